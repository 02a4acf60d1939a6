import { EngineError, unavailable, type Fault } from "../src/engine/errors.js";
import type { Pack } from "../src/engine/guidance_packs.js";
import type { Input, Method, Value } from "../src/engine/types.js";
import create from "./securebase.mjs";

export { EngineError, type Fault } from "../src/engine/errors.js";
export type { Pack } from "../src/engine/guidance_packs.js";
export type * from "../src/engine/types.js";

/** What an engine is made with. */
export interface EngineOptions {
  /** The bytes of `securebase.wasm`. Without them they are read beside the script: a file in Node, a request in a page. */
  readonly wasm?: ArrayBuffer | Uint8Array;
  /** Packs it is given at once, in this order; `secure-base-engine/guidance` has those of the plan and the library. */
  readonly packs?: readonly Pack[];
}

type Running = Awaited<ReturnType<typeof create>>;
type Answered<M extends Method> = { ok: true; value: Value<M> } | { ok: false; errors: Fault[] };

/** One engine with its own memory and the packs it was given. It keeps nothing of what it is asked. */
export class Engine {
  private module: Running | undefined;

  private constructor(module: Running) {
    this.module = module;
  }

  /** Starts an engine of these bytes; rejects with `EngineError` where they are no module or a pack is refused. */
  static async of(wasm: ArrayBuffer | Uint8Array, packs: readonly Pack[] = []): Promise<Engine> {
    const engine = new Engine(await start(wasm));
    for (const pack of packs) engine.run("load", { pack });
    return engine;
  }

  /** Asks a method; throws `EngineError` with every fault that was found where the engine refuses. */
  run<M extends Method>(method: M, input: Input<M>): Value<M> {
    const answer = JSON.parse(this.ask(JSON.stringify({ method, version: 1, input }))) as Answered<M>;
    if (!answer.ok) throw new EngineError(answer.errors);
    return answer.value;
  }

  /** The door as it is: the text of a request in, the text of an answer out, the same bytes on every machine. */
  ask(text: string): string {
    if (!this.module) throw unavailable("engine_forgotten", "this engine was wiped, or stopped: make another");
    try {
      return this.module.run(text);
    } catch (cause) {
      // It answers whatever it is asked. Where it stops all the same, its memory is in no known state.
      this.wipe();
      throw unavailable("internal", String(cause));
    }
  }

  /** Overwrites its memory with zeroes. It answers nothing afterwards. */
  wipe(): void {
    this.module?.HEAPU8.fill(0);
    this.module = undefined;
  }
}

async function start(wasm: ArrayBuffer | Uint8Array): Promise<Running> {
  try {
    return await create({ wasmBinary: wasm });
  } catch (cause) {
    throw unavailable("engine_unavailable", String(cause));
  }
}

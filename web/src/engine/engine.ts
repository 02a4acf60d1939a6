import { onPart, onWipe } from "../channel/app.js";
import { EngineError, unavailable, type Fault } from "./errors.js";
import { forbiddenImports, type ImportNames } from "./imports.js";
import { runScript } from "./late_script.js";
import type { Input, Method, Value } from "./types.js";

export { EngineError, type Fault } from "./errors.js";
export type * from "./types.js";

interface Module {
  run(text: string): string;
}
type Instantiate = (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object;
type Factory = (options: { instantiateWasm: Instantiate }) => Promise<Module>;
type Answered<M extends Method> = { ok: true; value: Value<M> } | { ok: false; errors: Fault[] };

let module: Module | undefined;
let memory: WebAssembly.Memory | undefined;
let forgotten = false;

interface Glue {
  factory: Factory;
  names: ImportNames;
}

// The glue hands over its factory through a global that exists only while it runs.
function takeGlue(glue: string): Glue {
  const place = globalThis as { secureBaseGlue?: (factory: Factory, names: ImportNames) => void };
  let taken: Glue | undefined;
  place.secureBaseGlue = (factory, names) => void (taken = { factory, names });
  runScript(glue);
  delete place.secureBaseGlue;
  if (!taken) throw unavailable("engine_unavailable", "the glue did not run");
  return taken;
}

async function instantiate(
  bytes: ArrayBuffer,
  names: ImportNames,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.Instance> {
  const compiled = await WebAssembly.compile(bytes);
  const forbidden = forbiddenImports(WebAssembly.Module.imports(compiled), names);
  if (forbidden.length > 0) throw unavailable("engine_unavailable", `not on the allowlist: ${forbidden.join(", ")}`);
  const instance = await WebAssembly.instantiate(compiled, imports);
  memory = Object.values(instance.exports).find((part) => part instanceof WebAssembly.Memory);
  return instance;
}

async function start(glue: string, bytes: ArrayBuffer): Promise<void> {
  if (typeof WebAssembly !== "object") throw unavailable("engine_unavailable", "no WebAssembly in this browser");
  const { factory, names } = takeGlue(glue);
  module = await new Promise<Module>((resolve, reject) => {
    const instantiateWasm: Instantiate = (imports, receive) => {
      instantiate(bytes, names, imports).then(receive).catch(reject);
      return {};
    };
    factory({ instantiateWasm }).then(resolve, reject);
  });
  if (forgotten) wipe();
}

function asEngineError(cause: unknown): EngineError {
  return cause instanceof EngineError ? cause : unavailable("engine_unavailable", String(cause));
}

/** Settles when the engine can be asked, or is known not to come. `run` waits for it by itself. */
export const ready: Promise<void> = new Promise((resolve, reject) => {
  onPart("engine", ({ glue, bytes }) => {
    start(glue, bytes).then(resolve, (cause: unknown) => reject(asEngineError(cause)));
  });
  onPart("complete", ({ missing }) => {
    if (missing.includes("engine")) reject(unavailable("engine_unavailable", "the module did not arrive"));
  });
});
// Whoever runs a method hears of it; until then it is not an unhandled rejection.
ready.catch(() => {});

// The engine answers whatever it is asked; it can only stop, where memory ends.
function answerOf(asked: Module, text: string): string {
  try {
    return asked.run(text);
  } catch (cause) {
    throw unavailable("internal", String(cause));
  }
}

/** Asks the engine; rejects with `EngineError` when it refuses or is not there. */
export async function run<M extends Method>(method: M, input: Input<M>): Promise<Value<M>> {
  await ready;
  if (!module) throw unavailable("engine_forgotten", "everything was forgotten");
  const answer = JSON.parse(answerOf(module, JSON.stringify({ method, version: 1, input }))) as Answered<M>;
  if (!answer.ok) throw new EngineError(answer.errors);
  return answer.value;
}

/** Overwrites the engine's memory with zeroes and lets go of it. */
export function wipe(): void {
  forgotten = true;
  if (memory) new Uint8Array(memory.buffer).fill(0);
  memory = undefined;
  module = undefined;
}

onWipe(wipe);

import { unavailable } from "./errors.js";
import { forbiddenImports, strayImports, type ImportNames } from "./imports.js";
import { runScript } from "./late_script.js";

/** A running module: one text in, one text out. */
export interface Module {
  run(text: string): string;
}
type Instantiate = (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object;
type Factory = (options: { instantiateWasm: Instantiate }) => Promise<Module>;

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

async function compile(
  bytes: ArrayBuffer,
  forbidden: (imports: WebAssembly.ModuleImportDescriptor[]) => string[],
): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") throw unavailable("engine_unavailable", "no WebAssembly in this browser");
  const compiled = await WebAssembly.compile(bytes);
  const found = forbidden(WebAssembly.Module.imports(compiled));
  if (found.length > 0) throw unavailable("engine_unavailable", `not on the allowlist: ${found.join(", ")}`);
  return compiled;
}

// Every function that the second part brings, until it is there.
const notHere: WebAssembly.ModuleImports = new Proxy(
  {},
  {
    get: () => () => {
      throw new Error("the rest of the engine is not here yet");
    },
  },
);

/**
 * The module in its two parts, and the engine that runs of them. It can be started anew from the same parts: after a
 * stop in the middle of a run, its memory may hold anything.
 */
export class Host {
  private rest: WebAssembly.Module | undefined;
  private instance: WebAssembly.Instance | undefined;

  private constructor(
    private readonly glue: Glue,
    private readonly first: WebAssembly.Module,
  ) {}

  /** Compiles the first part, which does all that a first result needs; rejects where it asks for what is not allowed. */
  static async of(glue: string, bytes: ArrayBuffer): Promise<Host> {
    const taken = takeGlue(glue);
    return new Host(taken, await compile(bytes, (imports) => forbiddenImports(imports, taken.names)));
  }

  /** Brings the second part and joins it to the engine that runs, if one does. */
  async join(bytes: ArrayBuffer): Promise<void> {
    this.rest = await compile(bytes, strayImports);
    if (this.instance) await this.attach(this.instance);
  }

  /** Starts an engine that knows nothing but what is compiled into it; one that ran before is wiped. */
  async start(): Promise<Module> {
    this.wipe();
    return new Promise<Module>((resolve, reject) => {
      const instantiateWasm: Instantiate = (imports, receive) => {
        this.instantiate(imports).then(receive).catch(reject);
        return {};
      };
      this.glue.factory({ instantiateWasm }).then(resolve, reject);
    });
  }

  /** Overwrites the memory of the engine with zeroes and lets go of it. */
  wipe(): void {
    const memory = Object.values(this.instance?.exports ?? {}).find((part) => part instanceof WebAssembly.Memory);
    if (memory) new Uint8Array(memory.buffer).fill(0);
    this.instance = undefined;
  }

  private async instantiate(imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
    const instance = await WebAssembly.instantiate(this.first, { ...imports, placeholder: notHere });
    this.instance = instance;
    if (this.rest) await this.attach(instance);
    return instance;
  }

  // What the second part brings takes the places of what stood for it in the first one's table.
  private async attach(instance: WebAssembly.Instance): Promise<void> {
    await WebAssembly.instantiate(this.rest!, { primary: instance.exports });
  }
}

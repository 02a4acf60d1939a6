/**
 * What the module may ask of the page: memory, Embind's tables. Nothing that reaches a network, a file or a
 * clock is on this list, so a module that asks for one is not started, however it came to ask.
 */
const allowed: readonly RegExp[] = [
  // Embind: types and functions it makes known when it starts.
  /^_embind_register_(void|bool|integer|bigint|float|std_string|std_wstring|emval|memory_view|function)$/,
  /^_emval_(decref|incref|take_value)$/,
  // Its own memory.
  /^emscripten_(memcpy_big|resize_heap)$/,
  // A number out of a text.
  /^read_number$/,
  /^abort$/,
];

/** The real name of what the glue hands over under each short name that the linker gave it. */
export type ImportNames = Readonly<Record<string, string>>;

/**
 * Reads from the glue what it hands over to a module. The linker shortens names, and a short name tells nothing; a
 * module can only get what stands here, whatever it calls it.
 */
export function namesInGlue(glue: string): ImportNames {
  const table = /(?:asmLibraryArg|wasmImports)\s*=\s*\{([^}]*)\}/.exec(glue)?.[1] ?? "";
  const entries = table.matchAll(/["']?([\w$]+)["']?\s*:\s*([\w$]+)/g);
  // In the glue, what is a C symbol has one underscore more in front.
  return Object.fromEntries([...entries].map(([, short, name]) => [short!, name!.replace(/^_/, "")]));
}

type Import = WebAssembly.ModuleImportDescriptor;

const described = ({ module, name, kind }: Import, real = "unknown"): string => `${module}.${name} (${kind} ${real})`;

/** The imports of the module, or of its first part, that are not allowed. */
export function forbiddenImports(imports: readonly Import[], names: ImportNames): string[] {
  const handed = ({ name }: Import) => Object.hasOwn(names, name) && allowed.some((rule) => rule.test(names[name]!));
  // Under `placeholder` are functions of the second part; the page hands over nothing there but a way to fail.
  const fine = (one: Import) => one.kind === "function" && (one.module === "placeholder" || handed(one));
  return imports.filter((one) => !fine(one)).map((one) => described(one, names[one.name]));
}

/** The imports of the second part that the first does not bring: it gets nothing from anywhere else. */
export function strayImports(imports: readonly Import[]): string[] {
  return imports.filter(({ module }) => module !== "primary").map((one) => described(one));
}

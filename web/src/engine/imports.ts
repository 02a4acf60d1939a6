/**
 * What the module may ask of the page: memory, exceptions, Embind's tables. Nothing that reaches a network, a file or a
 * clock is on this list, so a module that asks for one is not started, however it came to ask.
 */
const allowed: readonly RegExp[] = [
  // Embind: types and functions it makes known when it starts.
  /^_embind_register_(void|bool|integer|bigint|float|std_string|std_wstring|emval|memory_view|function)$/,
  /^_emval_(decref|incref|take_value)$/,
  // Exceptions inside the module, which never leave it.
  /^__cxa_(allocate_exception|free_exception|throw|rethrow|begin_catch|end_catch|uncaught_exceptions)$/,
  /^__cxa_(find_matching_catch_\d|get_exception_ptr|current_primary_exception|[a-z]+_exception_refcount)$/,
  /^__resumeException$/,
  /^invoke_[vidfj]+$/,
  /^llvm_eh_typeid_for$/,
  /^(get|set)TempRet0$/,
  // Its own memory.
  /^emscripten_(memcpy_big|resize_heap)$/,
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

/** The imports that are not allowed. */
export function forbiddenImports(imports: readonly WebAssembly.ModuleImportDescriptor[], names: ImportNames): string[] {
  const fine = ({ name, kind }: WebAssembly.ModuleImportDescriptor) =>
    kind === "function" && Object.hasOwn(names, name) && allowed.some((rule) => rule.test(names[name]!));
  return imports
    .filter((one) => !fine(one))
    .map(({ module, name, kind }) => `${module}.${name} (${kind} ${names[name] ?? "unknown"})`);
}

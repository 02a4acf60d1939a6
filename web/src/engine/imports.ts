/**
 * What the module may ask of the page: memory, exceptions, Embind's tables. Nothing that reaches a network, a file or a
 * clock is on this list, so a module that asks for one is not started, however it came to ask.
 */
const allowed: readonly RegExp[] = [
  // Embind: types and functions it makes known when it starts.
  /^_embind_register_(void|bool|integer|bigint|float|std_string|std_wstring|emval|memory_view|function)$/,
  /^_emval_(decref|incref|take_value)$/,
  // Exceptions inside the module, which never leave it.
  /^__(cxa|resumeException)(_[a-z0-9_]+)?$/,
  /^invoke_[a-z]+$/,
  /^llvm_eh_typeid_for$/,
  /^(get|set)TempRet0$/,
  // Its own memory.
  /^emscripten_(memcpy_big|resize_heap)$/,
  /^abort$/,
];

/** The imports that are not allowed. */
export function forbiddenImports(imports: readonly WebAssembly.ModuleImportDescriptor[]): string[] {
  return imports
    .filter(
      ({ module, name, kind }) => module !== "env" || kind !== "function" || !allowed.some((rule) => rule.test(name)),
    )
    .map(({ module, name, kind }) => `${module}.${name} (${kind})`);
}

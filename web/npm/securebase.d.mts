/** The module as Emscripten makes it, with its bytes handed in. */
export default function create(options: { wasmBinary: ArrayBuffer | Uint8Array }): Promise<{
  /** One request in, one answer out. */
  run(text: string): string;
  /** All the memory it has. */
  HEAPU8: Uint8Array;
}>;

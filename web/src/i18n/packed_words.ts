import "bz2";
import { toBytes } from "../shell/bytes.js";

// In a page the library hands itself over as a global.
const { bz2 } = globalThis as unknown as { bz2: { decompress: (bytes: Uint8Array) => Uint8Array } };

/** Unpacks words that the build packed with bzip2 and wrote two bytes to a character. */
export function unpackWords(text: string): string {
  return new TextDecoder().decode(bz2.decompress(new Uint8Array(toBytes(text))));
}

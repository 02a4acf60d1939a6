/**
 * The bytes that the build wrote two to a character, low one first; the character in front says how many of them stand
 * alone at the end.
 */
export function toBytes(text: string): ArrayBuffer {
  const bytes = new Uint8Array(2 * (text.length - 1) - Number(text[0]));
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(1 + (i >> 1)) >> (8 * (i & 1));
  return bytes.buffer;
}

const mark = 0xe000;
const lowest = 0xd800;

/**
 * The bytes that the build wrote two to a character, low one first; the character in front says how many of them stand
 * alone at the end. What would be half a pair of characters stands behind a mark, as a letter.
 */
export function toBytes(text: string): ArrayBuffer {
  const units = new Uint16Array(text.length);
  let count = 0;
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[count++] = unit === mark ? text.charCodeAt(++i) - 0x100 + lowest : unit;
  }
  // Every browser's machines keep the low byte first.
  return units.buffer.slice(0, 2 * count - Number(text[0]));
}

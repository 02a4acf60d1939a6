// How the age format writes bytes as text, under the names of the package that age-encryption takes it from: that one
// knows forty ways, and takes ten times the room.

const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

// Regroups bits; those left over at the end are padding, which has to be zero where bytes are read.
function regroup(values: Iterable<number>, from: number, to: number, pad: boolean): number[] {
  const groups: number[] = [];
  let [held, bits] = [0, 0];
  for (const value of values) {
    held = ((held << from) | value) & 0xfff;
    for (bits += from; bits >= to; bits -= to) groups.push((held >> (bits - to)) & ((1 << to) - 1));
  }
  if (pad && bits > 0) groups.push((held << (to - bits)) & ((1 << to) - 1));
  else if (bits >= from || held & ((1 << bits) - 1)) throw new Error("padding");
  return groups;
}

function checksum(prefix: string, words: readonly number[]): number {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  let sum = 1;
  for (const value of [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...words]) {
    const top = sum >>> 25;
    sum = generator.reduce((all, part, bit) => all ^ ((top >> bit) & 1 && part), ((sum & 0x1ffffff) << 5) ^ value);
  }
  return sum;
}

/** How keys are written (BIP 173). */
export const bech32 = {
  /** Bytes behind a prefix, with a checksum. */
  encodeFromBytes(prefix: string, bytes: Uint8Array): string {
    const words = regroup(bytes, 8, 5, true);
    const sum = checksum(prefix.toLowerCase(), [...words, 0, 0, 0, 0, 0, 0]) ^ 1;
    const end = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
    return `${prefix.toLowerCase()}1${[...words, ...end].map((word) => letters[word]).join("")}`;
  },
  /** The prefix and the bytes, if the checksum is theirs. */
  decodeToBytes(text: string): { prefix: string; bytes: Uint8Array } {
    const lower = text.toLowerCase();
    const at = lower.lastIndexOf("1");
    const prefix = lower.slice(0, at);
    const words = [...lower.slice(at + 1)].map((letter) => letters.indexOf(letter));
    const mixed = text !== lower && text !== text.toUpperCase();
    if (mixed || at < 1 || words.includes(-1) || checksum(prefix, words) !== 1) throw new Error("not a key");
    return { prefix, bytes: Uint8Array.from(regroup(words.slice(0, -6), 5, 8, false)) };
  },
};

// For what stands in one line, which is short.
const encode = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");

/** Base64 without the signs that fill up the end. */
export const base64nopad = {
  encode,
  /** The bytes of a text, only as it would have been written: the format allows no other way. */
  decode(text: string): Uint8Array {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    if (encode(bytes) !== text) throw new Error("not base64");
    return bytes;
  },
};

import { createHash } from "node:crypto";

/** The hash of a text as policies and `integrity` write it. */
export function integrity(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** A short name for a content. */
export function fingerprint(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

function count(text, part) {
  return text.split(part).length - 1;
}

/** A text as a JavaScript literal that may stand in a script inside HTML, with as few escapes as can be. */
export function literal(text) {
  const quote = count(text, '"') > count(text, "'") ? "'" : '"';
  const body = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\0", "\\x00")
    // What would end the script, or start a comment in it, as the HTML parser sees it.
    .replace(/<(?=\/script|!--|script)/gi, "\\x3c");
  return `${quote}${body}${quote}`;
}

// These stand for themselves in a literal; all other bytes move up by 256, where the low eight bits are still the byte.
function plain(byte) {
  return byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x27 && byte !== 0x3c && byte !== 0x5c;
}

/**
 * Bytes as text, one character each; the low eight bits of a character are the byte. Under `connect-src 'none'` a module
 * can only come inside a script, and this form keeps what brotli feeds on: a module of 141,279 bytes, 39.2 kB as brotli,
 * takes 42.0 kB this way and 56.2 kB as base64, which hides where bytes begin.
 */
export function bytesAsText(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(plain(byte) ? byte : byte + 256);
  return text;
}

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

// What means something in a literal, or to the HTML parser: NUL, ends of lines, quotes, "<" and the backslash.
const marked = new Set([0x00, 0x0a, 0x0d, 0x22, 0x27, 0x3c, 0x5c]);

// These stand for themselves in a literal; all other bytes move up by 256, where the low eight bits are still the byte.
function plain(byte) {
  return byte < 0x7f && !marked.has(byte);
}

/**
 * Bytes as text, one character each; the low eight bits of a character are the byte. Under `connect-src 'none'` a module
 * can only come inside a script, and this form keeps what brotli feeds on: a module of 339,313 bytes, 91.4 kB as brotli,
 * takes 96.0 kB this way, while base64 hides where bytes begin.
 */
export function bytesAsText(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(plain(byte) ? byte : byte + 256);
  return text;
}

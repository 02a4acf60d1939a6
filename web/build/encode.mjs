import { createHash } from "node:crypto";

/** The hash of a text, or of a file's bytes, as policies and `integrity` write it. */
export function integrity(content) {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

/** The SHA-256 sum of a content, in hexadecimal. */
export function sum(content) {
  return createHash("sha256").update(content).digest("hex");
}

/** A short name for a content. */
export function fingerprint(content) {
  return sum(content).slice(0, 12);
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
    // Half a pair is no letter, and would be lost on the way into a file or out of it.
    .replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`)
    // What would end the script, or start a comment in it, as the HTML parser sees it.
    .replace(/<(?=\/script|!--|script)/gi, "\\x3c");
  return `${quote}${body}${quote}`;
}

// What means something in a literal, or to the HTML parser: NUL, ends of lines, quotes, "<" and the backslash.
const marked = new Set([0x00, 0x0a, 0x0d, 0x22, 0x27, 0x3c, 0x5c]);

// Halves of pairs are no letters and would be lost; behind this mark they stand as letters, as does the mark itself.
const mark = "\ue000";
const lowest = 0xd800;

/**
 * Bytes as text, two to a character: behind one character that says how many bytes stand alone at the end, the low
 * eight bits of each character are one byte and the high eight bits the next. Under `connect-src 'none'` a module can
 * only come inside a script, and in a script written in UTF-16 the module's own bytes are what brotli sees: 3 % more than
 * by themselves, where one byte a character takes 6 % more and base64 a third.
 */
export function bytesAsText(bytes) {
  const odd = bytes.length % 2;
  let text = String(odd);
  for (let i = 0; i < bytes.length; i += 2) {
    const unit = bytes[i] | ((bytes[i + 1] ?? 0) << 8);
    const marked = unit >= lowest && unit <= mark.charCodeAt(0);
    text += marked ? mark + String.fromCharCode(unit - lowest + 0x100) : String.fromCharCode(unit);
  }
  return text;
}

/** A script in UTF-16: the mark it begins with goes before whatever else the browser is told of its letters. */
export function inUtf16(script) {
  return Buffer.from(`\ufeff${script}`, "utf16le");
}

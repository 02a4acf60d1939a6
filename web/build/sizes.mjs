import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { fingerprint } from "./encode.mjs";
import { root } from "./options.mjs";

const cache = join(root, "build/web-brotli");

/** A text or bytes as brotli; what was compressed before is taken from the build folder. */
export function brotli(content) {
  const path = join(cache, fingerprint(content));
  if (existsSync(path)) return readFileSync(path);
  const bytes = Buffer.from(content);
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, packed);
  return packed;
}

/** Largest brotli sizes in kB: until the first question can be answered, until the first result, all in one language. */
export const budgets = { "first question": 60, "first result": 220, "whole app": 350, "clinic page": 350, "class page": 350 };

/** What has to have come until the first question and the first result, for the language that needs most. */
export function measure(parts, page, languages) {
  const size = new Map(parts.map(({ name, content }) => [name, brotli(content).length]));
  const largest = (kind) => Math.max(...languages.map(({ code }) => size.get(`${code}.${kind}`) ?? 0));
  const question = brotli(page).length + size.get("app") + largest("first");
  const of = (...names) => names.reduce((sum, name) => sum + (size.get(name) ?? 0), 0);
  const result = question + of("unpacker", "later", "glue", "engine") + largest("rest");
  return { "first question": question, "first result": result };
}

/** All that a page takes, for the language that needs most. */
export function wholePage(parts, page, languages) {
  const isOf = (code) => ({ name }) => name.startsWith(`${code}.`);
  const bytes = (some) => some.reduce((sum, { content }) => sum + brotli(content).length, 0);
  const shared = parts.filter((one) => !languages.some(({ code }) => isOf(code)(one)));
  const words = Math.max(...languages.map(({ code }) => bytes(parts.filter(isOf(code)))));
  return brotli(page).length + bytes(shared) + words;
}

/** A table of sizes, in bytes. */
export function sizeTable(rows) {
  const line = (name, raw, packed) => `  ${name.padEnd(26)}${String(raw).padStart(10)}${String(packed).padStart(10)}`;
  return [line("file", "raw", "brotli"), ...rows.map(([name, text]) => line(name, Buffer.byteLength(text), brotli(text).length))].join("\n");
}

/** The budgets that are exceeded. */
export function overBudget(measured) {
  return Object.entries(budgets)
    .filter(([name, limit]) => measured[name] > limit * 1000)
    .map(([name, limit]) => `${name}: ${measured[name]} bytes, at most ${limit * 1000}`);
}

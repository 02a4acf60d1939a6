import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./encode.mjs";
import { root } from "./options.mjs";

const cache = join(root, "build/web-packed");

/** One byte of marks, four that say how long it is unpacked: see `Unpacker`. */
function withHead(packed, length, { isLast, isTaught }) {
  const head = Buffer.alloc(5);
  head.writeUInt8(Number(isLast) + 2 * Number(isTaught), 0);
  head.writeUInt32LE(length, 1);
  return Buffer.concat([head, packed]);
}

/**
 * Packs the texts of one stream, in the order in which they come. `teacher` is a text that whoever unpacks has already and
 * that resembles those from the place `before` on.
 */
export function packAll(module, texts, { teacher, before } = {}) {
  const { memory, text_place: place, packed_place: packedPlace, learn, pack } = new WebAssembly.Instance(module, {}).exports;
  const take = (text, work) => {
    new Uint8Array(memory.buffer).set(text, place());
    const bytes = work(text.length);
    if (bytes === 0) throw new Error("a stream of parts is too long to be packed");
    return bytes;
  };
  return texts.map((text, index) => {
    const isTaught = index === before;
    if (isTaught) take(teacher, learn);
    const bytes = take(text, pack);
    const packed = Buffer.from(memory.buffer.slice(packedPlace(), packedPlace() + bytes));
    return withHead(packed, text.length, { isLast: index === texts.length - 1, isTaught });
  });
}

/** The same, of a module's file; what was packed before is taken from the build folder. */
export function packStream(wasm, texts, { teacher = "", before = -1 } = {}) {
  const all = texts.map((text) => Buffer.from(text));
  const known = Buffer.from(teacher);
  const measured = [...all, known].map((text) => Buffer.concat([Buffer.from(`${text.length} `), text]));
  const key = fingerprint(Buffer.concat([readFileSync(wasm), Buffer.from(`${before} `), ...measured]));
  const paths = all.map((_, index) => join(cache, `${key}.${index}`));
  if (paths.every((path) => existsSync(path))) return paths.map((path) => readFileSync(path));
  const packed = packAll(new WebAssembly.Module(readFileSync(wasm)), all, { teacher: known, before });
  mkdirSync(cache, { recursive: true });
  packed.forEach((one, index) => writeFileSync(paths[index], one));
  return packed;
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./encode.mjs";
import { root } from "./options.mjs";

const cache = join(root, "build/web-packed");

/** One byte that says whether it is the last of its stream, four that say how long it is unpacked: see `Unpacker`. */
function withHead(packed, length, isLast) {
  const head = Buffer.alloc(5);
  head.writeUInt8(Number(isLast), 0);
  head.writeUInt32LE(length, 1);
  return Buffer.concat([head, packed]);
}

/** Packs the texts of one stream, in the order in which they come. */
export function packAll(module, texts) {
  const { memory, text_place: place, packed_place: packedPlace, pack } = new WebAssembly.Instance(module, {}).exports;
  return texts.map((text, index) => {
    new Uint8Array(memory.buffer).set(text, place());
    const bytes = pack(text.length);
    if (bytes === 0) throw new Error("a stream of parts is too long to be packed");
    const packed = Buffer.from(memory.buffer.slice(packedPlace(), packedPlace() + bytes));
    return withHead(packed, text.length, index === texts.length - 1);
  });
}

/** The same, of a module's file; what was packed before is taken from the build folder. */
export function packStream(wasm, texts) {
  const all = texts.map((text) => Buffer.from(text));
  const key = fingerprint(Buffer.concat([readFileSync(wasm), ...all.map((text) => Buffer.concat([Buffer.from(`${text.length} `), text]))]));
  const paths = all.map((_, index) => join(cache, `${key}.${index}`));
  if (paths.every((path) => existsSync(path))) return paths.map((path) => readFileSync(path));
  const packed = packAll(new WebAssembly.Module(readFileSync(wasm)), all);
  mkdirSync(cache, { recursive: true });
  packed.forEach((one, index) => writeFileSync(paths[index], one));
  return packed;
}

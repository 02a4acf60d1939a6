// The two modules that pack the page's parts and unpack them: what comes out is what went in, whatever it was.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { packAll, packStream } from "../../web/build/packer.mjs";
import { Unpacker } from "../../web/src/engine/unpacker.ts";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const packer = at("dist/wasm/packer.wasm");
const module = readFileSync(at("dist/wasm/unpacker.wasm"));
const newUnpacker = () => Unpacker.of(new Uint8Array(module).buffer);
const bufferOf = (bytes) => new Uint8Array(bytes).buffer;

// Numbers that look like chance and are the same in every run.
function* chance(seed) {
  for (let state = seed; ; yield state >>> 8) state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
}
function noise(length, seed = 1) {
  const numbers = chance(seed);
  return Buffer.from(Array.from({ length }, () => numbers.next().value & 0xff));
}

async function roundTrip(texts, taught = {}) {
  const packed = packStream(packer, texts, taught);
  const unpacker = await newUnpacker();
  const back = await Promise.all(packed.map((part) => unpacker.unpack("one", bufferOf(part), taught.teacher)));
  back.forEach((bytes, index) => assert.ok(Buffer.from(bytes).equals(Buffer.from(texts[index])), `text ${index}`));
  return packed.map(({ length }) => length);
}

const words = readFileSync(at("i18n/ar/practice.json"));
const program = readFileSync(at("dist/wasm/unpacker.wasm"));

describe("packing", () => {
  test("texts, programs, noise, one byte and none at all come back as they were", async () => {
    await roundTrip([words]);
    await roundTrip([program, words, program]);
    await roundTrip([noise(5000), Buffer.alloc(0), Buffer.from([0]), noise(3, 7), Buffer.alloc(70_000)]);
    for (let seed = 1; seed <= 40; seed++) await roundTrip([noise(seed, seed), noise(2 * seed, seed)]);
  });

  test("what was in a stream before is not sent again", async () => {
    const [first, again] = await roundTrip([words, words]);
    assert.ok(again < first / 50, `${again} of ${first} bytes`);
    assert.ok(first < words.length / 3, `${first} of ${words.length} bytes`);
  });

  test("what whoever unpacks has already teaches, from the text on that is named, and is not sent", async () => {
    const teacher = words.toString();
    for (const before of [0, 1, 2]) {
      const lengths = await roundTrip([program, noise(50), words], { teacher, before });
      assert.ok(lengths[2] < words.length / 100, `${lengths[2]} of ${words.length} bytes`);
    }
    const [plain] = await roundTrip([program]);
    const [untaught] = await roundTrip([program, words], { teacher, before: 1 });
    assert.equal(untaught, plain, "what comes before the lesson does not know of it");
    const [part] = packStream(packer, [words], { teacher, before: 0 });
    const tooLong = "x".repeat(2 ** 20 + 1);
    await assert.rejects((await newUnpacker()).unpack("a", bufferOf(part), tooLong), RangeError);
    assert.throws(() => packStream(packer, [words], { teacher: tooLong, before: 0 }), /too long/);
  });

  test("noise grows by next to nothing", async () => {
    const [length] = await roundTrip([noise(40_000)]);
    assert.ok(length < 40_000 * 1.03, `${length} bytes`);
  });

  test("streams do not touch each other, and one begins anew after its last part", async () => {
    const unpacker = await newUnpacker();
    const [one, two] = [packStream(packer, [words, program]), packStream(packer, [program])];
    const parts = [
      unpacker.unpack("a", bufferOf(one[0])),
      unpacker.unpack("b", bufferOf(two[0])),
      unpacker.unpack("a", bufferOf(one[1])),
    ];
    const texts = (await Promise.all(parts)).map((bytes) => Buffer.from(bytes));
    assert.deepEqual(
      texts.map((text, index) => text.equals([words, program, program][index])),
      [true, true, true],
    );
    const anew = Buffer.from(await unpacker.unpack("a", bufferOf(two[0])));
    assert.ok(anew.equals(program));
  });

  test("the same texts are packed into the same bytes", () => {
    const fresh = () => packAll(new WebAssembly.Module(readFileSync(packer)), [words, program]);
    const [once, again] = [fresh(), fresh()];
    once.forEach((part, index) => assert.ok(part.equals(again[index])));
  });

  test("damaged parts end too, with as many bytes as they speak of; what is too long is refused", async () => {
    const [part] = packStream(packer, [words]);
    for (const bit of [41, 999, 8 * part.length - 5]) {
      const damaged = Buffer.from(part);
      damaged[bit >> 3] ^= 1 << (bit & 7);
      const bytes = await (await newUnpacker()).unpack("a", bufferOf(damaged));
      assert.equal(bytes.length, words.length);
    }
    const tooLong = Buffer.from(part);
    tooLong.writeUInt32LE(2 ** 31, 1);
    await assert.rejects((await newUnpacker()).unpack("a", bufferOf(tooLong)), RangeError);
    assert.throws(() => packStream(packer, [Buffer.alloc(2 ** 20 + 1)]), /too long/);
  });

  test("the module asks for nothing", async () => {
    assert.deepEqual(WebAssembly.Module.imports(await WebAssembly.compile(module)), []);
    await assert.rejects(Unpacker.of(bufferOf(readFileSync(at("dist/wasm/securebase.wasm")))), /needs nothing/);
  });
});

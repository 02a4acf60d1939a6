// What keeps rows so that nothing is ever half kept (J-S10), without a browser: every stop at every step.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { x25519 } from "@noble/curves/ed25519.js";
import { bech32, base64nopad } from "@scure/base";
import { root } from "../platform/setup.mjs";
import { begun, faultOf, heads, keeperOf, keys, MemoryStore, parts, passphrase, read, sealing } from "./pure.mjs";

const map = (rows) => new Map(Object.entries(rows));

test("what is written is read again: added, changed and taken out", async () => {
  const { store, keeper } = await begun({ one: "1", two: "2" });
  await keeper.write(map({ two: "zwei ✓ \ufeff", three: "", one: undefined }));
  assert.deepEqual(await read(store), { rows: { two: "zwei ✓ \ufeff", three: "" }, previous: false });
  await keeper.write(map({ two: undefined, three: undefined, never: undefined }));
  assert.deepEqual(await read(store), { rows: {}, previous: false });
});

test("a mark at the beginning of a text stays", async () => {
  const { store } = await begun({ one: "\ufeffone" });
  assert.equal((await read(store)).rows.one, "\ufeffone");
});

test("who opens goes on writing; what is no longer named by a head is deleted", async () => {
  const { store } = await begun({ one: "1" });
  const again = keeperOf(store);
  await again.open(passphrase);
  for (let turn = 0; turn < 5; turn++) await again.write(map({ one: `turn ${turn}`, stays: "x" }));
  assert.deepEqual((await read(store)).rows, { one: "turn 4", stays: "x" });
  // The newest state has two rows, the one before it two more.
  assert.equal(store.rows().length, 4);
});

test("a wrong passphrase is not damage, and opens nothing", async () => {
  const { store } = await begun({ one: "1" });
  for (const word of ["", "Correct horse battery staple", `${passphrase} `])
    assert.equal(await read(store, word), "passphrase");
  assert.equal(await read(new MemoryStore()), "gone");
});

// The newest state and the one before it, and where each is kept.
async function twoStates() {
  const { store, keeper } = await begun({ one: "old", two: "2" });
  const before = new Set(store.rows());
  await keeper.write(map({ one: "new" }));
  const [newer, older] = [...heads].sort((a, b) => store.records.get(b).sequence - store.records.get(a).sequence);
  const added = store.rows().find((name) => !before.has(name));
  return { store, newer, older, added };
}

const now = { rows: { one: "new", two: "2" }, previous: false };
const old = { rows: { one: "old", two: "2" }, previous: true };

test("a flipped bit in any record gives the newest state, the one before it, or says damaged; never less", async () => {
  const { store, newer, older, added } = await twoStates();
  for (const at of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
    const flipped = (...names) => {
      const copy = store.copy();
      for (const name of names) copy.flip(name, at);
      return read(copy);
    };
    assert.deepEqual(await flipped(newer), old, `newer head at ${at}`);
    assert.deepEqual(await flipped(added), old, `row of the newer head at ${at}`);
    assert.deepEqual(await flipped(older), now, `older head at ${at}`);
    assert.equal(await flipped(newer, older), "damaged");
    for (const key of keys) assert.deepEqual(await flipped(key), now, `one copy of the key at ${at}`);
    assert.equal(await flipped(...keys), "damaged");
  }
});

test("what is missing counts as damage, and may have been the newest", async () => {
  const { store, newer, older, added } = await twoStates();
  const without = (...names) => {
    const copy = store.copy();
    for (const name of names) copy.records.delete(name);
    return read(copy);
  };
  assert.deepEqual(await without(newer), old);
  assert.deepEqual(await without(added), old);
  assert.deepEqual(await without(older), { ...now, previous: true });
  assert.equal(await without(...keys), "damaged");
  assert.equal(await without(...heads), "gone");
});

test("a head with another number outside than inside, or of another vault, is not believed", async () => {
  const { store, newer, older } = await twoStates();
  const raised = store.copy();
  raised.records.get(older).sequence += 2;
  assert.deepEqual(await read(raised), { ...now, previous: true });
  const other = await begun({ one: "other" });
  const mixed = store.copy();
  mixed.records.set(newer, { ...store.records.get(newer), bytes: other.store.records.get(1).bytes });
  assert.deepEqual(await read(mixed), old);
});

test("after the older state was taken, writing goes on from it", async () => {
  const { store, newer } = await twoStates();
  store.flip(newer);
  const keeper = keeperOf(store);
  assert.equal((await keeper.open(passphrase)).previous, true);
  await keeper.write(map({ three: "3" }));
  assert.deepEqual(await read(store), { rows: { one: "old", two: "2", three: "3" }, previous: false });
});

// Stops a write at its n-th act, before it or after it.
async function stoppedAt(step, afterwards) {
  const { store, keeper } = await begun({ one: "old", two: "2" });
  let acts = 0;
  const act = store.ask;
  store.ask = undefined;
  const stopped = new parts.Keeper(async (kind, fields) => {
    if (acts++ === step && !afterwards) throw new parts.VaultError("full");
    const value = await act(kind, fields);
    if (acts - 1 === step && afterwards) throw new parts.VaultError("full");
    return value;
  }, sealing());
  // Opening takes two acts and more; only the write is stopped.
  acts = -1000;
  await stopped.open(passphrase);
  acts = 0;
  const fault = await faultOf(() => stopped.write(map({ one: "new" })));
  store.ask = act;
  return { store, fault, reached: acts > step, stopped };
}

test("stopped at any step, what is kept is the last state or the one before, whole", async () => {
  let steps = 0;
  for (; ; steps++) {
    const { store, fault, reached } = await stoppedAt(steps, false);
    if (!reached) break;
    const found = await read(store);
    assert.ok(
      ["old", "new"].includes(found.rows.one) && found.rows.two === "2" && !found.previous,
      `before step ${steps}`,
    );
    if (fault && found.rows.one === "old") assert.equal(fault, "full");
    const late = await read((await stoppedAt(steps, true)).store);
    assert.ok(["old", "new"].includes(late.rows.one) && !late.previous, `after step ${steps}`);
  }
  assert.ok(steps >= 5, `${steps} steps: rows, reading back, head, reading back, deleting`);
});

test("after a stop, the same keeper writes on", async () => {
  for (let step = 0; step < 5; step++) {
    const { store, stopped } = await stoppedAt(step, false);
    assert.equal(await faultOf(() => stopped.write(map({ three: "3" }))), undefined, `step ${step}`);
    const { rows, previous } = await read(store);
    assert.equal(rows.three, "3");
    assert.ok(["old", "new"].includes(rows.one));
    assert.equal(previous, false);
  }
});

test("what was not kept as it was given is noticed, and the state before stays", async () => {
  for (const kind of ["row", "head"]) {
    const { store, keeper } = await begun({ one: "old" });
    const act = store.put;
    store.put = function (fields) {
      act.call(this, fields);
      const [name] = fields.records[0];
      if (name < 16 === (kind === "head")) this.flip(name);
      return null;
    };
    assert.equal(await faultOf(() => keeper.write(map({ one: "new" }))), "blocked", kind);
    delete store.put;
    assert.equal((await read(store)).rows.one, "old", kind);
    await keeper.write(map({ one: "newer" }));
    assert.deepEqual(await read(store), { rows: { one: "newer" }, previous: false }, kind);
  }
});

test("of two that opened the same, the second to write is told, and has changed nothing", async () => {
  const { store, keeper } = await begun({ one: "1" });
  const other = keeperOf(store);
  await other.open(passphrase);
  await keeper.write(map({ one: "first" }));
  assert.equal(await faultOf(() => other.write(map({ one: "second" }))), "elsewhere");
  assert.equal((await read(store)).rows.one, "first");
  assert.equal(
    await faultOf(() => keeperOf(store).create("another")),
    "elsewhere",
    "nothing is made over what is kept",
  );
  store.records.clear();
  assert.equal(await faultOf(() => keeper.write(map({ one: "third" }))), "gone");
  await keeperOf(store).create(passphrase);
  assert.equal(
    await faultOf(() => keeper.write(map({ one: "third" }))),
    "elsewhere",
    "another vault in the same place",
  );
});

test("another passphrase opens the same rows, and the old one no longer does", async () => {
  const { store, keeper } = await begun({ one: "1" });
  const rewrap = (old, next) => faultOf(() => keeperOf(store).rewrap(old, next));
  assert.equal(await rewrap("wrong", "next"), "passphrase");
  assert.equal((await read(store)).rows.one, "1");
  assert.equal(await rewrap(passphrase, "next"), undefined);
  assert.equal(await read(store), "passphrase");
  assert.equal((await read(store, "next")).rows.one, "1");
  await keeper.write(map({ one: "2" }));
  assert.equal((await read(store, "next")).rows.one, "2", "who had it open goes on");
});

test("a passphrase that cannot be changed is the old one still", async () => {
  const { store } = await begun({ one: "1" });
  const put = store.put;
  let turns = 0;
  store.put = function (fields) {
    put.call(this, fields);
    if (turns++ === 0) this.flip(0);
    return null;
  };
  assert.equal(await faultOf(() => keeperOf(store).rewrap(passphrase, "next")), "blocked");
  delete store.put;
  assert.equal((await read(store)).rows.one, "1");
});

test("what a newer page kept is said to be newer, also where an older state could be read", async () => {
  const text = (version) => JSON.stringify({ format: "securebase/vault", version, sequence: 5, rows: [] });
  assert.equal(parts.readManifest(text(1)).sequence, 5);
  assert.equal(await faultOf(() => parts.readManifest(text(2))), "newer");
  for (const wrong of [
    "{",
    "{}",
    "null",
    text(0),
    text("1"),
    text(1).replace("5", '"5"'),
    text(1).replace("[]", '[["a",1]]'),
  ])
    assert.equal((await faultOf(() => parts.readManifest(wrong))) ?? "read", "damaged", wrong);
  const { store } = await begun({ one: "1" });
  const newer = sealing();
  newer.call = (
    (call) =>
    async (method, ...given) => {
      const raised = (one) => (one.includes("securebase/vault") ? one.replace('"version":1', '"version":9') : one);
      return call(method, ...(method === "encrypt" ? [given[0].map(raised)] : given));
    }
  )(newer.call);
  const ahead = new parts.Keeper(store.ask, newer);
  await ahead.open(passphrase);
  await ahead.write(map({ one: "2" }));
  assert.equal(await read(store), "newer");
});

test("an older version is read step by step", () => {
  const steps = {
    1: (old) => ({ ...old, version: 2, rows: old.rows }),
    2: (old) => ({ ...old, version: 3, sequence: old.sequence * 2 }),
  };
  const text = parts.writeManifest({ sequence: 7, rows: new Map([["one", { name: 20, sum: "ab" }]]) });
  const { sequence, rows } = parts.readManifest(text, 3, steps);
  assert.deepEqual([sequence, [...rows]], [14, [["one", { name: 20, sum: "ab" }]]]);
});

// Made once by the version that was the first, and never again: what people keep has to open for ever.
const sample = join(root, "tests/cases/formats/vault-1.json");
const bytesOf = (text) => Uint8Array.from(Buffer.from(text, "base64")).buffer;

test("what the first version kept opens", async () => {
  const { passphrase: word, rows, records } = JSON.parse(readFileSync(sample, "utf8"));
  const stored = records.map(([name, sequence, bytes]) => [name, { sequence, bytes: bytesOf(bytes) }]);
  assert.deepEqual(await read(new MemoryStore(stored), word), { rows, previous: false });
});

test("how keys and sums are written is what the package writes that age takes it from", () => {
  let seed = 7;
  const next = () => (seed = (seed * 48271) % 2147483647);
  for (let turn = 0; turn < 300; turn++) {
    const bytes = Uint8Array.from({ length: 1 + (turn % 64) }, () => next() & 255);
    assert.equal(parts.base64nopad.encode(bytes), base64nopad.encode(bytes));
    assert.deepEqual(parts.base64nopad.decode(base64nopad.encode(bytes)), bytes);
    const key = bytes.slice(0, 32);
    const text = bech32.encodeFromBytes("age-secret-key-", key);
    assert.equal(parts.bech32.encodeFromBytes("AGE-SECRET-KEY-", key), text);
    const { prefix, bytes: back } = parts.bech32.decodeToBytes(text.toUpperCase());
    assert.deepEqual([prefix, back], ["age-secret-key-", key]);
    const at = next() % text.length;
    const changed = text.slice(0, at) + (text[at] === "q" ? "p" : "q") + text.slice(at + 1);
    assert.throws(() => parts.bech32.decodeToBytes(changed));
  }
  for (const wrong of ["A", "AB=", "AB", "AA\n", " AAAA", "AA-_", "AAAA="])
    assert.throws(() => parts.base64nopad.decode(wrong), wrong);
});

const hex = (text) => Uint8Array.from(Buffer.from(text, "hex"));

test("the curve is that of RFC 7748, and refuses points that would give a key away", () => {
  const vectors = [
    [
      "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
      "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
      "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
    ],
    [
      "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
      "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
      "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957",
    ],
  ];
  for (const [scalar, u, out] of vectors) assert.deepEqual(parts.scalarMult(hex(scalar), hex(u)), hex(out));
  // A thousand times, each with what came of the one before.
  let [k, u] = [x25519.GuBytes, x25519.GuBytes];
  for (let turn = 0; turn < 1000; turn++) [k, u] = [parts.scalarMult(k, u), k];
  assert.deepEqual(k, hex("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"));
  const random = () => crypto.getRandomValues(new Uint8Array(32));
  for (let turn = 0; turn < 100; turn++) {
    const [scalar, point] = [random(), random()];
    assert.deepEqual(parts.scalarMult(scalar, point), x25519.scalarMult(scalar, point));
    assert.deepEqual(parts.scalarMultBase(scalar), x25519.scalarMultBase(scalar));
  }
  for (const low of [
    "00",
    "01",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  ])
    assert.throws(() => parts.scalarMult(hex("77".repeat(32)), hex(low.padEnd(64, "0"))));
});

// Facts a reader of the packs may rely on: counts, keying, what is covered, and that every trace is a known construct.
import assert from "node:assert/strict";
import { test } from "node:test";
import { constructs, inventory } from "./lib/content.mjs";

const packs = inventory();
const known = new Map(constructs().map((construct) => [construct.id, construct]));
const scale = (pack, id) => packs.get(pack).scales.find((candidate) => candidate.id === id);
const byKind = (kind) => [...known.values()].filter((construct) => construct.kind === kind).map(({ id }) => id);
const tracesOf = (pack) => new Map(packs.get(pack).items.map((item) => [item.id, item.traces]));

/** Faults any pack of the family could have, whatever it asks. */
export function packFaults(pack) {
  const faults = [];
  const ids = pack.items.map((item) => item.id);
  const say = (bad, text) => bad && faults.push(`${pack.id}: ${text}`);
  say(new Set(ids).size !== ids.length, "an item id stands twice");
  for (const item of pack.items) {
    say(!item.traces?.length, `${item.id} traces to nothing`);
    for (const trace of item.traces ?? []) say(!known.has(trace), `${item.id} traces to unknown ${trace}`);
    say(item.kind === "choice" && new Set(item.options).size !== item.options.length, `${item.id} repeats an option`);
  }
  for (const one of pack.scales) {
    say(!known.has(one.construct), `scale ${one.id} measures unknown ${one.construct}`);
    for (const id of one.items) say(!ids.includes(id), `scale ${one.id} asks for ${id}`);
    for (const id of one.reversed ?? []) say(!one.items.includes(id), `scale ${one.id} reverses a stranger, ${id}`);
  }
  for (const form of pack.forms) {
    say(new Set(form.items).size !== form.items.length, `form ${form.id} asks something twice`);
    for (const id of form.items) say(!ids.includes(id), `form ${form.id} asks for ${id}`);
  }
  const asked = [...pack.forms[0].items].sort().join();
  say(asked !== [...ids].sort().join(), "the first form leaves a question out");
  return faults;
}

test("every pack of the inventory is sound", () => {
  assert.deepEqual([...packs.values()].flatMap(packFaults), []);
});

test("a planted fault in a pack is caught", () => {
  const broken = structuredClone(packs.get("sbi-traits"));
  broken.items[0].traces = ["tr-made-up"];
  broken.forms[0].items.pop();
  broken.scales[0].reversed = ["sbi-tra-99"];
  assert.equal(packFaults(broken).length, 3);
});

test("the inventory has the packs it promises, all untested and all our own", () => {
  const promised =
    "sbi sbi-capacities sbi-fearful sbi-figures sbi-impairment sbi-portraits sbi-reactions sbi-relationships sbi-safety sbi-strategies sbi-traits sbi-working-models";
  assert.equal([...packs.keys()].sort().join(" "), promised);
  for (const pack of packs.values()) {
    assert.equal(pack.evidence, "untested");
    assert.equal(pack.provenance.verification, "own");
    assert.equal(pack.reliabilities, undefined, "a figure nobody has measured");
  }
});

for (const [pack, size] of [
  ["sbi", 18],
  ["sbi-relationships", 6],
]) {
  test(`${pack} asks ${size} questions a dimension, keyed both ways`, () => {
    for (const id of ["anxiety", "avoidance"]) {
      const { items, reversed, construct } = scale(pack, id);
      assert.equal(items.length, size);
      assert.ok(reversed.length >= size / 3, `${id} reverses ${reversed.length}`);
      for (const item of items) assert.ok(tracesOf(pack).get(item).includes(construct));
    }
  });
}

test("the short form is twelve of the core questions, six a dimension, three of them reversed", () => {
  const [full, short] = packs.get("sbi").forms;
  assert.equal(full.items.length, 36);
  assert.equal(short.items.length, 12);
  for (const id of ["anxiety", "avoidance"]) {
    const { items, reversed } = scale("sbi", id);
    assert.equal(short.items.filter((item) => items.includes(item)).length, 6);
    assert.equal(short.items.filter((item) => reversed.includes(item)).length, 3);
  }
});

test("both dimensions take turns and no more than three questions in a row lean one way", () => {
  const reversed = ["anxiety", "avoidance"].flatMap((id) => scale("sbi", id).reversed);
  for (const form of packs.get("sbi").forms) {
    const anxious = new Set(scale("sbi", "anxiety").items);
    form.items.forEach((item, i) => assert.equal(anxious.has(item), i % 2 === 0, item));
    const leanings = form.items.map((item) => (reversed.includes(item) ? "-" : "+")).join("");
    assert.doesNotMatch(leanings, /\+{4}|-{4}/);
  }
});

test("all twenty-five traits are measured, and those keyed to a dimension by the core questions", () => {
  const measured = new Set([...packs.values()].flatMap((pack) => pack.scales.map((one) => one.construct)));
  assert.equal(byKind("trait").length, 25);
  assert.deepEqual(
    byKind("trait").filter((id) => !measured.has(id)),
    [],
  );
  const core = new Map(packs.get("sbi").scales.map((one) => [one.construct, one]));
  for (const id of byKind("trait")) {
    if (!["anxiety", "avoidance"].includes(known.get(id).side)) continue;
    const dimension = scale("sbi", known.get(id).side);
    assert.ok(core.get(id).items.length >= 2, id);
    for (const item of core.get(id).items) assert.ok(dimension.items.includes(item), item);
  }
});

test("every capacity but the one that cannot be self-rated is measured", () => {
  const measured = new Set(packs.get("sbi-capacities").items.flatMap((item) => item.traces));
  const wanted = ["capacity", "precondition", "task"].flatMap(byKind);
  assert.deepEqual(
    wanted.filter((id) => !measured.has(id)),
    ["cap-narrative-coherence"],
  );
  assert.equal(packs.get("sbi-capacities").items.length, 18);
});

test("the three tasks can be asked by themselves, and then nothing else is scored (F-08)", () => {
  const pack = packs.get("sbi-capacities");
  const form = pack.forms.find(({ id }) => id === "tasks");
  const traced = form.items.flatMap((item) => tracesOf(pack.id).get(item));
  assert.deepEqual(traced, byKind("task"));
  const scored = pack.scales.filter(({ forms }) => !forms || forms.includes(form.id));
  assert.deepEqual(
    scored.map(({ items }) => items),
    form.items.map((item) => [item]),
  );
  const others = pack.scales.filter((one) => !scored.includes(one));
  assert.deepEqual([...new Set(others.flatMap(({ forms }) => forms))], ["full"]);
});

test("each reactive behaviour is asked about once, and none of them feeds a dimension", () => {
  const pack = packs.get("sbi-reactions");
  const traced = pack.items.filter((item) => item.kind === "rating").flatMap((item) => item.traces);
  const wanted = byKind("behaviour").filter((id) => id !== "rb-hard-to-settle");
  assert.deepEqual([...traced].sort(), [...wanted].sort());
  for (const other of packs.values())
    for (const one of other.scales.filter(({ role }) => role === "dimension" || role === "model"))
      for (const id of one.items)
        assert.ok(
          !tracesOf(other.id)
            .get(id)
            .some((trace) => trace.startsWith("rb-")),
          id,
        );
});

test("the eight scenes offer all four ways, each way twice in each place", () => {
  const scenes = packs.get("sbi-strategies").items;
  assert.equal(scenes.length, 8);
  for (const place of [0, 1, 2, 3]) {
    const there = scenes.map((scene) => scene.options[place]).sort();
    assert.equal(new Set(there).size, 4);
    for (const way of there) assert.equal(there.filter((other) => other === way).length, 2);
  }
});

test("what can be heavy is marked, and what must be seen raises its flag", () => {
  const sensitive = (id) =>
    packs
      .get(id)
      .items.filter((item) => item.sensitive)
      .map((item) => item.id);
  const flagged = (id) => packs.get(id).flags.flatMap((flag) => flag.items);
  assert.equal(sensitive("sbi-safety").length, packs.get("sbi-safety").items.length);
  assert.deepEqual(sensitive("sbi-fearful"), flagged("sbi-fearful"));
  assert.deepEqual(packs.get("sbi-safety").flags[0].options, ["yes", "rather-not"]);
  assert.ok(packs.get("sbi-impairment").flags.length > 0);
});

test("portraits are compared, not counted", () => {
  assert.equal(packs.get("sbi-portraits").items.length, 4);
  assert.deepEqual(packs.get("sbi-portraits").scales, []);
});

// The construct matrix: ratings are read strictly, and a rater who misses is seen to miss.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { at, inventory, readJson } from "./lib/content.mjs";
import { numbered, offered } from "./evidence/blind.mjs";
import { intended, judged, matrix, readRatings, wordsMark } from "./evidence/matrix.mjs";

const packs = inventory();
const known = new Set(offered().map(({ id }) => id));
const keysOf = ({ instrument, item }) => intended(packs.get(instrument), item);

/** A rater who always names what the item is scored on. */
const perfect = () =>
  new Map(
    numbered().map((row) => {
      const [construct, keying] = [...keysOf(row)].filter(([id, key]) => key && known.has(id)).at(-1);
      return [row.number, { construct, keying, confidence: 5 }];
    }),
  );

test("every rated question could be answered rightly from what raters are offered", () => {
  for (const row of numbered())
    assert.ok(
      [...keysOf(row).keys()].some((id) => known.has(id)),
      row.item,
    );
});

test("perfect raters leave nothing below the mark", () => {
  const { summary } = matrix([perfect(), perfect(), perfect()]);
  assert.deepEqual(summary.below_mark, []);
  assert.deepEqual(summary.hit_rate, { side: 1, construct: 1, keying: 1 });
  assert.equal(summary.agreement.construct.fleiss_kappa, 1);
});

test("a miss, a wrong side and a wrong key are each seen", () => {
  const keys = intended(packs.get("sbi"), "sbi-anx-02");
  const said = (construct, keying) => ({ construct, keying, confidence: 3 });
  const right = said("tr-anx-dysregulation", "-");
  assert.deepEqual(judged(keys, [right, right, said("dim-anxiety", "-")]).below, []);
  assert.deepEqual(judged(keys, [right, right, said("tr-avo-suppression", "+")]).below, ["side"]);
  assert.deepEqual(judged(keys, [right, right, said("dim-anxiety", "+")]).below, ["keying"]);
  assert.deepEqual(judged(keys, [right, said("tr-anx-rumination", "-"), said("tr-anx-rumination", "-")]).below, [
    "construct",
  ]);
});

test("a broken rating file is refused", () => {
  const header = "number,construct,keying,confidence\n";
  assert.throws(() => readRatings("n,c,k\n1,none,+,3", 1), /header/);
  assert.throws(() => readRatings(`${header}1,made-up,+,3`, 1), /unknown construct/);
  assert.throws(() => readRatings(`${header}1,none,?,3`, 1), /keying/);
  assert.throws(() => readRatings(`${header}1,none,+,9`, 1), /confidence/);
  assert.throws(() => readRatings(`${header}1,none,+,3\n1,none,+,3`, 1), /twice/);
  assert.throws(() => readRatings(`${header}1,none,+,3`, 2), /not rated/);
});

const file = "core/content/evidence/sbi/construct-matrix.json";
const missing = fs.existsSync(at(file)) ? false : "no ratings have been given yet";
test("the kept matrix is about the questions as they stand", { skip: missing }, () => {
  const kept = readJson(file);
  assert.equal(kept.revision, packs.get("sbi").revision);
  assert.match(kept.made_by, /software raters/);
  assert.deepEqual(
    kept.rows.map(({ item }) => item).sort(),
    numbered()
      .map(({ item }) => item)
      .sort(),
  );
  const now = new Map(numbered().map(({ item, text }) => [item, wordsMark(text)]));
  const changed = kept.rows.filter(({ item, words }) => now.get(item) !== words).map(({ item }) => item);
  assert.deepEqual(changed, kept.reworded_since, "a question reworded after it was rated must say so");
  assert.deepEqual(
    kept.rows
      .map(({ item, below }) => [item, below.length > 0])
      .filter(([, low]) => low)
      .map(([item]) => item),
    kept.summary.below_mark.map(({ item }) => item),
  );
});

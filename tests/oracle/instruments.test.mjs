// Made-up answers to every published instrument, some of them missing: our scores, and what they say of the sample,
// against those of the R package psych.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeTable } from "../lib/table.mjs";
import { keys } from "./keys.mjs";
import { compare, compareFigures, folder, ours, path, psych, withoutPsych } from "./oracle.mjs";
import { completed, made } from "./people.mjs";

/** One file, with what our program wants beside the answers; psych gets the answers alone. */
function files(name, key, rows) {
  const bare = join(folder, `${name}-answers.csv`);
  const full = join(folder, `${name}.csv`);
  writeFileSync(bare, writeTable(rows));
  writeFileSync(full, writeTable(completed(key, rows)));
  return { bare, full };
}

test("every published instrument has its key here", () => {
  const packs = path("core/content/instruments");
  const published = readdirSync(packs)
    .map((name) => JSON.parse(readFileSync(join(packs, name), "utf8")))
    .filter((pack) => pack.evidence === "published");
  assert.deepEqual(Object.keys(keys).sort(), published.map((pack) => pack.id).sort());
});

for (const [instrument, key] of Object.entries(keys)) {
  test(`${instrument} as psych scores it`, { skip: withoutPsych }, () => {
    for (const [seed, share] of [
      [11, 0],
      [12, 0.05],
      [13, 0.25],
    ]) {
      const rows = made(key, { seed, share });
      const { bare, full } = files(`${instrument}-${seed}`, key, rows);
      const unscored = compare(instrument, key, rows, { mine: ours(full, instrument, key), theirs: psych(bare, key) });
      if (share === 0) assert.equal(unscored, 0);
      if (share === 0.25) assert.ok(unscored > 20, `only ${unscored} unscored`);
    }
  });

  test(`${instrument}: mean, spread, alpha and error as psych has them`, { skip: withoutPsych }, () => {
    for (const [seed, share] of [
      [21, 0],
      [22, 0.08],
    ]) {
      const rows = made(key, { seed, share });
      const { bare, full } = files(`${instrument}-${seed}`, key, rows);
      const people = compareFigures(instrument, key, { bare, full });
      const all = Object.keys(key.scales).length * rows.length;
      assert.equal(people === all, share === 0, `${people} of ${all}`);
      assert.ok(people > all / 3, `${people} of ${all}`);
    }
  });
}

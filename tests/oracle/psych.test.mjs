// Real answers: our means against those of the R package psych, as they are and with answers blanked by seed.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readTable } from "../lib/table.mjs";
import { keys } from "./keys.mjs";
import { compare, compareFigures, folder, ours, path, psych, withoutPsych } from "./oracle.mjs";

const instrument = "ecr-1998-5";
const data = path("../shared/data/ecr36_answers.csv");
const skip = !existsSync(data)
  ? "the answer rows (../shared/data/ecr36_answers.csv) are not on this machine"
  : withoutPsych;

function compareFile(csv) {
  const key = keys[instrument];
  const rows = readTable(readFileSync(csv, "utf8"));
  return compare(instrument, key, rows, { mine: ours(csv, instrument, key), theirs: psych(csv, key) });
}

test("the rows as they are", { skip }, () => {
  compareFile(data);
  const people = compareFigures(instrument, keys[instrument], { bare: data, full: data });
  assert.ok(people > 500, `only ${people} scores`);
});

test("the rows with answers blanked by seed", { skip }, () => {
  for (const [seed, share] of [
    [1, 0.05],
    [2, 0.15],
    [3, 0.25],
  ]) {
    let state = seed;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let i = 0; i < 10; i += 1) random();
    const [header, ...rows] = readFileSync(data, "utf8").trim().split("\n");
    const blanked = rows.map((row) =>
      row
        .split(",")
        .map((cell) => (random() < share ? "" : cell))
        .join(","),
    );
    const csv = join(folder, `blanked-${seed}.csv`);
    writeFileSync(csv, [header, ...blanked, ""].join("\n"));
    const unscored = compareFile(csv);
    if (share >= 0.15) assert.ok(unscored > 20, `only ${unscored} unscored`);
  }
});

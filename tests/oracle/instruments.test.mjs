// Made-up answers to every published instrument, some of them missing: our scores against those of the R package psych.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { generator } from "../content/evidence/random.mjs";
import { keys } from "./keys.mjs";
import { compare, folder, ours, path, psych, withoutPsych } from "./oracle.mjs";

const people = 300;

/** Each person leans somewhere and answers about that, so that items of one scale go together as in real life. */
function made(key, seed, share) {
  const random = generator(seed);
  const [min, max] = key.range;
  const columns = key.items.map((item) => (typeof item === "number" ? `Q${item}` : item));
  return Array.from({ length: people }, () => {
    const lean = random();
    const answer = () => {
      const value = min + Math.round((max - min) * (0.5 * lean + 0.5 * random()));
      return random() < share ? "" : String(value);
    };
    return Object.fromEntries(columns.map((column) => [column, answer()]));
  });
}

/** One file, with what our program wants beside the answers; psych gets the answers alone. */
function files(name, key, rows) {
  const columns = Object.keys(rows[0]);
  const table = (before, cells) =>
    [[...before, ...columns], ...rows.map((row) => [...cells, ...columns.map((column) => row[column])])]
      .map((line) => `${line.join(",")}\n`)
      .join("");
  const bare = join(folder, `${name}-answers.csv`);
  const full = join(folder, `${name}.csv`);
  writeFileSync(bare, table([], []));
  const extra = Object.entries({ who: key.target, [key.choice]: key.choice && "secure" }).filter(([, cell]) => cell);
  writeFileSync(
    full,
    table(
      extra.map(([column]) => column),
      extra.map(([, cell]) => cell),
    ),
  );
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
      const rows = made(key, seed, share);
      const { bare, full } = files(`${instrument}-${seed}`, key, rows);
      const unscored = compare(instrument, key, rows, { mine: ours(full, instrument, key), theirs: psych(bare, key) });
      if (share === 0) assert.equal(unscored, 0);
      if (share === 0.25) assert.ok(unscored > 20, `only ${unscored} unscored`);
    }
  });
}

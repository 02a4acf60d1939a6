// The kept simulation is what the engine of today makes of the same simulated people, and it shows what is claimed of it.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { at, inventory, readJson } from "./lib/content.mjs";
import { layOut, program, simulation } from "./evidence/simulate.mjs";
import { alpha, fleiss, meanCorrelation } from "./evidence/statistics.mjs";

const file = "core/content/evidence/sbi/simulation.json";

test("the statistics give what can be worked out by hand", () => {
  assert.equal(
    alpha([
      [1, 1],
      [2, 2],
      [3, 3],
    ]),
    1,
  );
  assert.ok(Math.abs(meanCorrelation(0.75, 3) - 0.5) < 1e-12);
  assert.equal(
    fleiss([
      ["a", "a", "a"],
      ["b", "b", "b"],
    ]),
    1,
  );
});

const noProgram = fs.existsSync(program) ? false : "dist/secure-base is not built";
test("running the simulation again gives the same file", { skip: noProgram, timeout: 120_000 }, () => {
  const again = "run tests/content/evidence/simulate.mjs and read what moved";
  assert.equal(layOut(simulation()), fs.readFileSync(at(file), "utf8"), again);
});

const kept = fs.existsSync(at(file)) ? readJson(file) : null;
const skip = kept ? false : "no simulation has been kept yet";
const rows = (list, form) => kept[list].filter((row) => row.form === form);

test("the simulated range reaches from loose to tight questions", { skip }, () => {
  assert.equal(kept.revision, inventory().get("sbi").revision);
  assert.match(kept.made_by, /simulated/);
  for (const form of ["full", "short"]) {
    const found = rows("reliability", form).map((row) => row.mean_inter_item_r);
    assert.ok(Math.min(...found) <= 0.16 && Math.max(...found) >= 0.38, found.join());
  }
});

test("saying yes to everything moves balanced scales far less than one-way scales would move", { skip }, () => {
  for (const row of kept.acquiescence)
    for (const id of ["anxiety", "avoidance"])
      assert.ok(
        Math.abs(row.as_keyed.shift[id]) < row.had_every_question_leaned_one_way.shift[id] / 3,
        JSON.stringify(row),
      );
});

test(
  "careful answers are seldom noted, one answer throughout always, and random ones by pairs on the full form",
  { skip },
  () => {
    for (const { noted } of kept.reliability) {
      assert.ok(
        noted.longstring <= 0.02 && noted.pairs <= 0.05 && noted.variability <= 0.01 && noted.several <= 0.005,
        JSON.stringify(noted),
      );
    }
    for (const row of kept.careless.filter(({ way }) => / throughout$/.test(way)))
      assert.equal(row.noted.several, 1, JSON.stringify(row));
    const random = rows("careless", "full").find(({ way }) => /random/.test(way));
    assert.ok(random.noted.pairs > 0.4, JSON.stringify(random));
  },
);

test("one answer throughout earns no pattern word", { skip }, () => {
  for (const row of kept.careless.filter(({ way }) => / throughout$/.test(way)))
    assert.equal(row.words.between, 1, JSON.stringify(row));
});

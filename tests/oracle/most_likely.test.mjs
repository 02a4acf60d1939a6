// The most likely place under the graded response model, by R's root search: the golden file's places are those of a
// search that stops early, and those in most_likely.csv, to which ours are held to 1e-6, are the roots.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readTable } from "../lib/table.mjs";
import { folder, path } from "./oracle.mjs";

const golden = path("../shared/data/golden_grm_scores.csv");
const parameters = path("../shared/data/grm_ecr36_avoidance.csv");
const skip = !existsSync(golden)
  ? "the golden values (../shared/data) are not on this machine"
  : spawnSync("Rscript", ["--version"]).status !== 0 && "R is not on this machine";

test("R finds the golden file's places where it stops early, and ours where it goes on", { skip }, () => {
  const out = join(folder, "places.csv");
  const run = spawnSync("Rscript", [path("tests/oracle/most_likely.R"), parameters, golden, out], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  const read = (file) => readTable(readFileSync(file, "utf8"));
  const [found, theirs, held] = [read(out), read(golden), read(path("tests/oracle/most_likely.csv"))];
  assert.equal(found.length, 8);
  assert.equal(held.length, found.length);
  const near = (one, other, bound) => assert.ok(Math.abs(one - other) < bound, `${one} and ${other}`);
  found.forEach((row, i) => {
    near(row.default, theirs[i].map, 1e-9);
    assert.equal(held[i].pattern1to5, row.pattern);
    near(row.place, held[i].place, 1e-9);
  });
  const early = Math.max(...found.map((row) => Math.abs(row.default - row.place)));
  assert.ok(early > 1e-6, "the search that stops early is no longer far from the root: compare with the file itself");
});

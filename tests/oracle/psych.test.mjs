// Real answers: our means against those of the R package psych, as they are and with answers blanked by seed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const path = (name) => new URL(`../../${name}`, import.meta.url).pathname;
const data = path("../shared/data/ecr36_answers.csv");
const hasPsych = spawnSync("Rscript", ["-e", "library(psych)"]).status === 0;
const skip = !existsSync(data)
  ? "the answer rows (../shared/data/ecr36_answers.csv) are not on this machine"
  : !hasPsych && "R with the package psych (r-cran-psych) is not on this machine";

const folder = mkdtempSync(join(tmpdir(), "secure-base-"));
after(() => rmSync(folder, { recursive: true }));

const read = (text) => {
  const [header, ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.replaceAll('"', "").split(","));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
};

function psych(csv) {
  const out = join(folder, "psych.csv");
  const run = spawnSync("Rscript", [path("tests/oracle/score_items.R"), csv, out], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return read(readFileSync(out, "utf8"));
}

function ours(csv) {
  const run = spawnSync(path("dist/secure-base"), ["score", "--instrument", "ecr-1998-5", csv], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return read(run.stdout);
}

/** Answered items of one scale, counted from the file itself: odd columns are avoidance, even ones anxiety. */
const answered = (cells, scale) =>
  cells.filter((cell, i) => i % 2 === (scale === "anxiety" ? 1 : 0) && cell !== "").length;

function compare(csv) {
  const rows = readFileSync(csv, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const [mine, theirs] = [ours(csv), psych(csv)];
  assert.equal(mine.length, rows.length);
  let unscored = 0;
  rows.forEach((cells, i) => {
    for (const scale of ["anxiety", "avoidance"]) {
      const n = answered(cells, scale);
      assert.equal(Number(mine[i][`${scale}_n`]), n);
      if (n * 5 < 18 * 4) {
        assert.equal(mine[i][`${scale}_mean`], "", `row ${i + 1} ${scale} has only ${n} answers`);
        unscored += 1;
      } else {
        const difference = Math.abs(Number(mine[i][`${scale}_mean`]) - Number(theirs[i][scale]));
        assert.ok(difference <= 1e-9, `row ${i + 1} ${scale}: ${difference}`);
      }
    }
  });
  return unscored;
}

test("the rows as they are", { skip }, () => {
  compare(data);
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
    const unscored = compare(csv);
    if (share >= 0.15) assert.ok(unscored > 20, `only ${unscored} unscored`);
  }
});

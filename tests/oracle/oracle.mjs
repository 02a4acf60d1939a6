// Our program and R's psych package over the same table of answers.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { readTable } from "../lib/table.mjs";
import { path } from "./paths.mjs";

export { path };

const hasPsych = spawnSync("Rscript", ["-e", "library(psych)"]).status === 0;

/** Why the comparison cannot be made here, or false. */
export const withoutPsych = !hasPsych && "R with the package psych (r-cran-psych) is not on this machine";

/** A folder for the tables, gone afterwards. */
export const folder = mkdtempSync(join(tmpdir(), "secure-base-"));
after(() => rmSync(folder, { recursive: true }));

/** Runs one of the R scripts beside this file over a table, with one of `keys.mjs`. */
function rscript(script, csv, key, ...more) {
  const out = join(folder, "psych.csv");
  const scales = Object.entries(key.scales).map(([id, items]) => `${id}=${items.join(",")}`);
  const options = [...key.range, key.sums ? "sum" : "mean", scales.join(";"), ...more].map(String);
  const run = spawnSync("Rscript", [path(`tests/oracle/${script}`), csv, out, ...options], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return readTable(readFileSync(out, "utf8"));
}

/** Runs our program over a table. */
function call(command, csv, instrument, key) {
  const about = key.target ? ["--target-column", "who"] : [];
  const options = [command, "--instrument", instrument, ...about, csv];
  const run = spawnSync(path("dist/secure-base"), options, { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr);
  return readTable(run.stdout);
}

/** What psych makes of a table with one of `keys.mjs`. */
export function psych(csv, key) {
  // R writes a hyphen in a column's name as a dot.
  const names = Object.keys(key.scales);
  const named = (row) => Object.fromEntries(Object.values(row).map((value, i) => [names[i], value]));
  return rscript("score_items.R", csv, key).map(named);
}

/** What our program makes of it. */
export const ours = (csv, instrument, key) => call("score", csv, instrument, key);

const answered = (row, items) => items.filter((item) => row[item.replace("-", "")] !== "").length;

/**
 * Compares every score of a table, psych's copy of it included; `rows` are its answers by item. How many went without.
 */
export function compare(instrument, key, rows, { mine, theirs }) {
  assert.equal(mine.length, rows.length);
  let unscored = 0;
  rows.forEach((row, i) => {
    for (const [scale, items] of Object.entries(key.scales)) {
      const where = `${instrument} row ${i + 1} ${scale}`;
      const given = mine[i][`${scale}_${key.sums ? "sum" : "mean"}`];
      const n = answered(row, items);
      assert.equal(Number(mine[i][`${scale}_n`]), n, where);
      if (n < key.needed[scale]) {
        assert.equal(given, "", `${where} has only ${n} answers`);
        unscored += 1;
      } else {
        const difference = Math.abs(Number(given) + (key.sums?.[scale] ?? 0) - Number(theirs[i][scale]));
        assert.ok(given !== "" && difference <= 1e-9, `${where}: ${difference}`);
      }
    }
  });
  return unscored;
}

/**
 * Compares what a table says of each scale; `bare` is the table that psych gets. How many scores there were, over all
 * scales.
 */
export function compareFigures(instrument, key, { bare, full }) {
  const theirs = rscript("reliability.R", bare, key, Object.values(key.needed).join(";"));
  const mine = call("reliability", full, instrument, key);
  return theirs.reduce((people, row) => {
    const line = mine.find(({ scale }) => scale === row.scale);
    const where = `${instrument} ${row.scale}`;
    assert.equal(line.people, row.people, where);
    assert.equal(Number(line.items), key.scales[row.scale].length, where);
    for (const figure of ["mean", "sd", "alpha", "sem"]) {
      const shift = figure === "mean" ? (key.sums?.[row.scale] ?? 0) : 0;
      const difference = Math.abs(Number(line[figure]) + shift - Number(row[figure]));
      assert.ok(line[figure] !== "" && difference <= 1e-9, `${where} ${figure}: ${line[figure]}, ${row[figure]}`);
    }
    return people + Number(row.people);
  }, 0);
}

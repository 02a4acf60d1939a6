// Our program and R's psych package over the same table of answers.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

export const path = (name) => new URL(`../../${name}`, import.meta.url).pathname;

const hasPsych = spawnSync("Rscript", ["-e", "library(psych)"]).status === 0;

/** Why the comparison cannot be made here, or false. */
export const withoutPsych = !hasPsych && "R with the package psych (r-cran-psych) is not on this machine";

/** A folder for the tables, gone afterwards. */
export const folder = mkdtempSync(join(tmpdir(), "secure-base-"));
after(() => rmSync(folder, { recursive: true }));

/** The rows of a table, by column name. */
export function read(text) {
  const [header, ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.replaceAll('"', "").split(","));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

/** What psych makes of a table with one of `keys.mjs`. */
export function psych(csv, key) {
  const out = join(folder, "psych.csv");
  const scales = Object.entries(key.scales).map(([id, items]) => `${id}=${items.join(",")}`);
  const options = [...key.range, key.sums ? "sum" : "mean", scales.join(";")].map(String);
  const run = spawnSync("Rscript", [path("tests/oracle/score_items.R"), csv, out, ...options], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  // R writes a hyphen in a column's name as a dot.
  const names = Object.keys(key.scales);
  const named = (row) => Object.fromEntries(Object.values(row).map((value, i) => [names[i], value]));
  return read(readFileSync(out, "utf8")).map(named);
}

/** What our program makes of it. */
export function ours(csv, instrument, key) {
  const about = key.target ? ["--target-column", "who"] : [];
  const options = ["score", "--instrument", instrument, ...about, csv];
  const run = spawnSync(path("dist/secure-base"), options, { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr);
  return read(run.stdout);
}

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

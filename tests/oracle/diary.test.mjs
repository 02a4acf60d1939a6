// Figures of a diary, ours and those of R, over made-up moments.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readTable } from "../lib/table.mjs";
import { folder, path } from "./oracle.mjs";

const skip = spawnSync("Rscript", ["--version"]).status !== 0 && "R is not on this machine";
const form = JSON.parse(readFileSync(path("core/content/diary/diary.json"), "utf8"));

// Numbers that are the same everywhere.
function dice(seed) {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Moments over three years, in no order and with gaps; no two in one minute of a day. */
function madeUp(seed, count) {
  const roll = dice(seed);
  const taken = new Set();
  const entries = [];
  while (entries.length < count) {
    const day = new Date(Date.UTC(2023, 11, 25) + roll(1095) * 86_400_000).toISOString().slice(0, 10);
    const minute = roll(1440);
    if (taken.has(`${day} ${minute}`)) continue;
    taken.add(`${day} ${minute}`);
    entries.push({
      day,
      minute,
      ...(roll(7) && { closeness: roll(11) }),
      ...(roll(5) && { worry: Math.min(10, roll(6) + roll(8)) }),
      ...(roll(3) && { trigger: form.triggers[roll(form.triggers.length)] }),
    });
  }
  return entries;
}

function theirs(entries) {
  const columns = ["day", "minute", "closeness", "worry", "trigger"];
  const rows = entries.map((entry) => columns.map((column) => entry[column] ?? "").join(","));
  const [table, out] = [join(folder, "moments.csv"), join(folder, "figures.csv")];
  writeFileSync(table, `${[columns.join(","), ...rows].join("\n")}\n`);
  const run = spawnSync("Rscript", [path("tests/oracle/diary.R"), table, out], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return readTable(readFileSync(out, "utf8"));
}

function ours(entries) {
  const input = `${JSON.stringify({ method: "diary", version: 1, input: { entries, today: "2026-12-31" } })}\n`;
  const run = spawnSync(path("dist/secure-base"), ["run"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  const { value, errors } = JSON.parse(run.stdout);
  assert.equal(errors, undefined);
  return value;
}

const near = (mine, other, where) => {
  const difference = Math.abs(mine - Number(other));
  assert.ok(other !== "" && difference <= 1e-9, `${where}: ${mine}, ${other}`);
};

function compareLevel(level, row, fewest, where) {
  assert.equal(level.n, Number(row.n), where);
  assert.equal(level.enough, level.n >= fewest, where);
  for (const figure of ["mean", "low", "high"]) {
    if (level.enough) near(level[figure], row[figure], `${where} ${figure}`);
    else assert.equal(level[figure], undefined, `${where} ${figure}`);
  }
}

function compareFigure(figure, [n, value], fewest, where) {
  assert.equal(figure.n, Number(n), where);
  assert.equal(figure.enough, figure.n >= fewest, where);
  if (figure.enough) near(figure.value, value, where);
  else assert.equal(figure.value, undefined, where);
}

/** Compares every figure there is with R's; how many rows of R's there were. */
function compare(entries) {
  const value = ours(entries);
  const rows = theirs(entries);
  const { fewest } = form;
  const least = { all: fewest.all, weeks: fewest.week, triggers: fewest.group, times: fewest.group };
  const counted = { weeks: 0, triggers: 0, times: 0 };
  for (const row of rows) {
    const where = `${row.kind} ${row.id} ${row.measure}`;
    const group = row.kind === "all" ? value : value[row.kind].find(({ id }) => id === row.id);
    assert.equal(group.entries, Number(row.entries), where);
    compareLevel(group[row.measure], row, least[row.kind], where);
    if (row.kind === "all") {
      compareFigure(value[row.measure].sd, [row.n, row.sd], fewest.spread, `${where} sd`);
      compareFigure(value[row.measure].instability, [row.pairs, row.instability], fewest.pairs, `${where} instability`);
    } else counted[row.kind] += 1;
  }
  for (const [kind, count] of Object.entries(counted)) assert.equal(2 * value[kind].length, count, kind);
  return rows.length;
}

test("a diary's mean, range, spread, instability, weeks and groups are those of R (F-20)", { skip }, () => {
  assert.ok(compare(madeUp(1, 3285)) > 300);
  for (let seed = 2; seed < 7; seed += 1) assert.ok(compare(madeUp(seed, 4 + seed * 3)) > 10);
});

test("a figure that is off is caught", { skip }, () => {
  assert.throws(() => compareFigure({ n: 5, enough: true, value: 1.000000002 }, [5, "1"], 5, "sd"), /sd: 1/);
  assert.throws(() => compareFigure({ n: 5, enough: true, value: 1 }, [6, "1"], 5, "sd"), /sd/);
});

// `secure-base reliability`: what a table of answers comes to. R's psych checks the figures in tests/oracle.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { alpha, mean, variance } from "../lib/statistics.mjs";
import { readTable, writeTable } from "../lib/table.mjs";
import { keys } from "../oracle/keys.mjs";
import { made } from "../oracle/people.mjs";

const program = new URL("../../dist/secure-base", import.meta.url).pathname;
const skip = existsSync(program) ? false : "dist/secure-base is not built";

const call = (instrument, input, ...options) =>
  spawnSync(program, ["reliability", "--instrument", instrument, ...options], { input, encoding: "utf8" });

function figures(...args) {
  const { stdout, stderr, status } = call(...args);
  assert.equal(status, 0, stderr);
  return readTable(stdout);
}

test("whole answers give the figures that plain arithmetic gives", { skip }, () => {
  const key = keys.raas;
  const rows = made(key, { seed: 31, share: 0, people: 200 });
  const found = figures("raas", writeTable(rows));
  assert.deepEqual(found.map(({ scale }) => scale).sort(), Object.keys(key.scales).sort());
  for (const line of found) {
    const keyed = rows.map((row) =>
      key.scales[line.scale].map((item) => (item.startsWith("-") ? 6 - row[item.slice(1)] : Number(row[item]))),
    );
    const scores = keyed.map(mean);
    const r = alpha(keyed);
    const near = (name, value) => assert.ok(Math.abs(line[name] - value) < 1e-9, `${line.scale} ${name} ${value}`);
    assert.equal(line.people, "200");
    near("mean", mean(scores));
    near("sd", Math.sqrt(variance(scores)));
    near("alpha", r);
    near("sem", Math.sqrt(variance(scores) * (1 - r)));
  }
});

test("answers about different people are described apart", { skip }, () => {
  const rows = made(keys["ecr-rs"], { seed: 32, share: 0, people: 90 });
  const who = (i) => ["partner", "mother", "partner"][i % 3];
  const about = writeTable(rows.map((row, i) => ({ who: who(i), ...row })));
  const found = figures("ecr-rs", about, "--target-column", "who");
  const people = (target) => found.filter((line) => line.target === target).map((line) => line.people);
  assert.deepEqual([...new Set(found.map(({ target }) => target))].sort(), ["mother", "partner"]);
  assert.deepEqual([people("mother"), people("partner")], [Array(2).fill("30"), Array(2).fill("60")]);
  const partner = writeTable(rows.map((row, i) => ({ who: who(i), ...row })).filter(({ who }) => who === "partner"));
  const alone = figures("ecr-rs", partner, "--target-column", "who");
  assert.deepEqual(
    alone,
    found.filter(({ target }) => target === "partner"),
  );
});

test("scales that are no mean or sum are left out, and what cannot be said is empty", { skip }, () => {
  const table = "secure,choice,fearful,preoccupied,dismissing\n7,secure,1,2,6\n";
  const found = figures("rq", table);
  assert.ok(found.every(({ scale }) => !scale.startsWith("choice")));
  const self = found.find(({ scale }) => scale === "model-of-self");
  assert.deepEqual(self, { scale: "model-of-self", items: "4", people: "1", mean: "10", sd: "", alpha: "", sem: "" });
  const one = found.find(({ scale }) => scale === "secure-rating");
  assert.deepEqual([one.items, one.mean, one.alpha], ["1", "7", ""]);
});

test("wrong tables and calls are named", { skip }, () => {
  const refused = (...args) => {
    const { stderr, stdout, status } = call(...args);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    return stderr;
  };
  const head = keys.raas.items.map((item) => `Q${item}`).join(",");
  assert.match(refused("nobody", ""), /--instrument: unknown_instrument/);
  assert.match(refused("raas", ""), /line 1: csv_empty/);
  assert.match(refused("raas", "Q1,Q2\n"), /header: csv_column_missing/);
  assert.match(refused("raas", `${head},Q1\n`), /header: csv_column_duplicate/);
  assert.match(refused("raas", `${head}\n1,2\n`), /line 2: csv_field_count/);
  assert.match(refused("raas", `${head}\n${Array(18).fill(9).join(",")}\n`), /line 2, column Q1: answer_out_of_range/);
  assert.match(refused("raas", head, "--form", "endless"), /--form: unknown_form/);
  assert.match(refused("raas", head, "--target-column", "who"), /target_not_expected/);
  assert.match(refused("ecr-rs", "who,Q1\n"), /target_missing/);
  const nine = Array.from({ length: 9 }, (_, i) => `Q${i + 1}`).join(",");
  const king = `who,${nine}\nking,${Array(9).fill(4).join(",")}\n`;
  assert.match(refused("ecr-rs", king, "--target-column", "who"), /line 2, column who: target_unknown/);
});

// `simulate` and `calibrate`: people made up from parameters, and the parameters found again.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { correlation, mean } from "../lib/statistics.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "dist/secure-base");
const skip = existsSync(program) ? false : "dist/secure-base is not built";
const folder = mkdtempSync(join(tmpdir(), "secure-base-calibrate-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function call(args, input = "") {
  return spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 2 ** 28 });
}

const simulate = (...more) => call(["simulate", "--instrument", "ecr-1998-5", ...more]).stdout;
const rowsOf = (table) =>
  table
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

test("the same seed makes the same people, another seed others", { skip }, () => {
  const one = simulate("--n", "50", "--seed", "4");
  assert.equal(one, simulate("--n", "50", "--seed", "4"));
  assert.notEqual(one, simulate("--n", "50", "--seed", "5"));
  assert.equal(rowsOf(one).length, 51);
  assert.deepEqual(rowsOf(one)[0].slice(0, 4), ["theta_anxiety", "theta_avoidance", "Q1", "Q2"]);
});

test("made-up people are spread like the sample and leave out as many answers as asked", { skip }, () => {
  const [head, ...rows] = rowsOf(simulate("--n", "4000", "--missing", "0.2"));
  for (const column of [0, 1]) {
    const thetas = rows.map((row) => Number(row[column]));
    assert.ok(Math.abs(mean(thetas)) < 0.06, `mean ${mean(thetas)}`);
    assert.ok(Math.abs(mean(thetas.map((theta) => theta * theta)) - 1) < 0.08);
  }
  const empty = rows.flatMap((row) => row.slice(2)).filter((cell) => cell === "").length;
  assert.ok(Math.abs(empty / (rows.length * (head.length - 2)) - 0.2) < 0.01);
});

test("scores find the places of made-up people again, with the error they state", { skip }, () => {
  const table = simulate("--n", "3000", "--seed", "8");
  const [head, ...rows] = rowsOf(call(["score", "--instrument", "ecr-1998-5"], table).stdout);
  for (const scale of ["anxiety", "avoidance"]) {
    const column = (name) => rows.map((row) => Number(row[head.indexOf(name)]));
    const [theta, se, truth] = [column(`${scale}_theta`), column(`${scale}_se`), column(`theta_${scale}`)];
    assert.ok(correlation(theta, truth) > 0.95, `${scale}: ${correlation(theta, truth)}`);
    const squared = mean(theta.map((each, i) => ((each - truth[i]) / se[i]) ** 2));
    assert.ok(Math.abs(squared - 1) < 0.1, `${scale}: mean squared error in its own units ${squared}`);
  }
});

/** Made-up people whose two dimensions go together: answers of one scale from one, of the other from one of like rank. */
function coupled(table, known) {
  const [head, ...rows] = rowsOf(table);
  const byTheta = (scale) => rows.toSorted((a, b) => a[head.indexOf(scale)] - b[head.indexOf(scale)]);
  const [worried, distant] = [byTheta("theta_anxiety"), byTheta("theta_avoidance")];
  const ofWorry = new Set(["theta_anxiety", ...Object.keys(known.scales.anxiety.items)]);
  // A rank that is a twentieth of all away in one of three keeps the two from being one and the same.
  const away = (at) => (at % 3 === 0 ? (at + Math.round(rows.length / 20)) % rows.length : at);
  const pairs = worried.map((row, at) => head.map((name, i) => (ofWorry.has(name) ? row[i] : distant[away(at)][i])));
  return { text: [head, ...pairs].map((row) => row.join(",")).join("\n"), head, pairs };
}

test("how far two dimensions go together is made good for the error in each", { skip }, () => {
  const known = JSON.parse(readFileSync(join(root, "core/content/calibrations/ecr-1998-5.json"), "utf8"));
  // Few answers, so that what is made good for is much: without it the correlation would be a sixth smaller.
  const { text, head, pairs } = coupled(simulate("--n", "1500", "--seed", "22", "--missing", "0.7"), known);
  const places = (scale) => pairs.map((row) => Number(row[head.indexOf(scale)]));
  const truth = correlation(places("theta_anxiety"), places("theta_avoidance"));
  assert.ok(truth > 0.8 && truth < 0.9, `${truth}`);
  const args = ["calibrate", "--instrument", "ecr-1998-5", "--id", "coupled", "--sample", "made-up people"];
  const found = JSON.parse(call(args, text).stdout).prior.correlation;
  assert.ok(Math.abs(found - truth) < 0.04, `${found} for ${truth}`);
});

test("parameters are found again and the pack can be loaded", { skip }, () => {
  const table = simulate("--n", "1500", "--seed", "21", "--missing", "0.05");
  const report = join(folder, "report.json");
  const args = ["calibrate", "--instrument", "ecr-1998-5", "--id", "found-again", "--sample", "made-up people"];
  const { stdout, status } = call([...args, "--report", report], table);
  assert.equal(status, 0);
  const pack = JSON.parse(stdout);
  assert.equal(pack.n, 1500);
  assert.ok(Math.abs(pack.prior.correlation + 0.04) < 0.1);
  const known = JSON.parse(readFileSync(join(root, "core/content/calibrations/ecr-1998-5.json"), "utf8"));
  const errors = [];
  for (const [scale, { items, converged }] of Object.entries(JSON.parse(readFileSync(report, "utf8")))) {
    assert.ok(converged, scale);
    for (const [id, { slope, slope_error, thresholds, threshold_errors }] of Object.entries(items)) {
      const { slope: a, thresholds: b } = known.scales[scale].items[id];
      errors.push((slope - a) / slope_error, ...thresholds.map((x, k) => (x - b[k]) / threshold_errors[k]));
    }
  }
  assert.equal(errors.length, 36 * 5);
  const squared = mean(errors.map((error) => error ** 2));
  assert.ok(squared > 0.4 && squared < 1.6, `mean squared error in its own units ${squared}`);
  const file = join(folder, "pack.json");
  writeFileSync(file, stdout);
  assert.equal(call(["check", file]).status, 0);
  const load = `${JSON.stringify({ method: "load", version: 1, input: { pack } })}\n`;
  assert.equal(JSON.parse(call(["run"], load).stdout).value.id, "found-again");
});

test("real answers come near the parameters of the larger set they are half of", { skip }, (t) => {
  const answers = join(root, "../shared/data/ecr36_answers.csv");
  if (!existsSync(answers)) return t.skip("no ../shared beside the project");
  const args = ["calibrate", "--instrument", "ecr-1998-5", "--id", "half", "--sample", "half of the rows"];
  const pack = JSON.parse(call([...args, answers]).stdout);
  const known = JSON.parse(readFileSync(join(root, "core/content/calibrations/ecr-1998-5.json"), "utf8"));
  for (const scale of ["anxiety", "avoidance"]) {
    const ids = Object.keys(known.scales[scale].items);
    const of = (from, pick) => ids.flatMap((id) => pick(from.scales[scale].items[id]));
    const slopes = correlation(
      of(pack, (item) => item.slope),
      of(known, (item) => item.slope),
    );
    const places = correlation(
      of(pack, (item) => item.thresholds),
      of(known, (item) => item.thresholds),
    );
    t.diagnostic(`${scale}: r of slopes ${slopes.toFixed(3)}, of thresholds ${places.toFixed(4)}`);
    assert.ok(slopes > 0.8 && places > 0.98);
  }
});

test("what cannot be calibrated or simulated is refused by name", { skip }, () => {
  const refused = (args, input) => call(args, input).stderr;
  const calibrate = (instrument, input) =>
    refused(["calibrate", "--instrument", instrument, "--id", "x", "--sample", "y"], input);
  const head = Array.from({ length: 36 }, (_, i) => `Q${i + 1}`).join(",");
  const row = (value) => Array(36).fill(value).join(",");
  assert.match(calibrate("ecr-1998-5", "Q1,Q2\n1,2\n"), /header: csv_column_missing/);
  assert.match(calibrate("ecr-1998-5", `${head}\n${row(6)}\n`), /line 2, column Q1: answer_out_of_range/);
  assert.match(calibrate("ecr-1998-5", `${head}\n${row(3)}\n`), /answers_too_few/);
  assert.match(calibrate("ecr-1998-5", `${head}\n1,2\n`), /line 2: csv_field_count/);
  assert.match(calibrate("nobody", head), /--instrument: unknown_instrument/);
  assert.match(calibrate("sbi-safety", "a\n"), /csv_column_missing|no_places/);
  assert.match(refused(["simulate", "--instrument", "sbi"]), /--instrument: not_calibrated/);
  assert.match(refused(["simulate", "--instrument", "ecr-rs"]), /--instrument: not_calibrated/);
  assert.equal(call(["simulate", "--instrument", "ecr-rs", "--target", "partner", "--n", "3"]).status, 0);
});

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guidancePacks } from "../guidance.mjs";
import { root } from "../options.mjs";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

function packsOf(content, folder) {
  return readdirSync(join(content, folder)).filter((name) => name.endsWith(".json")).sort().map((name) => readJson(join(content, folder, name)));
}

/** Asks the native program in one go. */
function ask(native, requests) {
  const input = requests.map(([method, value]) => `${JSON.stringify({ method, version: 1, input: value })}\n`).join("");
  const { status, stdout, stderr, error } = spawnSync(native, ["run"], { input, encoding: "utf8", maxBuffer: 1 << 26 });
  if (error || status !== 0) throw new Error(`${native} run: ${error?.message ?? stderr}`);
  return stdout.trimEnd().split("\n").map((line) => {
    const answer = JSON.parse(line);
    if (!answer.ok) throw new Error(`${native} run: ${line}`);
    return answer.value;
  });
}

// The formulas' own numbers, by the names they have where they are used.
const constants = {
  normal: ["measure/interval.cpp", "kNormal95"],
  grid: ["measure/bank.hpp", "kGridStart"],
  word: ["profile/styles.hpp", "kEnoughForAWord"],
  beyond: ["track/change.cpp", "kBeyond"],
  within: ["track/change.cpp", "kWithin"],
  days: ["track/change.cpp", "kRoomForDays"],
  half: ["track/change.cpp", "kHalfPoint"],
  telling: ["measure/difference.hpp", "kTellingDifference"],
  fast: ["measure/quality.hpp", "kFastMilliseconds"],
};

function constant([file, name]) {
  const found = new RegExp(`\\b${name} = (-?[\\d.]+);`).exec(readFileSync(join(root, "core/src", file), "utf8"));
  if (!found) throw new Error(`core/src/${file}: no number ${name}`);
  return Number(found[1]);
}

// With all answers alike, the square of the standard error is 4 s0^2 / ((n + 3) n): so the program tells its s0^2.
function usualVariances(native, instruments) {
  const widths = [...new Set(instruments.map(({ response }) => `${response.min}-${response.max}`))].sort();
  const asked = widths.flatMap((width) => {
    const one = instruments.find((each) => `${each.response.min}-${each.response.max}` === width && hasMeans(each));
    return one ? [{ width, one }] : [];
  });
  const scored = ask(native, asked.map(({ one }) => ["score", { instrument: one.id, answers: sameAnswers(one), ...(one.targets?.length && { target: one.targets[0] }) }]));
  return asked.map(({ width, one }, index) => {
    const scale = scored[index].scales[firstMean(one).id];
    const square = (scale.sem ** 2 * (scale.n + 3) * scale.n) / 4;
    return { width, value: Math.round(square * 1e6) / 1e6 };
  });
}

const firstMean = ({ scales, reliabilities = [] }) => scales.find(({ id, kind }) => kind === "mean" && !reliabilities.some(({ scale }) => scale === id));
const hasMeans = (instrument) => instrument.text !== undefined && instrument.items.every(({ kind }) => kind === "rating") && firstMean(instrument);
const sameAnswers = ({ items, response }) => Object.fromEntries(items.map(({ id }) => [id, response.min]));

// Tests of the plan's rules that name one.
function testsByRule() {
  const place = "tests/core/guide";
  const found = new Map();
  for (const name of readdirSync(join(root, place)).filter((file) => file.endsWith("_tests.cpp")).sort()) {
    const ids = new Set(readFileSync(join(root, place, name), "utf8").match(/\bR-\d\d\b/g) ?? []);
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), `${place}/${name}`]);
  }
  return found;
}

/** All that the page tells of: what stands in the packs, and what the native program says. */
export function readFacts({ content, native }) {
  const instruments = packsOf(content, "instruments").map((pack) => ({ ...pack, text: pack.provenance.text }));
  const [described] = ask(native, [["describe", {}]]);
  const guidance = guidancePacks(content);
  const ofFormat = (name) => guidance.filter(({ format }) => format === `securebase/${name}`);
  return {
    engine: described.engine,
    methods: described.methods,
    instruments,
    norms: packsOf(content, "norms"),
    calibrations: packsOf(content, "calibrations"),
    guidance,
    rulePacks: ofFormat("rules"),
    interventionPacks: ofFormat("interventions"),
    plans: ofFormat("plans"),
    evidence: packsOf(content, "evidence/sbi").filter(({ format }) => format),
    numbers: Object.fromEntries(Object.entries(constants).map(([name, place]) => [name, constant(place)])),
    variances: usualVariances(native, instruments),
    tests: testsByRule(),
  };
}

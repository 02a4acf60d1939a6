// One step of the adaptive check through the door of the shipped module and inside the core, beside a plain JavaScript
// implementation of the same step by the same tables, which has no door: no text to read or write, nothing checked.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { leastMicroseconds, loadModule, microseconds } from "./measure.mjs";

const POINTS = Array.from({ length: 121 }, (_, i) => -6 + i * 0.1);

function tableOf({ slope, thresholds }) {
  const shares = POINTS.map((theta) => {
    const above = [1, ...thresholds.map((b) => 1 / (1 + Math.exp(-slope * (theta - b)))), 0];
    return above.slice(1).map((p, k) => above[k] - p);
  });
  const information = POINTS.map((theta, q) => {
    const rise = [0, ...thresholds.map((b) => 1 / (1 + Math.exp(-slope * (theta - b)))), 0].map(
      (p) => slope * p * (1 - p),
    );
    return shares[q].reduce((sum, p, k) => sum + (rise[k] - rise[k + 1]) ** 2 / p, 0);
  });
  const logs = shares[0].map((_, k) => Float64Array.from(shares, (at) => Math.log(at[k])));
  return { logs, information: Float64Array.from(information) };
}

function likelihood(tables, answers) {
  const values = new Float64Array(POINTS.length);
  for (const [id, { logs }] of tables) {
    if (answers[id] === undefined) continue;
    const log = logs[answers[id]];
    for (let q = 0; q < values.length; ++q) values[q] += log[q];
  }
  let largest = -Infinity;
  for (let q = 0; q < values.length; ++q) if (values[q] > largest) largest = values[q];
  for (let q = 0; q < values.length; ++q) values[q] = Math.exp(values[q] - largest);
  return values;
}

/** Turns mass into a belief that adds up to 1, in place, with its mean and error. */
function summary(belief) {
  let [total, mean, variance] = [0, 0, 0];
  for (let q = 0; q < belief.length; ++q) total += belief[q];
  for (let q = 0; q < belief.length; ++q) mean += (belief[q] /= total) * POINTS[q];
  for (let q = 0; q < belief.length; ++q) variance += belief[q] * (POINTS[q] - mean) ** 2;
  return { belief, mean, se: Math.sqrt(variance) };
}

function bestOf(tables, answers, { belief }) {
  let best;
  for (const [id, { information }] of tables) {
    if (answers[id] !== undefined) continue;
    let worth = 0;
    for (let q = 0; q < belief.length; ++q) worth += belief[q] * information[q];
    if (!best || worth > best.worth) best = { id, worth };
  }
  return best;
}

function plainStep({ prior, anxiety, avoidance }, answers) {
  const [a, b] = [likelihood(anxiety, answers), likelihood(avoidance, answers)];
  const [x, y] = [new Float64Array(121), new Float64Array(121)];
  for (let i = 0; i < 121; ++i) {
    const [here, line] = [a[i], prior[i]];
    let row = 0;
    for (let j = 0; j < 121; ++j) {
      const mass = line[j] * b[j];
      row += mass;
      y[j] += here * mass;
    }
    x[i] = here * row;
  }
  return [bestOf(anxiety, answers, summary(x)), bestOf(avoidance, answers, summary(y))];
}

/** The same for one dimension alone. */
function plainAlone({ normal, anxiety }, answers) {
  const mass = likelihood(anxiety, answers);
  for (let i = 0; i < mass.length; ++i) mass[i] *= normal[i];
  return bestOf(anxiety, answers, summary(mass));
}

function plainBank(pack) {
  const r = pack.prior.correlation;
  const prior = POINTS.map((x) =>
    Float64Array.from(POINTS, (y) => Math.exp(-(x * x - 2 * r * x * y + y * y) / (2 * (1 - r * r)))),
  );
  const tables = (scale) => Object.entries(pack.scales[scale].items).map(([id, item]) => [id, tableOf(item)]);
  const normal = Float64Array.from(POINTS, (x) => Math.exp((-x * x) / 2));
  return { prior, normal, anxiety: tables("anxiety"), avoidance: tables("avoidance") };
}

/** The step inside the core, as two programs built for this measure it. */
const BUILT = [
  { name: "native", command: ["build/release/tests/bench/step_bench"] },
  { name: "WebAssembly", command: [process.execPath, "build/wasm/tests/bench/step_bench.cjs"] },
];

/** Rows of the core's own step; `plain` are the times and choices of the JavaScript one. */
function insideCore(plain) {
  return BUILT.filter(({ command }) => existsSync(command.at(-1))).flatMap(({ name, command: [program, ...args] }) => {
    const core = JSON.parse(execFileSync(program, args, { encoding: "utf8" }));
    if (core.item !== plain.item || core.alone_item !== plain.aloneItem) throw new Error(JSON.stringify([core, plain]));
    const row = (what, ours, peer) => ({
      what: `Adaptive step inside the core, ${what}, ${name}`,
      ours: `${ours.toFixed(1)} µs`,
      peer: `plain JavaScript ${peer.toFixed(1)} µs`,
      target: "<= 2x plain",
      ratio: peer / ours,
      holds: ours <= 2 * peer,
    });
    return [row("1-D", core.alone, plain.alone), row("both", core.whole, plain.whole)];
  });
}

/** Rows of the report. */
export async function benchStep() {
  const run = await loadModule();
  const pack = JSON.parse(readFileSync("core/content/calibrations/ecr-1998-5.json", "utf8"));
  const bank = plainBank(pack);
  const answers = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`Q${i + 1}`, 1 + (i % 5)]));
  // Of the twelve only Q3 is turned round, and its answer is the middle one.
  const categories = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, value - 1]));
  const door = microseconds(() => run("next", { instrument: "ecr-1998-5", answers }));
  const plain = {
    whole: leastMicroseconds(() => plainStep(bank, categories)),
    alone: leastMicroseconds(() => plainAlone(bank, categories)),
    item: run("next", { instrument: "ecr-1998-5", answers }).item,
    aloneItem: plainAlone(bank, categories).id,
  };
  return [
    {
      what: "Adaptive step through the door, 12 answers",
      ours: `${door.toFixed(1)} µs`,
      peer: `plain JavaScript, without a door ${plain.whole.toFixed(1)} µs`,
      target: "<= 300 µs",
      holds: door <= 300,
    },
    ...insideCore(plain),
  ];
}

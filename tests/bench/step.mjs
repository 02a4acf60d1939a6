// One step of the adaptive check through the door of the shipped module, beside a plain JavaScript implementation of the
// same step by the same tables, which has no door: no text to read or write, nothing checked.
import { readFileSync } from "node:fs";
import { loadModule, microseconds } from "./measure.mjs";

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
    for (let q = 0; q < values.length; ++q) values[q] += logs[answers[id]][q];
  }
  const largest = Math.max(...values);
  return values.map((value) => Math.exp(value - largest));
}

function summary(mass) {
  const total = mass.reduce((sum, each) => sum + each, 0);
  const belief = mass.map((each) => each / total);
  const mean = belief.reduce((sum, each, q) => sum + each * POINTS[q], 0);
  const variance = belief.reduce((sum, each, q) => sum + each * (POINTS[q] - mean) ** 2, 0);
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
    let row = 0;
    for (let j = 0; j < 121; ++j) {
      const mass = prior[i][j] * b[j];
      row += mass;
      y[j] += a[i] * mass;
    }
    x[i] = a[i] * row;
  }
  return [bestOf(anxiety, answers, summary(x)), bestOf(avoidance, answers, summary(y))];
}

function plainBank(pack) {
  const r = pack.prior.correlation;
  const prior = POINTS.map((x) =>
    Float64Array.from(POINTS, (y) => Math.exp(-(x * x - 2 * r * x * y + y * y) / (2 * (1 - r * r)))),
  );
  const tables = (scale) => Object.entries(pack.scales[scale].items).map(([id, item]) => [id, tableOf(item)]);
  return { prior, anxiety: tables("anxiety"), avoidance: tables("avoidance") };
}

/** Rows of the report. */
export async function benchStep() {
  const run = await loadModule();
  const pack = JSON.parse(readFileSync("core/content/calibrations/ecr-1998-5.json", "utf8"));
  const bank = plainBank(pack);
  const answers = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`Q${i + 1}`, 1 + (i % 5)]));
  const categories = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, value - 1]));
  const door = microseconds(() => run("next", { instrument: "ecr-1998-5", answers }));
  const plain = microseconds(() => plainStep(bank, categories));
  return [
    {
      what: "Adaptive step through the door, 12 answers",
      ours: `${door.toFixed(1)} µs`,
      peer: `plain JavaScript, without a door ${plain.toFixed(1)} µs`,
      target: "<= 300 µs",
      holds: door <= 300,
    },
  ];
}

// The adaptive check on real answers that were given in full: how many questions it asks, and how near it comes to the
// estimate from all of them; beside the best fixed form of the same length, a random one, and made-up people who answer
// by another model than the one that chooses.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { loadModule } from "./measure.mjs";

const INSTRUMENT = "ecr-1998-5";
const ANSWERS = "../shared/data/ecr36_answers.csv";
const DIMENSIONS = ["avoidance", "anxiety"];
// Mean items, r and RMSD with the full estimate, from psychometric work on the 554 rows these are half of.
const PUBLISHED = {
  0.4: { avoidance: [4.49, 0.941, 0.328], anxiety: [4.61, 0.921, 0.387] },
  0.35: { avoidance: [6.09, 0.955, 0.287], anxiety: [6.64, 0.947, 0.314] },
  0.3: { avoidance: [8.48, 0.972, 0.229], anxiety: [10.31, 0.98, 0.192] },
};

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rmsd = (a, b) => Math.sqrt(mean(a.map((x, i) => (x - b[i]) ** 2)));

function correlation(a, b) {
  const [x, y] = [mean(a), mean(b)];
  const sum = (f) => a.reduce((total, _, i) => total + f(a[i] - x, b[i] - y), 0);
  return sum((u, v) => u * v) / Math.sqrt(sum((u) => u * u) * sum((_, v) => v * v));
}

/** Rows of a table of answers as objects; empty cells are null. */
export function readAnswers(text) {
  const [head, ...rows] = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] === "" ? null : Number(row[i])])));
}

const onlyItems = (row, ids) => Object.fromEntries(ids.map((id) => [id, row[id]]));

class Checks {
  constructor(run) {
    this.run = run;
    const { instruments } = run("describe", {});
    this.ids = instruments.find(({ id }) => id === INSTRUMENT).items.map(({ id }) => id);
    this.scale = (id) => (Number(id.slice(1)) % 2 ? "avoidance" : "anxiety");
  }

  /** Theta and its error on both dimensions, from some of the answers. */
  score(row, ids) {
    const answers = { ...Object.fromEntries(this.ids.map((id) => [id, null])), ...onlyItems(row, ids) };
    return this.run("score", { instrument: INSTRUMENT, answers });
  }

  /** A whole check answered from a row: what was asked on one dimension until its error was small enough. */
  check(row, se) {
    const answers = {};
    const asked = { anxiety: [], avoidance: [] };
    const stop = { se, gain: 0, min: 1, max: 18 };
    for (;;) {
      const next = this.run("next", { instrument: INSTRUMENT, answers, stop });
      if (next.item === null) return { asked, estimate: next.estimate };
      answers[next.item] = row[next.item];
      asked[this.scale(next.item)].push(next.item);
    }
  }
}

/** The items of one dimension, the most telling for people of the sample first: information averaged over them. */
function bestFirst(checks, full, dimension) {
  const pack = JSON.parse(readFileSync("core/content/calibrations/ecr-1998-5.json", "utf8"));
  const { items } = pack.scales[dimension];
  const at = (item, theta) => {
    const above = [1, ...item.thresholds.map((b) => 1 / (1 + Math.exp(-item.slope * (theta - b)))), 0];
    const rise = above.map((p) => item.slope * p * (1 - p));
    return above.slice(1).reduce((sum, p, k) => sum + (rise[k] - rise[k + 1]) ** 2 / (above[k] - p), 0);
  };
  const thetas = full.map((value) => value.scales[dimension].theta);
  const worth = (id) => mean(thetas.map((theta) => at(items[id], theta)));
  return Object.keys(items).sort((a, b) => worth(b) - worth(a));
}

const shown = ([items, r, distance]) => `${items.toFixed(2)} items, r ${r.toFixed(3)}, RMSD ${distance.toFixed(3)}`;

function rowsOf(checks, people, se) {
  const full = people.map((row) => checks.score(row, checks.ids));
  const runs = people.map((row) => checks.check(row, se));
  return DIMENSIONS.map((dimension) => {
    const truth = full.map((value) => value.scales[dimension].theta);
    const theta = runs.map(({ estimate }) => estimate[dimension].theta);
    const items = mean(runs.map(({ asked }) => asked[dimension].length));
    const order = bestFirst(checks, full, dimension);
    const fixed = people.map((row) => checks.score(row, order.slice(0, Math.round(items))).scales[dimension].theta);
    const random = people.map((row, i) => {
      const turned = order.map((id, k) => [Math.sin(1 + i * 31 + k * 17), id]).sort((a, b) => a[0] - b[0]);
      return checks.score(
        row,
        turned.slice(0, Math.round(items)).map(([, id]) => id),
      ).scales[dimension].theta;
    });
    const of = (values) => `r ${correlation(values, truth).toFixed(3)}, RMSD ${rmsd(values, truth).toFixed(3)}`;
    return {
      what: `Adaptive to SE ${se.toFixed(2)}, ${dimension}`,
      ours: shown([items, correlation(theta, truth), rmsd(theta, truth)]),
      peer: `554 rows: ${shown(PUBLISHED[se][dimension])}`,
      target: `best fixed form ${of(fixed)}; random ${of(random)}`,
    };
  });
}

/** Of results that call one style with a probability of .80 or more, how many the other half of the answers agrees with. */
function agreement(checks, people) {
  const half = (odd) => checks.ids.filter((_, i) => (Math.floor(i / 2) % 2 === 1) === odd);
  const top = ({ styles }) => Object.entries(styles.probabilities ?? { none: 0 }).sort((a, b) => b[1] - a[1])[0];
  const called = people.map((row) => [top(checks.score(row, half(false))), top(checks.score(row, half(true)))]);
  const bins = [
    [0.8, 0.9],
    [0.9, 1.01],
  ];
  return bins.map(([low, high]) => {
    const inside = called.filter(([[, p]]) => p >= low && p < high);
    const agreed = inside.filter(([[style], [other]]) => style === other).length;
    const said = mean(inside.map(([[, p]]) => p));
    return {
      what: `Styles called with ${low.toFixed(2)} to ${Math.min(high, 1).toFixed(2)}, real halves`,
      ours: `${agreed} of ${inside.length} agree`,
      peer: `said ${said.toFixed(2)}, seen ${(agreed / inside.length).toFixed(2)}`,
      target: "the other half errs too",
    };
  });
}

/** Made-up people under the model itself and under others: how far the check is from their true places. */
function simulated(checks) {
  const worlds = [
    ["the same model", []],
    ["slopes x 0.6", ["--slopes", "0.6"]],
    ["thresholds + 0.8", ["--shift", "0.8"]],
    ["a leaning to agree", ["--wording", "0.5"]],
  ];
  return worlds.map(([name, options]) => {
    const args = ["simulate", "--instrument", INSTRUMENT, "--n", "300", "--seed", "11", ...options];
    const people = readAnswers(execFileSync("dist/secure-base", args, { encoding: "utf8" }));
    const results = people.map((row) => ({ row, ...checks.check(row, 0.35) }));
    const errors = DIMENSIONS.flatMap((d) => results.map(({ row, estimate }) => estimate[d].theta - row[`theta_${d}`]));
    const stated = DIMENSIONS.flatMap((d) => results.map(({ estimate }) => estimate[d].se));
    const inside = errors.filter((error, i) => Math.abs(error) <= 1.96 * stated[i]).length / errors.length;
    return {
      what: `Adaptive to SE 0.35, people of ${name}`,
      ours: `RMSE ${Math.sqrt(mean(errors.map((e) => e * e))).toFixed(3)}`,
      peer: `stated SE ${mean(stated).toFixed(3)}; 95 % interval holds ${(100 * inside).toFixed(0)} %`,
      target: "only the first is circular",
    };
  });
}

/** Rows of the report. */
export async function benchAdaptive() {
  const checks = new Checks(await loadModule());
  if (!existsSync(ANSWERS))
    return [{ what: "Adaptive check on real rows", ours: "skipped", peer: "no ../shared", target: "" }];
  const people = readAnswers(readFileSync(ANSWERS, "utf8")).filter((row) => checks.ids.every((id) => row[id] !== null));
  const rows = [0.4, 0.35, 0.3].flatMap((se) => rowsOf(checks, people, se));
  return [...rows, ...agreement(checks, people), ...simulated(checks)];
}

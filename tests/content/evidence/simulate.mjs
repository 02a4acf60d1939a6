// Simulated people answer the core questions and the engine scores them. Nothing here is about real people: it shows what
// the scoring would do if the questions hung together loosely or tightly, and what it does with careless answers.
// Usage: node simulate.mjs [--print]   writes core/content/evidence/sbi/simulation.json
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { at, inventory } from "../lib/content.mjs";
import { generator, normal } from "./random.mjs";
import { alpha, correlation, mean, meanCorrelation, rounded } from "./statistics.mjs";

export const program = process.env.SECURE_BASE ?? at("dist/secure-base");

const seed = 418;
const people = 1000;
/** How strongly the two dimensions go together in people; the order of size reported across many studies. */
const between = 0.2;
/** Correlation of any two items before answers are rounded to seven steps; rounding takes a little off. */
const itemCorrelations = [0.16, 0.21, 0.27, 0.32, 0.37, 0.42];
const typical = 0.27;
/** Where seven answer steps are cut on a standard normal leaning. */
const steps = [-1.8, -1.1, -0.4, 0.4, 1.1, 1.8];
const words = ["secure", "preoccupied", "dismissing", "fearful", "between", "insufficient"];

const pack = inventory().get("sbi");
const dimensions = ["anxiety", "avoidance"];
const scales = Object.fromEntries(
  pack.scales.filter(({ role }) => role === "dimension").map((scale) => [scale.id, scale]),
);
const dimensionOf = (item) => dimensions.find((id) => scales[id].items.includes(item));
const isReversed = (item) => scales[dimensionOf(item)].reversed.includes(item);
const formItems = (form) => pack.forms.find(({ id }) => id === form).items;

const step = (leaning) => 1 + steps.filter((cut) => leaning > cut).length;
const flip = (item, answer) => (isReversed(item) ? 8 - answer : answer);

/** Scores many answer sets in one run of the engine. */
function scored(form, answerSets) {
  const requests = answerSets.map((answers) =>
    JSON.stringify({ method: "score", version: 1, input: { instrument: "sbi", form, answers } }),
  );
  const ran = spawnSync(program, ["run"], { input: requests.join("\n") + "\n", encoding: "utf8", maxBuffer: 1 << 30 });
  if (ran.status !== 0) throw new Error(`the engine stopped: ${ran.stderr || ran.error}`);
  return ran.stdout
    .trim()
    .split("\n")
    .map((line) => {
      const answer = JSON.parse(line);
      if (!answer.ok) throw new Error(JSON.stringify(answer.errors[0]));
      return { ...answer.value, engine: answer.engine };
    });
}

/** People with a place on each dimension and an own slant for every question. */
function population(next) {
  return Array.from({ length: people }, () => {
    const anxiety = normal(next);
    const avoidance = between * anxiety + Math.sqrt(1 - between ** 2) * normal(next);
    const slants = new Map(pack.items.map(({ id }) => [id, normal(next)]));
    return { anxiety, avoidance, slants };
  });
}

/** How far a person leans toward agreeing with an item, keyed toward its dimension. */
const leaning = (person, item, r) =>
  Math.sqrt(r) * person[dimensionOf(item)] + Math.sqrt(1 - r) * person.slants.get(item);

/** An honest person's answers; `yes` pushes every answer toward agreeing, `keyed` pushes it toward the dimension. */
const answersOf = (person, form, r, { yes = 0, keyed = 0 } = {}) =>
  Object.fromEntries(
    formItems(form).map((item) => {
      const slant = leaning(person, item, r) + keyed + (isReversed(item) ? -yes : yes);
      return [item, flip(item, step(slant))];
    }),
  );

const keyedRows = (answerSets, form, dimension) =>
  answerSets.map((answers) =>
    formItems(form)
      .filter((item) => dimensionOf(item) === dimension)
      .map((item) => flip(item, answers[item])),
  );

const wordShares = (results) =>
  Object.fromEntries(
    words.map((word) => [word, rounded(mean(results.map(({ styles }) => Number(styles?.style === word))))]),
  );

/** How often each note on how answers were given is raised. */
const noteShares = (results) =>
  Object.fromEntries(
    ["longstring", "variability", "pairs", "several"].map((note) => [
      note,
      rounded(mean(results.map(({ quality }) => Number(quality.notes.includes(`report.quality.${note}`))))),
    ]),
  );

const quadrant = ({ anxiety, avoidance }) =>
  ["secure", "preoccupied", "dismissing", "fearful"][(anxiety > 0 ? 1 : 0) + (avoidance > 0 ? 2 : 0)];

/** Area under the normal curve left of z (Abramowitz and Stegun 7.1.26: off by less than 2e-7). */
function below(z) {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const half = (1 - poly * Math.exp(-x * x)) / 2;
  return z < 0 ? 0.5 - half : 0.5 + half;
}

/** The mean a person would have over endlessly many questions like these. */
const expectedMean = (place, r) =>
  1 + steps.reduce((sum, cut) => sum + below((Math.sqrt(r) * place - cut) / Math.sqrt(1 - r)), 0);

function reliabilityOf(crowd, form, r) {
  const answerSets = crowd.map((person) => answersOf(person, form, r));
  const results = scored(form, answerSets);
  const row = { form, mean_inter_item_r: 0 };
  const alphas = dimensions.map((id) => alpha(keyedRows(answerSets, form, id)));
  const perDimension = formItems(form).length / 2;
  row.mean_inter_item_r = rounded(mean(alphas.map((value) => meanCorrelation(value, perDimension))), 2);
  dimensions.forEach((id, i) => {
    const found = results.map(({ scales: all }) => all[id]);
    const covered = crowd.map((person, n) => {
      const truth = expectedMean(person[id], r);
      return Number(found[n].interval95[0] <= truth && truth <= found[n].interval95[1]);
    });
    row[id] = {
      alpha: rounded(alphas[i]),
      squared_correlation_with_truth: rounded(
        correlation(
          found.map((scale) => scale.mean),
          crowd.map((person) => person[id]),
        ) ** 2,
      ),
      mean_sem: rounded(mean(found.map((scale) => scale.sem))),
      interval95_covers: rounded(mean(covered)),
    };
  });
  row.word = wordVerdicts(crowd, results);
  row.noted = noteShares(results);
  return { row, engine: results[0].engine };
}

function wordVerdicts(crowd, results) {
  const said = results.map(({ styles }) => styles.style);
  const named = said.map((word, i) =>
    word === "between" ? "between" : word === quadrant(crowd[i]) ? "right" : "wrong",
  );
  return Object.fromEntries(
    ["right", "wrong", "between"].map((key) => [key, rounded(mean(named.map((one) => Number(one === key))))]),
  );
}

function acquiescence(crowd, form, push) {
  const honest = scored(
    form,
    crowd.map((person) => answersOf(person, form, typical)),
  );
  const pushed = scored(
    form,
    crowd.map((person) => answersOf(person, form, typical, { yes: push })),
  );
  const oneWay = scored(
    form,
    crowd.map((person) => answersOf(person, form, typical, { keyed: push })),
  );
  const shift = (results, id) =>
    rounded(mean(results.map(({ scales: all }, i) => all[id].mean - honest[i].scales[id].mean)));
  const changed = (results) =>
    rounded(mean(results.map(({ styles }, i) => Number(styles.style !== honest[i].styles.style))));
  const opposite = (results) =>
    rounded(
      mean(
        results.map(({ styles }, i) =>
          Number(
            [styles.style, honest[i].styles.style].every((word) => word !== "between") &&
              styles.style !== honest[i].styles.style,
          ),
        ),
      ),
    );
  const about = (results) => ({
    shift: Object.fromEntries(dimensions.map((id) => [id, shift(results, id)])),
    word_differs: changed(results),
    other_word: opposite(results),
  });
  return { form, push, as_keyed: about(pushed), had_every_question_leaned_one_way: about(oneWay) };
}

const carelessWays = {
  "any answer at random": (form, next) => formItems(form).map(() => 1 + Math.floor(next() * 7)),
  "the middle answer throughout": (form) => formItems(form).map(() => 4),
  "strongly agree throughout": (form) => formItems(form).map(() => 7),
  "strongly disagree throughout": (form) => formItems(form).map(() => 1),
  "the two ends by turns": (form) => formItems(form).map((_, i) => (i % 2 ? 1 : 7)),
};

function careless(way, form, next) {
  const sets = Array.from({ length: people }, () => {
    const given = carelessWays[way](form, next);
    return Object.fromEntries(formItems(form).map((item, i) => [item, given[i]]));
  });
  const results = scored(form, sets);
  const average = (id) => rounded(mean(results.map(({ scales: all }) => all[id].mean)));
  return {
    form,
    way,
    anxiety: average("anxiety"),
    avoidance: average("avoidance"),
    words: wordShares(results),
    noted: noteShares(results),
  };
}

/** The whole simulation, the same every time. */
export function simulation() {
  const next = generator(seed);
  const crowd = population(next);
  const forms = pack.forms.map(({ id }) => id);
  const runs = forms.flatMap((form) => itemCorrelations.map((r) => reliabilityOf(crowd, form, r)));
  return {
    format: "securebase/evidence",
    version: 1,
    kind: "simulation",
    instrument: pack.id,
    revision: pack.revision,
    engine: runs[0].engine,
    made_by: "simulated people; no person took part",
    says: "what scoring does under stated assumptions; not how well the questions work",
    seed,
    people,
    assumes: {
      correlation_of_dimensions: between,
      answer_steps_cut_at: steps,
      questions: "alike in strength and in how easy they are to agree with",
    },
    reliability: runs.map(({ row }) => row),
    acquiescence: forms.flatMap((form) => [0.4, 0.8].map((push) => acquiescence(crowd, form, push))),
    careless: forms.flatMap((form) => Object.keys(carelessWays).map((way) => careless(way, form, next))),
  };
}

/** One row a line, so that a change shows which row moved. */
export const layOut = (value) => {
  const lists = ["reliability", "acquiescence", "careless"];
  const parts = Object.entries(value).map(([key, part]) =>
    lists.includes(key)
      ? `  "${key}": [\n${part.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`
      : `  "${key}": ${JSON.stringify(part)}`,
  );
  return `{\n${parts.join(",\n")}\n}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = layOut(simulation());
  if (process.argv.includes("--print")) process.stdout.write(made);
  else fs.writeFileSync(at("core/content/evidence/sbi/simulation.json"), made);
}

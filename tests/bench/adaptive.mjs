// The adaptive check on real answers that were given in full: how many questions it asks, and how near it comes to the
// estimate from all of them; beside the best fixed form of the same length, a random one, and made-up people who answer
// by another model than the one that chooses.
import { readFileSync } from "node:fs";
import { correlation, mean, rmsd, rootMeanSquare } from "../lib/statistics.mjs";
import { loadModule } from "./measure.mjs";
import { savePlot } from "./plot.mjs";
import { complete, DIMENSIONS, INSTRUMENT, onlyItems, peopleOf, realRows, scoreRows, WORLDS } from "./worlds.mjs";

const ERRORS = [0.4, 0.35, 0.3];
// Mean items, r and RMSD with the full estimate, from psychometric work on the 554 rows these are half of.
const PUBLISHED = {
  0.4: { avoidance: [4.49, 0.941, 0.328], anxiety: [4.61, 0.921, 0.387] },
  0.35: { avoidance: [6.09, 0.955, 0.287], anxiety: [6.64, 0.947, 0.314] },
  0.3: { avoidance: [8.48, 0.972, 0.229], anxiety: [10.31, 0.98, 0.192] },
};

const scaleOf = (id) => (Number(id.slice(1)) % 2 ? "avoidance" : "anxiety");

/** A whole check answered from a row: what was asked on each dimension until its error was small enough. */
function check(run, row, se) {
  const answers = {};
  const asked = { anxiety: [], avoidance: [] };
  const stop = { se, gain: 0, min: 1, max: 18 };
  for (;;) {
    const next = run("next", { instrument: INSTRUMENT, answers, stop });
    if (next.item === null) return { asked, estimate: next.estimate };
    answers[next.item] = row[next.item];
    asked[scaleOf(next.item)].push(next.item);
  }
}

/** The items of one dimension, the most telling for people of the sample first: information averaged over them. */
function bestFirst(thetas, dimension) {
  const pack = JSON.parse(readFileSync("core/content/calibrations/ecr-1998-5.json", "utf8"));
  const { items } = pack.scales[dimension];
  const at = (item, theta) => {
    const above = [1, ...item.thresholds.map((b) => 1 / (1 + Math.exp(-item.slope * (theta - b)))), 0];
    const rise = above.map((p) => item.slope * p * (1 - p));
    return above.slice(1).reduce((sum, p, k) => sum + (rise[k] - rise[k + 1]) ** 2 / (above[k] - p), 0);
  };
  const worth = (id) => mean(thetas.map((theta) => at(items[id], theta)));
  return Object.keys(items).sort((a, b) => worth(b) - worth(a));
}

/** Theta of every row on one dimension, from the answers that `idsOf` names for each. */
function thetasFrom(people, dimension, idsOf) {
  const given = people.flatMap((row, i) => onlyItems([row], idsOf(i)));
  return scoreRows(given).map((row) => row[`${dimension}_theta`]);
}

/** What one stop comes to on one dimension: items used, and r and RMSD of the check and of forms of the same length. */
function resultOf(people, runs, truth, dimension) {
  const near = (values) => ({ r: correlation(values, truth), rmsd: rmsd(values, truth) });
  const items = mean(runs.map(({ asked }) => asked[dimension].length));
  const length = Math.round(items);
  const order = bestFirst(truth, dimension);
  const turned = (i) =>
    order
      .map((id, k) => [Math.sin(1 + i * 31 + k * 17), id])
      .sort((a, b) => a[0] - b[0])
      .slice(0, length)
      .map(([, id]) => id);
  return {
    items,
    check: near(runs.map(({ estimate }) => estimate[dimension].theta)),
    fixed: near(thetasFrom(people, dimension, () => order.slice(0, length))),
    random: near(thetasFrom(people, dimension, turned)),
  };
}

function measured(run, people) {
  const full = scoreRows(people);
  return ERRORS.flatMap((se) => {
    const runs = people.map((row) => check(run, row, se));
    return DIMENSIONS.map((dimension) => {
      const truth = full.map((row) => row[`${dimension}_theta`]);
      return { se, dimension, ...resultOf(people, runs, truth, dimension) };
    });
  });
}

const nearness = ({ r, rmsd: distance }) => `r ${r.toFixed(3)}, RMSD ${distance.toFixed(3)}`;

function lineOf({ se, dimension, items, check: found, fixed, random }) {
  const [peerItems, r, distance] = PUBLISHED[se][dimension];
  return {
    what: `Adaptive to SE ${se.toFixed(2)}, ${dimension}`,
    ours: `${items.toFixed(2)} items, ${nearness(found)}`,
    peer: `554 rows: ${peerItems.toFixed(2)} items, ${nearness({ r, rmsd: distance })}`,
    target: `best fixed form ${nearness(fixed)}; random ${nearness(random)}`,
  };
}

/** One panel a dimension and figure: what was found here, on the 554 rows, and by forms of the same length. */
function draw(results) {
  const figures = [
    { label: "questions asked", min: 0, max: 12, steps: 6, at: 0, pick: (result) => result.items },
    { label: "r with all 18", min: 0.88, max: 1, steps: 6, at: 1, pick: (_, form) => form?.r },
    { label: "RMSD from all 18", min: 0.1, max: 0.5, steps: 4, at: 2, pick: (_, form) => form?.rmsd },
  ];
  const panelOf = (dimension, { pick, at, ...y }) => {
    const rows = results.filter((result) => result.dimension === dimension);
    const series = (name, value) => ({ name, points: rows.map((row) => ({ x: row.se, y: value(row) })) });
    const forms = [
      series("best fixed form of the same length", (row) => pick({}, row.fixed)),
      series("random form of the same length", (row) => pick({}, row.random)),
    ];
    const published = series("554 rows, by another program", (row) => PUBLISHED[row.se][dimension][at]);
    return {
      title: dimension,
      x: { label: "stops at a standard error of", min: 0.28, max: 0.42, steps: 7 },
      y,
      series: [
        series("adaptive, these rows", (row) => pick(row, row.check)),
        { ...published, dashed: true },
        ...(at === 0 ? [] : forms),
      ],
    };
  };
  savePlot("adaptive", {
    title: "The adaptive check on real rows: questions asked, and nearness to the estimate from all 18",
    panels: DIMENSIONS.flatMap((dimension) => figures.map((each) => panelOf(dimension, each))),
  });
}

/** Made-up people under the model itself and under others: how far the check is from their true places. */
function simulated(run) {
  return WORLDS.map((world) => {
    const results = peopleOf(world, 300, 11).map((row) => ({ row, ...check(run, row, 0.35) }));
    const errors = DIMENSIONS.flatMap((d) => results.map(({ row, estimate }) => estimate[d].theta - row[`theta_${d}`]));
    const stated = DIMENSIONS.flatMap((d) => results.map(({ estimate }) => estimate[d].se));
    const asked = mean(results.map((each) => each.asked.anxiety.length + each.asked.avoidance.length));
    const inside = errors.filter((error, i) => Math.abs(error) <= 1.96 * stated[i]).length / errors.length;
    return {
      what: `Adaptive to SE 0.35, people of ${world.name}`,
      ours: `RMSE ${rootMeanSquare(errors).toFixed(3)}, ${asked.toFixed(1)} items`,
      peer: `stated SE ${mean(stated).toFixed(3)}; 95 % interval holds ${(100 * inside).toFixed(0)} %`,
      target: "only the first is circular",
    };
  });
}

function onRealRows(run) {
  const people = complete(realRows());
  if (people.length === 0)
    return [{ what: "Adaptive check on real rows", ours: "skipped", peer: "no real answers beside", target: "" }];
  const results = measured(run, people);
  draw(results);
  return results.map(lineOf);
}

/** Rows of the report. */
export async function benchAdaptive() {
  const run = await loadModule();
  return [...onRealRows(run), ...simulated(run)];
}

// Do intervals hold what they say? Two kinds: those from a person's own answers, and those of a calibration's theta.
//
// The first on real answers: each scale is split into halves of nine questions, many times over. From one half alone the
// other is foretold: both means carry an error, and the error of the half that is not known is taken to be that of the
// half that is. The second on made-up people, whose true places are known.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { generator, shuffled } from "../content/evidence/random.mjs";
import { savePlot } from "./plot.mjs";
import { DIMENSIONS, INSTRUMENT, ITEMS, peopleOf, realRows, scoreRows, WORLDS } from "./worlds.mjs";

const SPLITS = 20;
const PEOPLE = 4000;
/** Two-sided points of the normal distribution; the targets are what real halves were seen to come to. */
const LEVELS = [
  { share: 0.5, z: 0.6744897501960817 },
  { share: 0.68, z: 0.9944578832097532 },
  { share: 0.8, z: 1.2815515655446004, target: 0.8 },
  { share: 0.9, z: 1.6448536269514722 },
  { share: 0.95, z: 1.959963984540054, target: 0.94 },
  { share: 0.99, z: 2.5758293035489004 },
];

/** The published key with one scale cut into two halves, and without a known reliability: the rule under test. */
function halvesOf(instrument, scale, split, next) {
  const order = shuffled(scale.items, next);
  const half = (id, items) => ({
    ...scale,
    id,
    items,
    reversed: (scale.reversed ?? []).filter((item) => items.includes(item)),
    minimum_share: 1,
  });
  const { position, reliabilities, quality, ...key } = instrument;
  return {
    ...key,
    id: `halves-${scale.id}-${split}`,
    items: instrument.items.filter(({ id }) => scale.items.includes(id)),
    forms: [{ ...instrument.forms[0], items: order }],
    scales: [half("one", order.slice(0, 9)), half("other", order.slice(9))],
  };
}

const request = (method, input) => JSON.stringify({ method, version: 1, input });

function requests(packs, rows) {
  return packs.flatMap((pack) => {
    const wanted = new Set(pack.items.map(({ id }) => id));
    const answers = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([item]) => wanted.has(item))));
    return [
      request("load", { pack }),
      ...answers.map((one) => request("score", { instrument: pack.id, answers: one })),
    ];
  });
}

/** How far apart the two halves of each person are, in standard errors. */
function apart(rows) {
  const instrument = JSON.parse(readFileSync(`core/content/instruments/${INSTRUMENT}.json`, "utf8"));
  const next = generator(9);
  const packs = instrument.scales.flatMap((scale) =>
    Array.from({ length: SPLITS }, (_, split) => halvesOf(instrument, scale, split, next)),
  );
  const input = `${requests(packs, rows).join("\n")}\n`;
  const answered = execFileSync("dist/secure-base", ["run"], { input, maxBuffer: 2 ** 30, encoding: "utf8" });
  return answered
    .trim()
    .split("\n")
    .flatMap((line) => {
      const { ok, value, errors } = JSON.parse(line);
      if (!ok) throw new Error(JSON.stringify(errors));
      const { one, other } = value.scales ?? {};
      if (one?.status !== "scored" || other?.status !== "scored") return [];
      return [Math.abs(one.mean - other.mean) / (Math.SQRT2 * one.sem)];
    });
}

/** How far made-up people are from their true places, in the standard errors stated. */
function astray(world) {
  const rows = scoreRows(peopleOf(world, PEOPLE, 29));
  return DIMENSIONS.flatMap((d) => rows.map((row) => Math.abs(row[`${d}_theta`] - row[`theta_${d}`]) / row[`${d}_se`]));
}

const covered = (distances, z) => distances.filter((distance) => distance <= z).length / distances.length;
const curve = (distances) => LEVELS.map(({ share, z }) => ({ x: share, y: covered(distances, z) }));

function draw(halves, worlds) {
  const axis = (label) => ({ label, min: 0, max: 1 });
  const exact = { name: "says = holds", guide: true, points: [0, 1].map((at) => ({ x: at, y: at })) };
  const panel = (title, series) => ({ title, x: axis("says"), y: axis("holds"), series: [exact, ...series] });
  const panels = [panel("theta, made-up people", worlds)];
  if (halves.length) panels.unshift(panel("own answers, real halves", [{ name: "real rows", points: curve(halves) }]));
  savePlot("coverage", { title: "Intervals: what they say they hold, and what they hold", panels });
}

const realLine = (distances, { share, z, target }) => ({
  what: `Coverage of the ${share * 100} % interval, halves of 9`,
  ours: covered(distances, z).toFixed(3),
  peer: `${distances.length} splits of real answers`,
  target: `near ${target.toFixed(2)}`,
  holds: Math.abs(covered(distances, z) - target) < 0.02,
});

const worldLine = (name, distances) => ({
  what: `Coverage of theta, people of ${name}`,
  ours: LEVELS.filter(({ target }) => target)
    .map(({ z }) => covered(distances, z).toFixed(3))
    .join(", "),
  peer: "of the 80 and the 95 % interval, all 36 answers",
  target: "only the first is circular",
});

/** Rows of the report: the share of cases that each interval covers. */
export function benchCoverage() {
  const rows = realRows().map((row) => Object.fromEntries(ITEMS.map((id) => [id, row[id]])));
  const halves = rows.length ? apart(rows) : [];
  const worlds = WORLDS.map((world) => ({ name: world.name, distances: astray(world) }));
  draw(
    halves,
    worlds.map(({ name, distances }) => ({ name: `people of ${name}`, points: curve(distances) })),
  );
  const real = rows.length
    ? LEVELS.filter(({ target }) => target).map((level) => realLine(halves, level))
    : [{ what: "Coverage on real halves", ours: "skipped", peer: "no real answers beside", target: "" }];
  return [...real, ...worlds.map(({ name, distances }) => worldLine(name, distances))];
}

// Do style probabilities come true? Of made-up people the true style is known; of real ones only where the other half of
// their answers places them, and that half errs too. So made-up people of the model itself are halved the same way: if
// the model fits, real halves agree as often as theirs.
import { mean } from "../lib/statistics.mjs";
import { loadModule } from "./measure.mjs";
import { savePlot } from "./plot.mjs";
import { complete, INSTRUMENT, ITEMS, onlyItems, peopleOf, realRows, scoreRows, WORLDS } from "./worlds.mjs";

const STYLES = ["secure", "preoccupied", "dismissing", "fearful"];
const PEOPLE = 4000;
const BINS = 10;
/** At this probability a style is named. */
const NAMED = 0.8;

/** The line between low and high on both dimensions, as the engine has it. */
async function cutOf() {
  const run = await loadModule();
  const answers = Object.fromEntries(ITEMS.map((id) => [id, 3]));
  return run("score", { instrument: INSTRUMENT, answers }).position.cut;
}

const styleAt = (anxious, avoidant) => STYLES[(anxious ? 1 : 0) + (avoidant ? 2 : 0)];
const topOf = (row) => STYLES.reduce((best, style) => (row[`p_${style}`] > row[`p_${best}`] ? style : best));

/** Every probability that was called, and whether it came true. */
const callsOf = (rows, truths) =>
  rows.flatMap((row, i) => STYLES.map((style) => ({ p: row[`p_${style}`], seen: style === truths[i] ? 1 : 0 })));

/** Both halves of every row call, and are told by the other. Pairs of items go to one half and the other by turns. */
function halves(people) {
  const half = (odd) => ITEMS.filter((_, i) => (Math.floor(i / 2) % 2 === 1) === odd);
  const [one, other] = [false, true].map((odd) => scoreRows(onlyItems(people, half(odd))));
  return [...callsOf(one, other.map(topOf)), ...callsOf(other, one.map(topOf))];
}

/** Shares by what was called: how much was said and how often it was seen, with the 95 % interval of that count. */
function binned(calls) {
  const bins = Array.from({ length: BINS }, () => []);
  for (const call of calls) bins[Math.min(BINS - 1, Math.floor(call.p * BINS))].push(call);
  return bins
    .filter((bin) => bin.length >= 20)
    .map((bin) => {
      const seen = mean(bin.map((call) => call.seen));
      const error = 1.96 * Math.sqrt((seen * (1 - seen)) / bin.length);
      const point = { x: mean(bin.map(({ p }) => p)), y: seen, n: bin.length };
      return { ...point, low: Math.max(0, seen - error), high: Math.min(1, seen + error) };
    });
}

const gapOf = (bins) => {
  const total = bins.reduce((sum, { n }) => sum + n, 0);
  return bins.reduce((sum, { n, x, y }) => sum + (n / total) * Math.abs(x - y), 0);
};

function lineOf(name, calls) {
  const named = calls.filter(({ p }) => p >= NAMED);
  const [said, seen] = [mean(named.map(({ p }) => p)), mean(named.map((call) => call.seen))];
  return {
    what: `Styles, ${name}`,
    ours: `named: said ${said.toFixed(3)}`,
    peer: `seen ${seen.toFixed(3)} of ${named.length} named; mean gap of all ${gapOf(binned(calls)).toFixed(3)}`,
    target: `named from ${NAMED.toFixed(2)}`,
  };
}

const axis = (label) => ({ label, min: 0, max: 1 });
const exact = { name: "said = seen", guide: true, points: [0, 1].map((at) => ({ x: at, y: at })) };

function panelOf(title, seen, results) {
  const series = results.map(({ name, calls }) => ({ name, points: binned(calls) }));
  return { title, x: axis("said"), y: axis(seen), series: [exact, ...series] };
}

function draw(worlds, halved) {
  savePlot("styles", {
    title: "Style probabilities: what was said and what was seen",
    note: "bars are 95 % intervals of a count; in the left panel only the same model is circular",
    panels: [
      panelOf("made-up people, all 36 answers", "share truly so", worlds),
      panelOf("halves of the answers", "share the other half agrees", halved),
    ],
  });
}

/** Rows of the report. */
export async function benchStyles() {
  const cut = await cutOf();
  const worlds = WORLDS.map((world) => {
    const people = peopleOf(world, PEOPLE, 23);
    const truths = people.map((row) => styleAt(row.theta_anxiety > cut.anxiety, row.theta_avoidance > cut.avoidance));
    return { name: `people of ${world.name}`, people, calls: callsOf(scoreRows(people), truths) };
  });
  const real = complete(realRows());
  const halved = [{ name: worlds[0].name, calls: halves(worlds[0].people) }];
  if (real.length > 0) halved.unshift({ name: "real rows", calls: halves(real) });
  draw(worlds, halved);
  return [
    ...worlds.map(({ name, calls }) => lineOf(name, calls)),
    ...halved.map(({ name, calls }) => lineOf(`halves of ${name}`, calls)),
  ];
}

// From what was answered on the page: what the core makes of it, and the words the page should show for that.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../platform/setup.mjs";
import { has, plain, say, score } from "./words.mjs";

function valueOf({ item, places }, { kind, options, response }, pack) {
  if (places === null) return null;
  if (kind === "people") return places.flatMap((place) => pack.targets[place] ?? []);
  return kind === "choice" ? options[places[0]] : (response ?? pack.response).min + places[0];
}

/** What the page should have asked the core to read; `people` are those chosen, with their states, in their order. */
export function measurements(given, outlines, people, core = "short") {
  const times = new Map();
  return given.map((part) => {
    const pack = outlines.find(({ items }) => items.some(({ id }) => id === part[0].item));
    const time = times.get(pack.id) ?? 0;
    times.set(pack.id, time + 1);
    const item = (id) => pack.items.find((one) => one.id === id);
    const answers = Object.fromEntries(part.map((one) => [one.item, valueOf(one, item(one.item), pack)]));
    const [target, state] = people[time] ?? [];
    const form = pack.id === "sbi" ? core : pack.forms[0].id;
    return { instrument: pack.id, form, answers, ...(pack.about === "target" && { target, state }) };
  });
}

/** Only parts with an answer in them are read. */
export const answered = (parts) => parts.filter(({ answers }) => Object.values(answers).some((one) => one !== null));

const name = (locale, { target }) => say(locale, target ? `common.person.${target}.name` : "result.general");
const your = (locale, target) => say(locale, `common.person.${target}.your`);

function dimension(locale, reading, { id, message, scale }) {
  if (scale.status !== "scored") return [say(locale, "result.too.few", { n: scale.n, of: scale.of })];
  const [low, high] = scale.interval95.map((end) => score(locale, end));
  const { min, max } = reading.position.range;
  return [
    say(locale, message),
    say(locale, "result.number", { mean: score(locale, scale.mean), low, high, min, max }),
    say(locale, `result.map.twin.${id}`, { mean: score(locale, scale.mean), low, high }),
  ];
}

function patterns(locale, { styles, style_message: message }) {
  const counts = Object.entries(styles.counts ?? {}).flatMap(([style, count]) => [
    say(locale, `style.${style}.name`),
    say(locale, "result.patterns.count", { count }),
  ]);
  const near = styles.style === "between" ? styles.neighbours : [styles.style];
  return [say(locale, message), ...counts, ...near.map((style) => say(locale, `style.${style}.text`))];
}

function person(locale, reading) {
  const words = reading.dimensions.filter(({ scale }) => scale.status === "scored");
  const past = reading.state === "past" ? [say(locale, "result.past")] : [];
  return [name(locale, reading), ...past, ...words.map(({ message }) => say(locale, message))];
}

function comparison(locale, { a, b, difference, message }) {
  const [higher, lower] = difference >= 0 ? [a, b] : [b, a];
  return say(locale, message, { higher: your(locale, higher), lower: your(locale, lower) });
}

// A single answer is shown in its own words, where the scale has words for each point.
function point(locale, { instrument }, mean) {
  const pack = JSON.parse(readFileSync(join(root, "core/content/instruments", `${instrument}.json`), "utf8"));
  const key = `response.${pack.response?.id}.${mean}`;
  return has(locale, key) ? say(locale, key) : score(locale, mean);
}

function groupScale(locale, scale) {
  const { id, status, kind, construct, message, n, of, count, mean } = scale;
  if (status !== "scored") return [say(locale, "result.too.few", { n, of })];
  if (kind === "count") return [say(locale, "result.count", { count, of: n })];
  const own = has(locale, `construct.${id}.name`) ? id : construct;
  return [say(locale, `construct.${own}.name`), message ? say(locale, message) : point(locale, scale, mean)];
}

/** Every sentence and number of a report that the page should show. */
export function resultWords(locale, report) {
  const general = report.readings.find((reading) => reading.general);
  const apart = report.comparison.filter(({ verdict }) => verdict === "different");
  const groups = report.groups.filter(({ role }) => !["dimension", "figure"].includes(role));
  const words = [
    ...general.dimensions.flatMap((one) => dimension(locale, general, one)),
    ...patterns(locale, general),
    ...report.readings.filter(({ target }) => target).flatMap((reading) => person(locale, reading)),
    ...apart.map((one) => comparison(locale, one)),
    ...groups.flatMap(({ scales }) => scales).flatMap((scale) => groupScale(locale, scale)),
    ...report.notes.map((note) => say(locale, note)),
    say(locale, report.professional.message),
  ];
  return words.map(plain);
}

function sum(locale, { status, kind, n, of, count, people, sum: total, mean }) {
  if (status !== "scored") return say(locale, "why.sum.too.few", { n, of });
  if (kind === "count") return say(locale, "why.sum.count", { count, n });
  if (kind === "people") return say(locale, "why.sum.people", { count: people.length });
  return say(locale, "why.sum.mean", { sum: total, n, mean: score(locale, mean) });
}

function step(locale, { answer, counts_as: counts, reversed }, { min, max }) {
  if (answer === null) return say(locale, "why.step.skipped");
  return say(locale, reversed ? "why.step.reversed" : "why.step.plain", { counts, min, max });
}

/** Every step and sum of a score that the page should show. */
export function workingWords(locale, { scales }, pack) {
  const responseOf = (item) => pack.items.find(({ id }) => id === item).response ?? pack.response;
  const one = (scale) => [
    ...(scale.kind === "mean" ? scale.working.map((entry) => step(locale, entry, responseOf(entry.item))) : []),
    sum(locale, scale),
  ];
  return Object.values(scales).flatMap(one).map(plain);
}

/** The items of an instrument in one language. */
export function itemTexts(locale, instrument) {
  return JSON.parse(readFileSync(join(root, "i18n", locale, "items", `${instrument}.json`), "utf8"));
}

/** The texts of the page's own blocks, one each, in reading order. */
export async function shownWords({ app }) {
  const texts = await app.evaluate(
    () =>
    [...document.querySelectorAll("main :is(p, li, h1, h2, h3, h4, h5, span, strong, td, th, caption, dt, dd)")].map((block) => block.textContent), // prettier-ignore
  );
  return texts.map(plain);
}

// Files for the systems of a clinic, as our program writes them, with words and answers made up here.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { path } from "./paths.mjs";

export const today = "2026-11-23";

const readJson = (name) => JSON.parse(readFileSync(path(name), "utf8"));

/** What our program answers to requests, one line each. */
export function answersTo(requests) {
  const input = requests.map(({ method, input }) => `${JSON.stringify({ method, version: 1, input })}\n`).join("");
  const run = spawnSync(path("dist/secure-base"), ["run"], { input, encoding: "utf8", maxBuffer: 1 << 30 });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.trimEnd().split("\n").map((line) => JSON.parse(line)); // prettier-ignore
}

/** The value of the one answer to a request that must be sound. */
export function valueOf(method, input) {
  const [{ value, errors }] = answersTo([{ method, input }]);
  assert.equal(errors, undefined, JSON.stringify(errors));
  return value;
}

/** Every instrument pack, by id. */
export const instruments = Object.fromEntries(
  readdirSync(path("core/content/instruments")).map((name) => {
    const pack = readJson(`core/content/instruments/${name}`);
    return [pack.id, pack];
  }),
);

/** Words of an instrument: those of the project, and for published ones such as nobody ever wrote. */
export function wordsOf(id, locale = "en") {
  const { revision, items, provenance } = instruments[id];
  if (provenance.text === "included") return readJson(`i18n/${locale}/items/${id}.json`);
  const words = Object.fromEntries(items.map((item, i) => [item.id, `Made-up question ${i + 1}, with a comma`]));
  const choices = items.filter((item) => item.kind === "choice");
  const options = choices.map((item) => [item.id, Object.fromEntries(item.options.map((o) => [o, `Made-up ${o}`]))]);
  return {
    format: "securebase/item-text",
    version: 1,
    instrument: id,
    revision,
    language: locale,
    status: "draft",
    provenance: { source: "made up", method: "", back_translation: false, cognitive_debriefing_n: 0 },
    items: words,
    ...(options.length > 0 && { options: Object.fromEntries(options) }),
  };
}

/** All other words, as the page gives them. */
export function textsOf(locale = "en") {
  const areas = ["responses", "constructs", "report", "notes", "common", "clinic_files"].map((area) =>
    readJson(`i18n/${locale}/${area}.json`),
  );
  return { title: "A made-up title", ...Object.assign({}, ...areas) };
}

/** A request for a file of one kind. */
export function exchange(kind, instrument, more = {}) {
  const pack = kind === "redcap-data" ? {} : { pack: wordsOf(instrument) };
  return { kind, instrument, today, texts: textsOf(), ...pack, ...more };
}

/** The text of a file. */
export const fileOf = (kind, instrument, more) => valueOf("exchange", exchange(kind, instrument, more)).text;

/** Numbers that are the same everywhere: a linear congruence (Park and Miller). */
export function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

const answerTo = {
  rating: (item, pack, roll) => {
    const { min, max } = item.response ?? pack.response;
    return min + roll(max - min + 1);
  },
  choice: (item, _, roll) => item.options[roll(item.options.length)],
  people: (_, pack, roll) => pack.targets.filter(() => roll(2) === 0),
};

/** One made-up person: answers to a form, one in `skips` of them left out. */
export function personOf(id, roll, { form = 0, skips = 12 } = {}) {
  const pack = instruments[id];
  const asked = new Set(pack.forms[form].items);
  const answers = pack.items
    .filter((item) => asked.has(item.id))
    .map((item) => [item.id, roll(skips) === 0 ? null : answerTo[item.kind](item, pack, roll)]);
  const target = pack.about === "target" ? { target: pack.targets[roll(pack.targets.length)] } : {};
  return { ...target, answers: Object.fromEntries(answers) };
}

/** Every form of an instrument that files with answers can be made of. */
export const scoredForms = Object.values(instruments).flatMap((pack) =>
  pack.scales.length === 0 ? [] : pack.forms.map((form, index) => ({ id: pack.id, form: form.id, index })),
);

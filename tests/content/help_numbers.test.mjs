// The telephone numbers the help screen shows: each with a source and the day it was looked up; what could not be
// verified is kept in the file, with the reason, and shown to nobody. (F-51, R-10)
import assert from "node:assert/strict";
import { test } from "node:test";
import { dialList, dialled, entryId, readNumbers } from "../../web/build/numbers.mjs";
import { readByShell } from "../../web/src/channel/messages.ts";
import { areas, locales, readJson } from "./lib/content.mjs";

const file = readJson("core/content/help/numbers.json");
const all = file.places.flatMap(({ place, numbers }) => numbers.map((one) => ({ place, ...one })));
const answers = ["emergency", "police", "ambulance", "crisis", "abuse"];
const name = ({ place, what }) => `${place}, ${what}`;

const isDay = (text) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
};

/** What is wrong with an entry. */
function faultsOf({ place, what, number, source, checked, verified, why, ...more }) {
  const faults = Object.keys(more).map((key) => `has ${key}`);
  if (!/^[A-Z]{2}$/.test(place) || new Intl.DisplayNames("en", { type: "region" }).of(place) === place)
    faults.push("no such place");
  if (!answers.includes(what)) faults.push(`nobody called ${what} answers`);
  if (!/^(\*|\+)?\d[\d -]*$/.test(number)) faults.push("not a number as people write it");
  if (!isDay(checked)) faults.push("no day");
  if (typeof verified !== "boolean") faults.push("neither verified nor not");
  if (!source?.trim() || /https?:|www\.|\.\w{2,3}\//.test(source)) faults.push("no name of a source");
  if (verified === (typeof why === "string")) faults.push("a reason is given where it is not verified, and only there");
  return faults;
}

test("the file has its format, and every entry what it needs", () => {
  assert.deepEqual([file.format, file.version, Object.keys(file).length], ["securebase/help-numbers", 1, 3]);
  const codes = file.places.map(({ place }) => place);
  assert.deepEqual(codes, [...new Set(codes)].sort(), "each place once, in order");
  const faults = all.flatMap((entry) => faultsOf(entry).map((fault) => `${name(entry)}: ${fault}`));
  assert.deepEqual(faults, []);
  const [first] = all;
  for (const planted of [
    { checked: "2026-13-01" },
    { source: "" },
    { number: "tel:1" },
    { what: "fire" },
    { url: "x" },
  ])
    assert.notDeepEqual(faultsOf({ ...first, ...planted }), [], JSON.stringify(planted));
});

test("at least a dozen places, and in each somebody who comes in an emergency", () => {
  const places = readNumbers();
  assert.ok(places.length >= 12, String(places.length));
  for (const { place, numbers } of places)
    assert.ok(
      numbers.some(({ what }) => answers.slice(0, 3).includes(what)),
      place,
    );
});

test("what is not verified is shown to nobody and cannot be dialled", () => {
  const hidden = all.filter(({ verified }) => !verified);
  assert.ok(hidden.length > 0, "there is one to try this with");
  const shown = readNumbers();
  const list = dialList(shown);
  for (const { place, what } of hidden) {
    const here = shown.find((one) => one.place === place)?.numbers ?? [];
    assert.ok(!here.some((one) => one.what === what), `${place}, ${what}`);
    assert.ok(!(entryId(place, what) in list), `${place}, ${what}`);
  }
});

test("every number has a name of its own that APP may send and SHELL knows", () => {
  const shown = readNumbers().flatMap(({ place, numbers }) => numbers.map((one) => ({ place, ...one })));
  const list = dialList(readNumbers());
  assert.equal(Object.keys(list).length, shown.length, "no two share a name");
  for (const { place, what, number } of shown) {
    const entry = entryId(place, what);
    assert.ok(readByShell({ kind: "dial", entry }), entry);
    assert.equal(list[entry], dialled(number));
    assert.match(list[entry], /^[*+]?\d{2,15}$/);
  }
});

test("whoever answers has words in every language", () => {
  for (const locale of locales())
    for (const what of answers) assert.ok(areas(locale).get("help")[`help.numbers.${what}`], `${locale}: ${what}`);
});

// How hard the page's own English is to read. A formula over a few words says little, so only texts of eight words or more
// are measured: an area by its mean, a single text by a looser ceiling, because one long name ("fearful-avoidant") can move
// a short sentence by three grades without making it harder.
import assert from "node:assert/strict";
import { test } from "node:test";
import { grade } from "./lib/item-lints.mjs";
import { areas } from "./lib/content.mjs";
import { plainText } from "./lib/messages.mjs";

const areaMean = 8;
const textCeiling = 12;
const wordsMeasured = 8;

/** Lists of other names: there to be found by a search, not to be read through. */
const exempt = (key) => /^style\.\w+\.synonyms$|^construct\.[\w-]+\.also$/.test(key);

/** Grades of the texts long enough to measure. */
export function grades(messages) {
  return Object.entries(messages)
    .map(([key, message]) => [key, plainText(message)])
    .filter(([key, text]) => !exempt(key) && text.split(/\s+/).length >= wordsMeasured)
    .map(([key, text]) => ({ key, text, grade: grade(text) }));
}

const mean = (list) => list.reduce((sum, { grade: value }) => sum + value, 0) / Math.max(1, list.length);

for (const [area, messages] of areas("en")) {
  test(`${area} reads at grade ${areaMean} or lower`, () => {
    const measured = grades(messages);
    assert.ok(mean(measured) <= areaMean, `mean ${mean(measured).toFixed(1)}`);
    const hard = measured.filter((text) => text.grade > textCeiling);
    assert.deepEqual(
      hard.map(({ key, text, grade: value }) => `${key} ${value.toFixed(1)}: ${text}`),
      [],
    );
  });
}

test("a planted hard text is caught", () => {
  const hard = {
    "a.b":
      "Notwithstanding considerable methodological heterogeneity, psychometric reliability estimates demonstrate satisfactory convergence.",
  };
  assert.ok(grades(hard)[0].grade > textCeiling);
  const easy = { "a.b": "Your answers stay on this device. They go when you close it." };
  assert.ok(grades(easy)[0].grade < areaMean);
});

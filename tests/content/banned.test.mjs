// No text turns a pattern into a verdict or a hope into a promise, in any language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { areas, begun, flatTexts, itemTexts, locales } from "./lib/content.mjs";
import { bannedFaults, bannedList, hasList } from "./lib/banned.mjs";

/** One sentence a rule that must never pass, in each language. */
const planted = {
  en: {
    "G-03": "This is an attachment disorder.",
    "G-05": "Your pattern is disorganized.",
    "G-18": "Therapy rewires the brain.",
    "R-02": "You show severe symptoms.",
    "R-03": "You are an avoidant person.",
    "R-04": "This is proven to help.",
    "R-20": "They will not leave you.",
  },
  es: {
    "G-03": "Es un trastorno del apego.",
    "G-05": "Tu patrón es desorganizado.",
    "G-18": "La terapia crea conexiones neuronales.",
    "R-02": "El diagnóstico es este.",
    "R-03": "Eres una persona evitativa.",
    "R-04": "Está demostrado que ayuda.",
    "R-20": "Esa persona no te dejará.",
  },
  ar: {
    "G-03": "هذا اضطراب في التعلق.",
    "G-05": "نمطك غير منظم.",
    "G-18": "العلاج هو إعادة برمجة الدماغ.",
    "R-02": "هذا تشخيص.",
    "R-03": "أنت شخص قلق.",
    "R-04": "هذا مثبت علميًا.",
    "R-20": "لن يتركك هذا الشخص.",
  },
};

for (const locale of locales()) {
  test(`${locale} has a list, and the list catches what it is for (R-02, R-03, R-04)`, () => {
    assert.ok(hasList(locale), `tests/content/banned/${locale}.json`);
    const entries = bannedList(locale);
    for (const [rule, text] of Object.entries(planted[locale]))
      assert.ok(
        bannedFaults(entries, "planted.text", text).some((fault) => fault.includes(`(${rule}:`)),
        `${rule}: ${text}`,
      );
    assert.deepEqual([...new Set(entries.map((entry) => entry.rule))].sort(), Object.keys(planted[locale]).sort());
  });

  const skip = begun(locale) ? false : `no file in i18n/${locale} yet`;
  test(`no banned word stands in ${locale}`, { skip }, () => {
    const entries = bannedList(locale);
    const faults = [];
    for (const messages of areas(locale).values())
      for (const [key, message] of Object.entries(messages)) faults.push(...bannedFaults(entries, key, message));
    for (const pack of itemTexts(locale).values())
      for (const [id, text] of flatTexts(pack)) faults.push(...bannedFaults(entries, `item.${id}`, text));
    assert.deepEqual(faults, []);
  });
}

test("a text is let through by its id alone", () => {
  const entries = bannedList("en");
  assert.deepEqual(bannedFaults(entries, "report.note.not-a-diagnosis", "This is not a diagnosis."), []);
  assert.equal(bannedFaults(entries, "report.note.other", "This is not a diagnosis.").length, 1);
  assert.equal(bannedFaults(entries, "a.b", "{n, plural, one {a cure} other {no words}}").length, 1);
});

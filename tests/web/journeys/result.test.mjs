// The result: what the page says is what the core says, in the order that is promised. (F-01 to F-07, F-24, F-25, F-62)
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { needsCore, openCore } from "../support/core.mjs";
import { answered, measurements, resultWords, shownWords, workingWords } from "../support/expected.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { chooseAll } from "../support/tour.mjs";
import { plain } from "../support/words.mjs";

const languages = ["en", "es", "ar"];
const people = [
  ["partner", "now"],
  ["friend", "past"],
];
const site = useSite();
const needs = { skip: needsPage.skip || needsCore.skip };
let visitor;
let run;
let outlines;
let parts;

// One check-in with everything in it; the tests below look at its result and leave it as it was.
before(async () => {
  if (needs.skip) return;
  run = await openCore();
  outlines = run("describe", {}).instruments;
  visitor = await site.visit();
  await chooseAll(visitor);
  await visitor.tick("chooser.marker.loss", "radio");
  await visitor.start();
  // All of the main questions, so that there is a place on the map; the rest with gaps.
  const main = outlines.find(({ id }) => id === "sbi").forms.find(({ id }) => id === "short").items;
  const picks = Object.fromEntries(main.map((id, place) => [id, (place * 3) % 7]));
  await visitor.toTheEnd({ picks, other: "mixed" });
  await visitor.result();
  await visitor.unfold();
  parts = answered(measurements(visitor.given, outlines, people));
});

const report = () => run("report", { measurements: parts, marker: "loss", audience: "self" });

test("all parts were asked once, relationships and safety once a person (F-03 to F-07, F-24, F-25)", needs, () => {
  const asked = parts.map(({ instrument, target }) => (target ? `${instrument} ${target}` : instrument));
  const self = outlines.filter(({ family, about }) => family === "sbi" && about !== "target").map(({ id }) => id);
  const target = outlines.filter(({ family, about }) => family === "sbi" && about === "target").map(({ id }) => id);
  const expected = [...self, ...target.flatMap((id) => people.map(([who]) => `${id} ${who}`))];
  assert.deepEqual(asked.toSorted(), expected.toSorted());
});

for (const locale of languages) {
  test(`${locale}: every number and sentence on the page is the core's (F-01, F-02, F-65)`, needs, async () => {
    await visitor.speak(locale);
    const shown = new Set(await shownWords(visitor));
    const missing = resultWords(locale, report()).filter((words) => !shown.has(words));
    assert.deepEqual(missing, []);
  });

  test(`${locale}: both dimensions come in words before any pattern word (R-01)`, needs, async () => {
    await visitor.speak(locale);
    const text = plain(await visitor.app.evaluate(() => document.querySelector("main").textContent));
    const { dimensions, styles } = report().readings.find((reading) => reading.general);
    const places = dimensions.map(({ message }) => text.indexOf(plain(visitor.say(message))));
    const names = Object.keys(styles.counts).map((style) => visitor.say(`style.${style}.name`));
    assert.ok(places.every((place) => place >= 0));
    for (const name of names) assert.ok(text.indexOf(name) > Math.max(...places), `"${name}" comes too early`);
  });

  test(
    `${locale}: the notice, the limits and the note on change are there (F-62, R-34, R-66, R-85)`,
    needs,
    async () => {
      await visitor.speak(locale);
      const shown = await shownWords(visitor);
      const notes = [
        "report.note.untested",
        "report.note.may-miss",
        "report.note.change",
        "report.note.not-a-diagnosis",
        "report.note.marker.loss",
      ];
      for (const key of ["common.notice.full", ...notes]) assert.ok(shown.includes(plain(visitor.say(key))), key);
      const text = shown.join("\n");
      assert.equal(text.includes(visitor.say("result.draft")), locale !== "en", "a draft translation says so");
    },
  );
}

test("the working shows every answer, turned round or not, and every sum (F-70)", needs, async () => {
  await visitor.speak("en");
  await visitor.press("result.why");
  await visitor.at("why");
  await visitor.app.waitForSelector("details");
  await visitor.unfold();
  const shown = await shownWords(visitor);
  for (const { state: _state, ...part } of parts) {
    const pack = outlines.find(({ id }) => id === part.instrument);
    const expected = workingWords("en", run("score", { ...part, explain: true }), pack);
    assert.deepEqual(expected.filter((words) => !shown.includes(words)), [], `${part.instrument} ${part.target ?? ""}`); // prettier-ignore
  }
  await visitor.press("common.back");
  await visitor.result();
});

test('each answer to "does this fit" is taken kindly and changes no number', needs, async () => {
  const before = await visitor.app.locator(".dimension").allInnerTexts();
  for (const fit of ["yes", "partly", "no"]) {
    await visitor.press(`result.fit.${fit}`);
    await visitor.see(`result.fit.${fit}.reply`);
    assert.equal(await visitor.button(`result.fit.${fit}`).getAttribute("aria-pressed"), "true");
  }
  for (const feeling of ["steady", "stirred", "low"]) {
    await visitor.press(`result.now.${feeling}`);
    await visitor.see(`result.now.${feeling}.reply`);
  }
  assert.deepEqual(await visitor.app.locator(".dimension").allInnerTexts(), before);
});

test("the dividing line goes to either end and the words stay with the core's (F-02)", needs, async () => {
  const slider = visitor.app.locator("input[type=range]").first();
  for (const [key, least] of [
    ["End", 6],
    ["Home", 0],
  ]) {
    await slider.press(key);
    const anxiety = Number(await slider.inputValue());
    assert.ok(anxiety >= least);
    const cut = { anxiety, avoidance: report().readings[0].position.cut.avoidance };
    const [reading] = run("report", { measurements: parts, marker: "loss", audience: "self", cut }).readings;
    for (const { message } of reading.dimensions) {
      await visitor.app.locator(".cut-words").getByText(visitor.say(message)).waitFor();
    }
    await visitor.app.locator(".cut-words").getByText(visitor.say(reading.style_message)).waitFor();
  }
  await visitor.press("result.cut.reset");
  const [reading] = report().readings;
  await visitor.app.locator(".cut-words").getByText(visitor.say(reading.style_message)).waitFor();
});

test("no answer and no score is ever in the address, the title, the history or a name", needs, async () => {
  const facts = await visitor.page.evaluate(() => [location.href, document.title, history.length, window.name]);
  const fresh = await site.visit();
  const clean = await fresh.page.evaluate(() => [location.href, document.title, history.length, window.name]);
  assert.deepEqual(facts, clean);
  const inside = (one) => one.app.evaluate(() => [location.href, document.title, window.name]);
  assert.deepEqual(await inside(visitor), await inside(fresh));
  await fresh.close();
});

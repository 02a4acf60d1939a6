// How answers were given: told quietly when something stands out, and never more than told. (F-01, F-25)
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { needsCore, openCore } from "../support/core.mjs";
import { measurements, shownWords } from "../support/expected.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const needs = { skip: needsPage.skip || needsCore.skip };
let run;
let outlines;
let short;

before(async () => {
  if (needs.skip) return;
  run = await openCore();
  outlines = run("describe", {}).instruments;
  short = outlines.find(({ id }) => id === "sbi").forms.find(({ id }) => id === "short").items;
});

// Each look at the clock finds three seconds gone: somebody who reads, at the speed of a test.
const calm = (page) =>
  page.addInitScript(() => {
    let now = 0;
    performance.now = () => (now += 3000);
  });
/** Up and down the scale, without contradicting oneself: two answers that point the same way whichever way one reads. */
const ordinary = () => Object.fromEntries(short.map((id, place) => [id, [2, 3, 4][place % 3]]));

async function checkIn(pick, prepare = calm) {
  const visitor = await site.visit({ prepare });
  await visitor.choose();
  await visitor.start();
  await visitor.toTheEnd(pick);
  await visitor.result();
  return visitor;
}

const report = (visitor) =>
  run("report", { measurements: measurements(visitor.given, outlines, []), audience: "self" });
const card = (visitor) => visitor.app.locator("section:has(> #part-given)");

test(
  "one answer throughout gets the notes of the core, in every language, and a way to look again",
  needs,
  async () => {
    const visitor = await checkIn({ other: 3 });
    const [{ notes }] = report(visitor).answering;
    assert.deepEqual(
      notes.map(({ message }) => message),
      ["report.quality.longstring", "report.quality.variability", "report.quality.several"],
    );
    for (const locale of ["en", "es", "ar"]) {
      await visitor.speak(locale);
      const shown = await shownWords(visitor);
      for (const key of [
        ...notes.map(({ message }) => message),
        "result.given.title",
        "result.given.text",
        "result.given.do",
      ])
        assert.ok(shown.includes(plain(visitor.say(key))), `${locale} ${key}`);
    }
    await visitor.speak("en");
    await visitor.press("result.given.look");
    await visitor.at("questions");
    assert.equal(await visitor.question(), short[0], "at the first question");
    assert.ok(await visitor.app.locator("[data-item] input").nth(3).isChecked(), "as it was answered");
    await visitor.press("questions.finish");
    await visitor.result();
    await card(visitor).waitFor();
    await visitor.close();
  },
);

test("ordinary answers get no note, and the same ones in a hurry get that one and no other result", needs, async () => {
  const unhurried = await checkIn({ picks: ordinary() });
  assert.deepEqual(report(unhurried).answering, []);
  assert.equal(await card(unhurried).count(), 0);
  const hurried = await checkIn({ picks: ordinary() }, null);
  const words = await card(hurried).innerText();
  assert.ok(plain(words).includes(plain(hurried.say("report.quality.pace"))));
  const rest = async (visitor) => {
    const parts = await visitor.app.evaluate(() =>
      [...document.querySelectorAll("section.part")]
        .filter((part) => !part.querySelector("#part-given"))
        .map((part) => part.textContent),
    );
    return parts.map(plain);
  };
  assert.deepEqual(await rest(hurried), await rest(unhurried), "nothing else changes");
  await unhurried.close();
  await hurried.close();
});

test("going back to change an answer and back again reads the result anew", needs, async () => {
  const visitor = await checkIn({ other: 3 });
  await visitor.press("result.given.look");
  await visitor.at("questions");
  await visitor.app.locator("[data-item] input").nth(6).check();
  // From the first question to the words before it, and from there to the screen before.
  await visitor.press("common.back");
  await visitor.press("common.back");
  await visitor.result();
  await visitor.see("result.dimensions.title");
  await visitor.close();
});

test("safety questions that are all passed over are read, and are no all-clear (F-25)", needs, async () => {
  const visitor = await site.visit({ prepare: calm });
  await visitor.choose();
  await visitor.unfold();
  await visitor.tick("common.person.partner.name");
  await visitor.app.locator("main input[name=sbi-safety]").check();
  await visitor.start();
  await visitor.toTheEnd({ other: null });
  await visitor.result();
  await visitor.see("result.flag.flag-unsafe-relationship");
  await visitor.close();
});

test("a result that was read stays when a later reading fails", needs, async () => {
  const visitor = await checkIn({ picks: ordinary() });
  const before = await visitor.app.locator(".dimension").allInnerTexts();
  // A line outside the scale is refused by the core.
  await visitor.app.evaluate(() => {
    const slider = document.querySelector("#cut-anxiety-sbi");
    slider.max = "99";
    slider.value = "50";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const alert = visitor.app.locator("main [role=alert]");
  await alert.waitFor();
  await visitor.see("result.earlier");
  assert.deepEqual(await visitor.app.locator(".dimension").allInnerTexts(), before);
  await visitor.press("result.cut.reset");
  await alert.waitFor({ state: "detached" });
  assert.equal(await visitor.app.getByText(visitor.say("result.earlier")).count(), 0);
  assert.deepEqual(await visitor.app.locator(".dimension").allInnerTexts(), before);
  await visitor.close();
});

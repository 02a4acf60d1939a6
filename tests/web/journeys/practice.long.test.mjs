// Every practice of every pack to its end, by keys and by touch, in every language; and two minutes by a real clock, with
// the page hidden and busy. (F-28, F-42 to F-55, F-67, F-68; F-48)
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { locales } from "../../engines/words.mjs";
import { needsCore } from "../support/core.mjs";
import { tabTo } from "../support/keys.mjs";
import { begin, buildToPractise, interventions, openGates, openPractice, own } from "../support/practising.mjs";
import { needsPage, useSite } from "../support/site.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const site = needs.skip ? undefined : useSite(buildToPractise());
const visitors = [];
after(async () => {
  for (const visitor of visitors) await visitor.close();
});

const count = ({ app }, selector) => app.locator(selector).count();

/** Presses the button with these words, as the hand at work does. */
async function press(visitor, hand, key) {
  if (hand === "touch") return visitor.app.locator("main").getByRole("button", { name: visitor.say(key), exact: true }).first().tap(); // prettier-ignore
  await visitor.app.locator("main h1").first().focus();
  await tabTo(visitor, visitor.say(key), { limit: 140 });
  await visitor.page.keyboard.press("Enter");
}

// What a practice cannot do without, given as briefly as can be.
async function giveMissing(visitor, part) {
  const field = part.locator("input, textarea").first();
  const type = await field.getAttribute("type");
  const values = { time: "18:30", date: "2027-01-05", number: await field.getAttribute("min") };
  if (type === "radio" || type === "checkbox") return field.check();
  if (values[type]) return field.fill(values[type]);
  if (!(await part.locator(".list-new").count())) return field.fill("x");
  const input = part.locator(".list-new input");
  for (const entry of ["x", "y", "z"]) {
    await input.fill(entry);
    await input.press("Enter");
  }
}

/** Goes on until the end is reached; answers how many views it took. */
async function toTheEnd(visitor, hand) {
  for (let view = 1; view < 60; view++) {
    if (await count(visitor, ".practice-end")) return view;
    const missing = visitor.app.locator("[data-part]:has(.missing)");
    for (const part of await missing.all()) await giveMissing(visitor, part);
    const key = await visitor.app.evaluate(() => {
      const shape = ["practice-step", "practice-page"].find((name) => document.querySelector(`.${name}`));
      return shape ?? "card";
    });
    const before = await visitor.app.evaluate(() => document.querySelector("main").innerText);
    const next = (await visitor.button("practice.next").count()) ? "practice.next" : "practice.skip";
    await press(
      visitor,
      hand,
      { "practice-step": next, "practice-page": "practice.finish", card: "practice.enough" }[key],
    );
    // Finishing asks the engine first; whatever happens then changes what is on screen.
    await visitor.app.waitForFunction((text) => document.querySelector("main").innerText !== text, before);
  }
  throw new Error(`no end: ${await visitor.title()}`);
}

/** Opens an action where it can be opened; answers whether it could be. */
async function couldBegin(visitor, intervention, action) {
  for (const place of ["self", "clinic", "joint"]) {
    await openPractice(visitor, intervention, action, place);
    await openGates(visitor);
    const chosen = await visitor.app
      .locator("input[name=action]:checked")
      .evaluateAll((all) => all.map(({ value }) => value));
    const ready = await count(visitor, ".button-large, .practice-opening .cluster .button-primary");
    if (ready && (chosen.length === 0 || chosen[0] === action)) return true;
  }
  return false;
}

for (const locale of needs.skip ? [] : locales)
  for (const hand of ["keys", "touch"])
    test(`${locale}, by ${hand}: every practice comes to its end`, needs, async () => {
      const visitor = await site.visit({ locale, hasTouch: hand === "touch" });
      visitors.push(visitor);
      let ended = 0;
      for (const { id, actions } of interventions)
        for (const action of actions) {
          if (!(await couldBegin(visitor, id, action.id))) {
            assert.ok(await count(visitor, "main .note, main [role=alert], input[name=action]"), `${id}: says why`);
            continue;
          }
          await begin(visitor);
          const heading = await visitor.title();
          assert.ok(!/^iv-|undefined/.test(heading) && heading.length > 0, `${id} ${action.id}: ${heading}`);
          assert.ok((await toTheEnd(visitor, hand)) > 0);
          ended++;
        }
      assert.ok(ended > interventions.length, `${ended} of ${interventions.length}`);
    });

test("two minutes by a real clock, hidden and busy, are two minutes to a second (F-48)", needs, async () => {
  const visitor = await site.visit();
  visitors.push(visitor);
  await openPractice(visitor, "iv-care-recall-timer", "recall");
  await openGates(visitor);
  await begin(visitor);
  await visitor.press("practice.next");
  await visitor.app.locator(".pace-timer").getByText("2:00").waitFor();
  const began = performance.now();
  await visitor.press("practice.time.start");
  const other = await visitor.page.context().newPage();
  await other.bringToFront();
  // Busy: the page's own thread is held up again and again.
  const busy = visitor.app.evaluate(async () => {
    for (let turn = 0; turn < 20; turn++) {
      const end = performance.now() + 3000;
      while (performance.now() < end);
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  });
  await visitor.app.waitForFunction(() => document.querySelector(".pace-timer[data-over=true]"), undefined, { timeout: 150_000, polling: 100 }); // prettier-ignore
  const seconds = (performance.now() - began) / 1000;
  await busy;
  await other.close();
  assert.ok(Math.abs(seconds - 120) <= 1.5, `${seconds.toFixed(2)} s`);
  assert.ok(own(visitor, "iv-care-recall-timer.recall.end"));
});

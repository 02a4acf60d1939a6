// Every practice of every pack to its end, by keys and by touch, in every language; and two minutes by a real clock, while
// the page is held up. (F-28, F-42 to F-55, F-67, F-68)
import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "../../engines/words.mjs";
import { needsCore } from "../support/core.mjs";
import { tabTo } from "../support/keys.mjs";
import {
  begin,
  couldBegin,
  count,
  interventions,
  openGates,
  openPractice,
  usePractising,
} from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { site, visitorIn } = usePractising(needs.skip);

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

for (const locale of needs.skip ? [] : locales)
  for (const hand of ["keys", "touch"])
    test(`${locale}, by ${hand}: every practice comes to its end`, needs, async () => {
      // On a clock that stands still, so that no step leads on by itself while keys are on their way to a button.
      const visitor = await visitorIn(locale, hand === "touch");
      for (const { id, actions } of interventions)
        for (const action of actions) {
          assert.ok(await couldBegin(visitor, id, action.id), `${id} ${action.id} has no way in`);
          await begin(visitor);
          const heading = await visitor.title();
          assert.ok(!/^iv-|undefined/.test(heading) && heading.length > 0, `${id} ${action.id}: ${heading}`);
          assert.ok((await toTheEnd(visitor, hand)) > 0);
        }
    });

// Runs in the page: notes when the clock is started and when the page says that it is over. In between the page's own
// thread is held up: once for so long that most of the time is slept through, then again and again, though never for as
// long as the time may be off.
async function timeAndHold() {
  const hold = (milliseconds) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  };
  const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const times = (globalThis.times = {});
  const look = () => document.querySelector(".pace-timer[data-over=true]") && (times.over ??= performance.now());
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  document.addEventListener("click", () => (times.began ??= performance.now()), { capture: true, once: true });
  while (!times.began) await rest(50);
  await rest(10_000);
  hold(70_000);
  for (; !times.over; await rest(200)) hold(700);
}

test("two minutes by a real clock are two minutes to a second, though the page is held up (F-48)", needs, async () => {
  const visitor = await site.visit();
  await openPractice(visitor, "iv-care-recall-timer", "recall");
  await openGates(visitor);
  await begin(visitor);
  await visitor.press("practice.next");
  await visitor.app.locator(".pace-timer").getByText("2:00").waitFor();
  await visitor.app.evaluate(`void (${timeAndHold})()`);
  const began = performance.now();
  await visitor.press("practice.time.start");
  await visitor.app.waitForFunction(() => globalThis.times.over, undefined, { timeout: 150_000, polling: 100 });
  const outside = (performance.now() - began) / 1000;
  const seconds = await visitor.app.evaluate(() => (globalThis.times.over - globalThis.times.began) / 1000);
  assert.ok(Math.abs(seconds - 120) <= 1, `${seconds.toFixed(2)} s`);
  // Seen from outside it takes a moment longer, and no less: the page's clock is a real one.
  assert.ok(outside >= seconds && outside <= seconds + 3, `${outside.toFixed(2)} s from outside`);
  await visitor.close();
});

// What someone wrote in a practice can be deleted where it stands, at once, and brought back until they go on.
// (F-17; the notes on a history and every other practice with words of one's own)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsCore } from "../support/core.mjs";
import { begin, count, fill, openGates, openPractice, press, shown, usePractising, written } from "../support/practising.mjs"; // prettier-ignore
import { needsPage } from "../support/site.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { visitorIn, start } = usePractising(needs.skip);
const button = (visitor) => visitor.app.locator("[data-erase]");
const words = async (visitor) => (await button(visitor).innerText()).trim();
const value = (visitor, part) => visitor.app.locator(`[data-part="${part}"] :is(textarea, input)`).last().inputValue();

test(
  "notes on a history are deleted on the page they are written on, with a way back, in each language",
  needs,
  async () => {
    for (const locale of ["en", "es", "ar"]) {
      const visitor = await start(locale, "as-developmental-history", "helped");
      assert.equal(await count(visitor, "[data-erase]"), 0, "nothing is there yet");
      await fill(visitor, "dh-comforter", "The neighbour");
      await fill(visitor, "now", "I ask");
      assert.equal(await words(visitor), visitor.say("practice.erase"));
      await button(visitor).click();
      assert.equal(await value(visitor, "dh-comforter"), "");
      assert.equal(await value(visitor, "now"), "");
      assert.ok(await button(visitor).evaluate((one) => one === document.activeElement), "the keyboard stays there");
      assert.equal(await words(visitor), visitor.say("common.undo"));
      await button(visitor).click();
      assert.equal(await value(visitor, "dh-comforter"), "The neighbour");
      assert.equal(await value(visitor, "now"), "I ask");
    }
  },
);

test("at the end of a practice what was written goes as well, and comes back finished", needs, async () => {
  const visitor = await start("en", "iv-behavioral-experiment", "experiment");
  await fill(visitor, "forecast", "Nobody answers");
  await press(visitor, "practice.finish");
  await visitor.see("practice.later.title");
  await button(visitor).click();
  assert.deepEqual(await written(visitor), []);
  assert.ok(!(await shown(visitor)).includes("Nobody answers"));
  assert.equal(await count(visitor, "#later"), 0, "there is nothing to come back to");
  await button(visitor).click();
  assert.ok((await shown(visitor)).includes("Nobody answers"));
  await visitor.see("practice.later.title");
});

test("going on, or writing something else, leaves nothing to bring back", needs, async () => {
  const visitor = await start("en", "as-developmental-history", "helped");
  const gone = () => visitor.app.evaluate(() => globalThis.practising.holds("Only me"));
  await fill(visitor, "dh-comforter", "Only me");
  await button(visitor).click();
  assert.ok(await gone(), "for the undo");
  await fill(visitor, "then", "Quiet");
  assert.equal(await words(visitor), visitor.say("practice.erase"));
  assert.ok(!(await gone()));
  for (const leave of [() => press(visitor, "practice.previous"), () => visitor.press("common.back")]) {
    await openPractice(visitor, "as-developmental-history", "helped");
    await openGates(visitor);
    await begin(visitor);
    await fill(visitor, "dh-comforter", "Only me");
    await button(visitor).click();
    await leave();
    await visitor.app.evaluate(() => document.querySelector("sb-app").updateComplete);
    assert.ok(!(await gone()));
  }
});

test("a log is deleted with all its entries, and a breath has nothing to delete", needs, async () => {
  const visitor = await start("en", "iv-impulse-noticing", "log");
  for (const who of ["Ana", "Sam"]) {
    await visitor.choice("radio", visitor.say("practice.bond.no")).check();
    await fill(visitor, "who", who);
    await press(visitor, "practice.finish");
    if (who === "Ana") await press(visitor, "practice.tally.add");
  }
  const holds = (who) => visitor.app.evaluate((name) => globalThis.practising.holds(name), who);
  assert.ok((await holds("Ana")) && (await holds("Sam")));
  await button(visitor).click();
  await visitor.app.waitForFunction(() => !document.querySelector("[aria-labelledby=tally]"));
  assert.ok(!(await shown(visitor)).includes("Sam"));
  await openPractice(visitor, "iv-impulse-noticing", "log");
  assert.ok(!(await holds("Ana")) && !(await holds("Sam")));
  const other = await visitorIn("en");
  await openPractice(other, "iv-mindful-breathing", "");
  await openGates(other);
  await begin(other);
  assert.equal(await count(other, "[data-erase]"), 0);
});

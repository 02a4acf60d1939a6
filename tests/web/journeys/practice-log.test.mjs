// A log that is kept over several entries, and lists whose lines need not be written. (F-32, F-40, F-46)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsCore } from "../support/core.mjs";
import { count, fill, own, pick, press, settled, status, usePractising, written } from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { start } = usePractising(needs.skip);

async function noteDown(visitor, who, place) {
  await visitor.choice("radio", visitor.say("practice.bond.no")).check();
  await fill(visitor, "who", who);
  await pick(visitor, "pull", place);
  await press(visitor, "practice.finish");
  await visitor.app.waitForSelector("[aria-labelledby=tally]");
}

test(
  "several pulls are counted in all and by bond, in each language, and each bond is asked about (F-46)",
  needs,
  async () => {
    for (const locale of ["en", "es", "ar"]) {
      const visitor = await start(locale, "iv-impulse-noticing", "log");
      await noteDown(visitor, "Sam", 0);
      assert.equal(await count(visitor, "[data-tally]"), 0, "one entry can be read above");
      for (const [who, place] of [
        ["Ana", 1],
        ["Sam", 0],
      ]) {
        await press(visitor, "practice.tally.add");
        assert.equal(await count(visitor, "[data-part=who] input[name=who]"), 0, "this person was not asked about");
        await noteDown(visitor, who, place);
      }
      await settled(visitor);
      const pull = (id) => own(visitor, `iv-impulse-noticing.log.pull.${id}`);
      const line = (id, many) => visitor.say("practice.tally.count", { choice: pull(id), count: many });
      const told = async (who) => plain(await visitor.app.locator(`[data-tally="${who}"] dd`).first().innerText());
      assert.equal(await told("Sam"), line("toward", 2));
      assert.equal(await told("Ana"), line("away", 1));
      assert.equal(await told(""), [line("toward", 2), line("away", 1)].join(visitor.say("common.list.comma")));
      assert.deepEqual((await written(visitor))[0][1], "Sam", "what was just written stands above");
    }
  },
);

test("three readings are needed, and all of them can be taken as they are (F-32, F-40)", needs, async () => {
  for (const locale of ["en", "es", "ar"]) {
    const visitor = await start(locale, "iv-mentalizing-practice", "three-readings");
    await press(visitor, "practice.finish");
    await visitor.see("practice.missing.title");
    const offers = visitor.app.locator("[data-part=readings] [role=group] button");
    const before = await offers.count();
    const taken = [];
    for (let line = 0; line < 3; line++) {
      taken.push(plain(await offers.first().innerText()));
      await offers.first().click();
      await settled(visitor);
      assert.equal(await status(visitor), visitor.say("practice.list.added", { text: taken.at(-1) }));
    }
    assert.equal(await offers.count(), before - 3, "what was taken is no longer offered");
    await press(visitor, "practice.finish");
    await visitor.see("practice.end.title");
    assert.deepEqual(
      (await written(visitor)).map(([, ...lines]) => lines),
      [taken],
    );
  }
});

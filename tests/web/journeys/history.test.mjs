// Looking back alone: only what helped is asked, nothing has to be answered or is counted, what could be added is offered,
// and steady ground comes after. The fields of a whole history are a clinician's. (F-17, F-35; E3)
import assert from "node:assert/strict";
import { test } from "node:test";
import { actionOf, count, openPractice, own, pick, press, shown, usePractising } from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";

const practice = "as-developmental-history";
const inventory = "as-risk-protective-inventory";
const { visitorIn, start } = usePractising(needsPage.skip);
const { parts } = actionOf(inventory, "carries");
const { options } = parts.find(({ id }) => id === "have");
const offered = ({ app }) => app.locator("[data-offer]").evaluateAll((all) => all.map(({ dataset }) => dataset.offer));

for (const locale of ["en", "es", "ar"])
  test(`${locale}: what is there is ticked, and what is not could be added (E3)`, needsPage, async () => {
    const visitor = await start(locale, inventory, "carries");
    assert.deepEqual(await offered(visitor), options, "nothing is ticked yet");
    await pick(visitor, "have", 0);
    await pick(visitor, "have", 3);
    assert.deepEqual(
      await offered(visitor),
      options.filter((_, at) => at !== 0 && at !== 3),
    );
    await pick(visitor, "have", 0);
    assert.equal((await offered(visitor)).length, options.length - 1, "a tick can be taken back");
  });

test("what could be added leads to its practice", needsPage, async () => {
  const visitor = await start("en", inventory, "carries");
  await visitor.app.locator("[data-offer=pf-mentor] button").click();
  await visitor.app.waitForSelector(".practice-opening");
  assert.equal(await visitor.title(), own(visitor, "iv-mentorship.name"));
});

test(
  "it can be finished with every line left out, and ends on the two steps that steady (F-17, F-35)",
  needsPage,
  async () => {
    const visitor = await start("en", practice, "helped");
    await press(visitor, "practice.finish");
    await visitor.see("practice.end.title");
    assert.equal(await count(visitor, "main :is(meter, progress)"), 0);
    assert.ok(!/\d+ (of|from) \d+/.test(await shown(visitor)), "nothing is counted");
  },
);

test("alone, none of the 18 fields of hardship is asked, and of the risks nothing is (F-17)", needsPage, async () => {
  const visitor = await visitorIn("en");
  await openPractice(visitor, practice);
  assert.ok(!(await shown(visitor)).includes(own(visitor, `${practice}.notes`)));
  await openPractice(visitor, inventory);
  assert.ok(!(await shown(visitor)).includes(own(visitor, `${inventory}.balance`)));
});

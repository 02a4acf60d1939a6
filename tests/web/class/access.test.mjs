// The page for classes in small windows, big text, several languages and two themes, on the wall too. (F-63, F-65)
import assert from "node:assert/strict";
import { test } from "node:test";
import { lookAt, violations } from "../support/axe.mjs";
import { activitiesOn, classFile, needsClass, openActivity, openLesson, settledClass, showPerson, turnAway } from "../support/class.mjs"; // prettier-ignore
import { misfitsIn, wide } from "../support/fits.mjs";
import { mapFaults, overflow, smallTargets } from "../support/measure.mjs";
import { useSite } from "../support/site.mjs";

const site = useSite();

/** Every state of an activity that looks unlike its first. */
const deeper = {
  people: async (visitor, look) => {
    await visitor.app.locator("[data-person=md-maria] button").click();
    await visitor.app.locator("#guess").waitFor();
    await look("people, a guess");
    await visitor.press("class.people.other");
    for (const id of ["md-maria", "md-leo", "md-eva"]) {
      await showPerson(visitor, id);
      await visitor.unfold();
      await look(`people, ${id}`);
      await visitor.press("class.people.other");
    }
    await showPerson(visitor, "md-tom");
  },
  loop: async (visitor, look) => {
    for (let step = 0; step < 7; step++) await visitor.press("class.step.next");
    await look("loop, told");
  },
  listening: async (visitor, look) => {
    await visitor.app.locator("main .button-primary").first().click();
    await visitor.press("turns.pause");
    await look("listening, paused");
  },
};

/** Every screen and state of a lesson. */
async function walk(visitor, look) {
  await visitor.app.locator("[data-lesson]").first().waitFor();
  await look("home");
  const activities = await activitiesOn(visitor);
  await openLesson(visitor, "ls-45");
  await look("lesson");
  for (const activity of ["start", "close"]) {
    await visitor.app.locator(`[data-step=${activity}] button`).click();
    await visitor.at(`class-${activity}`);
    if (activity === "start") await visitor.press("class.card.example");
    await visitor.unfold();
    await look(activity);
    await visitor.press("common.back");
    await visitor.at("class-lesson");
  }
  for (const activity of activities) {
    await visitor.home();
    await openActivity(visitor, activity);
    await visitor.unfold();
    await look(activity);
    await deeper[activity]?.(visitor, look);
  }
  await turnAway(visitor);
  await visitor.app.waitForSelector("[data-cover]");
  await look("covered");
  await turnAway(visitor, false);
  await visitor.press("class.covered.show");
}

test("no sideways scroll, nothing cut off, no target below 44 px, at 320 px too", needsClass, async () => {
  const visitor = await site.visit({ url: classFile, offline: true, viewport: wide, reducedMotion: "reduce" });
  const faults = [];
  await walk(visitor, async (stop) => {
    faults.push(...(await misfitsIn(visitor, ["en", "ar"])).map((fault) => `${stop}, ${fault}`));
  });
  assert.deepEqual(faults, []);
  await visitor.close();
});

test("on the wall, with its larger letters, nothing is cut off either", needsClass, async () => {
  const wall = { width: 1280, height: 720 };
  const visitor = await site.visit({ url: classFile, offline: true, viewport: wall, reducedMotion: "reduce" });
  await visitor.press("class.projector.on");
  const faults = [];
  await walk(visitor, async (stop) => {
    for (const measure of [overflow, smallTargets, mapFaults])
      faults.push(...(await visitor.app.evaluate(measure)).map((fault) => `${stop}: ${fault}`));
  });
  assert.deepEqual(faults, []);
  await visitor.close();
});

test("axe finds nothing, in any language, light or dark", needsClass, async () => {
  const visitor = await site.visit({ url: classFile, offline: true, reducedMotion: "reduce" });
  const faults = [];
  await walk(visitor, async (stop) => {
    await settledClass(visitor);
    faults.push(...(await lookAt(stop, visitor)));
  });
  assert.deepEqual(faults, []);
  await visitor.close();
});

test("nor where pictures are left out", needsClass, async () => {
  const visitor = await site.visit({ url: classFile, offline: true, reducedMotion: "reduce" });
  await visitor.press("common.settings");
  await visitor.at("settings");
  await visitor.tick("settings.view.text", "radio");
  await visitor.home();
  const faults = [];
  await walk(visitor, async (stop) => faults.push(...(await violations(visitor.app)).map((fault) => `${stop}: ${fault}`))); // prettier-ignore
  assert.deepEqual(faults, []);
  await visitor.close();
});

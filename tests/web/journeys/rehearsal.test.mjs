// Scenes rehearsed alone: what may be going on in the other, what one could do, what comes of it, and looking back.
// Nothing is right or wrong, nothing is counted, and nothing stays. (F-15)
import assert from "node:assert/strict";
import { test } from "node:test";
import { lookAt } from "../support/axe.mjs";
import { needsCore } from "../support/core.mjs";
import { openGuide } from "../support/guide.mjs";
import { focused, headingFocused, pressByKey, tabTo } from "../support/keys.mjs";
import { doIt, openScene, openScenes } from "../support/rehearsing.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const needs = { skip: needsPage.skip || needsCore.skip };
const languages = ["en", "es", "ar"];

const main = async ({ app }) => plain(await app.locator("main").innerText());
const ticked = ({ app }) => app.locator("main [type=checkbox]:checked").count();

/** Takes the first way through a scenario that leads on, as the engine knows it: every step and where it ends. */
function wayThrough(run, scenario, pick = () => 0) {
  const steps = [];
  for (;;) {
    const value = run("rehearse", { scenario, steps });
    if (!value.scene) return { steps, debrief: value.debrief };
    const { id, readings, choices } = value.scene;
    steps.push({ scene: id, readings: readings.slice(0, 1), choice: choices[pick(steps.length) % choices.length] });
  }
}

/** What must not be on any view of it: a figure, a share, a verdict. Only the minutes of the list are numbers. */
async function noFigure(visitor) {
  const found = (await main(visitor)).match(/[0-9٠-٩]|%|٪/g) ?? [];
  assert.deepEqual(found, [], await main(visitor));
  assert.equal(await visitor.app.locator("main :is(meter, progress, [role=progressbar], svg)").count(), 0);
}

/** The words of a scenario. */
const scenes = (visitor, scenario) => (key) => visitor.say(`scenario.${scenario}.${key}`);

async function oneStep(visitor, scenario, { scene, readings, choice }) {
  const say = scenes(visitor, scenario);
  await visitor.see(`scenario.${scenario}.${scene}.text`);
  assert.equal(await visitor.app.locator("[data-choice]").count(), 0, "the other's mind comes before the choices");
  for (const one of readings) await visitor.tick(`scenario.${scenario}.${scene}.reading.${one}`);
  await visitor.press("rehearsal.do.go");
  await headingFocused(visitor);
  await visitor.app.getByRole("button", { name: say(`${scene}.choice.${choice}`), exact: true }).click();
  await visitor.see(`scenario.${scenario}.${scene}.choice.${choice}.then`);
  await headingFocused(visitor);
  const news = await visitor.app.locator("[role=status].unseen").textContent();
  assert.equal(news, say(`${scene}.choice.${choice}.then`), "what comes of it is said");
  await visitor.press("practice.next");
  await headingFocused(visitor);
}

async function checkDebrief(visitor, scenario, { steps, debrief }, run) {
  const told = run("rehearse", { scenario, steps }).steps;
  const cards = visitor.app.locator("[data-strategy]");
  assert.deepEqual(
    await cards.evaluateAll((all) => all.map(({ dataset }) => dataset.strategy)),
    debrief.strategies.map(({ strategy }) => strategy),
  );
  for (const { strategy, interventions } of debrief.strategies) {
    const words = plain(await visitor.app.locator(`[data-strategy=${strategy}]`).innerText());
    assert.ok(words.includes(visitor.say(`construct.${strategy}.name`)), words);
    assert.ok(words.includes(plain(visitor.say(`rehearsal.${strategy}`))), words);
    for (const { scene, choice } of told.filter((step) => step.strategy === strategy)) {
      assert.ok(words.includes(plain(visitor.say(`scenario.${scenario}.${scene}.choice.${choice}`))), words);
    }
    for (const id of interventions) assert.ok(words.includes(visitor.say(`${id}.name`)), words);
  }
}

for (const locale of languages)
  test(
    `${locale}: a scene is rehearsed to its end, and nothing in it is a figure or a verdict (F-15)`,
    needs,
    async () => {
      const run = await openGuide();
      // Still, so that no colour is met half way.
      const visitor = await site.visit({ locale, reducedMotion: "reduce" });
      await openScenes(visitor);
      await visitor.see("rehearsal.kept");
      const { scenarios } = run("rehearse", {});
      assert.ok(scenarios.length >= 10);
      assert.deepEqual(
        await visitor.app
          .locator("[data-scenario]")
          .evaluateAll((all) => all.map(({ dataset }) => dataset.scenario).sort()),
        scenarios.map(({ id }) => id).sort(),
      );
      for (const setting of new Set(scenarios.map((one) => one.setting)))
        await visitor.see(`rehearsal.setting.${setting}`);
      for (const { id, pick } of [
        { id: scenarios[0].id, pick: () => 0 },
        { id: scenarios.at(-1).id, pick: (place) => place + 1 },
      ]) {
        const way = wayThrough(run, id, pick);
        await openScene(visitor, id);
        for (const step of way.steps) {
          await noFigure(visitor);
          await oneStep(visitor, id, step);
        }
        await visitor.app.waitForSelector("[data-strategy]");
        await noFigure(visitor);
        await checkDebrief(visitor, id, way, run);
        assert.deepEqual(await lookAt(`${id}, looking back`, visitor), []);
        await visitor.press("rehearsal.another.scene");
        await visitor.app.waitForSelector("main [data-scenario]");
      }
      await visitor.close();
    },
  );

test("by keyboard alone, from home to a practice that the debrief names (F-15)", needs, async () => {
  const visitor = await site.visit();
  await pressByKey(visitor, "home.rehearsal.go");
  await visitor.at("rehearsal");
  await headingFocused(visitor);
  await visitor.app.waitForSelector("main [data-scenario]");
  await pressByKey(visitor, "guide.open");
  await headingFocused(visitor);
  await visitor.app.waitForSelector("main [type=checkbox]");
  await tabTo(visitor, "checkbox");
  await visitor.page.keyboard.press("Space");
  assert.ok((await focused(visitor)).checked);
  while ((await visitor.app.locator("[data-strategy]").count()) === 0) {
    await pressByKey(visitor, "rehearsal.do.go");
    await headingFocused(visitor);
    // The first stop behind the heading is the first thing that could be done.
    await visitor.page.keyboard.press("Tab");
    await visitor.page.keyboard.press("Enter");
    await visitor.button("practice.next").waitFor();
    await headingFocused(visitor);
    await pressByKey(visitor, "practice.next");
    await headingFocused(visitor);
  }
  const first = visitor.app.locator("[data-strategy] button").first();
  const words = plain(await first.innerText());
  await tabTo(visitor, words);
  await visitor.page.keyboard.press("Enter");
  const title = await visitor.at("practice");
  await headingFocused(visitor);
  assert.ok(words.endsWith(title), `${words} opens ${title}`);
  await pressByKey(visitor, "common.back", { key: "Shift+Tab" });
  await visitor.at("rehearsal");
  assert.equal(await visitor.title(), visitor.say("rehearsal.back"), "it is still there");
  await visitor.close();
});

test(
  "another way can be tried, each step back keeps what was ticked, and a branch leads elsewhere (F-15)",
  needs,
  async () => {
    const visitor = await site.visit({ locale: "es" });
    await openScenes(visitor);
    await openScene(visitor, "sc-late-reply");
    await visitor.app.locator("main [type=checkbox]").nth(1).check();
    await doIt(visitor, "again");
    await visitor.press("rehearsal.another.way");
    await headingFocused(visitor);
    assert.equal(await visitor.title(), visitor.say("rehearsal.do"));
    await visitor.press("practice.previous");
    await headingFocused(visitor);
    assert.equal(await ticked(visitor), 1, "what was thought of the other is still ticked");
    await doIt(visitor, "plain");
    await visitor.press("practice.next");
    await visitor.see("scenario.sc-late-reply.answer.text");
    assert.equal(await ticked(visitor), 0, "another scene, nothing ticked");
    await visitor.press("practice.previous");
    await visitor.see("scenario.sc-late-reply.evening.choice.plain.then");
    await visitor.press("practice.next");
    await doIt(visitor, "tell");
    await visitor.press("practice.next");
    await visitor.app.waitForSelector("[data-strategy]");
    assert.equal(await visitor.app.locator("[data-strategy]").count(), 1, "the same way twice is told once");
    await visitor.press("rehearsal.another.way");
    await visitor.app.locator("[data-choice=fine]").click();
    await visitor.press("practice.next");
    await visitor.app.waitForSelector("[data-strategy=str-deactivating]");
    assert.equal(await visitor.app.locator("[data-strategy]").count(), 2);
    await visitor.close();
  },
);

test("stopping forgets what was chosen, and so do starting over and leaving (F-15)", needs, async () => {
  const visitor = await site.visit();
  await openScenes(visitor);
  await openScene(visitor, "sc-late-reply");
  await visitor.app.locator("main [type=checkbox]").first().check();
  await doIt(visitor, "cool");
  await visitor.press("practice.stop");
  await headingFocused(visitor);
  await openScene(visitor, "sc-late-reply");
  await visitor.see("scenario.sc-late-reply.evening.text");
  assert.equal(await ticked(visitor), 0);
  await visitor.app.locator("main [type=checkbox]").first().check();
  await visitor.press("common.steady");
  await visitor.at("steady");
  await visitor.press("steady.return");
  await visitor.at("rehearsal");
  assert.equal(await ticked(visitor), 1, "steadying oneself in between loses nothing");
  await visitor.choose();
  await visitor.start();
  await visitor.ahead({ other: 5, until: "sbi-anx-06" });
  await visitor.home();
  await visitor.press("common.start.over");
  await openScenes(visitor);
  assert.equal(await visitor.title(), visitor.say("rehearsal.title"), "starting over leads to the list");
  await openScene(visitor, "sc-late-reply");
  assert.equal(await ticked(visitor), 0);
  await visitor.press("common.leave");
  await visitor.page.waitForURL("about:blank");
  assert.equal(await visitor.page.evaluate(() => document.documentElement.innerText), "");
  await visitor.close();
});

test("the library leads there, from its head and from the entry about role-play (F-15)", needs, async () => {
  const visitor = await site.visit({ locale: "ar" });
  await visitor.press("home.library.go");
  await visitor.at("library");
  await visitor.app.waitForSelector("main [data-stage]");
  await visitor.press("rehearsal.title");
  assert.equal(await visitor.at("rehearsal"), visitor.say("rehearsal.title"));
  await visitor.press("common.back");
  await visitor.at("library");
  await visitor.app.locator("input[name=shelf][value=methods]").check();
  await visitor.unfold();
  const entry = visitor.app.locator('main [data-practice="as-role-play"]');
  await entry.getByRole("button", { name: visitor.say("rehearsal.title"), exact: true }).click();
  await visitor.at("rehearsal");
  await visitor.close();
});

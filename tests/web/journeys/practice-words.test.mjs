// What is written, ticked and planned in a practice, and the words that are made of it.
// (F-28, F-32, F-42 to F-44, F-46, F-47, F-49, F-52, F-53, F-55, F-69)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsCore } from "../support/core.mjs";
import { tabTo } from "../support/keys.mjs";
import {
  actionOf,
  begin,
  count,
  fill,
  goTo,
  interventions,
  openGates,
  openPractice,
  own,
  pick,
  press,
  settled,
  shown,
  status,
  usePractising,
  written,
} from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { visitorIn, start } = usePractising(needs.skip);

test("a word comes from the list of each language; none yet is an answer too (F-52)", needs, async () => {
  const lists = new Set();
  for (const locale of ["en", "es", "ar"]) {
    const visitor = await start(locale, "iv-emotional-literacy", "words");
    await visitor.unfold();
    const words = visitor.app.locator("[data-part=feeling] .word-groups .choice");
    lists.add((await words.allInnerTexts()).map(plain).slice(0, 8).join());
    await words.first().click();
    await visitor.choice("radio", visitor.say("practice.word.none")).check();
    await pick(visitor, "feeling", (await words.count()) - 1);
    await press(visitor, "practice.finish");
    await visitor.see("practice.end.title");
    const none = (await written(visitor)).filter(([, answer]) => answer === visitor.say("practice.word.none"));
    assert.equal(none.length, 2, "for the body and for the feeling");
  }
  assert.equal(lists.size, 3, "in words of its own");
});

test("an experiment locks its forecast before the outcome is asked (F-42)", needs, async () => {
  const visitor = await start("en", "iv-behavioral-experiment", "experiment");
  await fill(visitor, "forecast", "Nobody answers");
  assert.equal(await count(visitor, "[data-part=outcome]"), 0, "not asked yet");
  await press(visitor, "practice.finish");
  await press(visitor, "practice.later.go");
  assert.equal(await count(visitor, "[data-part=forecast]"), 0);
  assert.ok((await visitor.app.locator(".given").innerText()).includes("Nobody answers"));
  await fill(visitor, "outcome", "Two did");
  await press(visitor, "practice.finish");
  await visitor.see("practice.end.text");
});

test("script-builder: seven parts in their order become a text, as it is written (F-43)", needs, async () => {
  const visitor = await start("en", "iv-dear-man", "plan");
  const letters = ["describe", "express", "assert", "reinforce", "mindful", "confident", "negotiate"];
  const order = await visitor.app
    .locator("[data-part]")
    .evaluateAll((parts) => parts.map(({ dataset }) => dataset.part));
  assert.deepEqual(order.filter((id) => letters.includes(id)), letters); // prettier-ignore
  const text = () => visitor.app.locator("[data-part=say] .script-text").innerText();
  assert.equal(plain(await text()), visitor.say("practice.script.empty"));
  for (const id of letters) await fill(visitor, id, `The ${id}.`);
  assert.equal(plain(await text()), "The describe. The express. The assert. The reinforce.");
  await fill(visitor, "express", "");
  assert.equal(plain(await text()), "The describe. The assert. The reinforce.");
  await fill(visitor, "express", "The express.");
  await press(visitor, "practice.finish");
  const parts = (await written(visitor)).map(([, line]) => line);
  assert.deepEqual(parts.filter((line) => letters.some((id) => line === `The ${id}.`)), letters.map((id) => `The ${id}.`)); // prettier-ignore
});

test("a wording that closes a talk gets a kinder one beside it, in each language (F-53)", needs, async () => {
  for (const [locale, words, phrase] of [
    ["en", "You always forget me", "you always"],
    ["es", "Tú nunca llamas", "tú nunca"],
    ["ar", "أنت دائمًا تتأخر", "أنت دائمًا"],
  ]) {
    const visitor = await start(locale, "iv-i-statements", "sentence");
    await fill(visitor, "when", words);
    await visitor.see("practice.lint.always.kinder", { phrase });
    await fill(visitor, "when", ".");
    assert.equal(await count(visitor, "[data-part=when] .note"), 0);
  }
});

test("a thought is put at a distance in the grammar of each language (F-44)", needs, async () => {
  for (const locale of ["en", "es", "ar"]) {
    const visitor = await start(locale, "iv-act-defusion", "distance");
    const thought = "X Y Z";
    await goTo(visitor, "[data-part=thought]");
    await fill(visitor, "thought", thought);
    for (const form of ["having", "noticing"]) {
      await goTo(visitor, `[data-part=${form}]`);
      const words = plain(await visitor.app.locator(".script-text").innerText());
      assert.equal(words, own(visitor, `iv-act-defusion.distance.${form}`, { thought }));
      assert.ok(words.includes(thought) && words.length > thought.length * 4, words);
    }
  }
});

test(
  "log, checklist and self-check end with what was written, which can be copied and is not stored (F-46)",
  needs,
  async () => {
    for (const [intervention, action] of [
      ["iv-impulse-noticing", "log"],
      ["iv-self-soothing", "menu"],
      ["iv-strategy-awareness", "moves"],
    ]) {
      const visitor = await start("en", intervention, action);
      const option = visitor.app.locator("[data-part]:not(:has([data-gate])) .choice").first();
      const words = plain(await option.innerText());
      await option.click();
      await press(visitor, "practice.finish");
      await visitor.see("practice.written.text");
      assert.ok((await visitor.app.locator(".given").innerText()).includes(words), intervention);
      await press(visitor, "practice.copy");
      assert.equal(await status(visitor), visitor.say("practice.copied"));
      await press(visitor, "practice.done.mark");
      assert.ok(await visitor.app.evaluate((id) => globalThis.practising.isDone(id), intervention));
    }
  },
);

test(
  "a ladder is made by hand: add, order and take out by keys, and undo; no text is required (F-32)",
  needs,
  async () => {
    const visitor = await start("en", "iv-graded-vulnerability", "ladder");
    const { keyboard } = visitor.page;
    await visitor.app.locator("main h1").focus();
    await tabTo(visitor, "rungs");
    for (const rung of ["Second", "First"]) {
      await keyboard.type(rung);
      await keyboard.press("Enter");
      await settled(visitor);
    }
    const rungs = () => visitor.app.locator(".list-entry .choice-text, .list-entry .list-text").allInnerTexts();
    assert.deepEqual(await rungs(), ["Second", "First"]);
    await tabTo(visitor, visitor.say("practice.list.up", { text: "First" }), { key: "Shift+Tab" });
    await keyboard.press("Enter");
    await settled(visitor);
    assert.deepEqual(await rungs(), ["First", "Second"]);
    await tabTo(visitor, visitor.say("practice.list.remove", { text: "First" }));
    await keyboard.press("Enter");
    await settled(visitor);
    assert.deepEqual(await rungs(), ["Second"]);
    await keyboard.press("Enter");
    await settled(visitor);
    assert.deepEqual(await rungs(), ["First", "Second"], "focus was on undo");
    await visitor.app.locator(".list-entry input").first().check();
    await press(visitor, "practice.finish");
    await visitor.see("practice.end.later");
  },
);

test("a caution is read first, and cold and hard exercise are told of but not led (F-43)", needs, async () => {
  const visitor = await visitorIn("en");
  await openPractice(visitor, "iv-dbt-tip", "breath");
  await openGates(visitor);
  await visitor.app.locator(".button-large").click();
  await visitor.see("practice.caution.first");
  await begin(visitor);
  await visitor.see("practice.stop");
  for (const { id, touches = [] } of interventions.find(({ id }) => id === "iv-dbt-tip").actions) {
    if (!touches.includes("body-load")) continue;
    const card = await start("es", "iv-dbt-tip", id);
    for (const part of ["cold", "exercise"])
      assert.ok((await shown(card)).includes(own(card, `iv-dbt-tip.${id}.${part}`)), part);
    assert.equal(await count(card, ".pace, .practice-step, .practice-page"), 0, "no clock, no steps");
  }
});

test("mending is planned in order: one's own part, their feeling, the next time (F-28)", needs, async () => {
  const visitor = await start("en", "iv-repair-ritual", "steps", "joint");
  for (const id of ["next-time", "own", "their-feeling"]) await fill(visitor, id, `The ${id}.`);
  await press(visitor, "practice.finish");
  const plan = (await written(visitor)).map(([question, answer]) => [question, answer]);
  const step = (id) => [own(visitor, `iv-repair-ritual.steps.${id}`), `The ${id}.`];
  assert.deepEqual(plan, [step("own"), step("their-feeling"), step("next-time")]);
  const small = await start("es", "iv-rupture-repair", "small-break");
  for (const id of ["own", "gap"]) await fill(small, id, `La ${id}.`);
  await press(small, "practice.finish");
  assert.deepEqual((await written(small)).map(([, answer]) => answer).slice(0, 2), ["La gap.", "La own."]);
});

test("a pull is noted with its direction, its mood and whom it was about (F-46)", needs, async () => {
  for (const [place, direction] of ["toward", "away", "neither"].entries()) {
    const visitor = await start("en", "iv-impulse-noticing", "log");
    await visitor.choice("radio", visitor.say("practice.bond.no")).check();
    await fill(visitor, "who", "Sam");
    await pick(visitor, "pull", place);
    await visitor.unfold();
    const mood = visitor.app.locator("[data-part=state] .choice").first();
    const state = plain(await mood.innerText());
    await mood.click();
    await settled(visitor);
    await press(visitor, "practice.finish");
    const question = (id) => own(visitor, `iv-impulse-noticing.log.${id}`);
    assert.deepEqual(await written(visitor), [
      [question("who"), "Sam"],
      [question("pull"), own(visitor, `iv-impulse-noticing.log.pull.${direction}`)],
      [question("state"), state],
    ]);
  }
});

test("whoever says that kindness stings is offered a plain caring act at once (F-47)", needs, async () => {
  for (const locale of ["en", "es", "ar"]) {
    const visitor = await start(locale, "iv-self-compassion", "kind-moment");
    await goTo(visitor, "[data-part=stings]");
    const { options } = actionOf("iv-self-compassion", "kind-moment").parts.find(({ id }) => id === "stings");
    await pick(visitor, "stings", options.indexOf("stings"));
    await press(visitor, "practice.next");
    assert.equal(await visitor.title(), own(visitor, "iv-self-compassion.kind-moment.caring-act"));
    await press(visitor, "practice.next");
    await press(visitor, "practice.next");
    await visitor.see("practice.end.title");
  }
});

test("care is noted in one line; a supporter may be a pet, a story or nobody (F-49)", needs, async () => {
  const log = await start("es", "iv-notice-care", "line");
  assert.equal(await count(log, "textarea"), 1);
  assert.equal(await log.app.locator("textarea").getAttribute("rows"), "2");
  await fill(log, "what", "Me trajo agua.");
  await press(log, "practice.finish");
  assert.deepEqual(await written(log), [[own(log, "iv-notice-care.line.what"), "Me trajo agua."]]);
  const { options } = actionOf("iv-call-to-mind-supporter", "picture").parts.find(({ id }) => id === "choose");
  for (const other of ["pet", "story", "nobody"]) {
    const visitor = await start("ar", "iv-call-to-mind-supporter", "picture");
    assert.equal(await count(visitor, "[data-gate=bond]"), 0, "nobody is asked about");
    await pick(visitor, "choose", options.indexOf(other));
    await press(visitor, "practice.next");
    await goTo(visitor, ".practice-end");
    assert.ok((await shown(visitor)).includes(own(visitor, `iv-call-to-mind-supporter.picture.choose.${other}`)));
  }
});

test("reassurance is planned with its days and its hour, or not at all (F-55)", needs, async () => {
  const visitor = await start("en", "iv-partner-reassurance", "schedule", "joint");
  await fill(visitor, "warm", "I am glad of you.");
  const refused = async (id) => {
    await press(visitor, "practice.finish");
    assert.equal(await count(visitor, ".practice-end"), 0, `not without ${id}`);
    assert.ok(await count(visitor, `[data-part=${id}] .missing`), id);
  };
  await refused("days");
  await pick(visitor, "days", 2);
  await refused("at");
  await fill(visitor, "at", "18:30");
  await press(visitor, "practice.finish");
  await visitor.see("practice.end.title");
  const answers = (await written(visitor)).map(([, answer]) => answer);
  assert.deepEqual(answers, ["I am glad of you.", own(visitor, "iv-partner-reassurance.schedule.days.wednesday"), "18:30"]); // prettier-ignore
});

test("a plan of one's own joins a step of each kind, and goes on paper (F-69)", needs, async () => {
  const visitor = await start("ar", "iv-combined-plan", "plan");
  const kinds = ["steady", "notice", "connect"];
  for (const kind of kinds) await pick(visitor, kind, 1);
  await press(visitor, "practice.finish");
  await visitor.see("practice.end.later");
  await visitor.app.evaluate(() => (window.print = () => {}));
  await press(visitor, "practice.print");
  const paper = plain(await visitor.app.locator(".paper").evaluate((sheet) => sheet.textContent));
  for (const kind of kinds) {
    const { options } = actionOf("iv-combined-plan", "plan").parts.find(({ id }) => id === kind);
    assert.ok(paper.includes(own(visitor, `iv-combined-plan.plan.${kind}.${options[1]}`)), kind);
  }
  await visitor.app.evaluate(() => window.dispatchEvent(new Event("afterprint")));
});

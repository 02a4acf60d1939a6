// One practice of each kind, from its opening to its end: what it says before it begins, how it runs, what it asks for,
// when it stops and what it keeps. (F-28, F-32, F-42 to F-55, F-67, F-68)
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { needsCore } from "../support/core.mjs";
import { focused, headingFocused, tabTo } from "../support/keys.mjs";
import {
  begin,
  buildToPractise,
  interventions,
  openGates,
  openPractice,
  own,
  settled,
  shown,
  slide,
} from "../support/practising.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const site = needs.skip ? undefined : useSite(buildToPractise());
const visitors = new Map();

// One person for each language, with a clock that only moves when it is told to.
async function visitorIn(locale) {
  if (visitors.has(locale)) return visitors.get(locale);
  const visitor = await site.visit({ locale, prepare: (page) => page.clock.install() });
  // From here on it stands still: a slow machine takes no time.
  await visitor.page.clock.pauseAt(await visitor.app.evaluate(() => new Date().getTime() + 60_000));
  visitors.set(locale, visitor);
  return visitor;
}

after(async () => {
  for (const visitor of visitors.values()) await visitor.close();
});

/** Opens a practice in a language and begins it. */
async function start(locale, intervention, action, place) {
  const visitor = await visitorIn(locale);
  await openPractice(visitor, intervention, action, place);
  await openGates(visitor);
  await begin(visitor);
  return visitor;
}

const status = ({ app }) => app.locator("[role=status].unseen").innerText();
const press = async (visitor, key) => {
  await visitor.press(key);
  await settled(visitor);
};
const pass = (visitor, seconds) => visitor.page.clock.runFor(seconds * 1000);
const count = ({ app }, selector) => app.locator(selector).count();
const fill = async (visitor, part, text) => {
  await visitor.app.locator(`[data-part="${part}"] :is(input, textarea)`).last().fill(text);
  await settled(visitor);
};

test(
  "guided-steps: it says what it is, what may come up and how to stop, then goes step by step (R-14, F-51)",
  needs,
  async () => {
    const visitor = await visitorIn("en");
    await openPractice(visitor, "iv-grounding", "senses");
    const words = await shown(visitor);
    for (const part of ["name", "what", "why", "how", "not"])
      assert.ok(words.includes(own(visitor, `iv-grounding.${part}`)), part);
    for (const key of ["practice.about.any.time", "practice.touch.none"])
      assert.ok(words.includes(visitor.say(key)), key);
    assert.ok(words.includes(visitor.say("practice.about.minutes", { count: 3 })));
    await begin(visitor);
    await headingFocused(visitor);
    assert.equal(await visitor.title(), own(visitor, "iv-grounding.senses.open"));
    await press(visitor, "practice.next");
    const { parts } = interventions.find(({ id }) => id === "iv-grounding").actions.find(({ id }) => id === "senses");
    const [, first, second] = parts;
    assert.equal(await visitor.title(), own(visitor, `iv-grounding.senses.${first.id}`));
    await visitor.see("practice.progress", { at: 2, of: parts.length });
    await pass(visitor, 2);
    await press(visitor, "practice.time.pause");
    await pass(visitor, first.seconds * 3);
    assert.equal(await visitor.title(), own(visitor, `iv-grounding.senses.${first.id}`), "a pause holds");
    await press(visitor, "practice.time.go.on");
    await pass(visitor, first.seconds);
    assert.equal(await visitor.title(), own(visitor, `iv-grounding.senses.${second.id}`), "it moves on by itself");
    await press(visitor, "practice.previous");
    assert.equal(await visitor.title(), own(visitor, `iv-grounding.senses.${first.id}`));
    await press(visitor, "practice.stop");
    await visitor.see("practice.end.title");
  },
);

test("going past a part looks just like answering it (R-16)", needs, async () => {
  const visitor = await start("en", "iv-self-soothing", "now");
  await press(visitor, "practice.next");
  // So that neither is under the pointer, or on its way back from there.
  await visitor.page.mouse.move(0, 0);
  await visitor.app.waitForFunction(() => document.getAnimations().length === 0);
  const looks = await Promise.all(
    ["practice.next", "practice.skip"].map((key) =>
      visitor.button(key).evaluate((button) => {
        const { backgroundColor, color, borderColor, fontSize, fontWeight, minHeight } = getComputedStyle(button);
        return [backgroundColor, color, borderColor, fontSize, fontWeight, minHeight].join();
      }),
    ),
  );
  assert.equal(looks[0], looks[1]);
});

test("timer: two minutes are two minutes, though the tab slept; nothing has to come (F-48)", needs, async () => {
  const visitor = await start("es", "iv-care-recall-timer", "recall");
  await press(visitor, "practice.next");
  const face = () => visitor.app.locator(".pace-count").innerText();
  assert.equal(await face(), "2:00");
  await press(visitor, "practice.time.start");
  await pass(visitor, 30);
  assert.equal(await face(), "1:30");
  await press(visitor, "practice.time.pause");
  const rested = await face();
  await pass(visitor, 60);
  assert.equal(await face(), rested);
  await press(visitor, "practice.time.go.on");
  // A hidden tab: no timer fires for a while, and then all at once.
  await visitor.page.clock.fastForward(88_000);
  await settled(visitor);
  assert.ok(await count(visitor, ".pace-timer[data-over=false]"), "not a second early");
  await pass(visitor, 2);
  assert.ok(await count(visitor, ".pace-timer[data-over=true]"));
  assert.equal(await status(visitor), visitor.say("practice.time.over"));
  await press(visitor, "practice.previous");
  await press(visitor, "practice.next");
  await press(visitor, "practice.nothing");
  assert.ok((await shown(visitor)).includes(own(visitor, "iv-care-recall-timer.recall.hold.nothing")));
});

test("breath: words and a count say it all without motion, and without pictures (F-45)", needs, async () => {
  const visitor = await visitorIn("ar");
  await visitor.page.emulateMedia({ reducedMotion: "reduce" });
  await openPractice(visitor, "iv-mindful-breathing", "breath");
  await openGates(visitor);
  await begin(visitor);
  while (!(await count(visitor, ".pace-breath"))) await visitor.app.locator(".ways .button").first().click();
  await press(visitor, "practice.time.start");
  await pass(visitor, 1);
  const word = () => visitor.app.locator(".breath-word").innerText();
  assert.match(plain(await word()), new RegExp(`^${visitor.say("practice.breath.in")} ?[1-4]$`));
  await pass(visitor, 4);
  assert.match(plain(await word()), new RegExp(`^${visitor.say("practice.breath.out")} ?[1-5]$`));
  const swell = () =>
    visitor.app
      .locator(".paced .water")
      .first()
      .evaluate((ring) => getComputedStyle(ring).transform);
  const still = await swell();
  await pass(visitor, 3);
  assert.equal(await swell(), still, "nothing moves");
  await pass(visitor, 110);
  assert.equal(await status(visitor), visitor.say("practice.time.over"));
  await visitor.page.emulateMedia({ reducedMotion: "no-preference" });
});

test("turns: two voices take turns, and each change is told (F-53)", needs, async () => {
  const visitor = await start("en", "iv-active-listening", "pair", "joint");
  while (!(await count(visitor, ".turns, .pace-timer"))) await press(visitor, "practice.next");
  await press(visitor, "practice.time.start");
  const part = interventions.find(({ id }) => id === "iv-active-listening").actions.find(({ id }) => id === "pair").parts.find(({ kind }) => kind === "timer"); // prettier-ignore
  for (let turn = 0; turn < part.turns; turn++) {
    const who = (turn % 2) + 1;
    await pass(visitor, 1);
    assert.equal(
      plain(await visitor.app.locator(".turn-now").innerText()),
      visitor.say("practice.turn.now", { turn: who }),
    );
    if (turn > 0) assert.equal(await status(visitor), visitor.say("practice.turn.change", { turn: who }));
    await pass(visitor, part.seconds - 1);
  }
  await pass(visitor, 1);
  assert.equal(await status(visitor), visitor.say("practice.time.over"));
});

test("a pause before reacting shows its questions after the countdown (F-67)", needs, async () => {
  const visitor = await start("en", "iv-reflect-before-react", "pause");
  const { parts } = interventions
    .find(({ id }) => id === "iv-reflect-before-react")
    .actions.find(({ id }) => id === "pause");
  const timer = parts.findIndex(({ kind }) => kind === "timer");
  const asked = parts.slice(timer + 1).filter(({ kind }) => kind === "pick" || kind === "write");
  assert.ok(asked.length >= 2);
  while (!(await count(visitor, ".pace-timer"))) await press(visitor, "practice.next");
  assert.equal(await count(visitor, ".ways .button-primary"), 0);
  await press(visitor, "practice.time.start");
  await pass(visitor, parts[timer].seconds + 1);
  await press(visitor, "practice.next");
  assert.equal(await visitor.title(), own(visitor, `iv-reflect-before-react.pause.${parts[timer + 1].id}`));
});

test("worksheet: a word from the list, or none yet, which is an answer too (F-52)", needs, async () => {
  const visitor = await start("ar", "iv-emotional-literacy");
  await visitor.unfold();
  const word = await visitor.app.locator("[data-part] .word-groups input").first();
  await word.check();
  await visitor.choice("radio", visitor.say("practice.word.none")).check();
  await press(visitor, "practice.finish");
  await visitor.see("practice.end.title");
  assert.ok((await shown(visitor)).includes(visitor.say("practice.word.none")));
});

test(
  "planner: a time-out needs its return time; the wait then runs, and later parts come after it (F-54, F-68)",
  needs,
  async () => {
    const visitor = await start("es", "iv-timeout", "plan");
    await press(visitor, "practice.finish");
    await visitor.see("practice.missing.when");
    assert.equal((await focused(visitor)).name, "back-at");
    await fill(visitor, "back-at", "5");
    await press(visitor, "practice.finish");
    await visitor.see("practice.missing.when");
    await fill(visitor, "back-at", "20");
    await press(visitor, "practice.finish");
    await visitor.see("practice.later.title");
    await pass(visitor, 60);
    assert.match(await visitor.app.locator(".pace-count").innerText(), /^(19:00|18:5\d)$/);
    // The wait goes on while someone is elsewhere.
    await visitor.press("common.help");
    await visitor.page.clock.fastForward(19 * 60_000);
    await settled(visitor);
    assert.equal(await status(visitor), visitor.say("practice.wait.over"));
    await visitor.press("common.back");
    await press(visitor, "practice.later.go");
    assert.equal(await count(visitor, "[data-part=back-at]"), 0, "locked");
    assert.ok((await shown(visitor)).includes(visitor.say("practice.minutes", { count: 20 })));
  },
);

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
    const thought = "X";
    while (!(await count(visitor, "[data-part=thought]"))) await press(visitor, "practice.next");
    await fill(visitor, "thought", thought);
    while (!(await count(visitor, "[data-part=having]"))) await press(visitor, "practice.next");
    assert.equal(plain(await visitor.app.locator(".script-text").innerText()), own(visitor, "iv-act-defusion.distance.having", { thought })); // prettier-ignore
  }
});

test(
  "log, checklist and self-check end with what was written, which can be copied and is not stored (F-46, F-49)",
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

test("only a clear no opens what is about a person; every other answer leads to help (F-50)", needs, async () => {
  const visitor = await visitorIn("en");
  for (const answer of ["yes", "unknown", "skip"]) {
    await openPractice(visitor, "iv-share-feelings");
    assert.equal(await count(visitor, ".button-large"), 0, "closed until it is answered");
    await visitor.choice("radio", visitor.say(`practice.bond.${answer}`)).check();
    await visitor.see("practice.bond.closed");
    assert.equal(await count(visitor, ".button-large"), 0, answer);
    await visitor.button("common.help").waitFor();
  }
  await visitor.choice("radio", visitor.say("practice.bond.no")).check();
  await begin(visitor);
  assert.ok(await count(visitor, "[data-part=safe-because]"), "asks why this person");
  assert.ok(!/\bsafe to\b|\bit is safe\b/i.test(await visitor.app.locator("[data-part=who]").innerText()));
});

test("it stops kindly when too much is stirred up, and nothing is lost (R-15)", needs, async () => {
  const visitor = await visitorIn("en");
  await openPractice(visitor, "iv-self-soothing", "menu");
  await slide(visitor, "upset-before", 3);
  await begin(visitor);
  await fill(visitor, "first", "Tea");
  await visitor.unfold();
  await slide(visitor, "upset-between", 5);
  assert.equal(await count(visitor, "[data-part=first]"), 1, "two more is no reason");
  await slide(visitor, "upset-between", 6);
  await visitor.see("practice.stirred.title");
  await headingFocused(visitor);
  await press(visitor, "practice.stirred.ground");
  await visitor.at("steady");
  await visitor.press("steady.return");
  await visitor.see("practice.stirred.kept");
  await press(visitor, "practice.stirred.on");
  assert.equal(await visitor.app.locator("[data-part=first] textarea").inputValue(), "Tea");
  await visitor.unfold();
  await slide(visitor, "upset-between", 8);
  await press(visitor, "practice.stirred.end");
  await visitor.see("practice.end.title");
  assert.ok((await shown(visitor)).includes("Tea"));
  await openPractice(visitor, "iv-grounding");
  await slide(visitor, "upset-before", 8);
  await visitor.see("practice.stirred.title");
});

test("a caution is read first, and cold and hard exercise are told of but not led (F-43)", needs, async () => {
  const visitor = await visitorIn("en");
  await openPractice(visitor, "iv-dbt-tip", "breath");
  await openGates(visitor);
  await visitor.app.locator(".button-large").click();
  await visitor.see("practice.caution.first");
  await begin(visitor);
  await visitor.see("practice.stop");
  const { actions } = interventions.find(({ id }) => id === "iv-dbt-tip");
  for (const { kind, parts, touches = [] } of actions)
    if (touches.includes("body-load")) assert.ok(kind === "info-card" && parts.every((part) => part.kind === "text"));
});

test("discussion-prompt and info-card are read; a note for clinicians is there only in a clinic", needs, async () => {
  const talk = await start("es", "iv-psychoeducation", "talk");
  await talk.see("practice.progress", { at: 1, of: 4 });
  const card = await start("es", "iv-graded-vulnerability", "card");
  assert.ok((await shown(card)).includes(own(card, "iv-graded-vulnerability.card.help")));
  await press(card, "practice.enough");
  await card.see("practice.end.title");
  const note = await start("en", "iv-graded-vulnerability", "note", "clinic");
  assert.ok((await shown(note)).includes(own(note, "iv-graded-vulnerability.clinician")));
  await openPractice(note, "iv-graded-vulnerability", "note");
  await openGates(note);
  assert.ok(!(await shown(note)).includes(note.say("practice.kind.clinician-note")));
});

test("questions for a professional are copied, collected and printed", needs, async () => {
  const visitor = await start("en", "iv-dbt", "question");
  await press(visitor, "practice.copy");
  assert.equal(await status(visitor), visitor.say("practice.copied"));
  await press(visitor, "practice.question.keep");
  await start("en", "iv-eft", "question");
  await press(visitor, "practice.question.keep");
  await visitor.app.evaluate(() => (window.print = () => {}));
  await press(visitor, "practice.question.print");
  const paper = plain(await visitor.app.locator(".paper").evaluate((sheet) => sheet.textContent));
  for (const id of ["iv-dbt", "iv-eft"]) assert.ok(paper.includes(own(visitor, `${id}.ask`)), id);
  await visitor.app.evaluate(() => window.dispatchEvent(new Event("afterprint")));
});

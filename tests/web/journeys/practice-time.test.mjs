// What takes its time in a practice: clocks, breaths, steps that lead on by themselves, turns and waits.
// (F-45, F-48, F-53, F-54, F-67, F-68)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsCore } from "../support/core.mjs";
import { focused } from "../support/keys.mjs";
import {
  actionOf,
  begin,
  couldBegin,
  count,
  fill,
  goTo,
  interventions,
  openGates,
  openPractice,
  own,
  pass,
  press,
  settled,
  shown,
  sounded,
  status,
  usePractising,
} from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { visitorIn, start } = usePractising(needs.skip);

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
  await goTo(visitor, ".pace-breath");
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

test(
  "sound: none until asked for, then a soft one at each change of breath or turn, and at the end",
  needs,
  async () => {
    const visitor = await start("en", "iv-mindful-breathing", "breath");
    await goTo(visitor, ".pace-breath");
    await press(visitor, "practice.time.start");
    await pass(visitor, 12);
    assert.deepEqual(await sounded(visitor), []);
    await press(visitor, "practice.sound");
    const button = visitor.button("practice.sound");
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    assert.equal((await sounded(visitor)).length, 1, "a sample of it");
    const {
      in: inward,
      out,
      rounds,
    } = actionOf("iv-mindful-breathing", "breath").parts.find(({ kind }) => kind === "breath");
    await pass(visitor, inward + out);
    const round = await sounded(visitor);
    assert.deepEqual([...round].sort(), [196, 262], "one for the way in and one for the way out");
    await pass(visitor, (inward + out) * rounds);
    assert.equal((await sounded(visitor)).at(-1), 220);
    await press(visitor, "practice.sound");
    await press(visitor, "practice.time.again");
    await pass(visitor, inward + out);
    assert.deepEqual(await sounded(visitor), [], "off again");
  },
);

test("turns: two voices take turns, and each change is told (F-53)", needs, async () => {
  const visitor = await start("en", "iv-active-listening", "pair", "joint");
  await goTo(visitor, ".pace-timer");
  await press(visitor, "practice.time.start");
  const part = actionOf("iv-active-listening", "pair").parts.find(({ kind }) => kind === "timer");
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

test("a pause before reacting shows its two questions after the countdown (F-67)", needs, async () => {
  const visitor = await start("en", "iv-reflect-before-react", "pause");
  const { parts } = actionOf("iv-reflect-before-react", "pause");
  const timer = parts.findIndex(({ kind }) => kind === "timer");
  const asked = parts.slice(timer + 1).filter(({ kind }) => kind === "pick" || kind === "write");
  assert.ok(asked.length >= 2);
  await goTo(visitor, ".pace-timer");
  assert.equal(await count(visitor, ".ways .button-primary"), 0);
  await press(visitor, "practice.time.start");
  await pass(visitor, parts[timer].seconds + 1);
  for (const { id } of asked.slice(0, 2)) {
    await press(visitor, "practice.next");
    assert.equal(await visitor.title(), own(visitor, `iv-reflect-before-react.pause.${id}`));
  }
});

test(
  "planner: a time-out needs its return time; the wait then runs, and later parts come after it (F-54)",
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

/** How long a part runs by itself, in seconds. */
const lengthOf = ({ kind, seconds = 0, turns = 1, in: inward, hold, out, rounds }) =>
  kind === "breath" ? (inward + hold + out) * rounds : kind === "timer" ? seconds * turns : 0;

test("every clock of every practice ends at its second, and not before (F-45)", needs, async () => {
  let ended = 0;
  for (const { id, actions } of interventions)
    for (const action of actions) {
      const clocks = action.parts?.filter((part) => lengthOf(part) > 0) ?? [];
      if (clocks.length === 0) continue;
      const visitor = await visitorIn("en");
      assert.ok(await couldBegin(visitor, id, action.id), `${id} ${action.id}`);
      await begin(visitor);
      for (const part of clocks) {
        await goTo(visitor, `[data-part="${part.id}"] .pace`);
        await visitor.press("practice.time.start");
        await pass(visitor, lengthOf(part) - 1);
        assert.ok(await count(visitor, ".pace[data-over=false]"), `${id} ${part.id}: not a second early`);
        await pass(visitor, 1.01);
        assert.ok(await count(visitor, ".pace[data-over=true]"), `${id} ${part.id}: not a second late`);
        ended++;
      }
    }
  assert.ok(ended >= 12, `${ended} clocks`);
});

test("a scan leads on by itself, each step in its own time (F-45)", needs, async () => {
  const visitor = await start("ar", "iv-body-scan", "outward");
  const { parts } = actionOf("iv-body-scan", "outward");
  const title = (place) => own(visitor, `iv-body-scan.outward.${parts[place].id}`);
  await visitor.press("practice.next");
  for (const [place, { seconds }] of parts.entries()) {
    if (!seconds) continue;
    assert.equal(await visitor.title(), title(place));
    await pass(visitor, seconds - 1);
    assert.equal(await visitor.title(), title(place), "not a second early");
    await pass(visitor, 1.01);
    assert.equal(await visitor.title(), title(place + 1));
  }
});

test("steady ground is asked for first; from inside there is one press to what is around (F-45)", needs, async () => {
  for (const [locale, intervention, inward, outward] of [
    ["en", "iv-mindful-breathing", "breath", "outer"],
    ["es", "iv-body-scan", "inward", "outward"],
  ]) {
    const visitor = await visitorIn(locale);
    await openPractice(visitor, intervention, inward);
    await visitor.see("practice.gate.gate-ground.text");
    assert.equal(await count(visitor, ".button-large"), 0, "closed");
    await openGates(visitor);
    await begin(visitor);
    await press(visitor, "practice.next");
    await pass(visitor, 5);
    await visitor.app.getByRole("button", { name: own(visitor, `${intervention}.${outward}`), exact: true }).click();
    assert.equal(await visitor.title(), own(visitor, `${intervention}.${outward}.open`));
    const { parts } = actionOf(intervention, outward);
    for (const { id } of parts.slice(1)) {
      await press(visitor, "practice.next");
      assert.equal(await visitor.title(), own(visitor, `${intervention}.${outward}.${id}`));
      assert.equal(await count(visitor, ".pace-breath"), 0);
    }
  }
});

test("a wait cannot begin without its end, nor last longer than its ladder (F-68)", needs, async () => {
  const visitor = await start("en", "iv-uncertainty-tolerance", "wait");
  const { min, max } = actionOf("iv-uncertainty-tolerance", "wait").parts.find(({ id }) => id === "until");
  assert.deepEqual([min, max], [2, 10]);
  const goOn = async () => {
    for (let view = 0; view < 20 && !(await count(visitor, ".practice-end, .missing")); view++)
      await press(visitor, (await visitor.button("practice.next").count()) ? "practice.next" : "practice.skip");
  };
  await goOn();
  for (const wrong of ["", "1", "11"]) {
    await fill(visitor, "until", wrong);
    await goOn();
    await visitor.see("practice.missing.when");
    assert.equal(await count(visitor, ".practice-end"), 0, `"${wrong}" is no end`);
  }
  await fill(visitor, "until", "3");
  while (!(await count(visitor, ".practice-end"))) await press(visitor, "practice.next");
  await visitor.see("practice.later.wait");
  await pass(visitor, 3 * 60);
  assert.equal(await status(visitor), visitor.say("practice.wait.over"));
});

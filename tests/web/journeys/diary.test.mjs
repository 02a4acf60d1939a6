// Moments: noted when someone thinks of it, looked at week by week, and never a way to watch anyone. (F-20, R-33, R-89, R-96)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsCore } from "../support/core.mjs";
import { openGuide } from "../support/guide.mjs";
import { daysAgo, fillMoment, noteMoment, openDiary, texts } from "../support/keeping.mjs";
import { focused, headingFocused, pressByKey, tabTo } from "../support/keys.mjs";
import { bringAndTake, openRecord } from "../support/record.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { plain, score } from "../support/words.mjs";

const site = useSite();
const needs = { skip: needsPage.skip || needsCore.skip };

/** Opens the week that a day lies in. */
async function openWeekOf(visitor, day) {
  const monday = new Date(`${day}T00:00:00Z`);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  const week = visitor.app.locator(`[data-week="${monday.toISOString().slice(0, 10)}"]`);
  await week.getByRole("button", { name: visitor.say("diary.week.days"), exact: true }).click();
  await visitor.app.waitForSelector("[data-day], [data-last]");
}

// Three days of the week before, so that they lie in one week whatever day it is today.
const mondayBefore = () => daysAgo(((new Date().getDay() + 6) % 7) + 7);
const inWeek = (place) => daysAgo(((new Date().getDay() + 6) % 7) + 7 - place);

const some = () => [
  { day: inWeek(0), time: "09:00", closeness: 2, worry: 4, urge: "toward", who: "friend", trigger: "silence", did: ["paused"] }, // prettier-ignore
  { day: inWeek(0), time: "20:30", closeness: 6, worry: 1, helped: ["talking", "time"] },
  { day: inWeek(1), time: "23:10", closeness: 7, did: ["paused", "asked"], note: "<b>an evening</b> & more" },
  { day: inWeek(2), time: "08:00", worry: 3, urge: "away" },
];

/** The moments as the engine is told of them. */
const asEntries = (all) =>
  all.map(({ time, note: _note, ...rest }) => ({
    ...rest,
    minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  }));

for (const locale of ["en", "es", "ar"])
  test(
    `${locale}: moments add up as the engine says, each figure with what it rests on, and few moments say little (F-20)`,
    needs,
    async () => {
      const run = await openGuide();
      const visitor = await site.visit({ locale });
      await openDiary(visitor);
      await visitor.see("diary.empty");
      for (const moment of some()) await noteMoment(visitor, moment);
      const value = run("diary", { entries: asEntries(some()), today: daysAgo(0) });
      await visitor.unfold();
      const level = ({ n, enough, mean, low, high }) => {
        const said = enough
          ? visitor.say("diary.level", { mean: score(locale, mean), low, high })
          : visitor.say("diary.few");
        return plain(`${said} (${visitor.say("diary.rated", { n })})`);
      };
      const [week] = value.weeks;
      assert.deepEqual(await texts(visitor, `[data-week="${mondayBefore()}"] p.small:not(.soft)`), [
        level(week.closeness),
        level(week.worry),
      ]);
      assert.equal(await visitor.app.locator(`[data-week="${week.id}"] .bar-range`).count(), 2, "a band for each");
      for (const measure of ["closeness", "worry"]) {
        const [mean, sd, instability] = await texts(visitor, `[data-measure=${measure}] dd`);
        assert.equal(mean, level(value[measure]));
        assert.ok(!value[measure].sd.enough && sd.startsWith(visitor.say("diary.few")), sd);
        assert.ok(instability.startsWith(visitor.say("diary.few")), instability);
      }
      for (const [list, word] of Object.entries({ times: "time", triggers: "trigger", people: "who", urges: "urge" })) {
        const names = value[list].map(({ id }) => visitor.say(`diary.${word}.${id}`));
        assert.deepEqual(await texts(visitor, `[data-by=${list}] strong`), names);
      }
      const counted = value.did.map(({ id, count }) => `${visitor.say(`diary.did.${id}`)}: ${visitor.say("diary.count", { n: count })}`); // prettier-ignore
      assert.deepEqual(await texts(visitor, "[data-counts=did] li"), counted);
      await visitor.see("diary.no-cause");
      await visitor.close();
    },
  );

test(
  "what is left out stays out, and what was typed stands as it was typed, on screen and on paper (F-20)",
  needs,
  async () => {
    const visitor = await site.visit();
    await openDiary(visitor);
    await visitor.press("diary.add");
    await headingFocused(visitor);
    assert.equal(await visitor.title(), visitor.say("diary.add"));
    const unset = visitor.app.locator("input.range[data-unset=true]");
    assert.equal(await unset.count(), 2, "no rating is filled in beforehand");
    const [, , third] = some();
    await fillMoment(visitor, third);
    await visitor.press("diary.save");
    await visitor.see("diary.saved");
    await openWeekOf(visitor, third.day);
    await headingFocused(visitor);
    const facts = await texts(visitor, "[data-moment] dd");
    const did = third.did.map((id) => visitor.say(`diary.did.${id}`)).join(", ");
    assert.deepEqual(facts, [visitor.say("diary.value", { value: "7", max: "10" }), did, third.note]);
    await visitor.press("diary.week.back");
    await visitor.app.evaluate(() => (window.print = () => {}));
    await visitor.press("practice.print");
    const paper = await visitor.app.locator(".paper").evaluate((sheet) => sheet.textContent);
    assert.ok(paper.includes(third.note) && paper.includes(did));
    await visitor.close();
  },
);

test("a moment can be changed and taken out, and both can be undone (F-20)", needs, async () => {
  const visitor = await site.visit();
  await openDiary(visitor);
  const day = inWeek(3);
  await noteMoment(visitor, { day, time: "12:00", worry: 2 });
  await openWeekOf(visitor, day);
  await visitor.press("diary.edit");
  assert.equal(await visitor.app.locator("#worry").inputValue(), "2");
  await fillMoment(visitor, { worry: 9, urge: "both" });
  await visitor.press("diary.save");
  const values = () => texts(visitor, "[data-moment] dd");
  const urge = visitor.say("diary.urge.both");
  const nine = [visitor.say("diary.value", { value: "9", max: "10" }), urge];
  await visitor.app.waitForFunction((words) => document.querySelector("main").textContent.includes(words), urge);
  assert.deepEqual(await values(), nine);
  await visitor.press("common.undo");
  assert.deepEqual(await values(), [visitor.say("diary.value", { value: "2", max: "10" })]);
  await visitor.press("diary.remove");
  await visitor.see("diary.removed");
  assert.equal(await visitor.app.locator("[data-moment]").count(), 0);
  await visitor.press("common.undo");
  assert.equal(await visitor.app.locator("[data-moment]").count(), 1);
  await visitor.press("diary.week.back");
  assert.equal(await visitor.app.locator("[data-last]").count(), 0, "elsewhere it is no longer offered");
  await visitor.close();
});

test(
  "the fourth moment with much worry of a day is met kindly and kept without numbers (F-20, R-33)",
  needs,
  async () => {
    for (const locale of ["en", "es", "ar"]) {
      const visitor = await site.visit({ locale });
      await openDiary(visitor);
      const day = inWeek(0);
      for (const time of ["08:00", "10:00", "12:00"]) await noteMoment(visitor, { day, time, worry: 8 });
      await noteMoment(visitor, { day, time: "13:00", worry: 1 });
      assert.equal(await visitor.app.locator("[data-cap]").count(), 0, "little worry is never held back");
      await noteMoment(visitor, { day, time: "14:00", worry: 7, closeness: 3, urge: "toward", note: "again" });
      for (const key of ["title", "closed", "kept"]) await visitor.see(`diary.cap.${key}`);
      assert.equal(await visitor.app.locator("#worry").inputValue(), "7", "what was typed is still there");
      await visitor.press("diary.cap.steady");
      await visitor.at("steady");
      await visitor.press("common.back");
      await visitor.at("diary");
      await visitor.press("diary.cap.keep");
      await visitor.see("diary.saved");
      await openWeekOf(visitor, day);
      const facts = await visitor.app.locator("[data-moment] dl").allTextContents();
      const note = facts.map(plain).find((text) => text.includes("again"));
      assert.ok(note.includes(visitor.say("diary.urge.toward")));
      assert.ok(!note.includes(visitor.say("diary.worry.name")) && !note.includes(visitor.say("diary.closeness.name")));
      // Another day is open.
      await visitor.press("diary.week.back");
      await noteMoment(visitor, { day: inWeek(1), time: "09:00", worry: 9 });
      assert.equal(await visitor.app.locator("[data-cap]").count(), 0);
      await visitor.close();
    }
  },
);

test("nothing asks where another is or what they do, and weeks come first (R-33, R-96)", needs, async () => {
  const visitor = await site.visit();
  await openDiary(visitor);
  await noteMoment(visitor, some()[0]);
  assert.equal(await visitor.app.locator("[data-day], [data-moment]").count(), 0, "days wait behind a week");
  assert.equal(await visitor.app.locator("[data-week]").count(), 1);
  assert.equal(await visitor.app.locator("[data-stats][open]").count(), 0, "figures wait too");
  await visitor.press("diary.add");
  const fields = await visitor.app
    .locator("main :is(input, select, textarea)")
    .evaluateAll((all) => all.map(({ name }) => name));
  assert.deepEqual(
    [...new Set(fields)],
    ["day", "minute", "closeness", "worry", "urge", "who", "trigger", "did", "helped", "note"],
  );
  await visitor.close();
});

test("beside what someone did stands that small acts are progress (R-89)", needs, async () => {
  const visitor = await site.visit();
  await openDiary(visitor);
  await noteMoment(visitor, { did: ["paused"] });
  await visitor.unfold();
  await visitor.see("over-time.acts.text");
  await visitor.app.locator("[data-counts=did] [data-opens]").click();
  await visitor.at("practice");
  await visitor.press("common.back");
  await visitor.at("diary");
  await visitor.close();
});

test("a week leads to looking back at one moment of it, and back", needs, async () => {
  const visitor = await site.visit();
  await openDiary(visitor);
  await noteMoment(visitor, some()[0]);
  await openWeekOf(visitor, some()[0].day);
  await visitor.press("diary.reflect");
  await visitor.at("practice");
  await visitor.app.waitForSelector("main .practice-opening");
  await visitor.press("common.back");
  await visitor.at("diary");
  assert.equal(await visitor.app.locator("[data-day]").count(), 1, "the same week");
  await visitor.close();
});

test("by keys alone: a moment from home to the week it lies in (F-20)", needs, async () => {
  const visitor = await site.visit();
  const { keyboard } = visitor.page;
  await visitor.app.waitForSelector("main h1");
  await pressByKey(visitor, "home.diary.go");
  await visitor.at("diary");
  await headingFocused(visitor);
  await visitor.button("diary.add").waitFor();
  await pressByKey(visitor, "diary.add");
  await headingFocused(visitor);
  await tabTo(visitor, "closeness");
  for (let step = 0; step < 3; step++) await keyboard.press("ArrowRight");
  await tabTo(visitor, "urge");
  await keyboard.press("Space");
  await tabTo(visitor, "did");
  await keyboard.press("Space");
  assert.equal((await focused(visitor)).checked, true);
  await tabTo(visitor, "note");
  await keyboard.type("by keys");
  await pressByKey(visitor, "diary.save");
  await headingFocused(visitor);
  await visitor.see("diary.saved");
  await pressByKey(visitor, "diary.week.days");
  await headingFocused(visitor);
  const facts = await texts(visitor, "[data-moment] dd");
  const [first] = ["toward"].map((id) => visitor.say(`diary.urge.${id}`));
  const did = visitor.say("diary.did.paused");
  assert.deepEqual(facts, [visitor.say("diary.value", { value: "3", max: "10" }), first, did, "by keys"]);
  await visitor.close();
});

test("when the engine cannot be asked, the page says so and the way back stays", needsPage, async () => {
  const prepare = (page) => page.route(/engine\.[0-9a-f]+\.js/, (route) => route.abort());
  for (const screen of ["diary", "over-time"]) {
    const visitor = await site.visit({ prepare });
    await visitor.press(`home.${screen}.go`);
    await visitor.at(screen);
    await visitor.app.waitForSelector("main [role=alert]");
    await visitor.button("error.again").waitFor();
    await visitor.press("common.back");
    await visitor.at("home");
    await visitor.close();
  }
});

test("of many weeks a season is shown at first, and a press shows the earlier ones", needs, async () => {
  const visitor = await site.visit();
  const weekly = Array.from({ length: 15 }, (_, week) => ({ id: `w-${week}`, changed: 1, day: daysAgo(7 * week), minute: 600, closeness: 5 })); // prettier-ignore
  await openRecord(visitor);
  await bringAndTake(visitor, JSON.stringify({ format: "securebase/journal", version: 1, diary: weekly }));
  await openDiary(visitor);
  await visitor.app.waitForSelector("[data-week]");
  assert.equal(await visitor.app.locator("[data-week]").count(), 13);
  await visitor.press("diary.weeks.earlier", { n: 2 });
  assert.equal(await visitor.app.locator("[data-week]").count(), 15);
  assert.equal(await visitor.button("diary.weeks.earlier", { n: 2 }).count(), 0);
  await visitor.close();
});

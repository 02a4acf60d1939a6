// Check-ins of several days side by side: each with its noise, nothing called a change that may be chance, and a retest
// that comes too soon met with a kind word. (F-23, F-59, R-26, R-85, R-86, R-87, R-88, R-89, R-90)
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { createRequire } from "node:module";
import { placesFor } from "../support/answering.mjs";
import { needsCore } from "../support/core.mjs";
import { openGuide } from "../support/guide.mjs";
import { checkInOn, texts } from "../support/keeping.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { plain, score } from "../support/words.mjs";

const ICAL = createRequire(import.meta.url)("ical.js");
const site = useSite();
const needs = { skip: needsPage.skip || needsCore.skip };
let run;

before(async () => {
  if (!needs.skip) run = await openGuide();
});

const date = (locale, day) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" }).format(new Date(`${day}T00:00:00Z`)); // prettier-ignore

/** What the engine makes of check-ins of these days. */
function timelineOf(days, today) {
  const { revision } = run("describe", {}).instruments.find(({ id }) => id === "sbi");
  const occasions = days.map(({ day, picks, marker = "none", language = "en" }, at) => {
    const answers = Object.fromEntries(Object.entries(picks).map(([item, place]) => [item, place + 1]));
    const record = run("record", { made: day, language, marker, measurements: [{ instrument: "sbi", form: "short", answers: only(answers) }] }); // prettier-ignore
    const { engine, measurements } = JSON.parse(record.text);
    assert.equal(measurements[0].revision, revision);
    return { id: String(at), changed: 1, engine, made: day, language, marker, measurements };
  });
  return run("timeline", { today, journal: { format: "securebase/journal", version: 1, occasions } });
}

// The short form asks some of the questions.
function only(answers) {
  const form = run("describe", {})
    .instruments.find(({ id }) => id === "sbi")
    .forms.find(({ id }) => id === "short");
  return Object.fromEntries(form.items.map((item) => [item, answers[item] ?? null]));
}

const verdictKey = ({ verdict, direction }) =>
  `over-time.verdict.${verdict === "changed" ? `changed-${direction}` : verdict}`;

/** The sentences that the page should show of one scale. */
function verdictsOf(visitor, timeline, scale) {
  const { points } = timeline.series[0];
  return points.flatMap(({ change, made }, at) => {
    const own = change?.scales[scale];
    if (!own) return [];
    const seen = change.from === "earlier";
    const from = points[at - (seen ? 2 : 1)];
    const days = { from: date(visitor.locale, from.made), to: date(visitor.locale, made) };
    return `${visitor.say(seen ? "over-time.from-first" : "over-time.between", days)}: ${visitor.say(verdictKey(own))}.`;
  });
}

const still = { anxiety: 3, avoidance: 5 };
const days = (list) => list.map(([day, means, more]) => ({ day, means, picks: placesFor("sbi", means), ...more }));

async function visitDays(list, locale = "en") {
  const visitor = await site.visit({ locale });
  for (const { day, means, marker } of list) await checkInOn(visitor, day, means, { marker });
  await visitor.app.waitForFunction(
    (many) => document.querySelectorAll("[data-scale=anxiety] [data-dot]").length === many,
    list.length,
  );
  return visitor;
}

for (const locale of ["en", "es", "ar"])
  test(
    `${locale}: two days inside the band: dots, bands, a line, no arrow, and the engine's own words (F-23, R-86)`,
    needs,
    async () => {
      const list = days([
        ["2026-01-05", still],
        ["2026-03-05", { anxiety: 3, avoidance: 5 }],
      ]);
      const timeline = timelineOf(
        list.map((one) => ({ ...one, language: locale })),
        "2026-03-05",
      );
      const visitor = await visitDays(list, locale);
      for (const scale of ["anxiety", "avoidance"]) {
        const card = `[data-scale=${scale}]`;
        assert.deepEqual(
          await texts(visitor, `${card} [data-verdict] strong`),
          await texts(visitor, `${card} li strong`),
        );
        assert.deepEqual(
          await texts(visitor, `${card} [data-verdict]`),
          verdictsOf(visitor, timeline, scale).map(plain),
        );
        const count = (selector) => visitor.app.locator(`${card} ${selector}`).count();
        assert.deepEqual(await Promise.all(["[data-dot]", "[data-band]", ".over-time-line"].map(count)), [2, 2, 1]);
        const sentences = timeline.series[0].points.map(({ made, scales }) => {
          const { mean, interval95: around } = scales[scale];
          const [low, high] = around.map((end) => score(locale, end));
          return plain(visitor.say("over-time.point", { date: date(locale, made), mean: score(locale, mean), low, high })); // prettier-ignore
        });
        assert.deepEqual(await texts(visitor, `${card} .twin li`), sentences, "the picture has a twin in words");
        assert.equal(await count("table tbody tr"), 2, "and a table");
      }
      assert.equal(await visitor.app.locator("main .shift-arrow").count(), 0);
      assert.equal(await visitor.app.locator("[data-verdict^=changed], [data-beyond]").count(), 0);
      await visitor.see("over-time.inside");
      await visitor.see("over-time.slow");
      await visitor.see("over-time.earned");
      await visitor.close();
    },
  );

test(
  "beyond the band: once it is too little, seen again it is higher or lower, what happened is asked, and hard times have a way (R-87, R-88)",
  needs,
  async () => {
    const list = days([
      ["2026-01-05", { anxiety: 1, avoidance: 4 }],
      ["2026-03-05", { anxiety: 7, avoidance: 4 }, { marker: "loss" }],
      ["2026-05-05", { anxiety: 7, avoidance: 4 }],
    ]);
    const timeline = timelineOf(list, "2026-05-05");
    const visitor = await visitDays(list);
    const shown = await texts(visitor, "[data-scale=anxiety] [data-verdict]");
    const wanted = verdictsOf(visitor, timeline, "anxiety").map(plain);
    assert.equal(shown.length, wanted.length);
    shown.forEach((words, at) => assert.ok(words.startsWith(wanted[at]), `${words} | ${wanted[at]}`));
    const verdicts = await visitor.app.locator("[data-scale=anxiety] [data-verdict]").evaluateAll((all) => all.map(({ dataset }) => dataset.verdict)); // prettier-ignore
    assert.deepEqual(verdicts, ["changed-once", "changed"]);
    assert.ok(shown[0].includes(visitor.say("then.marker.loss", { when: "then" })), "the marker stands beside it");
    assert.equal(await visitor.app.locator("[data-beyond]").count(), 1);
    // On the map each day is a point, with rings around the last only.
    const names = timeline.series[0].points.map(({ made }) => date("en", made));
    assert.deepEqual((await texts(visitor, "[aria-labelledby=over-time-map] .point text")).sort(), [...names].sort());
    assert.deepEqual(await texts(visitor, "[aria-labelledby=over-time-map] .point-main text"), [names[2]]);
    // When it is harder: safety first, then the plan for hard times, then someone who knows. (R-88)
    const harder = await visitor.app.locator("[aria-labelledby=over-time-harder]").innerText();
    const order = ["safe", "slip", "help"].map((id) => harder.indexOf(visitor.say(`over-time.harder.${id}`)));
    assert.ok(
      order.every((place, at) => place >= 0 && (at === 0 || place > order[at - 1])),
      String(order),
    );
    await visitor.press("over-time.harder.slip");
    await visitor.at("practice");
    await visitor.app.locator(".button-large").click();
    await visitor.app.locator("[data-part=own-step] textarea").fill("sit by the window");
    await visitor.press("practice.finish");
    await visitor.press("over-time.practice.keep");
    await visitor.press("over-time.title");
    await visitor.app.waitForSelector("[data-slip]");
    assert.ok(
      (await texts(visitor, "[data-slip]"))[0].includes("sit by the window"),
      "the plan is there when it is needed",
    );
    const page = await visitor.app.locator("main").innerText();
    assert.doesNotMatch(page, /streak|badge|cured|congrat|fail|worse|well done/i);
    await visitor.close();
  },
);

test(
  "answers in another language are not compared, and it says so; the days stay side by side (F-23)",
  needs,
  async () => {
    const visitor = await site.visit();
    await checkInOn(visitor, "2026-01-05", still);
    await visitor.speak("es");
    await checkInOn(visitor, "2026-03-05", { anxiety: 7, avoidance: 5 });
    await visitor.app.waitForFunction(() => document.querySelectorAll("[data-scale=anxiety] [data-dot]").length === 2);
    const series = await visitor.app.locator("[data-series=sbi]").innerText();
    assert.ok(series.includes(visitor.say("report.change.refused.language")));
    assert.equal(await visitor.app.locator("[data-verdict], .over-time-line").count(), 0);
    await visitor.close();
  },
);

test(
  "the same again soon: the last day and the day to wait for are named, and nobody is kept from it (R-26)",
  needs,
  async () => {
    const visitor = await site.visit();
    await checkInOn(visitor, "2026-01-05", still);
    const soon = async (day) => {
      await visitor.page.clock.setFixedTime(new Date(`${day}T10:00:00`));
      await visitor.home();
      const over = visitor.button("common.start.over");
      if (await over.count()) await over.click();
      await visitor.choose();
    };
    await soon("2026-01-20");
    const { check_ins: checks } = timelineOf(days([["2026-01-05", still]]), "2026-01-20");
    await visitor.see("over-time.wait", { last: date("en", "2026-01-05"), until: date("en", checks[0].until) });
    await visitor.press("over-time.wait.last");
    await visitor.at("over-time");
    await visitor.press("common.back");
    await visitor.press("over-time.wait.later");
    await visitor.at("home");
    await visitor.choose();
    // Something else that was not answered lately is begun as ever.
    await visitor.tick("chooser.core.none.title", "radio");
    await visitor.button("chooser.start").waitFor();
    await visitor.tick("chooser.core.short.title", "radio");
    await visitor.press("over-time.wait.go");
    await visitor.at("questions");
    await visitor.close();
  },
);

test(
  "what is kept can be taken out and brought back, and nothing is kept that nobody pressed to keep",
  needs,
  async () => {
    const visitor = await site.visit();
    await visitor.home();
    await visitor.press("home.over-time.go");
    await visitor.at("over-time");
    await visitor.see("over-time.empty");
    await checkInOn(visitor, "2026-01-05", still);
    await visitor.see("over-time.tab");
    await visitor.unfold();
    assert.equal(await visitor.app.locator("[data-kept=occasions] li").count(), 1);
    await visitor.app.locator("[data-kept=occasions] button").click();
    await visitor.see("diary.removed");
    assert.equal(await visitor.app.locator("[data-series]").count(), 0);
    await visitor.button("common.undo").click();
    await visitor.app.waitForSelector("[data-series]");
    await visitor.close();
  },
);

test(
  "a practice is kept when someone presses it, shows in its week, and a small step is marked (R-89)",
  needs,
  async () => {
    const visitor = await site.visit();
    await visitor.home();
    await visitor.press("home.over-time.go");
    await visitor.app.locator("#over-time-acts ~ div [data-opens]").click();
    await visitor.at("practice");
    await visitor.app.locator(".button-large").click();
    await visitor.app.locator("[data-part=what] :is(input, textarea)").fill("I waited an hour");
    await visitor.press("practice.finish");
    await visitor.press("over-time.practice.keep");
    await visitor.see("over-time.practice.kept");
    await visitor.tick("over-time.practice.win");
    await visitor.press("common.undo");
    assert.equal(await visitor.app.locator("[name=win]:checked").count(), 0);
    await visitor.tick("over-time.practice.win");
    await visitor.press("over-time.title");
    await visitor.at("over-time");
    await visitor.app.waitForSelector("[data-practised] li");
    assert.equal(await visitor.app.locator("[data-practised] li").count(), 1);
    assert.equal(await visitor.app.locator("[data-win]").count(), 1);
    await visitor.unfold();
    assert.ok((await texts(visitor, "[data-kept=practice] li")).join().includes("I waited an hour"));
    await visitor.see("over-time.practice.no-cause");
    // What is deleted where it was written is not kept here either.
    await visitor.press("common.back");
    await visitor.at("practice");
    await visitor.app.locator("[data-erase]").click();
    await visitor.home();
    await visitor.press("home.over-time.go");
    await visitor.at("over-time");
    await visitor.see("over-time.practice.none");
    await visitor.close();
  },
);

test(
  "dates go into a calendar file that says nothing of what they are for, and there are but a few (F-59)",
  needs,
  async () => {
    for (const locale of ["en", "es", "ar"]) {
      const visitor = await site.visit({ locale });
      await visitor.home();
      await visitor.press("home.over-time.go");
      await visitor.at("over-time");
      for (let date = 0; date < 3; date++) await visitor.press("over-time.booster.add");
      assert.equal(await visitor.button("over-time.booster.add").count(), 0, "a few, not a programme");
      const rows = visitor.app.locator("[data-date]");
      await rows.nth(0).locator("[type=date]").fill("2030-02-03");
      await rows.nth(1).locator("[type=date]").fill("2030-05-06");
      await rows.nth(1).locator("[type=time]").fill("18:30");
      await rows.nth(1).locator("[type=checkbox]").check();
      const { name, text } = await visitor.saved("over-time.calendar.go");
      assert.match(name, /^dates-\d{4}-\d\d-\d\d\.ics$/);
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
      assert.deepEqual(
        events.map((event) => event.getFirstPropertyValue("dtstart").toString()),
        ["2030-02-03", "2030-05-06T18:30:00"],
      );
      assert.deepEqual(
        events.map((event) => event.getAllSubcomponents("valarm").length),
        [0, 1],
      );
      for (const event of events)
        assert.equal(event.getFirstPropertyValue("summary"), visitor.say("over-time.calendar.title"));
      assert.doesNotMatch(text, /attach|anx|diary|secure|practice/i);
      await rows.nth(2).getByRole("button").click();
      await visitor.button("over-time.booster.add").waitFor();
      await visitor.close();
    }
  },
);

test(
  "someone who says that they are not safe is led to help and to nothing else, until they take it back (R-88)",
  needs,
  async () => {
    const visitor = await site.visit();
    await checkInOn(visitor, "2026-01-05", still);
    await visitor.app.waitForSelector("main [data-opens]");
    await visitor.press("common.help");
    await visitor.press("help.self.go");
    await visitor.home();
    await visitor.press("home.over-time.go");
    await visitor.see("over-time.harder.safe");
    assert.equal(await visitor.app.locator("main [data-opens]").count(), 0);
    await visitor.press("common.help");
    await visitor.press("help.safe.go");
    await visitor.home();
    await visitor.press("home.over-time.go");
    await visitor.app.waitForSelector("main [data-opens]");
    await visitor.close();
  },
);

test("choices in a plan are kept when someone presses it, and the next plan knows of them", needs, async () => {
  const visitor = await site.visit();
  await checkInOn(visitor, "2026-01-05", still);
  await visitor.press("common.back");
  await visitor.press("result.plan.go");
  await visitor.app.waitForSelector("main [data-step]");
  const id = await visitor.app.locator("main [data-step]").first().getAttribute("data-step");
  await visitor.app.locator(`[data-step="${id}"]`).getByRole("button", { name: visitor.say("guide.decline"), exact: true }).click(); // prettier-ignore
  await visitor.press("over-time.choices.keep");
  assert.equal(await visitor.app.locator("[data-keep=choices]").count(), 0, "nothing new is left to keep");
  await visitor.home();
  await visitor.press("common.start.over");
  await checkInOn(visitor, "2026-03-05", still);
  await visitor.press("common.back");
  await visitor.press("result.plan.go");
  await visitor.app.waitForSelector("main [data-step]");
  await visitor.unfold();
  assert.equal(await visitor.app.locator(`main [data-step="${id}"]`).count(), 0);
  assert.equal(await visitor.app.locator(`main [data-held="${id}"]`).count(), 1);
  await visitor.app.locator(`main li:has(> ul > [data-held="${id}"])`).getByRole("button").click();
  await visitor.app.waitForSelector(`main [data-step="${id}"]`);
  await visitor.close();
});

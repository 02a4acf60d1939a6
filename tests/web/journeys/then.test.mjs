// Keeping a copy and setting it beside what is answered later: nothing is called a change that may be chance. (F-23)
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { placesFor } from "../support/answering.mjs";
import { needsCore, openCore } from "../support/core.mjs";
import { answered, measurements, shownWords } from "../support/expected.mjs";
import { focused, pressByKey, tabTo } from "../support/keys.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { plain, score } from "../support/words.mjs";

const site = useSite();
const needs = { skip: needsPage.skip || needsCore.skip };
const people = [["partner", "now"]];
let run;
let visitor;
let parts;
let copy;

const date = (locale, day) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" }).format(new Date(`${day}T00:00:00Z`)); // prettier-ignore
const dayNow = () => JSON.parse(copy.text).made;
/** The day's own answers as the page hands them over. */
const today = () => ({ made: dayNow(), language: "en", marker: "hard-week", measurements: parts });

/** The copy as if it had been made on another day, with other answers or whatever else differs. */
function another({ made = "2026-01-05", value, ...more } = {}) {
  const kept = JSON.parse(copy.text);
  const answers = (all) => Object.fromEntries(Object.entries(all).map(([id, one]) => [id, value ?? one]));
  const measured = kept.measurements.map((part) => ({ ...part, answers: answers(part.answers) }));
  return JSON.stringify({ ...kept, made, measurements: measured, ...more });
}

// The same questions, turned round: the places that give these means.
function meaning(means, made) {
  const kept = JSON.parse(copy.text);
  const measured = kept.measurements.map((part) => {
    const places = placesFor(part.instrument, means);
    const answers = Object.entries(part.answers).map(([id, one]) => [id, id in places ? places[id] + 1 : one]);
    return { ...part, answers: Object.fromEntries(answers) };
  });
  return JSON.stringify({ ...kept, made, measurements: measured });
}

before(async () => {
  if (needs.skip) return;
  run = await openCore();
  visitor = await site.visit();
  await visitor.choose();
  await visitor.unfold();
  await visitor.tick("common.person.partner.name");
  await visitor.tick("chooser.marker.hard-week", "radio");
  for (const id of ["sbi-capacities", "sbi-safety"]) await visitor.app.locator(`main input[name="${id}"]`).check();
  await visitor.start();
  await visitor.ahead({ picks: placesFor("sbi", { anxiety: 6, avoidance: 3 }) });
  await visitor.ahead({ picks: placesFor("sbi-relationships", { anxiety: 6, avoidance: 3 }) });
  await visitor.toTheEnd({ other: 1 });
  await visitor.result();
  parts = answered(measurements(visitor.given, run("describe", {}).instruments, people));
  await visitor.press("then.keep.go");
  await visitor.at("keep");
  await visitor.button("then.keep.save").waitFor();
  copy = await visitor.saved("then.keep.save");
});

/** The screen that compares, with no copy open. */
async function compareAfresh() {
  await visitor.speak("en");
  if (await visitor.app.locator("main[data-screen=then]").count()) {
    const close = visitor.button("then.close");
    if (await close.count()) await close.click();
    // An alert of the test before goes with the copies, or with the next file.
    return;
  }
  while (!(await visitor.app.locator("main[data-screen=result]").count())) await visitor.press("common.back");
  await visitor.press("then.compare.go");
  await visitor.at("then");
}

const open = async (text) => {
  await visitor.openCopy(text);
  await visitor.app.waitForSelector("#then-days");
};

test("a copy is the engine's record, under a neutral name, and holds nothing about safety", needs, async () => {
  const record = run("record", { ...today(), notice: visitor.say("common.notice.full") });
  assert.equal(copy.name, record.name);
  assert.equal(copy.text, record.text);
  assert.match(copy.name, /^check-in-\d{4}-\d\d-\d\d\.json$/);
  assert.ok(!/safety|saf-/.test(copy.text));
  const shown = await shownWords(visitor);
  for (const key of ["then.keep.open", "then.keep.left.text"]) assert.ok(shown.includes(plain(visitor.say(key))), key);
  assert.ok(shown.includes(plain(visitor.say("then.keep.saved", { name: copy.name }))));
});

for (const locale of ["en", "es", "ar"]) {
  test(`${locale}: what the page says of then and now is what the engine says`, needs, async () => {
    await compareAfresh();
    const then = another({ value: 2, marker: "loss" });
    await open(then);
    await visitor.speak(locale);
    const { changes, notes } = run("follow", { records: [then], ...today() });
    const shown = (await shownWords(visitor)).join("\n");
    assert.ok(notes.includes("report.change.across-marker"));
    const scales = changes.flatMap((change) => Object.values(change.scales));
    assert.equal(scales.length, 4);
    for (const { message, start, end, range, band } of scales) {
      const of = { start: score(locale, start), end: score(locale, end), ...range };
      const half = visitor.say("then.band", { half: score(locale, band.high) });
      for (const words of [visitor.say(message), `${visitor.say("then.numbers", of)} ${half}`])
        assert.ok(shown.includes(plain(words)), words);
    }
    for (const words of [
      ...notes.map((note) => visitor.say(note)),
      visitor.say("then.day.then", { date: date(locale, "2026-01-05") }),
      visitor.say("then.day.now", { date: date(locale, dayNow()) }),
      visitor.say("then.marker.loss", { when: "then" }),
      visitor.say("then.marker.hard-week", { when: "now" }),
      visitor.say("then.why.own-errors"),
    ])
      assert.ok(shown.includes(plain(words)), words);
    await visitor.speak("en");
  });
}

test(
  "no arrow inside the band, a broken one for a shift seen once, a whole one when it is seen again",
  needs,
  async () => {
    const arrows = () => visitor.app.evaluate(() => ["whole", "broken"].map((kind) => document.querySelectorAll(`.shift-${kind}`).length)); // prettier-ignore
    await compareAfresh();
    await open(another());
    assert.deepEqual(await arrows(), [0, 0], "the same answers");
    await compareAfresh();
    const low = meaning({ anxiety: 1, avoidance: 3 }, "2026-01-05");
    await open(low);
    const once = run("follow", { records: [low], ...today() }).changes.flatMap(({ scales }) => Object.values(scales));
    assert.deepEqual(once.map(({ verdict }) => verdict).toSorted(), ["changed-once", "changed-once", "too-small-to-tell", "too-small-to-tell"]); // prettier-ignore
    assert.deepEqual(await arrows(), [0, 2]);
    await visitor.openCopy(another({ made: "2026-03-05" }));
    await visitor.app.waitForFunction(() => document.querySelectorAll(".days > li").length === 3);
    assert.deepEqual(await arrows(), [2, 0]);
    await visitor.see("report.change.changed-higher");
    await visitor.see("report.change.ask");
    assert.equal(await visitor.app.locator("input[type=file]").count(), 0, "two copies are the most");
  },
);

test("other languages, forms and revisions are refused by name, and the rest is still compared", needs, async () => {
  const kept = JSON.parse(copy.text);
  const first = (change) => [{ ...kept.measurements[0], ...change }, ...kept.measurements.slice(1)];
  for (const [reason, change, compared] of [
    ["language", { language: "es" }, 0],
    ["form", { measurements: first({ form: "full" }) }, 1],
    ["revision", { measurements: first({ revision: "0.1.0" }) }, 1],
    ["unreadable", { measurements: first({ answers: {} }) }, 1],
  ]) {
    await compareAfresh();
    await open(JSON.stringify({ ...kept, made: "2026-01-05", ...change }));
    await visitor.see(`report.change.refused.${reason}`);
    assert.equal(await visitor.app.locator(".then .dimension-words").count(), compared * 2, reason);
  }
});

test("a file that is none of ours, newer, damaged or huge says what to do, and nothing is lost", needs, async () => {
  await compareAfresh();
  await open(another({ value: 2 }));
  const comparison = await visitor.app.locator(".then section").allInnerTexts();
  for (const [kind, text] of [
    ["damaged", copy.text.slice(0, 200)],
    ["damaged", "hello"],
    ["damaged", another({ made: "yesterday" })],
    ["foreign", JSON.stringify({ format: "securebase/norm", version: 1 })],
    ["foreign", "[1, 2]"],
    ["foreign", `"${"x".repeat(1 << 20)}"`],
    ["newer", another({ version: 2 })],
  ]) {
    await visitor.openCopy(text);
    const alert = visitor.app.locator("main [role=alert]");
    await alert.getByText(visitor.say(`then.wrong.${kind}`)).waitFor();
    await alert.getByText(visitor.say("then.wrong.kept")).waitFor();
    assert.deepEqual(await visitor.app.locator(".then section").allInnerTexts(), comparison);
  }
  await visitor.openCopy(another({ made: "2026-03-05" }));
  await visitor.app.waitForFunction(() => document.querySelectorAll(".days > li").length === 3);
  assert.equal(await visitor.app.locator("main [role=alert]").count(), 0, "a sound file takes the alert away");
});

test("by keys alone: open a file, read why, put the copies away", needs, async () => {
  await compareAfresh();
  await visitor.app.locator("main h1").focus();
  // Listened for from here on: a browser that is not listening yet when the key comes opens its own window.
  const opened = visitor.page.waitForEvent("filechooser");
  await tabTo(visitor, "copy");
  assert.equal((await focused(visitor)).type, "file");
  await visitor.page.keyboard.press("Enter");
  const chooser = await opened;
  await chooser.setFiles({ name: copy.name, mimeType: "application/json", buffer: Buffer.from(another()) });
  await visitor.app.waitForSelector("#then-days");
  await tabTo(visitor, visitor.say("then.why.title"));
  await visitor.page.keyboard.press("Enter");
  await visitor.see("then.why.inside");
  await visitor.app.locator("main h1").focus();
  await pressByKey(visitor, "then.close");
  assert.equal(await visitor.app.locator("#then-days").count(), 0);
});

test("the comparison goes on paper when it is picked", needs, async () => {
  await compareAfresh();
  await open(another({ value: 2 }));
  await visitor.press("then.print");
  await visitor.at("print");
  await visitor.app.evaluate(() => (window.print = () => {}));
  await visitor.press("print.go");
  const paper = () => visitor.app.evaluate(() => document.querySelector(".paper").textContent.replace(/\s+/g, " "));
  assert.ok((await paper()).includes(visitor.say("then.day.then", { date: date("en", "2026-01-05") })));
  assert.equal(await visitor.app.locator(".paper .shift").count(), 4);
  await visitor.choice("checkbox", visitor.say("print.then.title")).uncheck();
  await visitor.press("print.go");
  assert.ok(!(await paper()).includes(visitor.say("then.day.then", { date: date("en", "2026-01-05") })));
  await visitor.app.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await visitor.press("common.back");
});

test("someone who has answered nothing yet is led to the questions; a made-up result is not kept", needs, async () => {
  const other = await site.visit();
  await other.press("home.clinic.go");
  await other.press("common.example.show");
  await other.result();
  assert.equal(await other.button("then.keep.go").count(), 0);
  assert.equal(await other.button("then.compare.go").count(), 0);
  await other.close();
});

// One walk through every screen and state of the page. At each stop `look(name, visitor)` may do what it likes, as long
// as it leaves the visitor on the same screen.

import { openPlan, order, settled } from "./guide.mjs";
import { moments, overTime, practised } from "./tour_record.mjs";
import { rehearsing } from "./tour_rehearsal.mjs";
import { share } from "./tour_share.mjs";
import { record } from "./tour_vault.mjs";
import { bring, wordsFile } from "./words_file.mjs";

const everybody = ["partner", "friend"];

async function quietRooms(visitor, look) {
  await visitor.at("home");
  await look("home");
  for (const door of ["clinic", "classroom"]) {
    await visitor.press(`home.${door}.go`);
    await visitor.at(door);
    await look(door);
    await visitor.home();
  }
  for (const [screen, key] of [
    ["privacy", "common.privacy"],
    ["help", "common.help"],
    ["settings", "common.settings"],
  ]) {
    await visitor.press(key);
    await visitor.at(screen);
    await look(screen);
    await visitor.home();
  }
}

async function notSafe(visitor, look) {
  await visitor.press("common.help");
  await visitor.at("help");
  for (const door of ["looking", "other", "self"]) {
    await visitor.press(`help.${door}.go`);
    await visitor.see(`help.${door}.title`);
    await visitor.app.locator("main select").selectOption("EG");
    await look(`help, ${door}`);
    if (door !== "self") await visitor.press("help.both");
  }
  await visitor.press("help.safe.go");
  await visitor.home();
}

async function bringing(visitor, look) {
  await bring(visitor, { permit: false });
  await look("licensed, nothing given");
  await bring(visitor, { scale: "ecr-rs", file: wordsFile("csv", { count: 8 }), language: "en" });
  await visitor.see("licensed.wrong.title");
  await look("licensed, a file that does not fit");
  await bring(visitor, { file: wordsFile("fhir") });
  await visitor.see("licensed.done.title", { count: 9 });
  await look("licensed, words read");
  await visitor.home();
}

async function steadying(visitor, look) {
  await visitor.press("common.steady");
  await visitor.at("steady");
  await look("steady, opening");
  await visitor.press("steady.breath.start");
  await visitor.press("steady.begin");
  await look("steady, a sense and the breath");
  for (let step = 0; step < 5; step++) await visitor.press("steady.next");
  await look("steady, the end");
  await visitor.home();
}

/** Ticks every module and two people, one of them in the past. */
export async function chooseAll(visitor) {
  await visitor.choose();
  await visitor.unfold();
  for (const who of everybody) await visitor.tick(`common.person.${who}.name`);
  await visitor.app.locator("[name=past-friend]").check();
  for (const box of await visitor.app.locator('main input[name^="sbi-"]').all()) await box.check();
}

async function choosing(visitor, look) {
  await visitor.choose();
  await visitor.tick("chooser.core.none.title", "radio");
  await visitor.press("chooser.start");
  await visitor.see("chooser.nothing");
  await look("chooser, nothing picked");
  await chooseAll(visitor);
  await visitor.tick("chooser.core.short.title", "radio");
  await look("chooser, all open");
}

// The first question of each kind, by id: they look different, so each is looked at.
const kinds = {
  "sbi-rel-anx-01": "question about a person",
  "sbi-iwm-self-01": "question, rating",
  "sbi-str-01": "question, scene with options",
  "sbi-por-dismissing": "question, portrait",
  "sbi-rea-01": "question, how often",
  "sbi-fig-near": "question, people",
  "sbi-fea-01": "question, tender",
  "sbi-imp-relationships": "question, how much",
  "sbi-saf-afraid": "question about safety",
};

async function asking(visitor, look) {
  await visitor.start();
  await look("questions, the words before");
  let seen = 0;
  for (;;) {
    const id = await visitor.question();
    if (kinds[id] && seen < Object.keys(kinds).length) {
      seen++;
      await visitor.app.locator("[data-item] input").first().press("Space");
      await look(kinds[id]);
    }
    const until = Object.keys(kinds)[seen];
    const end = await visitor.ahead({ other: 5, until });
    if (end === "end") return;
    if (end === "part" && (await visitor.app.locator("main .note").count()))
      await look("questions, words before a tender part");
  }
}

async function reading(visitor, look) {
  await visitor.result();
  await visitor.press("result.fit.partly");
  await visitor.press("result.now.stirred");
  await visitor.unfold();
  await look("result, whole");
  await visitor.press("result.why");
  await visitor.at("why");
  await visitor.app.waitForSelector("details");
  await visitor.unfold();
  await look("why");
  await visitor.press("common.back");
  await visitor.press("result.print");
  await visitor.at("print");
  await look("print");
  for (const part of ["words", "numbers", "more"])
    await visitor.choice("checkbox", visitor.say(`print.${part}.title`)).uncheck();
  await look("print, nothing picked");
  await visitor.press("common.back");
  await visitor.result();
  await planning(visitor, look);
  await lookingAgain(visitor, look);
}

async function planning(visitor, look) {
  await openPlan(visitor);
  await visitor.unfold();
  await look("plan");
  const now = await order(visitor);
  await visitor.press("guide.decline");
  await settled(visitor, now);
  await visitor.unfold();
  await look("plan, a step put aside");
  await visitor.press("guide.library");
  await visitor.at("library");
  await visitor.app.waitForSelector("main [data-stage]");
  await visitor.unfold();
  await look("all practices");
  await browsing(visitor, look);
  await visitor.press("common.back");
  await visitor.at("plan");
  await visitor.press("common.back");
  await visitor.result();
}

async function browsing(visitor, look) {
  for (const shelf of ["terms", "myths", "methods"]) {
    await visitor.app.locator(`input[name=shelf][value=${shelf}]`).check();
    await visitor.unfold();
    await look(`library, ${shelf}`);
  }
  await visitor.unfold();
  const boxes = visitor.app.locator("input[name^=compare]");
  for (let box = 0; box < 3; box++) await boxes.nth(box).check();
  await visitor.app.locator("#library-search").fill(visitor.say("library.shelf.methods").slice(0, 4));
  await visitor.app.waitForSelector("section:has(#found) > [aria-busy=false]", { state: "attached" });
  await look("library, found and side by side");
  await visitor.app.locator("#library-search").fill("zzzzzzzz");
  await look("library, nothing found");
  await visitor.app.locator("#library-search").fill("");
  for (let left = 3; left > 0; left--) await visitor.app.locator("#compared ~ .cluster button").first().click();
}

async function lookingAgain(visitor, look) {
  await visitor.app.locator("#part-people ~ .figure [aria-pressed]").nth(1).click();
  await look("result, the rings of one person");
  await visitor.press("then.keep.go");
  await visitor.at("keep");
  await visitor.button("then.keep.save").waitFor();
  await look("keep a copy");
  const { text } = await visitor.saved("then.keep.save");
  await look("a copy was kept");
  await visitor.press("common.back");
  await visitor.result();
  await visitor.press("then.compare.go");
  await visitor.at("then");
  await look("then and now, no copy yet");
  const copy = JSON.parse(text);
  const other = copy.measurements.map((part, index) => ({
    ...part,
    form: index === 0 ? "full" : part.form,
    answers: Object.fromEntries(Object.keys(part.answers).map((id, place) => [id, 1 + (place % 2)])),
  }));
  await visitor.openCopy(JSON.stringify({ ...copy, made: "2026-01-05", marker: "loss", measurements: other }));
  await visitor.app.waitForSelector("#then-days");
  await visitor.unfold();
  await look("then and now");
  await visitor.openCopy("not a copy");
  await visitor.app.waitForSelector("main [role=alert]");
  await visitor.unfold();
  await look("then and now, a file that cannot be read");
}

async function onAPage(visitor, look) {
  await visitor.press("common.settings");
  await visitor.tick("settings.view.text", "radio");
  await visitor.tick("questions.view.page", "radio");
  await visitor.choose();
  await visitor.start();
  await visitor.press("questions.begin");
  await visitor.app.waitForSelector("[data-item]");
  await look("questions, a page of them");
  await visitor.toTheEnd({ other: 1 });
  await visitor.result();
  await visitor.unfold();
  await look("result, words only");
  await visitor.home();
  await look("home, a result waits");
  await visitor.press("common.start.over");
  await look("home, answers put aside");
}

async function nothingGiven(visitor, look) {
  await visitor.choose();
  await visitor.start();
  await visitor.toTheEnd();
  await look("result, nothing answered");
  await visitor.press("result.plan.go");
  await visitor.at("plan");
  await look("plan, nothing answered");
  await visitor.press("common.back");
  await visitor.press("result.empty.go");
  await visitor.at("chooser");
  await visitor.home();
  await visitor.press("home.clinic.go");
  await visitor.press("common.example.show");
  await visitor.result();
  await visitor.unfold();
  await look("result, example");
}

/** The parts of the walk, each from a fresh page, so that they can go side by side. */
export const walks = {
  "rooms around the questions": [quietRooms, notSafe, bringing, steadying],
  "choosing, questions and result": [choosing, asking, reading],
  "a page of questions, words only, nothing answered": [onAPage, nothingGiven],
  "moments, a practice and days side by side": [moments, practised, overTime],
  "one's own record": record,
  "sharing with a clinic": share,
  "a scene rehearsed": [rehearsing],
};

/** Goes one walk. */
export async function walk(name, visitor, look) {
  for (const leg of walks[name]) await leg(visitor, (stop) => look(stop, visitor));
}

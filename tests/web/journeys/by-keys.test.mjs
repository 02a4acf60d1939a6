// From the one file with the network cut and with nothing but keys: a loop drawn from one's own side (F-61, R-78), a look
// back at what helped with its gates and its steady end (F-17, F-35), and a scene rehearsed (F-15). Nothing is asked of
// the network, nothing stays, and axe finds nothing on the way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "../support/axe.mjs";
import { enter, keys, reach, type } from "../support/by_keys.mjs";
import { faultsOn, keptOf, nothingKept } from "../support/class.mjs";
import { needsCore } from "../support/core.mjs";
import { focused, headingFocused, pressByKey } from "../support/keys.mjs";
import { own, shown, written } from "../support/practising.mjs";
import { needsPage, singleFile, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const needs = { skip: needsPage.skip || needsCore.skip };
const languages = ["en", "es", "ar"];
const loop = "iv-cycle-recognition";
const history = "as-developmental-history";
const scene = "sc-late-reply";
const typed = {
  en: { trigger: "One of us is late", comforter: "The neighbour", changed: "A teacher" },
  es: { trigger: "Alguien llega tarde", comforter: "La vecina", changed: "Un maestro" },
  ar: { trigger: "تأخّر أحدنا", comforter: "الجارة", changed: "معلّمة" },
};

// ---------------------------------------------------------------------------------------------------- on every screen

/** Someone at the file, who hears of every request that is made and notes what is wrong on each screen. */
async function offline(locale) {
  const asked = [];
  const faults = [];
  const prepare = (page) => page.on("request", (request) => asked.push(request.url()));
  // Still, so that no colour is met half way.
  const visitor = await site.visit({ url: singleFile, offline: true, locale, prepare, reducedMotion: "reduce" });
  const look = async (stop) => {
    faults.push(...(await faultsOn(visitor, stop)));
    faults.push(...(await violations(visitor.app)).map((fault) => `${stop}: ${fault}`));
  };
  const nothingLeft = async () => {
    assert.deepEqual(faults, []);
    assert.deepEqual(asked.filter((url) => url !== singleFile && !/^(blob|data|about):/.test(url)), [], "no network"); // prettier-ignore
    assert.deepEqual(await keptOf(visitor), nothingKept);
    await pressByKey(visitor, "common.leave", { key: "Shift+Tab" });
    await visitor.page.waitForURL("about:blank");
    await visitor.close();
  };
  return { visitor, look, nothingLeft };
}

/** Whether something has focus, and can be seen without scrolling. */
const inView = ({ app }) =>
  app.evaluate(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return document.activeElement !== document.body && top >= 0 && bottom <= innerHeight;
  });

async function arrived(visitor, screen) {
  await visitor.at(screen);
  await headingFocused(visitor);
}

async function openLibrary(visitor) {
  await pressByKey(visitor, "home.library.go");
  await arrived(visitor, "library");
  await visitor.app.waitForSelector("main [data-stage]");
}

/** Opens a practice from its shelf: the group it stands in, then the practice. */
async function openFrom(visitor, group, practice) {
  await enter(visitor, `[data-stage=${group}] > summary`);
  await enter(visitor, `[data-practice="${practice}"] .cluster button`);
  await arrived(visitor, "practice");
  await visitor.app.waitForSelector(".practice-opening");
  assert.equal(await visitor.title(), own(visitor, `${practice}.name`));
  assert.equal(await visitor.app.locator(".button-large").count(), 0, "a gate stands before it");
}

async function begin(visitor, part) {
  await enter(visitor, ".button-large");
  await visitor.app.waitForSelector(`[data-part="${part}"]`);
  await headingFocused(visitor);
}

async function finish(visitor) {
  await pressByKey(visitor, "practice.finish");
  await visitor.app.waitForSelector(".practice-end");
  await headingFocused(visitor);
  assert.equal(await visitor.title(), visitor.say("practice.end.title"));
}

// ------------------------------------------------------------------------------------------------------------- a loop

const drawn = ({ app }, kind) => app.waitForSelector(`[data-part=drawing] [data-loop=${kind}]`);

async function drawLoop(visitor, look) {
  const word = (key) => own(visitor, `${loop}.my-side.${key}`);
  await type(visitor, "textarea[name=trigger]", typed[visitor.locale].trigger);
  await reach(visitor, "input[name=my-move]");
  await keys(visitor, "ArrowDown");
  await drawn(visitor, "one-side");
  await reach(visitor, "input[name=their-move]");
  // Up from the first is the last, which says that it is not known.
  await keys(visitor, "ArrowUp");
  assert.equal((await focused(visitor)).words, word("their-move.not-known"));
  await drawn(visitor, "one-side");
  await keys(visitor, "ArrowUp", "ArrowUp");
  const picture = await drawn(visitor, "reach-and-retreat");
  assert.equal((await focused(visitor)).words, word("their-move.leave"), "what is drawn takes no focus");
  const words = plain(await picture.innerText());
  for (const move of ["my-move.louder", "their-move.leave"]) assert.ok(words.includes(word(move)), words);
  await visitor.see("loop.kind.reach-and-retreat");
  for (const step of ["settle", "ask", "wait"]) {
    await visitor.see(`loop.step.${step}`);
    await reach(visitor, `[data-step=${step}] button`);
  }
  await look("the loop");
}

async function throughLoop(visitor, look) {
  await openFrom(visitor, "orient", loop);
  await look("the loop, its gate");
  await reach(visitor, "[data-gate=bond] input");
  await keys(visitor, "Space");
  assert.equal((await focused(visitor)).words, visitor.say("practice.bond.no"));
  await begin(visitor, "drawing");
  await visitor.see("loop.pick");
  await drawLoop(visitor, look);
  await finish(visitor);
  const answers = (await written(visitor)).map(([, answer]) => answer);
  for (const words of [typed[visitor.locale].trigger, own(visitor, `${loop}.my-side.my-move.louder`)])
    assert.ok(answers.includes(words), answers.join());
  await look("the loop, its end");
  await pressByKey(visitor, "practice.end.back");
  await arrived(visitor, "library");
}

// -------------------------------------------------------------------------------------------------------- a look back

async function passGates(visitor, look, after = () => {}) {
  for (const [gate, next] of [
    ["gate-trauma", "[data-gate=gate-ground]"],
    ["gate-ground", "input[name=action]"],
  ]) {
    await visitor.see(`practice.gate.${gate}.text`);
    await look(`the look back, ${gate}`);
    await enter(visitor, `[data-gate=${gate}] .button:first-child`);
    await visitor.app.waitForSelector(next);
    await after(gate, next);
  }
  await reach(visitor, "input[name=action]");
  await keys(visitor, "ArrowDown");
  assert.ok((await focused(visitor)).words.startsWith(own(visitor, `${history}.helped`)));
  await reach(visitor, "[name=upset-before]");
  await keys(visitor, "ArrowRight", "ArrowRight");
  await look("the look back, its opening");
}

const value = ({ app }, part) => app.locator(`[data-part="${part}"] textarea`).inputValue();
const entries = ({ app }) => app.locator("[data-part=dh-turning-points] li").allInnerTexts();

/** Deletes and brings back by one button that keeps focus. */
async function eraseAndUndo(visitor, isEmpty, isFull) {
  await enter(visitor, "[data-erase]");
  await isEmpty();
  assert.equal((await focused(visitor)).words, visitor.say("common.undo"));
  await keys(visitor, "Enter");
  await isFull();
  assert.equal((await focused(visitor)).words, visitor.say("practice.erase"));
}

async function lookBack(visitor, look) {
  const { comforter, changed } = typed[visitor.locale];
  await type(visitor, "textarea[name=dh-comforter]", comforter);
  await type(visitor, "input[name=dh-turning-points]", changed);
  await keys(visitor, "Enter");
  await visitor.app.waitForSelector("[data-part=dh-turning-points] li");
  // The two lines between are passed over, and the steps that steady come behind all of them.
  for (const step of ["look", "feet"])
    assert.ok((await shown(visitor)).includes(own(visitor, `${history}.helped.${step}`)), step);
  const state = async () => [await value(visitor, "dh-comforter"), (await entries(visitor)).map(plain)];
  await eraseAndUndo(
    visitor,
    async () => assert.deepEqual(await state(), ["", []]),
    async () => assert.deepEqual(await state(), [comforter, [changed]]),
  );
  await look("the look back, written");
}

async function openHistory(visitor) {
  await reach(visitor, "input[name=shelf]");
  await keys(visitor, "ArrowDown");
  await openFrom(visitor, "forms", history);
}

async function throughHistory(visitor, look) {
  await openHistory(visitor);
  await passGates(visitor, look);
  await begin(visitor, "dh-comforter");
  assert.equal(await visitor.title(), own(visitor, `${history}.helped`));
  await lookBack(visitor, look);
  await finish(visitor);
  const given = [typed[visitor.locale].comforter, typed[visitor.locale].changed];
  const answers = async () => (await written(visitor)).map(([, answer]) => answer);
  await eraseAndUndo(
    visitor,
    async () => assert.deepEqual(await answers(), []),
    async () => assert.deepEqual(await answers(), given),
  );
  await look("the look back, its end");
  await keys(visitor, "Enter");
  assert.deepEqual(await answers(), []);
}

for (const locale of languages)
  test(`${locale}: a loop, then a look back, by keys alone and offline (F-61, R-78, F-17, F-35)`, needs, async () => {
    const { visitor, look, nothingLeft } = await offline(locale);
    await look("home");
    await openLibrary(visitor);
    await look("library");
    await throughLoop(visitor, look);
    await throughHistory(visitor, look);
    await nothingLeft();
  });

// -------------------------------------------------------------------------------------------------- a scene rehearsed

/** What may go on in the other, what one does, and what comes of it. */
async function oneStep(visitor, look, moment, choice) {
  const key = `scenario.${scene}.${moment}`;
  await visitor.see(`${key}.text`);
  await reach(visitor, "main [type=checkbox]");
  await keys(visitor, "Space");
  assert.ok((await focused(visitor)).checked);
  await look(`${moment}, the other`);
  await pressByKey(visitor, "rehearsal.do.go");
  await visitor.app.waitForSelector("[data-choice]");
  await headingFocused(visitor);
  await look(`${moment}, what could be done`);
  await enter(visitor, `[data-choice=${choice}]`);
  await visitor.see(`${key}.choice.${choice}.then`);
  await headingFocused(visitor);
  await look(`${moment}, what came of it`);
  await pressByKey(visitor, "practice.next");
}

for (const locale of languages)
  test(`${locale}: a scene rehearsed to its end, by keys alone and offline (F-15)`, needs, async () => {
    const { visitor, look, nothingLeft } = await offline(locale);
    await pressByKey(visitor, "home.rehearsal.go");
    await arrived(visitor, "rehearsal");
    await visitor.app.waitForSelector("main [data-scenario]");
    await look("the scenes");
    await enter(visitor, `[data-scenario="${scene}"] button`);
    await visitor.app.waitForSelector("main [type=checkbox]");
    await headingFocused(visitor);
    assert.equal(await visitor.title(), visitor.say(`scenario.${scene}.name`));
    await oneStep(visitor, look, "evening", "plain");
    await oneStep(visitor, look, "answer", "tell");
    await visitor.app.waitForSelector("[data-strategy]");
    await headingFocused(visitor);
    assert.equal(await visitor.title(), visitor.say("rehearsal.back"));
    for (const key of ["evening.choice.plain", "answer.choice.tell"]) await visitor.see(`scenario.${scene}.${key}`);
    await look("looking back");
    await enter(visitor, "[data-strategy] button");
    await arrived(visitor, "practice");
    await pressByKey(visitor, "common.back", { key: "Shift+Tab" });
    await arrived(visitor, "rehearsal");
    await pressByKey(visitor, "rehearsal.another.scene");
    await visitor.app.waitForSelector("main [data-scenario]");
    await nothingLeft();
  });

// --------------------------------------------------------------------------------------------- focus that stays in hand

test("a word can be typed into the search of the library, and taken out again", needs, async () => {
  const { visitor, nothingLeft } = await offline("en");
  await openLibrary(visitor);
  const name = own(visitor, `${history}.name`);
  await type(visitor, "#library-search", name);
  assert.equal(await visitor.app.locator("#library-search").inputValue(), name);
  await visitor.app.waitForSelector(`[data-practice="${history}"]`);
  for (const _letter of name) await keys(visitor, "Backspace");
  await visitor.app.waitForSelector("main [data-stage]");
  assert.equal((await focused(visitor)).type, "search");
  await nothingLeft();
});

test(
  "whoever opens a gate, leaves something out or takes a deletion back has focus, in view (F-17, F-35)",
  needs,
  async () => {
    const { visitor, look, nothingLeft } = await offline("en");
    const lost = [];
    const after = async (what, next) => {
      await visitor.app.waitForSelector(next);
      await visitor.app.evaluate(() => document.querySelector("sb-app").updateComplete);
      if (!(await inView(visitor))) lost.push(what);
    };
    await openLibrary(visitor);
    await openHistory(visitor);
    await passGates(visitor, look, after);
    await keys(visitor, "Tab", "Enter");
    await after("a number left out", "[name=upset-before][data-unset=true]");
    await begin(visitor, "dh-comforter");
    await type(visitor, "textarea[name=dh-comforter]", typed.en.comforter);
    await finish(visitor);
    await enter(visitor, "[data-erase]");
    await after("deleted", ".practice-end:not(:has(.given))");
    await keys(visitor, "Enter");
    await after("brought back", ".practice-end .given");
    assert.deepEqual(lost, []);
    await nothingLeft();
  },
);

// Going through practices: the page is built with a way in to any of them, and someone does what each part asks.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { compileMessage } from "../../../web/build/message.mjs";
import { formatWords } from "../../../web/src/i18n/format.ts";
import { root } from "../platform/setup.mjs";
import { packing, useSite } from "./site.mjs";
import { plain } from "./words.mjs";

const entry = fileURLToPath(new URL("practising/guide.ts", import.meta.url));
const sets = join(root, "core/content/interventions");

/** Every intervention of every pack. */
export const interventions = readdirSync(sets)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(join(sets, name), "utf8")).interventions ?? []);

/** Builds the page with the way in; answers the folder to serve. */
export function buildToPractise() {
  const out = mkdtempSync(join(tmpdir(), "practising-"));
  process.on("exit", () => rmSync(out, { recursive: true, force: true }));
  const pages = ["later", "more"].map((name) => join(root, `web/src/app/${name}.ts`));
  const later = [...pages, entry].flatMap((path) => ["--later", path]);
  const main = join(root, "web/src/app/main.ts");
  const args = [
    join(root, "web/build/build.mjs"),
    "--out",
    out,
    "--entry",
    main,
    ...later,
    "--no-budget",
    "--quiet",
    ...packing,
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return join(out, "app");
}

const known = new Map();

function wordsOf(locale) {
  if (known.has(locale)) return known.get(locale);
  const folder = join(root, "i18n", locale, "interventions");
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const all = Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8"))));
  known.set(locale, all);
  return all;
}

/** The words of an intervention in the language the visitor reads; empty if it has none. */
export function own({ locale }, key, values = {}) {
  const text = wordsOf(locale)[key];
  return text === undefined ? "" : plain(formatWords(locale, compileMessage(text, locale), values));
}

/** One action of an intervention, as in its pack. */
export function actionOf(intervention, action) {
  return interventions.find(({ id }) => id === intervention).actions.find(({ id }) => id === action);
}

/** Opens a practice, in its own place or in a clinic, for someone of whom this is known. */
export async function openPractice(visitor, intervention, action = "", place = "self", known = {}) {
  await visitor.app.waitForFunction(() => globalThis.practising);
  await visitor.app.evaluate((asked) => globalThis.practising.open(...asked), [intervention, action, place, known]);
  await visitor.at("practice");
  await visitor.app.waitForSelector("main .practice-opening, main [role=alert]");
}

/** Waits until the engine has been asked about the last change. */
export async function settled(visitor) {
  await visitor.page.clock.runFor(400).catch(() => {});
  await visitor.app.evaluate(() => document.querySelector("sb-app").updateComplete);
}

/** All words on screen. */
export async function shown({ app }) {
  return plain(await app.locator("main").innerText());
}

/** Says that there is no fear, and opens whatever else asks to be opened. */
export async function openGates(visitor) {
  const bond = visitor.app.locator("[data-gate=bond] .choice input");
  if (await bond.count()) await bond.first().check();
  for (let gate = 0; gate < 3; gate++) {
    const ask = visitor.app.locator("[data-gate] .cluster .button").first();
    await settled(visitor);
    if (!(await ask.count())) return;
    await ask.click();
  }
}

// Someone who cares for a child, and has done the steps that others wait for.
const wideOpen = {
  flags: ["flag-carer"],
  done: ["iv-grounding", "iv-impulse-noticing"].map((intervention) => ({ intervention, outcome: "done" })),
};

/**
 * Opens an action where it can be opened: alone, in a clinic, with another person or in a classroom, by someone to whom
 * most is open. Answers whether it could be.
 */
export async function couldBegin(visitor, intervention, action) {
  for (const place of ["self", "clinic", "joint", "classroom"]) {
    await openPractice(visitor, intervention, action, place, wideOpen);
    await openGates(visitor);
    const chosen = await visitor.app.evaluate(() => globalThis.practising.chosen());
    if (chosen === action && (await count(visitor, ".button-large"))) return true;
  }
  return false;
}

/** Begins what is chosen, having read its caution. */
export async function begin(visitor) {
  const caution = visitor.app.locator("input[name=caution]");
  if (await caution.count()) await caution.check();
  await visitor.app.locator(".button-large").click();
  await visitor.app.waitForSelector("main:not(:has(.practice-opening)) h1");
}

/** Sets a slider, as a finger would. */
export async function slide(visitor, id, value) {
  const range = visitor.app.locator(`#${id}`);
  await range.evaluate((input, to) => {
    input.value = String(to);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
  await settled(visitor);
}

/** What is said to someone who does not see. */
export const status = ({ app }) => app.locator("[role=status].unseen").innerText();

/** How many there are on screen. */
export const count = ({ app }, selector) => app.locator(selector).count();

/** Presses a button and waits for what the engine says to that. */
export async function press(visitor, key) {
  await visitor.press(key);
  await settled(visitor);
}

/** Lets seconds pass on a clock that stands still otherwise. */
export const pass = (visitor, seconds) => visitor.page.clock.runFor(seconds * 1000);

/** Writes something into a part. */
export async function fill(visitor, part, text) {
  await visitor.app.locator(`[data-part="${part}"] :is(input, textarea)`).last().fill(text);
  await settled(visitor);
}

/** Picks an answer of a part by its place, from 0. */
export async function pick(visitor, part, place = 0) {
  await visitor.app.locator(`[data-part="${part}"] .choice:not([data-gate] *)`).nth(place).click();
  await settled(visitor);
}

/** Goes ahead, leaving out whatever can be left out, until something like this is on screen. */
export async function goTo(visitor, selector) {
  for (let view = 0; view < 40 && !(await count(visitor, selector)); view++) {
    const key = (await visitor.button("practice.next").count()) ? "practice.next" : "practice.skip";
    await press(visitor, key);
  }
  await visitor.app.locator(selector).first().waitFor();
}

/** Goes to the end without giving anything; answers the parts that stand in the way of it, which are none as a rule. */
export async function toTheEnd(visitor) {
  const keys = ["practice.finish", "practice.enough", "practice.skip", "practice.next"];
  for (let view = 0; view < 40 && !(await count(visitor, ".practice-end, .missing")); view++) {
    const there = await Promise.all(keys.map((key) => visitor.button(key).count()));
    await press(visitor, keys[there.findIndex((many) => many > 0)]);
  }
  return visitor.app.locator("[data-part]:has(.missing)").evaluateAll((all) => all.map(({ dataset }) => dataset.part));
}

/** The questions and answers that the end of a practice shows, in their order. */
export async function written({ app }) {
  const all = await app
    .locator("[aria-labelledby=written] .given > div")
    .evaluateAll((entries) => entries.map((one) => [...one.children].map((line) => line.textContent)));
  return all.map((lines) => lines.map(plain));
}

// Every pitch that is sounded is written down.
function writeDownSounds() {
  const { prototype } = AudioScheduledSourceNode;
  const { start } = prototype;
  globalThis.sounded = [];
  prototype.start = function (at) {
    globalThis.sounded.push(this.frequency.value);
    start.call(this, at);
  };
}

/** The pitches that were sounded, the first first; from then on it begins anew. */
export const sounded = ({ app }) => app.evaluate(() => globalThis.sounded.splice(0));

/**
 * The page with the way in, and one person for each language at it, whose clock moves only when it is told to: a slow
 * machine takes no time. `start` opens a practice and begins it.
 */
export function usePractising(skip) {
  const site = skip ? undefined : useSite(buildToPractise());
  const visitors = new Map();
  const visitorIn = async (locale, hasTouch = false) => {
    const who = `${locale} ${hasTouch}`;
    if (visitors.has(who)) return visitors.get(who);
    const visitor = await site.visit({ locale, hasTouch, prepare: (page) => page.clock.install() });
    await visitor.app.evaluate(writeDownSounds);
    await visitor.page.clock.pauseAt(await visitor.app.evaluate(() => new Date().getTime() + 60_000));
    visitors.set(who, visitor);
    return visitor;
  };
  after(async () => {
    for (const visitor of visitors.values()) await visitor.close();
  });
  const start = async (locale, intervention, action, place, known) => {
    const visitor = await visitorIn(locale);
    await openPractice(visitor, intervention, action, place, known);
    await openGates(visitor);
    await begin(visitor);
    return visitor;
  };
  return { site, visitorIn, start };
}

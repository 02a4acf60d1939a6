// A class at its page, every screen of a lesson, and the native core that says what should be on them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../platform/setup.mjs";
import { dist, shipped } from "./site.mjs";
import { plain } from "./words.mjs";

const single = join(dist, "secure-base-class.html");
const native = join(root, "dist/secure-base");

/** The one file that a teacher brings along. */
export const classFile = pathToFileURL(single).href;
/** The same as it ships, which may be packed otherwise. */
export const shippedClassFile = pathToFileURL(join(shipped, "secure-base-class.html")).href;
/** For tests that need the page for classes. */
export const needsClass = {
  skip: existsSync(single) ? false : "the page for classes is missing: ./dev build makes it",
};
/** For tests that compare it with the native core. */
export const needsNative = { skip: needsClass.skip || (existsSync(native) ? false : "dist/secure-base is missing: ./dev build makes it") }; // prettier-ignore

const readJson = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
/** What a lesson is made of. */
export const lesson = readJson("core/content/classroom/lesson.json");

const packs = () => [
  ...readdirSync(join(root, "core/content/sources")).map((name) => readJson(`core/content/sources/${name}`)),
  readJson("core/content/readings/myths.json"),
  lesson,
];

/** What the native core answers: one value for each question, which is a method and its input. */
export function askNative(...questions) {
  const loads = packs().map((pack) => ["load", { pack }]);
  const line = ([method, input]) => JSON.stringify({ method, version: 1, input });
  const input = [...loads, ...questions].map(line).join("\n");
  const { stdout } = spawnSync(native, ["run"], { input: `${input}\n`, encoding: "utf8", maxBuffer: 1 << 28 });
  const answers = stdout
    .trim()
    .split("\n")
    .map((one) => JSON.parse(one));
  for (const { ok, errors } of answers) if (!ok) throw new Error(JSON.stringify(errors));
  return answers.slice(loads.length).map(({ value }) => value);
}

/** What the core makes of a made-up person: the general answers scored step by step, and all of them reported. */
export function toldOf(person, seed = 1, cut) {
  const [{ answered }] = askNative(["made_up", { person, seed }]);
  const measurements = answered.map((set) => (set.target ? { ...set, state: "now" } : set));
  const own = cut ? { cut } : {};
  const [score, report] = askNative(
    ["score", { ...answered[0], explain: true }],
    ["report", { measurements, marker: "none", audience: "self", ...own }],
  );
  return { answered, score, report, general: report.readings.find((reading) => reading.general) };
}

/** Opens the page for classes. */
export function visitClass(site, options = {}) {
  return site.visit({ path: "class.html", ...options });
}

/** Someone at the one file for each language, who begins each time anew: the file takes its time to open. */
export function useClass(site) {
  const visitors = new Map();
  after(() => Promise.all([...visitors.values()].map((visitor) => visitor.close())));
  return async (locale = "en") => {
    if (!visitors.has(locale)) visitors.set(locale, await site.visit({ url: classFile, offline: true, locale }));
    const visitor = visitors.get(locale);
    await visitor.home();
    await visitor.press("class.clear");
    await visitor.app.locator("[data-lesson]").first().waitFor();
    return visitor;
  };
}

/** Waits until nothing on screen is waiting for the engine. */
export async function settledClass({ app }) {
  await app.locator("main [aria-busy=true]").waitFor({ state: "detached" });
  await app.evaluate(() => document.querySelector("sb-app").updateComplete);
}

/** Every activity that stands on the first page, in its order. */
export async function activitiesOn({ app }) {
  await app.locator("[data-activity]").first().waitFor();
  return app.locator("[data-activity]").evaluateAll((all) => all.map(({ dataset }) => dataset.activity));
}

/** Opens an activity from the first page. */
export async function openActivity(visitor, activity) {
  await visitor.app.locator(`[data-activity=${activity}] button`).click();
  await visitor.at(`class-${activity}`);
  await settledClass(visitor);
}

/** Picks a made-up person and shows what the answers give. */
export async function showPerson(visitor, person) {
  await visitor.app.locator(`[data-person=${person}] button`).click();
  await visitor.press("class.people.show");
  await visitor.app.locator("#class-ask").waitFor();
  await settledClass(visitor);
}

/** Opens an outline from the first page. */
export async function openLesson(visitor, id) {
  await visitor.app.locator(`[data-lesson=${id}] button`).click();
  await visitor.at("class-lesson");
  await visitor.app.locator("[data-step]").first().waitFor();
}

/** Types a number into a field and leaves it, as with Enter. */
export async function typeNumber(visitor, name, value) {
  const field = visitor.app.locator(`input[name=${name}]`);
  await field.fill(String(value));
  await field.press("Enter");
  await settledClass(visitor);
}

/** All words on screen. */
export const mainWords = async ({ app }) => plain(await app.locator("main").innerText());

/** The texts of all such elements. */
export const textsOf = async ({ app }, selector) => (await app.locator(selector).allTextContents()).map(plain);

/** Waits until the texts of these elements are these. */
export async function shows({ app }, selector, texts) {
  const same = ([where, all]) => [...document.querySelectorAll(where)].map(({ textContent }) => textContent.replace(/\s+/g, " ").trim()).join("|") === all; // prettier-ignore
  const wanted = texts.map(plain);
  await app.waitForFunction(same, [selector, wanted.join("|")], { timeout: 5000 }).catch(() => {});
  assert.deepEqual(await textsOf({ app }, selector), wanted, selector);
}

/** The cells of a table, row by row, without its heads. */
export const cellsOf = ({ app }, selector) =>
  app.locator(`${selector} tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent.trim()))); // prettier-ignore

/** Turns to another page or program, so far as the page can tell, or comes back. */
export async function turnAway({ app }, hidden = true) {
  await app.evaluate((now) => {
    Object.defineProperty(document, "hidden", { value: now, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    return document.querySelector("sb-app").updateComplete;
  }, hidden);
}

/** What must not be on any screen: a word that is missing, another language or direction, something that went wrong. */
export async function faultsOn(visitor, stop) {
  const { locale } = visitor;
  const seen = await visitor.app.evaluate(() => {
    const headings = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")].filter((one) => one.checkVisibility()); // prettier-ignore
    const { lang, dir } = document.documentElement;
    const text = document.body.innerText;
    return {
      ground: [lang, dir],
      levels: headings.map(({ localName }) => Number(localName[1])),
      names: text.match(/\b[a-z]+\.[a-z-]+(\.[a-z-]+)+\b|undefined|NaN|\[object|null/g) ?? [],
      alerts: document.querySelectorAll("main [role=alert]").length,
      links: document.querySelectorAll("a, area, form, iframe, object, embed").length,
      main: [...document.querySelectorAll("main :is(p, li, h1, h2, h3, dt, dd, label, button, summary, td, th)")].map((one) => one.innerText), // prettier-ignore
    };
  });
  const jumps = seen.levels.filter((level, at) => (at === 0 ? level !== 1 : level === 1 || level > seen.levels[at - 1] + 1)); // prettier-ignore
  // A word of another script in an Arabic text is one that nobody has translated.
  const foreign = locale === "ar" ? seen.main.filter((text) => /[a-z]{3,}/i.test(text) && !/\p{Script=Arabic}/u.test(text)) : []; // prettier-ignore
  const wrong = {
    ...(seen.ground.join() === `${locale},${locale === "ar" ? "rtl" : "ltr"}` ? {} : { ground: seen.ground }),
    ...(seen.names.length ? { names: seen.names } : {}),
    ...(seen.alerts ? { alerts: seen.alerts } : {}),
    ...(seen.links ? { links: seen.links } : {}),
    ...(jumps.length ? { headings: seen.levels } : {}),
    ...(foreign.length ? { foreign } : {}),
  };
  return Object.entries(wrong).map(([name, what]) => `${stop}, ${name}: ${what}`);
}

/** Everything a browser could have kept of a visit, and what of it the page's inner layer could reach. */
export async function keptOf({ page, app }) {
  const outer = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: isSecureContext && location.protocol !== "file:" ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker?.getRegistrations().catch(() => []))?.length ?? 0,
    cookie: document.cookie,
    name: window.name,
  }));
  const reached = await app.evaluate(() => [
    ...["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"].filter((name) => name in globalThis),
    ...["serviceWorker", "storage"].filter((name) => name in navigator),
    ...["cookie", "requestStorageAccess"].filter((name) => name in document),
  ]);
  return { outer, cookies: await page.context().cookies(), reached };
}

/** The same when there is nothing. */
export const nothingKept = {
  outer: { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: "", name: "" },
  cookies: [],
  reached: [],
};

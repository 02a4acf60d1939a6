// Going through practices: the page is built with a way in to any of them, and someone does what each part asks.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileMessage } from "../../../web/build/message.mjs";
import { formatWords } from "../../../web/src/i18n/format.ts";
import { root } from "../platform/setup.mjs";
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
  const args = [join(root, "web/build/build.mjs"), "--out", out, "--entry", main, ...later, "--no-budget", "--quiet"];
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

/** Opens a practice, in its own place or in a clinic. */
export async function openPractice(visitor, intervention, action = "", place = "self") {
  await visitor.app.waitForFunction(() => globalThis.practising);
  await visitor.app.evaluate((asked) => globalThis.practising.open(...asked), [intervention, action, place]);
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

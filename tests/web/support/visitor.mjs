// A person at the page: finds things by role and name, and waits for what comes next rather than for a time.
import { readFileSync } from "node:fs";
import { appFrame } from "../platform/setup.mjs";
import { plain, say } from "./words.mjs";

/** Someone who has opened the page. */
export class Visitor {
  constructor(page, app, locale) {
    this.page = page;
    this.app = app;
    this.locale = locale;
    /** What was answered by going ahead: one list for each part, of questions and the places of their answers. */
    this.given = [];
  }

  /** Waits for the first screen and for everything that comes after it. */
  static async arrive(page, locale) {
    const app = await appFrame(page);
    const visitor = new Visitor(page, app, locale);
    await app.waitForSelector("main h1");
    return visitor;
  }

  /** The words of a key, in the language the visitor reads. */
  say(key, values) {
    return say(this.locale, key, values);
  }

  button(key, values) {
    return this.app.getByRole("button", { name: this.say(key, values), exact: true }).first();
  }

  /** Presses the button that bears these words. */
  async press(key, values) {
    await this.button(key, values).click();
  }

  /** Waits until the words of a key are on screen. */
  async see(key, values) {
    const words = this.app.locator("main").getByText(this.say(key, values), { exact: true });
    await words.filter({ visible: true }).first().waitFor();
  }

  /** A radio or a box whose label begins with these words. */
  choice(role, text) {
    const words = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return this.app.getByRole(role, { name: new RegExp(`^\\s*${words}`) }).first();
  }

  async tick(key, role = "checkbox") {
    await this.choice(role, this.say(key)).check();
  }

  /** Waits until a screen is drawn, and answers its heading. */
  async at(screen) {
    await this.app.waitForSelector(`main[data-screen="${screen}"] h1`);
    return this.title();
  }

  async title() {
    return plain(await this.app.locator("main h1").first().innerText());
  }

  /** Changes the language by the control in the bar. */
  async speak(locale) {
    await this.app.locator("header select").selectOption(locale);
    await this.app.waitForFunction((code) => document.documentElement.lang === code, locale);
    this.locale = locale;
  }

  /** Home, by the name at the top. */
  async home() {
    await this.app.locator(".brand").click();
    await this.at("home");
  }

  /** Opens the chooser from home. */
  async choose() {
    await this.home();
    await this.press("home.self.go");
    await this.at("chooser");
  }

  /** Opens every fold on screen, from the outer to the inner. */
  async unfold() {
    await this.app.evaluate(() => document.querySelectorAll("main details").forEach((fold) => (fold.open = true)));
  }

  /** Starts what is ticked in the chooser. */
  async start() {
    await this.press("chooser.start");
    await this.at("questions");
  }

  /** The id of the question on screen, if there is one. */
  question() {
    return this.app.evaluate(() => document.querySelector("[data-item]")?.dataset.item);
  }

  /** Waits until another question than this one, or something else, is on screen. */
  async after(item) {
    await this.app.waitForFunction((id) => document.querySelector("[data-item]")?.dataset.item !== id, item);
  }

  /**
   * Goes ahead quickly, as clicks without waiting. `picks` says which answer (from 0) a question gets and `other` what
   * the rest get: a number, a list for people, null for a skip, or "mixed" for answers that differ and skip now and
   * then. Stops before question `until`, before the next part, or at the end, and says which.
   */
  async ahead({ picks = {}, other = null, until } = {}) {
    const { stop, given } = await this.app.evaluate(runAhead, { picks, other, until, turn: this.given.length });
    if (given.length) this.given.push(given);
    return stop;
  }

  /** Goes ahead through all parts to the result. */
  async toTheEnd(pick = {}) {
    while ((await this.ahead(pick)) === "part");
    await this.at("result");
  }

  /** Presses "save" and answers the name and the text of the file that the browser was handed. */
  async saved(key) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.press(key)]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }

  /** Opens a copy in the screen that compares. */
  async openCopy(text, name = "check-in-2026-01-05.json") {
    const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
    await this.app.locator("input[type=file]").setInputFiles(file);
  }

  /** Waits until the result is read. */
  async result() {
    await this.at("result");
    await this.app.waitForSelector("main .next-steps, main [role=alert]");
  }

  async close() {
    await this.page.context().close();
  }
}

// Runs in the page.
async function runAhead({ picks, other, until, turn }) {
  const app = document.querySelector("sb-app");
  const press = async (element) => {
    element.click();
    await app.updateComplete;
  };
  // Every ninth is skipped; the rest go up and down the scale, each part from another place.
  const mixed = (id, count) => {
    const place = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), turn * 3);
    return place % 9 === 0 ? null : (place * 5) % count;
  };
  const answerOne = async (id) => {
    const inputs = () => document.querySelectorAll(`[data-item="${id}"] input`);
    const pick = id in picks ? picks[id] : other === "mixed" ? mixed(id, inputs().length) : other;
    const places = pick === null ? null : [pick].flat().map((one) => one % inputs().length);
    for (const place of places ?? []) await press(inputs()[place]);
    given.push({ item: id, places });
  };
  const given = [];
  let begun = false;
  while (document.querySelector("main[data-screen=questions] .ways")) {
    const items = [...document.querySelectorAll("[data-item]")].map(({ dataset }) => dataset.item);
    if (items.includes(until)) return { stop: "question", given };
    if (items.length === 0 && begun) return { stop: "part", given };
    begun = true;
    for (const id of items) await answerOne(id);
    await press(document.querySelector(".ways button"));
  }
  return { stop: "end", given };
}

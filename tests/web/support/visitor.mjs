// A person at the page: finds things by role and name, and waits for what comes next rather than for a time.
import { appFrame } from "../platform/setup.mjs";
import { plain, say } from "./words.mjs";

/** Someone who has opened the page. */
export class Visitor {
  constructor(page, app, locale) {
    this.page = page;
    this.app = app;
    this.locale = locale;
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
    await this.app.locator("select").selectOption(locale);
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
   * Goes ahead quickly, as clicks without waiting: `picks` says which answer (from 0) a question gets, `other` what
   * the rest get; null skips, a list picks people. Stops before question `until`, before the next part, or at the end.
   */
  ahead({ picks = {}, other = null, until } = {}) {
    return this.app.evaluate(runAhead, { picks, other, until });
  }

  /** Goes ahead through all parts to the result. */
  async toTheEnd(pick = {}) {
    while ((await this.ahead(pick)) === "part");
    await this.at("result");
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
async function runAhead({ picks, other, until }) {
  const app = document.querySelector("sb-app");
  const press = async (element) => {
    element.click();
    await app.updateComplete;
  };
  const answerOne = async (fieldset) => {
    const pick = fieldset.dataset.item in picks ? picks[fieldset.dataset.item] : other;
    if (pick === null) return;
    const inputs = fieldset.querySelectorAll("input");
    for (const index of [pick].flat()) await press(inputs[index % inputs.length]);
  };
  const onward = () => press(document.querySelector(".ways button"));
  let begun = false;
  while (document.querySelector("main[data-screen=questions] .ways")) {
    const items = [...document.querySelectorAll("[data-item]")];
    if (items.some((one) => one.dataset.item === until)) return "question";
    if (items.length === 0 && begun) return "part";
    begun = true;
    for (const { dataset } of items) await answerOne(document.querySelector(`[data-item="${dataset.item}"]`));
    await onward();
  }
  return "end";
}

/**
 * The whole way through the page as a person goes it: by roles and names, with real clicks and keys.
 * Each step ends on a condition the next one needs, never on a time.
 */
import { soon, until } from "./drivers/process.mjs";
import { wordsOf } from "./words.mjs";

/**
 * Twelve answers that stand nowhere by chance, in the order they are given. A leak of answers, in whatever order the
 * page keeps them, carries them with the ids of their questions; `answerSecrets` makes both forms.
 */
export const pattern = [7, 1, 6, 2, 7, 7, 1, 5, 2, 6, 1, 7];

/** Texts that only a leak of the answers could contain. */
export function answerSecrets(answered = []) {
  const pairs = answered.flatMap(({ item, value }) => [`"${item}":${value}`, `${item}=${value}`]);
  return [...new Set([pattern.join(","), pattern.join(""), JSON.stringify(pattern), ...pairs])];
}

/** A walker for one session; `word(key)` is what its page shows for a key. */
export class Walker {
  constructor(session, locale) {
    this.session = session;
    this.locale = locale;
    this.word = wordsOf(locale);
  }

  /** Waits for an element and gives how many there are. */
  see(query, limit) {
    const look = () => this.session.count("app", query).catch(() => 0);
    return until(look, `${this.session.engine}, ${this.locale}: ${JSON.stringify(query)}`, limit);
  }

  async click(query, index = 0) {
    await this.see(query);
    return this.session.click("app", query, index);
  }

  button(key) {
    return { role: "button", name: this.word(key) };
  }

  heading(key) {
    return { role: "heading", name: this.word(key) };
  }

  /** A row whose name begins with a key's words and goes on with a hint. */
  row(role, key) {
    return { role, pattern: `^\\s*${this.word(key).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}` };
  }

  /** Waits for the page, then sets its language by the control a person uses; `title` is its first heading. */
  async arrive(title = "home.title") {
    await this.see({ role: "combobox" }, 90000);
    await this.session.evaluate(
      "app",
      (code) => {
        const select = [...document.querySelectorAll("select")].find((one) =>
          [...one.options].some((o) => o.value === code),
        );
        select.value = code;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      },
      this.locale,
    );
    await this.see(this.heading(title), 60000);
  }

  /** From home to the first question of the short form. */
  async begin() {
    await this.click(this.button("home.self.go"));
    await this.see(this.heading("chooser.title"));
    await this.click(this.row("radio", "chooser.core.short.title"));
    await this.click(this.button("chooser.start"));
    await this.click(this.button("questions.begin"));
  }

  /** The id of the question on screen; undefined between questions and after the last. */
  question() {
    const read = () =>
      document.querySelector("[data-item]")?.dataset.item ?? document.querySelector("input[type=radio]")?.name;
    return this.session.evaluate("app", read).catch(() => undefined);
  }

  /** Answers one question by click; the page moves on by itself, but not from an answer by key. */
  async answer(value, last) {
    const item = await until(() => this.question(), "a question");
    const how = await this.click({ role: "radio", css: `[name="${item}"]` }, value - 1);
    if (how === "by key") await this.click(this.button("questions.next"));
    const moved = async () => ((await this.question()) ?? "") !== item;
    await until(moved, last ? "the result" : "the next question");
    return { item, value };
  }

  /** Answers `values` one after another and says which question got which. */
  async answerAll(values = pattern, total = 12) {
    const answered = [];
    for (const [index, value] of values.entries()) answered.push(await this.answer(value, index === total - 1));
    return answered;
  }

  /** Waits until the result is worked out. */
  async result() {
    await this.see(this.heading("result.title"));
    await this.see(this.heading("result.dimensions.title"), 90000);
  }

  async why() {
    await this.click(this.button("result.why"));
    await this.see(this.heading("why.title"));
    await this.see({ css: "details" });
  }

  /** Steadying, by the control that is at hand on every screen. */
  async steady() {
    await this.click(this.button("common.steady"));
    await this.see(this.heading("steady.title"));
    await this.click(this.button("steady.begin"));
    await this.see(this.heading("steady.see.title"));
  }

  /** Types a mark into every text field of the screen; step by step there may be none. */
  async typeMark(mark) {
    const fields = await this.session.count("app", { role: "textbox" });
    for (let index = 0; index < fields; index++) {
      await this.session.click("app", { role: "textbox" }, index);
      await this.session.type(mark);
    }
    return fields;
  }

  /** Types into a field, in place of what stands there. */
  async write(query, text) {
    await this.click(query);
    await this.session.evaluate("app", "document.activeElement.select()");
    await this.session.type(text);
  }

  /** Scrolls to something, as one who reads on does. */
  async bring(css) {
    await this.see({ css });
    const scroll = (query) => document.querySelector(query).scrollIntoView({ block: "center", behavior: "instant" });
    await this.session.evaluate("app", scroll, css);
  }

  /** Quick exit by its button; done when the top page is another one. */
  async leave() {
    const before = await this.session.evaluate("top", "location.href");
    await this.click(this.button("common.leave"));
    await this.gone(before);
  }

  /** Quick exit by three presses of Shift. */
  async leaveByKeys() {
    const before = await this.session.evaluate("top", "location.href");
    for (let press = 0; press < 3; press++) await this.session.press("Shift");
    await this.gone(before);
  }

  gone(before) {
    const away = async () => ![before, undefined].includes(await soon(this.session.evaluate("top", "location.href")));
    return until(away, `${this.session.engine}: quick exit to leave the page`);
  }
}

/** Home, short form, twelve answers, result, why, Steady me, quick exit; gives the answered questions. */
export async function wholeJourney(session, locale, { mark, values = pattern, before = async () => {} } = {}) {
  const walker = new Walker(session, locale);
  let typed = 0;
  const screen = async () => mark && (typed += await walker.typeMark(mark));
  await walker.arrive();
  await screen();
  await walker.begin();
  const answered = await walker.answerAll(values);
  await walker.result();
  await screen();
  await walker.why();
  await screen();
  await walker.steady();
  await before(walker);
  await walker.leave();
  return { answered, typed };
}

/** What the Chromium and the Firefox driver share: their two libraries agree on pages, frames and element handles. */
import { soon, until } from "./process.mjs";
import { locateSource } from "./locate.mjs";

/** Functions travel as text with JSON arguments, so that all three drivers treat them alike. */
export function asExpression(run, rest) {
  if (typeof run === "string") return run;
  return `(${run})(${rest.map((value) => JSON.stringify(value)).join(",")})`;
}

/** One tab of one browser, looked at as two realms: "top" (the shell) and "app" (the opaque frame inside it). */
export class HandleSession {
  /** Kinds of dialogs seen so far, in order. */
  dialogs = [];
  /** Whether "leave this page?" is answered with no. */
  keepOnDialog = false;

  constructor(parts) {
    Object.assign(this, parts);
    this.page.on("dialog", async (dialog) => {
      await (this.keepOnDialog ? dialog.dismiss() : dialog.accept()).catch(() => {});
      this.dialogs.push(dialog.type());
    });
  }

  get profile() {
    return this.home.path;
  }

  /** Opens a page; a navigation that the page before has under way may cut in once or twice, and is outlived. */
  async open(url, tries = 4) {
    this.inner = undefined;
    try {
      await this.page.goto(url, { waitUntil: "load" });
    } catch (error) {
      if (tries <= 1) throw error;
      await this.open(url, tries - 1);
    }
  }

  async frame(realm) {
    if (realm === "top") return this.page.mainFrame();
    // Asked of the page itself: a driver's own list can still hold frames of pages that were left.
    const inner = async () => (await this.page.$("iframe"))?.contentFrame();
    this.inner ??= await until(() => inner().catch(() => null), "the app frame", 20000);
    return this.inner;
  }

  /** Does something in a realm; when that fails the frame may be another one by now and is looked for anew next time. */
  async within(realm, work) {
    try {
      return await work(await this.frame(realm));
    } catch (error) {
      this.inner = undefined;
      throw error;
    }
  }

  evaluate(realm, run, ...rest) {
    return this.within(realm, (frame) => frame.evaluate(asExpression(run, rest)));
  }

  /** How many elements match now. */
  count(realm, query) {
    return this.evaluate(realm, `${locateSource}(${JSON.stringify(query)}).length`);
  }

  async click(realm, query, index = 0) {
    const picked = `${locateSource}(${JSON.stringify(query)}).at(${index})`;
    const target = (await this.within(realm, (frame) => frame.evaluateHandle(picked))).asElement();
    if (!target) throw new Error(`nothing to click: ${JSON.stringify(query)}`);
    await target.click();
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Done when the move has happened or a dialog has refused it, or when there was nowhere to go. */
  async move(kind) {
    this.inner = undefined;
    const before = this.dialogs.length;
    const begun = this.begin(kind);
    // A refused move ends before its question is written down here, so the question is what to wait for.
    if (this.keepOnDialog) await until(() => this.dialogs.length > before, "a dialog", 10000).catch(() => {});
    await begun;
  }

  reload() {
    return this.move("reload");
  }

  back() {
    return this.move("back");
  }

  forward() {
    return this.move("forward");
  }

  async screenshot(path) {
    await this.page.screenshot({ path });
  }

  remove() {
    this.home.remove();
  }
}

/** Moves in the history from inside the page, for drivers that lose count when a kept page comes back. */
export async function moveByScript(session, kind) {
  const where = () => soon(session.evaluate("top", "performance.timeOrigin + location.href"));
  const before = await where();
  await session.evaluate("top", `void setTimeout(() => ${kind === "reload" ? "location" : "history"}.${kind}(), 0)`);
  const moved = async () => ![before, undefined].includes(await where());
  // With nowhere to go nothing happens at all, and only time can tell.
  await until(moved, kind, 8000).catch(() => {});
}

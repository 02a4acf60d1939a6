/** The pages for classes and for clinicians in each engine, each as one file: a lesson with a made-up person, two at a loop. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { engines, missing, withBrowser } from "./drivers/index.mjs";
import { until } from "./drivers/process.mjs";
import { Walker } from "./journey.mjs";
import { nothingStored, stored, visibleText } from "./observe.mjs";
import { locales } from "./words.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const fileOf = (name) => join(dist, `secure-base-${name}.html`);
const addressOf = (name) => pathToFileURL(fileOf(name)).href;
const notBuilt =
  ["class", "clinic"].some((name) => !existsSync(fileOf(name))) && "there is no built page: run ./dev build";

/** Opens a page in a language and waits for its first screen. */
async function arrive(session, name, locale, title) {
  await session.open(addressOf(name));
  const walker = new Walker(session, locale);
  await walker.arrive(title);
  return walker;
}

const dataOf = (session, css, name) =>
  session.evaluate("app", (selector, key) => document.querySelector(selector)?.dataset[key], css, name);

async function leaveNothing(session, walker, name) {
  await walker.leave();
  assert.equal((await visibleText(session)).trim(), "", "something is left after quick exit");
  await session.open(addressOf(name));
  assert.deepEqual(await stored(session), nothingStored);
}

// A made-up person is guessed at, shown, and scored on the board; the loop is told from one side.
async function lesson(session, locale) {
  const walker = await arrive(session, "class", locale, "class.title");
  await walker.click({ css: "[data-activity=people] button" });
  await walker.see(walker.heading("class.people.title"));
  await walker.click({ css: "[data-person] button" }, 0);
  await walker.click(walker.button("class.people.show"));
  await walker.see({ css: "#class-ask" }, 60000);
  await walker.click(walker.button("class.scoring.title"));
  await walker.see({ css: "main[data-screen=class-scoring] details" }, 60000);
  await walker.click({ css: ".brand" });
  await walker.click({ css: "[data-activity=loop] button" });
  for (let step = 0; step < 3; step++) await walker.click(walker.button("class.step.next"));
  assert.equal(await session.count("app", { css: "main .rows > li" }), 4);
  await leaveNothing(session, walker, "class");
}

const sides = [
  { move: "louder", fear: "not-matter", afraid: "no", together: "yes" },
  { move: "quiet", fear: "too-much", afraid: "no", together: "yes" },
];
const places = { move: ["reach", "louder", "explain", "quiet", "leave", "freeze"], fear: ["not-matter", "left-alone", "too-much", "wrong", "trapped"], afraid: ["yes", "no", "unknown"], together: ["yes", "no"] }; // prettier-ignore

async function answerAlone(session, walker, person, side) {
  await walker.click(walker.button("joint.hand.go"));
  for (const [question, value] of Object.entries(side)) {
    const radio = { role: "radio", css: `[name="joint-${person}-${question}"]` };
    await walker.click(radio, places[question].indexOf(value));
    await walker.click(walker.button("joint.next"));
  }
}

async function two(session, locale, answers) {
  const walker = await arrive(session, "clinic", locale, "workspace.title");
  await walker.click(walker.button("joint.door.go"));
  for (const person of [0, 1]) await walker.click({ role: "checkbox", css: `[name="talked-${person}"]` });
  await walker.click(walker.button("joint.enable.go"));
  for (const [person, side] of answers.entries()) await answerAlone(session, walker, person, side);
  await walker.click(walker.button("joint.back.go"));
  await walker.see({ css: "[data-open]" }, 60000);
  return walker;
}

for (const engine of engines) {
  const skip = notBuilt || missing(engine);
  test(`a lesson: ${engine}`, { skip, timeout: 300000 }, async () => {
    await withBrowser(engine, async (session) => {
      for (const locale of locales) await lesson(session, locale);
    });
  });

  test(`two at their loop, with a clinician: ${engine}`, { skip, timeout: 300000 }, async () => {
    await withBrowser(engine, async (session) => {
      const walker = await two(session, "ar", sides);
      assert.equal(await dataOf(session, "[data-open]", "open"), "true");
      await walker.click(walker.button("joint.look.show"));
      await walker.see(walker.heading("joint.shown.title"));
      assert.equal(await session.count("app", { css: "[data-side] [data-step]" }), 6);
      await leaveNothing(session, walker, "clinic");
      const other = await two(session, "en", [sides[0], { ...sides[1], together: "no" }]);
      assert.equal(await dataOf(session, "[data-open]", "open"), "false");
      await other.click(other.button("joint.look.leave"));
      await until(() => session.count("app", other.heading("joint.none.title")), "no picture");
    });
  });
}

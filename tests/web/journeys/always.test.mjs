// What must be true on every screen and in every state of the page.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { headingFocused } from "../support/keys.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { walk, walks } from "../support/tour.mjs";

const site = useSite();
const screenOf = ({ app }) => app.evaluate(() => document.querySelector("main").dataset.screen);

/** Goes to a screen by one press and comes back to where it was. */
async function thereAndBack(visitor, screen, key, back) {
  const from = [await screenOf(visitor), await visitor.title()];
  await visitor.press(key);
  await visitor.at(screen);
  await headingFocused(visitor);
  await visitor.press(back);
  await visitor.at(from[0]);
  await headingFocused(visitor);
  assert.deepEqual([await screenOf(visitor), await visitor.title()], from);
}

function facts({ app }) {
  return app.evaluate(() => {
    const levels = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")].filter((one) => one.checkVisibility()); // prettier-ignore
    return {
      title: document.title,
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      headings: levels.map(({ localName }) => Number(localName[1])),
      landmarks: ["header", "main", "nav[aria-label]"].map((one) => document.querySelectorAll(one).length),
      links: document.querySelectorAll("a, area, form, iframe, object, embed, [style]").length,
      status: document.querySelectorAll("[role=status].unseen").length,
      checked: [...document.querySelectorAll("input, textarea")].filter((field) => field.spellcheck).length,
      keys: document.body.innerText.match(/\b[a-z]+\.[a-z-]+(\.[a-z-]+)+\b/g) ?? [],
      undefineds: document.body.innerText.match(/undefined|NaN|\[object|null/g) ?? [],
    };
  });
}

async function checkFacts(visitor, stop) {
  const { title, lang, dir, headings, landmarks, links, status, checked, keys, undefineds } = await facts(visitor);
  assert.equal(title, visitor.say("common.window.title"), `${stop}: the window's title tells nothing`);
  assert.deepEqual([lang, dir], [visitor.locale, visitor.locale === "ar" ? "rtl" : "ltr"], stop);
  assert.equal(headings[0], 1, `${stop}: begins with its heading`);
  assert.equal(headings.filter((level) => level === 1).length, 1, `${stop}: one main heading`);
  const jumps = headings.filter((level, index) => index > 0 && level > headings[index - 1] + 1);
  assert.deepEqual(jumps, [], `${stop}: no heading skips a level: ${headings}`);
  assert.ok(landmarks[0] === 1 && landmarks[1] === 1 && landmarks[2] >= 1, `${stop}: header, main and tools`);
  assert.equal(links, 0, `${stop}: nothing that navigates, nothing styled in place`);
  assert.equal(status, 1, `${stop}: one place for spoken news`);
  assert.equal(checked, 0, `${stop}: nothing that is typed goes to a browser's own spelling check`);
  assert.deepEqual([...keys, ...undefineds], [], `${stop}: words, not names of words`);
  const shell = await visitor.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
  assert.deepEqual(shell, [lang, dir], `${stop}: the page around it follows`);
}

// Side by side, each in a context of its own: most of their time is waiting.
describe("on every screen", { concurrency: 3 }, () => {
  for (const [index, name] of Object.keys(walks).entries()) {
    const locale = ["es", "ar", "en"][index % 3];
    test(
      `${locale}: Steady me, help and the way out are one press away; headings, language, title hold: ${name} (F-51)`,
      needsPage,
      async () => {
        const visitor = await site.visit({ locale, reducedMotion: "reduce" });
        await walk(name, visitor, async (stop) => {
          await checkFacts(visitor, stop);
          assert.ok(await visitor.button("common.leave").isVisible(), stop);
          const screen = await screenOf(visitor);
          if (screen !== "steady") await thereAndBack(visitor, "steady", "common.steady", "steady.return");
          if (screen !== "help") await thereAndBack(visitor, "help", "common.help", "common.back");
        });
        await visitor.close();
      },
    );
  }

  test("help is the same for everyone, whatever was answered", needsPage, async () => {
    const read = async (visitor) => {
      await visitor.press("common.help");
      await visitor.at("help");
      return visitor.app.evaluate(() => document.querySelector("main").innerText);
    };
    const fresh = await site.visit();
    const before = await read(fresh);
    for (const other of [0, 6]) {
      await fresh.choose();
      await fresh.tick("chooser.core.short.title", "radio");
      await fresh.start();
      await fresh.toTheEnd({ other });
      await fresh.result();
      assert.equal(await read(fresh), before);
      await fresh.home();
      await fresh.press("common.start.over");
    }
    await fresh.close();
  });

  test("quick exit empties the page and leaves nothing behind, from the middle of a question", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.start();
    await visitor.ahead({ other: 5, until: "sbi-anx-06" });
    await visitor.press("common.leave");
    await visitor.page.waitForURL("about:blank");
    assert.equal(await visitor.page.evaluate(() => document.documentElement.innerText), "");
    await visitor.close();
  });

  test("three presses of Shift leave too, and the second one says so", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.app.locator("main h1").focus();
    await visitor.page.keyboard.press("Shift");
    await visitor.page.keyboard.press("Shift");
    await visitor.app.waitForFunction((words) => document.querySelector("[role=status].unseen").textContent === words, visitor.say("common.exit.once.more")); // prettier-ignore
    await visitor.page.keyboard.press("Shift");
    await visitor.page.waitForURL("about:blank");
    await visitor.close();
  });
});

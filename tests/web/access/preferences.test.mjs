// Focus that can be seen, states that need no colour, and what a person has asked of their system.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { needsPage, useSite } from "../support/site.mjs";
import { walk } from "../support/tour.mjs";

const site = useSite();

/** What has focus: whether it is drawn with a ring, whether it lies in view, and whether anything lies over it. */
function focusFacts({ app }) {
  return app.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return undefined;
    const drawn = [element, element.closest("label"), element.parentElement].filter(Boolean);
    const ring = drawn.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    const box = element.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const label = element.closest("label, summary") ?? element;
    const covered = !(middle && (label.contains(middle) || middle.contains(element)));
    return { name: `${element.localName} "${label.textContent.trim().slice(0, 30)}"`, ring, covered };
  });
}

/** Tabs once round a screen and answers what is wrong with the focus on the way. */
async function tabRound(visitor) {
  const faults = [];
  const seen = new Set();
  await visitor.app.evaluate(() => document.querySelector(".skip-link").focus());
  for (let presses = 0; ; presses++) {
    await visitor.page.keyboard.press("Tab");
    const facts = await focusFacts(visitor);
    if (!facts) break;
    if (presses === 120) throw new Error(`Tab does not lead out; it is at ${facts.name}`);
    if (!facts.ring) faults.push(`no ring: ${facts.name}`);
    if (facts.covered) faults.push(`covered: ${facts.name}`);
    seen.add(facts.name);
  }
  return { faults, seen: seen.size };
}

async function someScreens(visitor, look) {
  await look("home");
  await visitor.choose();
  await visitor.unfold();
  await look("chooser");
  await visitor.start();
  await look("intro");
  await visitor.press("questions.begin");
  await visitor.app.waitForSelector("[data-item]");
  await look("question");
  await visitor.toTheEnd({ other: 4 });
  await visitor.result();
  await look("result");
  await visitor.press("common.settings");
  await visitor.at("settings");
  await look("settings");
}

// Side by side, each in a context of its own: most of their time is waiting.
describe("focus, states and preferences", { concurrency: 3 }, () => {
  for (const [name, options] of Object.entries({
    wide: {},
    "400 %": { viewport: { width: 320, height: 256 } },
    "forced colours": { forcedColors: "active" },
    "ar, dark": { locale: "ar", colorScheme: "dark" },
  })) {
    test(`focus is always seen and never covered: ${name}`, needsPage, async () => {
      const visitor = await site.visit({ reducedMotion: "reduce", ...options });
      const faults = [];
      await someScreens(visitor, async (stop) => {
        const { faults: found, seen } = await tabRound(visitor);
        assert.ok(seen > 3, `${stop}: Tab went through ${seen} places`);
        faults.push(...found.map((fault) => `${stop}: ${fault}`));
      });
      assert.deepEqual(faults, []);
      await visitor.close();
    });
  }

  const picture = async (locator) => (await locator.screenshot({ animations: "disabled" })).toString("base64");

  for (const [name, options] of Object.entries({
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    "forced colours": { forcedColors: "active" },
  })) {
    test(`what is picked, pressed or skipped looks different from what is not: ${name}`, needsPage, async () => {
      const visitor = await site.visit({ reducedMotion: "reduce", ...options });
      await visitor.choose();
      await visitor.start();
      await visitor.press("questions.begin");
      await visitor.app.waitForSelector("[data-item]");
      const away = () => visitor.app.evaluate(() => document.querySelector("main h1").focus());
      const third = visitor.app.locator("[data-item] .choice").nth(2);
      await away();
      const before = await picture(third);
      await third.locator("input").press("Space");
      await away();
      assert.notEqual(await picture(third), before, "a picked answer");
      const item = await visitor.question();
      await visitor.press("questions.skip");
      await visitor.after(item);
      const skip = visitor.app.locator(".choice-skip");
      const open = await picture(skip);
      await visitor.press("common.back");
      await visitor.app.waitForSelector(`[data-item="${item}"]`);
      assert.notEqual(await picture(skip), open, "a skipped question");
      await visitor.close();
    });
  }

  test("forced colours: the map, the rings and the bars are drawn in the system's colours", needsPage, async () => {
    const visitor = await site.visit({ forcedColors: "active", reducedMotion: "reduce" });
    await visitor.choose();
    await visitor.start();
    await visitor.toTheEnd({ other: 5 });
    await visitor.result();
    const lost = await visitor.app.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "Canvas";
      const canvas = getComputedStyle(probe).color;
      probe.remove();
      const seen = ({ fill, stroke }) => [fill, stroke].some((colour) => colour !== "none" && colour !== canvas && !/^rgba\(.*, 0\)$/.test(colour)); // prettier-ignore
      const drawn =
        ".map-plot circle, .map-plot .contour, .map-plot .axis, .bar-point, .bar-range, .bar-track, .bar-cut";
      return [...document.querySelectorAll(drawn)].filter((one) => !seen(getComputedStyle(one))).map((one) => one.getAttribute("class") ?? one.localName); // prettier-ignore
    });
    assert.deepEqual(lost, []);
    await visitor.close();
  });

  const moving = ({ app }) => app.evaluate(() => document.getAnimations().filter(({ playState, effect }) => playState === "running" && effect.getTiming().duration > 0).length); // prettier-ignore

  test("reduced motion: nothing moves on any screen; the breath is counted in words", needsPage, async () => {
    const visitor = await site.visit({ reducedMotion: "reduce" });
    await walk("rooms around the questions", visitor, async (stop) => assert.equal(await moving(visitor), 0, stop));
    await visitor.press("common.steady");
    await visitor.press("steady.breath.start");
    await visitor.app.locator(".breath-word", { hasText: visitor.say("steady.breath.in") }).waitFor();
    await visitor.close();
    const other = await site.visit({ reducedMotion: "no-preference" });
    await other.press("common.steady");
    await other.press("steady.breath.start");
    await other.app.waitForFunction(() => document.getAnimations().some(({ playState }) => playState === "running"));
    await other.close();
  });

  test("light or dark as the person says, whatever the system says", needsPage, async () => {
    const visitor = await site.visit({ colorScheme: "light" });
    const ground = () => visitor.app.evaluate(() => [getComputedStyle(document.documentElement).colorScheme, getComputedStyle(document.body).backgroundColor]); // prettier-ignore
    const light = await ground();
    await visitor.press("common.settings");
    await visitor.tick("settings.theme.dark", "radio");
    const dark = await ground();
    assert.notDeepEqual(dark, light);
    await visitor.page.emulateMedia({ colorScheme: "dark" });
    await visitor.tick("settings.theme.light", "radio");
    assert.deepEqual(await ground(), light);
    await visitor.tick("settings.theme.system", "radio");
    assert.deepEqual(await ground(), dark);
    await visitor.close();
  });
});

// Small windows, big text, fingers: every screen in every language, measured.
import assert from "node:assert/strict";
import { test } from "node:test";
import { coveredShare, mapFaults, overflow, smallTargets, spaceText } from "../support/measure.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { walk, walks } from "../support/tour.mjs";

const languages = ["en", "es", "ar"];
// A window of 1280 by 1024 at 400 % is 320 by 256.
const zoomed = { width: 320, height: 256 };
const wide = { width: 1000, height: 800 };
const site = useSite();

async function resize({ page, app }, size) {
  await page.setViewportSize(size);
  await app.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** Measures one screen in one language: wide, at 400 %, and with the reader's own text spacing. */
async function measure({ app, ...rest }) {
  const faults = [];
  const add = (where, found) => faults.push(...found.map((fault) => `${where}: ${fault}`));
  add("wide", [
    ...(await app.evaluate(overflow)),
    ...(await app.evaluate(smallTargets)),
    ...(await app.evaluate(mapFaults)),
  ]);
  await app.evaluate(spaceText, true);
  add("wide, spaced text", await app.evaluate(overflow));
  await resize({ app, ...rest }, zoomed);
  add("400 %, spaced text", await app.evaluate(overflow));
  await app.evaluate(spaceText, false);
  add("400 %", [
    ...(await app.evaluate(overflow)),
    ...(await app.evaluate(smallTargets)),
    ...(await app.evaluate(mapFaults)),
  ]);
  const covered = await app.evaluate(coveredShare);
  if (covered > 0.5) add("400 %", [`bars that stay in view cover ${Math.round(covered * 100)} % of the window`]);
  await resize({ app, ...rest }, wide);
  return faults;
}

for (const name of Object.keys(walks)) {
  test(`no sideways scroll, nothing cut off, no target below 44 px: ${name}`, needsPage, async () => {
    const visitor = await site.visit({ viewport: wide, reducedMotion: "reduce" });
    const faults = [];
    await walk(name, visitor, async (stop) => {
      for (const language of languages) {
        await visitor.speak(language);
        faults.push(...(await measure(visitor)).map((fault) => `${stop}, ${language}, ${fault}`));
      }
      await visitor.speak("en");
    });
    assert.deepEqual(faults, []);
    await visitor.close();
  });
}

test("the measuring finds planted faults", needsPage, async () => {
  const visitor = await site.visit({ viewport: wide });
  await visitor.app.evaluate(() => {
    const add = (name, text, set) => {
      const element = document.createElement(name);
      element.textContent = text;
      Object.assign(element.style, set);
      document.querySelector("main").append(element);
    };
    add("button", "small", { width: "20px", height: "20px", minWidth: "0", minHeight: "0", padding: "0" });
    add("p", "wide ".repeat(300), { whiteSpace: "nowrap" });
    add("p", "cut off\nhere", { height: "1em", overflow: "hidden", whiteSpace: "pre" });
  });
  const faults = (await visitor.app.evaluate(overflow)).map((fault) => fault.split(":")[0]);
  assert.deepEqual([...new Set(faults)].sort(), ["is cut off", "leaves its box", "leaves the window"]);
  assert.equal((await visitor.app.evaluate(smallTargets)).length, 1);
  await visitor.close();
});

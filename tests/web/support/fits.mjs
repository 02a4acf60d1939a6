// Whether a screen fits: in a wide window, at 400 %, and with the reader's own spacing of text.
import { coveredShare, mapFaults, overflow, smallTargets, spaceText } from "./measure.mjs";

// A window of 1280 by 1024 at 400 % is 320 by 256.
const zoomed = { width: 320, height: 256 };
/** The window these measures begin and end with. */
export const wide = { width: 1000, height: 800 };

async function resize({ page, app }, size) {
  await page.setViewportSize(size);
  await app.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** What does not fit on the screen that is shown, one line for each fault. */
export async function misfits(visitor, { spaced = true } = {}) {
  const { app } = visitor;
  const faults = [];
  const measure = async (where, ...measures) => {
    for (const one of measures) faults.push(...(await app.evaluate(one)).map((fault) => `${where}: ${fault}`));
  };
  await measure("wide", overflow, smallTargets, mapFaults);
  await app.evaluate(spaceText, spaced);
  if (spaced) await measure("wide, spaced text", overflow);
  await resize(visitor, zoomed);
  if (spaced) await measure("400 %, spaced text", overflow);
  await app.evaluate(spaceText, false);
  await measure("400 %", overflow, smallTargets, mapFaults);
  const covered = await app.evaluate(coveredShare);
  if (covered > 0.5) faults.push(`400 %: bars that stay in view cover ${Math.round(covered * 100)} % of the window`);
  await resize(visitor, wide);
  return faults;
}

/** The same, in each of these languages; the visitor goes on in English. */
export async function misfitsIn(visitor, languages, how) {
  const faults = [];
  for (const language of languages) {
    await visitor.speak(language);
    faults.push(...(await misfits(visitor, how)).map((fault) => `${language}, ${fault}`));
  }
  await visitor.speak("en");
  return faults;
}

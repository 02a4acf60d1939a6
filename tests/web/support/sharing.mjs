// Sharing with a clinic, done the way someone would.
import { readFileSync } from "node:fs";

/** What can be ticked, in the order it stands there. */
export const parts = ["scores", "answers", "differences", "marker", "about-reader"];

/** Opens the screen from the result. */
export async function openShare(visitor) {
  await visitor.result();
  await visitor.press("share.title");
  await visitor.at("share");
}

/** Brings a clinic's key along. */
export async function bringKey(visitor, recipient) {
  await visitor.app.locator("#share-key").fill(recipient);
  await visitor.press("share.key.go");
  await visitor.app.waitForFunction(() => document.querySelector("[data-print]")?.textContent.length > 20);
}

/** Ticks these parts and looks at what would go. */
export async function lookAt(visitor, picked) {
  for (const part of picked) await visitor.app.locator(`[name="share-${part}"]`).check();
  await visitor.press("share.look");
  await visitor.app.waitForSelector("[data-step=review] [data-exact], [data-step=review] .note");
}

/** The text that would go, as the screen shows it. */
export const exact = ({ app }) => app.locator("[data-exact]").textContent();

/** Brings what says yes into sight, and waits until it may be used. */
export async function beSeen({ app }) {
  await app.locator("#share-consent").scrollIntoViewIfNeeded();
  await app.waitForSelector("#share-consent[data-seen=true]");
}

/** Says yes: ticks the box. */
export async function sayYes(visitor) {
  await beSeen(visitor);
  await visitor.app.locator("[name=read]").check();
}

/** Saves the sealed file; answers its name and bytes. */
export async function saveSealed(visitor) {
  const [download] = await Promise.all([visitor.page.waitForEvent("download"), visitor.press("share.way.file")]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Every line that stands in the document: scales, answers and the rest, by what they are. */
export function linesOf(text) {
  const { measurements, differences = [], marker, site } = JSON.parse(text);
  return {
    scales: measurements.flatMap(({ instrument, target = "", scales }) =>
      Object.keys(scales).map((id) => `${instrument} ${target} ${id}`),
    ),
    answers: measurements.flatMap(({ instrument, target = "", answers = {} }) =>
      Object.keys(answers).map((id) => `${instrument} ${target} ${id}`),
    ),
    states: measurements.filter(({ state }) => state).length,
    differences: differences.length,
    facts: ["made", "language", ...(site ? ["site"] : []), ...(marker ? ["marker"] : []), "engine", "notice"],
  };
}

/** The same, as the screen shows them. */
export function linesShown({ app }) {
  return app.evaluate(() => {
    const all = (query) => [...document.querySelectorAll(`main ${query}`)];
    const where = (line) => {
      const { part, target } = line.closest("[data-part]").dataset;
      return `${part} ${target} ${line.dataset.scale ?? line.dataset.item}`;
    };
    const line = (kind) => all(`[data-line="${kind}"]`);
    return {
      scales: all("[data-scale]").map(where),
      answers: all("[data-item]").map(where),
      states: line("state").length,
      differences: line("difference").length,
      facts: all("li[data-line]")
        .map(({ dataset }) => dataset.line)
        .filter((kind) => kind !== "difference"),
    };
  });
}

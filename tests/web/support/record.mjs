// Keeping one's own record: turning it on, coming back another day, unlocking, files that go out and come in.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appFrame, root } from "../platform/setup.mjs";
import { Visitor } from "./visitor.mjs";

/** A passphrase of the kind the page asks for. */
export const phrase = "five green cups by the river";

const sbi = JSON.parse(readFileSync(join(root, "core/content/instruments/sbi.json"), "utf8"));
const { items } = sbi.forms.find(({ id }) => id === "short");

/** A journal with one thing of each kind; the words in it can be looked for. */
export const journal = {
  ...{ format: "securebase/journal", version: 1 },
  occasions: [
    {
      ...{ id: "o-1", changed: 1767600000, engine: "0.1.0", made: "2026-01-05", language: "en", marker: "loss" },
      measurements: [
        {
          ...{ instrument: "sbi", form: "short", revision: sbi.revision },
          answers: Object.fromEntries(items.map((id, at) => [id, 1 + (at % 7)])),
        },
      ],
    },
  ],
  diary: [
    { id: "d-1", changed: 1767600001, day: "2026-01-05", minute: 600, worry: 3, urge: "toward", note: "CANARY moment" },
  ],
  practice: [
    { id: "p-1", changed: 1767600002, intervention: "iv-grounding", day: "2026-01-06", upset: { before: 6, now: 3 } },
  ],
  choices: [{ id: "c-1", changed: 1767600003, intervention: "iv-grounding", choice: "done", day: "2026-01-06" }],
};

/** Opens the screen from the settings. */
export async function openRecord(visitor) {
  await visitor.press("common.settings");
  await visitor.at("settings");
  await visitor.app
    .locator("main")
    .getByRole("button", { name: visitor.say("vault.title"), exact: true })
    .click();
  await visitor.at("vault");
  await visitor.app.waitForSelector("main [data-phase]:not([data-phase=unknown])");
}

/** Waits until the record is open, locked, or not there. */
export const phase = ({ app }, now) =>
  app.waitForSelector(`main [data-phase="${now}"]`, { timeout: 30_000 }).then(() => {});

/** Turns keeping on. */
export async function turnOn(visitor, words = phrase) {
  await openRecord(visitor);
  await visitor.press("vault.none.go");
  await visitor.see("vault.begin.warning");
  for (const field of ["new", "again"]) await visitor.app.locator(`#pass-${field}`).fill(words);
  await visitor.press("vault.begin.go");
  await phase(visitor, "open");
}

/** Waits until what was done last is kept. */
export async function kept(visitor) {
  if (await visitor.app.locator("main[data-screen=vault]").count()) return visitor.see("vault.open.saved");
  // Other screens do not speak of it; this is many times as long as it takes.
  await visitor.app.waitForTimeout(2000);
}

/** Types the passphrase into what is locked. */
export async function unlock(visitor, words = phrase) {
  await visitor.app.locator("#pass-now").fill(words);
  await visitor.press("vault.locked.go");
}

/** Closes the page as if the browser had been closed, and opens it anew on another day; answers the new visitor. */
export async function comeBack(visitor) {
  const { page, locale } = visitor;
  const address = page.url();
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  await next.goto(address, { waitUntil: "commit" });
  await appFrame(next);
  return Visitor.arrive(next, locale);
}

/** Hands over a file to bring in. */
export async function bring({ app }, content, name = "kept-2026-01-06.json") {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  await app.locator("input[name=journal]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

/** Brings a file in and takes it. */
export async function bringAndTake(visitor, content) {
  await bring(visitor, content);
  await visitor.app.waitForSelector("[data-merge]");
  await visitor.press("over-time.merge.go");
  await visitor.app.waitForSelector("[data-merge]", { state: "detached" });
}

/** How much of each kind it holds, as lines. */
export const holds = ({ app }) => app.locator("[data-holds] li").allInnerTexts();

// The clinician's report on paper: every score, interval, version and notice, in every language, tagged, and Arabic in
// reading order. (J-C8, F-22, R-66)
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { keepSheet, newSheet, openClient, openFile, answersAbout, pick, side, visitClinic } from "../support/clinic.mjs"; // prettier-ignore
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const hasTools = spawnSync("pdftotext", ["-v"]).status === 0;
const needsTools = { skip: needsPage.skip || (hasTools ? false : "pdftotext is missing: ./dev test installs it") };

async function wholeCase() {
  const visitor = await visitClinic(site);
  await openClient(visitor);
  await openFile(visitor, answersAbout("friend", false, true, "2026-11-20"));
  await visitor.app.waitForSelector("[data-moved]");
  await side(visitor, "sources");
  await newSheet(visitor, "as-aai");
  await pick(visitor, "category", visitor.say("as-aai.entry.category.secure"));
  await pick(visitor, "trained", visitor.say("as-aai.entry.trained.yes"));
  await keepSheet(visitor);
  await newSheet(visitor, "as-developmental-history");
  await pick(visitor, "dh-warmth", visitor.say("as-developmental-history.notes.dh-warmth.seldom"));
  await keepSheet(visitor);
  return visitor;
}

/** Presses Print where the browser's dialog would open, and answers what would be on the paper. */
async function print(visitor) {
  await visitor.app.evaluate(() => {
    window.dispatchEvent(new Event("afterprint"));
    window.print = () => {
      const styles = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
      const { lang, dir } = document.documentElement;
      const body = document.querySelector(".paper").outerHTML;
      globalThis.printed = { title: document.title, lang, dir, body, styles: styles.join("\n") };
    };
  });
  await visitor.press("workspace.print");
  return visitor.app.evaluate(() => globalThis.printed);
}

async function asFile(visitor, { title, lang, dir, body, styles }) {
  const folder = mkdtempSync(join(tmpdir(), "print-"));
  const path = join(folder, "report.pdf");
  const page = await visitor.page.context().newPage();
  await page.setContent(
    `<!doctype html><html lang="${lang}" dir="${dir}"><title>${title}</title><style>${styles}</style><body>${body}`,
  );
  await page.pdf({ path, tagged: true, outline: true, format: "A4" });
  await page.close();
  const run = (tool, ...args) => spawnSync(tool, args, { encoding: "utf8" }).stdout;
  const read = {
    text: run("pdftotext", path, "-"),
    info: run("pdfinfo", path),
    tags: run("pdfinfo", "-struct-text", path),
  };
  rmSync(folder, { recursive: true });
  return read;
}

// The words of a text in their order. What a file of this kind cannot say of them is left out: marks of direction, vowel
// signs, and the order of the two letters that Arabic writes as one.
const wordsOf = (text) =>
  text
    .normalize("NFKC")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640]/g, "")
    .split(/[\s.,،؛:;«»“”()…]+/)
    .map((word) => [...word.replace(/[\u064b-\u0652]/g, "")].sort().join(""))
    .filter(Boolean);
// A sign over a letter may stand apart from its word there, and cut it in two.
const unmarked = (text) => text.replace(/\S*[\u064b-\u0652]\S*/g, "");

// What a file of this kind cannot say of a text: its marks of direction, forms of letters, and spaces.
const bare = (text) =>
  plain(text.normalize("NFKC").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640]/g, "")).replace(/\s/g, "");

test("every score, interval, version and notice is on paper, in every language", needsTools, async () => {
  const visitor = await wholeCase();
  for (const locale of ["en", "es", "ar"]) {
    await visitor.speak(locale);
    const paper = await print(visitor);
    assert.equal(paper.title, visitor.say("common.window.title"), "the name of the print job tells nothing");
    assert.equal(paper.dir, locale === "ar" ? "rtl" : "ltr");
    const { text, info, tags } = await asFile(visitor, paper);
    assert.match(info, /Tagged:\s+yes/);
    for (const tag of ["H1", "H2", "Table", "TH", "TD", "Caption", "L", "LI"]) {
      assert.match(tags, new RegExp(`\\b${tag}\\b`), tag);
    }
    const shown = await visitor.app.evaluate(() => ({
      cells: [...document.querySelectorAll(".paper :is(td, th)")].map((cell) => cell.textContent.trim()),
      heads: [...document.querySelectorAll(".paper :is(h1, h2, h3)")].map((head) => head.textContent.trim()),
      version: [...document.querySelectorAll(".paper section:last-of-type li")].map((line) => line.textContent.trim()),
    }));
    const flat = bare(text);
    const cells = shown.cells.filter((cell) => /\d/.test(cell));
    assert.ok(cells.length >= 8, "scores and intervals");
    for (const cell of cells) for (const number of cell.match(/\d+[.,٫]\d+/g) ?? []) assert.ok(flat.includes(bare(number)), `${locale}: ${number}`); // prettier-ignore
    for (const key of ["workspace.paper.title", "workspace.together.title", "workspace.versions"]) {
      assert.ok(shown.heads.includes(visitor.say(key)), key);
    }
    const printed = new Set(wordsOf(text));
    for (const key of ["workspace.notice", "workspace.evidence", "common.notice.full"]) {
      const lost = wordsOf(unmarked(visitor.say(key))).filter((word) => !printed.has(word));
      assert.deepEqual(lost, [], `${locale}: ${key}`);
    }
    for (const line of shown.version) assert.ok(flat.includes(bare(line.match(/\d+\.\d+\.\d+/)[0])), line);
  }
  await visitor.close();
});

test("Arabic stands in reading order in the file", needsTools, async () => {
  const visitor = await wholeCase();
  await visitor.speak("ar");
  const { text } = await asFile(visitor, await print(visitor));
  const [printed, wanted] = [wordsOf(text), wordsOf(visitor.say("workspace.notice"))];
  const at = printed.findIndex((_, index) => wanted.every((word, step) => printed[index + step] === word));
  assert.ok(at >= 0, printed.slice(0, 40).join(" "));
  await visitor.close();
});

test("the early history and the notes stay off the page", needsPage, async () => {
  const visitor = await wholeCase();
  await side(visitor, "notes");
  await visitor.app.locator("#new-note").fill("Only for me");
  await visitor.press("workspace.notes.add");
  await visitor.app.waitForSelector("[data-note]");
  const { body } = await print(visitor);
  assert.ok(!body.includes("Only for me"));
  assert.ok(!body.includes(visitor.say("as-developmental-history.notes.dh-warmth.seldom")));
  assert.ok(body.includes(visitor.say("as-aai.entry.category.secure")));
  await visitor.close();
});

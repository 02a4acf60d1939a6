// The clinician's report on paper: every score, interval, version and notice, in every language, tagged, and Arabic in
// reading order. (J-C8, F-22, R-66)
import assert from "node:assert/strict";
import { test } from "node:test";
import { keepSheet, newSheet, openClient, openFile, answersAbout, pick, side, visitClinic } from "../support/clinic.mjs"; // prettier-ignore
import { asFile, hasTools, print } from "../support/paper.mjs";
import { needsPage, useSite } from "../support/site.mjs";

const site = useSite();
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

// What a screen reader gets of Arabic cannot be taken out of a file with the tools there are; what is drawn can. There
// the lines of one cell stand between those of its neighbours, so each of its numbers is looked for.
function held({ says, hears }, locale, words, cell) {
  if (locale !== "ar") return hears(words);
  return cell ? words.match(/\p{N}+(?:[.,٫]\p{N}+)*/gu).every(says) : says(words);
}

test(
  "every score, interval, version and notice is on paper, in every language, in reading order",
  needsTools,
  async () => {
    const visitor = await wholeCase();
    for (const locale of ["en", "es", "ar"]) {
      await visitor.speak(locale);
      await visitor.app.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      const paper = await print(visitor, "workspace.print");
      assert.equal(paper.title, visitor.say("common.window.title"), "the name of the print job tells nothing");
      assert.equal(paper.dir, locale === "ar" ? "rtl" : "ltr");
      const shown = await visitor.app.evaluate(() => {
        const texts = (all) => [...document.querySelectorAll(all)].map(({ textContent }) => textContent.trim());
        return {
          cells: texts(".paper :is(td, th)").filter((cell) => /\d/.test(cell)),
          heads: texts(".paper :is(h1, h2, h3)"),
          version: texts(".paper section:last-of-type li"),
        };
      });
      const file = await asFile(visitor, paper);
      assert.match(file.info, /Tagged:\s+yes/);
      for (const tag of ["H1", "H2", "Table", "TH", "TD", "Caption", "L", "LI"]) {
        assert.match(file.tags, new RegExp(`\\b${tag}\\b`), tag);
      }
      assert.ok(shown.cells.length >= 8 && shown.version.length >= 1, "scores, intervals and versions");
      for (const key of ["workspace.paper.title", "workspace.together.title", "workspace.versions"]) {
        assert.ok(shown.heads.includes(visitor.say(key)), key);
      }
      const notices = ["workspace.notice", "workspace.evidence", "common.notice.full"].map((key) => visitor.say(key));
      for (const said of shown.cells) assert.ok(held(file, locale, said, true), said);
      for (const said of [...shown.version, ...notices]) assert.ok(held(file, locale, said, false), said);
    }
    await visitor.close();
  },
);

test("the early history and the notes stay off the page", needsPage, async () => {
  const visitor = await wholeCase();
  await side(visitor, "notes");
  await visitor.app.locator("#new-note").fill("Only for me");
  await visitor.press("workspace.notes.add");
  await visitor.app.waitForSelector("[data-note]");
  await print(visitor, "workspace.print");
  const body = await visitor.app.evaluate(() => document.querySelector(".paper").outerHTML);
  assert.ok(!body.includes("Only for me"));
  assert.ok(!body.includes(visitor.say("as-developmental-history.notes.dh-warmth.seldom")));
  assert.ok(body.includes(visitor.say("as-aai.entry.category.secure")));
  await visitor.close();
});

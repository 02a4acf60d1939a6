// Someone who may use a published scale brings its words along: every kind of file, what is wrong with one, and the
// way on to the questions.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";
import { bring, words, wordsFile } from "../support/words_file.mjs";

const site = useSite();
const alertOf = ({ app }) => app.locator("main [role=alert]");
const preview = ({ app }) => app.locator("[data-preview] > li > div").allInnerTexts();

const begin = async (visitor, count) => {
  await visitor.press("licensed.begin.all", { count });
  await visitor.at("questions");
};

/** Goes past the words before a part, if there are any, to the first question. */
const firstQuestion = async (visitor) => {
  if (!(await visitor.question())) await visitor.app.locator("main .button-primary").first().click();
  await visitor.app.waitForSelector("[data-item]");
};

describe("words that someone brings along", { concurrency: 3 }, () => {
  for (const [kind, locale, note] of [
    ["csv", "en", "note.import.range-not-given"],
    ["redcap", "es", "note.import.by-position"],
    ["fhir", "ar", "note.import.range-matches"],
  ]) {
    test(`${locale}: ${kind} is read, shown and asked (F-11)`, needsPage, async () => {
      const visitor = await site.visit({ locale });
      await bring(visitor, { scale: "ecr-rs", file: wordsFile(kind), language: "en" });
      await visitor.see("licensed.done.title", { count: 9 });
      await visitor.see(note);
      await visitor.see("note.import.labels-carried");
      assert.deepEqual(
        await preview(visitor),
        Array.from({ length: 9 }, (_, index) => words(index + 1)),
      );
      await visitor.press("licensed.begin.all", { count: 9 });
      await visitor.see("licensed.needed.target");
      await visitor.tick("common.person.friend.name", "radio");
      await begin(visitor, 9);
      await firstQuestion(visitor);
      assert.equal(await visitor.question(), "Q1");
      const said = plain(await visitor.app.locator("[data-item]").innerText());
      assert.ok(said.includes(words(1)), said);
      for (const answer of ["Not at all", "Fully"]) assert.ok(said.includes(answer), "the answers in the file's words");
      await visitor.close();
    });
  }

  test("es: what is missing and what does not fit is said, and nothing chosen is lost", needsPage, async () => {
    const visitor = await site.visit({ locale: "es" });
    await bring(visitor, { permit: false });
    const needed = plain(await alertOf(visitor).innerText());
    for (const one of ["scale", "permission", "file"])
      assert.ok(needed.includes(visitor.say(`licensed.needed.${one}`)), one);
    await bring(visitor, { scale: "ecr-rs", file: wordsFile("csv", { count: 8 }), language: "es" });
    await visitor.see("licensed.wrong.title");
    const short = plain(await alertOf(visitor).innerText());
    assert.ok(short.includes(visitor.say("error.import_question_missing")) && short.includes("Q9"), short);
    await bring(visitor, { file: wordsFile("fhir") });
    await visitor.app.waitForFunction((said) => document.querySelector("main [role=alert]")?.innerText.includes(said), visitor.say("error.language_differs")); // prettier-ignore
    await visitor.app.locator("[name=language]").fill("español");
    await visitor.press("licensed.read");
    await visitor.app.waitForFunction((said) => document.querySelector("main [role=alert]")?.innerText.includes(said), visitor.say("error.language_malformed")); // prettier-ignore
    await visitor.press("common.back");
    await visitor.at("clinic");
    await visitor.press("clinic.own.go");
    await visitor.at("licensed");
    const kept = await visitor.app.evaluate(() => [...document.querySelectorAll("main input:checked")].map(({ name }) => name)); // prettier-ignore
    assert.deepEqual(kept, ["scale", "permitted"]);
    await visitor.see("licensed.file.chosen", { name: "words.json" });
    await visitor.app.locator("[name=language]").fill("en");
    await visitor.press("licensed.read");
    await visitor.see("licensed.done.title", { count: 9 });
    await visitor.close();
  });

  test("bytes that are no letters are refused by their row", needsPage, async () => {
    const visitor = await site.visit();
    const file = wordsFile("csv");
    file.buffer[file.buffer.indexOf("question 3")] = 0xff;
    await bring(visitor, { scale: "ecr-rs", file });
    await visitor.see("licensed.wrong.title");
    const said = plain(await alertOf(visitor).innerText());
    assert.ok(said.includes(visitor.say("error.text_not_utf8")), said);
    assert.ok(said.includes(visitor.say("licensed.row", { row: "4" })), said);
    await visitor.close();
  });

  test("words that were read are saved as a file, and opened again from it", needsPage, async () => {
    const visitor = await site.visit({ acceptDownloads: true });
    await bring(visitor, { scale: "ecr-rs", file: wordsFile("csv") });
    await visitor.see("licensed.done.title", { count: 9 });
    const [download] = await Promise.all([visitor.page.waitForEvent("download"), visitor.press("licensed.save")]);
    assert.equal(download.suggestedFilename(), "ecr-rs-en.json");
    const text = readFileSync(await download.path(), "utf8");
    assert.equal(JSON.parse(text).items.Q9, words(9));
    const before = await preview(visitor);
    await bring(visitor, { file: { name: "saved.json", mimeType: "application/json", buffer: Buffer.from(text) } });
    await visitor.see("licensed.done.title", { count: 9 });
    assert.deepEqual(await preview(visitor), before);
    await visitor.close();
  });

  test("a calibrated scale may ask fewer of its questions, others only all", needsPage, async () => {
    const visitor = await site.visit();
    const fewer = visitor.app.getByRole("button", { name: /^Ask fewer/ });
    await bring(visitor, { scale: "rsq", file: wordsFile("csv", { count: 30, points: 5 }) });
    await visitor.see("licensed.done.title", { count: 30 });
    assert.equal(await fewer.count(), 0);
    await bring(visitor, { scale: "ecr-1998-5", file: wordsFile("redcap", { count: 36, points: 5 }) });
    await visitor.see("licensed.done.title", { count: 36 });
    await fewer.click();
    await visitor.at("questions");
    await firstQuestion(visitor);
    const said = plain(await visitor.app.locator("[data-item]").innerText());
    assert.ok(said.includes("Made-up question") && said.includes("Rather") && !said.includes("Fully"), said);
    await visitor.close();
  });

  test("everything but the file can be done by keyboard", needsPage, async () => {
    const visitor = await site.visit();
    await bring(visitor, { file: wordsFile("csv"), permit: false });
    const { keyboard } = visitor.page;
    await visitor.app.locator("main h1").focus();
    const reach = async (wanted) => {
      for (let press = 0; press < 30; press++) {
        await keyboard.press("Tab");
        const here = await visitor.app.evaluate(
          () => document.activeElement.name || document.activeElement.innerText?.trim(),
        );
        if (here === wanted) return;
      }
      assert.fail(`${wanted} is not reached`);
    };
    await reach("scale");
    await keyboard.press("Space");
    await reach("permitted");
    await keyboard.press("Space");
    await reach(visitor.say("licensed.read"));
    await keyboard.press("Enter");
    await visitor.app.waitForSelector("main section[role=alert], [data-preview]");
    await visitor.close();
  });

  test("leaving forgets the words", needsPage, async () => {
    const visitor = await site.visit();
    await bring(visitor, { scale: "ecr-rs", file: wordsFile("csv") });
    await visitor.see("licensed.done.title", { count: 9 });
    await visitor.press("common.leave");
    await visitor.page.waitForURL("about:blank");
    assert.equal(await visitor.page.evaluate(() => document.documentElement.innerText), "");
    await visitor.close();
  });
});

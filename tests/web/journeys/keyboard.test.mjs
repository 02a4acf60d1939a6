// The whole way with the keyboard alone: nothing is clicked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { focused, headingFocused, pressByKey, tabTo } from "../support/keys.mjs";
import { needsPage, useSite } from "../support/site.mjs";

const site = useSite();

async function arrived(visitor, screen) {
  await visitor.at(screen);
  await headingFocused(visitor);
}

async function answerByNumber(visitor, number) {
  const item = await visitor.question();
  await visitor.page.keyboard.press(String(number));
  await visitor.after(item);
  await headingFocused(visitor);
}

const checkedNow = ({ app }) => app.evaluate(() => [...document.querySelectorAll("[data-item] input")].findIndex((input) => input.checked)); // prettier-ignore

async function fromHomeToTheQuestions(visitor) {
  await visitor.page.keyboard.press("Tab");
  assert.equal(
    (await focused(visitor)).words,
    visitor.say("common.skip.to.content"),
    "the first stop leads past the bar",
  );
  await visitor.page.keyboard.press("Enter");
  await headingFocused(visitor);
  await pressByKey(visitor, "home.self.go");
  await arrived(visitor, "chooser");
  await tabTo(visitor, "marker");
  await visitor.page.keyboard.press("Space");
  for (let step = 0; step < 4; step++) await visitor.page.keyboard.press("ArrowDown");
  assert.equal((await focused(visitor)).words, visitor.say("chooser.marker.hard-week"));
  await tabTo(visitor, visitor.say("chooser.group.inside"));
  await visitor.page.keyboard.press("Enter");
  await tabTo(visitor, "sbi-working-models");
  await visitor.page.keyboard.press("Space");
  await visitor.page.keyboard.press("Space");
  await pressByKey(visitor, "chooser.start");
  await arrived(visitor, "questions");
  await pressByKey(visitor, "questions.begin");
  await visitor.app.waitForSelector("[data-item]");
  await headingFocused(visitor);
}

async function byArrows(visitor) {
  const item = await visitor.question();
  await visitor.page.keyboard.press("Tab");
  for (let step = 0; step < 3; step++) await visitor.page.keyboard.press("ArrowDown");
  assert.ok((await focused(visitor)).checked);
  assert.equal(await checkedNow(visitor), 3);
  assert.equal(await visitor.question(), item, "arrow keys pass over answers without leaving the question");
  await pressByKey(visitor, "questions.next");
  await visitor.after(item);
  await headingFocused(visitor);
}

async function bySkipAndBack(visitor) {
  const item = await visitor.question();
  await pressByKey(visitor, "questions.skip");
  await visitor.after(item);
  await headingFocused(visitor);
  const next = await visitor.question();
  await pressByKey(visitor, "common.back", { key: "Shift+Tab" });
  await visitor.after(next);
  await headingFocused(visitor);
  assert.equal(await visitor.question(), item);
  const pressed = () => visitor.app.evaluate(() => document.querySelector(".choice-skip").ariaPressed);
  assert.equal(await pressed(), "true", "the skip is remembered");
  await answerByNumber(visitor, 6);
  assert.equal(await visitor.question(), next);
}

async function throughTheQuestions(visitor) {
  await answerByNumber(visitor, 5);
  await answerByNumber(visitor, 2);
  await byArrows(visitor);
  await bySkipAndBack(visitor);
  // A number that is no answer does nothing, nor does one pressed outside a question.
  const item = await visitor.question();
  await visitor.page.keyboard.press("9");
  await tabTo(visitor, visitor.say("questions.next"));
  await visitor.page.keyboard.press("1");
  assert.equal(await visitor.question(), item);
  assert.equal(await checkedNow(visitor), -1);
  await tabTo(visitor, item, { key: "Shift+Tab" });
  for (const number of [7, 1, 6, 2, 4, 3]) await answerByNumber(visitor, number);
  await visitor.page.keyboard.press("3");
  assert.equal(await checkedNow(visitor), 2, "the eleventh is answered before its pause ends");
}

async function throughTheResult(visitor) {
  const { page } = visitor;
  await tabTo(visitor, "range");
  const words = visitor.app.locator(".cut-words");
  const before = await words.innerText();
  for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowRight");
  await visitor.app.waitForFunction((old) => document.querySelector(".cut-words").innerText !== old, before);
  await pressByKey(visitor, "result.cut.reset");
  await visitor.app.waitForFunction((old) => document.querySelector(".cut-words").innerText === old, before);
  await pressByKey(visitor, "result.fit.partly");
  await visitor.see("result.fit.partly.reply");
  await pressByKey(visitor, "result.why");
  await arrived(visitor, "why");
  // Who is this quick may be there before the engine has been asked.
  await visitor.app.waitForSelector("main details summary");
  await tabTo(visitor, visitor.say("construct.dim-anxiety.name"));
  await page.keyboard.press("Enter");
  await visitor.app.waitForSelector("details[open]");
}

async function steadyAndBack(visitor) {
  await visitor.app.locator("body").evaluate(() => document.querySelector("main h1").focus());
  await pressByKey(visitor, "common.steady", { key: "Shift+Tab" });
  await arrived(visitor, "steady");
  await pressByKey(visitor, "steady.begin");
  await headingFocused(visitor);
  assert.equal(await visitor.title(), visitor.say("steady.see.title"));
  await pressByKey(visitor, "steady.return");
  await arrived(visitor, "why");
}

async function settingsAndLanguage(visitor) {
  await pressByKey(visitor, "common.settings", { key: "Shift+Tab" });
  await arrived(visitor, "settings");
  await tabTo(visitor, visitor.say("settings.theme.system"));
  await visitor.page.keyboard.press("ArrowDown");
  await visitor.page.keyboard.press("ArrowDown");
  await visitor.app.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await pressByKey(visitor, "common.back", { key: "Shift+Tab" });
  await arrived(visitor, "why");
  const select = () => visitor.app.evaluate(() => document.activeElement.localName);
  for (let presses = 0; presses < 20 && (await select()) !== "select"; presses++)
    await visitor.page.keyboard.press("Shift+Tab");
  await visitor.page.keyboard.press("ArrowDown");
  await visitor.app.waitForFunction(() => document.documentElement.lang === "es");
  visitor.locale = "es";
  assert.equal(await visitor.title(), visitor.say("why.title"), "another language, the same place");
  assert.equal(await select(), "select", "and the same control in hand");
}

async function printAndLeave(visitor) {
  await pressByKey(visitor, "common.back", { key: "Shift+Tab" });
  await arrived(visitor, "result");
  await pressByKey(visitor, "result.print");
  await arrived(visitor, "print");
  await tabTo(visitor, visitor.say("print.answers.title"));
  await visitor.page.keyboard.press("Space");
  await tabTo(visitor, visitor.say("print.go"));
  await pressByKey(visitor, "common.leave", { key: "Shift+Tab" });
  await visitor.page.waitForURL("about:blank");
}

test("the whole way by keyboard alone, from home to quick exit", needsPage, async () => {
  const visitor = await site.visit();
  await fromHomeToTheQuestions(visitor);
  await throughTheQuestions(visitor);
  await pressByKey(visitor, "questions.finish", { key: "Shift+Tab" });
  await arrived(visitor, "result");
  await visitor.result();
  await throughTheResult(visitor);
  await steadyAndBack(visitor);
  await settingsAndLanguage(visitor);
  await printAndLeave(visitor);
  await visitor.close();
});

// Keeping a record on the device: off until someone turns it on, locked by a passphrase, and opened again at the very
// same question. (F-21, F-25)
import assert from "node:assert/strict";
import { test } from "node:test";
import { focused, headingFocused, pressByKey, tabTo } from "../support/keys.mjs";
import { bringAndTake, comeBack, holds, journal, kept, openRecord, phase, phrase, turnOn, unlock } from "../support/record.mjs"; // prettier-ignore
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();

const stored = ({ page }) => page.evaluate(async () => (await indexedDB.databases()).length);
const shown = async ({ app }) => plain(await app.locator("main").innerText());
const answerOn = ({ app }) => app.evaluate(() => [...document.querySelectorAll("[data-item] input")].findIndex((input) => input.checked)); // prettier-ignore

test("nothing is kept until someone asks for it, and what is asked for says what it cannot do", needsPage, async () => {
  const visitor = await site.visit();
  await visitor.choose();
  await visitor.start();
  await visitor.ahead({ other: 3, until: "sbi-anx-06" });
  await openRecord(visitor);
  assert.equal(await stored(visitor), 0);
  await visitor.press("vault.none.go");
  await visitor.see("vault.begin.warning");
  for (const [first, second, key] of [
    ["", "", "vault.needed.some"],
    ["sunshine", "sunshine", "vault.needed.more"],
    [phrase, `${phrase}r`, "vault.needed.same"],
  ]) {
    await visitor.app.locator("#pass-new").fill(first);
    await visitor.app.locator("#pass-again").fill(second);
    await visitor.press("vault.begin.go");
    await visitor.see(key);
  }
  assert.equal(await visitor.app.locator("#pass-new").getAttribute("type"), "password");
  await visitor.tick("vault.pass.show");
  assert.equal(await visitor.app.locator("#pass-new").getAttribute("type"), "text");
  assert.equal(await stored(visitor), 0);
  await visitor.close();
});

test("whoever comes back unlocks it and goes on at the same question with the same answers", needsPage, async () => {
  let visitor = await site.visit();
  await turnOn(visitor);
  await visitor.choose();
  await visitor.unfold();
  await visitor.tick("common.person.partner.name");
  await visitor.app.locator('main input[name="sbi-safety"]').check();
  await visitor.start();
  await visitor.ahead({ other: 3, until: "sbi-anx-06" });
  const item = await visitor.question();
  await kept(visitor);
  visitor = await comeBack(visitor);
  await visitor.see("home.locked");
  assert.ok(!(await shown(visitor)).includes(visitor.say("home.resume.questions")), "nothing of it is there before");
  await visitor.press("home.locked.go");
  await visitor.at("vault");
  await unlock(visitor, "quite another set of words");
  await visitor.app.getByText(visitor.say("vault.fault.passphrase")).waitFor({ timeout: 30_000 });
  await visitor.app.waitForFunction(() => document.activeElement?.id === "pass-now");
  await unlock(visitor);
  await visitor.app.waitForSelector("main[data-screen=questions]", { timeout: 30_000 });
  assert.equal(await visitor.question(), item);
  await visitor.press("common.back");
  assert.equal(await answerOn(visitor), 3);
  await visitor.close();
});

test("what is in the tab when it is unlocked is joined with what is kept", needsPage, async () => {
  let visitor = await site.visit();
  await turnOn(visitor);
  await bringAndTake(visitor, JSON.stringify({ ...journal, practice: [], choices: [] }));
  await kept(visitor);
  visitor = await comeBack(visitor);
  await openRecord(visitor);
  await visitor.press("vault.erase");
  await visitor.press("vault.erase.not");
  await unlock(visitor);
  await phase(visitor, "open");
  assert.equal((await holds(visitor)).length, 2);
  await bringAndTake(visitor, JSON.stringify(journal));
  assert.equal((await holds(visitor)).length, 4);
  await kept(visitor);
  visitor = await comeBack(visitor);
  await openRecord(visitor);
  await unlock(visitor);
  await phase(visitor, "open");
  assert.equal((await holds(visitor)).length, 4);
  await visitor.close();
});

test("a finished check-in becomes one of the days that are kept, once", needsPage, async () => {
  let visitor = await site.visit();
  await turnOn(visitor);
  await visitor.choose();
  await visitor.tick("chooser.core.short.title", "radio");
  await visitor.start();
  await visitor.toTheEnd({ other: 2 });
  await visitor.result();
  const one = [`${visitor.say("over-time.kept.occasions")}: 1`];
  await openRecord(visitor);
  assert.deepEqual(await holds(visitor), one);
  await kept(visitor);
  visitor = await comeBack(visitor);
  await openRecord(visitor);
  await unlock(visitor);
  await phase(visitor, "open");
  await visitor.press("home.resume.result");
  await visitor.result();
  await openRecord(visitor);
  assert.deepEqual(await holds(visitor), one);
  await visitor.close();
});

test("another passphrase opens it, and the old one no longer does", needsPage, async () => {
  const visitor = await site.visit();
  await turnOn(visitor);
  await visitor.press("vault.change.title");
  const other = "seven quiet boats at noon";
  await visitor.app.locator("#pass-now").fill(phrase);
  for (const field of ["new", "again"]) await visitor.app.locator(`#pass-${field}`).fill(other);
  await visitor.press("vault.change.go");
  await visitor.app.getByRole("button", { name: visitor.say("vault.open.lock") }).waitFor({ timeout: 40_000 });
  await visitor.press("vault.open.lock");
  await phase(visitor, "locked");
  await unlock(visitor);
  await visitor.app.getByText(visitor.say("vault.fault.passphrase")).waitFor({ timeout: 30_000 });
  await unlock(visitor, other);
  await phase(visitor, "open");
  await visitor.close();
});

for (const locale of ["es", "ar"])
  test(`${locale}: with nothing but keys it is turned on, locked and unlocked`, needsPage, async () => {
    const visitor = await site.visit({ locale });
    const type = async (field, words) => {
      await tabTo(visitor, field);
      await visitor.page.keyboard.type(words);
    };
    await pressByKey(visitor, "common.settings");
    await visitor.at("settings");
    await pressByKey(visitor, "vault.title");
    await visitor.at("vault");
    await visitor.app.waitForSelector("main [data-phase=none]");
    await headingFocused(visitor);
    await pressByKey(visitor, "vault.none.go");
    await headingFocused(visitor);
    await type("pass-new", phrase);
    await type("pass-again", phrase);
    await visitor.page.keyboard.press("Enter");
    await phase(visitor, "open");
    await headingFocused(visitor);
    await pressByKey(visitor, "vault.open.lock");
    await phase(visitor, "locked");
    await headingFocused(visitor);
    await type("pass-now", phrase);
    assert.equal((await focused(visitor)).type, "password");
    await visitor.page.keyboard.press("Enter");
    await phase(visitor, "open");
    await visitor.close();
  });

// A record goes out as a file, locked or not, and comes in again the same; everything can be deleted, and the page shows
// that nothing is left. It works where nothing is kept on the device too. (F-21, F-62, R-66)
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import { root } from "../platform/setup.mjs";
import { age, needsAge } from "../support/age.mjs";
import { bring, bringAndTake, holds, journal, kept, openRecord, phase, phrase, turnOn } from "../support/record.mjs"; // prettier-ignore
import { needsPage, singleFile, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();

const stored = ({ page }) => page.evaluate(async () => (await indexedDB.databases()).length);

/** All that is in a file, but for what it says of itself. */
function content({ text }) {
  const { notice, ...rest } = JSON.parse(text);
  assert.ok(notice.length > 20);
  return rest;
}

async function deleteAll(visitor) {
  await visitor.press("vault.erase");
  await visitor.see("vault.erase.warning");
  await visitor.press("vault.erase.go");
  await visitor.see("vault.erased.lede");
}

test("what goes out as a file comes in the same after everything was deleted (F-21)", needsPage, async () => {
  const visitor = await site.visit();
  await turnOn(visitor);
  await bringAndTake(visitor, JSON.stringify(journal));
  const out = await visitor.saved("over-time.export.json");
  assert.match(out.name, /^kept-\d{4}-\d\d-\d\d\.json$/);
  assert.ok(JSON.parse(out.text).notice.includes(visitor.say("common.notice.full")));
  const table = await visitor.saved("over-time.export.csv");
  assert.match(table.name, /^numbers-\d{4}-\d\d-\d\d\.csv$/);
  assert.match(table.text, /^date,instrument,/);
  await kept(visitor);
  await deleteAll(visitor);
  assert.equal(await stored(visitor), 0);
  const lines = (await visitor.app.locator("[data-listing] li").allInnerTexts()).map(plain);
  for (const kind of ["databases", "others"])
    assert.ok(lines.includes(visitor.say(`vault.listing.${kind}`, { count: 0 })), lines.join("; "));
  await visitor.press("vault.back");
  await visitor.see("vault.holds.none");
  await bringAndTake(visitor, out.text);
  assert.deepEqual(content(await visitor.saved("over-time.export.json")), content(out));
  await visitor.close();
});

/** Takes the record along as a locked file; answers its bytes. */
async function takeLocked(visitor) {
  await visitor.unfold();
  for (const field of ["new", "again"]) await visitor.app.locator(`#pass-file-${field}`).fill(phrase);
  const [download] = await Promise.all([
    visitor.page.waitForEvent("download", { timeout: 40_000 }),
    visitor.press("vault.take.locked.go"),
  ]);
  assert.match(download.suggestedFilename(), /^kept-\d{4}-\d\d-\d\d\.json\.age$/);
  return readFileSync(await download.path());
}

test(
  "the age program opens a locked file, which is a journal by its schema; and what it locks opens here",
  {
    skip: needsPage.skip || needsAge.skip,
  },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "locked-"));
    const visitor = await site.visit();
    await openRecord(visitor);
    await bringAndTake(visitor, JSON.stringify(journal));
    const out = await visitor.saved("over-time.export.json");
    writeFileSync(join(folder, "kept.age"), await takeLocked(visitor));
    assert.equal(age(folder, ["-d", "-o", "kept.json", "kept.age"], phrase).status, 0);
    const text = readFileSync(join(folder, "kept.json"), "utf8");
    assert.equal(text, out.text);
    const schema = JSON.parse(readFileSync(join(root, "core/content/schema/journal.json"), "utf8"));
    const isJournal = new Ajv({ strict: false }).compile(schema);
    assert.ok(isJournal(JSON.parse(text)), JSON.stringify(isJournal.errors));
    assert.ok(!isJournal({ ...JSON.parse(text), diary: [{}] }), "and the schema refuses what is none");
    assert.equal(age(folder, ["-p", "-o", "theirs.age", "kept.json"], `${phrase}\n${phrase}`).status, 0);
    await deleteAll(visitor);
    await visitor.press("vault.back");
    await bring(visitor, readFileSync(join(folder, "theirs.age")), "kept.json.age");
    await visitor.app.locator("#pass-bring-now").fill(phrase);
    await visitor.press("vault.bring.open");
    await visitor.app.waitForSelector("[data-merge]", { timeout: 40_000 });
    await visitor.press("over-time.merge.go");
    assert.deepEqual(content(await visitor.saved("over-time.export.json")), content(out));
    await visitor.close();
    rmSync(folder, { recursive: true });
  },
);

test("a locked file opens with its passphrase only, and holds the same", needsPage, async () => {
  const visitor = await site.visit();
  await openRecord(visitor);
  await bringAndTake(visitor, JSON.stringify(journal));
  const out = await visitor.saved("over-time.export.json");
  const bytes = await takeLocked(visitor);
  assert.ok(bytes.toString("latin1").startsWith("age-encryption.org/v1"));
  assert.ok(!bytes.includes("CANARY"));
  await deleteAll(visitor);
  await visitor.press("vault.back");
  await bring(visitor, bytes, "kept.json.age");
  await visitor.see("vault.bring.locked");
  await visitor.app.locator("#pass-bring-now").fill("not these words at all");
  await visitor.press("vault.bring.open");
  await visitor.app.getByText(visitor.say("vault.fault.passphrase")).waitFor({ timeout: 40_000 });
  await visitor.app.locator("#pass-bring-now").fill(phrase);
  await visitor.press("vault.bring.open");
  await visitor.app.waitForSelector("[data-merge]", { timeout: 40_000 });
  await visitor.press("over-time.merge.go");
  assert.deepEqual(content(await visitor.saved("over-time.export.json")), content(out));
  await visitor.close();
});

test("a file shows what it would change, takes nothing away, and can be left out again", needsPage, async () => {
  const visitor = await site.visit({ locale: "ar" });
  await openRecord(visitor);
  await bringAndTake(visitor, JSON.stringify(journal));
  const [moment] = journal.diary;
  const other = { ...journal, diary: [{ ...moment, changed: moment.changed + 5, note: "newer" }, { ...moment, id: "d-2" }] }; // prettier-ignore
  await bring(visitor, JSON.stringify({ ...other, occasions: [] }));
  await visitor.app.waitForSelector("[data-merge]");
  const words = plain(await visitor.app.locator("[data-merge]").innerText());
  for (const effect of ["added", "newer_there", "only_here", "same"])
    assert.ok(words.includes(visitor.say(`over-time.merge.${effect}`, { n: 1 })), effect);
  await visitor.press("over-time.merge.go");
  const after = content(await visitor.saved("over-time.export.json"));
  assert.deepEqual(after.diary.map(({ note }) => note), ["newer", "CANARY moment"]); // prettier-ignore
  assert.equal(after.occasions.length, 1);
  await visitor.press("common.undo");
  assert.equal(content(await visitor.saved("over-time.export.json")).diary.length, 1);
  await bring(visitor, JSON.stringify(journal));
  await visitor.see("over-time.merge.none");
  await visitor.close();
});

test("a file that is none of these changes nothing and says what it is not", needsPage, async () => {
  const visitor = await site.visit();
  await openRecord(visitor);
  await bringAndTake(visitor, JSON.stringify(journal));
  const before = await holds(visitor);
  for (const [text, key] of [
    ["{", "vault.bring.damaged"],
    [JSON.stringify({ format: "other", version: 1 }), "error.unknown_format"],
    [JSON.stringify({ ...journal, version: 99 }), "error.newer_version"],
    ["x".repeat(8_500_000), "error.text_too_large"],
  ]) {
    await bring(visitor, text);
    await visitor.app.locator("main [role=alert]").getByText(visitor.say(key)).waitFor();
    assert.deepEqual(await holds(visitor), before);
  }
  await visitor.close();
});

test("on paper stand check-ins, moments and practice, and what this is not (R-66)", needsPage, async () => {
  const visitor = await site.visit({ locale: "es" });
  await openRecord(visitor);
  await bringAndTake(visitor, JSON.stringify(journal));
  await visitor.app.evaluate(
    () => (window.print = () => (globalThis.paper = document.querySelector(".paper").innerText)),
  );
  await visitor.press("vault.take.print");
  await visitor.app.waitForFunction(() => globalThis.paper);
  const paper = plain(await visitor.app.evaluate(() => globalThis.paper));
  for (const words of [
    "CANARY moment",
    visitor.say("common.notice.full"),
    visitor.say("diary.urge.toward"),
    visitor.say("over-time.kept.practice"),
    visitor.say("then.marker.loss", { when: "then" }),
  ])
    // prettier-ignore
    assert.ok(paper.includes(plain(words)), words);
  await visitor.close();
});

test("the one file keeps nothing, and files go out of it and come in all the same", needsPage, async () => {
  const visitor = await site.visit({ url: singleFile });
  await openRecord(visitor);
  await phase(visitor, "unavailable");
  await visitor.see("vault.none.unavailable");
  assert.equal(await visitor.button("vault.none.go").count(), 0);
  await bringAndTake(visitor, JSON.stringify(journal));
  assert.equal((await holds(visitor)).length, 4);
  assert.equal(content(await visitor.saved("over-time.export.json")).diary.length, 1);
  await deleteAll(visitor);
  await visitor.see("vault.listing.tab");
  await visitor.close();
});

test("what is locked can be deleted without its passphrase", needsPage, async () => {
  const visitor = await site.visit();
  await turnOn(visitor);
  await visitor.press("vault.open.lock");
  await phase(visitor, "locked");
  await deleteAll(visitor);
  assert.equal(await stored(visitor), 0);
  await visitor.close();
});

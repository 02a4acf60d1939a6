// What a client chose to share arrives: sealed to the clinic's own key, as a typed code, or as a picture of one; and it
// leaves for the clinic's other systems. (J-C4, J-C7, F-14, R-60)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { altered, Clinic } from "../seal/site.mjs";
import { needsAge } from "../support/age.mjs";
import { answersAbout, openClient, openFile, visitClinic } from "../support/clinic.mjs";
import { needsCore, openCore } from "../support/core.mjs";
import { bringKey, exact, lookAt, openShare, saveSealed, sayYes } from "../support/sharing.mjs";
import { needsPage, useSite } from "../support/site.mjs";

const site = useSite();
const needs = { skip: needsPage.skip || needsAge.skip || needsCore.skip };

/** Someone who answered, at the last step before something goes. */
async function sharing(key) {
  const visitor = await site.visit();
  await visitor.choose();
  await visitor.start();
  await visitor.toTheEnd({ other: 5 });
  await openShare(visitor);
  if (key) await bringKey(visitor, key);
  await lookAt(visitor, ["scores", "answers"]);
  return visitor;
}

/** A download that a press begins. */
async function downloaded(visitor, press) {
  const [download] = await Promise.all([visitor.page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const keyFile = ({ app }, text, name = "clinic-key.txt") =>
  app.locator("[name=key-file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const sessions = ({ app }) => app.locator("[data-session]").count();
const firstScore = ({ app }) => app.locator("table tbody tr").first().innerText();

test("keys made here: what a client seals to them opens here, and in the age program", needs, async () => {
  const clinic = await visitClinic(site);
  const { name, text } = await downloaded(clinic, () => clinic.press("keys.go"));
  assert.equal(name, "clinic-key.txt");
  const recipient = await clinic.app.locator("[data-recipient]").innerText();
  const client = await sharing(recipient);
  const shown = await exact(client);
  await sayYes(client);
  const { bytes } = await saveSealed(client);
  const program = new Clinic();
  program.use(text);
  assert.equal(program.open(bytes).toString(), shown);
  await openFile(clinic, bytes, "check-in.json.age");
  await clinic.app.waitForSelector("[data-locked]");
  await keyFile(clinic, text);
  await clinic.app.waitForSelector("[data-view=sessions] [data-session]");
  const { mean } = JSON.parse(shown).measurements[0].scales.anxiety;
  assert.ok((await firstScore(clinic)).includes(mean.toFixed(1)), "the score that was shared");
  await Promise.all([client.close(), clinic.close()]);
});

test("another key, no key and a changed file say which, and the file can be tried again", needs, async () => {
  const [keys, other] = [new Clinic(), new Clinic()];
  const clinic = await visitClinic(site);
  const sealed = keys.seal(JSON.stringify(answersAbout("friend", true, true)));
  await openFile(clinic, sealed, "file.age");
  await clinic.app.waitForSelector("[data-locked]");
  for (const text of [other.keys, other.recipient, ""]) {
    await clinic.app.locator("#case-key").fill(text);
    await clinic.press("workspace.file.key.go");
    await clinic.see("error.seal_other_key");
  }
  await clinic.app.locator("#case-key").fill(keys.keys);
  await clinic.press("workspace.file.key.go");
  await clinic.app.waitForSelector("[data-view=sessions] [data-session]");
  const [, bad] = altered(sealed).at(-1);
  await openFile(clinic, bad, "file.age");
  await clinic.app.waitForSelector("[data-locked]");
  await keyFile(clinic, keys.keys);
  await clinic.see("error.seal_damaged");
  assert.equal(await sessions(clinic), 1, "nothing of it was taken in");
  await clinic.close();
});

test("a code is typed by any hand, or photographed, and gives the scores that were shared", needs, async () => {
  const client = await sharing();
  const { measurements } = JSON.parse(await exact(client));
  await sayYes(client);
  await client.press("share.way.code");
  const code = await client.app.locator("[data-code]").innerText();
  const picture = await client.app.locator("svg.square").screenshot();
  const clinic = await visitClinic(site);
  await clinic.press("workspace.code");
  const typed = clinic.app.locator("#case-code");
  // Of letters that are told apart one is wrong in the second group.
  const groups = code.trim().split(/[\s-]+/);
  const wrong = groups.with(1, (groups[1][0] === "7" ? "8" : "7") + groups[1].slice(1));
  await typed.fill(wrong.join(" "));
  await clinic.press("workspace.code.go");
  await clinic.see("error.code_mistyped");
  assert.equal(await typed.inputValue(), wrong.join(" "), "what was typed is still there");
  await typed.fill(groups.join(" ").toLowerCase());
  await clinic.press("workspace.code.go");
  await clinic.app.waitForSelector("[data-view=sessions] [data-session]");
  const { mean } = measurements[0].scales.anxiety;
  assert.ok((await firstScore(clinic)).includes(mean.toFixed(1)));
  const score = await firstScore(clinic);
  await clinic.press("workspace.back");
  const file = { mimeType: "image/png", name: "photo.png", buffer: picture };
  await clinic.app.locator("[name=case-file]").setInputFiles(file);
  await clinic.app.waitForSelector("[data-view=sessions] [data-session]");
  assert.equal(await firstScore(clinic), score, "the picture tells the same");
  await clinic.press("workspace.back");
  const nothing = await clinic.app.locator("h1").screenshot();
  await clinic.app.locator("[name=case-file]").setInputFiles({ ...file, buffer: nothing });
  await clinic.see("error.square_unread");
  await Promise.all([client.close(), clinic.close()]);
});

for (const locale of ["en", "es", "ar"]) {
  test(`${locale}: every kind of file for other systems is the core's, of all sessions`, needs, async () => {
    const clinic = await visitClinic(site, { locale });
    await openClient(clinic);
    await openFile(clinic, answersAbout("friend", false, true, "2026-11-20"));
    await clinic.app.waitForSelector("[data-moved]");
    const run = await openCore();
    const pack = JSON.parse(readFileSync(new URL(`../../../i18n/${locale}/items/sbi-relationships.json`, import.meta.url), "utf8")); // prettier-ignore
    delete pack.variants;
    const rows = [answersAbout("friend", true, true), answersAbout("friend", false, true, "2026-11-20")].map(
      ({ made, measurements: [{ answers, target }] }) => ({ made, target, answers }),
    );
    const today = await clinic.app.evaluate(() => new Date().toLocaleDateString("sv"));
    const { kinds } = run("exchange_kinds", {});
    for (const { kind, pack: words, rows: answers } of kinds) {
      await clinic.choice("radio", clinic.say(`files.kind.${kind}.name`)).check();
      const { name, text } = await downloaded(clinic, () => clinic.press("files.go"));
      const asked = { kind, instrument: "sbi-relationships", form: "full", today, texts: await spoken(clinic) };
      const file = run("exchange", { ...asked, ...(words && { pack }), ...(answers && { rows }) });
      assert.deepEqual([name, text], [file.name, file.text], kind);
    }
    await clinic.close();
  });
}

/** The words of the page that a file can hold, as they stand in the language. */
async function spoken(visitor) {
  const areas = ["report", "constructs", "responses", "common", "notes", "clinic_files"];
  const read = (area) => JSON.parse(readFileSync(new URL(`../../../i18n/${visitor.locale}/${area}.json`, import.meta.url), "utf8")); // prettier-ignore
  const all = Object.assign({}, ...areas.map(read));
  return { ...all, title: visitor.say("chooser.module.sbi-relationships.name") };
}

test("a published scale needs its words first, and takes them from a file", needs, async () => {
  const clinic = await visitClinic(site);
  const run = await openCore();
  const { items, revision } = run("describe", {}).instruments.find(({ id }) => id === "ecr-rs");
  const record = answersAbout("friend", true, true);
  const answers = Object.fromEntries(items.map(({ id }, at) => [id, 1 + (at % 7)]));
  record.measurements = [{ instrument: "ecr-rs", form: "full", revision, target: "friend", answers }];
  record.measurements[0].form = run("describe", {}).instruments.find(({ id }) => id === "ecr-rs").forms[0].id;
  await openClient(clinic, record);
  await clinic.choice("radio", clinic.say("files.kind.fhir.name")).check();
  await clinic.see("files.words");
  const words = (text) => clinic.app.locator("[name=words-file]").setInputFiles({ name: "words.json", mimeType: "application/json", buffer: Buffer.from(text) }); // prettier-ignore
  await words("not a file of words");
  await clinic.see("error.json_syntax");
  const pack = { format: "securebase/item-text", version: 1, instrument: "ecr-rs", revision, language: "en", status: "draft", provenance: { source: "made up", method: "", back_translation: false, cognitive_debriefing_n: 0 }, items: Object.fromEntries(items.map(({ id }, at) => [id, `Made-up question ${at + 1}`])) }; // prettier-ignore
  await words(JSON.stringify(pack));
  await clinic.app.waitForSelector("[data-words]", { state: "detached" });
  const { text } = await downloaded(clinic, () => clinic.press("files.go"));
  const bundle = JSON.parse(text);
  assert.equal(bundle.resourceType, "Bundle");
  assert.ok(text.includes("Made-up question 1"));
  await clinic.close();
});

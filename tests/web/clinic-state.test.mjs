// What the workspace does with a case, over the real engine: files, typed numbers, sheets, lines, and the way back.
// (F-10..F-12, F-14, F-22, J-C5, J-C6, J-C11)
import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { join } from "node:path";
import { clinicPacks, guidancePacks } from "../../web/build/guidance.mjs";
import { root } from "./platform/setup.mjs";
import { bundled } from "./support/bundled.mjs";
import { answersAbout } from "./support/clinic.mjs";
import { needsCore, openCore } from "./support/core.mjs";

const content = join(root, "core/content");
const saved = [];
let page;

before(async () => {
  if (needsCore.skip) return;
  const run = await openCore();
  Object.assign(globalThis, {
    window: { scrollY: 0 },
    document: { addEventListener() {} },
    standIn: { saved, run: async (method, input) => run(method, input) },
  });
  const packs = (list) => JSON.stringify(list);
  const instead = {
    "channel/app": `
      export const shell = { busy() {}, offline: () => "off" };
      export const onWipe = () => {}, onPart = () => {}, onExitKey = () => {};`,
    "engine/engine": `
      export class EngineError extends Error { constructor(errors) { super("refused"); this.errors = errors; } }
      export const clear = () => {};
      export const run = (method, input) => standIn.run(method, input).catch((error) => {
        throw new EngineError(JSON.parse(error.message));
      });`,
    "engine/guidance_packs": `export const guidancePacks = () => (${packs(guidancePacks(content))});`,
    "engine/clinic_packs": `export const clinicPacks = () => (${packs(clinicPacks(content))});`,
    "engine/outlines": `
      let known = [];
      export const outlines = () => known, addOutline = (one) => (known = [...known, one]);`,
    "app/save": `export const saveFile = (name, text) => standIn.saved.push({ name, text }), forgetFile = () => {};`,
    "i18n/i18n": `
      export const t = (key) => key, has = () => false, number = String, locale = () => "en", locales = [];
      export const onLocaleChange = () => {}, itemLanguage = () => {}, keysUnder = () => [];`,
  };
  const modules = ["clinic", "clinic_enter", "clinic_files", "clinic_rows", "clinic_slice", "store", "model"];
  page = await bundled(
    modules.map((name) => `state/${name}.ts`),
    { instead },
  );
});

beforeEach(() => needsCore.skip || page.replace(page.emptyState));

const now = () => page.clinicNow();
const tree = () => page.openCase().tree;
const file = (content) => new File([typeof content === "string" ? content : JSON.stringify(content)], "f.json");
const codes = () => now().faults.map(({ code }) => code);

test("a client's file begins a case, and another one joins the case that is open", needsCore, async () => {
  await page.takeFile(file(answersAbout("friend", true, true)));
  assert.equal(now().cases.length, 1);
  assert.deepEqual(now().read.value.agenda.patterns, ["fearful"]);
  await page.takeFile(file(answersAbout("friend", false, true, "2026-11-20")));
  assert.deepEqual([now().cases.length, tree().sessions.length], [1, 2]);
  assert.equal(now().read.value.sessions.at(-1).id, now().read.value.session, "the newest is looked at");
  const before = JSON.stringify(tree());
  await page.takeFile(file({ format: "other" }));
  assert.deepEqual(codes(), ["unknown_format"]);
  await page.takeFile(file("no JSON"));
  assert.equal(codes().length, 1);
  assert.equal(JSON.stringify(tree()), before, "what was there stays");
});

test(
  "numbers are typed with scale, version and person, and checked by the engine (F-11, F-12)",
  needsCore,
  async () => {
    await page.beginCase("K-7");
    page.beginTyped();
    await page.takeTyped();
    assert.deepEqual(now().typed.needed, ["instrument", "form", "numbers"]);
    page.setTyped({ instrument: "ecr-rs" });
    page.setTyped({ form: "full", target: "partner", scores: { anxiety: "9" } });
    await page.takeTyped();
    assert.deepEqual(codes(), ["value_out_of_range"]);
    page.setTyped({ scores: { anxiety: "3", avoidance: "2.5" } });
    await page.takeTyped();
    assert.equal(now().typed, undefined);
    assert.deepEqual(tree().sessions[0].measurements[0].scales.avoidance, { mean: 2.5 });
    await page.compareWith("ecr-rs", "ecr-rs-partner-us-2019");
    assert.equal(now().read.value.numbers[0].norm.id, "ecr-rs-partner-us-2019");
    page.beginTyped();
    page.setTyped({ instrument: "rsq" });
    assert.equal(now().typed.how, "answers", "a scale of patterns is typed by its answers");
    page.setTyped({ form: "full", row: "1 2 3" });
    await page.takeTyped();
    assert.deepEqual(now().typed.needed, ["count"]);
    page.setTyped({ row: Array(30).fill("3").join(" ") });
    await page.takeTyped();
    assert.equal(tree().sessions.length, 2);
  },
);

test("sheets are kept by themselves, changed, taken out and brought back (F-10, F-14)", needsCore, async () => {
  await page.takeFile(file(answersAbout("friend", true, true)));
  const own = JSON.stringify(tree().sessions);
  const [interview] = now().read.value.forms;
  page.openSheet(interview);
  page.giveSheet("category", "unresolved");
  page.giveSheet("trained", "yes");
  await page.takeSheet();
  assert.deepEqual(now().read.value.lacks[0].missing, ["second"]);
  page.openSheet(interview, tree().sources[0]);
  page.giveSheet("second", "secure");
  await page.takeSheet();
  assert.equal(tree().sources.length, 1);
  assert.deepEqual(now().read.value.triangulation.apart, [{ one: 0, other: 1 }]);
  assert.equal(JSON.stringify(tree().sessions), own, "what the client answered is the same to the byte");
  await page.dropPart("sources", tree().sources[0].id);
  assert.equal(tree().sources.length, 0);
  await page.undoRemoval();
  assert.equal(tree().sources.length, 1);
  assert.deepEqual(now().read.value.lacks, []);
});

test("lines are suggested until they are changed, and suggested again when asked for", needsCore, async () => {
  await page.takeFile(file(answersAbout("friend", true, true)));
  const suggested = page.linesOf("agenda", now().read.value);
  assert.ok(suggested.length > 3);
  await page.setLines("agenda", [...suggested, { text: "own" }]);
  assert.equal(page.linesOf("agenda", now().read.value).at(-1).text, "own");
  await page.suggestLines("agenda");
  assert.deepEqual(page.linesOf("agenda", now().read.value), suggested);
  await page.undoRemoval();
  assert.equal(page.linesOf("agenda", now().read.value).at(-1).text, "own");
});

test("a case is saved and read again the same; a case can be taken out and brought back", needsCore, async () => {
  await page.takeFile(file(answersAbout("friend", true, true)));
  await page.addNote("A note");
  await page.rename("K-7");
  page.saveCase();
  const { name, text } = saved.at(-1);
  assert.match(name, /^case-\d{4}-\d\d-\d\d\.json$/);
  assert.ok(JSON.parse(text).notice);
  const before = tree();
  page.removeCase(now().open);
  assert.equal(now().cases.length, 0);
  await page.undoRemoval();
  assert.equal(now().cases.length, 1);
  await page.takeFile(file(text));
  assert.equal(now().cases.length, 2);
  assert.deepEqual(tree(), before);
});

test("cases are rows of what is kept on this device", needsCore, async () => {
  await page.beginCase("K-7");
  const rows = page.caseRows.rows();
  assert.ok([...rows.keys()].every((row) => page.caseRows.isOwn(row)));
  page.replace(page.emptyState);
  page.caseRows.take(rows);
  assert.deepEqual([...page.caseRows.rows()], [...rows]);
});

// What the page does with a vault, over one in memory: turning on, saving, locking, unlocking, and every fault. (F-21)
import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { bundled } from "./support/bundled.mjs";
import { needsCore, openCore } from "./support/core.mjs";
import { journal, phrase } from "./support/record.mjs";

/** A vault in memory that can be told to fail. What is kept outlives being locked. */
class FakeVault {
  rows;
  open_ = false;
  phrase = "";
  writes = 0;
  fault;
  #attempt(value) {
    return this.fault ? { ok: false, fault: this.fault } : { ok: true, value };
  }
  async look() {
    return this.open_ ? "open" : this.rows ? "locked" : "none";
  }
  async create(words) {
    if (this.fault) return this.#attempt();
    Object.assign(this, { rows: new Map(), phrase: words, open_: true });
    return this.#attempt(null);
  }
  async open(words) {
    if (this.fault) return this.#attempt();
    if (words !== this.phrase) return { ok: false, fault: "passphrase" };
    this.open_ = true;
    return this.#attempt({ rows: new Map(this.rows), previous: false });
  }
  lock() {
    this.open_ = false;
  }
  async write(changes) {
    this.writes += 1;
    await null;
    if (this.fault) return this.#attempt();
    for (const [name, text] of changes) text === undefined ? this.rows.delete(name) : this.rows.set(name, text);
    return this.#attempt(null);
  }
  async rewrap(old, words) {
    if (old !== this.phrase) return { ok: false, fault: "passphrase" };
    this.phrase = words;
    return this.#attempt(null);
  }
  async erase() {
    this.rows = undefined;
    return this.#attempt({ databases: [], caches: [], workers: 0, others: [] });
  }
  async persist() {
    return "no";
  }
}

let page;
let vault;
const busy = [];

before(async () => {
  if (needsCore.skip) return;
  const run = await openCore();
  Object.assign(globalThis, {
    window: { scrollY: 0 },
    document: { addEventListener() {} },
    standIn: { busy, run: async (method, input) => run(method, input), cleared: 0 },
  });
  const instead = {
    "channel/app": `
      export const shell = { busy: (yes) => standIn.busy.push(yes), offline: () => "off" };
      export const onWipe = () => {}, onPart = () => {}, onExitKey = () => {};`,
    "engine/engine": `
      export class EngineError extends Error { constructor(errors) { super("refused"); this.errors = errors; } }
      export const clear = () => standIn.cleared++;
      export const run = (method, input) => standIn.run(method, input).catch((error) => {
        throw new EngineError(JSON.parse(error.message));
      });`,
    "app/save": `export const saveFile = () => {}, forgetFile = () => {};`,
    "i18n/i18n": `
      export const t = (key) => key, has = () => false, number = String, locale = () => "en", locales = [];
      export const onLocaleChange = () => {}, itemLanguage = () => {}, keysUnder = () => [];`,
  };
  const outlines = [
    { id: "sbi", skips_count: false, items: [{ id: "a" }, { id: "b" }], forms: [{ id: "short", items: ["a", "b"] }] },
  ];
  const modules = [
    "state/vault.ts",
    "state/vault_saving.ts",
    "state/vault_files.ts",
    "state/store.ts",
    "state/model.ts",
  ];
  page = await bundled([...modules, "state/vault_rows.ts"], { outlines, instead });
  page.followChanges();
});

beforeEach(() => {
  if (needsCore.skip) return;
  vault = new FakeVault();
  page.useVault(vault);
  page.stopSaving();
  page.replace({ ...page.emptyState, vault: { ...page.emptyState.vault, phase: "none" } });
});

const now = () => page.get().vault;
const leg = { key: "sbi/short/", instrument: "sbi", form: "short" };
/** Answers something, as in the questions. */
const answer = (answers) =>
  page.patch({
    screen: "questions",
    mine: { ...page.get().mine, legs: [leg], answers: { [leg.key]: answers }, item: 1 },
  });
const all = { occasions: 1, diary: 1, practice: 1, choices: 1 };
const counts = () => Object.fromEntries(page.countsOf(page.get().journal).map(({ kind, count }) => [kind, count]));

test("off until it is turned on; a weak passphrase, or two that differ, turn nothing on", needsCore, async () => {
  answer({ a: 1 });
  await page.saveNow();
  for (const [one, two, needed] of [["", "", "some"], ["abcdefgh", "abcdefgh", "more"], [phrase, "other", "same"]]) {
    await page.turnOn(one, two);
    assert.equal(now().needed, needed);
  } // prettier-ignore
  assert.equal(vault.rows, undefined);
  page.shareDevice(true);
  await page.turnOn(phrase, phrase);
  assert.equal(vault.rows, undefined, "nothing can be turned on where a device is shared");
  page.shareDevice(false);
  await page.turnOn(phrase, phrase);
  assert.equal(now().phase, "open");
  assert.deepEqual([...vault.rows.keys()], ["open"]);
  assert.equal(now().persisted, "no");
});

test("locking forgets all of it, unlocking brings back the same, in the same place", needsCore, async () => {
  await page.turnOn(phrase, phrase);
  answer({ a: 1 });
  page.patch({ journal });
  await page.lock();
  assert.equal(now().phase, "locked");
  assert.ok(!JSON.stringify(page.get()).includes("CANARY"));
  assert.deepEqual(page.get().mine.answers, {});
  assert.ok(globalThis.standIn.cleared > 0, "the engine forgot it too");
  await page.unlock("other words than these");
  assert.deepEqual([now().phase, now().fault], ["locked", "passphrase"]);
  await page.unlock(phrase);
  assert.equal(now().phase, "open");
  assert.deepEqual(counts(), all);
  assert.deepEqual(page.get().mine.answers, { [leg.key]: { a: 1 } });
  assert.deepEqual([page.get().screen, page.get().mine.item], ["questions", 1]);
});

test("only what changed is written, and one write follows another", needsCore, async () => {
  await page.turnOn(phrase, phrase);
  page.patch({ journal });
  await page.saveNow();
  const writes = vault.writes;
  await page.saveNow();
  assert.equal(vault.writes, writes, "nothing has changed");
  page.patch({ journal: { ...journal, diary: [] } });
  await Promise.all([page.saveNow(), page.saveNow()]);
  assert.equal(vault.writes, writes + 1);
  // The practice of that month is still in the row.
  assert.ok(!vault.rows.get("journal.2026-01").includes("CANARY"));
  page.patch({ journal: { ...journal, diary: [], practice: [] } });
  await page.saveNow();
  assert.deepEqual([...vault.rows.keys()].sort(), ["choices", "occasion.o-1", "open"]);
});

test(
  "what cannot be kept is said, stays in the tab, and is not lost by locking unless someone says so",
  needsCore,
  async () => {
    for (const fault of ["full", "blocked", "worker"]) {
      vault.fault = undefined;
      page.replace({ ...page.emptyState, vault: { ...page.emptyState.vault, phase: "none" } });
      await page.turnOn(phrase, phrase);
      vault.fault = fault;
      page.patch({ journal });
      await page.saveNow();
      assert.equal(now().unsaved, fault);
      assert.ok(page.get().say.includes(`vault.fault.${fault}`));
      assert.equal(busy.at(-1), true, "leaving asks first");
      await page.lock();
      assert.deepEqual([now().phase, now().step], ["open", "lock"]);
      assert.deepEqual(counts(), all);
      vault.fault = undefined;
      await page.saveNow();
      assert.equal(now().unsaved, undefined);
      assert.equal(busy.at(-1), false);
    }
    vault.fault = "full";
    page.patch({ journal: { ...journal, diary: [] } });
    await page.lock(true);
    assert.equal(now().phase, "locked");
  },
);

test("another tab: it is locked with all that is in the tab, and both are joined", needsCore, async () => {
  await page.turnOn(phrase, phrase);
  await page.saveNow();
  vault.rows.set("journal.2026-01", JSON.stringify({ format: journal.format, version: 1, diary: journal.diary }));
  vault.fault = "elsewhere";
  page.patch({ journal: { ...journal, diary: [] } });
  await page.saveNow();
  assert.deepEqual([now().phase, now().unsaved], ["locked", "elsewhere"]);
  vault.fault = undefined;
  await page.unlock(phrase);
  assert.deepEqual([now().phase, now().unsaved], ["open", undefined]);
  assert.deepEqual(counts(), all);
  assert.ok(vault.rows.get("journal.2026-01").includes("iv-grounding"));
});

test("what was cleared from outside can be turned on anew with all that is in the tab", needsCore, async () => {
  await page.turnOn(phrase, phrase);
  vault.fault = "gone";
  page.patch({ journal });
  await page.saveNow();
  assert.deepEqual([now().phase, now().unsaved], ["none", "gone"]);
  vault.fault = undefined;
  await page.turnOn(phrase, phrase);
  assert.deepEqual([now().phase, now().unsaved, vault.rows.size], ["open", undefined, 4]);
});

test("what a newer page kept is refused, and what is damaged is told apart from it", needsCore, async () => {
  await page.turnOn(phrase, phrase);
  await page.lock();
  for (const [text, fault] of [
    [JSON.stringify({ format: journal.format, version: 99 }), "newer"],
    ['{"format":', "damaged"],
  ]) {
    vault.rows.set("journal.2026-01", text);
    await page.unlock(phrase);
    assert.deepEqual([now().phase, now().fault, vault.open_], ["locked", fault, false]);
  }
});

test("another passphrase, and everything deleted", needsCore, async () => {
  await page.turnOn(phrase, phrase);
  page.patch({ journal });
  const other = "seven quiet boats at noon";
  await page.changePassphrase("wrong", other, other);
  assert.equal(now().fault, "passphrase");
  await page.changePassphrase(phrase, other, other);
  assert.equal(vault.phrase, other);
  await page.deleteAll();
  assert.deepEqual([now().phase, now().step, vault.rows], ["none", "erased", undefined]);
  assert.deepEqual(counts(), { occasions: 0, diary: 0, practice: 0, choices: 0 });
  assert.deepEqual(now().listing.databases, []);
});

test(
  "a finished check-in becomes an occasion once, and one that was kept already does not again",
  needsCore,
  async () => {
    let told = 0;
    page.keepFinishedBy(() => void told++);
    await page.turnOn(phrase, phrase);
    answer({ a: 1, b: 2 });
    assert.equal(told, 0);
    const finish = () => page.patch({ screen: "result", mine: { ...page.get().mine, finished: true } });
    finish();
    page.patch({ screen: "plan" });
    assert.equal(told, 1);
    answer({ a: 1, b: 3 });
    assert.equal(told, 1, "not while it is being answered");
    finish();
    assert.equal(told, 2);
    await page.lock();
    await page.unlock(phrase);
    assert.equal(told, 2);
    page.keepFinishedBy(() => {});
  },
);

test("a file is looked at before it is taken in, and can be left out again", needsCore, async () => {
  const file = (value) => new Blob([typeof value === "string" ? value : JSON.stringify(value)]);
  await page.bringIn(file(journal));
  assert.deepEqual(counts(), { occasions: 0, diary: 0, practice: 0, choices: 0 });
  assert.deepEqual(now().incoming.value.merge.map(({ added }) => added), [1, 1, 1, 1]); // prettier-ignore
  await page.takeIn();
  assert.deepEqual(counts(), all);
  assert.ok(page.canUndo());
  page.undoTakeIn();
  assert.equal(counts().diary, 0);
  for (const [text, key] of [["{", "vault.bring.damaged"], [{ ...journal, version: 9 }, "error.newer_version"], [{ format: "x", version: 1 }, "error.unknown_format"]]) {
    await page.bringIn(file(text));
    assert.equal(page.wordsOfRefusal(now().incoming.faults), key);
  } // prettier-ignore
  await page.bringIn(file("age-encryption.org/v1\n-> scrypt"));
  assert.equal(now().sealed.length, 31);
});

test("what was noted after a file was looked at is not lost by taking it in", needsCore, async () => {
  await page.bringIn(new Blob([JSON.stringify({ ...journal, choices: [] })]));
  page.patch({ journal: { ...page.get().journal, choices: journal.choices } });
  await page.takeIn();
  assert.equal(now().incoming.status, "done", "it is shown again first");
  await page.takeIn();
  assert.deepEqual(counts(), all);
});

test(
  "what another page keeps in the same place stays as it is, and a page's own rows come back",
  needsCore,
  async () => {
    await page.turnOn(phrase, phrase);
    await page.saveNow();
    vault.rows.set("case.a", "theirs");
    await page.lock();
    await page.unlock(phrase);
    page.patch({ settings: { ...page.get().settings, theme: "dark" } });
    await page.saveNow();
    assert.equal(vault.rows.get("case.a"), "theirs", "a page that knows nothing of it");
    await page.lock();
    let mine = new Map();
    page.keepRows({
      isOwn: (name) => name.startsWith("case."),
      basis: () => mine,
      rows: () => mine,
      take: (rows) => (mine = new Map(rows)),
    });
    await page.unlock(phrase);
    assert.deepEqual([...mine], [["case.a", "theirs"]]);
    mine = new Map([["case.b", "new"]]);
    await page.saveNow();
    assert.deepEqual(
      [...vault.rows.keys()].filter((name) => name.startsWith("case.")),
      ["case.b"],
    );
  },
);

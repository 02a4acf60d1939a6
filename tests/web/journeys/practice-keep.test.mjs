// What is done in practices and plans is kept when someone presses it, or all of it while a vault is open. (F-20, F-21, F-59)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsCore } from "../support/core.mjs";
import { begin, fill, openPractice, pick, press, settled, usePractising } from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { start, site } = usePractising(needs.skip);

const log = "iv-self-monitoring-log";
const kept = ({ app }) => app.evaluate(() => globalThis.practising.kept());

async function writeEntry(visitor, note) {
  await pick(visitor, "trigger", 1);
  await fill(visitor, "note", note);
  await press(visitor, "practice.finish");
  await visitor.app.waitForSelector("[aria-labelledby=keep-this]");
}

test("nothing is kept that nobody pressed to keep; each entry of a log is one of its own (F-21)", needs, async () => {
  const visitor = await start("en", log, "entry");
  await writeEntry(visitor, "first");
  await press(visitor, "practice.done.mark");
  assert.deepEqual(await kept(visitor), { format: "securebase/journal", version: 1 });
  await press(visitor, "over-time.practice.keep");
  const [entry] = (await kept(visitor)).practice;
  assert.deepEqual([entry.intervention, entry.action, entry.given.note], [log, "entry", "first"]);
  assert.ok(Number.isInteger(entry.changed) && entry.day && Number.isInteger(entry.minute));
  await press(visitor, "practice.tally.add");
  await writeEntry(visitor, "second");
  assert.equal((await kept(visitor)).practice.length, 1, "another entry waits to be kept");
  await press(visitor, "over-time.practice.keep");
  assert.deepEqual(
    (await kept(visitor)).practice.map(({ given }) => given.note),
    ["first", "second"],
  );
  await press(visitor, "common.undo");
  assert.equal((await kept(visitor)).practice.length, 1);
});

test(
  "while things are kept by themselves, finishing and marking are enough, and taking back takes out (F-20)",
  needs,
  async () => {
    const visitor = await site.visit();
    await visitor.app.waitForFunction(() => globalThis.practising);
    await visitor.app.evaluate(() => globalThis.practising.keepAlways());
    await openPractice(visitor, log, "entry");
    await begin(visitor);
    await pick(visitor, "trigger", 1);
    await visitor.press("practice.finish");
    await visitor.app.waitForSelector("[name=win]");
    assert.equal(await visitor.button("over-time.tab.go").count(), 0, "it does not live in this tab only");
    await visitor.press("practice.done.mark");
    const now = await kept(visitor);
    assert.equal(now.practice.length, 1);
    assert.deepEqual(
      now.choices.map(({ intervention, choice }) => [intervention, choice]),
      [[log, "done"]],
    );
    await visitor.press("practice.done.marked");
    assert.deepEqual((await kept(visitor)).choices, []);
    await settled(visitor);
    await visitor.close();
  },
);

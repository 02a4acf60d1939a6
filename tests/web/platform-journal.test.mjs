// Things are put into a journal, changed, taken out and brought back without touching anything else. (F-20, F-23)
import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, drop, find, minuteOf, newId, pastOffers, put, stamped } from "../../web/src/state/journal_edit.ts";

const empty = { format: "securebase/journal", version: 1 };
const moment = { day: "2026-11-22", minute: 610, worry: 3 };

test("a thing gets an id of letters and digits and the second it was kept in", () => {
  const one = stamped(moment, undefined, 1_700_000_000_999);
  assert.match(one.id, /^[0-9a-f]{24}$/);
  assert.equal(one.changed, 1_700_000_000);
  assert.deepEqual({ ...one, id: undefined, changed: undefined }, { ...moment, id: undefined, changed: undefined });
  const ids = new Set(Array.from({ length: 500 }, newId));
  assert.equal(ids.size, 500);
});

test("a new version keeps the id and is never older, whatever the clock did", () => {
  const first = stamped(moment, undefined, 2_000_000);
  for (const now of [2_000_000, 0, 9_000_000]) {
    const next = stamped({ ...moment, worry: 4 }, first, now);
    assert.equal(next.id, first.id);
    assert.ok(next.changed > first.changed);
  }
  assert.equal(stamped(moment, undefined, 0, "asked-for").id, "asked-for");
});

test("putting, changing and taking out leave the journal that was there as it was", () => {
  const [a, b] = [stamped(moment, undefined, 1000), stamped({ ...moment, minute: 1 }, undefined, 1000)];
  const both = put(put(empty, "diary", a), "diary", b);
  const frozen = structuredClone(both);
  assert.deepEqual(both.diary, [a, b]);
  const changed = { ...a, worry: 9 };
  assert.deepEqual(put(both, "diary", changed).diary, [changed, b], "it stays where it stood");
  assert.deepEqual(drop(both, "diary", a.id).diary, [b]);
  assert.deepEqual(drop(both, "diary", "nobody").diary, [a, b]);
  assert.deepEqual(both, frozen);
  assert.equal(find(both, "diary", b.id), b);
  assert.equal(find(both, "diary", undefined), undefined);
  assert.equal(find(empty, "practice", a.id), undefined);
  assert.equal(put(both, "practice", a).diary, both.diary, "the other lists are the same ones");
});

test("later plans are told the newest word on each thing, and not that it was only begun", () => {
  const choice = (id, intervention, what, changed) => ({ id, intervention, choice: what, day: "2026-11-22", changed });
  const journal = {
    ...empty,
    choices: [
      choice("1", "iv-a", "done", 5),
      choice("2", "iv-a", "declined", 2),
      choice("3", "iv-b", "not-for-me", 1),
      choice("4", "iv-c", "picked", 1),
    ],
  };
  assert.deepEqual(pastOffers(journal), [
    { intervention: "iv-b", outcome: "declined" },
    { intervention: "iv-a", outcome: "done" },
  ]);
  assert.deepEqual(pastOffers(empty), []);
});

test("minutes of a day and what a field for times holds are the same thing", () => {
  for (let minute = 0; minute < 1440; minute++) assert.equal(minuteOf(clock(minute)), minute);
  for (const text of ["", "x", "1"]) assert.equal(minuteOf(text), undefined);
  assert.equal(clock(65), "01:05");
});

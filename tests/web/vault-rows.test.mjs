// What is kept as rows: a journal in parts and one again, what is under way without what was said about fear, and how
// hard a passphrase is to guess. (F-21, F-25)
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { strengthOf } from "../../web/src/state/strength.ts";
import { changesBetween, countsOf, isPart, journalOf, partsOf } from "../../web/src/state/vault_rows.ts";
import { bundled } from "./support/bundled.mjs";

const empty = { format: "securebase/journal", version: 1 };

/** A sequence that looks random and is the same each time. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A journal with entries of every kind over two years. */
function madeUp(seed, size) {
  const next = chance(seed);
  const day = () =>
    `202${5 + next(2)}-${String(1 + next(12)).padStart(2, "0")}-${String(1 + next(28)).padStart(2, "0")}`;
  const many = (kind, more) =>
    Array.from({ length: next(size) }, (_, at) => ({
      id: `${kind}-${at}`,
      changed: next(1e9),
      day: day(),
      ...more(at),
    }));
  return {
    ...empty,
    occasions: many("o", () => ({ made: day(), engine: "1", language: "en", marker: "none", measurements: [] })).map(({ day: _day, ...rest }) => rest), // prettier-ignore
    diary: many("d", (at) => ({ minute: at, note: `note ${at}` })),
    practice: many("p", () => ({ intervention: "iv-grounding" })),
    choices: many("c", () => ({ intervention: "iv-grounding", choice: "done" })),
  };
}

const texts = (journal) => new Map([...partsOf(journal)].map(([name, part]) => [name, JSON.stringify(part)]));
const byId = (one, other) => (one.id < other.id ? -1 : 1);
const sorted = (journal) =>
  Object.fromEntries(
    Object.entries(journal).map(([key, list]) => [key, Array.isArray(list) ? [...list].sort(byId) : list]),
  );

test("a journal in parts is the same journal again, whatever it holds", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const journal = madeUp(seed, 40);
    assert.deepEqual(journalOf([...partsOf(journal).values()], empty), sorted(journal), `seed ${seed}`);
    assert.ok([...partsOf(journal).keys()].every(isPart));
  }
});

test("a row holds a month of moments and practice, a check-in, or the choices; nothing else is a part", () => {
  const journal = {
    ...empty,
    occasions: [{ id: "a", made: "2026-01-05" }],
    diary: [{ id: "b", day: "2026-01-31" }, { id: "c", day: "2026-02-01" }],
    practice: [{ id: "d", day: "2026-02-28" }],
    choices: [{ id: "e", day: "2026-02-28" }],
  }; // prettier-ignore
  assert.deepEqual([...partsOf(journal).keys()].sort(), [
    "choices",
    "journal.2026-01",
    "journal.2026-02",
    "occasion.a",
  ]);
  assert.ok(!isPart("open") && !isPart("choices.x"));
  assert.deepEqual(countsOf(journal).map(({ count }) => count), [1, 2, 1, 1]); // prettier-ignore
  assert.deepEqual(countsOf(empty).map(({ count }) => count), [0, 0, 0, 0]); // prettier-ignore
});

test("only rows that changed are written, and a row that is empty is taken out", () => {
  const before = madeUp(7, 40);
  const [first, ...rest] = before.diary;
  const kept = texts(before);
  assert.equal(changesBetween(kept, texts({ ...before, diary: [...rest, first] })).size, 0, "order is no change");
  const other = { ...first, note: "another", changed: first.changed + 1 };
  const changes = changesBetween(kept, texts({ ...before, diary: [...rest, other] }));
  assert.deepEqual([...changes.keys()], [`journal.${first.day.slice(0, 7)}`]);
  const without = changesBetween(kept, texts({ ...before, occasions: before.occasions.slice(1) }));
  assert.deepEqual([...without], [[`occasion.${before.occasions[0].id}`, undefined]]);
});

test("an entry that moved to another month is there once, as it was changed last", () => {
  const older = { ...empty, diary: [{ id: "a", changed: 1, day: "2026-01-31" }] };
  const newer = { ...empty, diary: [{ id: "a", changed: 2, day: "2026-02-01" }] };
  for (const parts of [
    [older, newer],
    [newer, older],
  ])
    // prettier-ignore
    assert.deepEqual(journalOf(parts, empty).diary, newer.diary);
});

test("short, common and repeated passphrases are weak; several words are strong, in any script", () => {
  const weak = ["password", "Password1", "iloveyou2", "12345678901234", "aaaaaaaaaaaaaaaa", "qwertyuiop", "Sunshine2024", "abc", "kalb kalb kalb kalb", "abcdefgh", "contraseña1"]; // prettier-ignore
  const strong = ["correct horse battery staple", "my dog likes cold soup", "cinco tazas verdes junto al rio", "خمس تفاحات خضراء قرب النافذة", "v7!Rk2#pXq9&Lm4zB"]; // prettier-ignore
  for (const one of weak) assert.equal(strengthOf(one), "weak", one);
  for (const one of strong) assert.equal(strengthOf(one), "strong", one);
  assert.equal(strengthOf(""), "none");
  assert.equal(strengthOf("blue cat singing"), "fair");
});

// ------------------------------------------------------------------------------------------------ what is under way

let open;
let state;

before(async () => {
  open = await bundled(["state/vault_open.ts", "state/model.ts"], {
    outlines: [
      { id: "sbi", skips_count: false, forms: [{ id: "short", items: ["a", "b"] }], items: [{ id: "a" }, { id: "b" }] },
      { id: "sbi-safety", skips_count: true, forms: [{ id: "full", items: ["s"] }], items: [{ id: "s" }] },
    ],
    instead: {
      "channel/app": "export const onPart = () => {}, onWipe = () => {};",
      "i18n/i18n": "export const locales = [];",
    },
  });
  const legs = [
    { key: "sbi/short/", instrument: "sbi", form: "short" },
    { key: "sbi-safety/full/partner", instrument: "sbi-safety", form: "full", target: "partner" },
  ];
  const mine = {
    ...open.emptySession,
    legs,
    answers: { "sbi/short/": { a: 3, b: null }, "sbi-safety/full/partner": { s: "CANARY-safety" } },
    milliseconds: { "sbi/short/": { a: 900 }, "sbi-safety/full/partner": { s: 800 } },
    ...{ leg: 1, item: 0, marker: "loss", languages: ["ar"] },
  };
  const said = { ratings: { upset: 4 }, picked: ["tr-a"], without: ["inward"], gates: { "gate-bond": "CANARY-gate" }, afraid: { partner: "CANARY-afraid" } }; // prettier-ignore
  const practice = { ...open.emptyState.practice, given: { iv: { act: { part: "words" } } }, replies: { "gate-bond": "CANARY-reply" } }; // prettier-ignore
  state = {
    ...open.emptyState,
    ...{ screen: "questions", crisis: "self", mine, practice },
    guide: { ...open.emptyGuide, flags: ["flag-low-mood"], said, done: [{ intervention: "iv-a", outcome: "done" }] },
    vault: { ...open.emptyState.vault, minutes: 15 },
  };
});

test("what is under way holds nothing that was said about fear or safety (F-25)", () => {
  const text = open.openOf(state);
  assert.ok(!/CANARY|afraid|crisis/.test(text), text);
});

test("in an empty tab it goes on at the same question, with all that was given", () => {
  const next = open.joinOpen(open.openOf(state), open.emptyState);
  const { legs, answers, leg, item, marker, languages } = next.mine;
  assert.deepEqual({ legs, leg, item, marker, languages }, { legs: state.mine.legs, leg: 1, item: 0, marker: "loss", languages: ["ar"] }); // prettier-ignore
  assert.deepEqual(answers, { "sbi/short/": { a: 3, b: null } });
  assert.equal(next.screen, "questions");
  assert.equal(next.minutes, 15);
  assert.deepEqual(next.practice.given, state.practice.given);
  assert.deepEqual(next.guide.said.ratings, { upset: 4 });
  assert.deepEqual(next.guide.flags, ["flag-low-mood"]);
  const draft = { day: "2026-01-05", minute: 5, note: "half" };
  const noting = { ...state, keeping: { ...open.emptyState.keeping, draft } };
  assert.deepEqual(open.joinOpen(open.openOf(noting), open.emptyState).keeping.draft, draft);
});

test("what is in the tab is joined with it, and nothing on either side is lost", () => {
  const leg = { key: "sbi-traits/full/", instrument: "sbi-traits", form: "full" };
  const here = {
    ...open.emptyState,
    mine: {
      ...open.emptySession,
      legs: [leg, state.mine.legs[0]],
      answers: { [leg.key]: { t: 1 }, "sbi/short/": { a: 5 } },
    },
    guide: { ...open.emptyGuide, done: [{ intervention: "iv-b", outcome: "declined" }] },
    practice: { ...open.emptyState.practice, given: { iv: { act: { other: "mine" } } } },
  };
  const { mine, guide, practice, screen } = open.joinOpen(open.openOf(state), here);
  assert.deepEqual(mine.answers, { [leg.key]: { t: 1 }, "sbi/short/": { a: 5, b: null } }, "the newer answer holds");
  assert.deepEqual(mine.legs.map(({ key }) => key).sort(), [leg.key, ...state.mine.legs.map(({ key }) => key)].sort());
  assert.equal(guide.done.length, 2);
  assert.deepEqual(practice.given.iv.act, { part: "words", other: "mine" });
  assert.equal(screen, "vault");
});

test("a part whose words are not here is not where someone lands, and its answers stay", () => {
  const leg = { key: "own/full/", instrument: "own", form: "full" };
  const mine = { ...state.mine, legs: [leg, ...state.mine.legs], leg: 0, item: 3, answers: { "own/full/": { x: 2 } } };
  const next = open.joinOpen(open.openOf({ ...state, mine }), open.emptyState);
  assert.deepEqual([next.mine.leg, next.mine.item], [1, -1]);
  assert.deepEqual(next.mine.answers, { "own/full/": { x: 2 } });
});

test("what a newer page kept, and what is no such text, are told apart", () => {
  const text = JSON.parse(open.openOf(state));
  const fault = (one) => {
    try {
      open.joinOpen(JSON.stringify(one), open.emptyState);
    } catch (error) {
      return error.fault;
    }
  };
  assert.equal(fault({ ...text, version: 2 }), "newer");
  assert.equal(fault({ ...text, format: "other" }), "damaged");
});

test("a locked tab knows nothing that was said, answered or written", () => {
  const after = open.emptied({
    ...state,
    journal: { ...empty, diary: [{ id: "a", note: "CANARY" }] },
    undo: state.mine,
  });
  assert.ok(!/CANARY|"part"|tr-a/.test(JSON.stringify(after)));
  assert.deepEqual([after.undo, after.crisis, after.screen], [undefined, undefined, "vault"]);
  const help = { page: "self", place: "EG" };
  const there = open.emptied({ ...state, screen: "help", help });
  assert.deepEqual([there.screen, there.help], ["help", help], "nobody is taken away from help");
});

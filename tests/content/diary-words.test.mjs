// The diary's options have words in each language, and none of its words watches anyone. (F-20, R-33)
import assert from "node:assert/strict";
import { test } from "node:test";
import { areas, locales, readJson } from "./lib/content.mjs";
import { wordings } from "./lib/sides.mjs";

const form = readJson("core/content/diary/diary.json");

/** The keys under which a pack's options and messages have their words. */
export function keysOf(pack) {
  const groups = {
    urge: pack.urges,
    who: pack.people,
    trigger: pack.triggers,
    did: pack.did,
    helped: pack.helped,
    time: pack.times.map(({ id }) => id),
  };
  const options = Object.entries(groups).flatMap(([group, ids]) => ids.map((id) => `diary.${group}.${id}`));
  return [...options, ...Object.values(pack.messages)];
}

/** Which of the keys have no words, and which words stand for an option that is not there. */
export function faults(pack, words) {
  const wanted = new Set(keysOf(pack));
  const option = /^diary\.(?:urge|who|trigger|did|helped|time)\.(?!label$)/;
  return [
    ...[...wanted].filter((key) => !words[key]?.trim()),
    ...Object.keys(words).filter((key) => option.test(key) && !wanted.has(key)),
  ];
}

for (const locale of locales()) {
  const words = { ...areas(locale).get("diary"), ...areas(locale).get("over_time") };

  test(`${locale}: every option of the diary and every message about it has words, and there are no others`, () => {
    assert.deepEqual(faults(form, words), []);
  });

  test(`${locale}: the diary does not ask where another is or what they were doing (R-33)`, () => {
    const watches = wordings(locale).watches;
    assert.deepEqual(Object.entries(words).filter(([, text]) => watches.test(text)), []); // prettier-ignore
  });
}

test("an option without words, and words without an option, are caught", () => {
  const words = { ...areas("en").get("diary"), ...areas("en").get("over_time") };
  const { "diary.who.friend": friend, ...fewer } = words;
  assert.ok(friend);
  assert.deepEqual(faults(form, fewer), ["diary.who.friend"]);
  assert.deepEqual(faults({ ...form, urges: ["toward", "away", "both"] }, words), ["diary.urge.neither"]);
});

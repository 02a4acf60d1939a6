// The library's search forgives slips of spelling, in the way each language is written.
import assert from "node:assert/strict";
import { test } from "node:test";
import { candidates, find, indexOf, likeness, wordsOf } from "../../web/src/state/search.ts";
import { areas, locales } from "../content/lib/content.mjs";

const index = (...entries) => indexOf(entries.map((text) => [{ text, weight: 1 }]));

test("case, accents, vowel signs and letters written one for another do not count", () => {
  assert.deepEqual(wordsOf("Atención, ¡ÁNIMO!"), [["atencion"], ["animo"]]);
  assert.deepEqual(wordsOf("التَّعلُّق الآمِن"), wordsOf("التعلق الامن"));
  assert.deepEqual(wordsOf("مدرسة على"), wordsOf("مدرسه علي"));
  assert.deepEqual(wordsOf("تـــنفّس"), [["تنفس"]]);
});

test("Arabic words are found with and without what is written in front of them", () => {
  for (const [form] of wordsOf("التعلق والتعلق بالتعلق للتعلق")) assert.equal(wordsOf(form)[0][1], "تعلق");
  assert.deepEqual(wordsOf("ال ألم"), [["ال"], ["الم"]], "short words stay whole");
});

test("a slip is forgiven by the length of the word", () => {
  assert.equal(likeness("grief", "grief"), 1);
  assert.ok(likeness("atach", "attach") > 0 && likeness("attachmant", "attachment") > 0);
  assert.ok(likeness("anxeity", "anxiety") > 0 && likeness("greif", "grief") > 0, "letters that changed places");
  assert.ok(likeness("apeog", "apego") > 0 && likeness("التلعق".slice(2), "تعلق") > 0);
  assert.equal(likeness("cat", "cut"), 0, "three letters may be anything");
  assert.equal(likeness("grief", "great"), 0);
  assert.ok(likeness("brea", "breathing") > likeness("breeth", "breath"), "a beginning says more than a slip");
});

test("all words have to be there; if nothing has all of them, some will do", () => {
  const books = index("calm breathing", "breathing with a friend", "a talk with a friend");
  assert.deepEqual(find("breathing friend", books), [1]);
  assert.deepEqual(find("friend", books), [1, 2]);
  assert.deepEqual(find("calm friend", index("calm breathing", "a talk with a friend")), [0, 1]);
  assert.deepEqual(find("   ", books), []);
  assert.deepEqual(find("xylophone", books), []);
});

test("a name counts for more than a mention, and the order is always the same", () => {
  const entries = [
    [{ text: "Waiting", weight: 4 }, { text: "helps with worry", weight: 1 }],
    [{ text: "Worry", weight: 4 }],
    [{ text: "Other", weight: 4 }, { text: "a worry here", weight: 1 }],
  ]; // prettier-ignore
  assert.deepEqual(find("worry", indexOf(entries)), [1, 0, 2]);
});

test("a key press compares what was typed with few of all words, and leaves out none that could be meant", () => {
  for (const locale of locales()) {
    const texts = [...areas(locale).values()].flatMap((messages) => Object.values(messages));
    const all = index(...texts);
    const words = [...all.words.keys()];
    assert.ok(words.length > 2000, locale);
    let most = 0;
    for (let place = 0; place < words.length; place += 97) {
      const word = words[place];
      // As it is typed, and with two letters that changed places at its front.
      const typed = [...word].map((_, end) => word.slice(0, end + 1));
      if (word.length > 4) typed.push(word[1] + word[0] + word.slice(2));
      for (const one of typed) {
        const near = candidates(one, all);
        most = Math.max(most, near.size);
        const left = words.filter((other) => likeness(one, other) > 0 && !near.has(other));
        assert.deepEqual(left, [], one);
      }
    }
    assert.ok(most < words.length / 2, `${locale}: ${most} of ${words.length}`);
  }
});

// Terminology: a term of the English is said in every language by a word of that language's own list, so that readers
// meet one word for one thing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { areas, locales } from "./lib/content.mjs";
import { checkedTerms, finder, freeTexts, termMisses } from "./lib/terms.mjs";

const messages = (locale) => Object.assign({}, ...areas(locale).values());
const english = messages("en");
const terms = checkedTerms("en");
const others = locales().filter((locale) => locale !== "en");

test("every listed term is used, and enough of them are", () => {
  const unused = Object.entries(terms).filter(([, words]) => !Object.values(english).some(finder("en", words)));
  assert.deepEqual(unused, []);
  assert.ok(Object.keys(terms).length >= 35);
});

for (const locale of others) {
  const theirs = messages(locale);
  const words = checkedTerms(locale);
  const free = freeTexts(locale);
  const misses = termMisses(locale, english, theirs);
  const same = (a) => (b) => a.term === b.term && a.key === b.key;

  test(`${locale}: each term has words of its own, and each of them stands in some text`, () => {
    assert.deepEqual(Object.keys(words), Object.keys(terms));
    const texts = Object.values(theirs);
    const idle = Object.entries(words).flatMap(([term, all]) =>
      all.filter((word) => !texts.some(finder(locale, [word]))).map((word) => `${term}: ${word}`),
    );
    assert.deepEqual(idle, []);
  });

  test(`${locale}: where the English has a term, a listed word for it stands here`, () => {
    const faults = misses.filter((miss) => !free.some(same(miss)));
    assert.deepEqual(faults.map(({ term, key }) => `${term}: ${key}: ${english[key]} | ${theirs[key]}`), []); // prettier-ignore
  });

  test(`${locale}: a text is let off only where it has to be, with a reason`, () => {
    assert.deepEqual(free.filter((one) => !misses.some(same(one))), []); // prettier-ignore
    for (const { term, key, why } of free) assert.ok(why.length > 10, `${term}: ${key}`);
  });
}

test("planted words outside the lists are caught", () => {
  const say = { "a.b": "A bond without force", "a.c": "Forceful bonds" };
  const theirs = { "a.b": "علاقة بلا إجبار", "a.c": "الروابط القوية" };
  const found = termMisses("ar", say, theirs, { bond: ["bond", "bonds"], force: ["force"] }, { bond: ["علاق*"], force: ["إكراه*"] }); // prettier-ignore
  assert.deepEqual(found, [{ term: "bond", key: "a.c" }, { term: "force", key: "a.b" }]); // prettier-ignore
  assert.ok(finder("ar", ["إكراه*"])("بلا خوف وإكراه"), "with what is written in front");
  assert.ok(!finder("es", ["apego*"])("despego"), "only whole words");
});

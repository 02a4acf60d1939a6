// Terms that mean one thing wherever they stand: where the English has one, the other languages have a word for it that
// is on their own list. The lists stand with the words, in i18n/<locale>/glossary/terms.json under "checked".
import { readJson } from "./content.mjs";
import { everyText } from "./messages.mjs";

/** The words of each checked term in a language: runs of words, where a star stands for any ending. */
export const checkedTerms = (locale) => readJson("i18n", locale, "glossary/terms.json").checked;

/** Texts in which a term is rightly said in another way: the term, the key of the text and the reason. */
export const freeTexts = (locale) => readJson("tests/content/terms", `${locale}.json`).free;

// Vowel signs are left out as often as not, and the seat of a hamza varies; accents in Spanish do not.
const folded = (locale, text) => {
  const plain = text.normalize("NFC").toLowerCase();
  return locale === "ar"
    ? plain.replace(/[\u0640\u064B-\u0652\u0670]/gu, "").replace(/[أإآ]/gu, "ا") // prettier-ignore
    : plain;
};

// Arabic writes "and", "so", "in", "like", "for" and "the" in front of a word without a space.
const front = { ar: "(?:[وف]?(?:[بك]?(?:ال)?|لل?))" };

/** What finds any of these words in a text. */
export function finder(locale, words) {
  const one = (word) =>
    (front[locale] ?? "") +
    folded(locale, word)
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", "[\\p{L}]*");
  const runs = words.map((run) => run.split(" ").map(one).join("\\s+"));
  const expression = new RegExp(`(?<![\\p{L}-])(?:${runs.join("|")})(?![\\p{L}-])`, "u");
  return (message) => expression.test(folded(locale, everyText(message)));
}

/** Pairs of a term and a text that has it in English and no word for it here. */
export function termMisses(locale, english, theirs, terms = checkedTerms("en"), words = checkedTerms(locale)) {
  const misses = [];
  for (const [term, theirWords] of Object.entries(words)) {
    const has = finder("en", terms[term]);
    const says = finder(locale, theirWords);
    for (const [key, message] of Object.entries(english)) {
      if (has(message) && !says(theirs[key])) misses.push({ term, key });
    }
  }
  return misses;
}

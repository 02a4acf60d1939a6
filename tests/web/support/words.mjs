// What the page says, from the same files as the page, filled in the same way.
import { compileMessage } from "../../../web/build/message.mjs";
import { formatNumber, formatWords } from "../../../web/src/i18n/format.ts";
import { hasWords, wordsOf } from "../../engines/words.mjs";

const known = new Map();

function wordOf(locale) {
  if (!known.has(locale)) known.set(locale, wordsOf(locale));
  return known.get(locale);
}

/** The words of a key in a language, with its plural and number forms. */
export function say(locale, key, values = {}) {
  return formatWords(locale, compileMessage(wordOf(locale)(key), locale), values);
}

/** Whether a key has words. */
export const has = hasWords;

/** A score as the page writes it: one decimal. */
export function score(locale, value) {
  return formatNumber(locale, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Texts are compared without the spaces that the layout of a template leaves. */
export const plain = (text) => text.replace(/\s+/g, " ").trim();

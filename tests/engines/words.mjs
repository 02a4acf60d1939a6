/** The words a person reads, taken from the same files as the page, so that a test never spells a label itself. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const folder = fileURLToPath(new URL("../../i18n", import.meta.url));

function readAreas(locale) {
  const place = join(folder, locale);
  if (!existsSync(place)) return {};
  const files = readdirSync(place).filter((name) => name.endsWith(".json"));
  const flat = (name) => Object.entries(JSON.parse(readFileSync(join(place, name), "utf8")));
  return Object.fromEntries(files.flatMap(flat).filter(([, value]) => typeof value === "string"));
}

/** Codes of the languages of the page. */
export const locales = JSON.parse(readFileSync(join(folder, "locales.json"), "utf8")).map(({ code }) => code);

/** `word(key)` of one language; a key it lacks falls back to English, as the page does. */
export function wordsOf(locale) {
  const own = { ...readAreas("en"), ...readAreas(locale) };
  return (key) => {
    if (!(key in own)) throw new Error(`no words for ${key}`);
    return own[key];
  };
}

/** Whether a key has words in a language, or in English. */
export const hasWords = (locale, key) => key in readAreas(locale) || key in readAreas("en");

/** The words a person reads, taken from the same files as the page, so that a test never spells a label itself. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const folder = fileURLToPath(new URL("../../i18n", import.meta.url));

// The words of practices are many and have a folder of their own.
function filesOf(place) {
  const folders = [place, join(place, "interventions")].filter((one) => existsSync(one));
  return folders.flatMap((one) => readdirSync(one).filter((name) => name.endsWith(".json")).map((name) => join(one, name))); // prettier-ignore
}

const read = new Map();

function readAreas(locale) {
  if (read.has(locale)) return read.get(locale);
  const flat = (path) => Object.entries(JSON.parse(readFileSync(path, "utf8")));
  const all = filesOf(join(folder, locale)).flatMap(flat);
  read.set(locale, Object.fromEntries(all.filter(([, value]) => typeof value === "string")));
  return read.get(locale);
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

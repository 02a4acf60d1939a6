// Reads the packs and the words that belong to them, so that every test looks at the same files in the same way.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

export const at = (...parts) => path.join(root, ...parts);

export const readJson = (...parts) => JSON.parse(fs.readFileSync(at(...parts), "utf8"));

/** The names of the JSON files of a folder, in order; none where the folder is not there. */
export const jsonNames = (...parts) => {
  const folder = at(...parts);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
};

/** Every pack of the inventory family, by id. */
export function inventory() {
  const packs = jsonNames("core/content/instruments").map((name) => readJson("core/content/instruments", name));
  return new Map(packs.filter((pack) => pack.family === "sbi").map((pack) => [pack.id, pack]));
}

export const constructs = () => readJson("core/content/evidence/constructs.json").constructs;

/** The languages of the page; other folders stand beside theirs. */
export const locales = () =>
  readJson("i18n/locales.json")
    .map(({ code }) => code)
    .sort();

/** A locale nobody has begun holds no file at all; one that has been begun is held to everything. */
export const begun = (locale) => jsonNames("i18n", locale).length + jsonNames("i18n", locale, "items").length > 0;

/** Item text packs of a locale, by instrument id. */
export function itemTexts(locale) {
  const packs = jsonNames("i18n", locale, "items").map((name) => readJson("i18n", locale, "items", name));
  return new Map(packs.map((pack) => [pack.instrument, pack]));
}

/** The words of the page and of its guidance in a locale: area ("result", "interventions/couple") -> {key: message}. */
export function areas(locale) {
  const guidance = jsonNames("i18n", locale, "interventions").map((name) => `interventions/${name}`);
  return new Map(
    [...jsonNames("i18n", locale), ...guidance].map((name) => [
      name.replace(/\.json$/, ""),
      readJson("i18n", locale, name),
    ]),
  );
}

/** Every text of an item pack with the id it is known by: item, item:option, item@variant. */
export function flatTexts(pack) {
  const rows = Object.entries(pack.items ?? {});
  for (const [item, options] of Object.entries(pack.options ?? {}))
    for (const [option, text] of Object.entries(options)) rows.push([`${item}:${option}`, text]);
  for (const [variant, items] of Object.entries(pack.variants ?? {}))
    for (const [item, text] of Object.entries(items)) rows.push([`${item}@${variant}`, text]);
  return rows;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compileMessage } from "./message.mjs";
import { pseudoLocales, pseudoText } from "./pseudo.mjs";

/**
 * When words come, by the area they stand in: what the first question can need, what the first result needs, right
 * behind it and before the engine, and what is not on the way to a first result or leads on from one. Of the last, each
 * page has the kinds it names.
 */
const kindOf = {
  ...ofKind("first", ["common", "home", "chooser", "questions", "responses", "steady", "help"]),
  ...ofKind("every", ["print", "privacy", "settings"]),
  ...ofKind("more", ["over_time", "published", "then", "vault"]),
  ...ofKind("clinic", ["clinic_files", "joint", "keys", "workspace"]),
  ...ofKind("turns", ["turns"]),
  ...ofKind("more", ["glossary", "guide", "plan"]),
  ...ofKind("read", ["myths"]),
  ...ofKind("self", ["classroom", "clinic", "diary", "library", "licensed", "practice", "rehearsal", "scenarios", "share", "site"]),
  ...ofKind("class", ["feelings", "lesson", "lessons", "listening", "loop", "made_up"]),
};
/** The parts in the order they come; areas that are not named above are in `rest`. */
const partNames = ["first", "rest", "more"];
/** Areas with a folder of their own, and when their words come. */
const folders = { interventions: "more" };
/** SHELL says these by itself; APP has no use for them. */
const shellArea = "shell";
/** What only pages of their own say: APP has no use for these either. */
export const areasElsewhere = ["methods"];
const source = "en";

function ofKind(kind, areas) {
  return Object.fromEntries(areas.map((area) => [area, kind]));
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Error(`${path}: ${cause.message}`, { cause });
  }
}

function jsonFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
}

/** All words of one language as they are written, by area. */
function readAreas(folder) {
  const inside = Object.keys(folders).flatMap((area) => jsonFiles(join(folder, area)).map((name) => join(area, name)));
  const names = [...jsonFiles(folder), ...inside].filter((name) => !areasElsewhere.includes(name.replace(/\.json$/, "")));
  return new Map(names.map((name) => [name.replace(/\.json$/, ""), readJson(join(folder, name))]));
}

function readItems(folder) {
  const texts = jsonFiles(join(folder, "items")).map((name) => readJson(join(folder, "items", name)));
  return new Map(texts.map((text) => [text.instrument, text]));
}

function compileArea(area, words, code, warn) {
  const compiled = {};
  for (const [key, text] of Object.entries(words)) {
    try {
      compiled[key] = compileMessage(text, code);
    } catch (cause) {
      warn(`i18n/${code}/${area}.json: ${key}: ${cause.message}`);
      compiled[key] = text;
    }
  }
  return compiled;
}

// A build shows English rather than nothing; the test of the languages is where a missing key fails.
function withFallback(own, original, code, warn) {
  const areas = new Map();
  for (const [area, words] of original) {
    const missing = Object.keys(words).filter((key) => own.get(area)?.[key] === undefined);
    if (missing.length > 0) warn(`i18n/${code}/${area}.json: ${missing.length} keys missing, English shown (${missing[0]})`);
    const kept = Object.keys(words).map((key) => [key, own.get(area)?.[key] ?? words[key]]);
    areas.set(area, Object.fromEntries(kept));
  }
  return areas;
}

function itemPart({ status, items, options, variants }) {
  return { status, items, ...(options && { options }), ...(variants && { variants }) };
}

function itemsOf(own, original, code, warn) {
  const missing = [...original.keys()].filter((instrument) => !own.has(instrument));
  if (missing.length > 0) warn(`i18n/${code}/items: English shown for ${missing.join(", ")}`);
  const all = [...original].map(([instrument, text]) => [instrument, itemPart(own.get(instrument) ?? text)]);
  return Object.fromEntries(all);
}

/** Where the words of questions come from, by instrument. */
function sourcesOf(texts) {
  return Object.fromEntries([...texts].map(([instrument, { provenance }]) => [instrument, provenance]));
}

/**
 * Messages by the steps of their keys, so that what many keys begin with is sent once. Where a message has others under
 * it, it stands under the empty step.
 */
export function nest(words) {
  const isBranch = (value) => typeof value === "object" && !Array.isArray(value);
  const root = {};
  for (const [key, message] of Object.entries(words)) {
    const steps = key.split(".");
    const last = steps.pop();
    let place = root;
    for (const step of steps) {
      const there = place[step] ?? {};
      place = place[step] = isBranch(there) ? there : { "": there };
    }
    if (place[last] === undefined) place[last] = message;
    else place[last][""] = message;
  }
  return root;
}

// What stands under one of these keys leaves the words and goes into a list in their order.
function takeListed(words, keys) {
  const listed = keys.map((key) => words[key] ?? 0);
  for (const key of keys) delete words[key];
  return listed;
}

function assemble(locale, areas, items, warn) {
  const words = Object.fromEntries([...partNames, ...Object.values(kindOf)].map((kind) => [kind, {}]));
  for (const [area, own] of areas) {
    if (area === shellArea) continue;
    const kind = kindOf[area] ?? folders[dirname(area)] ?? "rest";
    Object.assign(words[kind], compileArea(area, own, locale.code, warn));
  }
  const notes = areas.get(shellArea) ?? {};
  return {
    ...locale,
    words,
    items,
    notes: Object.fromEntries(Object.entries(notes).map(([key, text]) => [key.slice(shellArea.length + 1), text])),
  };
}

/**
 * The parts of a language on a page, by name. The last holds the kinds of words that the page names; what stands under one
 * of `keys` is listed there in their order.
 */
export function wordsOnPage({ code, words, items }, kinds, keys) {
  const all = { ...words, more: Object.assign({}, ...kinds.map((kind) => words[kind])) };
  const listed = takeListed(all.more, keys);
  const present = partNames.filter((name) => name !== "more" || Object.keys(all.more).length > 0);
  const part = (name) => ({
    locale: code,
    of: present.length,
    words: nest(all[name]),
    ...(name === "more" && { listed }),
    items: name === "first" ? items : {},
  });
  return Object.fromEntries(present.map((name) => [name, part(name)]));
}

function pseudoLanguage(locale, areas, items, warn) {
  const change = (value) => {
    if (typeof value === "string") return pseudoText(value, locale);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
  };
  const changedAreas = new Map([...areas].map(([area, words]) => [area, change(words)]));
  const changedItems = Object.entries(items).map(([id, text]) => [id, { ...change({ ...text, status: "" }), status: text.status }]);
  return { ...assemble(locale, changedAreas, Object.fromEntries(changedItems), warn), sources: {} };
}

/** Every language of the build: its words for the first question and the rest, and SHELL's few. */
export function readLanguages(folder, { pseudo, warn }) {
  const locales = readJson(join(folder, "locales.json"));
  const original = readAreas(join(folder, source));
  const originalItems = readItems(join(folder, source));
  const languages = locales.map((locale) => {
    const own = join(folder, locale.code);
    const areas = locale.code === source ? original : withFallback(readAreas(own), original, locale.code, warn);
    const texts = locale.code === source ? originalItems : readItems(own);
    const items = itemsOf(texts, originalItems, locale.code, warn);
    return { ...assemble(locale, areas, items, warn), sources: sourcesOf(texts) };
  });
  if (!pseudo) return languages;
  const items = itemsOf(originalItems, originalItems, source, warn);
  return [...languages, ...pseudoLocales.map((locale) => pseudoLanguage(locale, original, items, warn))];
}

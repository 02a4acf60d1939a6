import { onPart, onWipe, shell } from "../channel/app.js";
import { readBlock } from "../engine/blocks.js";
import { formatNumber, formatWords, type Values, type Words } from "./format.js";

export type { Values } from "./format.js";

/** How a translation was made, and so how far its results may be compared. */
export type TextStatus = "source" | "draft" | "forward-back" | "validated";

/** A language the page can show. */
export interface Locale {
  code: string;
  /** Its own name, in itself. */
  name: string;
  dir: "ltr" | "rtl";
}

interface ItemTexts {
  status: TextStatus;
  items: Record<string, string>;
  options?: Record<string, Record<string, string>>;
  variants?: Record<string, Record<string, string>>;
}

/** The words of questions that someone brought along, in one language: what the engine reads from an item text pack. */
export interface ItemTextPack extends ItemTexts {
  instrument: string;
  /** A BCP 47 code; it need not be one of the page's own languages. */
  language: string;
  /** Words of response points by value, where they differ from the page's own. */
  labels?: Record<string, string>;
}

/** Messages by the steps of their keys; one that has others under it stands under the empty step. */
interface WordTree {
  [step: string]: Words | WordTree;
}

interface Part {
  locale: string;
  /** In how many parts this language comes. */
  of: number;
  words: WordTree;
  /** Words whose keys a later script knows (see `nameListed`), in its order; 0 where there are none. */
  listed?: (Words | 0)[];
  items: Record<string, ItemTexts>;
}

interface Language {
  listed: (Words | 0)[];
  arrived: number;
  whole: boolean;
  words: Map<string, Words>;
  items: Map<string, ItemTexts>;
}

const languages = new Map<string, Language>();
let listedKeys: readonly string[] = [];
const listeners = new Set<() => void>();

/** Every language of this build, in the order to offer them. */
export const locales: readonly Locale[] = readBlock<Locale[]>("locales");

let current = "";
let wanted = "";

// By instrument; the newest comes first.
const brought = new Map<string, ItemTextPack[]>();

/**
 * Takes in the words of an instrument's questions. They are kept beside those of other languages, take the place of
 * earlier ones in the same language, and are forgotten when the person leaves. The engine checks them before (`load`).
 */
export function addItemText(pack: ItemTextPack): void {
  const others = (brought.get(pack.instrument) ?? []).filter(({ language }) => language !== pack.language);
  brought.set(pack.instrument, [pack, ...others]);
  listeners.forEach((listen) => listen());
}

onWipe(() => brought.clear());

const primary = (code: string) => code.split("-")[0];

// The page's own words; else those brought along in the page's language, or else in any.
function textsOf(instrument: string): (ItemTexts & Partial<ItemTextPack>) | undefined {
  const packs = brought.get(instrument) ?? [];
  const near = packs.find(({ language }) => primary(language) === primary(current));
  return languages.get(current)!.items.get(instrument) ?? near ?? packs[0];
}

function addWords(words: Map<string, Words>, tree: WordTree, above = ""): void {
  for (const [step, inner] of Object.entries(tree)) {
    const key = step && above ? `${above}.${step}` : above || step;
    if (typeof inner === "string" || Array.isArray(inner)) words.set(key, inner);
    else addWords(words, inner, key);
  }
}

function nameWords({ words, listed }: Language): void {
  listedKeys.forEach((key, at) => listed[at] && words.set(key, listed[at]));
}

/** Says under which keys listed words stand, of every language that has come or will come. */
export function nameListed(keys: readonly string[]): void {
  listedKeys = keys;
  languages.forEach(nameWords);
}

const noWords = (): Language => ({ listed: [], arrived: 0, whole: false, words: new Map(), items: new Map() });

function add(part: Part): void {
  const language = languages.get(part.locale) ?? noWords();
  languages.set(part.locale, language);
  if (part.listed) language.listed = part.listed;
  nameWords(language);
  language.arrived += 1;
  language.whole = language.arrived === part.of;
  addWords(language.words, part.words);
  for (const [instrument, texts] of Object.entries(part.items)) language.items.set(instrument, texts);
}

function show(code: string): void {
  current = code;
  document.documentElement.lang = code;
  document.documentElement.dir = direction();
  shell.language(code, direction());
  listeners.forEach((listen) => listen());
}

/** The words of a message, filled with values. A key that does not exist is shown as it is, so that it is noticed. */
export function t(key: string, values?: Values): string {
  const language = languages.get(current)!;
  const words = language.words.get(key);
  // Before the rest of a language has come, showing nothing for a moment is better than showing a key.
  if (words === undefined) return language.whole ? key : "";
  return formatWords(current, words, values);
}

/** Whether the current language has this message. */
export function has(key: string): boolean {
  return languages.get(current)!.words.has(key);
}

/** The keys of the current language that begin so, in the order they were written. */
export function keysUnder(beginning: string): string[] {
  return [...languages.get(current)!.words.keys()].filter((key) => key.startsWith(beginning));
}

/** The code of the language shown now. */
export function locale(): string {
  return current;
}

/** The reading direction of the language shown now. */
export function direction(): "ltr" | "rtl" {
  return locales.find((known) => known.code === current)?.dir ?? "ltr";
}

/** Shows another language; at once if it has come, or as soon as it comes. Codes that are not in `locales` are ignored. */
export function setLocale(code: string): void {
  if (!locales.some((known) => known.code === code)) return;
  wanted = code;
  unpackShown();
  if (languages.get(code)?.whole && code !== current) show(code);
}

/** Hears every change of language, and the arrival of more words of it. Answers a function that stops listening. */
export function onLocaleChange(listen: () => void): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}

/** A number as the current language writes it. */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return formatNumber(current, value, options);
}

/** A day, written as 2026-11-22, the way the current language writes days. */
export function date(day: string): string {
  const form: Intl.DateTimeFormatOptions = {
    dateStyle: "long",
    timeZone: "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
  };
  return new Intl.DateTimeFormat(current, form).format(new Date(`${day}T00:00:00Z`));
}

/**
 * The words of a question; a variant that has none of its own for it uses the plain words. Where the page's language has
 * none, those of a language that was brought along (see `itemLanguage`). Empty if there are none.
 */
export function itemText(instrument: string, item: string, variant?: string): string {
  const texts = textsOf(instrument);
  return (variant && texts?.variants?.[variant]?.[item]) || texts?.items[item] || "";
}

/** The words of one answer of a question that offers a choice. Empty if there are none. */
export function optionText(instrument: string, item: string, option: string): string {
  return textsOf(instrument)?.options?.[item]?.[option] ?? "";
}

/** The words of one point of a scale that came with the words of the questions; undefined where the page's own hold. */
export function labelText(instrument: string, value: number): string | undefined {
  return textsOf(instrument)?.labels?.[value];
}

/** How the words of these questions were made; undefined if there are none. */
export function itemStatus(instrument: string): TextStatus | undefined {
  return textsOf(instrument)?.status;
}

/**
 * What language the words of these questions are in when it is not the page's own, for `lang` and `dir` attributes;
 * undefined otherwise.
 */
export function itemLanguage(instrument: string): { lang: string; dir: "ltr" | "rtl" | "auto" } | undefined {
  const lang = textsOf(instrument)?.language;
  if (!lang || primary(lang) === primary(current)) return undefined;
  return { lang, dir: locales.find(({ code }) => primary(code) === primary(lang))?.dir ?? "auto" };
}

// Words that were not unpacked yet, by language, until it is shown: unpacking takes a moment, and nobody reads all
// languages.
const packed = new Map<string, ((teacher: string) => Promise<string>)[]>();
// The first words of each language taught how the others were packed.
const teachers = new Map<string, string>();

function unpackShown(): void {
  for (const code of new Set([current, wanted])) {
    const texts = packed.get(code) ?? [];
    packed.delete(code);
    // Words that cannot be unpacked are words that did not come.
    for (const text of texts) void text(teachers.get(code) ?? "").then(take, () => {});
  }
}

function take(text: string): void {
  const part = JSON.parse(text) as Part;
  add(part);
  if (part.locale === current || (part.locale === wanted && languages.get(wanted)?.whole)) show(part.locale);
}

function start(): void {
  const first = readBlock<Part>("words");
  add(first);
  teachers.set(first.locale, JSON.stringify(first));
  wanted = first.locale;
  show(first.locale);
  onPart("words", ({ text }) => {
    teachers.set((JSON.parse(text) as Part).locale, text);
    take(text);
  });
  onPart("wordsOf", ({ locale: code, text }) => {
    packed.set(code, [...(packed.get(code) ?? []), text]);
    unpackShown();
  });
}

start();

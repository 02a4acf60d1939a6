import type { Library, LibraryItem, LibraryReading } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { readingKey } from "../i18n/listed_keys.js";
import { find, indexOf, type Findable, type Index } from "./search.js";
import type { Narrowing, Shelf } from "./shelf_model.js";
import { get, patch } from "./store.js";

/** So many ways of finding out can stand side by side. */
export const MOST_COMPARED = 3;

/** Something to do, or a way of finding out. */
export interface ItemEntry {
  readonly id: string;
  readonly shelf: "practices" | "methods";
  readonly item: LibraryItem;
}
/** Something to read: a term or a myth. */
export interface ReadingEntry {
  readonly id: string;
  readonly shelf: "terms" | "myths";
  readonly reading: LibraryReading;
}
/** Something in the library. */
export type Entry = ItemEntry | ReadingEntry;

/** Changes what is looked at. */
export function look(change: Partial<Shelf>): void {
  patch({ shelf: { ...get().shelf, ...change } });
}

/** Looks for what was typed. What fits best is drawn at once and the rest two frames later, so that typing never waits. */
export function type(typed: string): void {
  look({ typed, whole: false });
  const rest = () => get().shelf.typed === typed && look({ whole: true });
  requestAnimationFrame(() => requestAnimationFrame(rest));
}

/** Narrows down, or with undefined lets everything through again. */
export function narrow(by: keyof Narrowing, value: string | number | undefined): void {
  const { [by]: _before, ...others } = get().shelf.narrowing;
  look({ narrowing: value === undefined ? others : { ...others, [by]: value } });
}

/** Puts a way of finding out beside others, or takes it away. */
export function compare(id: string, on: boolean): void {
  const rest = get().shelf.compared.filter((other) => other !== id);
  look({ compared: on ? [...rest, id].slice(-MOST_COMPARED) : rest });
}

const entries = new WeakMap<Library, Entry[]>();

/** Everything that is there, in the order of the engine's answer. Put together once for each answer. */
export function entriesOf(library: Library): readonly Entry[] {
  if (!entries.has(library)) entries.set(library, putTogether(library));
  return entries.get(library)!;
}

function putTogether({ items, readings }: Library): Entry[] {
  return [
    ...items.map((item): Entry => ({
      id: item.intervention,
      shelf: item.family === "assessment" ? "methods" : "practices",
      item,
    })),
    ...readings.map((reading): Entry => ({
      id: reading.id,
      shelf: readingKey(reading).startsWith("myth.") ? "myths" : "terms",
      reading,
    })),
  ];
}

const known = (key: string): string => (has(key) ? t(key) : "");

// A pattern is named where results name it.
const styleOf = (id: string) => id.replace(/^cls-/, "style.");

/** What an entry is called. */
export function nameOf(entry: Entry): string {
  if ("item" in entry) return t(`${entry.id}.name`);
  if (entry.shelf === "myths") return t(`myth.${entry.id}.claim`);
  // A label of a scale does not always read well by itself; then the term has a head of its own.
  return (
    known(`construct.${entry.id}.head`) ||
    known(`construct.${entry.id}.name`) ||
    known(`${styleOf(entry.id)}.name`) ||
    entry.id
  );
}

/** The words of an entry below its name, in the order they are read. */
export function textsOf(entry: Entry): string[] {
  if ("item" in entry) return ["what", "why", "how", "not"].map((word) => known(`${entry.id}.${word}`)).filter(Boolean);
  if (entry.shelf === "myths") return [t(`myth.${entry.id}.fact`)];
  const style = styleOf(entry.id);
  const own = known(`construct.${entry.id}.text`) || known(`${style}.text`);
  return [own, known(`${style}.synonyms`)].filter(Boolean);
}

/** Whether the words of a term tell its other names already. */
export function saysAlso(entry: Entry): boolean {
  return has(`${styleOf(entry.id)}.synonyms`);
}

/** Other names of a term, as one text; empty without any. */
export function alsoOf(entry: Entry): string {
  return entry.shelf === "terms" ? known(`construct.${entry.id}.also`) : "";
}

/** The revision of the content in which an entry was last changed. */
export function revisionOf(entry: Entry): string {
  return ("item" in entry ? entry.item : entry.reading).revision ?? "";
}

function fits(entry: Entry, { minutes, company, audience, pattern, since }: Narrowing): boolean {
  if (since !== undefined && revisionOf(entry).localeCompare(since, "en", { numeric: true }) < 0) return false;
  if (!("item" in entry)) return true;
  const { item } = entry;
  if (minutes !== undefined && !(item.minutes && item.minutes.value <= minutes)) return false;
  if (company !== undefined && item.company !== company) return false;
  if (audience !== undefined && !item.audience.includes(audience)) return false;
  return pattern === undefined || item.patterns.includes(pattern);
}

/** The entries that a narrowing lets through. */
export function narrowed(entries: readonly Entry[], by: Narrowing): readonly Entry[] {
  return Object.keys(by).length === 0 ? entries : entries.filter((entry) => fits(entry, by));
}

function findables(entry: Entry): Findable[] {
  return [
    { text: nameOf(entry), weight: 4 },
    { text: alsoOf(entry), weight: 3 },
    ...textsOf(entry).map((text) => ({ text, weight: 1 })),
  ];
}

let indexed: { of: Library; language: string; entries: readonly Entry[]; index: Index } | undefined;
let last: { typed: string; found: Entry[] } | undefined;

/** The entries that fit what was typed, the best first. Their words are made ready once for each language. */
export function search(library: Library, language: string, typed: string): Entry[] {
  if (indexed?.of !== library || indexed.language !== language) {
    const entries = entriesOf(library);
    indexed = { of: library, language, entries, index: indexOf(entries.map(findables)) };
    last = undefined;
  }
  const { entries, index } = indexed;
  if (last?.typed !== typed) last = { typed, found: find(typed, index).map((place) => entries[place]!) };
  return last.found;
}

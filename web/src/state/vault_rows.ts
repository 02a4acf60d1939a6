import type { Journal } from "./journal_model.js";

type Lists = Required<Pick<Journal, "occasions" | "diary" | "practice" | "choices">>;
type Kind = keyof Lists;
type Entry = Lists[Kind][number];

const kinds: readonly Kind[] = ["occasions", "diary", "practice", "choices"];

// Check-ins stand alone, since one is long and seldom changes; what is short and frequent shares a row with its month.
const rowOf: { readonly [K in Kind]: (entry: Lists[K][number]) => string } = {
  occasions: ({ id = "" }) => `occasion.${id}`,
  diary: ({ day }) => `journal.${day.slice(0, 7)}`,
  practice: ({ day }) => `journal.${day.slice(0, 7)}`,
  choices: () => "choices",
};

const byId = (one: Entry, other: Entry) => ((one.id ?? "") < (other.id ?? "") ? -1 : 1);

/** A journal in parts, by the names of the rows they are kept in. Each part is a journal of its own. */
export function partsOf(journal: Journal): Map<string, Journal> {
  const parts = new Map<string, Record<string, unknown> & Journal>();
  for (const kind of kinds) {
    for (const entry of [...(journal[kind] ?? [])].sort(byId)) {
      const name = rowOf[kind](entry as never);
      const part = parts.get(name) ?? { format: journal.format, version: journal.version };
      parts.set(name, { ...part, [kind]: [...((part[kind] as Entry[] | undefined) ?? []), entry] });
    }
  }
  return parts;
}

/** Whether a row holds a part of a journal. */
export function isPart(name: string): boolean {
  return /^(journal|occasion)\.|^choices$/.test(name);
}

/** Parts as one journal. Of an entry that stands in several, as one does that moved to another month, the newest holds. */
export function journalOf(parts: readonly Journal[], empty: Journal): Journal {
  const one = (kind: Kind): readonly Entry[] => {
    const found = new Map<unknown, Entry>();
    for (const entry of parts.flatMap((part): readonly Entry[] => part[kind] ?? [])) {
      const name = entry.id ?? entry;
      const other = found.get(name);
      if (!other || (other.changed ?? 0) < (entry.changed ?? 0)) found.set(name, entry);
    }
    return [...found.values()].sort(byId);
  };
  return { ...empty, ...Object.fromEntries(kinds.map((kind) => [kind, one(kind)])) };
}

/** How many things of each kind a journal holds. */
export function countsOf(journal: Journal): readonly { readonly kind: Kind; readonly count: number }[] {
  return kinds.map((kind) => ({ kind, count: journal[kind]?.length ?? 0 }));
}

/** What has to be written so that what is kept becomes what is wanted; undefined takes a row out. */
export function changesBetween(
  kept: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): Map<string, string | undefined> {
  const changed = [...wanted].filter(([name, text]) => kept.get(name) !== text);
  const gone = [...kept.keys()].filter((name) => !wanted.has(name)).map((name) => [name, undefined] as const);
  return new Map<string, string | undefined>([...changed, ...gone]);
}

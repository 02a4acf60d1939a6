import type { PastOffer } from "../engine/engine.js";
import type { Journal } from "./journal_model.js";

/** The lists of a journal. */
export type ListName = "occasions" | "diary" | "practice" | "choices";
/** One thing of a list. */
export type Kept<L extends ListName> = NonNullable<Journal[L]>[number];
/** The same without what tells its versions apart. */
export type Unstamped<L extends ListName> = Omit<Kept<L>, "id" | "changed">;

/** What a list holds. */
export function listOf<L extends ListName>(journal: Journal, list: L): readonly Kept<L>[] {
  return (journal[list] ?? []) as readonly Kept<L>[];
}

/** The thing that goes by an id. */
export function find<L extends ListName>(journal: Journal, list: L, id: string | undefined): Kept<L> | undefined {
  return id === undefined ? undefined : listOf(journal, list).find((one) => one.id === id);
}

/** A journal with a thing in it; one of the same id gives way where it stands. */
export function put<L extends ListName>(journal: Journal, list: L, thing: Kept<L>): Journal {
  const all = listOf(journal, list);
  const known = all.some(({ id }) => id === thing.id);
  return { ...journal, [list]: known ? all.map((one) => (one.id === thing.id ? thing : one)) : [...all, thing] };
}

/** A journal without the thing of an id. */
export function drop(journal: Journal, list: ListName, id: string): Journal {
  return { ...journal, [list]: listOf(journal, list).filter((one) => one.id !== id) };
}

/** An id that says nothing about whoever keeps something, nor when. */
export function newId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(12))];
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A thing as a journal wants it. A new version is never older than the one before, whatever the clock did. */
export function stamped<L extends ListName>(
  thing: Unstamped<L>,
  before: Kept<L> | undefined,
  now: number,
  id = before?.id ?? newId(),
): Kept<L> {
  const changed = Math.max(Math.floor(now / 1000), (before?.changed ?? 0) + 1);
  return { ...thing, id, changed } as Kept<L>;
}

/** What became of things in plans, as later plans are told of it: the newest word on each. */
export function pastOffers(journal: Journal): PastOffer[] {
  const inTime = [...listOf(journal, "choices")].sort((one, other) => (one.changed ?? 0) - (other.changed ?? 0));
  const last = new Map(inTime.map(({ intervention, choice }) => [intervention, choice]));
  return [...last].flatMap(([intervention, choice]) =>
    choice === "picked"
      ? []
      : [{ intervention, outcome: choice === "done" ? ("done" as const) : ("declined" as const) }],
  );
}

/** Minutes of the day as an input for times writes them, and back; undefined where nothing is written. */
export const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
export const minuteOf = (text: string): number | undefined => {
  const [hours, minutes] = text.split(":").map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)
    ? undefined
    : hours * 60 + minutes;
};

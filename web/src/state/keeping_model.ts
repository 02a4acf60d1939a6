import type { GivenParts, Reading, Value } from "../engine/engine.js";
import type { Kept, ListName } from "./journal_edit.js";
import type { Outcome, Session } from "./model.js";

/** What was kept, changed or taken out last, and how it was before; nothing when it was not there. */
export interface LastStep {
  readonly list: ListName;
  readonly id: string;
  readonly before?: Kept<ListName> | undefined;
  readonly removed: boolean;
  /** Where it happened: elsewhere it is no longer offered to take it back. */
  readonly screen: string;
}

/** Days side by side, and where those that can be compared with the last one stand on the map: each is named by its day. */
export type Lookback = Value<"timeline"> & { readonly mapped: readonly Reading[] };

/** A date to look back on, for a calendar. */
export interface ChosenDate {
  readonly id: string;
  readonly day: string;
  readonly minute?: number | undefined;
  readonly alarm: boolean;
}

/** What someone is about to do with their journal, and what the engine makes of it. The journal itself stands beside. */
export interface Keeping {
  /** What the diary shows: the weeks, one week, or a moment that is being noted. */
  readonly view: "weeks" | "week" | "moment";
  /** A day of the week whose days are shown. */
  readonly week?: string | undefined;
  /** How many weeks are shown, the newest first. */
  readonly weeks: number;
  /** The moment that is being noted; it has an id where one is changed. */
  readonly draft?: Kept<"diary"> | undefined;
  /** What may be kept of it, where that is less than all. */
  readonly cut?: NonNullable<Value<"diary">["adding"]> | undefined;
  readonly diary: Outcome<Value<"diary">>;
  readonly timeline: Outcome<Lookback>;
  readonly last?: LastStep | undefined;
  /** What was kept last of a practice: its id, and what it was kept of. */
  readonly practised?: { readonly id: string; readonly where: string; readonly given: GivenParts } | undefined;
  readonly dates: readonly ChosenDate[];
  /** The answers that were kept as a check-in last. */
  readonly answers?: Session["answers"] | undefined;
}

/** So many weeks are shown at once: a season. */
export const SEASON = 13;

/** Nothing begun. */
export const notKeeping: Keeping = {
  view: "weeks",
  weeks: SEASON,
  diary: { status: "empty" },
  timeline: { status: "empty" },
  dates: [],
};

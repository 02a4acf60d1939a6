import type { GivenParts, Practised } from "../engine/engine.js";
import type { Outcome, Reply } from "./model.js";

/** Where someone is in a practice. */
export type PracticeView = "opening" | "doing" | "stopped" | "end";

/** A moment by two clocks, in milliseconds: one that never jumps but may rest while the device sleeps, and the day's. */
export interface Instant {
  readonly steady: number;
  readonly wall: number;
}

/** Time that runs for one part; how much has passed is worked out from moments and never counted. */
export interface Clock {
  readonly part: string;
  /** Milliseconds in all. */
  readonly total: number;
  /** Milliseconds before it was last started. */
  readonly used: number;
  /** When it was last started; absent while it rests. */
  readonly from?: Instant | undefined;
}

/** An entry that was taken out of a list, to be put back. */
export interface Removed {
  readonly part: string;
  readonly at: number;
  readonly text: string;
  readonly ticked: boolean;
}

/** The practice that is open, and what was given in all of them during this visit. It lives in memory and nowhere else. */
export interface Practice {
  /** What counts as another place, so that focus moves to its heading. */
  readonly place: string;
  readonly intervention: string;
  /** Empty until one of several is chosen. */
  readonly action: string;
  /** What someone asked for or picked, which may not be open yet; the first that is open stands in for it. */
  readonly wanted: string;
  readonly view: PracticeView;
  /** Which of the parts is shown, where they come one by one. */
  readonly step: number;
  readonly asked: Outcome<Practised>;
  /** By intervention, then action, then part. */
  readonly given: Readonly<Record<string, Readonly<Record<string, GivenParts>>>>;
  /** Entries of logs that were made before the one that is open, the oldest first: by intervention, then action. */
  readonly earlier: Readonly<Record<string, Readonly<Record<string, readonly GivenParts[]>>>>;
  /** Actions that were gone through to their end, as "intervention action". */
  readonly finished: readonly string[];
  /** Those of them that someone has come back to, to say how it went. */
  readonly returning: readonly string[];
  /** Cautions that were read, as "intervention action". */
  readonly cautions: readonly string[];
  /** 0 to 10. */
  readonly upset: { readonly before?: number; readonly now?: number };
  /** Replies to what a gate asks, by gate, for this practice only. */
  readonly replies: Readonly<Record<string, Reply>>;
  /** Whether what is missing is said. */
  readonly naming: boolean;
  /** Whether a caution that was not read is pointed to. */
  readonly cautioned: boolean;
  /** Set when someone chose to go on although it has become a lot. */
  readonly goesOn: boolean;
  readonly clock?: Clock | undefined;
  /** Waits that were begun, by "intervention action". */
  readonly waits: Readonly<Record<string, Clock>>;
  /** Whole seconds that have passed on what is drawn, so that a new one is drawn. */
  readonly beat: number;
  readonly removed?: Removed | undefined;
  /** How it was before the page was emptied, until something is given or the place is left. */
  readonly aside?: Pick<Practice, "earlier" | "finished" | "given" | "returning" | "waits"> | undefined;
  /** Interventions whose question to a professional is kept for the list. */
  readonly questions: readonly string[];
}

/** No practice open. */
export const noPractice: Practice = {
  place: "",
  intervention: "",
  action: "",
  wanted: "",
  view: "opening",
  step: 0,
  asked: { status: "empty" },
  given: {},
  earlier: {},
  finished: [],
  returning: [],
  cautions: [],
  upset: {},
  replies: {},
  naming: false,
  cautioned: false,
  goesOn: false,
  waits: {},
  beat: 0,
  questions: [],
};

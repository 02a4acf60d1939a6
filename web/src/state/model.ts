import type {
  Fault,
  FollowValue,
  KeptValue,
  Library,
  NormSource,
  PastOffer,
  Plan,
  Profile,
  ReportValue,
  ScoreValue,
  StopReason,
  Touch,
} from "../engine/engine.js";
import type { Classroom } from "./classroom_model.js";
import type { Clinic } from "./clinic_model.js";
import type { Joint } from "./joint_model.js";
import { emptyJournal, type Journal } from "./journal_model.js";
import { notKeeping, type Keeping } from "./keeping_model.js";
import { noWords, type Licensed } from "./licensed_model.js";
import { noPractice, type Practice } from "./practice_model.js";
import { noRehearsal, type Rehearsing } from "./rehearsal_model.js";
import type { ScreenId } from "./screen_ids.js";
import { firstShelf, type Shelf } from "./shelf_model.js";
import { notSharing, type Sharing } from "./sharing_model.js";
import { noVault, type VaultState } from "./vault_model.js";

export type { ScreenId };

/** What one question can hold: a number, a picked option, people, or a skip. */
export type Answer = number | string | readonly string[] | null;

/** Whether a person is in someone's life now, or was. */
export type PersonState = "now" | "past";

/** What is going on around the answers, said by the person. */
export type Marker = "none" | "break-up" | "loss" | "birth" | "hard-week";

/** An adaptive check: the engine chooses each question from the answers so far. */
export interface Adaptive {
  /** Questions there can be at most, as the engine says; all of the form before it has. */
  readonly most: number;
  /** Why nothing more is asked, once it is so; a changed answer opens it again. */
  readonly ended?: StopReason;
}

/** One instrument, asked once, about one person or about nobody in particular. */
export interface Leg {
  readonly key: string;
  readonly instrument: string;
  readonly form: string;
  readonly target?: string;
  readonly state?: PersonState;
  /** Ids of the questions in the order they come, where that is not the form's: in an adaptive check those chosen so far. */
  readonly path?: readonly string[];
  readonly adaptive?: Adaptive;
}

/** A point that divides "lower" from "higher", one number a dimension. */
export interface Cut {
  readonly anxiety: number;
  readonly avoidance: number;
}

/** Where the engine's answer is: not asked for, on its way, here, or refused; with what was read before, if anything. */
export type Outcome<T> =
  | { readonly status: "empty"; readonly value?: T }
  | { readonly status: "working"; readonly value?: T }
  | { readonly status: "done"; readonly value: T }
  | { readonly status: "wrong"; readonly faults: readonly Fault[]; readonly value?: T };

/** What came of one published instrument. */
export interface Published {
  readonly instrument: string;
  readonly report: ReportValue;
  /** One a person asked about, or one in all. */
  readonly scores: readonly ScoreValue[];
  /** Samples that its scores can be set beside. */
  readonly norms: readonly NormSource[];
}

/** How well a person says the words fit. */
export type Fit = "yes" | "partly" | "no";

/** How a person says they are after reading. */
export type Feeling = "steady" | "stirred" | "low";

/** A check-in: what was asked, what was answered, what came of it. */
export interface Session {
  readonly legs: readonly Leg[];
  /** leg key, then item id; an item that is absent has not been reached. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
  /** How long each question took, by leg key and item id. It lives as long as the answers and is only for the notes on them. */
  readonly milliseconds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The item in front of the person; -1 stands for the words before a leg. */
  readonly leg: number;
  readonly item: number;
  readonly marker: Marker;
  readonly cut?: Cut | undefined;
  /** The dividing points of published instruments, by instrument: each has a scale of its own. */
  readonly cuts: Readonly<Record<string, Cut>>;
  /** Where the engine is with the next question of an adaptive check. */
  readonly choosing: Outcome<null>;
  readonly fit?: Fit | undefined;
  readonly feeling?: Feeling | undefined;
  readonly report: Outcome<ReportValue>;
  readonly working: Outcome<readonly ScoreValue[]>;
  /** What came of published instruments; `report` is about those whose words come with the page. */
  readonly published: Outcome<readonly Published[]>;
  /** The sample a person wants a published instrument compared with, by instrument. */
  readonly norms: Readonly<Record<string, string>>;
  /** Whose rings are shown on the map of people: a target, or "general". */
  readonly person?: string | undefined;
  /** The languages in which questions were answered. */
  readonly languages: readonly string[];
  /** The copy to keep, as the engine writes it. */
  readonly kept: Outcome<KeptValue>;
  /** Whether that copy has been saved. */
  readonly saved: boolean;
  /** The texts of the copies that were opened. */
  readonly copies: readonly string[];
  /** What came of setting them beside the answers. */
  readonly followed: Outcome<FollowValue>;
  /** The id under which it was kept in the journal. */
  readonly occasion?: string | undefined;
  readonly finished: boolean;
}

/** What is ticked in the chooser, before a check-in starts. */
export interface Choice {
  readonly core: "short" | "full" | "none";
  readonly people: Readonly<Record<string, PersonState>>;
  readonly modules: readonly string[];
  readonly marker?: Marker;
  /** Set when someone pressed start with nothing ticked. */
  readonly nothingPicked: boolean;
}

/** How the page looks and moves; nothing here says anything about the person. */
export interface Settings {
  readonly theme: "system" | "light" | "dark";
  readonly pictures: boolean;
  readonly perView: "one" | "page";
  readonly tapMovesOn: boolean;
  readonly numberKeys: boolean;
  /** Whether exercises with a clock tell of each change by a soft sound. */
  readonly sound: boolean;
}

/** One step of the way back. */
export interface Crumb {
  readonly screen: ScreenId;
  readonly scroll: number;
}

/** The exercise that helps someone settle. */
export interface Steady {
  readonly step: number;
  readonly breathing: boolean;
  readonly beat: number;
}

/** Where someone who is not safe said that the danger comes from: themselves, or someone else. */
export type Crisis = "self" | "other";

/** The help screen. Neither what is open nor the place outlives the page. */
export interface Help {
  readonly page: "doors" | "looking" | Crisis;
  /** The country or region whose numbers are shown, as a region code; empty before one is chosen. */
  readonly place: string;
}

/** Which parts go on paper. */
export interface PrintChoice {
  readonly words: boolean;
  readonly numbers: boolean;
  readonly more: boolean;
  readonly answers: boolean;
  readonly then: boolean;
  readonly plan: boolean;
}

/** What is answered where something waits for it: a question that was left out is "skip". */
export type Reply = "yes" | "no" | "unknown" | "skip";

/** How strong something is right now, from 0 to 10. */
export type Rating = "upset" | "urge" | "readiness";

/** What someone says before a plan is made. All of it can be left out. */
export interface Said {
  readonly ratings: Readonly<Partial<Record<Rating, number>>>;
  /** How many minutes there are; any length when absent. */
  readonly minutes?: number | undefined;
  /** Ids of the traits someone wants to work on. */
  readonly picked: readonly string[];
  /** What someone would rather not be offered. */
  readonly without: readonly Touch[];
  /** Answers to the questions that gates ask, by gate. */
  readonly gates: Readonly<Record<string, Reply>>;
  /** Whether someone is ever afraid of a person, by person. It goes to the engine and into nothing that is kept or printed. */
  readonly afraid: Readonly<Record<string, Reply>>;
}

/** A plan with what it was made from. */
export interface Guided {
  readonly plan: Plan;
  readonly profile: Profile;
}

/** What the page knows for guidance: what was said, what was done, and what the engine makes of it. */
export interface Guide {
  /** Ids of what someone said of their own situation, wherever on the page: the one list of it. */
  readonly flags: readonly string[];
  readonly said: Said;
  /** What was done or turned down since the page was opened, the newest last. */
  readonly done: readonly PastOffer[];
  /** What was turned down last, while that can be taken back beside the plan. */
  readonly declined?: string | undefined;
  /** The profile that was read last, of the check-in on screen. */
  readonly profile?: Profile | undefined;
  readonly plan: Outcome<Guided>;
  /** All there is to do, to find out with and to read. */
  readonly library: Outcome<Library>;
}

/** Everything the page knows. It lives in memory, and of it only what someone asked to keep is kept, locked. */
export interface State {
  readonly screen: ScreenId;
  readonly trail: readonly Crumb[];
  readonly settings: Settings;
  readonly choice: Choice;
  readonly mine: Session;
  /** The made-up person of the example, once someone has opened it. */
  readonly example: Session;
  readonly showing: "mine" | "example";
  /** What "start over" put aside, until the next check-in begins. */
  readonly undo?: Session | undefined;
  readonly undoGuide?: Pick<State, "guide" | "practice"> | undefined;
  readonly steady: Steady;
  readonly help: Help;
  /** Set while someone says they are not safe: nothing is suggested to them until they take it back. */
  readonly crisis?: Crisis | undefined;
  /** The groups of the chooser that are open. */
  readonly unfolded: readonly string[];
  readonly print: PrintChoice;
  readonly licensed: Licensed;
  readonly guide: Guide;
  readonly practice: Practice;
  readonly rehearsal: Rehearsing;
  readonly shelf: Shelf;
  /** What someone keeps over time. It lives in memory, and outlives the page only where someone asked for that. */
  readonly journal: Journal;
  readonly keeping: Keeping;
  readonly vault: VaultState;
  readonly sharing: Sharing;
  /** On the clinician's page only. */
  readonly clinic?: Clinic | undefined;
  /** While a clinician has two people look at their loop. */
  readonly joint?: Joint | undefined;
  /** On the page for classes only. */
  readonly classroom?: Classroom | undefined;
  /** One sentence for the polite status region. */
  readonly say: string;
}

/** A check-in nobody has started. */
export const emptySession: Session = {
  legs: [],
  answers: {},
  milliseconds: {},
  leg: 0,
  item: -1,
  marker: "none",
  cuts: {},
  choosing: { status: "empty" },
  report: { status: "empty" },
  working: { status: "empty" },
  published: { status: "empty" },
  norms: {},
  languages: [],
  kept: { status: "empty" },
  saved: false,
  copies: [],
  followed: { status: "empty" },
  finished: false,
};

/** What the chooser shows first. */
export const emptyChoice: Choice = { core: "short", people: {}, modules: [], nothingPicked: false };

/** Nothing said, nothing done. */
export const emptyGuide: Guide = {
  flags: [],
  said: { ratings: {}, picked: [], without: [], gates: {}, afraid: {} },
  done: [],
  plan: { status: "empty" },
  library: { status: "empty" },
};

/** The page as it opens. */
export const emptyState: State = {
  screen: "home",
  trail: [],
  settings: { theme: "system", pictures: true, perView: "one", tapMovesOn: true, numberKeys: true, sound: false },
  choice: emptyChoice,
  mine: emptySession,
  example: emptySession,
  showing: "mine",
  steady: { step: 0, breathing: false, beat: 0 },
  help: { page: "doors", place: "" },
  unfolded: [],
  print: { words: true, numbers: true, more: true, answers: false, then: true, plan: true },
  licensed: noWords,
  guide: emptyGuide,
  practice: noPractice,
  rehearsal: noRehearsal,
  shelf: firstShelf,
  journal: emptyJournal,
  keeping: notKeeping,
  vault: noVault,
  sharing: notSharing,
  say: "",
};

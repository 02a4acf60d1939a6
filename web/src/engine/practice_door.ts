/** What the door's `practice` method takes and gives, until the generated types hold it. */
import type { Input } from "./types.js";

/** What someone gave in one part. */
export type Given = string | number | boolean | readonly string[] | readonly Ticked[];
/** An entry of a list that can be ticked off. */
export interface Ticked {
  readonly text: string;
  readonly ticked: boolean;
}
/** What was given in the parts of one action. */
export type GivenParts = Readonly<Record<string, Given>>;

type PartFields = {
  readonly seconds?: number;
  readonly in?: number;
  readonly hold?: number;
  readonly out?: number;
  readonly rounds?: number;
  readonly nothing?: boolean;
  readonly turns?: number;
  readonly lines?: "short" | "long";
  readonly at_least?: number;
  readonly at_most?: number;
  readonly ordered?: boolean;
  readonly ticks?: boolean;
  readonly options?: readonly string[];
  readonly many?: boolean;
  readonly from?: string | readonly string[];
  readonly what?: "time" | "date" | "weekday" | "minutes";
  readonly min?: number;
  readonly max?: number;
  readonly lints?: readonly string[];
};

/** A wording that a lint looks for, and where it stands, in UTF-16 places. */
export interface Found {
  readonly lint: string;
  readonly phrase: string;
  readonly at: number;
  readonly length: number;
}
/** What a part asks for. */
export type PartKind =
  | "text" | "step" | "breath" | "timer" | "write" | "list" | "pick" | "word" | "rate" | "when" | "who" | "script"; // prettier-ignore
/** What can be done with an intervention. */
export type ActionKind =
  | "info-card" | "referral-question" | "timer" | "guided-steps" | "journal" | "worksheet" | "checklist" | "log"
  | "planner" | "script-builder" | "discussion-prompt" | "clinician-note" | "self-check" | "none"; // prettier-ignore

/** One part of an action, as it stands now. */
export interface PracticePart extends PartFields {
  readonly id: string;
  readonly kind: PartKind;
  readonly phase?: "later";
  readonly required: boolean;
  readonly state: "open" | "locked" | "waiting";
  readonly found?: readonly Found[];
}
/** One action, as it stands now. */
export interface PracticeAction {
  readonly id: string;
  readonly kind: ActionKind;
  readonly caution: boolean;
  readonly touches: readonly string[];
  readonly open: boolean;
  readonly seconds?: number;
  readonly parts: readonly PracticePart[];
  readonly missing: readonly string[];
  readonly complete: boolean;
}
/** How a practice stands now. */
export interface PracticeValue {
  readonly intervention: string;
  readonly stage: string;
  readonly use: "guided" | "information";
  readonly minutes?: { readonly value: number; readonly basis: "source" | "design" };
  readonly evidence: "cited" | "stated" | "proponent" | "experimental";
  readonly sources: readonly string[];
  readonly cites: readonly string[];
  readonly touches: readonly string[];
  readonly gates: readonly { readonly gate: string; readonly result: "open" | "information" | "closed" }[];
  readonly stop: boolean;
  readonly actions: readonly PracticeAction[];
}
/** What is known around a practice. */
export type PracticeAround = Pick<Input<"recommend">, "context" | "flags" | "gates"> & {
  readonly profile?: Input<"recommend">["profile"];
};
/** What the door is asked. */
export interface PracticeInput extends PracticeAround {
  readonly intervention: string;
  readonly action?: string;
  readonly phase?: "later";
  readonly given?: Readonly<Record<string, GivenParts>>;
  readonly phrases?: Readonly<Record<string, readonly string[]>>;
  readonly upset?: { readonly before?: number; readonly now?: number };
}

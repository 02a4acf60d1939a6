import type { Value } from "../engine/engine.js";
import type { Outcome, Reply } from "./model.js";
import type { Clock } from "./practice_model.js";

/** Where two people and their clinician are. */
export type JointStep = "enable" | "hand" | "ask" | "back" | "look" | "shown" | "none";
/** The first or the second of the two. */
export type JointPerson = 0 | 1;

/** What one of the two said, alone. */
export interface JointSide {
  readonly move?: string;
  readonly fear?: string;
  readonly afraid?: Reply;
  readonly together?: Reply;
}

/** What each is asked, in this order and always all of it. */
export type JointQuestion = keyof JointSide;

/** A loop that two look at with a clinician. It lives until they are done, and nothing of it is ever kept. */
export interface Joint {
  readonly step: JointStep;
  /** Whether the clinician says to have talked with each of them alone. */
  readonly talked: readonly [boolean, boolean];
  /** It was to begin before both had been talked with. */
  readonly needed: boolean;
  readonly person: JointPerson;
  readonly question: number;
  readonly sides: readonly [JointSide, JointSide];
  readonly form: Outcome<Value<"couple_form">>;
  readonly told: Outcome<Value<"couple">>;
  readonly clock?: Clock | undefined;
}

/** Nobody was asked yet. */
export const noJoint: Joint = {
  step: "enable",
  talked: [false, false],
  needed: false,
  person: 0,
  question: 0,
  sides: [{}, {}],
  form: { status: "empty" },
  told: { status: "empty" },
};

const handedOver: readonly JointStep[] = ["hand", "ask", "back"];

/** Whether someone other than the clinician holds the device: then nothing leads to what the clinician works with. */
export function inOtherHands({ joint }: { readonly joint?: Joint | undefined }): boolean {
  return joint !== undefined && handedOver.includes(joint.step);
}

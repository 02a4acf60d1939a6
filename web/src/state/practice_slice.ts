import type { GivenParts, PracticeAction, PracticePart, Practised } from "../engine/engine.js";
import type { Practice } from "./practice_model.js";
import { get, patch } from "./store.js";

/** What is known of the practice that is open. */
export function practice(): Practice {
  return get().practice;
}

/** Changes what is known of it. */
export function changePractice(change: Partial<Practice>): void {
  const next = { ...practice(), ...change };
  const place = `${next.intervention} ${next.view} ${next.view === "doing" ? `${next.action} ${next.step}` : ""}`;
  // What was deleted is gone for good with the next place.
  patch({ practice: { ...next, place, ...(place !== practice().place && { aside: undefined }) } });
}

/** The action that is open, as a key. */
export function whereNow(): string {
  const { intervention, action } = practice();
  return `${intervention} ${action}`;
}

/** What the door said last, even while it is asked again. */
export function valueNow(): Practised | undefined {
  const { asked, intervention } = practice();
  const value = "value" in asked ? asked.value : undefined;
  return value?.intervention === intervention ? value : undefined;
}

/** The action that is chosen. */
export function actionNow(): PracticeAction | undefined {
  return valueNow()?.actions.find(({ id }) => id === practice().action);
}

/** Where attention goes inward: an action of the same practice that stays with what is around. */
export function outwardNow(): PracticeAction | undefined {
  if (!actionNow()?.touches.includes("inward")) return undefined;
  return valueNow()?.actions.find((one) => one.open && shapeOf(one) === "steps" && !one.touches.includes("inward"));
}

/** Whether someone has come back to say how it went. */
export function isReturning(): boolean {
  return practice().returning.includes(whereNow());
}

/** Whether what is asked at first was finished, so that only what comes later is left. */
export function isFinished(): boolean {
  return practice().finished.includes(whereNow());
}

/** What was given in the action that is open. */
export function givenNow(): GivenParts {
  const { given, intervention, action } = practice();
  return given[intervention]?.[action] ?? {};
}

/** Whether something was given where people use words of their own. */
export function isWritten({ parts }: PracticeAction): boolean {
  return Object.keys(givenNow()).length > 0 && parts.some(({ kind }) => /^(write|list|who)$/.test(kind));
}

/** Whether an action is a log that is written anew each time; one with lines to tick off later goes on as it is. */
export function isLog({ kind, parts }: PracticeAction): boolean {
  return kind === "log" && parts.every(({ ticks }) => !ticks);
}

/** The parts that are asked now. */
export function partsNow(): readonly PracticePart[] {
  return actionNow()?.parts.filter(({ state }) => state === "open") ?? [];
}

const oneByOne: ReadonlySet<string> = new Set(["guided-steps", "timer", "discussion-prompt"]);
const cards: ReadonlySet<string> = new Set(["info-card", "referral-question", "clinician-note", "none"]);

/** How an action is drawn: one part a view, a page with all of them, or a card to read. */
export function shapeOf({ kind }: PracticeAction): "steps" | "page" | "card" {
  if (oneByOne.has(kind)) return "steps";
  return cards.has(kind) ? "card" : "page";
}

/** The part in view, where they come one by one. */
export function partNow(): PracticePart | undefined {
  const action = actionNow();
  if (!action || practice().view !== "doing" || shapeOf(action) !== "steps") return undefined;
  return partsNow()[practice().step];
}

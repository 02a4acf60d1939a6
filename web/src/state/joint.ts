import { onWipe } from "../channel/app.js";
import { run } from "../engine/engine.js";
import { go } from "./actions.js";
import { asker } from "./asker.js";
import { ready } from "./clinic.js";
import { noJoint, type Joint, type JointPerson, type JointQuestion } from "./joint_model.js";
import { get, patch, subscribe } from "./store.js";
import { turnsClock } from "./turns_clock.js";

/** What each is asked, in its order. */
export const QUESTIONS: readonly JointQuestion[] = ["move", "fear", "afraid", "together"];
/** Seconds of one turn: two to three minutes is what is advised for taking turns. */
export const TURN_SECONDS = 150;

/** The loop of two as it stands. */
export function joint(): Joint {
  return get().joint ?? noJoint;
}

function change(next: Partial<Joint>): void {
  patch({ joint: { ...joint(), ...next } });
}

/** The clock that the two take turns by, once both sides are shown. */
export const turns = turnsClock(
  () => joint().clock,
  (clock) => get().joint && change({ clock }),
);

/** Asks the engine what there is to say. */
export const readForm = asker(
  () => joint().form,
  (form) => get().joint && change({ form }),
  async () => {
    await ready();
    return run("couple_form", {});
  },
);

/** Asks the engine for the loop of both; whoever left something open agrees to none. */
export const readLoop = asker(
  () => joint().told,
  (told) => get().joint && change({ told }),
  () => {
    const { sides, talked } = joint();
    const [mine, theirs] = sides.map((side) => ({ afraid: "skip", together: "skip", ...side }) as const);
    return run("couple", { mine: mine!, theirs: theirs!, enabled: talked.every(Boolean) });
  },
);

/** Begins with two people, from nothing. */
export function openJoint(): void {
  go("joint");
  patch({ joint: noJoint });
  void readForm();
}

/** Forgets all that was said. */
function forget(): void {
  turns.stop();
  patch({ joint: undefined });
}

/** Goes back to the clinician's cases; all that was said is forgotten. */
export function endJoint(): void {
  forget();
  go("home");
}

/** The clinician says whether one of the two was talked with alone. */
export function talkedWith(person: JointPerson, on: boolean): void {
  const { talked } = joint();
  change({ talked: [person === 0 ? on : talked[0], person === 1 ? on : talked[1]], needed: false });
}

/** Hands the device to the first, once each was talked with alone. */
export function beginJoint(): void {
  if (joint().talked.every(Boolean)) change({ step: "hand", person: 0, question: 0, sides: [{}, {}] });
  else change({ needed: true });
}

/** Someone took the device and is alone with it. */
export function takeDevice(): void {
  change({ step: "ask", question: 0 });
}

/** Keeps an answer of whoever holds the device; undefined leaves it open. */
export function answer(question: JointQuestion, value: string | undefined): void {
  const { person, sides } = joint();
  const { [question]: _before, ...rest } = sides[person];
  const side = value === undefined ? rest : { ...rest, [question]: value };
  change({ sides: person === 0 ? [side, sides[1]] : [sides[0], side] });
}

/** The next question; after the last the device goes on. */
export function goOn(): void {
  const { question } = joint();
  if (question + 1 < QUESTIONS.length) change({ question: question + 1 });
  else handOn();
}

/** The question before. */
export function questionBefore(): void {
  change({ question: Math.max(0, joint().question - 1) });
}

function handOn(): void {
  const { person } = joint();
  change(person === 0 ? { step: "hand", person: 1, question: 0 } : { step: "back" });
}

/** Stops without a word: it looks the same as answering to the end, and everything is left open. */
export function stopAnswering(): void {
  for (const question of QUESTIONS) answer(question, undefined);
  handOn();
}

/** The clinician looks, alone; from here on what each said is only what the engine tells of it. */
export async function look(): Promise<void> {
  change({ step: "look" });
  await readLoop();
  if (get().joint && joint().told.status === "done") change({ sides: [{}, {}] });
}

/** Shows both sides to both. */
export function showLoop(): void {
  if (joint().told.value?.open) change({ step: "shown" });
}

/** Shows no picture; what stands there says nothing of why. */
export function leaveOut(): void {
  change({ step: "none", told: { status: "empty" } });
}

// What two said does not outlive their own screens.
const around = ["joint", "steady", "help", "settings", "privacy"];

/** From now on, leaving for the cases forgets what two said. */
export function forgetWhenLeft(): void {
  subscribe(() => {
    const { joint: now, screen } = get();
    if (now && !around.includes(screen)) forget();
  });
}

onWipe(turns.stop);

import { emptySession, type Answer, type Choice, type Leg, type Session } from "./model.js";
import { itemsOf, legsOf } from "./plan.js";

const sameThing = (a: Leg, b: Leg) => a.instrument === b.instrument && a.target === b.target;

type Answers = Readonly<Record<string, Answer>>;

/** Whether every question of a leg has been reached. */
export function isThrough(leg: Leg, answers: Session["answers"]): boolean {
  return itemsOf(leg).every((item) => answers[leg.key]?.[item.id] !== undefined);
}

/** The first question of a leg that has not been reached; the first of all when none is left. */
export function firstOpen(leg: Leg, answers: Session["answers"]): number {
  const index = itemsOf(leg).findIndex((item) => answers[leg.key]?.[item.id] === undefined);
  return Math.max(index, 0);
}

// The short and the full form share questions: what was answered in one counts in the other.
function carriedOver(leg: Leg, before: Session): Answers {
  const asked = new Set(itemsOf(leg).map((item) => item.id));
  const earlier = before.legs.filter((other) => sameThing(other, leg)).map((other) => before.answers[other.key] ?? {});
  const given = Object.entries(Object.assign({}, ...earlier) as Answers);
  return Object.fromEntries(given.filter(([item]) => asked.has(item)));
}

/**
 * The check-in that a choice begins. Nothing answered before is lost: parts not chosen again stay in the result, and
 * parts chosen again go on where they were left.
 */
export function begin(choice: Choice, before: Session): Session {
  const chosen = legsOf(choice);
  const started = (leg: Leg) => Object.keys(before.answers[leg.key] ?? {}).length > 0;
  const kept = before.legs.filter((leg) => started(leg) && !chosen.some((other) => sameThing(other, leg)));
  const legs = [...kept, ...chosen];
  const answers = {
    ...Object.fromEntries(kept.map((leg) => [leg.key, before.answers[leg.key]!])),
    ...Object.fromEntries(chosen.map((leg) => [leg.key, carriedOver(leg, before)])),
  };
  const open = chosen.find((leg) => !isThrough(leg, answers)) ?? chosen[0];
  const marker = choice.marker ?? before.marker;
  const { cut, languages, copies } = before;
  return { ...emptySession, legs, answers, marker, cut, languages, copies, leg: open ? legs.indexOf(open) : 0 };
}

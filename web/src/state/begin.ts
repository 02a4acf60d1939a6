import { emptySession, type Answer, type Leg, type Marker, type Session } from "./model.js";
import { formItemsOf, itemsOf } from "./plan.js";

const sameThing = (a: Leg, b: Leg) => a.instrument === b.instrument && a.target === b.target;

type Answers = Readonly<Record<string, Answer>>;

/** Whether nothing is left to ask in a leg: every question reached, or an adaptive check that came to its end. */
export function isThrough(leg: Leg, answers: Session["answers"]): boolean {
  if (leg.adaptive) return leg.adaptive.ended !== undefined;
  return itemsOf(leg).every((item) => answers[leg.key]?.[item.id] !== undefined);
}

/**
 * The first question of a leg that has not been reached. When none is left: the first of all, or in an adaptive check
 * the place behind the last one, where the next is chosen or the end is explained.
 */
export function firstOpen(leg: Leg, answers: Session["answers"]): number {
  const items = itemsOf(leg);
  const index = items.findIndex((item) => answers[leg.key]?.[item.id] === undefined);
  return index < 0 && leg.adaptive ? items.length : Math.max(index, 0);
}

const asked = (leg: Leg) => new Set(formItemsOf(leg).map((item) => item.id));

// Forms of one instrument share questions: what was answered in one counts in the other.
function carriedOver(leg: Leg, before: Session): Answers {
  const earlier = before.legs.filter((other) => sameThing(other, leg)).map((other) => before.answers[other.key] ?? {});
  const given = Object.entries(Object.assign({}, ...earlier) as Answers);
  const wanted = asked(leg);
  return Object.fromEntries(given.filter(([item]) => wanted.has(item)));
}

// What was answered before stands first, in the order it was asked in.
function withPath(leg: Leg, answers: Answers, before: Session): Leg {
  if (!leg.adaptive) return leg;
  const paths = before.legs.filter((other) => sameThing(other, leg)).flatMap((other) => other.path ?? []);
  const order = [...new Set([...paths, ...asked(leg)])];
  return { ...leg, path: order.filter((item) => answers[item] !== undefined) };
}

// Whoever has been through a whole form keeps all of it: a shorter one, chosen later, would count fewer answers.
function asWholeAsBefore(leg: Leg, { legs, answers }: Session): Leg {
  const covers = (other: Leg) => [...asked(leg)].every((item) => asked(other).has(item));
  const whole = legs.find((other) => sameThing(other, leg) && covers(other) && isThrough(other, answers));
  return whole && !whole.adaptive && !leg.adaptive ? { ...leg, key: whole.key, form: whole.form } : leg;
}

/**
 * The check-in that these legs begin. Nothing answered before is lost: parts not chosen again stay in the result, and
 * parts chosen again go on where they were left.
 */
export function begin(wanted: readonly Leg[], marker: Marker | undefined, before: Session): Session {
  const chosen = wanted
    .map((leg) => asWholeAsBefore(leg, before))
    .map((leg) => withPath(leg, carriedOver(leg, before), before));
  const started = (leg: Leg) => Object.keys(before.answers[leg.key] ?? {}).length > 0;
  const kept = before.legs.filter((leg) => started(leg) && !chosen.some((other) => sameThing(other, leg)));
  const legs = [...kept, ...chosen];
  const answers = {
    ...Object.fromEntries(kept.map((leg) => [leg.key, before.answers[leg.key]!])),
    ...Object.fromEntries(chosen.map((leg) => [leg.key, carriedOver(leg, before)])),
  };
  const milliseconds = Object.fromEntries(legs.map((leg) => [leg.key, before.milliseconds[leg.key] ?? {}]));
  const open = chosen.find((leg) => !isThrough(leg, answers)) ?? chosen[0];
  const { cut, cuts, languages, copies, occasion } = before;
  return {
    ...emptySession,
    legs,
    answers,
    milliseconds,
    marker: marker ?? before.marker,
    cut,
    cuts,
    languages,
    copies,
    occasion,
    leg: open ? legs.indexOf(open) : 0,
  };
}

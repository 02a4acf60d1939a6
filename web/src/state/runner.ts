import { shell } from "../channel/app.js";
import { itemLanguage, locale } from "../i18n/i18n.js";
import { go, goBack, showResult } from "./actions.js";
import { chooseNext } from "./adaptive.js";
import { firstOpen, isThrough } from "./begin.js";
import type { Answer, Leg, Session } from "./model.js";
import { itemsOf } from "./plan.js";
import { get, patchSession, session } from "./store.js";

/** Questions on one page, for those who like to see several at once. */
export const PAGE = 6;

/** The leg in front of the person. */
export function currentLeg(): Leg | undefined {
  return session().legs[session().leg];
}

/** How many questions are on screen at once; those that are chosen one by one come one by one. */
export function stride(): number {
  if (currentLeg()?.adaptive) return 1;
  return get().settings.perView === "page" ? PAGE : 1;
}

/** The questions on screen; none before a leg begins. */
export function itemsOnScreen(): ReturnType<typeof itemsOf> {
  const leg = currentLeg();
  const { item } = session();
  if (!leg || item < 0) return [];
  const from = item - (item % stride());
  return itemsOf(leg).slice(from, from + stride());
}

/** What was said to one question of the leg on screen. */
export function answerTo(item: string): Answer | undefined {
  const leg = currentLeg();
  return leg ? session().answers[leg.key]?.[item] : undefined;
}

type Times = Readonly<Record<string, number>>;

// What is on screen, since when, which of it was answered since, and what earlier looks at it took.
let watch = { view: "", since: 0, answered: new Set<string>(), earlier: {} as Times };

/** Starts the clock for the questions on screen; drawing the same ones again lets it run on. */
export function shown(): void {
  const leg = currentLeg();
  const view = [leg?.key, ...itemsOnScreen().map(({ id }) => id)].join(" ");
  if (!leg || view === watch.view) return;
  watch = { view, since: performance.now(), answered: new Set(), earlier: session().milliseconds[leg.key] ?? {} };
}

/**
 * How long each question took: the time on screen, shared alike by those answered there, since people read a page in
 * their own order. A quick second look takes nothing from a slow first one, and a skip is not timed.
 */
function timed(leg: Leg, item: string, value: Answer): Session["milliseconds"] {
  const { milliseconds } = session();
  if (value === null) return milliseconds;
  watch.answered.add(item);
  const each = Math.round((performance.now() - watch.since) / watch.answered.size);
  const times = [...watch.answered].map((one): [string, number] => [one, Math.max(watch.earlier[one] ?? 0, each)]);
  return { ...milliseconds, [leg.key]: { ...milliseconds[leg.key], ...Object.fromEntries(times) } };
}

/** Keeps an answer; null means the person would rather not. */
export function answer(item: string, value: Answer): void {
  const leg = currentLeg();
  if (!leg) return;
  const { answers, legs, languages } = session();
  shell.busy(true);
  patchSession({
    legs: legs.map((one) => (one === leg && leg.adaptive ? reopened(leg, item) : one)),
    languages: [...new Set([...languages, itemLanguage(leg.instrument)?.lang ?? locale()])],
    answers: { ...answers, [leg.key]: { ...answers[leg.key], [item]: value } },
    milliseconds: timed(leg, item, value),
    // What was read before is shown again should the next reading fail.
    report: { ...session().report, status: "empty" },
    published: { ...session().published, status: "empty" },
    choosing: { status: "empty" },
    working: { status: "empty" },
    kept: { status: "empty" },
    followed: { status: "empty" },
    fit: undefined,
  });
}

// An answer may call for other questions than those that seemed to be next, or for more; those answered stay.
function reopened(leg: Leg, item: string): Leg {
  const reached = session().answers[leg.key] ?? {};
  const path = leg.path?.filter((one) => one === item || reached[one] !== undefined) ?? [];
  return { ...leg, path, adaptive: { most: leg.adaptive!.most } };
}

/** Marks what was on screen and not answered as passed over. */
function passOver(): void {
  for (const item of itemsOnScreen()) {
    if (answerTo(item.id) === undefined) answer(item.id, null);
  }
}

/** Goes on: to the next question, which the engine may have to choose, the next leg, or the result. */
export function next(): void {
  const leg = currentLeg();
  if (!leg) return;
  const { item, answers } = session();
  if (item >= 0) passOver();
  const from = item < 0 ? firstOpen(leg, answers) : item - (item % stride()) + stride();
  if (from < itemsOf(leg).length) patchSession({ item: from });
  else if (leg.adaptive) void chooseNext();
  else nextLeg();
}

/** Leaves the rest of this leg and goes to the next that is not through yet. */
export function nextLeg(): void {
  const { leg, legs, answers } = session();
  const after = legs.findIndex((one, index) => index > leg && !isThrough(one, answers));
  if (after >= 0) patchSession({ leg: after, item: -1 });
  else finish();
}

/** One step back: a question, the words before it, the leg before, or the screen before. */
export function previous(): void {
  const { leg, legs, item } = session();
  if (item > 0) return patchSession({ item: Math.max(0, item - (item % stride()) - stride()) });
  if (item === 0) return patchSession({ item: -1 });
  const before = legs[leg - 1];
  if (before) return patchSession({ leg: leg - 1, item: Math.max(0, itemsOf(before).length - 1) });
  goBack();
}

/** Goes back to the first question of a part, with everything as it was answered. */
export function lookOver(instrument: string, target?: string): void {
  const leg = session().legs.findIndex((one) => one.instrument === instrument && one.target === target);
  patchSession({ leg: Math.max(leg, 0), item: 0 });
  go("questions");
}

/** Ends here and reads what there is; the rest can be answered later. */
export function finish(): void {
  showResult();
}

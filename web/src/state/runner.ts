import { shell } from "../channel/app.js";
import { locale } from "../i18n/i18n.js";
import { goBack, showResult } from "./actions.js";
import { firstOpen, isThrough } from "./begin.js";
import type { Answer, Leg } from "./model.js";
import { itemsOf } from "./plan.js";
import { get, patchSession, session } from "./store.js";

/** Questions on one page, for those who like to see several at once. */
export const PAGE = 6;

/** The leg in front of the person. */
export function currentLeg(): Leg | undefined {
  return session().legs[session().leg];
}

/** How many questions are on screen at once. */
export function stride(): number {
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

/** Keeps an answer; null means the person would rather not. */
export function answer(item: string, value: Answer): void {
  const leg = currentLeg();
  if (!leg) return;
  const { answers, languages } = session();
  shell.busy(true);
  patchSession({
    languages: [...new Set([...languages, locale()])],
    answers: { ...answers, [leg.key]: { ...answers[leg.key], [item]: value } },
    report: { status: "empty" },
    working: { status: "empty" },
    kept: { status: "empty" },
    followed: { status: "empty" },
    fit: undefined,
  });
}

/** Marks what was on screen and not answered as passed over. */
function passOver(): void {
  for (const item of itemsOnScreen()) {
    if (answerTo(item.id) === undefined) answer(item.id, null);
  }
}

/** Goes on: to the next question, the next leg, or the result. */
export function next(): void {
  const leg = currentLeg();
  if (!leg) return;
  const { item, answers } = session();
  if (item >= 0) passOver();
  const from = item < 0 ? firstOpen(leg, answers) : item - (item % stride()) + stride();
  if (from < itemsOf(leg).length) patchSession({ item: from });
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

/** Ends here and reads what there is; the rest can be answered later. */
export function finish(): void {
  showResult();
}

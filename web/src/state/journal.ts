import { run } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { say } from "./actions.js";
import { answersOfToday } from "./follow.js";
import * as edit from "./journal_edit.js";
import type { Kept, ListName, Unstamped } from "./journal_edit.js";
import type { Keeping } from "./keeping_model.js";
import { get, patch } from "./store.js";
import { hasAnswers } from "./plan.js";
import { today } from "./today.js";

let opened: () => boolean = () => false;

/**
 * Says how to learn whether what someone does is kept without being asked each time, as it is while a vault is open.
 * Before anyone says so, nothing goes into the journal but what someone presses to keep.
 */
export function keepBy(isOpen: () => boolean): void {
  opened = isOpen;
}

/** Whether things are kept by themselves now, and outlive the tab. */
export function keepsByItself(): boolean {
  return opened();
}

/** Changes what is known about keeping. */
export function changeKeeping(change: Partial<Keeping>): void {
  patch({ keeping: { ...get().keeping, ...change } });
}

/** Puts a thing into the journal, or a new version in place of the old; answers its id. What was kept can be taken back. */
export function keep<L extends ListName>(list: L, thing: Unstamped<L>, former?: string): string {
  const { journal, screen } = get();
  const before = edit.find(journal, list, former);
  const next = edit.stamped(thing, before, new Date().getTime(), before ? undefined : former);
  patch({ journal: edit.put(journal, list, next) });
  changeKeeping({ last: { list, id: next.id!, before, removed: false, screen } });
  return next.id!;
}

/** Takes a thing out. */
export function takeOut(list: ListName, id: string): void {
  const { journal, screen } = get();
  const before = edit.find(journal, list, id);
  if (!before) return;
  patch({ journal: edit.drop(journal, list, id) });
  changeKeeping({ last: { list, id, before, removed: true, screen } });
  say(t("diary.removed"));
}

/** Takes back what was done last: what was there before is there again. */
export function takeBackLast(): void {
  const { journal, keeping } = get();
  const { last } = keeping;
  if (!last) return;
  const { list, id, before } = last;
  const again = before && edit.stamped(before, edit.find(journal, list, id) ?? before, new Date().getTime());
  patch({ journal: again ? edit.put(journal, list, again) : edit.drop(journal, list, id) });
  changeKeeping({ last: undefined, ...(list === "occasions" && { answers: undefined }) });
  say(t("over-time.undone"));
}

/** What was done last, where it was done. */
export function lastStep(list: ListName): Keeping["last"] {
  const { keeping, screen } = get();
  return keeping.last?.list === list && keeping.last.screen === screen ? keeping.last : undefined;
}

/** The minute of the day by this device's own clock. */
export function minuteNow(): number {
  const now = new Date();
  return now.getHours() * 60 + now.getMinutes();
}

/** Whether the answers on hand are in the journal as they are. */
export function isOccasionKept(): boolean {
  const { mine, keeping, journal } = get();
  return keeping.answers === mine.answers && edit.find(journal, "occasions", mine.occasion) !== undefined;
}

/**
 * Keeps the finished check-in with the others. The answers of one check-in and one day are one occasion, however often
 * they are kept. Answers whether there was something to keep.
 */
export async function keepOccasion(): Promise<boolean> {
  const { mine, journal } = get();
  if (!hasAnswers(mine)) return false;
  const { holds, text } = await run("record", answersOfToday());
  if (holds.length === 0) return false;
  const { engine, made, language, marker, measurements } = JSON.parse(text) as Kept<"occasions">;
  const former = edit.find(journal, "occasions", mine.occasion);
  const thing = { engine, made, language, marker, measurements };
  const occasion = keep("occasions", thing, former?.made === made ? former.id : undefined);
  patch({ mine: { ...get().mine, occasion } });
  changeKeeping({ answers: mine.answers });
  return true;
}

/** Keeps what was made of something in a plan: the newest word on it stands. Taking it back takes it out. */
export function keepChoice(intervention: string, choice: Kept<"choices">["choice"] | undefined): void {
  const { journal } = get();
  const former = edit.listOf(journal, "choices").find((one) => one.intervention === intervention);
  if (choice === undefined)
    return former?.id ? patch({ journal: edit.drop(journal, "choices", former.id) }) : undefined;
  // Opening something again says nothing new about what was made of it.
  if (former && choice === "picked") return;
  const next = edit.stamped<"choices">({ intervention, choice, day: today() }, former, new Date().getTime());
  patch({ journal: edit.put(journal, "choices", next) });
}

/** Keeps a choice where things are kept by themselves; taking one back holds everywhere. */
export function noteChoice(intervention: string, choice: Kept<"choices">["choice"] | undefined): void {
  if (choice === undefined || keepsByItself()) keepChoice(intervention, choice);
}

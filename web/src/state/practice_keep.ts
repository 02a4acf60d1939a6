import { t } from "../i18n/i18n.js";
import { say } from "./actions.js";
import { changeKeeping, keep, keepsByItself, minuteNow, takeOut } from "./journal.js";
import { find, type Kept } from "./journal_edit.js";
import { WIN } from "./keeping_menu.js";
import { actionNow, givenNow, isFinished, isReturning, practice, whereNow } from "./practice_slice.js";
import { get } from "./store.js";
import { today } from "./today.js";

/** What was kept of the practice that has just been finished. */
export function keptNow(): Kept<"practice"> | undefined {
  const { practised } = get().keeping;
  const same = practised?.where === whereNow() && practised.given === givenNow();
  return same ? find(get().journal, "practice", practised.id) : undefined;
}

function put(tags: readonly string[]): void {
  const { intervention, action, upset } = practice();
  const given = givenNow();
  const thing = {
    ...{ intervention, action, day: today(), minute: minuteNow() },
    ...(Object.keys(given).length && { given }),
    ...((upset.before !== undefined || upset.now !== undefined) && { upset }),
    ...(tags.length && { tags }),
  };
  const { practised } = get().keeping;
  // Coming back to say how it went belongs to what was kept before.
  const former = isReturning() && practised?.where === whereNow() ? practised.id : keptNow()?.id;
  const id = keep("practice", thing, former);
  changeKeeping({ practised: { id, given, where: whereNow() } });
}

/** Keeps what was just finished, beside the other days. */
export function keepPractice(): void {
  put(keptNow()?.tags ?? []);
  say(t("over-time.practice.kept"));
}

/** Marks what was just kept as a small step that counts, or takes that back. */
export function markStep(on: boolean): void {
  put(on ? [WIN] : []);
}

/** Takes out what was just kept: what is deleted where it was written is deleted everywhere. */
export function dropKept(): void {
  const kept = keptNow();
  changeKeeping({ practised: undefined });
  if (!kept) return;
  takeOut("practice", kept.id!);
  changeKeeping({ last: undefined });
}

/** Whether something that was finished can be kept. */
export function canKeep(): boolean {
  return isFinished() && actionNow() !== undefined;
}

/** What is kept by itself is kept as soon as it is finished. */
export function keepIfOpen(): void {
  if (keepsByItself()) keepPractice();
}

import type { GivenParts } from "../engine/engine.js";
import { changePractice, givenNow, isFinished, isLog, actionNow, practice } from "./practice_slice.js";

type Entries = Readonly<Record<string, readonly GivenParts[]>>;

/** Entries of the practice that is open, by action; the one that was just finished is the last of them. */
export function entriesSoFar(): Entries {
  const { earlier, intervention, action } = practice();
  const before = earlier[intervention] ?? {};
  const log = actionNow();
  if (!log || !isLog(log) || !isFinished()) return before;
  return { ...before, [action]: [...(before[action] ?? []), givenNow()] };
}

/** Puts the entry that was finished with the others and lays out an empty one. */
export function turnPage(): void {
  const { earlier, given, finished, intervention, action } = practice();
  const entries = entriesSoFar();
  changePractice({
    earlier: { ...earlier, [intervention]: entries },
    given: { ...given, [intervention]: { ...given[intervention], [action]: {} } },
    finished: finished.filter((one) => one !== `${intervention} ${action}`),
  });
}

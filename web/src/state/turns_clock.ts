import { t } from "../i18n/i18n.js";
import { say } from "./actions.js";
import { isOver, newClock, passed, paused, started, turnOf } from "./practice_clock.js";
import type { Clock } from "./practice_model.js";
import { chime } from "./tone.js";

/** Two take turns, one each. */
export const TURNS = 2;

/** A clock for two who take turns. */
export interface TurnsClock {
  readonly now: () => Clock | undefined;
  /** Sets it to its beginning, under a name, and lets it run; `seconds` for each of the two. */
  readonly begin: (name: string, seconds: number) => void;
  /** Lets it run, or stops it where it is. */
  readonly runOrPause: () => void;
  /** Stops its ticking for good. */
  readonly stop: () => void;
}

/** A clock for two that is kept by `keep`; each change of turn is said, and heard where sound is on. */
export function turnsClock(now: () => Clock | undefined, keep: (clock: Clock) => unknown): TurnsClock {
  let ticking: ReturnType<typeof setTimeout> | undefined;

  // The clock is asked what time it is at each draw; this only sees to it that there is one each second.
  function tick(turn: number): void {
    const clock = now();
    if (!clock?.from) return;
    if (isOver(clock)) {
      keep(paused(clock));
      chime("over");
      return say(t("turns.over"));
    }
    const next = turnOf(clock, TURNS).turn;
    keep({ ...clock });
    if (next !== turn) {
      chime("turn");
      say(t("turns.swap"));
    }
    ticking = setTimeout(() => tick(next), 1000 - (passed(clock) % 1000) + 5);
  }

  function runOrPause(): void {
    const clock = now();
    clearTimeout(ticking);
    if (!clock) return;
    if (clock.from) return void keep(paused(clock));
    keep(started(clock));
    tick(turnOf(clock, TURNS).turn);
  }

  return {
    now,
    begin: (name, seconds) => {
      clearTimeout(ticking);
      keep(newClock(name, TURNS * seconds));
      runOrPause();
    },
    runOrPause,
    stop: () => clearTimeout(ticking),
  };
}

import { onWipe } from "../channel/app.js";
import { t } from "../i18n/i18n.js";
import { say } from "./actions.js";
import { change, classroom } from "./classroom.js";
import { isOver, newClock, passed, paused, started, turnOf } from "./practice_clock.js";
import { chime } from "./tone.js";
import { get } from "./store.js";

/** A pair takes two turns, one each. */
export const TURNS = 2;
// Long enough to read a step of the loop aloud.
const READ_ALOUD = 6000;

let ticking: ReturnType<typeof setTimeout> | undefined;
let playing: ReturnType<typeof setTimeout> | undefined;

/** Sets the clock of a pair to its beginning; `seconds` for each of the two. */
export function setClock(scene: string, seconds: number): void {
  clearTimeout(ticking);
  change({ clock: newClock(scene, TURNS * seconds), beat: 0 });
}

// The clock is asked what time it is at each draw; this only sees to it that there is one each second.
function tick(turn: number): void {
  const { clock } = classroom();
  if (!clock?.from) return;
  if (isOver(clock)) {
    change({ clock: paused(clock), beat: 0 });
    chime("over");
    return say(t("class.time.over"));
  }
  const now = turnOf(clock, TURNS).turn;
  change({ beat: Math.floor(passed(clock) / 1000) });
  if (now !== turn) {
    chime("turn");
    say(t("class.listening.swap"));
  }
  ticking = setTimeout(() => tick(now), 1000 - (passed(clock) % 1000) + 5);
}

/** Lets the clock run, or stops it where it is. */
export function runOrPause(): void {
  const { clock } = classroom();
  clearTimeout(ticking);
  if (!clock) return;
  if (clock.from) return change({ clock: paused(clock) });
  change({ clock: started(clock) });
  tick(turnOf(clock, TURNS).turn);
}

/** Whether the loop is being told by itself. */
export const isPlaying = () => playing !== undefined;

/** Stops telling the loop by itself. */
export function stopLoop(): void {
  clearTimeout(playing);
  playing = undefined;
  change({});
}

/** Tells the loop step by step, with time to read each aloud, until its last step or until it is stopped. */
export function playLoop(last: number): void {
  const on = () => {
    const { step } = classroom();
    if (get().screen !== "class-loop" || step >= last) return stopLoop();
    change({ step: step + 1 });
    playing = setTimeout(on, READ_ALOUD);
  };
  clearTimeout(playing);
  playing = setTimeout(on, READ_ALOUD);
  change({ step: classroom().step >= last ? 0 : classroom().step });
}

onWipe(() => [ticking, playing].forEach(clearTimeout));

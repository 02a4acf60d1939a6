import { onWipe } from "../channel/app.js";
import { change, classroom } from "./classroom.js";
import { get } from "./store.js";
import { turnsClock } from "./turns_clock.js";

// Long enough to read a step of the loop aloud.
const READ_ALOUD = 6000;

let playing: ReturnType<typeof setTimeout> | undefined;

/** The clock of a pair. */
export const pairTurns = turnsClock(
  () => classroom().clock,
  (clock) => change({ clock }),
);

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

onWipe(() => {
  clearTimeout(playing);
  pairTurns.stop();
});

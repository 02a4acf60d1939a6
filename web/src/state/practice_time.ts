import { onWipe } from "../channel/app.js";
import { t } from "../i18n/i18n.js";
import { chime, type Sign } from "./tone.js";
import { breathOf, instant, isOver, newClock, passed, paceOf, paused, started, turnOf } from "./practice_clock.js";
import { changePractice, partNow, practice, whereNow } from "./practice_slice.js";
import type { Clock } from "./practice_model.js";
import { get, patch, subscribe } from "./store.js";

let ticking: ReturnType<typeof setTimeout> | undefined;
let whenOver: (part: string) => void = () => {};

/** Who is told that the clock of a part has run out. */
export function onOver(listen: (part: string) => void): void {
  whenOver = listen;
}

function say(key: string, values?: Record<string, number>): void {
  patch({ say: t(key, values) });
}

// Each draw asks the clocks what time it is; this only sees to it that a new one is drawn when a second has passed.
function tick(): void {
  clearTimeout(ticking);
  tellWaits();
  const { clock } = practice();
  if (clock?.from && isOver(clock)) return over(clock);
  if (clock?.from) tellChange(clock);
  const next = [clock, ...Object.values(practice().waits)].find((one) => one?.from);
  if (!next) return;
  changePractice({ beat: Math.floor(passed(next) / 1000) });
  ticking = setTimeout(tick, 1000 - (passed(next, instant()) % 1000) + 5);
}

function over(clock: Clock): void {
  changePractice({ clock: paused(clock), beat: 0 });
  chime("over");
  if (partNow()?.kind !== "step") say("practice.time.over");
  whenOver(clock.part);
  tick();
}

// What the clock of a part is at, and where it stands in that: whose turn it is, or what the breath does.
function signOf(clock: Clock): { sign: Sign; at: number } | undefined {
  const part = partNow();
  if (part?.id !== clock.part) return undefined;
  if (part.kind === "timer" && part.turns) return { sign: "turn", at: turnOf(clock, part.turns).turn };
  if (part.kind !== "breath") return undefined;
  const { name, round } = breathOf(clock, paceOf(part));
  return { sign: name, at: round };
}

function tellChange(clock: Clock): void {
  const now = signOf(clock);
  const before = told;
  told = now ?? told;
  if (!now || (now.sign === before.sign && now.at === before.at)) return;
  chime(now.sign);
  if (now.sign === "turn") say("practice.turn.change", { turn: (now.at % 2) + 1 });
}
// Whose turn it is first stands on the screen already; the first breath does not.
const untold: { sign: Sign; at: number } = { sign: "turn", at: 0 };
let told = untold;

function tellWaits(): void {
  const { waits } = practice();
  const ended = Object.entries(waits).filter(([, wait]) => wait.from && isOver(wait));
  if (ended.length === 0) return;
  changePractice({ waits: { ...waits, ...Object.fromEntries(ended.map(([key, wait]) => [key, paused(wait)])) } });
  say("practice.wait.over");
}

/** How many seconds the clock of a part runs; undefined for parts without one. */
export function secondsOf(part: NonNullable<ReturnType<typeof partNow>>): number | undefined {
  if (part.kind === "breath") return ((part.in ?? 0) + (part.hold ?? 0) + (part.out ?? 0)) * (part.rounds ?? 1);
  if (part.kind === "timer") return (part.seconds ?? 0) * (part.turns ?? 1);
  return part.kind === "step" ? part.seconds : undefined;
}

/** Sets the clock of the part that is shown; a step that paces itself starts at once. */
export function setClock(): void {
  const part = partNow();
  const seconds = part && secondsOf(part);
  told = untold;
  if (!part || !seconds) return changePractice({ clock: undefined, beat: 0 });
  const clock = newClock(part.id, seconds);
  if (part.kind === "step") chime("step");
  changePractice({ clock: part.kind === "step" ? started(clock) : clock, beat: 0 });
  tick();
}

/** Starts the clock, or goes on after a pause. */
export function startClock(): void {
  const { clock } = practice();
  if (!clock) return;
  changePractice({ clock: started(isOver(clock) ? newClock(clock.part, clock.total / 1000) : clock) });
  say("practice.time.runs", { seconds: Math.ceil((clock.total - passed(clock)) / 1000) });
  tick();
}

/** Lets the clock rest. */
export function pauseClock(): void {
  const { clock } = practice();
  if (clock?.from) changePractice({ clock: paused(clock) });
}

/** Begins a wait of some minutes for the action that is open. */
export function beginWait(part: string, minutes: number): void {
  changePractice({ waits: { ...practice().waits, [whereNow()]: started(newClock(part, minutes * 60)) } });
  tick();
}

/** The wait of the action that is open, if one was begun. */
export function waitNow(): Clock | undefined {
  return practice().waits[whereNow()];
}

// Whoever goes elsewhere, to steady themselves say, finds the exercise where they left it. A wait goes on.
subscribe(() => {
  if (get().screen !== "practice" && practice().clock?.from) pauseClock();
});
// A tab that was hidden or asleep may have missed its turn.
document.addEventListener("visibilitychange", tick);
onWipe(() => clearTimeout(ticking));

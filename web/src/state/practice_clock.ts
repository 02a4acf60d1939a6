import type { Clock, Instant } from "./practice_model.js";

/** This moment. */
export function instant(): Instant {
  return { steady: performance.now(), wall: new Date().getTime() };
}

/** A clock that rests at its beginning; `seconds` in all. */
export function newClock(part: string, seconds: number): Clock {
  return { part, total: seconds * 1000, used: 0 };
}

/**
 * Milliseconds that have passed, at most all of them. The steady clock stands still in some browsers while the device
 * sleeps and the day's clock does not, so the one that is further on is right.
 */
export function passed({ total, used, from }: Clock, now: Instant = instant()): number {
  const since = from ? Math.max(0, now.steady - from.steady, now.wall - from.wall) : 0;
  return Math.min(total, used + since);
}

/** Whole seconds left, counting one that has begun. */
export function secondsLeft(clock: Clock): number {
  return Math.ceil((clock.total - passed(clock)) / 1000);
}

/** Whether all of it has passed. */
export function isOver(clock: Clock): boolean {
  return passed(clock) >= clock.total;
}

/** The clock, going on from where it rests. */
export function started(clock: Clock): Clock {
  return { ...clock, from: clock.from ?? instant() };
}

/** The clock, resting where it is. */
export function paused(clock: Clock): Clock {
  return { ...clock, used: passed(clock), from: undefined };
}

/** Which turn it is, from 0, and how many seconds of it are left. */
export function turnOf(clock: Clock, turns: number): { turn: number; left: number } {
  const each = clock.total / turns;
  const turn = Math.min(turns - 1, Math.floor(passed(clock) / each));
  return { turn, left: Math.ceil(((turn + 1) * each - passed(clock)) / 1000) };
}

/** How a breath goes, in seconds. */
export interface Pace {
  readonly in: number;
  readonly hold: number;
  readonly out: number;
}

/** The pace of a part that has one. */
export function paceOf({ in: inward = 1, hold = 0, out = 1 }: Partial<Pace>): Pace {
  return { in: inward, hold, out };
}

/** What the breath is doing, for how many more seconds, and how wide it is (0 to 1) a second from now. */
export function breathOf(clock: Clock, { in: inward, hold, out }: Pace) {
  const round = inward + hold + out;
  const at = (passed(clock) / 1000) % round;
  const name = at < inward ? "in" : at < inward + hold ? "hold" : "out";
  const end = name === "in" ? inward : name === "hold" ? inward + hold : round;
  const soon = Math.min(at + 1, end);
  const wide = name === "in" ? soon / inward : name === "hold" ? 1 : (round - soon) / out;
  return { name, left: Math.ceil(end - at), wide, round: Math.floor(passed(clock) / 1000 / round) } as const;
}

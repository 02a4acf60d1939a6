import { onWipe } from "../channel/app.js";
import { t } from "../i18n/i18n.js";
import type { Steady } from "./model.js";
import { get, patch } from "./store.js";

/** The five senses, in the order they are asked. */
export const SENSES: readonly string[] = ["see", "touch", "hear", "smell", "taste"];
/** Seconds of breathing in. */
export const IN = 4;
/** Seconds of breathing out: a little longer, which is what settles. */
export const OUT = 6;

/** Something more that helps to settle: its name, empty while that is not known, and the way there. */
export interface More {
  readonly name: () => string;
  readonly open: () => void;
}
let more: More | undefined;

/** Makes known what else helps to settle; that comes with a later part of the page. */
export function tellMore(known: More): void {
  more = known;
}

/** What else helps to settle, once it is known. */
export function moreToSettle(): More | undefined {
  return more?.name() ? more : undefined;
}

let ticking: ReturnType<typeof setInterval> | undefined;

function change(next: Partial<Steady>): void {
  patch({ steady: { ...get().steady, ...next } });
}

/** What the breath is doing at a beat, and for how many more seconds. */
export function phaseOf(beat: number): { name: "in" | "out"; left: number } {
  const at = beat % (IN + OUT);
  return at < IN ? { name: "in", left: IN - at } : { name: "out", left: IN + OUT - at };
}

/** The next sense. */
export function forward(): void {
  change({ step: get().steady.step + 1 });
}

/** The sense before. */
export function backward(): void {
  change({ step: Math.max(0, get().steady.step - 1) });
}

/** From the first sense again. */
export function again(): void {
  change({ step: 1 });
}

/** Starts or stops the count of the breath. */
export function toggleBreathing(): void {
  if (get().steady.breathing) return stopBreathing();
  change({ breathing: true, beat: 0 });
  patch({ say: t("steady.breath.text", { inward: IN, outward: OUT }) });
  ticking = setInterval(() => change({ beat: get().steady.beat + 1 }), 1000);
}

/** Stops the count, as when someone goes elsewhere. */
export function stopBreathing(): void {
  clearInterval(ticking);
  if (get().steady.breathing) change({ breathing: false, beat: 0 });
}

onWipe(() => clearInterval(ticking));

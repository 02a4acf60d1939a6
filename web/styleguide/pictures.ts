import { html, type TemplateResult } from "lit";
import type { Reading, Value } from "../src/engine/engine.js";
import { t } from "../src/i18n/i18n.js";
import { outline } from "../src/state/plan.js";
import { newClock } from "../src/state/practice_clock.js";
import type { Clock } from "../src/state/practice_model.js";
import { bar, drops } from "../src/parts/bars.js";
import { countsList } from "../src/parts/counts.js";
import { withTwin } from "../src/parts/figure.js";
import { loopPicture } from "../src/parts/loop_picture.js";
import { mapPicture, plainView } from "../src/parts/map.js";
import { breathRings, mark, pool, progressRing } from "../src/parts/rings.js";
import { shiftPicture, type Shift } from "../src/parts/shift.js";
import { series } from "../src/parts/timeline.js";
import { turnsTimer } from "../src/parts/turns.js";
import { none, state, type State } from "./state.js";

// Pictures with made-up figures.

/** Bars, drops, rings and shifts. */
export function pictures(): State[] {
  const range = { min: 1, max: 7 };
  const counts = { secure: 6, preoccupied: 3, dismissing: 1, fearful: 0 };
  return [
    state(
      "bar: with its range, at an end, a point",
      html`<div class="stack">
        ${bar({ ...range, mean: 3.4, interval: [2.7, 4.1], cut: 4 })}${bar({ ...range, mean: 1, interval: [1, 1.5] })}${bar({ ...range, mean: 6.2 })}
      </div>`,
    ),
    state(
      "drops",
      html`<p>${drops(0, 10)}</p>
        <p>${drops(4, 10)}</p>
        <p>${drops(10, 10)}</p>`,
    ),
    state("counts", countsList(counts, ["secure", "preoccupied", "dismissing", "fearful"])),
    state(
      "with a twin",
      withTwin(
        t("settings.title"),
        bar({ ...range, mean: 5, interval: [4, 6] }) as TemplateResult,
        html`<p>${t("privacy.lede")}</p>`,
      ),
    ),
    state(
      "rings: mark, progress, breath, pool",
      html`<div class="cluster">${mark()}${progressRing(0, 10)}${progressRing(4, 10)}${progressRing(10, 10)}</div>
        ${breathRings()}
        <div>${pool()}</div>`,
    ),
    state(
      "shift: inside its band, once, counted",
      html`<div class="stack">${(["too-small-to-tell", "changed-once", "changed"] as const).map(shiftOf)}</div>`,
    ),
  ];
}

const shiftOf = (verdict: Shift["verdict"]) =>
  shiftPicture({
    verdict,
    start: 4.6,
    end: verdict === "too-small-to-tell" ? 4.3 : 2.4,
    band: { low: -0.8, high: 0.8 },
    range: { min: 1, max: 7 },
  } as Shift);

/** A loop of two at each of its steps. */
export function loops(): State[] {
  const at = (reach: number, retreat: number, again = false) =>
    loopPicture({ reach, retreat, again, now: reach > retreat ? "reach" : "retreat" });
  return [
    state(
      "at rest, one moved, both, once more",
      html`<div class="stack">${at(0, 0)}${at(1, 0)}${at(1, 1)}${at(1, 1, true)}</div>`,
    ),
  ];
}

/** The clock of taking turns. */
export function clocks(): State[] {
  const timer = (name: string, now: Clock | undefined) =>
    turnsTimer({ now: () => now, begin: none, runOrPause: none, stop: none }, name, 60);
  const used = (part: string, seconds: number): Clock => ({ ...newClock(part, 120), used: seconds * 1000 });
  return [
    state("to begin", timer("a", undefined)),
    state("first turn", timer("b", used("b", 20))),
    state("second turn", timer("c", used("c", 80))),
    state("over", timer("d", used("d", 120))),
  ];
}

/** A place on the map; the rings around it are as wide as it is unsure. */
function placed(anxiety: number, avoidance: number, more: Partial<Reading>): Reading {
  const ring = (mass: number, wide: number) => ({
    mass,
    center: [anxiety, avoidance],
    u: [wide, wide / 3],
    v: [0, wide],
  });
  const position = {
    metric: "mean",
    mean: { anxiety, avoidance },
    range: { min: 1, max: 7 },
    cut: { anxiety: 4, avoidance: 4, basis: "scale-midpoint" },
    contours: [ring(0.5, 0.4), ring(0.9, 0.8)],
  };
  return { instrument: "sbi", form: "full", position, ...more } as unknown as Reading;
}

/** The map with nobody, one, and several on it. */
export function maps(): State[] {
  const one = placed(3.4, 2.6, { general: true });
  const others = [
    placed(5.6, 2.2, { general: false, target: "partner" }),
    placed(3.1, 5.4, { general: false, target: "mother" }),
  ];
  return [
    state("one place", mapPicture([one], plainView("guide-one"))),
    state("a place of one's own, and with people", mapPicture([one, ...others], plainView("guide-more"))),
    state("at a corner", mapPicture([placed(7, 7, { general: true })], plainView("guide-corner"))),
  ];
}

type Series = Value<"timeline">["series"][number];

/** What became of a dimension from day to day. */
export function days(): State[] {
  const id = outline("sbi")?.scales.find(({ role }) => role === "dimension")?.id ?? "";
  const point = (made: string, mean: number) => ({
    occasion: made,
    made,
    marker: "none",
    scales: { [id]: { n: 18, mean, sem: 0.3, interval95: [mean - 0.6, mean + 0.6] } },
  });
  const of = (points: unknown[], target?: string) => series({ instrument: "sbi", points, target } as unknown as Series);
  return [
    state("one day", of([point("2026-01-05", 4.2)])),
    state(
      "several days",
      of([point("2026-01-05", 4.2), point("2026-02-20", 3.9), point("2026-05-01", 2.8)], "partner"),
    ),
  ];
}

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { ScaleChange } from "../engine/engine.js";
import { direction, t } from "../i18n/i18n.js";

/** A change with a score at both ends. */
export type Shift = ScaleChange & { start: number; end: number; band: { low: number; high: number } };

/** Whether there is anything to draw. */
export function isShift(change: ScaleChange): change is Shift {
  return change.start !== undefined && change.end !== undefined && change.band !== undefined;
}

/** Whether the shift leaves its band: only then does it get an arrow, and a whole one only if it counts as a change. */
export function arrowOf({ verdict }: ScaleChange): "whole" | "broken" | undefined {
  if (verdict === "changed") return "whole";
  return verdict === "changed-once" ? "broken" : undefined;
}

/** Two points on their scale, with the band in which a shift says nothing around the first. */
export function shiftPicture(change: Shift): TemplateResult {
  const { min, max } = change.range;
  const rtl = direction() === "rtl";
  const share = (value: number) => {
    const percent = ((Math.min(Math.max(value, min), max) - min) / (max - min)) * 100;
    return rtl ? 100 - percent : percent;
  };
  const at = (value: number) => `${share(value).toFixed(2)}%`;
  const ends = [share(change.start + change.band.low), share(change.start + change.band.high)] as const;
  return html`<svg class="bar-drawing shift" aria-hidden="true" focusable="false">
    <line class="bar-track" x1="0" x2="100%" y1="50%" y2="50%" />
    <rect
      class="bar-range"
      x=${`${Math.min(...ends).toFixed(2)}%`}
      width=${`${Math.abs(ends[1] - ends[0]).toFixed(2)}%`}
      y="15%"
      height="70%"
      rx="4"
    />
    ${arrow(change, share)}
    <circle class="shift-then" cx=${at(change.start)} cy="50%" r="9" />
    ${change.between === undefined ? nothing : svg`<circle class="shift-then" cx=${at(change.between)} cy="50%" r="4" />`}
    <circle class="bar-point" cx=${at(change.end)} cy="50%" r="6.5" />
  </svg>`;
}

// The head stands in front of the full circle, whichever way that lies.
function arrow(change: Shift, share: (value: number) => number): SVGTemplateResult | typeof nothing {
  const kind = arrowOf(change);
  if (!kind) return nothing;
  const [from, to] = [share(change.start), share(change.end)];
  const back = to > from ? -1 : 1;
  return svg`<line class=${`shift-arrow shift-${kind}`} x1=${`${from.toFixed(2)}%`} x2=${`${to.toFixed(2)}%`} y1="50%" y2="50%" />
    <svg class="shift-head" x=${`${to.toFixed(2)}%`} y="50%" overflow="visible">
      <path class="shift-arrow" d=${`M${back * 17} -6L${back * 9} 0L${back * 17} 6`} />
    </svg>`;
}

/** What the signs of the pictures mean, those that are in them. */
export function shiftKey(changes: readonly ScaleChange[]): TemplateResult {
  const drawn = changes.filter(isShift);
  const any = (kind: string) => drawn.some((change) => arrowOf(change) === kind);
  const signs = [
    "points",
    ...(drawn.some(({ between }) => between !== undefined) ? ["between"] : []),
    "band",
    ...(any("whole") ? ["arrow"] : []),
    ...(any("broken") ? ["dashed"] : []),
  ];
  return html`<p class="small soft">${signs.map((sign) => `${t(`then.key.${sign}`)} `)}</p>`;
}

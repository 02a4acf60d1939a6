import { html, nothing, svg, type TemplateResult } from "lit";
import { direction } from "../i18n/i18n.js";
import { get } from "../state/store.js";

/** Which of two someone is in a loop. */
export type Role = "reach" | "retreat";

const radii = [9, 17, 26];

/** What the picture of a loop shows: how far each has moved, and whose turn it is. */
export interface LoopView {
  readonly reach: number;
  readonly retreat: number;
  /** The loop has turned once more. */
  readonly again: boolean;
  readonly now?: Role | undefined;
}

/** Two pools: one comes nearer, the other draws away. What it shows stands beside it in words. */
export function loopPicture({ reach, retreat, again, now }: LoopView): TemplateResult | typeof nothing {
  if (!get().settings.pictures) return nothing;
  const one = (who: Role) =>
    svg`<g class=${`loop-one loop-${who}`} data-now=${String(who === now)}>
      ${radii.map((r) => svg`<circle class="ring" cx="0" cy="0" r=${r} />`)}<circle class="drop" cx="0" cy="0" r="4" />
    </g>`;
  return html`<svg
    class="loop-picture"
    viewBox="0 0 240 80"
    aria-hidden="true"
    data-reach=${reach}
    data-retreat=${retreat}
    data-again=${String(again)}
    data-dir=${direction()}
  >
    <g transform="translate(70 40)">${one("reach")}</g>
    <g transform="translate(150 40)">${one("retreat")}</g>
  </svg>`;
}

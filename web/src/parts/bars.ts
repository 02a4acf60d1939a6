import { html, nothing, svg, type TemplateResult } from "lit";
import { direction } from "../i18n/i18n.js";
import { get } from "../state/store.js";

/** A score on its scale, with the range it could as well have been and the dividing point. */
export interface Bar {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly interval?: readonly [number, number] | undefined;
  readonly cut?: number | undefined;
}

/** The bar alone; whoever uses it says the same in words beside it. */
export function bar({ min, max, mean, interval, cut }: Bar): TemplateResult | typeof nothing {
  if (!get().settings.pictures) return nothing;
  const rtl = direction() === "rtl";
  const share = (value: number) => {
    const percent = ((Math.min(Math.max(value, min), max) - min) / (max - min)) * 100;
    return rtl ? 100 - percent : percent;
  };
  const at = (value: number) => `${share(value).toFixed(2)}%`;
  const [low, high] = interval ?? [mean, mean];
  const left = Math.min(share(low), share(high));
  return html`<svg class="bar-drawing" aria-hidden="true" focusable="false">
    <line class="bar-track" x1="0" x2="100%" y1="50%" y2="50%" />
    ${cut === undefined ? nothing : svg`<line class="bar-cut" x1=${at(cut)} x2=${at(cut)} y1="15%" y2="85%" />`}
    ${
      interval
        ? svg`<rect class="bar-range" x=${`${left.toFixed(2)}%`} width=${`${Math.abs(share(high) - share(low)).toFixed(2)}%`} y="25%" height="50%" rx="9" />`
        : nothing
    }
    <circle class="bar-point" cx=${at(mean)} cy="50%" r="7" />
  </svg>`;
}

/** So many drops out of so many; the words beside it say the count. */
export function drops(count: number, of: number): TemplateResult | typeof nothing {
  if (!get().settings.pictures) return nothing;
  return html`<span class="drops" aria-hidden="true"
    >${Array.from({ length: of }, (_, index) => html`<span class=${index < count ? "drop-full" : "drop-empty"}></span>`)}</span
  >`;
}

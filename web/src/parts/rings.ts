import { html, svg, type TemplateResult } from "lit";

/** The mark: a still pool with rings spreading from its centre. */
export function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <circle class="ring" cx="20" cy="20" r="18" stroke-opacity="0.35" />
    <circle class="ring" cx="20" cy="20" r="12.5" stroke-opacity="0.6" />
    <circle class="ring" cx="20" cy="20" r="7.5" />
    <circle class="drop" cx="20" cy="20" r="3" />
  </svg>`;
}

const spread = [3, 16, 31, 49, 70, 94, 121, 151, 184];

/** The pool behind the first words: the same rings, wide and faint. */
export function pool(): TemplateResult {
  return html`<svg class="pool" viewBox="0 0 400 400" aria-hidden="true" focusable="false">
    ${spread.map(
      (radius, index) =>
        svg`<circle class=${index === 0 ? "drop" : "ring"} cx="200" cy="200" r=${radius}
          stroke-opacity=${(0.85 - index * 0.09).toFixed(2)} />`,
    )}
  </svg>`;
}

/** How far a check-in has come, as a ring that closes. The words beside it say the same. */
export function progressRing(at: number, of: number): TemplateResult {
  const share = of > 0 ? (at / of) * 100 : 0;
  return html`<svg class="progress-ring" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <circle class="track" cx="20" cy="20" r="16" />
    <circle class="done" cx="20" cy="20" r="16" pathLength="100" stroke-dasharray="${share.toFixed(1)} 100" />
    <circle class="ring" cx="20" cy="20" r="9" stroke-opacity="0.45" />
    <circle class="drop" cx="20" cy="20" r="3" />
  </svg>`;
}

/** The rings that widen with a breath in and settle with a breath out. */
export function breathRings(): TemplateResult {
  return html`<svg class="breath-rings" viewBox="0 0 240 240" aria-hidden="true" focusable="false">
    <circle class="still" cx="120" cy="120" r="112" />
    <g class="swell">
      <circle class="water w3" cx="120" cy="120" r="104" />
      <circle class="water w2" cx="120" cy="120" r="78" />
      <circle class="water w1" cx="120" cy="120" r="52" />
    </g>
    <circle class="drop" cx="120" cy="120" r="10" />
  </svg>`;
}

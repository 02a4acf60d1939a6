import { svg, html, type TemplateResult } from "lit";
import { correction, generate } from "lean-qr/nano";

// Black on white in every theme and on paper: what reads it knows nothing else. So many light modules have to stand around the dark ones (ISO/IEC 18004).
const QUIET = 4;

/** A text as a square to be photographed; the same text stands beside it in letters. */
export function square(text: string, label: string): TemplateResult {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const rows = Array.from({ length: code.size }, (_, y) => y);
  const dark = rows.flatMap((y) => rows.filter((x) => code.get(x, y)).map((x) => `M${x},${y}h1v1h-1z`)).join("");
  const size = code.size + 2 * QUIET;
  return html`<svg
    class="square"
    role="img"
    aria-label=${label}
    viewBox="${-QUIET} ${-QUIET} ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${svg`<rect fill="#fff" x=${-QUIET} y=${-QUIET} width=${size} height=${size} /><path d=${dark} />`}
  </svg>`;
}

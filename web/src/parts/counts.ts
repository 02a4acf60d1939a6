import { html, type TemplateResult } from "lit";
import type { Corner, Styles } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { drops } from "./bars.js";

/** How often each corner came out in ten, as drops and in words, in the order given. */
export function countsList(counts: NonNullable<Styles["counts"]>, order: readonly Corner[]): TemplateResult {
  return html`<ul class="plain counts">
    ${order.map(
      (corner) =>
        html`<li>
          <span class="count-name">${t(`style.${corner}.name`)}</span>${drops(counts[corner], 10)}<span
            class="count-words"
            >${t("result.patterns.count", { count: counts[corner] })}</span
          >
        </li>`,
    )}
  </ul>`;
}

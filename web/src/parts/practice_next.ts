import { html, nothing, type TemplateResult } from "lit";
import type { PracticePart } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { openPractice } from "../state/practice.js";
import { practiceName } from "./plan_words.js";
import { own, partKey } from "./practice_words.js";

/** What is not there yet and could be added, each with a practice; nothing where all is there. */
export function nextOffers({ from, next = [] }: PracticePart): TemplateResult | typeof nothing {
  if (next.length === 0) return nothing;
  return html`<ul class="plain rows">
    ${next.map(
      ({ option, intervention }) =>
        html`<li class="row-card stack stack-2" data-offer=${option}>
          <p>${own(`${partKey(String(from))}.${option}`)}</p>
          <button class="button button-quiet small" type="button" @click=${() => openPractice(intervention)}>
            ${t("guide.practise", { name: practiceName(intervention) })}
          </button>
        </li>`,
    )}
  </ul>`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { ReportValue } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { partName } from "../parts/words.js";
import { lookOver } from "../state/runner.js";
import { get } from "../state/store.js";

type HowAnswered = ReportValue["answering"][number];
type Note = HowAnswered["notes"][number];

/** What stood out in how the answers were given, told quietly; there is nothing here that anyone must do. */
export function given(report: ReportValue): TemplateResult | undefined {
  if (report.answering.length === 0) return undefined;
  return html`<ul class="plain rows">
    ${report.answering.map((part) => html`<li class="row-card stack stack-3 given">${onePart(part)}</li>`)}
  </ul>`;
}

function onePart({ instrument, target, notes }: HowAnswered): TemplateResult {
  return html`<h3>${partName(instrument, target)}</h3>
    ${notes.map(
      (note) =>
        html`<div class="stack stack-2">
          <p>${t(note.message)}</p>
          ${share(note)}
        </div>`,
    )}
    ${uncounted(notes)}
    ${
      get().showing === "example"
        ? nothing
        : html`<p class="small">${t("result.given.do")}</p>
            <div class="cluster">
              <button class="button button-quiet" type="button" @click=${() => lookOver(instrument, target)}>
                ${t("result.given.look")}
              </button>
            </div>`
    }`;
}

// Where nobody knows how often careful people get a note, that is said once for all such notes.
function share({ base_rate: rate }: Note): TemplateResult | typeof nothing {
  if (rate === undefined) return nothing;
  return html`<p class="small soft">${t("result.given.share", { count: Math.round(100 * rate) })}</p>`;
}

function uncounted(notes: readonly Note[]): TemplateResult | typeof nothing {
  const unknown = notes.some(({ value, base_rate: rate }) => value !== undefined && rate === undefined);
  return unknown ? html`<p class="small soft">${t("result.given.share.unknown")}</p>` : nothing;
}

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import type { CaseRead } from "../state/clinic_model.js";
import { sectionOf, tableOf } from "./case_bits.js";
import { apartLines, sourceHeads, sourceName, sourceRows } from "./case_rows.js";

/** All sources side by side: each with what it says, what differs, and which are missing. Never one number. */
export function togetherView(read: CaseRead): TemplateResult {
  const rows = sourceRows(read);
  const apart = apartLines(read);
  const { missing } = read.triangulation;
  return sectionOf(
    "together",
    html`<p>${t("workspace.together.text")}</p>
      ${rows.length ? tableOf(t("workspace.together.caption"), sourceHeads(), rows) : html`<p data-empty>${t("workspace.together.none")}</p>`}
      ${
        apart.length
          ? html`<div class="note note-strong stack stack-2" data-apart>
              <h3>${t("workspace.apart.title")}</h3>
              <ul>
                ${apart.map((line) => html`<li>${line}</li>`)}
              </ul>
              <p>${t("workspace.apart.text")}</p>
            </div>`
          : rows.length > 1
            ? html`<p data-not-apart>${t("workspace.apart.none")}</p>`
            : nothing
      }
      ${
        missing.length
          ? html`<h3>${t("workspace.missing")}</h3>
              <ul data-missing>
                ${missing.map((kind) => html`<li>${sourceName(kind, read)}</li>`)}
              </ul>`
          : nothing
      }`,
  );
}

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { isEmbedded, siteNow } from "../state/site.js";

/** On a clinic's page: nobody there sees what is done here, and no button tells them. */
export function unseen(): TemplateResult | typeof nothing {
  if (!isEmbedded() && !siteNow()) return nothing;
  return html`<p class="small soft" data-unseen>${t("questions.unseen")}</p>`;
}

import { html, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";

/**
 * What growing secure later in life means, to read. It looks at nobody's answers: that someone has got there cannot be
 * told from them (rule R-90).
 */
export function growingSecure(): TemplateResult {
  return html`<details class="fold" data-reading="earned">
    <summary><h2>${t("then.earned.title")}</h2></summary>
    <div class="stack stack-3">
      ${["what", "common", "slow", "unsure", "not", "ask"].map((id) => html`<p>${t(`then.earned.${id}`)}</p>`)}
      <p class="small soft">${t("then.earned.source")}</p>
    </div>
  </details>`;
}

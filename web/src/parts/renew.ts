import { html, nothing, type TemplateResult } from "lit";
import { shell } from "../channel/app.js";
import { t } from "../i18n/i18n.js";

/**
 * Says that a newer version of the page waits. It is offered only while nothing would be lost by it; otherwise it comes
 * by itself the next time the page is opened.
 */
export function renewal(): TemplateResult | typeof nothing {
  if (shell.offline() !== "newer") return nothing;
  return html`<div class="note note-calm cluster">
    <p>${t("home.renew.text")}</p>
    ${
      shell.isBusy()
        ? nothing
        : html`<button class="button" type="button" @click=${() => shell.renew()}>${t("home.renew.go")}</button>`
    }
  </div>`;
}

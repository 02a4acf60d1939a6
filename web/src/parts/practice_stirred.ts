import { html, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { go } from "../state/actions.js";
import { stop } from "../state/practice.js";
import { actionNow } from "../state/practice_slice.js";

/** It has become a lot: grounding first, then the offer to end for today; going on is a quiet third, where it is open. */
export function stirred(goOn: () => void): TemplateResult {
  return html`<div class="note note-strong stack" role="alert">
    <h2>${t("practice.stirred.title")}</h2>
    <p>${t("practice.stirred.text")}</p>
    <p class="soft">${t("practice.stirred.kept")}</p>
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${() => go("steady")}>
        ${t("practice.stirred.ground")}
      </button>
      <button class="button" type="button" @click=${stop}>${t("practice.stirred.end")}</button>
    </div>
    <div class="cluster">
      <button class="button button-quiet small" type="button" @click=${() => go("help")}>${t("steady.help")}</button>
      ${
        actionNow()?.open
          ? html`<button class="button button-quiet small" type="button" @click=${goOn}>
              ${t("practice.stirred.on")}
            </button>`
          : ""
      }
    </div>
  </div>`;
}

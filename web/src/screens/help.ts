import { html, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { go, leave } from "../state/actions.js";

/** What to do when it is too much. The same words for everyone, whatever was answered. */
export function helpScreen(): TemplateResult {
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("help.title")}</h1>
      <p class="lede">${t("help.lede")}</p>
    </div>
    <div class="note note-strong stack stack-2">
      <p><strong>${t("help.alert.title")}</strong></p>
      <p>${t("help.alert.text")}</p>
    </div>
    ${block("danger")} ${block("yourself")} ${block("someone")} ${block("afraid")} ${block("talk")}
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${() => go("steady")}>${t("common.steady")}</button>
    </div>
    <section class="card stack stack-3" aria-labelledby="way-out">
      <h2 id="way-out">${t("help.leave.title")}</h2>
      <p>${t("help.leave.text")}</p>
      <p class="soft">${t("help.leave.limits")}</p>
      <button class="button" type="button" @click=${leave}>${t("common.leave")}</button>
    </section>
  </div>`;
}

function block(id: string): TemplateResult {
  return html`<section class="stack stack-2" aria-labelledby="help-${id}">
    <h2 id="help-${id}">${t(`help.${id}.title`)}</h2>
    <p>${t(`help.${id}.text`)}</p>
  </section>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { has, t } from "../i18n/i18n.js";
import type { Fault } from "../engine/engine.js";

const words = (fault: Fault) => (has(`error.${fault.code}`) ? t(`error.${fault.code}`) : t("error.unknown"));

/** What went wrong, in plain words, with a next step; nothing given is lost. */
export function wentWrong(faults: readonly Fault[], again: () => void): TemplateResult {
  const said = [...new Set(faults.map(words))];
  return html`<div class="note note-strong stack" role="alert">
    <h2>${t("error.title")}</h2>
    ${said.map((text) => html`<p>${text}</p>`)}
    <p>${t("error.kept")}</p>
    <button class="button button-primary" type="button" @click=${again}>${t("error.again")}</button>
    ${details(faults)}
  </div>`;
}

/** The codes and places of mistakes, folded away, for someone who can mend them. */
export function details(faults: readonly Fault[]): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`<details class="fold small">
    <summary>${t("error.details")}</summary>
    <ul dir="ltr">
      ${faults.map((fault) => html`<li><code>${fault.code} ${fault.path}</code></li>`)}
    </ul>
  </details>`;
}

/** A part of the page did not come: what to do, without losing what is here. */
export function notHere(): TemplateResult {
  return html`<div class="note note-strong stack" role="alert">
    <h1 tabindex="-1">${t("common.not.here.title")}</h1>
    <p>${t("common.not.here.text")}</p>
  </div>`;
}

/** A quiet sign that the engine is at work. */
export function atWork(words = t("common.working")): TemplateResult {
  return html`<div class="at-work" aria-busy="true"><span class="pulse" aria-hidden="true"></span>${words}</div>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { breathRings } from "../parts/rings.js";
import { unseen } from "../parts/unseen.js";
import { canGoBack, go, goBack } from "../state/actions.js";
import { openHelp } from "../state/help.js";
import * as steady from "../state/steady.js";
import { get } from "../state/store.js";

/** Something that helps a person settle: the room around them, then the breath. */
export function steadyScreen(): TemplateResult {
  const { step } = get().steady;
  return html`<div class="page steady stack stack-6">
    ${step === 0 ? opening() : step <= steady.SENSES.length ? sense(step) : closing()} ${breathing()} ${wayBack()}
  </div>`;
}

function opening(): TemplateResult {
  return html`<div class="stack">
    <h1 tabindex="-1">${t("steady.title")}</h1>
    <p class="lede">${t("steady.lede")}</p>
    <p class="soft">${t("steady.how")}</p>
    <div class="cluster">
      <button class="button button-primary button-large" type="button" @click=${steady.forward}>
        ${t("steady.begin")}
      </button>
    </div>
  </div>`;
}

function sense(step: number): TemplateResult {
  const id = steady.SENSES[step - 1]!;
  return html`<div class="stack">
    <p class="soft small">${t("steady.step", { at: step, of: steady.SENSES.length })}</p>
    <h1 tabindex="-1">${t(`steady.${id}.title`)}</h1>
    <p class="lede">${t(`steady.${id}.text`)}</p>
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${steady.forward}>${t("steady.next")}</button>
      <button class="button button-quiet" type="button" @click=${steady.backward}>${t("steady.previous")}</button>
    </div>
  </div>`;
}

function closing(): TemplateResult {
  return html`<div class="stack">
    <h1 tabindex="-1">${t("steady.done.title")}</h1>
    <p class="lede">${t("steady.done.text")}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${steady.again}>${t("steady.again")}</button>
      <button class="button" type="button" @click=${openHelp}>${t("steady.help")}</button>
    </div>
  </div>`;
}

function breathing(): TemplateResult {
  const { breathing: on, beat } = get().steady;
  const phase = steady.phaseOf(beat);
  return html`<section class="card breath stack" aria-labelledby="breath">
    <h2 id="breath">${t("steady.breath.title")}</h2>
    <p class="soft">${t("steady.breath.text", { inward: steady.IN, outward: steady.OUT })}</p>
    <div class="breath-pool" data-on=${String(on)} data-phase=${phase.name}>
      ${breathRings()}
      <p class="breath-word" aria-hidden="true">
        ${on ? html`<span>${t(`steady.breath.${phase.name}`)}</span><span class="breath-count">${phase.left}</span>` : nothing}
      </p>
    </div>
    <button class="button" type="button" aria-pressed=${on} @click=${steady.toggleBreathing}>
      ${on ? t("steady.breath.stop") : t("steady.breath.start")}
    </button>
  </section>`;
}

function wayBack(): TemplateResult {
  const more = get().crisis ? undefined : steady.moreToSettle();
  return html`<div class="cluster">
      ${more ? html`<button class="button" type="button" @click=${more.open}>${more.name()}</button>` : nothing}
      ${
        canGoBack()
          ? html`<button class="button" type="button" @click=${goBack}>${t("steady.return")}</button>`
          : html`<button class="button" type="button" @click=${() => go("home")}>${t("common.home")}</button>`
      }
    </div>
    <p class="small soft">${t("steady.stop.any.time")}</p>
    ${unseen()}`;
}

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { numbers } from "../parts/numbers.js";
import { fromSite } from "../parts/site_place.js";
import { unseen } from "../parts/unseen.js";
import { canGoBack, go, goBack, leave } from "../state/actions.js";
import { enter, lookAround, safeEnough, saidCrisis, showDoors } from "../state/help.js";
import { get } from "../state/store.js";

const pages = { doors, self: fromMyself, other: fromSomeone, looking };

/**
 * What to do when someone is not safe: two doors, and behind each only what belongs there. The same for everyone,
 * whatever was answered.
 */
export function helpScreen(): TemplateResult {
  const { page } = get().help;
  return html`<div class="page stack stack-6">${pages[page]()} ${stands()} ${wayBack()} ${unseen()}</div>`;
}

function opening(id: string): TemplateResult {
  return html`<div class="stack">
      <h1 tabindex="-1">${t(`${id}.title`)}</h1>
      <p class="lede">${t(`${id}.lede`)}</p>
    </div>
    <div class="note note-strong stack stack-2">
      <p><strong>${t("help.alert.title")}</strong></p>
      <p>${t("help.alert.text")}</p>
    </div>`;
}

function doors(): TemplateResult {
  return html`${opening("help")}
    <section class="stack stack-3" aria-labelledby="help-doors">
      <h2 id="help-doors">${t("help.doors")}</h2>
      <div class="stack stack-3 help-doors">
        <button class="button button-large" type="button" @click=${() => enter("self")}>${t("help.self.go")}</button>
        <button class="button button-large" type="button" @click=${() => enter("other")}>${t("help.other.go")}</button>
        <button class="button button-quiet" type="button" @click=${lookAround}>${t("help.looking.go")}</button>
      </div>
    </section>
    ${block("danger")}`;
}

function fromMyself(): TemplateResult {
  const steady = html`<button class="button" type="button" @click=${() => go("steady")}>${t("common.steady")}</button>`;
  return html`${opening("help.self")} ${block("stay")} ${block("call", numbers())} ${block("away")} ${deployer()}
  ${block("steady", steady)}`;
}

// Nothing here asks anything of the person but to get away and be helped: no exercise, no word on coming closer.
function fromSomeone(): TemplateResult {
  return html`${opening("help.other")} ${block("call", numbers())} ${block("line")} ${block("phone")} ${deployer()}
  ${wayOut()}`;
}

function looking(): TemplateResult {
  return html`${opening("help.looking")} ${block("someone")} ${block("talk")} ${block("call", numbers())} ${deployer()}
  ${wayOut()}`;
}

function block(id: string, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<section class="stack stack-3" aria-labelledby="help-${id}">
    <h2 id="help-${id}">${t(`help.${id}.title`)}</h2>
    <p>${t(`help.${id}.text`)}</p>
    ${more}
  </section>`;
}

// Whoever offers the page to others may add whom to turn to there; all other help stays beside it.
function deployer(): TemplateResult | typeof nothing {
  return fromSite("help");
}

function wayOut(): TemplateResult {
  return html`<section class="card stack stack-3" aria-labelledby="way-out">
    <h2 id="way-out">${t("help.leave.title")}</h2>
    <p>${t("help.leave.text")}</p>
    <p class="soft">${t("help.leave.limits")}</p>
    <button class="button" type="button" @click=${leave}>${t("common.leave")}</button>
  </section>`;
}

function stands(): TemplateResult | typeof nothing {
  if (!saidCrisis()) return nothing;
  return html`<section class="note note-calm stack stack-3" aria-label=${t("help.safe.go")}>
    <p>${t("help.safe.text")}</p>
    <button class="button" type="button" @click=${safeEnough}>${t("help.safe.go")}</button>
  </section>`;
}

function wayBack(): TemplateResult {
  const open = get().help.page !== "doors";
  return html`<div class="stack stack-2">
    <div class="cluster">
      ${canGoBack() ? html`<button class="button" type="button" @click=${goBack}>${t("help.back")}</button>` : nothing}
      ${
        open
          ? html`<button class="button button-quiet" type="button" @click=${showDoors}>${t("help.both")}</button>`
          : nothing
      }
    </div>
    <p class="small soft">${t("help.back.text")}</p>
  </div>`;
}

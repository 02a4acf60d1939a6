import { html, nothing, type TemplateResult } from "lit";
import type { HeldItem, Plan, PlanItem } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { questionsBefore } from "../parts/plan_ask.js";
import { aboutPeople, ownGates } from "../parts/plan_gates.js";
import { laterItem, planItem, whyThis } from "../parts/plan_item.js";
import { keepChoices } from "../parts/plan_keep.js";
import { changeWords, holdWords, practiceName } from "../parts/plan_words.js";
import { wayTo } from "../parts/way.js";
import { go } from "../state/actions.js";
import { readPlan, takeBack } from "../state/guidance.js";
import { openHelp } from "../state/help.js";
import type { Guided } from "../state/model.js";
import { hasAnswers } from "../state/plan.js";
import { openPractice } from "../state/practice.js";
import { get, session } from "../state/store.js";

/** What may help now: nothing to go by yet, being put together, here, or refused. */
export function planScreen(): TemplateResult {
  if (!hasAnswers(session())) return empty();
  const { showing, crisis, guide } = get();
  const { plan } = guide;
  const asks = showing === "mine" && !crisis ? questionsBefore(plan.value?.profile) : nothing;
  const steps = plan.value ? whole(plan.value) : nothing;
  if (plan.status === "wrong") {
    const before = plan.value ? html`<p class="note note-calm">${t("guide.earlier")}</p>` : nothing;
    return frame(html`${wentWrong(plan.faults, () => void readPlan())} ${asks} ${before} ${steps}`);
  }
  return frame(html`${asks} ${plan.value ? steps : atWork(t("guide.working"))}`);
}

// One frame for all states, so that the heading someone stands on stays the same element while the rest arrives.
function frame(body: TemplateResult): TemplateResult {
  return html`<div class="page plan stack stack-8">
    <div class="stack">
      <h1 tabindex="-1">${t("guide.title")}</h1>
      <p class="lede">${t(get().showing === "example" ? "guide.lede.example" : "guide.lede")}</p>
    </div>
    ${body} ${ending()}
  </div>`;
}

function empty(): TemplateResult {
  return html`<div class="page stack stack-5">
    <h1 tabindex="-1">${t("guide.title")}</h1>
    <p class="lede">${t("guide.empty")}</p>
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${() => go("chooser")}>${t("result.empty.go")}</button>
      ${wayTo("library", t("guide.library"))}
      <button class="button" type="button" @click=${() => go("steady")}>${t("common.steady")}</button>
    </div>
    <p class="note note-calm small">${t("common.notice.full")}</p>
  </div>`;
}

function whole(guided: Guided): TemplateResult {
  const { plan } = guided;
  const { professional: question } = plan;
  const nothingHere = plan.now.length + plan.in_the_moment.length + plan.next.length + plan.later.length === 0;
  return html`${messages(plan)} ${question?.first ? professional(question) : nothing} ${putAside()}
  ${nothingHere ? html`<p class="note">${t("guide.none")}</p>` : nothing}
  ${list("now", plan.now, (item, index) => planItem(item, index === 0))}
  ${list("moment", plan.in_the_moment, (item) => planItem(item, false))} ${aboutPeople(guided)}
  ${list("next", plan.next, laterItem)} ${later(plan.later)}
  ${question && !question.first ? professional(question) : nothing} ${held(guided)}`;
}

function messages({ messages: all }: Plan): TemplateResult | typeof nothing {
  const said = all.filter(has);
  if (said.length === 0) return nothing;
  return html`<div class="stack stack-3">
    ${said.map((message) => html`<p class="note note-calm">${t(message)}</p>`)} ${get().crisis ? toHelp() : nothing}
  </div>`;
}

function toHelp(): TemplateResult {
  return html`<div class="cluster">
    <button class="button button-primary" type="button" @click=${openHelp}>${t("common.help")}</button>
  </div>`;
}

/** The way back from "not for me", until something else is done. */
function putAside(): TemplateResult | typeof nothing {
  const { declined } = get().guide;
  if (!declined || get().showing === "example") return nothing;
  return html`<div class="note stack stack-3">
    <p>${t("guide.declined", { name: practiceName(declined) })}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${() => takeBack(declined)}>${t("guide.undo")}</button>
    </div>
  </div>`;
}

function list(id: string, items: readonly PlanItem[], draw: (item: PlanItem, index: number) => TemplateResult) {
  if (items.length === 0) return nothing;
  const text = `guide.${id}.text`;
  return html`<section class="stack" aria-labelledby="plan-${id}" data-list=${id}>
    <h2 id="plan-${id}">${t(`guide.${id}.title`)}</h2>
    ${has(text) ? html`<p class="soft">${t(text)}</p>` : nothing}
    <ul class=${draw === laterItem ? "plain steps folded" : "plain steps"}>
      ${items.map(draw)}
    </ul>
  </section>`;
}

function later(items: readonly PlanItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<details class="fold" data-list="later">
    <summary><h2>${t("guide.later.title")}</h2></summary>
    <ul class="plain steps folded">
      ${items.map(laterItem)}
    </ul>
  </details>`;
}

/** The one question to take along: always in sight, and the same for everyone. */
function professional(question: NonNullable<Plan["professional"]>): TemplateResult {
  const { intervention: id, actions } = question;
  return html`<section class="card stack stack-3" aria-labelledby="plan-professional" data-list="professional">
    <h2 id="plan-professional">${t("guide.professional.title")}</h2>
    <p class="soft">${t("guide.professional.text")}</p>
    <p>${t(`${id}.what`)}</p>
    ${has(`${id}.ask`) ? html`<p class="quote">${t(`${id}.ask`)}</p>` : nothing}
    <div class="cluster">
      <button class="button" type="button" @click=${() => openPractice(id, actions[0])}>${t("guide.open")}</button>
    </div>
    ${whyThis(question)}
  </section>`;
}

function held(guided: Guided): TemplateResult | typeof nothing {
  const { held_back: items } = guided.plan;
  const gates = ownGates(guided);
  if (items.length === 0 && gates === nothing) return nothing;
  return html`<details class="fold" data-list="held">
    <summary><h2>${t("guide.held.title")}</h2></summary>
    <div class="stack stack-5">
      <p class="soft">${t("guide.held.text")}</p>
      ${gates}
      <ul class="plain rows">
        ${together(items).map(heldTogether)}
      </ul>
    </div>
  </details>`;
}

/** What is held back for the same reasons and by the same change, so that each is said once. */
function together(items: readonly HeldItem[]): HeldItem[][] {
  const groups = new Map<string, HeldItem[]>();
  for (const item of items) {
    const alike = [...holdWords(item), item.nearest_change ? changeWords(item.nearest_change) : ""].join("\n");
    // What was turned down has its own way back.
    const key = item.declined ? item.intervention : alike;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function heldTogether(items: readonly HeldItem[]): TemplateResult {
  const first = items[0]!;
  const change = first.nearest_change && changeWords(first.nearest_change);
  return html`<li class="row-card stack stack-2">
    ${holdWords(first).map((words) => html`<p>${words}</p>`)}
    ${change ? html`<p class="small soft">${t("guide.why.change")}: ${change}</p>` : nothing}
    <ul class="small">
      ${items.map(({ intervention: id }) => html`<li id="held-${id}" data-held=${id}>${practiceName(id)}</li>`)}
    </ul>
    ${first.declined && get().showing === "mine" ? offerAgain(first.intervention) : nothing}
  </li>`;
}

function offerAgain(id: string): TemplateResult {
  return html`<button class="button" type="button" aria-describedby="held-${id}" @click=${() => takeBack(id)}>
    ${t("guide.offer")}
  </button>`;
}

function ending(): TemplateResult {
  return html`<div class="next-steps stack">
    ${keepChoices()}
    <div class="cluster">
      ${wayTo("diary", t("diary.title"))} ${wayTo("over-time", t("over-time.title"))}
      ${wayTo("library", t("guide.library"))}
      <button class="button" type="button" @click=${() => go("print")}>${t("guide.print")}</button>
    </div>
    <p class="note note-calm small">${t("common.notice.full")}</p>
  </div>`;
}

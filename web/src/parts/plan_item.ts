import { html, nothing, type TemplateResult } from "lit";
import type { PlanItem } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { decline, isDone, takeBack, tellDone } from "../state/guidance.js";
import { noteChoice } from "../state/journal.js";
import { openPractice } from "../state/practice.js";
import { get } from "../state/store.js";
import { changeWords, gateWords, minutesWords, practiceName, reasonWords, waitWords } from "./plan_words.js";

const headingOf = (id: string) => `step-${id}`;

/** One step to try now: what it is, why it may help, why it is here, and what can be done with it. */
export function planItem(item: PlanItem, first: boolean): TemplateResult {
  const { intervention: id } = item;
  return html`<li class="card step stack stack-3" data-step=${id}>
    <div class="stack stack-2">
      <h3 id=${headingOf(id)}>${practiceName(id)}</h3>
      <p class="small soft">${facts(item)}</p>
    </div>
    ${body(item, "guide.start", first ? "button-primary" : "")}
  </li>`;
}

/** One step for another time: the same, folded. */
export function laterItem(item: PlanItem): TemplateResult {
  const { intervention: id, minutes } = item;
  return html`<li data-step=${id}>
    <details class="fold">
      <summary>
        <h3 id=${headingOf(id)}>${practiceName(id)}</h3>
        ${minutes ? html`<span class="picked small">${t("guide.time.minutes", { count: minutes.value })}</span>` : nothing}
      </summary>
      <div class="stack stack-3">
        <p class="small soft">${facts(item)}</p>
        ${body(item, "guide.open", "")}
      </div>
    </details>
  </li>`;
}

function body(item: PlanItem, start: string, kind: string): TemplateResult {
  const { intervention: id } = item;
  return html`<p>${t(`${id}.what`)}</p>
    <p class="soft">${t(`${id}.why`)}</p>
    ${item.asks.map((list) => html`<p class="small soft">${t(`guide.asks.${list}`)}</p>`)}
    ${waitWords(item.waits_for).map((words) => html`<p class="small">${words}</p>`)} ${actions(item, start, kind)}
    ${whyThis(item)}`;
}

/** How long it takes and what it is for. */
function facts({ minutes, stage }: PlanItem): string {
  return [t(`guide.stage.${stage}`), minutesWords(minutes)].filter(Boolean).join(" · ");
}

// Buttons of the same name are told apart by the heading of their step.
function button(id: string, key: string, press: () => void, kind = ""): TemplateResult {
  return html`<button class=${`button ${kind}`.trim()} type="button" aria-describedby=${headingOf(id)} @click=${press}>
    ${t(key)}
  </button>`;
}

function actions({ intervention: id, actions: [action], waits_for: stages }: PlanItem, start: string, kind: string) {
  const own = get().showing === "mine";
  const aside = own ? button(id, "guide.decline", () => decline(id), "button-quiet") : nothing;
  if (stages.length > 0) return html`<div class="cluster">${aside}</div>`;
  const pick = () => {
    if (own) noteChoice(id, "picked");
    openPractice(id, action);
  };
  const open = button(id, start, pick, kind);
  if (own && isDone(id)) {
    return html`<p class="note note-calm">${t("guide.done.said")}</p>
      <div class="cluster">${open} ${button(id, "guide.undo", () => takeBack(id), "button-quiet")}</div>`;
  }
  const done = own ? button(id, "guide.done", () => tellDone(id)) : nothing;
  return html`<div class="cluster">${open} ${done} ${aside}</div>`;
}

function part(key: string, lines: readonly (TemplateResult | string)[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<div class="stack stack-2">
    <p><strong>${t(key)}</strong></p>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

/** Which answers and rules led to a step, how well it is backed, and what would change it. */
export function whyThis(item: PlanItem): TemplateResult {
  const reasons = item.reasons
    .map(reasonWords)
    .map(
      ({ rule, text, values }) =>
        html`${text} <span class="soft" dir="ltr">(${rule})</span> ${values.map((value) => html`<br />${value}`)}`,
    );
  const change = changeWords(item.nearest_change);
  return html`<details class="fold why-this">
    <summary>${t("guide.why.title")}</summary>
    <div class="stack stack-3 small">
      ${part("guide.why.reasons", reasons)} ${part("guide.why.source", [t(`guide.evidence.${item.evidence}`)])}
      ${part(
        "guide.why.gates",
        item.gates.flatMap((gate) => gateWords(gate) ?? []),
      )}
      ${part("guide.why.change", change ? [change] : [])}
    </div>
  </details>`;
}

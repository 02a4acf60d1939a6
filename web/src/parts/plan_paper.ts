import { html, nothing, type TemplateResult } from "lit";
import type { PlanItem } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import type { Guided } from "../state/model.js";
import { minutesWords, practiceName, printedReasons } from "./plan_words.js";

/**
 * A plan on paper: the steps, how they go, and the question to take along. Paper lies about, so what was said beside the
 * answers is not on it, nor what is held back and why.
 */
export function paperPlan({ plan }: Guided): TemplateResult {
  const { professional: question } = plan;
  return html`<section>
    <h2>${t("guide.title")}</h2>
    ${steps("now", plan.now)} ${steps("moment", plan.in_the_moment)} ${steps("next", plan.next)}
    ${steps("later", plan.later)} ${question ? toTakeAlong(question.intervention) : nothing}
  </section>`;
}

function steps(id: string, items: readonly PlanItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<h3>${t(`guide.${id}.title`)}</h3>
    <ul>
      ${items.map(step)}
    </ul>`;
}

function step({ intervention: id, minutes, reasons }: PlanItem): TemplateResult {
  const why = printedReasons(reasons).map(({ rule, text, values }) => [`${text} (${rule})`, ...values].join(" "));
  return html`<li>
    <strong>${practiceName(id)}</strong> ${minutes ? html`(${minutesWords(minutes)})` : nothing}
    <p>${t(`${id}.how`)}</p>
    ${why.length ? html`<p>${t("guide.why.title")} ${why.join(" ")}</p>` : nothing}
  </li>`;
}

function toTakeAlong(id: string): TemplateResult {
  return html`<h3>${t("guide.professional.title")}</h3>
    <p>${has(`${id}.ask`) ? t(`${id}.ask`) : t(`${id}.what`)}</p>`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { Scale, ScoreValue, WorkingStep } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { answerText, marked, partName, questionText, responseOf, scaleName, score } from "../parts/words.js";
import { go } from "../state/actions.js";
import type { Leg } from "../state/model.js";
import { outline } from "../state/plan.js";
import { readWorking } from "../state/results.js";
import { session } from "../state/store.js";

/** How each number came about: every answer, turned round or not, and the sum of it. */
export function whyScreen(): TemplateResult {
  return html`<div class="page why stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("why.title")}</h1>
      <p class="lede">${t("why.lede")}</p>
    </div>
    ${session().working.status === "empty" ? empty() : workings()}
  </div>`;
}

/** Every number of the check-in on screen with the steps that led to it; nothing before they were asked for. */
export function workings(): TemplateResult {
  const { working } = session();
  return html`${working.status === "working" ? atWork() : nothing}
  ${working.status === "wrong" ? wentWrong(working.faults, () => void readWorking()) : nothing}
  ${working.status === "done" ? html`${how()}${working.value.map(part)}${where(working.value)}` : nothing}`;
}

function empty(): TemplateResult {
  return html`<p>${t("why.empty")}</p>
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${() => go("chooser")}>${t("result.empty.go")}</button>
    </div>`;
}

function how(): TemplateResult {
  return html`<ol class="stack stack-2">
    ${["reverse", "skip", "mean", "range", "place"].map((id) => html`<li>${t(`why.how.${id}`)}</li>`)}
  </ol>`;
}

function part(value: ScoreValue): TemplateResult | typeof nothing {
  const scales = Object.entries(value.scales);
  if (scales.length === 0) return nothing;
  const leg = session().legs.find((one) => one.instrument === value.instrument && one.target === value.target) ?? {
    instrument: value.instrument,
  };
  return html`<section class="stack" aria-label=${partName(value.instrument, value.target)}>
    <h2>${partName(value.instrument, value.target)}</h2>
    <div>${scales.map(([id, scale]) => scaleFold(leg, id, scale, value))}</div>
  </section>`;
}

function scaleFold(
  leg: Pick<Leg, "instrument" | "state">,
  id: string,
  scale: Scale,
  value: ScoreValue,
): TemplateResult {
  const construct = outline(leg.instrument)?.scales.find((one) => one.id === id)?.construct ?? id;
  return html`<details class="fold">
    <summary><h3>${scaleName({ instrument: leg.instrument, id, construct })}</h3></summary>
    <div class="stack">
      <ol class="plain rows">
        ${(scale.working ?? []).map((step) => html`<li class="row-card stack stack-2">${stepWords(leg, step, scale)}</li>`)}
      </ol>
      <p class="sum">${sumWords(scale)}</p>
      ${scale.sem === undefined ? nothing : html`<p class="small soft">${t("why.range", { sem: score(scale.sem) })}</p>`}
      ${estimated(scale, value)}
    </div>
  </details>`;
}

/** Where a place was estimated rather than added up: how, from whom, and what came of it. */
function estimated({ theta, se }: Scale, { provenance }: ScoreValue): TemplateResult | typeof nothing {
  const by = provenance.calibration;
  if (theta === undefined || se === undefined || !by) return nothing;
  return html`<div class="note note-calm stack stack-2">
    <p class="small">${t("published.why.how", { n: by.n })}</p>
    <p class="small">${t("published.why.theta", { theta: score(theta), se: score(se) })}</p>
  </div>`;
}

function stepWords(leg: Pick<Leg, "instrument" | "state">, step: WorkingStep, scale: Scale): TemplateResult {
  const { max, min } = responseOf(leg.instrument, step.item);
  const counts = { counts: step.counts_as ?? 0, min, max };
  const key = step.counts_as === null ? "why.step.skipped" : step.reversed ? "why.step.reversed" : "why.step.plain";
  return html`<p>${marked(leg.instrument, questionText(leg, step.item))}</p>
    <p class="small soft">${t("why.step.answer", { answer: answerText(leg.instrument, step.item, step.answer) })}</p>
    ${scale.kind === "people" ? nothing : html`<p class="small"><strong>${t(key, counts)}</strong></p>`}`;
}

/** The arithmetic of a scale as one sentence. */
export function sumWords(scale: Scale): string {
  if (scale.status !== "scored") return t("why.sum.too.few", { n: scale.n, of: scale.of });
  if (scale.kind === "count") return t("why.sum.count", { count: scale.count ?? 0, n: scale.n });
  if (scale.kind === "people") return t("why.sum.people", { count: scale.people?.length ?? 0 });
  if (scale.kind === "weighted") return t("published.why.weighted", { sum: scale.sum ?? 0 });
  return t("why.sum.mean", { sum: scale.sum ?? 0, n: scale.n, mean: score(scale.mean ?? 0) });
}

function where(scores: readonly ScoreValue[]): TemplateResult {
  const engine = scores[0]?.provenance.engine ?? "";
  return html`<section class="card stack stack-2" aria-labelledby="made">
    <h2 id="made" class="kicker">${t("why.made.title")}</h2>
    <p class="small">${t("why.made.engine", { version: engine })}</p>
    <ul class="small">
      ${scores.map(
        (one) =>
          html`<li>
            ${t(`why.made.${one.evidence}`, { part: partName(one.instrument, one.target), revision: one.revision })}
          </li>`,
      )}
    </ul>
    <p class="small">${t("why.made.methods")}</p>
  </section>`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { ReportValue, ScaleRole } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { bar, drops } from "../parts/bars.js";
import {
  answerText,
  marked,
  constructName,
  personInSentence,
  pointOf,
  questionText,
  scaleName,
  scaleText,
  score,
} from "../parts/words.js";
import { unfold } from "../state/actions.js";
import { openHelp } from "../state/help.js";
import type { Session } from "../state/model.js";
import { instrumentOf } from "../state/plan.js";
import { foldOf, PRACTISED } from "../state/skills.js";
import { get } from "../state/store.js";
import { doorTo } from "./practice_place.js";

type GroupScale = ReportValue["groups"][number]["scales"][number];

/** What should be read before anything else, because of something the person said. */
export function warnings(report: ReportValue): TemplateResult | typeof nothing {
  const said = report.flags.filter((flag) => has(`result.flag.${flag}`));
  if (said.length === 0) return nothing;
  return html`<div class="note note-strong stack stack-3">
    ${said.map((flag) => html`<p>${t(`result.flag.${flag}`)}</p>`)}
    <div class="cluster">
      <button class="button" type="button" @click=${openHelp}>${t("help.title")}</button>
    </div>
  </div>`;
}

/** The answers that stood out, in the person's own words and numbers. */
export function answersMarked(report: ReportValue, from: Session): TemplateResult | undefined {
  if (report.strongest.length === 0) return undefined;
  return html`<ul class="plain rows">
    ${report.strongest.map(({ instrument, item, answer, target, constructs, message }) => {
      const leg = from.legs.find((one) => one.instrument === instrument && one.target === target) ?? { instrument };
      return html`<li class="row-card stack stack-2">
        <p class="quote">${marked(instrument, questionText(leg, item))}</p>
        <p class="small">${t("result.strongest.answer", { answer: answerText(instrument, item, answer) })}</p>
        ${target ? html`<p class="small soft">${t("result.strongest.who", { person: personInSentence(target) })}</p>` : nothing}
        ${
          constructs.length
            ? html`<p class="small soft">
                ${t("result.strongest.about", { names: constructs.map(constructName).join(t("common.list.comma")) })}
              </p>`
            : nothing
        }
        ${message && has(message) ? html`<p class="small soft">${t(message)}</p>` : nothing}
      </li>`;
    })}
  </ul>`;
}

// Who-I-go-to has a chapter of its own, with the people in it.
const elsewhere: readonly ScaleRole[] = ["dimension", "figure"];

// What was open is open again for someone who comes back, and doors are looked for only where they are looked at.
const isOpen = (role: ScaleRole) => get().unfolded.includes(foldOf(role));
const toggle = (role: ScaleRole) => (event: Event) => unfold(foldOf(role), (event.target as HTMLDetailsElement).open);

/** Everything else that was asked, folded by what it is about. */
export function groups(report: ReportValue): TemplateResult | undefined {
  const shown = report.groups.filter(({ role, scales }) => !elsewhere.includes(role) && scales.length > 0);
  if (shown.length === 0) return undefined;
  return html`<div>
    ${shown.map(
      ({ role, scales }) =>
        html`<details class="fold" .open=${isOpen(role)} @toggle=${toggle(role)}>
          <summary><h3>${t(`result.group.${role}.title`)}</h3></summary>
          <div class="stack">
            <p class="soft">${t(`result.group.${role}.text`)}</p>
            <ul class="plain rows">
              ${scales.map(
                (scale) =>
                  html`<li class="row-card stack stack-2">
                    ${groupRow(scale)} ${role === PRACTISED ? doorTo(scale.construct) : nothing}
                  </li>`,
              )}
            </ul>
          </div>
        </details>`,
    )}
  </div>`;
}

/** What one scale of a group says, in words. */
export function scaleWords(scale: GroupScale): string {
  if (scale.status !== "scored") return t("result.too.few", { n: scale.n, of: scale.of });
  if (scale.kind === "count") return t("result.count", { count: scale.count ?? 0, of: scale.n });
  if (scale.message && has(scale.message)) return t(scale.message);
  const mean = scale.mean ?? 0;
  return pointOf(scale.instrument, mean) ?? score(mean);
}

function groupRow(scale: GroupScale): TemplateResult {
  const scored = scale.status === "scored";
  return html`<h4>${scaleName(scale)}</h4>
    ${scored && scale.kind === "mean" && scale.percent !== undefined ? bar({ min: 0, max: 100, mean: scale.percent }) : nothing}
    ${scored && scale.kind === "count" ? drops(scale.count ?? 0, scale.n) : nothing}
    <p class="small">${scaleWords(scale)}</p>
    <p class="small soft">${scaleText(scale)}</p>`;
}

/** The portraits with how alike each one felt; reading and comparing is all there is to it. */
export function portraits(report: ReportValue): TemplateResult | undefined {
  if (report.portraits.length === 0) return undefined;
  return html`<ul class="plain rows">
    ${report.portraits.map(
      ({ item, answer }) =>
        html`<li class="row-card stack stack-2">
          <p class="quote">${questionText({ instrument: instrumentOf(item) }, item)}</p>
          <p class="small">${t("result.strongest.answer", { answer: answerText(instrumentOf(item), item, answer) })}</p>
        </li>`,
    )}
  </ul>`;
}

/** The same card for everyone; it only moves to the top when someone said life is harder for it. */
export function professional(report: ReportValue): TemplateResult {
  return html`<div class="card stack stack-3">
    <p>${t(report.professional.message)}</p>
    <ul>
      ${["daily", "long", "past", "alone"].map((id) => html`<li>${t(`result.professional.${id}`)}</li>`)}
    </ul>
    <p class="soft">${t("result.professional.ask")}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${openHelp}>${t("help.title")}</button>
    </div>
  </div>`;
}

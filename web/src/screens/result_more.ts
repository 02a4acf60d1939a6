import { html, nothing, type TemplateResult } from "lit";
import type { ReportValue, ScaleRole } from "../engine/engine.js";
import { outlines } from "../engine/outlines.js";
import { has, t } from "../i18n/i18n.js";
import { bar, drops } from "../parts/bars.js";
import { readingName } from "../parts/map.js";
import {
  answerText,
  marked,
  constructName,
  personInSentence,
  personName,
  pointOf,
  questionText,
  scaleName,
  scaleText,
  score,
  standing,
} from "../parts/words.js";
import { go } from "../state/actions.js";
import type { Session } from "../state/model.js";
import { instrumentOf } from "../state/plan.js";

type GroupScale = ReportValue["groups"][number]["scales"][number];

/** What should be read before anything else, because of something the person said. */
export function warnings(report: ReportValue): TemplateResult | typeof nothing {
  const said = report.flags.filter((flag) => has(`result.flag.${flag}`));
  if (said.length === 0) return nothing;
  return html`<div class="note note-strong stack stack-3">
    ${said.map((flag) => html`<p>${t(`result.flag.${flag}`)}</p>`)}
    <div class="cluster">
      <button class="button" type="button" @click=${() => go("help")}>${t("common.help")}</button>
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

/** Everything else that was asked, folded by what it is about. */
export function groups(report: ReportValue): TemplateResult | undefined {
  const shown = report.groups.filter(({ role, scales }) => !elsewhere.includes(role) && scales.length > 0);
  if (shown.length === 0) return undefined;
  return html`<div>
    ${shown.map(
      ({ role, scales }) =>
        html`<details class="fold">
          <summary><h3>${t(`result.group.${role}.title`)}</h3></summary>
          <div class="stack">
            <p class="soft">${t(`result.group.${role}.text`)}</p>
            <ul class="plain rows">
              ${scales.map((scale) => html`<li class="row-card stack stack-2">${groupRow(scale)}</li>`)}
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

/** People: each one's reading, how they compare, and who is turned to for what. */
export function people(report: ReportValue): TemplateResult | undefined {
  const readings = report.readings.filter((reading) => reading.target);
  if (readings.length === 0 && report.people.length === 0) return undefined;
  return html`${
    readings.length
      ? html`<ul class="plain rows">
          ${readings.map(
            (reading) =>
              html`<li class="row-card stack stack-2">
                <h3>${readingName(reading)}</h3>
                ${reading.state === "past" ? html`<p class="small soft">${t("result.past")}</p>` : nothing}
                ${reading.dimensions.map(({ message, scale }) =>
                  standing(scale)
                    ? html`<p>${t(message)}</p>`
                    : html`<p>${t("result.too.few", { n: scale.n, of: scale.of })}</p>`,
                )}
              </li>`,
          )}
        </ul>`
      : nothing
  }
  ${across(report)} ${comparisons(report)} ${functions(report)}`;
}

type Spread = NonNullable<ReportValue["across_people"]>["anxiety"];

function across({ across_people: all }: ReportValue): TemplateResult | typeof nothing {
  if (!all || all.anxiety.n < 2) return nothing;
  return html`${(["anxiety", "avoidance"] as const).map(
    (id) => html`<p>${t(`result.across.${id}`, { mean: score(all[id].mean) })} ${spread(id, all[id])}</p>`,
  )}`;
}

// Bonds that come out the same have no lowest and no highest.
function spread(id: string, { lowest, highest }: Spread): string {
  if (lowest.mean === highest.mean) return "";
  return t(`result.across.${id}.spread`, {
    lowest: personInSentence(lowest.target),
    highest: personInSentence(highest.target),
  });
}

/** One comparison as a sentence, with the person who stands higher named first. */
export function comparisonWords({ a, b, difference, message }: ReportValue["comparison"][number]): string {
  const [higher, lower] = difference >= 0 ? [a, b] : [b, a];
  return t(message, { higher: personInSentence(higher), lower: personInSentence(lower) });
}

function comparisons(report: ReportValue): TemplateResult | typeof nothing {
  if (report.comparison.length === 0) return nothing;
  const apart = report.comparison.filter(({ verdict }) => verdict === "different");
  const close = report.comparison.filter(({ verdict }) => verdict !== "different");
  return html`<div class="stack stack-3">
    <h3>${t("result.compare.title")}</h3>
    ${
      apart.length
        ? html`<ul>
            ${apart.map((one) => html`<li>${comparisonWords(one)}</li>`)}
          </ul>`
        : html`<p>${t("result.compare.none")}</p>`
    }
    ${
      close.length && apart.length
        ? html`<details class="fold">
            <summary>${t("result.compare.close", { count: close.length })}</summary>
            <ul>
              ${close.map((one) => html`<li>${comparisonWords(one)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </div>`;
}

/** What a person is there for, as a sentence. */
export function functionWords(id: string): string {
  const figure = outlines()
    .flatMap((pack) => pack.scales)
    .find((scale) => scale.role === "figure" && scale.id === id);
  return figure ? scaleText(figure) : id;
}

function functions(report: ReportValue): TemplateResult | typeof nothing {
  if (report.people.length === 0) return nothing;
  return html`<div class="stack stack-3">
    <h3>${t("result.functions.title")}</h3>
    <ul class="plain rows">
      ${report.people.map(
        ({ target, functions }) =>
          html`<li class="row-card stack stack-2">
            <h4>${personName(target)}</h4>
            ${functions.map((one) => html`<p class="small">${functionWords(one)}</p>`)}
          </li>`,
      )}
    </ul>
  </div>`;
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
      <button class="button" type="button" @click=${() => go("help")}>${t("common.help")}</button>
    </div>
  </div>`;
}

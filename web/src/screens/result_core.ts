import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Corner, Dimension, Reading, ReportValue, Scale } from "../engine/engine.js";
import { has, itemStatus, t } from "../i18n/i18n.js";
import { bar, drops } from "../parts/bars.js";
import { constructName, constructText, responseOf, score } from "../parts/words.js";
import { go, moveCut, resetCut, tellFeeling, tellFit } from "../state/actions.js";
import type { Feeling, Fit, Session } from "../state/model.js";
import { outline } from "../state/plan.js";

/** The range a reading's scales run over. */
function rangeOf(reading: Reading): { min: number; max: number } {
  return reading.position?.range ?? outline(reading.instrument)?.response ?? responseOf(reading.instrument, "");
}

/** Each dimension in words first, then as a number with its range. */
export function dimensions(reading: Reading): TemplateResult {
  return html`<div class="tiles">${reading.dimensions.map((dimension) => dimensionCard(reading, dimension))}</div>`;
}

function dimensionCard(reading: Reading, { id, message, scale }: Reading["dimensions"][number]): TemplateResult {
  const scored = scale.status === "scored" && scale.mean !== undefined;
  return html`<section class="card stack stack-3 dimension" aria-labelledby="dim-${id}">
    <h3 id="dim-${id}" class="kicker">${constructName(`dim-${id}`)}</h3>
    <p class="dimension-words">${scored ? t(message) : t("result.too.few", { n: scale.n, of: scale.of })}</p>
    ${scored ? dimensionNumber(id, reading, scale) : nothing}
    <p class="small soft">${constructText(`dim-${id}`)}</p>
  </section>`;
}

function dimensionNumber(id: Dimension, reading: Reading, scale: Scale): TemplateResult {
  const { min, max } = rangeOf(reading);
  const mean = scale.mean ?? min;
  const [low, high] = scale.interval95 ?? [mean, mean];
  return html`<div>
      ${bar({ min, max, mean, interval: scale.interval95, cut: reading.position?.cut[id] })}
      <div class="bar-ends small soft">
        <span>${t(`result.map.${id}.low`)}</span><span>${t(`result.map.${id}.high`)}</span>
      </div>
    </div>
    <p class="small">${t("result.number", { mean: score(mean), low: score(low), high: score(high), min, max })}</p>`;
}

const order: readonly Corner[] = ["secure", "preoccupied", "dismissing", "fearful"];

/** The nearest pattern as counts, with its other names. */
export function patterns(reading: Reading): TemplateResult {
  const { style, counts, neighbours } = reading.styles!;
  const near = style === "between" ? neighbours : order.filter((corner) => corner === style);
  return html`<p class="dimension-words">${t(reading.style_message)}</p>
    ${
      counts
        ? html`<p class="soft">${t("result.patterns.counts")}</p>
            <ul class="plain counts">
              ${[...order]
                .sort((a, b) => counts[b] - counts[a])
                .map(
                  (corner) =>
                    html`<li>
                      <span class="count-name">${t(`style.${corner}.name`)}</span>${drops(counts[corner], 10)}<span
                        class="count-words"
                        >${t("result.patterns.count", { count: counts[corner] })}</span
                      >
                    </li>`,
                )}
            </ul>`
        : nothing
    }
    ${near.map(
      (corner) =>
        html`<div class="stack stack-2">
          <h3>${t(`style.${corner}.name`)}</h3>
          <p>${t(`style.${corner}.text`)}</p>
          <p class="small soft">${t(`style.${corner}.synonyms`)}</p>
        </div>`,
    )}
    ${near.length === 0 ? html`<p>${t(`style.${style}.text`)}</p>` : nothing}`;
}

// A line at the very end of the scale would divide nothing, and the engine refuses it.
const STEP = 0.1;

/** Lets a person move the dividing points and read how the words change. */
export function moveTheCut(reading: Reading, from: Session): TemplateResult {
  const { cut, range } = reading.position!;
  const now = { anxiety: from.cut?.anxiety ?? cut.anxiety, avoidance: from.cut?.avoidance ?? cut.avoidance };
  const slider = (id: Dimension) =>
    html`<div class="stack stack-2">
      <span class="slider-name"
        ><label for="cut-${id}">${t(`result.cut.${id}`)}</label
        ><output class="soft" for="cut-${id}">${score(now[id])}</output></span
      >
      <input
        id="cut-${id}"
        class="range"
        type="range"
        min=${range.min + STEP}
        max=${range.max - STEP}
        step=${STEP}
        autocomplete="off"
        .value=${live(String(now[id]))}
        @input=${(event: Event) => moveCut(id, Number((event.target as HTMLInputElement).value), now)}
      />
      <span class="bar-ends small soft"
        ><span>${t(`result.map.${id}.low`)}</span><span>${t(`result.map.${id}.high`)}</span></span
      >
    </div>`;
  return html`<div class="card stack stack-5">
    <div class="tiles sliders">${slider("anxiety")}${slider("avoidance")}</div>
    <div class="cut-words stack stack-2">
      <p class="kicker">${t("result.cut.now")}</p>
      ${reading.dimensions.map(({ message }) => html`<p>${t(message)}</p>`)}
      <p>${t(reading.style_message)}</p>
    </div>
    <div class="cluster">
      <button class="button" type="button" @click=${resetCut}>${t("result.cut.reset")}</button>
    </div>
  </div>`;
}

function pickOne<T extends string>(area: string, options: readonly T[], now: T | undefined, pick: (one: T) => void) {
  return html`<div class="cluster">
      ${options.map(
        (one) =>
          html`<button class="button" type="button" aria-pressed=${one === now} @click=${() => pick(one)}>
            ${t(`${area}.${one}`)}
          </button>`,
      )}
    </div>
    ${now ? html`<p class="note note-calm">${t(`${area}.${now}.reply`)}</p>` : nothing}`;
}

/** Whether the words fit, in the person's own view; every answer is a good one. */
export function fit(from: Session): TemplateResult {
  return pickOne<Fit>("result.fit", ["yes", "partly", "no"], from.fit, tellFit);
}

/** How the person is after reading this, and a way to settle. */
export function howNow(from: Session): TemplateResult {
  return html`${pickOne<Feeling>("result.now", ["steady", "stirred", "low"], from.feeling, tellFeeling)}
    <div class="cluster">
      <button class="button" type="button" @click=${() => go("steady")}>${t("common.steady")}</button>
      <button class="button button-quiet" type="button" @click=${() => go("help")}>${t("common.help")}</button>
    </div>`;
}

/** What a result like this means, what it does not mean, and what is known of the questions. */
export function meaning(report: ReportValue): TemplateResult {
  const list = (id: string, points: readonly string[]) =>
    html`<div class="stack stack-2">
      <h3>${t(`result.meaning.${id}.title`)}</h3>
      <ul>
        ${points.map((point) => html`<li>${t(`result.meaning.${id}.${point}`)}</li>`)}
      </ul>
    </div>`;
  const draft = report.readings.some(({ instrument }) => itemStatus(instrument) === "draft");
  return html`<div class="stack stack-5">
    ${list("does", ["today", "lean", "range"])} ${list("not", ["fixed", "worth", "others", "care"])}
    <div class="stack stack-2">
      <h3>${t("result.meaning.notes")}</h3>
      <ul>
        ${draft ? html`<li>${t("result.draft")}</li>` : nothing}
        ${report.notes.filter(has).map((note) => html`<li>${t(note)}</li>`)}
      </ul>
    </div>
  </div>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Corner, Dimension, Reading, ReportValue } from "../engine/engine.js";
import { has, itemStatus, t } from "../i18n/i18n.js";
import { bar } from "../parts/bars.js";
import { countsList } from "../parts/counts.js";
import { constructName, constructText, responseOf, score, standing, type Standing } from "../parts/words.js";
import { go, moveCut, resetCut, tellFeeling, tellFit } from "../state/actions.js";
import { openHelp } from "../state/help.js";
import type { Cut, Feeling, Fit, Session } from "../state/model.js";
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
  const place = standing(scale);
  const heading = `dim-${id}-${reading.instrument}`;
  return html`<section class="card stack stack-3 dimension" aria-labelledby=${heading}>
    <h3 id=${heading} class="kicker">${constructName(`dim-${id}`)}</h3>
    <p class="dimension-words">${place ? t(message) : t("result.too.few", { n: scale.n, of: scale.of })}</p>
    ${place ? dimensionNumber(id, reading, place) : nothing}
    <p class="small soft">${constructText(`dim-${id}`)}</p>
  </section>`;
}

/** The place on one dimension as a sentence, in the metric it was measured in. */
export function numberWords({ metric, value, interval: [low, high] }: Standing, reading: Reading): string {
  const said = { mean: score(value), low: score(low), high: score(high) };
  return metric === "theta" ? t("published.number", said) : t("result.number", { ...said, ...rangeOf(reading) });
}

function dimensionNumber(id: Dimension, reading: Reading, place: Standing): TemplateResult {
  const { min, max } = rangeOf(reading);
  return html`<div>
      ${
        place.metric === reading.position?.metric || place.metric === "mean"
          ? bar({ min, max, mean: place.value, interval: place.interval, cut: reading.position?.cut[id] })
          : nothing
      }
      <div class="bar-ends small soft">
        <span>${t(`result.map.${id}.low`)}</span><span>${t(`result.map.${id}.high`)}</span>
      </div>
    </div>
    <p class="small">${numberWords(place, reading)}</p>`;
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
            ${countsList(
              counts,
              [...order].sort((a, b) => counts[b] - counts[a]),
            )}`
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

/** What moves the dividing points of a reading, and what puts them back. */
export interface CutMover {
  /** Where the person has put them, if they have. */
  readonly at: Cut | undefined;
  readonly move: (dimension: Dimension, value: number, now: Cut) => void;
  readonly reset: () => void;
}

/** The mover of the page's own questions. */
export const ownCut = ({ cut }: Session): CutMover => ({ at: cut, move: moveCut, reset: resetCut });

/** Lets a person move the dividing points and read how the words change. */
export function moveTheCut(reading: Reading, mover: CutMover): TemplateResult {
  const { cut, range } = reading.position!;
  const now = { anxiety: mover.at?.anxiety ?? cut.anxiety, avoidance: mover.at?.avoidance ?? cut.avoidance };
  const name = (id: Dimension) => `cut-${id}-${reading.instrument}`;
  const slider = (id: Dimension) =>
    html`<div class="stack stack-2">
      <span class="slider-name"
        ><label for=${name(id)}>${t(`result.cut.${id}`)}</label
        ><output class="soft" for=${name(id)}>${score(now[id])}</output></span
      >
      <input
        id=${name(id)}
        class="range"
        type="range"
        min=${range.min + STEP}
        max=${range.max - STEP}
        step=${STEP}
        autocomplete="off"
        .value=${live(String(now[id]))}
        @input=${(event: Event) => mover.move(id, Number((event.target as HTMLInputElement).value), now)}
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
      <button class="button" type="button" @click=${mover.reset}>${t("result.cut.reset")}</button>
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
      <button class="button button-quiet" type="button" @click=${openHelp}>${t("help.title")}</button>
    </div>`;
}

/** What a result like this means, what it does not mean, and what is known of the questions. */
export function meaning(reports: readonly ReportValue[]): TemplateResult {
  const list = (id: string, points: readonly string[]) =>
    html`<div class="stack stack-2">
      <h3>${t(`result.meaning.${id}.title`)}</h3>
      <ul>
        ${points.map((point) => html`<li>${t(`result.meaning.${id}.${point}`)}</li>`)}
      </ul>
    </div>`;
  const asked = reports.flatMap(({ provenance }) => provenance.instruments);
  const draft = asked.some(({ id }) => itemStatus(id) === "draft");
  const notes = [...new Set(reports.flatMap((report) => report.notes))];
  return html`<div class="stack stack-5">
    ${list("does", ["today", "lean", "range"])} ${list("not", ["fixed", "worth", "others", "care"])}
    <div class="stack stack-2">
      <h3>${t("result.meaning.notes")}</h3>
      <ul>
        ${draft ? html`<li>${t("result.draft")}</li>` : nothing}
        ${notes.filter(has).map((note) => html`<li>${t(note)}</li>`)}
      </ul>
    </div>
  </div>`;
}

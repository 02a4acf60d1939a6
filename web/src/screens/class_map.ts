import { html, nothing, svg, type TemplateResult } from "lit";
import type { Corner, Dimension, Value } from "../engine/engine.js";
import { direction, t } from "../i18n/i18n.js";
import { classFrame, drawn, slider } from "../parts/class_bits.js";
import { countsList } from "../parts/counts.js";
import { withTwin } from "../parts/figure.js";
import { scaleToMap } from "../parts/geometry.js";
import { contours, mapOn } from "../parts/map.js";
import { constructName, score } from "../parts/words.js";
import { classroom, movePoint, readPlace } from "../state/classroom.js";

type Placed = Value<"place">;

const STEP = 0.1;
const order: readonly Corner[] = ["secure", "preoccupied", "dismissing", "fearful"];

/** A point to move on the map, and what the models say of it. */
export function classMap(): TemplateResult {
  return classFrame("map", drawn(classroom().placed, readPlace, whole));
}

function whole(placed: Placed): TemplateResult {
  return html`<div class="class-pair">
      ${withTwin(t("class.map.name"), picture(placed), twin(placed))}
      <div class="card stack stack-5">
        ${dimensionSlider("anxiety", placed)} ${dimensionSlider("avoidance", placed)} ${unsure()}
      </div>
    </div>
    ${said(placed)} ${models(placed)}`;
}

function picture(placed: Placed): TemplateResult {
  const { position } = placed;
  const rtl = direction() === "rtl";
  const { x, y } = scaleToMap(position.range, rtl)(position.mean.anxiety, position.mean.avoidance);
  const dot = svg`<g class="point point-main point-shown">
    <circle class="point-halo" cx=${`${x.toFixed(2)}%`} cy=${`${y.toFixed(2)}%`} r="11" />
    <circle cx=${`${x.toFixed(2)}%`} cy=${`${y.toFixed(2)}%`} r="7" />
  </g>`;
  const view = { id: "class-map", alt: t("class.map.alt") };
  return mapOn(position, view, svg`${contours(position, rtl)}${dot}`, t("class.map.rings"));
}

function twin({ position: { mean, range } }: Placed): TemplateResult {
  return html`<p>
    ${t("class.map.twin", { anxiety: score(mean.anxiety), avoidance: score(mean.avoidance), ...range })}
  </p>`;
}

function dimensionSlider(id: Dimension, { position: { range } }: Placed): TemplateResult {
  const value = classroom().point[id];
  return slider(
    `point-${id}`,
    {
      name: constructName(`dim-${id}`),
      now: score(value),
      low: t(`result.map.${id}.low`),
      high: t(`result.map.${id}.high`),
    },
    { value, ...range, step: STEP },
    (next) => movePoint({ [id]: next }),
  );
}

function unsure(): TemplateResult {
  const { standard_error: value } = classroom().point;
  return slider(
    "point-error",
    { name: t("class.map.unsure"), now: score(value), low: t("class.map.sure"), high: t("class.map.guess") },
    { value, min: STEP, max: 2, step: STEP },
    (next) => movePoint({ standard_error: next }),
  );
}

// First each dimension in words, then the word for a pattern with how sure it is.
function said({ dimensions, styles }: Placed): TemplateResult {
  const { counts, style } = styles;
  return html`<section class="stack" aria-labelledby="said" aria-live="polite">
    <h2 id="said">${t("class.map.said")}</h2>
    ${dimensions.map(({ id, certainty }) => html`<p class="dimension-words">${t(`class.certainty.${id}.${certainty}`)}</p>`)}
    <p>${style === "between" ? t("class.map.between") : t("class.map.word", { style: t(`style.${style}.name`) })}</p>
    ${
      counts
        ? html`<p class="soft">${t("class.map.counts")}</p>
            ${countsList(counts, order)}`
        : nothing
    }
  </section>`;
}

function models({ pictures }: Placed): TemplateResult {
  return html`<section class="stack" aria-labelledby="models">
    <h2 id="models">${t("class.map.models")}</h2>
    <p class="soft">${t("class.map.models.text")}</p>
    <div class="tiles">
      ${pictures.map(
        ({ style, self, other, strategy }) =>
          html`<article class="card stack stack-3" data-style=${style}>
            <h3>${t(`style.${style}.name`)}</h3>
            <p>${t(`style.${style}.text`)}</p>
            <p class="small soft">${t(`style.${style}.synonyms`)}</p>
            <dl class="given">
              ${fact(t("class.view.self"), t(`class.view.self.${self}`))}
              ${fact(t("class.view.other"), t(`class.view.other.${other}`))}
              ${fact(t("class.strategy"), t(`class.strategy.${strategy}`))}
            </dl>
          </article>`,
      )}
    </div>
  </section>`;
}

function fact(name: string, words: string): TemplateResult {
  return html`<div>
    <dt class="kicker">${name}</dt>
    <dd>${words}</dd>
  </div>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { NormSource, Reading, ReportValue, ScoreValue } from "../engine/engine.js";
import { number, t } from "../i18n/i18n.js";
import { bar } from "../parts/bars.js";
import type { Chapter } from "../parts/figure.js";
import { map, plainView } from "../parts/map.js";
import { partName, personInSentence, responseOf, scaleName, scaleText, score } from "../parts/words.js";
import type { Published, Session } from "../state/model.js";
import { outline } from "../state/plan.js";
import { compareWith, movePublishedCut } from "../state/published.js";
import { across } from "./across.js";
import { dimensions, moveTheCut, patterns, type CutMover } from "./result_core.js";
import { forResearchers } from "./researchers.js";
import { given } from "./result_given.js";
import { answersMarked, scaleWords } from "./result_more.js";

type GroupScale = ReportValue["groups"][number]["scales"][number];

/**
 * What one published instrument gave, in reading order. With `named`, headings say which instrument they belong to,
 * since there is more than one result on the page.
 */
export function publishedChapters(from: Published, session: Session, named: boolean): Chapter[] {
  const { instrument, report, norms } = from;
  const name = partName(instrument);
  const general = report.readings.find((reading) => reading.general);
  // The people have a map of their own.
  const mapped = report.readings.filter((reading) => reading.general);
  const placed = mapped.some((reading) => reading.position);
  const chapter = (id: string, area: "result" | "published", body: Chapter["body"] | undefined, lede?: string) => {
    const title = t(`${area}.${id}.title`);
    const full = named ? t("published.chapter", { name, title }) : title;
    return body ? [{ id: `${id}-${instrument}`, title: full, body, ...(lede ? { lede } : {}) }] : [];
  };
  return [
    ...chapter("dimensions", "result", general && dimensions(general), t("published.from", { name })),
    ...chapter("map", "result", placed ? map(mapped, plainView(`map-${instrument}`)) : undefined, t("result.map.text")),
    ...chapter("patterns", "result", general?.styles ? patterns(general) : undefined),
    ...chapter(
      "cut",
      "result",
      general?.position ? moveTheCut(general, mover(from, session)) : undefined,
      cutText(general),
    ),
    ...chapter("people", "result", across(report, instrument), t("result.people.text")),
    ...chapter("composite", "published", composite(report)),
    ...chapter("scales", "published", scales(report), t("published.scales.text")),
    ...chapter("compare", "published", norms.length ? compare(from, session) : undefined, t("published.compare.text")),
    ...chapter("strongest", "result", answersMarked(report, session), t("result.strongest.text")),
    ...chapter("given", "result", given(report), t("result.given.text")),
    ...chapter("basis", "published", basis(from)),
  ];
}

// Where the lines start is another place on a calibrated scale.
const cutText = (general: Reading | undefined) =>
  t(general?.position?.metric === "theta" ? "published.cut" : "result.cut.text");

function mover({ instrument }: Published, { cuts }: Session): CutMover {
  return {
    at: cuts[instrument],
    move: (dimension, value, now) => movePublishedCut(instrument, { ...now, [dimension]: value }),
    reset: () => movePublishedCut(instrument, undefined),
  };
}

/** The score over several people that the authors define, or what it still needs. */
function composite(report: ReportValue): TemplateResult | undefined {
  const [found] = report.composites;
  if (!found) return undefined;
  const { anxiety, avoidance, targets } = found;
  const names = targets.map(personInSentence).join(t("common.list.comma"));
  if (anxiety === null || avoidance === null) return html`<p>${t("published.composite.needs", { names })}</p>`;
  return html`<p>${t("published.composite.is", { anxiety: score(anxiety), avoidance: score(avoidance), names })}</p>`;
}

/** Scales that are not the two dimensions. Of several options to pick from, only the one picked is a finding. */
export function otherScales(report: ReportValue): GroupScale[] {
  return report.groups
    .filter(({ role }) => role !== "dimension")
    .flatMap((group) => group.scales)
    .filter((scale) => scale.kind !== "count" || scale.status !== "scored" || (scale.count ?? 0) > 0);
}

/** What a scale of a published instrument says, as a number on its own range first. */
export function publishedScaleWords(scale: GroupScale): string {
  if (scale.status !== "scored") return t("result.too.few", { n: scale.n, of: scale.of });
  if (scale.kind === "count") return t("published.scale.picked");
  if (scale.kind === "people") return scaleWords(scale);
  const [min, max] = rangeOf(scale);
  return t("published.scale.number", { value: valueText(scale), min, max });
}

function rangeOf(scale: GroupScale): readonly [number, number] {
  const { min, max } = responseOf(scale.instrument, "");
  return scale.range ?? [min, max];
}

// A sum is a whole number; a mean is not.
const valueText = ({ kind, sum, mean }: GroupScale) => (kind === "weighted" ? number(sum ?? 0) : score(mean ?? 0));

function scales(report: ReportValue): TemplateResult | undefined {
  const shown = otherScales(report);
  if (shown.length === 0) return undefined;
  return html`<ul class="plain rows">
    ${shown.map(
      (scale) =>
        html`<li class="row-card stack stack-2">
          <h3>${scaleName(scale)}</h3>
          ${
            scale.percent === undefined || scale.kind === "count"
              ? nothing
              : bar({ min: 0, max: 100, mean: scale.percent })
          }
          <p>${publishedScaleWords(scale)}</p>
          <p class="small soft">${scaleText(scale)}</p>
        </li>`,
    )}
  </ul>`;
}

// The name and source of a sample are facts from its pack, written in English.
const fact = (text: string) => html`<bdi lang="en">${text}</bdi>`;

/** A sample the person picks, or none: what is said of it stands here and nowhere else. */
function compare({ instrument, norms, scores }: Published, { norms: picked }: Session): TemplateResult {
  const now = norms.find(({ id }) => id === picked[instrument]);
  const option = (id: string, title: TemplateResult | string, hint: TemplateResult | typeof nothing) =>
    html`<label class="choice">
      <input
        type="radio"
        name="norm-${instrument}"
        autocomplete="off"
        .checked=${live(id === (now?.id ?? ""))}
        @change=${() => compareWith(instrument, id)}
      />
      <span><span class="choice-title">${title}</span>${hint}</span>
    </label>`;
  return html`<fieldset class="stack stack-3">
      <legend class="unseen">${t("published.compare.title")}</legend>
      ${option("", t("published.compare.none"), nothing)}
      ${norms.map((norm) =>
        option(
          norm.id,
          fact(norm.sample),
          html`<span class="hint"
              >${t("published.compare.n", { n: norm.n })}
              ${norm.target ? t("result.strongest.who", { person: personInSentence(norm.target) }) : nothing}</span
            ><span class="hint">${t("published.compare.source")} ${fact(norm.source)}</span>`,
        ),
      )}
    </fieldset>
    ${now ? html`<div class="stack stack-2" aria-live="polite">${comparisons(scores, now)}</div>` : nothing}`;
}

function comparisons(scores: readonly ScoreValue[], norm: NormSource): TemplateResult {
  const lines = scores.flatMap((value) => percentileLines(value, norm));
  return html`<p><span>${t("published.compare.with")}</span> ${fact(norm.sample)}</p>
    ${
      lines.length
        ? html`<ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>`
        : html`<p>${t("published.compare.too.few")}</p>`
    }`;
}

/** Where each scale stands in a sample, as sentences; nothing for scales that the sample was not asked. */
export function percentileLines(value: ScoreValue, norm: NormSource): string[] {
  return Object.entries(value.scales).flatMap(([id, { percentile }]) => {
    if (percentile?.norm !== norm.id) return [];
    const construct = outline(value.instrument)?.scales.find((one) => one.id === id)?.construct ?? id;
    const name = scaleName({ instrument: value.instrument, id, construct });
    if (percentile.value !== null) {
      return t("published.percentile", { name, value: score(percentile.value) });
    }
    return percentile.below === undefined
      ? t("published.percentile.above", { name, value: score(percentile.above ?? 0) })
      : t("published.percentile.below", { name, value: score(percentile.below) });
  });
}

/** What the numbers rest on: the key, the people it was tuned on, and the figures for whoever works with them. */
function basis(from: Published): TemplateResult {
  const { instrument, scores, report } = from;
  const theta = report.readings.some(({ position }) => position?.metric === "theta");
  const calibration = theta
    ? scores.find(({ provenance }) => provenance.calibration)?.provenance.calibration
    : undefined;
  return html`<p>${t("published.basis.key", { name: partName(instrument) })}</p>
    ${
      calibration
        ? html`<p>${t("published.basis.theta", { n: calibration.n })} ${fact(calibration.sample)}</p>`
        : nothing
    }
    ${forResearchers(from)}`;
}

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { ScaleChange, Value } from "../engine/engine.js";
import { date, direction, number, t } from "../i18n/i18n.js";
import { comparable } from "../state/over_time.js";
import { outline } from "../state/plan.js";
import { withTwin } from "./figure.js";
import { partName, scaleNameIn, score } from "./words.js";

type Series = Value<"timeline">["series"][number];
type Point = Series["points"][number];

/** All days of one instrument: its dimensions first, whatever else it tells of folded away. */
export function series(one: Series): TemplateResult {
  const { instrument, target, points } = one;
  const ids = [...new Set(points.flatMap(({ scales }) => Object.keys(scales)))];
  const isMain = (id: string) => outline(instrument)?.scales.find((scale) => scale.id === id)?.role === "dimension";
  const [main, rest] = ids.some(isMain) ? [ids.filter(isMain), ids.filter((id) => !isMain(id))] : [ids, []];
  const heading = `series-${instrument}-${target ?? ""}`;
  return html`<section class="stack" aria-labelledby=${heading} data-series=${instrument}>
    <h2 id=${heading}>${partName(instrument, target)}</h2>
    ${main.map((id) => scale(one, id))}
    ${
      rest.length
        ? html`<details class="fold">
            <summary><h3>${t("over-time.more")}</h3></summary>
            <div class="stack">${rest.map((id) => scale(one, id))}</div>
          </details>`
        : nothing
    }
    ${points.filter(({ refused }) => refused).map(({ made, message }) => html`<p class="note note-calm">${date(made)}: ${t(message!)}</p>`)}
  </section>`;
}

function scale(one: Series, id: string): TemplateResult {
  const name = scaleNameIn(one.instrument, id);
  return html`<div class="card stack stack-3" data-scale=${id}>
    <h3 class="kicker">${name}</h3>
    ${withTwin(name, picture(one, id), twin(one, id))}
    <ul class="plain small">
      ${one.points.flatMap((_, at) => verdict(one, at, id) ?? [])}
    </ul>
  </div>`;
}

const verdictKey = ({ verdict, direction: way }: ScaleChange) =>
  `over-time.verdict.${verdict === "changed" ? `changed-${way}` : verdict}`;

/** What became of a scale since the day before, in the engine's own verdict. */
function verdict(one: Series, at: number, id: string): TemplateResult | undefined {
  const { change, made, marker } = one.points[at]!;
  const own = change?.scales[id];
  if (!change || !own) return undefined;
  const seen = change.from === "earlier";
  const before = comparable(one, at).slice(0, seen ? 2 : 1).map((index) => one.points[index]!); // prettier-ignore
  const days = { from: date(before.at(-1)!.made), to: date(made) };
  // What was going on is said of every day that the words span.
  const around = [marker, ...before.map((point) => point.marker)].filter((what) => what !== "none").reverse();
  return html`<li data-verdict=${own.verdict}>
    <strong>${t(seen ? "over-time.from-first" : "over-time.between", days)}</strong>: ${t(verdictKey(own))}.
    ${around.length ? html`<span class="soft">${[...new Set(around)].map(markerWords).join(t("common.list.comma"))}.</span>` : nothing}
  </li>`;
}

const markerWords = (marker: Point["marker"]) => t(`then.marker.${marker}`, { when: "then" });

// The ends of a scale: as the engine told them with a comparison, else those of its answers.
function rangeOf({ instrument, points }: Series, id: string): { min: number; max: number } {
  const told = points.flatMap(({ change }) => change?.scales[id]?.range ?? [])[0];
  return told ?? outline(instrument)?.response ?? { min: 1, max: 7 };
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Where the days stand across the picture, in percent. Time runs the way the language is read. */
function places({ points }: Series): number[] {
  const days = points.map(({ made }) => dayNumber(made));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const across = days.map((day) => (last === first ? 50 : 8 + ((day - first) / (last - first)) * 84));
  return across.map((x) => (direction() === "rtl" ? 100 - x : x));
}

/** Days as dots with their bands, and lines between those that can be compared. */
function picture(one: Series, id: string): TemplateResult {
  const { min, max } = rangeOf(one, id);
  const y = (value: number) => 100 - ((Math.min(Math.max(value, min), max) - min) / (max - min)) * 100;
  const x = places(one);
  const mean = (at: number) => one.points[at]!.scales[id]?.mean;
  const isDimension = id === "anxiety" || id === "avoidance";
  const end = (way: "high" | "low") =>
    html`<p class="small soft">${isDimension ? t(`result.map.${id}.${way}`) : number(way === "high" ? max : min)}</p>`;
  return html`<div class="over-time stack stack-2">
    ${end("high")}
    <svg class="over-time-drawing" aria-hidden="true" focusable="false">
      <line class="bar-track" x1="0" x2="100%" y1="100%" y2="100%" />
      ${one.points.map((point, at) => band(point, id, x[at]!, y))}
      ${one.points.map((point, at) => (point.change ? line(comparable(one, at)[0], at, x, mean, y) : nothing))}
      ${one.points.map((point, at) => dot(point, x[at]!, mean(at), y))}
    </svg>
    ${end("low")}
    <div class="bar-ends small soft">
      <span>${date(one.points[0]!.made)}</span
      ><span>${one.points.length > 1 ? date(one.points.at(-1)!.made) : nothing}</span>
    </div>
  </div>`;
}

type Up = (value: number) => number;
const percent = (value: number) => `${value.toFixed(2)}%`;

function band({ scales }: Point, id: string, x: number, y: Up): SVGTemplateResult | typeof nothing {
  const around = scales[id]?.interval95;
  if (!around) return nothing;
  const [low, high] = around;
  return svg`<svg x=${percent(x)} overflow="visible">
    <rect class="bar-range" data-band x="-9" width="18" y=${percent(y(high))} height=${percent(y(low) - y(high))} rx="9" />
  </svg>`;
}

function line(from: number | undefined, to: number, x: number[], mean: (at: number) => number | undefined, y: Up) {
  const ends = from === undefined ? [] : [mean(from), mean(to)];
  if (ends.length === 0 || ends.includes(undefined)) return nothing;
  return svg`<line class="over-time-line" x1=${percent(x[from!]!)} x2=${percent(x[to]!)}
    y1=${percent(y(ends[0]!))} y2=${percent(y(ends[1]!))} />`;
}

// What was going on that day shows as another outline; the words say what it was.
function dot({ marker }: Point, x: number, mean: number | undefined, y: Up): SVGTemplateResult | typeof nothing {
  if (mean === undefined) return nothing;
  return svg`<circle class=${marker === "none" ? "bar-point" : "shift-then"} data-dot cx=${percent(x)} cy=${percent(y(mean))} r="7" />`;
}

/** The same as sentences and as a table. */
function twin(one: Series, id: string): TemplateResult {
  const head = ["diary.day", "over-time.table.mean", "over-time.table.range"];
  const rows = one.points.map(({ made, marker, scales }) => {
    const { mean, interval95: around } = scales[id] ?? {};
    const [low, high] = (around ?? [mean, mean]).map((value) => (value === undefined ? "" : score(value)));
    return { day: date(made), mean: mean === undefined ? "" : score(mean), low: low!, high: high!, marker };
  });
  // What was going on stands with the sentence: a table keeps to numbers, so that it fits a small window.
  const sentence = ({ day, mean, low, high, marker }: (typeof rows)[number]) =>
    html`<li>
      ${mean ? t("over-time.point", { date: day, mean, low, high }) : t("over-time.point.few", { date: day })}
      ${marker === "none" ? nothing : html`<span class="soft">${markerWords(marker)}.</span>`}
    </li>`;
  return html`<ul class="small">
      ${rows.map(sentence)}
    </ul>
    <table>
      <thead>
        <tr>
          ${head.map((key) => html`<th scope="col">${t(key)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ day, mean, low, high }) =>
            html`<tr>
              <td>${day}</td>
              <td>${mean}</td>
              <td><bdi>${mean ? `${low}–${high}` : nothing}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

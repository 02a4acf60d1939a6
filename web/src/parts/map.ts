import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Corner, Dimension, Position, Reading, Scale } from "../engine/engine.js";
import { direction, t } from "../i18n/i18n.js";
import { withTwin } from "./figure.js";
import { contourPath, placeLabels, scaleToMap, type MapPoint, type PlacedLabel } from "./geometry.js";
import { personName, score, standing } from "./words.js";

type Placed = Reading & { position: Position };

const corners: readonly Corner[] = ["dismissing", "fearful", "secure", "preoccupied"];

const cornerName = (corner: Corner) => t(`style.${corner}.name`);

/** A reading's name on the map. */
export function readingName(reading: Reading): string {
  return reading.general || !reading.target ? t("result.general") : personName(reading.target);
}

/** A reading's own name among the points of the map. */
export function pointId(reading: Reading): string {
  return reading.general || !reading.target ? "general" : reading.target;
}

/** A map: what it is called in the document and for the ear, and whose rings are shown where a person has said so. */
export interface MapView {
  readonly id: string;
  readonly name: string;
  readonly alt: string;
  readonly shown?: string | undefined;
  /** What its points are called, where they are no people. */
  readonly nameOf?: ((reading: Reading) => string) | undefined;
  /** What stands between the picture and its twin. */
  readonly controls?: TemplateResult | undefined;
}

/** The map as it stands alone; another one on the same page needs another id. */
export const plainView = (id = "map"): MapView => ({ id, name: t("result.map.name"), alt: t("result.map.alt") });

/** The readings with a place, all in the numbers of the first: the others cannot stand on one map with it. */
export function placedOf(readings: readonly Reading[]): Placed[] {
  const placed = readings.filter((reading): reading is Placed => reading.position !== null);
  const numbers = ({ position: { metric, range } }: Placed) => `${metric} ${range.min} ${range.max}`;
  return placed.filter((reading) => numbers(reading) === numbers(placed[0]!));
}

/** The map of worry by distance: rings around the general point, a point for each person. */
export function map(readings: readonly Reading[], view: MapView = plainView()): TemplateResult {
  const placed = placedOf(readings);
  const main = placed.find((reading) => reading.general) ?? placed[0];
  if (!main) return html`<p>${t("result.map.empty")}</p>`;
  const drawn = html`${picture(placed, main, view)} ${view.controls ?? nothing}`;
  return withTwin(view.name, drawn, twin(placed, main, view));
}

/** The map alone, for paper. */
export function mapPicture(readings: readonly Reading[], view: MapView = plainView()): TemplateResult | typeof nothing {
  const placed = placedOf(readings);
  const main = placed.find((reading) => reading.general) ?? placed[0];
  return main ? picture(placed, main, view) : nothing;
}

/** The same in words, for paper: a picture says nothing to someone who hears it read out. */
export function mapWords(readings: readonly Reading[], view: MapView = plainView()): TemplateResult | typeof nothing {
  const placed = placedOf(readings);
  const main = placed.find((reading) => reading.general) ?? placed[0];
  return main ? twin(placed, main, view) : nothing;
}

/** Whose rings are drawn: those asked for, or those of the general point, or of the only one. */
function ringed(placed: readonly Placed[], main: Placed, { shown }: MapView): Placed | undefined {
  const wanted = placed.find((reading) => pointId(reading) === shown);
  return wanted ?? (main.general || placed.length === 1 ? main : undefined);
}

/** Where a map's axes run and its lines lie. */
export type Ground = Pick<Position, "range" | "cut">;

/** A map with its axes, lines and corners; `inside` is drawn on it, and `key` says what that is. */
export function mapOn(ground: Ground, view: Pick<MapView, "id" | "alt">, inside: unknown, key = ""): TemplateResult {
  return html`<div class="map">
    <p class="map-end map-top">${t("result.map.avoidance.high")}</p>
    <div class="map-plot">
      ${groundOf(ground, view, inside)}
      ${corners.map((corner) => html`<span class="map-corner map-${corner}" aria-hidden="true">${cornerName(corner)}</span>`)}
    </div>
    <p class="map-end map-bottom">${t("result.map.avoidance.low")}</p>
    <p class="map-end map-start">${t("result.map.anxiety.low")}</p>
    <p class="map-end map-finish">${t("result.map.anxiety.high")}</p>
    ${key ? html`<p class="map-key small soft">${key}</p>` : nothing}
  </div>`;
}

function groundOf({ range, cut: line }: Ground, { id, alt }: Pick<MapView, "id" | "alt">, inside: unknown) {
  const rtl = direction() === "rtl";
  const cut = scaleToMap(range, rtl)(line.anxiety, line.avoidance);
  return html`<svg class="map-drawing" role="img" aria-labelledby="${id}-title">
    <title id="${id}-title">${alt}</title>
    <g class="map-ground">${quadrants(cut.x, cut.y, rtl)}</g>
    <line class="axis" x1=${`${cut.x}%`} x2=${`${cut.x}%`} y1="0" y2="100%" />
    <line class="axis" y1=${`${cut.y}%`} y2=${`${cut.y}%`} x1="0" x2="100%" />
    ${inside}
  </svg>`;
}

function picture(placed: readonly Placed[], main: Placed, view: MapView): TemplateResult {
  const rings = ringed(placed, main, view);
  return mapOn(main.position, view, drawing(placed, main, view), rings && ringWords(rings, placed, view));
}

const nameIn = ({ nameOf = readingName }: MapView, reading: Reading) => nameOf(reading);

function ringWords(rings: Placed, placed: readonly Placed[], view: MapView): string {
  return placed.length === 1 ? t("result.map.rings") : t("result.across.rings", { name: nameIn(view, rings) });
}

function drawing(placed: readonly Placed[], main: Placed, view: MapView): SVGTemplateResult {
  const rings = ringed(placed, main, view);
  const rtl = direction() === "rtl";
  const place = scaleToMap(main.position.range, rtl);
  const points: MapPoint[] = placed.map((reading) => ({
    ...place(reading.position.mean.anxiety, reading.position.mean.avoidance),
    id: pointId(reading),
    label: placed.length > 1 ? nameIn(view, reading) : "",
    main: reading.general || placed.length === 1,
    shown: reading === rings,
  }));
  return svg`${rings ? contours(rings.position, rtl) : nothing}
    ${placeLabels(points, rtl, corners.map(cornerName)).map(dot)}`;
}

function quadrants(x: number, y: number, rtl: boolean): SVGTemplateResult {
  const tint = (name: string, left: number, top: number, wide: number, high: number) =>
    svg`<rect class=${`tint tint-${name}`} x=${`${left}%`} y=${`${top}%`} width=${`${wide}%`} height=${`${high}%`} />`;
  const [near, far] = rtl ? ["preoccupied", "secure"] : ["secure", "preoccupied"];
  const [nearUp, farUp] = rtl ? ["fearful", "dismissing"] : ["dismissing", "fearful"];
  return svg`${tint(nearUp!, 0, 0, x, y)}${tint(farUp!, x, 0, 100 - x, y)}
    ${tint(near!, 0, y, x, 100 - y)}${tint(far!, x, y, 100 - x, 100 - y)}`;
}

/** The rings of a place, widest first. */
export function contours(position: Pick<Position, "contours" | "range">, rtl: boolean): SVGTemplateResult {
  const widest = [...position.contours].sort((a, b) => b.mass - a.mass);
  return svg`<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
    ${widest.map((contour) => svg`<path class="contour" d=${contourPath(contour, position.range, rtl)} />`)}
  </svg>`;
}

function dot(point: PlacedLabel): SVGTemplateResult {
  const [x, y, labelX, labelY] = [point.x, point.y, point.labelX, point.labelY].map((value) => `${value.toFixed(2)}%`);
  const away = point.main ? 16 : 13;
  const names = ["point", ...(point.main ? ["point-main"] : []), ...(point.shown ? ["point-shown"] : [])].join(" ");
  return svg`<g class=${names}>
    ${point.main ? svg`<circle class="point-halo" cx=${x!} cy=${y!} r="11" />` : nothing}
    <circle cx=${x!} cy=${y!} r=${point.main ? 7 : 5.5} />
    ${
      point.label
        ? svg`<text x=${labelX!} y=${labelY!} dx=${point.leftwards ? -away : away} dy="0.35em"
            text-anchor=${point.leftwards ? "end" : "start"}>${point.label}</text>`
        : nothing
    }
  </g>`;
}

function twinValues(reading: Placed, id: Dimension, scale: Scale): { mean: string; low: string; high: string } {
  const value = reading.position.mean[id];
  const [low, high] = standing(scale)?.interval ?? [value, value];
  return { mean: score(value), low: score(low), high: score(high) };
}

function twin(placed: readonly Placed[], main: Placed, view: MapView): TemplateResult {
  const { metric, range } = main.position;
  return html`<p>${t(metric === "theta" ? "published.map.twin" : "result.map.twin", range)}</p>
    <div class="rows">
      ${placed.map(
        (reading) =>
          html`<div class="row-card stack stack-2">
            <h3 class="row-name">${nameIn(view, reading)}</h3>
            <ul class="plain">
              ${reading.dimensions.map(
                ({ id, scale }) => html`<li>${t(`result.map.twin.${id}`, twinValues(reading, id, scale))}</li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>`;
}

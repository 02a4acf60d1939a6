import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Corner, Dimension, Position, Reading, Scale } from "../engine/engine.js";
import { direction, t } from "../i18n/i18n.js";
import { withTwin } from "./figure.js";
import { contourPath, placeLabels, scaleToMap, type MapPoint, type PlacedLabel } from "./geometry.js";
import { personName, score, standing } from "./words.js";

type Placed = Reading & { position: Position };

const corners: readonly Corner[] = ["dismissing", "fearful", "secure", "preoccupied"];

/** A reading's name on the map. */
export function readingName(reading: Reading): string {
  return reading.target ? personName(reading.target) : t("result.general");
}

/** The map of worry by distance: rings around the general point, a point for each person. */
export function map(readings: readonly Reading[]): TemplateResult {
  const placed = readings.filter((reading): reading is Placed => reading.position !== null);
  const main = placed.find((reading) => reading.general) ?? placed[0];
  if (!main) return html`<p>${t("result.map.empty")}</p>`;
  return withTwin(t("result.map.name"), picture(placed, main), twin(placed, main));
}

function picture(placed: readonly Placed[], main: Placed): TemplateResult {
  const rings = main.general || placed.length === 1;
  return html`<div class="map">
    <p class="map-end map-top">${t("result.map.avoidance.high")}</p>
    <div class="map-plot">
      ${drawing(placed, main, rings)}
      ${corners.map((corner) => html`<span class="map-corner map-${corner}" aria-hidden="true">${t(`style.${corner}.name`)}</span>`)}
    </div>
    <p class="map-end map-bottom">${t("result.map.avoidance.low")}</p>
    <p class="map-end map-start">${t("result.map.anxiety.low")}</p>
    <p class="map-end map-finish">${t("result.map.anxiety.high")}</p>
    ${rings ? html`<p class="map-key small soft">${t("result.map.rings")}</p>` : nothing}
  </div>`;
}

function drawing(placed: readonly Placed[], main: Placed, rings: boolean): TemplateResult {
  const rtl = direction() === "rtl";
  const place = scaleToMap(main.position.range, rtl);
  const cut = place(main.position.cut.anxiety, main.position.cut.avoidance);
  const points: MapPoint[] = placed.map((reading) => ({
    ...place(reading.position.mean.anxiety, reading.position.mean.avoidance),
    id: reading.target ?? "general",
    label: placed.length > 1 ? readingName(reading) : "",
    main: reading === main && rings,
  }));
  return html`<svg class="map-drawing" role="img" aria-labelledby="map-${main.instrument}">
    <title id="map-${main.instrument}">${t("result.map.alt")}</title>
    ${quadrants(cut.x, cut.y, rtl)}
    <line class="axis" x1=${`${cut.x}%`} x2=${`${cut.x}%`} y1="0" y2="100%" />
    <line class="axis" y1=${`${cut.y}%`} y2=${`${cut.y}%`} x1="0" x2="100%" />
    ${rings ? contours(main.position, rtl) : nothing} ${placeLabels(points, rtl).map(dot)}
  </svg>`;
}

function quadrants(x: number, y: number, rtl: boolean): SVGTemplateResult {
  const tint = (name: string, left: number, top: number, wide: number, high: number) =>
    svg`<rect class=${`tint tint-${name}`} x=${`${left}%`} y=${`${top}%`} width=${`${wide}%`} height=${`${high}%`} />`;
  const [near, far] = rtl ? ["preoccupied", "secure"] : ["secure", "preoccupied"];
  const [nearUp, farUp] = rtl ? ["fearful", "dismissing"] : ["dismissing", "fearful"];
  return svg`${tint(nearUp!, 0, 0, x, y)}${tint(farUp!, x, 0, 100 - x, y)}
    ${tint(near!, 0, y, x, 100 - y)}${tint(far!, x, y, 100 - x, 100 - y)}`;
}

function contours(position: Position, rtl: boolean): SVGTemplateResult {
  const widest = [...position.contours].sort((a, b) => b.mass - a.mass);
  return svg`<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
    ${widest.map((contour) => svg`<path class="contour" d=${contourPath(contour, position.range, rtl)} />`)}
  </svg>`;
}

function dot(point: PlacedLabel): SVGTemplateResult {
  const [x, y, labelX, labelY] = [point.x, point.y, point.labelX, point.labelY].map((value) => `${value.toFixed(2)}%`);
  return svg`<g class=${point.main ? "point point-main" : "point"}>
    <circle cx=${x!} cy=${y!} r=${point.main ? 7 : 5.5} />
    ${
      point.label
        ? svg`<text x=${labelX!} y=${labelY!} dx=${point.leftwards ? -13 : 13} dy="0.35em"
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

function twin(placed: readonly Placed[], main: Placed): TemplateResult {
  const { metric, range } = main.position;
  return html`<p>${t(metric === "theta" ? "published.map.twin" : "result.map.twin", range)}</p>
    <div class="rows">
      ${placed.map(
        (reading) =>
          html`<div class="row-card stack stack-2">
            <h3 class="row-name">${readingName(reading)}</h3>
            <ul class="plain">
              ${reading.dimensions.map(
                ({ id, scale }) => html`<li>${t(`result.map.twin.${id}`, twinValues(reading, id, scale))}</li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>`;
}

// Plain drawings of what was measured: one self-contained SVG file a figure, kept under build/bench.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "build/bench";
const PANEL = { width: 300, height: 260, left: 52, right: 14, top: 34, bottom: 44 };
const COLOURS = ["#1b6b6f", "#b5562f", "#5b4b8a", "#8a6d1b", "#2c6fb0"];
const GUIDE = "#777";
const LEGEND_LINE = 18;

const saved = [];

/** Where the figures of this run were kept. */
export const savedPlots = () => [...saved];

const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const text = (x, y, words, more = "") => `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;
const place = (value) => value.toFixed(1);

function axis({ min, max, steps = 5 }) {
  return Array.from({ length: steps + 1 }, (_, i) => min + ((max - min) * i) / steps);
}

const shortNumber = (value) => String(Number(value.toFixed(2)));

/** Turns values into places on one panel. */
function scaleOf({ x, y }) {
  const { width, height, left, right, top, bottom } = PANEL;
  return {
    x: (value) => left + ((value - x.min) / (x.max - x.min)) * (width - left - right),
    y: (value) => height - bottom - ((value - y.min) / (y.max - y.min)) * (height - top - bottom),
  };
}

function frame({ title, x, y }, at) {
  const { width, height, left, right, top, bottom } = PANEL;
  const grid = [
    ...axis(x).map((value) => [
      `<path d="M${place(at.x(value))} ${top}V${height - bottom}"/>`,
      text(place(at.x(value)), height - bottom + 15, shortNumber(value), 'text-anchor="middle"'),
    ]),
    ...axis(y).map((value) => [
      `<path d="M${left} ${place(at.y(value))}H${width - right}"/>`,
      text(left - 6, place(at.y(value) + 4), shortNumber(value), 'text-anchor="end"'),
    ]),
  ];
  const middle = (top + height - bottom) / 2;
  return [
    `<g stroke="#ddd">${grid.map(([path]) => path).join("")}</g>`,
    ...grid.map(([, label]) => label),
    text(left, 20, title, 'font-weight="bold"'),
    text((left + width - right) / 2, height - 8, x.label, 'text-anchor="middle"'),
    text(14, middle, y.label, `text-anchor="middle" transform="rotate(-90 14 ${middle})"`),
  ].join("");
}

/** Points and the line through them; `low` and `high` of a point draw a bar. A guide is a dashed line without points. */
function drawn({ points, guide, dashed }, colour, at) {
  const inside = points.filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y));
  const line = inside.map((point, i) => `${i ? "L" : "M"}${place(at.x(point.x))} ${place(at.y(point.y))}`).join("");
  const bars = inside
    .filter((point) => point.low !== undefined)
    .map((point) => `<path d="M${place(at.x(point.x))} ${place(at.y(point.low))}V${place(at.y(point.high))}"/>`);
  const dots = guide
    ? []
    : inside.map((p) => `<circle cx="${place(at.x(p.x))}" cy="${place(at.y(p.y))}" r="3" fill="${colour}"/>`);
  const dash = guide || dashed ? ' stroke-dasharray="4 3"' : "";
  return `<g stroke="${colour}" fill="none"><path d="${line}"${dash}/>${bars.join("")}</g>${dots.join("")}`;
}

/** The lines of the legend: each name once, guides last, with the colour and dashes that its series are drawn with. */
function legendOf(panels) {
  const all = panels.flatMap(({ series }) => series);
  const first = (guide) => [...new Map(all.filter((s) => Boolean(s.guide) === guide).map((s) => [s.name, s])).values()];
  return [
    ...first(false).map((each, i) => ({ ...each, colour: COLOURS[i % COLOURS.length] })),
    ...first(true).map((each) => ({ ...each, colour: GUIDE })),
  ];
}

/**
 * A figure as SVG text: panels side by side, `columns` of them in a row, each `{title, x, y, series}`; an axis is
 * `{label, min, max, steps}`, a series `{name, points: [{x, y, low?, high?}], guide?, dashed?}`. The same name has the
 * same colour everywhere.
 */
export function figure({ title, note = "", columns = 3, panels }) {
  const names = legendOf(panels);
  const colour = (name) => names.find((each) => each.name === name).colour;
  const wide = PANEL.width * Math.min(columns, panels.length);
  const rows = Math.ceil(panels.length / columns);
  const head = 44;
  const foot = head + rows * PANEL.height;
  const height = foot + LEGEND_LINE * names.length + 12;
  const [across, down] = [PANEL.width - PANEL.left - PANEL.right, PANEL.height - PANEL.top - PANEL.bottom];
  // A little wider than the frame, for dots that lie on it.
  const inside = `<rect x="${PANEL.left - 4}" y="${PANEL.top - 4}" width="${across + 8}" height="${down + 8}"/>`;
  const body = panels.map((panel, i) => {
    const at = scaleOf(panel);
    const series = panel.series.map((each) => drawn(each, colour(each.name), at)).join("");
    const [x, y] = [(i % columns) * PANEL.width, head + Math.floor(i / columns) * PANEL.height];
    return `<g transform="translate(${x} ${y})">${frame(panel, at)}<g clip-path="url(#inside)">${series}</g></g>`;
  });
  const legend = names.map((each, i) => {
    const y = foot + LEGEND_LINE * (i + 0.7);
    const dash = each.guide || each.dashed ? ' stroke-dasharray="4 3"' : "";
    return `<path d="M16 ${y - 4}h22" stroke="${each.colour}" stroke-width="2"${dash}/>${text(46, y, each.name)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${height}" width="${wide}" height="${height}"`,
    ' font-family="sans-serif" font-size="11" fill="#222" role="img">',
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    `<clipPath id="inside">${inside}</clipPath>`,
    text(16, 20, title, 'font-size="14"'),
    text(16, 36, note, 'fill="#666"'),
    ...body,
    ...legend,
    "</svg>\n",
  ].join("\n");
}

/** Draws a figure and keeps it as `build/bench/<name>.svg`. */
export function savePlot(name, drawing) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.svg`);
  writeFileSync(file, figure(drawing));
  saved.push(file);
}

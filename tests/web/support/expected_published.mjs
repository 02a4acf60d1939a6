// From answers to a published scale: what the core makes of them, and the words the page should show for that.
import { formatNumber } from "../../../web/src/i18n/format.ts";
import { has, plain, say, score } from "./words.mjs";

const exact = (locale, value) => formatNumber(locale, value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const range = (locale, [low, high]) =>
  say(locale, "print.range", { low: exact(locale, low), high: exact(locale, high) });

/** What a scale of an instrument is called. */
export function scaleName(locale, instrument, { id, construct }) {
  const keys = [`published.scale.${instrument}.${id}`, `construct.${id}.name`, `construct.${construct}.name`, `style.${construct.replace(/^cls-/, "")}.name`]; // prettier-ignore
  return say(
    locale,
    keys.find((key) => has(locale, key)),
  );
}

function dimension(locale, { position }, { id, message, scale }) {
  if (scale.theta === undefined) {
    const { min, max } = position.range;
    const [low, high] = scale.interval95.map((end) => score(locale, end));
    return [
      say(locale, message),
      say(locale, "result.number", { mean: score(locale, scale.mean), low, high, min, max }),
    ];
  }
  const [low, high] = scale.theta_interval95.map((end) => score(locale, end));
  const mean = score(locale, scale.theta);
  const twin = say(locale, `result.map.twin.${id}`, { mean, low, high });
  return [say(locale, message), say(locale, "published.number", { mean, low, high }), twin];
}

function patterns(locale, { styles, style_message: message }) {
  if (!styles) return [];
  const times = Object.values(styles.counts ?? {}).map((count) => say(locale, "result.patterns.count", { count }));
  return [say(locale, message), ...times];
}

/** Every sentence and number of a published scale's report that the page should show. */
export function publishedWords(locale, report) {
  const readings = report.readings.filter(({ general, position }) => general && position);
  return [
    ...readings.flatMap((reading) => reading.dimensions.flatMap((one) => dimension(locale, reading, one))),
    ...readings.flatMap((reading) => patterns(locale, reading)),
    ...report.notes.map((note) => say(locale, note)),
    say(locale, report.professional.message),
  ].map(plain);
}

/** Every scale beside the two dimensions: its name, and its number with the range it lies in. */
export function scaleWords(locale, report, { response }) {
  const scales = report.groups.filter(({ role }) => role !== "dimension").flatMap((group) => group.scales);
  const words = ({ kind, mean, sum, range: ends, count }) => {
    if (kind === "count") return count > 0 ? [say(locale, "published.scale.picked")] : [];
    const [min, max] = ends ?? [response.min, response.max];
    const value = kind === "weighted" ? formatNumber(locale, sum) : score(locale, mean);
    return [say(locale, "published.scale.number", { value, min, max })];
  };
  return scales.flatMap((scale) => {
    const said = words(scale);
    return said.length ? [scaleName(locale, scale.instrument, scale), ...said] : [];
  });
}

/** Every figure of the part for researchers. */
export function figures(locale, value) {
  const numbers = Object.values(value.scales).flatMap(
    ({ mean, sem, interval95, theta, se, theta_interval95: around }) => [
      ...[mean, sem, theta, se].filter((one) => one !== undefined).map((one) => exact(locale, one)),
      ...[interval95, around].filter(Boolean).map((ends) => range(locale, ends)),
    ],
  );
  const sums = Object.values(value.functions?.scores ?? {}).map((one) => exact(locale, one));
  return [...numbers, ...sums].map(plain);
}

/** Where each scale stands in the sample that was asked for. */
export function percentileWords(locale, value, { scales }) {
  return Object.entries(value.scales).flatMap(([id, { percentile }]) => {
    if (!percentile) return [];
    const name = scaleName(
      locale,
      value.instrument,
      scales.find((one) => one.id === id),
    );
    const { value: at, below, above } = percentile;
    if (at !== null) return [say(locale, "published.percentile", { name, value: score(locale, at) })];
    const side = below === undefined ? "above" : "below";
    return [say(locale, `published.percentile.${side}`, { name, value: score(locale, below ?? above) })];
  });
}

// Parameters found from the real rows at hand, beside the shipped ones, which were found by another program from the
// larger set that these are half of.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { correlation, mean, rmsd, rootMeanSquare } from "../lib/statistics.mjs";
import { savePlot } from "./plot.mjs";
import { DIMENSIONS, INSTRUMENT, realFile } from "./worlds.mjs";

function calibrated(file) {
  const folder = mkdtempSync(join(tmpdir(), "secure-base-fitted-"));
  try {
    const report = join(folder, "report.json");
    const about = ["--id", "fitted", "--sample", "half of the rows", "--report", report];
    const args = ["calibrate", "--instrument", INSTRUMENT, ...about, file];
    const pack = JSON.parse(execFileSync("dist/secure-base", args, { encoding: "utf8" }));
    return { pack, report: JSON.parse(readFileSync(report, "utf8")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All slopes, then all thresholds of one scale, found and shipped, with the stated errors of those found. */
function pairsOf(found, shipped) {
  const ids = Object.keys(shipped.items);
  const pick = (from, key) => ids.flatMap((id) => from.items[id][key]);
  const part = (key, errors) => ({ found: pick(found, key), shipped: pick(shipped, key), errors: pick(found, errors) });
  return { slopes: part("slope", "slope_error"), thresholds: part("thresholds", "threshold_errors") };
}

function lineOf(dimension, name, { found, shipped, errors }) {
  const away = found.map((value, i) => value - shipped[i]);
  const furthest = Math.max(...away.map(Math.abs));
  const inErrors = rootMeanSquare(away.map((value, i) => value / errors[i]));
  return {
    what: `Calibrated from real rows, ${dimension} ${name}`,
    ours: `r ${correlation(found, shipped).toFixed(4)}`,
    peer: `mean ${mean(away).toFixed(3)}, RMSD ${rmsd(found, shipped).toFixed(3)}, most ${furthest.toFixed(3)}`,
    target: `RMS ${inErrors.toFixed(2)} stated errors`,
  };
}

function panelOf(title, { found, shipped, errors }, range) {
  const points = shipped.map((x, i) => ({
    x,
    y: found[i],
    low: found[i] - 1.96 * errors[i],
    high: found[i] + 1.96 * errors[i],
  }));
  const series = points.map((point) => ({ name: "an item's, with its 95 % interval", points: [point] }));
  const exact = { name: "the same", guide: true, points: [range.min, range.max].map((at) => ({ x: at, y: at })) };
  return { title, x: { label: "shipped", ...range }, y: { label: "found here", ...range }, series: [exact, ...series] };
}

/** Rows of the report. */
export function benchFitted() {
  const file = realFile();
  if (!file)
    return [{ what: "Calibrated from real rows", ours: "skipped", peer: "no real answers beside", target: "" }];
  const { pack, report } = calibrated(file);
  const shipped = JSON.parse(readFileSync("core/content/calibrations/ecr-1998-5.json", "utf8"));
  const parts = DIMENSIONS.map((d) => ({ dimension: d, ...pairsOf(report[d], shipped.scales[d]) }));
  savePlot("calibration", {
    title: "Parameters found from the rows at hand beside the shipped ones",
    note: "the shipped ones rest on twice as many rows, these among them",
    columns: 2,
    panels: parts.flatMap(({ dimension, slopes, thresholds }) => [
      panelOf(`${dimension}, slopes`, slopes, { min: 0, max: 4, steps: 4 }),
      panelOf(`${dimension}, thresholds`, thresholds, { min: -4, max: 4, steps: 8 }),
    ]),
  });
  return [
    ...parts.flatMap(({ dimension, slopes, thresholds }) => [
      lineOf(dimension, "slopes", slopes),
      lineOf(dimension, "thresholds", thresholds),
    ]),
    {
      what: "Calibrated from real rows, both dimensions",
      ours: `r ${pack.prior.correlation.toFixed(3)}`,
      peer: `shipped ${shipped.prior.correlation.toFixed(3)}, ${pack.n} rows beside ${shipped.n}`,
      target: DIMENSIONS.map((d) => `reliability ${report[d].reliability.toFixed(3)}`).join(", "),
    },
  ];
}

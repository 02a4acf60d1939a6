// People to measure with: real rows where they are at hand, and made-up ones who answer by the model that scores them or
// by another one.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readNumbers, readTable, writeTable } from "../lib/table.mjs";

export const INSTRUMENT = "ecr-1998-5";
export const DIMENSIONS = ["avoidance", "anxiety"];
export const ITEMS = Array.from({ length: 36 }, (_, i) => `Q${i + 1}`);
const ANSWERS = "../shared/data/ecr36_answers.csv";

/** How made-up people answer: only in the first world does the calibration fit them. */
export const WORLDS = [
  { name: "the same model", options: [] },
  { name: "slopes x 0.6", options: ["--slopes", "0.6"] },
  { name: "thresholds + 0.8", options: ["--shift", "0.8"] },
  { name: "a leaning to agree", options: ["--wording", "0.5"] },
];

/** The file of real rows, or undefined. */
export const realFile = () => (existsSync(ANSWERS) ? ANSWERS : undefined);

/** Real rows as numbers, null for a missing answer; empty when they are not at hand. */
export const realRows = () => (realFile() ? readNumbers(readFileSync(ANSWERS, "utf8")) : []);

export const complete = (rows) => rows.filter((row) => ITEMS.every((id) => row[id] !== null));

/** Made-up people: their places `theta_anxiety` and `theta_avoidance`, and their answers. */
export function peopleOf({ options }, n, seed) {
  const args = ["simulate", "--instrument", INSTRUMENT, "--n", n, "--seed", seed, ...options].map(String);
  return readNumbers(execFileSync("dist/secure-base", args, { encoding: "utf8", maxBuffer: 2 ** 30 }));
}

/** Rows as the native program scores them, with the columns that are no item. */
export function scoreRows(rows) {
  const args = ["score", "--instrument", INSTRUMENT, "--styles"];
  const run = { input: writeTable(rows), encoding: "utf8", maxBuffer: 2 ** 30 };
  const number = (cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell));
  return readTable(execFileSync("dist/secure-base", args, run)).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, number(cell)])),
  );
}

/** Rows with the answers to some items only. */
export const onlyItems = (rows, ids) =>
  rows.map((row) => ({
    ...row,
    ...Object.fromEntries(ITEMS.filter((id) => !ids.includes(id)).map((id) => [id, null])),
  }));

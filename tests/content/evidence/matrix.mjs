// Turns three blind ratings of the questions into core/content/evidence/sbi/construct-matrix.json.
// Usage: node matrix.mjs RATER1.csv RATER2.csv RATER3.csv   (columns: number,construct,keying,confidence)
import { createHash } from "node:crypto";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { at, constructs, inventory } from "../lib/content.mjs";
import { numbered } from "./blind.mjs";
import { fleiss, pairwise, rounded } from "./statistics.mjs";

/** Set before any rating was read; an item under any of them is listed and looked at again. */
export const marks = {
  side: "all three raters name a construct on the side the item was written for",
  construct: "at least two of three name a construct the item is traced to or scored on",
  keying: "every rater who names the right side gives the key it is scored with",
};

const sides = new Map(constructs().map(({ id, side }) => [id, side ?? id]));
const sideOf = (construct) => sides.get(construct) ?? construct;

/** Rating rows of one rater by question number; a wrong or missing row is an error, never a guess. */
export function readRatings(text, count) {
  const [header, ...lines] = text.trim().split(/\r?\n/);
  if (header.trim() !== "number,construct,keying,confidence") throw new Error(`unexpected header: ${header}`);
  const rows = new Map();
  for (const line of lines) {
    const [number, construct, keying, confidence] = line.split(",").map((cell) => cell.trim());
    if (construct !== "none" && !sides.has(construct)) throw new Error(`row ${number}: unknown construct ${construct}`);
    if (!["+", "-"].includes(keying)) throw new Error(`row ${number}: keying ${keying}`);
    if (!/^[1-5]$/.test(confidence)) throw new Error(`row ${number}: confidence ${confidence}`);
    if (rows.has(Number(number))) throw new Error(`row ${number} stands twice`);
    rows.set(Number(number), { construct, keying, confidence: Number(confidence) });
  }
  for (let i = 1; i <= count; i += 1) if (!rows.has(i)) throw new Error(`question ${i} is not rated`);
  return rows;
}

/** What an item is meant to measure: every construct it is traced to or scored on, with its key where it has one. */
export function intended(pack, itemId) {
  const item = pack.items.find((candidate) => candidate.id === itemId);
  const keys = new Map(item.traces.map((trace) => [trace, null]));
  for (const scale of pack.scales)
    if (scale.items.includes(itemId)) keys.set(scale.construct, (scale.reversed ?? []).includes(itemId) ? "-" : "+");
  return keys;
}

/** The key a rater should have given for the construct named: its own, or that of the dimension on the same side. */
function expectedKey(keys, named) {
  if (keys.get(named)) return keys.get(named);
  if (!["anxiety", "avoidance"].includes(sideOf(named))) return null;
  const beside = [...keys].find(([construct, key]) => key && sideOf(construct) === sideOf(named));
  return beside?.[1] ?? null;
}

/** One line of the matrix. */
export function judged(keys, named) {
  const wanted = new Set([...keys.keys()].map(sideOf));
  const onSide = named.filter(({ construct }) => wanted.has(sideOf(construct)));
  const exact = named.filter(({ construct }) => keys.has(construct)).length;
  const keyed = onSide.filter(({ construct }) => expectedKey(keys, construct));
  const agreeing = keyed.filter(({ construct, keying }) => expectedKey(keys, construct) === keying).length;
  const below = [];
  if (onSide.length < named.length) below.push("side");
  if (exact < 2) below.push("construct");
  if (agreeing < keyed.length) below.push("keying");
  return { side: onSide.length, construct: exact, keying: `${agreeing}/${keyed.length}`, below };
}

/** A short mark of a question's words, so that a rating is not kept for words that have changed since. */
export const wordsMark = (text) => createHash("sha256").update(text).digest("hex").slice(0, 8);

function summary(rows, raters) {
  const votes = (pick) => rows.map(({ named }) => named.map(pick));
  const share = (part, whole) => rounded(part / whole);
  const sum = (pick) => rows.reduce((total, row) => total + pick(row), 0);
  const answers = rows.length * raters;
  const [agreed, keyed] = [0, 1].map((i) => sum(({ keying }) => Number(keying.split("/")[i])));
  return {
    items: rows.length,
    raters,
    hit_rate: {
      side: share(
        sum(({ side }) => side),
        answers,
      ),
      construct: share(
        sum(({ construct }) => construct),
        answers,
      ),
      keying: share(agreed, keyed),
    },
    agreement: {
      side: {
        pairwise: rounded(pairwise(votes(({ construct }) => sideOf(construct)))),
        fleiss_kappa: rounded(fleiss(votes(({ construct }) => sideOf(construct)))),
      },
      construct: {
        pairwise: rounded(pairwise(votes(({ construct }) => construct))),
        fleiss_kappa: rounded(fleiss(votes(({ construct }) => construct))),
      },
    },
    mean_confidence: rounded(
      sum(({ named }) => named.reduce((total, { confidence }) => total + confidence, 0)) / answers,
    ),
    below_mark: rows.filter(({ below }) => below.length).map(({ item, below }) => ({ item, below })),
  };
}

/** The whole matrix from the raters' rows. */
export function matrix(ratings) {
  const packs = inventory();
  const rows = numbered().map(({ number, instrument, item, text }) => {
    const keys = intended(packs.get(instrument), item);
    const named = ratings.map((rows) => rows.get(number));
    return { item, words: wordsMark(text), intended: [...keys.keys()], ...judged(keys, named), named };
  });
  rows.sort((a, b) => (a.item < b.item ? -1 : 1));
  return {
    format: "securebase/evidence",
    version: 1,
    kind: "construct-matrix",
    instrument: "sbi",
    revision: packs.get("sbi").revision,
    made_by: "three independent software raters, blind to the keys; no person took part",
    says: "whether the words of a question point to what it was written for; nothing about people. Raters of one make agree with each other more than people would, so agreement here is an upper bound",
    marks,
    reworded_since: [],
    summary: summary(rows, ratings.length),
    rows,
  };
}

const layOut = (value) =>
  JSON.stringify({ ...value, rows: undefined }, null, 2).replace(/\n\}$/, "") +
  ',\n  "rows": [\n' +
  value.rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n") +
  "\n  ]\n}\n";

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2);
  if (files.length !== 3) throw new Error("three rating files are needed");
  const count = numbered().length;
  const made = matrix(files.map((file) => readRatings(fs.readFileSync(file, "utf8"), count)));
  fs.writeFileSync(at("core/content/evidence/sbi/construct-matrix.json"), layOut(made));
  process.stdout.write(JSON.stringify(made.summary, null, 2) + "\n");
}

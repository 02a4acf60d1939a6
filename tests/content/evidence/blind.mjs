// Writes what a blind rater sees: questions in a shuffled order under neutral numbers, and the constructs to choose from.
// Usage: node blind.mjs FOLDER. The order is fixed by a seed, so that filled-in ratings can be matched again later.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { constructs, inventory, itemTexts, readJson } from "../lib/content.mjs";
import { generator, shuffled } from "./random.mjs";

const seed = 20260;
const rated = [
  "sbi",
  "sbi-relationships",
  "sbi-working-models",
  "sbi-capacities",
  "sbi-fearful",
  "sbi-traits",
  "sbi-reactions",
];
const kinds = ["dimension", "model", "trait", "behaviour", "capacity", "precondition", "task"];
/** Not offered: two no question asks about, and two that only a follow-up question can tell apart. */
const withheld = ["con-iwm", "cap-narrative-coherence", "rb-anx-hard-to-settle", "rb-avo-hidden-unsettled"];

/** The rated questions under their neutral numbers: number (from 1) -> {instrument, item, text}. */
export function numbered() {
  const packs = inventory();
  const texts = itemTexts("en");
  const rows = rated.flatMap((instrument) =>
    packs
      .get(instrument)
      .items.filter((item) => item.kind === "rating")
      .map((item) => ({ instrument, item: item.id, text: texts.get(instrument).items[item.id] })),
  );
  return shuffled(rows, generator(seed)).map((row, i) => ({ number: i + 1, ...row }));
}

/** The constructs a rater may name. */
export const offered = () =>
  constructs().filter(
    ({ id, kind }) => (kinds.includes(kind) || id === "con-stress-reactivity") && !withheld.includes(id),
  );

const definitions = () => {
  const words = readJson("i18n/en/constructs.json");
  const rows = shuffled(offered(), generator(seed + 1)).map(
    ({ id }) => `${id}: ${words[`construct.${id}.name`]}. ${words[`construct.${id}.text`]}`,
  );
  return [...rows, "none: It fits none of these."];
};

const instructions = `You rate questions from a self-assessment. You do not know what each one is meant to measure; do not try to find out.
For each numbered question in items.txt write one line of CSV, under the header: number,construct,keying,confidence
  construct   the one id from constructs.txt that the question fits best (none when nothing fits)
  keying      + when agreeing (or saying "often") means MORE of that construct, - when it means LESS
  confidence  1 (a guess) to 5 (sure)
Ids that begin with dim- are broad; name one only when no narrower construct fits better.
Ids that begin with rb- are single things a person does in hard moments; tr- are leanings; cap-, pre- and task- are abilities.
Rate every question, in the order given, from its words alone.
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, "items.txt"),
    numbered()
      .map(({ number, text }) => `${number}. ${text}`)
      .join("\n") + "\n",
  );
  fs.writeFileSync(path.join(folder, "instructions.txt"), instructions);
  fs.writeFileSync(path.join(folder, "constructs.txt"), definitions().join("\n") + "\n");
}

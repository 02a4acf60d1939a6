// Scoring a long answer file: ours beside mawk computing the same two means, and beside R's psych.
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generator } from "../content/evidence/random.mjs";
import { median } from "../lib/statistics.mjs";
import { milliseconds } from "./measure.mjs";

const ITEMS = Array.from({ length: 36 }, (_, i) => `Q${i + 1}`);
const REVERSED = [3, 15, 19, 22, 25, 27, 29, 31, 33, 35];

/** Writes `rows` made-up answer rows (1 to 5, about one in fifty left empty), the same for the same seed. */
function writeAnswers(path, rows, seed) {
  const next = generator(seed);
  const file = openSync(path, "w");
  writeSync(file, `${ITEMS.join(",")}\n`);
  for (let done = 0; done < rows; done += 1000) {
    let block = "";
    for (let row = done; row < Math.min(rows, done + 1000); ++row) {
      block += `${ITEMS.map(() => (next() < 0.02 ? "" : 1 + Math.floor(next() * 5))).join(",")}\n`;
    }
    writeSync(file, block);
  }
  closeSync(file);
}

const AWK = `BEGIN { FS = OFS = ","; split("${REVERSED.join(" ")}", list, " "); for (i in list) r[list[i]] = 1 }
NR == 1 { print "anxiety,avoidance"; next }
{ for (d = 0; d < 2; ++d) { s[d] = 0; n[d] = 0 }
  for (i = 1; i <= 36; ++i) if ($i != "") { d = i % 2; s[d] += (i in r) ? 6 - $i : $i; ++n[d] }
  print (n[0] >= 14.4 ? s[0] / n[0] : ""), (n[1] >= 14.4 ? s[1] / n[1] : "") }`;

const PSYCH = (path) => `suppressPackageStartupMessages(library(psych))
answers <- read.csv("${path}")
sign <- function(items) paste0(ifelse(items %in% c(${REVERSED.join(",")}), "-", ""), "Q", items)
keys <- list(avoidance = sign(seq(1, 35, 2)), anxiety = sign(seq(2, 36, 2)))
scores <- scoreItems(keys, answers, impute = "none", min = 1, max = 5)$scores
write.csv(scores, "/dev/null")`;

function timed(command, args, options = {}) {
  return milliseconds(() => execFileSync(command, args, { stdio: ["ignore", "ignore", "ignore"], ...options }));
}

/** Rows of the report: what was measured, its target and whether it holds. */
export function benchCsv({ rows = 300_000, repeats = 5, psychRows = 30_000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "secure-base-bench-"));
  try {
    const answers = join(folder, "answers.csv");
    const fewer = join(folder, "fewer.csv");
    writeAnswers(answers, rows, 1);
    writeAnswers(fewer, psychRows, 1);
    const score = ["score", "--instrument", "ecr-1998-5", "--classical", answers];
    const times = { ours: [], mawk: [] };
    for (let i = 0; i < repeats; ++i) {
      times.ours.push(timed("dist/secure-base", score));
      times.mawk.push(timed("mawk", [AWK, answers]));
    }
    const ours = median(times.ours);
    const mawk = median(times.mawk);
    const report = [
      {
        what: `CSV scoring, ${rows.toLocaleString("en")} rows`,
        ours: `${ours.toFixed(0)} ms`,
        peer: `mawk ${mawk.toFixed(0)} ms`,
        target: ">= 5x mawk",
        ratio: mawk / ours,
        holds: mawk / ours >= 5,
      },
    ];
    return [...report, ...benchPsych(fewer, psychRows)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** psych is timed on fewer rows: what counts is the ratio on one and the same file. */
function benchPsych(path, rows) {
  if (spawnSync("Rscript", ["-e", "library(psych)"]).status !== 0) return [];
  const ours = timed("dist/secure-base", ["score", "--instrument", "ecr-1998-5", "--classical", path]);
  const psych = timed("Rscript", ["-e", PSYCH(path)]);
  const ratio = psych / ours;
  return [
    {
      what: `CSV scoring, ${rows.toLocaleString("en")} rows`,
      ours: `${ours.toFixed(0)} ms`,
      peer: `R psych ${psych.toFixed(0)} ms`,
      target: ">= 10x psych",
      ratio,
      holds: ratio >= 10,
    },
  ];
}

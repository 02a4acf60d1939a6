// Measures the budgets and prints them, each beside its peer in the same run. Times are for reading, not for passing:
// only sizes and ratios can fail, since a slow machine is no fault of the project's.
import { benchAdaptive } from "./adaptive.mjs";
import { benchCohort } from "./cohort.mjs";
import { benchCsv } from "./csv.mjs";
import { benchDoor } from "./door.mjs";
import { benchFirstQuestion } from "./first_question.mjs";
import { benchFitted } from "./fitted.mjs";
import { savedPlots } from "./plot.mjs";
import { benchRecord } from "./record.mjs";
import { benchSearch } from "./search.mjs";
import { benchSizes } from "./sizes.mjs";
import { benchCoverage } from "./coverage.mjs";
import { benchStep } from "./step.mjs";
import { benchStyles } from "./styles.mjs";

const benches = {
  sizes: benchSizes,
  door: benchDoor,
  step: benchStep,
  csv: benchCsv,
  cohort: benchCohort,
  question: benchFirstQuestion,
  search: benchSearch,
  record: benchRecord,
  coverage: benchCoverage,
  adaptive: benchAdaptive,
  styles: benchStyles,
  fitted: benchFitted,
};

function line({ what, ours, peer, target, ratio, holds }) {
  const verdict = holds === undefined ? "" : holds ? "holds" : "MISSED";
  const times = ratio === undefined ? "" : `${ratio.toFixed(1)}x`;
  return [what.padEnd(50), ours.padEnd(18), peer.padEnd(46), target.padEnd(22), times.padEnd(8), verdict]
    .join(" ")
    .trimEnd();
}

const wanted = process.argv.slice(2);
let missed = 0;
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length && !wanted.includes(name)) continue;
  for (const row of await bench()) {
    console.log(line(row));
    if (row.holds === false) ++missed;
  }
}
for (const file of savedPlots()) console.log(`Plot: ${file}`);
if (missed) {
  console.error(`${missed} budget(s) missed`);
  process.exitCode = 1;
}

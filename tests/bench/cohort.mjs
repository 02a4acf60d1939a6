// A million made-up people scored by one process and by GNU parallel on all cores.
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { milliseconds } from "./measure.mjs";
import { INSTRUMENT, ITEMS } from "./worlds.mjs";

const COLUMNS = ["theta_anxiety", "theta_avoidance", ...ITEMS].join(",");

/** The rows without a header, so that they can be cut anywhere. */
function writeRows(file, rows) {
  const simulate = `dist/secure-base simulate --instrument ${INSTRUMENT} --n ${rows} --seed 2026 --missing 0.02`;
  execFileSync("bash", ["-euo", "pipefail", "-c", `${simulate} | tail -n +2 > "$1"`, "bash", file]);
}

const scoring = (options) => ["score", "--instrument", INSTRUMENT, ...options, "--no-header", "--items", COLUMNS];

function seconds(command, args, env = process.env) {
  const nowhere = openSync("/dev/null", "w");
  const time = milliseconds(() => execFileSync(command, args, { stdio: ["ignore", nowhere, "inherit"], env }));
  closeSync(nowhere);
  return time / 1000;
}

function rowOf(name, options, { file, rows, cores, folder }) {
  const alone = seconds("dist/secure-base", [...scoring(options), file]);
  const blocks = ["-q", "-j", String(cores), "--pipepart", "--block", "4M", "--keep-order", "-a", file];
  const args = [...blocks, "dist/secure-base", ...scoring(options)];
  const together = seconds("parallel", args, { ...process.env, PARALLEL_HOME: folder });
  const rate = (time, over) => `${Math.round(rows / time / over).toLocaleString("en")} rows a second`;
  return {
    what: `Cohort of ${rows.toLocaleString("en")}, ${name}`,
    ours: `${rate(alone, 1)}, one process`,
    peer: `GNU parallel: ${rate(together, cores)} and core, ${cores} cores`,
    target: "",
    ratio: alone / together,
  };
}

/** Rows of the report. */
export function benchCohort({ rows = 1_000_000 } = {}) {
  if (spawnSync("parallel", ["--version"]).status !== 0)
    return [{ what: "Cohort", ours: "skipped", peer: "no GNU parallel", target: "" }];
  const folder = mkdtempSync(join(tmpdir(), "secure-base-cohort-"));
  try {
    const file = join(folder, "rows.csv");
    writeRows(file, rows);
    const setting = { file, rows, cores: availableParallelism(), folder };
    return [rowOf("means only", ["--classical"], setting), rowOf("with theta", [], setting)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

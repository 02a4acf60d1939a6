// Which lines and branches of the core are reached: by what `fuzz.mjs` has made up so far, by the core's own tests, by both.
// node tests/fuzz/coverage.mjs, after a build with the preset `coverage` and a run of fuzz.mjs.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { root, seeds } from "./seeds.mjs";

const built = join(root, "build/coverage/tests");
const work = join(root, "build/fuzz");
const profiles = join(root, "build/coverage/profiles");
const source = join(root, "core/src");

/** Runs a program and leaves what it reached in a file. */
function reached(name, program, args) {
  const profile = join(profiles, `${name}.profraw`);
  const env = { ...process.env, LLVM_PROFILE_FILE: profile };
  const { status, stderr, error } = spawnSync(program, args, { env, encoding: "utf8", maxBuffer: 1 << 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} failed:\n${stderr.slice(-2000)}`);
  return { program, profile };
}

/** Every way in, fed once with each of its inputs that reached something new. */
function fed() {
  return Object.keys(seeds()).map((name) => {
    const inputs = ["corpus", "seeds"].map((kind) => join(work, kind, name)).filter((folder) => existsSync(folder));
    return reached(`fuzz_${name}`, join(built, "fuzz", `fuzz_${name}`), ["-runs=0", ...inputs]);
  });
}

const tested = () => [reached("core_tests", join(built, "core/core_tests"), ["--catch_system_errors=no"])];

/** The counts of some of the runs together: out of all that any program has of the core, so that they can be compared. */
function countsOf(name, runs, all) {
  const merged = join(profiles, `${name}.profdata`);
  execFileSync("llvm-profdata", ["merge", "-sparse", "-o", merged, ...runs.map(({ profile }) => profile)]);
  const [first, ...more] = all.map(({ program }) => program);
  const objects = more.flatMap((program) => ["-object", program]);
  const args = ["export", "-summary-only", `-instr-profile=${merged}`, first, ...objects, source];
  return JSON.parse(execFileSync("llvm-cov", args, { encoding: "utf8", maxBuffer: 1 << 28 })).data[0];
}

const share = ({ covered, count }) => `${((100 * covered) / count).toFixed(1)} % of ${count}`;

function tell(name, { totals }) {
  console.log(`${name}: lines ${share(totals.lines)}, branches ${share(totals.branches)}`);
}

/** The sources that are reached least, since that is where to look next. */
function tellLeast({ files }) {
  const missing = files.map(({ filename, summary }) => ({ filename, lines: summary.lines }));
  const worst = missing.toSorted((a, b) => b.lines.count - b.lines.covered - (a.lines.count - a.lines.covered));
  for (const { filename, lines } of worst.slice(0, 5))
    console.log(`  ${relative(root, resolve(filename))}: ${lines.count - lines.covered} lines are not reached`);
}

rmSync(profiles, { recursive: true, force: true });
mkdirSync(profiles, { recursive: true });
const [bytes, tests] = [fed(), tested()];
const all = [...bytes, ...tests];
tell("made-up bytes", countsOf("bytes", bytes, all));
tell("the core's tests", countsOf("tests", tests, all));
const both = countsOf("both", all, all);
tell("both", both);
tellLeast(both);

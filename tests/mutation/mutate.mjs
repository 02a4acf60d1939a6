// Plants the faults of faults.json, one at a time, in a copy of the tree and asks the core's tests whether they notice.
// node tests/mutation/mutate.mjs [--only ID[,ID]] [--build build/mutation] [--check] [--faults FILE]
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));
const listFile = join(root, "tests/mutation/faults.json");
const resultFile = join(root, "tests/mutation/result.json");
const longest = 10 * 60 * 1000;
const leastShare = 0.95;

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
const isThere = (file) => existsSync(file) && readFileSync(file);

// ------------------------------------------------------------------------------------------------------- the list

/** The names of the suites of tests/core: a name that is none would fail, and so pass for a fault that was caught. */
function suitesOf() {
  const folder = join(root, "tests/core");
  const sources = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".cpp"));
  const lines = sources.map((name) =>
    readFileSync(join(folder, name), "utf8").matchAll(/^BOOST_AUTO_TEST_SUITE\((\w+)\)/gm),
  );
  return new Set(lines.flatMap((found) => [...found].map(([, name]) => name)));
}

/** What is wrong with one fault of the list. */
function problemsOf(fault, suites) {
  const file = join(root, fault.file);
  if (!existsSync(file)) return [`${fault.file} is not there`];
  const problems = [];
  const times = readFileSync(file, "utf8").split(fault.find).length - 1;
  if (times !== 1) problems.push(`what to find stands ${times} times in ${fault.file}`);
  if (fault.find === fault.replace) problems.push("nothing is changed");
  if (fault.suites.at(-1) !== "cases") problems.push("the last suite is not cases");
  for (const suite of fault.suites) if (!suites.has(suite)) problems.push(`there is no suite ${suite}`);
  for (const test of fault.tests ?? []) if (!existsSync(join(root, test))) problems.push(`there is no ${test}`);
  return problems;
}

function problemsIn(faults) {
  const suites = suitesOf();
  const seen = new Set();
  return faults.flatMap((fault) => {
    const problems = problemsOf(fault, suites);
    if (seen.has(fault.id)) problems.push("the id stands twice");
    seen.add(fault.id);
    return problems.map((problem) => `${fault.id}: ${problem}`);
  });
}

// ------------------------------------------------------------------------------------------------------- the tree

/** Makes the copy what the tracked tree is. What is alike keeps its time stamp, so that little is built again. */
function copyTree(tree) {
  const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
  const names = new Set(tracked.filter((name) => name && existsSync(join(root, name))));
  for (const name of names) {
    const text = readFileSync(join(root, name));
    const copy = join(tree, name);
    if (isThere(copy) && readFileSync(copy).equals(text)) continue;
    cpSync(join(root, name), copy);
  }
  // CMake stops at a source that no list names, so one that is gone here has to go there too.
  for (const folder of ["core", "tests"]) {
    for (const entry of readdirSync(join(tree, folder), { recursive: true, withFileTypes: true })) {
      const name = join(entry.parentPath, entry.name).slice(tree.length + 1);
      if (entry.isFile() && !names.has(name)) rmSync(join(tree, name));
    }
  }
}

/** A command in the copy. Its output is kept whole, since it tells which suite failed. */
function call(place, command, args) {
  const options = { cwd: place.tree, encoding: "utf8", maxBuffer: 1 << 30, timeout: longest, killSignal: "SIGKILL" };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (error && error.code === "ENOENT") throw error;
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

const build = (place) => call(place, "cmake", ["--build", place.out, "--target", "core_tests", "secure-base"]);
// As CMake has it: a crash ends the program, which is a failure like any other.
const runSuites = (place, ...filter) => call(place, place.program, [...filter, "--catch_system_errors=no"]);
const runNode = (place, test) => call(place, process.execPath, ["--test", test]);

/** The preset `dev`, but for what only people who debug need. */
function configure(place) {
  const flags = ["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0 -g0"];
  return call(place, "cmake", ["-S", place.tree, "-B", place.out, "-G", "Ninja", ...flags]);
}

/** Where tests/cli looks for the program, and where the packages of Node are found from a copy that lies elsewhere. */
function linkFor(place) {
  const links = [
    [join(place.out, "core/cli/secure-base"), join(place.tree, "dist/secure-base")],
    [join(root, "node_modules"), join(place.tree, "node_modules")],
  ];
  for (const [from, to] of links) {
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { force: true });
    symlinkSync(from, to);
  }
}

/** The copy, built, with every test of it green: else a failure would tell nothing. */
function prepare(folder, faults) {
  const place = { tree: join(folder, "tree"), out: join(folder, "out") };
  place.program = join(place.out, "tests/core/core_tests");
  mkdirSync(place.tree, { recursive: true });
  copyTree(place.tree);
  linkFor(place);
  const tests = new Set(faults.flatMap((fault) => fault.tests ?? []));
  const steps = [() => configure(place), () => build(place), () => runSuites(place)];
  for (const test of tests) steps.push(() => runNode(place, test));
  for (const step of steps) {
    const { ok, output } = step();
    if (!ok) throw new Error(`Not green without a fault:\n${output.slice(-4000)}`);
  }
  return place;
}

// --------------------------------------------------------------------------------------------------- one at a time

/** The suite that the output of a failed run names first. */
const suiteIn = (output) => /error: in "(\w+)\//.exec(output)?.[1] ?? "all";

/** What notices the fault that is built in: a suite, a test of the program, or null. */
function noticedBy(place, fault) {
  for (const suite of fault.suites) if (!runSuites(place, `--run_test=${suite}`).ok) return suite;
  for (const test of fault.tests ?? []) if (!runNode(place, test).ok) return test;
  const all = runSuites(place);
  return all.ok ? null : suiteIn(all.output);
}

/** Plants a fault, asks, and takes it out again. */
function tryFault(place, fault) {
  const file = join(place.tree, fault.file);
  const sound = readFileSync(file, "utf8");
  try {
    // A function, since a text would have its `$&` filled in.
    writeFileSync(
      file,
      sound.replace(fault.find, () => fault.replace),
    );
    const built = build(place);
    if (!built.ok) return { broken: built.output.split("\n").filter((line) => /error/i.test(line)) };
    return { by: noticedBy(place, fault) };
  } finally {
    // With a new time stamp: with the old one what was built from the fault would pass for newer than its source. It is
    // built again together with the next fault, so that costs one file.
    writeFileSync(file, sound);
  }
}

// --------------------------------------------------------------------------------------------------------- results

/** Changes when a fault or the file it is planted in does; what is known of it then holds no longer. */
function printOf(fault) {
  const hash = createHash("sha256").update(JSON.stringify(fault));
  return hash.update(readFileSync(join(root, fault.file))).digest("hex");
}

/** What the list comes to; kept for the test once every fault of it was tried. */
function sumUp(faults, done) {
  const tried = faults.filter((fault) => done[fault.id]?.print === printOf(fault));
  const caught = tried.filter(({ id }) => done[id].by !== null).map(({ id }) => ({ id, by: done[id].by }));
  const missed = tried.filter(({ id }) => done[id].by === null).map(({ id }) => id);
  const share = tried.length === 0 ? 0 : caught.length / tried.length;
  console.log(`${caught.length} of ${tried.length} caught (${(100 * share).toFixed(1)} %)`);
  for (const id of missed) console.log(`missed: ${id}: ${faults.find((fault) => fault.id === id).says}`);
  if (tried.length < faults.length) console.log(`${faults.length - tried.length} not tried`);
  else writeJson(resultFile, { caught, missed });
  return share >= leastShare;
}

/** Tries what was not tried yet, or what was named, and answers whether all compiled and enough was caught. */
function run(faults, folder, only) {
  const progress = join(folder, "progress.json");
  const done = existsSync(progress) ? readJson(progress) : {};
  // What was missed is tried again, since a test may have been written for it.
  const isOpen = ({ print, by } = {}, fault) => print !== printOf(fault) || by === null;
  const open = (fault) => (only ? only.includes(fault.id) : isOpen(done[fault.id], fault));
  const wanted = faults.filter(open);
  const place = wanted.length > 0 ? prepare(folder, wanted) : null;
  let sound = true;
  for (const fault of wanted) {
    const begin = Date.now();
    const { broken, by } = tryFault(place, fault);
    const told = broken ? "does not compile" : by === null ? "MISSED" : `caught by ${by}`;
    console.log(`${fault.id}: ${told} (${Math.round((Date.now() - begin) / 1000)} s)`);
    for (const line of broken?.slice(0, 3) ?? []) console.log(`  ${line}`);
    sound &&= !broken;
    if (broken) delete done[fault.id];
    else done[fault.id] = { print: printOf(fault), by };
    writeJson(progress, done);
  }
  return sumUp(faults, done) && sound;
}

function main() {
  const text = { type: "string" };
  const options = { only: text, build: text, faults: text, check: { type: "boolean" } };
  const { values } = parseArgs({ options });
  const { faults } = readJson(resolve(values.faults ?? listFile));
  const only = values.only?.split(",");
  const problems = problemsIn(faults);
  for (const id of only ?? []) if (!faults.some((fault) => fault.id === id)) problems.push(`${id}: no such fault`);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) return 1;
  if (!values.check) return run(faults, resolve(values.build ?? join(root, "build/mutation")), only) ? 0 : 1;
  console.log(`${faults.length} faults, each at its one place`);
  return 0;
}

process.exitCode = main();

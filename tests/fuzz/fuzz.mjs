// Feeds every way in with made-up bytes for a while: node tests/fuzz/fuzz.mjs [--seconds N] [--only NAME]
// What brings one down is put into kept/, where the core's tests try it from then on.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dictionary, kept, root, seeds } from "./seeds.mjs";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    only: { type: "string" },
    build: { type: "string", default: "build/asan" },
  },
});
const programs = join(root, values.build, "tests/fuzz");
const work = join(root, "build/fuzz");

// Packs and requests are long; for all else a few lines say what there is to say.
const longestOf = { pack: 32_768, request: 32_768 };

function layOut(name, texts) {
  const folder = join(work, "seeds", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(work, "corpus", name), { recursive: true });
  mkdirSync(join(work, "found", name), { recursive: true });
  for (const bytes of [...texts.map((text) => Buffer.from(text)), ...kept(name).map((path) => readFileSync(path))]) {
    writeFileSync(join(folder, createHash("sha1").update(bytes).digest("hex")), bytes);
  }
  return folder;
}

/** Runs one program; answers how many inputs it took, and what brought it down. */
function feed(name, seedFolder, seconds) {
  const found = join(work, "found", name);
  const args = [
    join(work, "corpus", name),
    seedFolder,
    `-dict=${join(work, "words.dict")}`,
    `-max_total_time=${seconds}`,
    `-artifact_prefix=${found}/`,
    `-max_len=${longestOf[name] ?? 4096}`,
    "-timeout=25",
    "-rss_limit_mb=2048",
    "-print_final_stats=1",
  ];
  return new Promise((resolve) => {
    const child = spawn(join(programs, `fuzz_${name}`), args, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (more) => (said = (said + more).slice(-20_000)));
    child.on("close", (code) => {
      const runs = Number(/number_of_executed_units: (\d+)/.exec(said)?.[1] ?? 0);
      resolve({ name, runs, code, said, bad: readdirSync(found) });
    });
  });
}

function keep({ name, bad }) {
  const folder = join(root, "tests/fuzz/kept", name);
  mkdirSync(folder, { recursive: true });
  for (const file of bad) cpSync(join(work, "found", name, file), join(folder, file));
  rmSync(join(work, "found", name), { recursive: true });
  return bad.map((file) => `tests/fuzz/kept/${name}/${file}`);
}

const all = Object.entries(seeds()).filter(([name]) => !values.only || name === values.only);
const lanes = Math.min(all.length, availableParallelism());
const each = Math.max(1, Math.floor((Number(values.seconds) * lanes) / all.length));
if (!existsSync(join(programs, "fuzz_request"))) throw new Error(`${programs} has no programs: ./dev fuzz builds them`);
mkdirSync(work, { recursive: true });
writeFileSync(join(work, "words.dict"), `${dictionary()}\n`);

const waiting = all.map(([name, texts]) => [name, layOut(name, texts)]);
const results = [];
async function lane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const result = await feed(...next, each);
    results.push(result);
    process.stdout.write(`${result.name}: ${result.runs} inputs in ${each} s\n`);
  }
}
await Promise.all(Array.from({ length: lanes }, lane));

const total = results.reduce((sum, { runs }) => sum + runs, 0);
const failed = results.filter(({ code, bad, runs }) => code !== 0 || bad.length > 0 || runs === 0);
process.stdout.write(`all: ${total} inputs, ${failed.length} ways in brought down\n`);
for (const one of failed) process.stderr.write(`${one.name}:\n${one.said.slice(-4000)}\n${keep(one).join("\n")}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

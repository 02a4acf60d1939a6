// Tables too long to hold, scored by one process and by GNU parallel, which cuts them at line breaks.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, existsSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

const path = (name) => new URL(`../../${name}`, import.meta.url).pathname;
export const program = path("dist/secure-base");

/** Why cohorts cannot be tested here, or false. */
export const withoutParallel =
  (!existsSync(program) && "dist/secure-base is not built") ||
  (spawnSync("parallel", ["--version"]).status !== 0 && "GNU parallel is not on this machine");

/** A folder with the program where the README has it, gone afterwards. */
export const folder = mkdtempSync(join(tmpdir(), "secure-base-cohort-"));
symlinkSync(path("dist"), join(folder, "dist"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The lines that the README gives for a cohort, with another size of block. */
export function readmeLines(block) {
  const [, lines] = /```sh\n([^`]*\bparallel\b[^`]*)```/.exec(readFileSync(path("README.md"), "utf8"));
  if (!lines.includes("--block 10M")) throw new Error("the README names no block of 10M");
  return lines.replace("--block 10M", `--block ${block}`);
}

/** Runs a shell's lines in the folder; throws what they print when they fail. */
export function shell(lines, limit = "") {
  const run = spawnSync("bash", ["-euo", "pipefail", "-c", `${limit}\n${lines}`], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PARALLEL_HOME: folder },
  });
  if (run.status !== 0) throw new Error(`${lines}\n${run.stderr || run.error}`);
  return run.stdout;
}

/** Hash and line count of a file, read bit by bit. */
export async function digest(name) {
  const hash = createHash("sha256");
  let lines = 0;
  for await (const part of createReadStream(join(folder, name))) {
    hash.update(part);
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) lines += 1;
  }
  return { sha: hash.digest("hex"), lines };
}

/** How many jobs a log of GNU parallel lists; all must have ended well. */
export function jobsOf(log) {
  const [, ...jobs] = readFileSync(join(folder, log), "utf8").trim().split("\n");
  for (const job of jobs) if (job.split("\t")[6] !== "0") throw new Error(job);
  return jobs.length;
}

/** More than the program reads ahead: rows behind those that are measured, so that none of them is still waiting. */
const BEHIND = 5 << 20;

/** The most memory the program held, in kB, until it had worked through the rows of a table so many times. */
export async function peakMemory(args, file, times = 1) {
  const child = spawn(program, args, { stdio: ["pipe", openSync("/dev/null", "w"), "inherit"] });
  const write = async (part) => {
    if (!child.stdin.write(part)) await once(child.stdin, "drain");
  };
  const header = shell(`head -n 1 ${file}`);
  await write(header);
  for (let i = 0; i < times; i += 1) {
    for await (const part of createReadStream(join(folder, file), { start: header.length })) await write(part);
  }
  const rows = shell(`head -n 101 ${file} | tail -n +2`);
  for (let sent = 0; sent < BEHIND; sent += rows.length) await write(rows);
  const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]);
  child.stdin.end();
  await once(child, "close");
  return kilobytes;
}

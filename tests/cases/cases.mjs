// The case files as any JavaScript host runs them, with the answers of the native program to compare with.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));

const readJson = (path) => JSON.parse(readFileSync(join(folder, path), "utf8"));

/** The text of a step's request. A pack is named by its file, so that no case repeats it. */
function requestText(step) {
  const pack = step.request.input?.pack;
  if (typeof pack !== "string") return JSON.stringify(step.request);
  return JSON.stringify({ ...step.request, input: { ...step.request.input, pack: readJson(pack) } });
}

/** What only some modules can do. A case that needs it says so under this name. */
const parts = ["clinic", "class"];

/**
 * Every case: its file, name, features, and steps with the request's text and what must hold `where` in the answer.
 * Those of methods that only clinics need are among them where `clinic` is, those that only a class needs where `class`
 * is.
 */
export function loadCases(having = {}) {
  return readdirSync(folder, { recursive: true })
    .map((path) => relative(".", path))
    .filter((path) => path.endsWith(".json") && !path.startsWith("packs"))
    .sort()
    .map((file) => {
      const { name, features, steps, ...rest } = readJson(file);
      const told = steps.map((step) => ({ text: requestText(step), where: step.where }));
      return { file, name, features, needs: parts.filter((part) => rest[part]), steps: told };
    })
    .filter(({ needs }) => needs.every((part) => having[part]));
}

/** What the native program answers to each step, in one list over all cases. */
export function nativeAnswers(program, cases) {
  const input = cases.flatMap((each) => each.steps.map((step) => step.text + "\n")).join("");
  const run = spawnSync(program, ["run"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${program} run: ${run.status} ${run.stderr}`);
  return run.stdout.split("\n").slice(0, -1);
}

/** The place a JSON pointer names; null where there is none. */
export function at(value, pointer) {
  return pointer
    .split("/")
    .slice(1)
    .reduce((place, key) => place?.[key] ?? null, value);
}

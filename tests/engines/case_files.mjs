/** Reads tests/cases as every build does: one fresh engine a file, packs named by their file. */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "tests/cases");
const native = join(root, "dist/secure-base");

function requestOf(step) {
  if (step.text !== undefined) return step.text;
  const pack = step.request.input?.pack;
  if (typeof pack !== "string") return JSON.stringify(step.request);
  const content = JSON.parse(readFileSync(join(folder, pack), "utf8"));
  return JSON.stringify({ ...step.request, input: { ...step.request.input, pack: content } });
}

/** The module that has what a case needs: every method is in one that all have, or in the clinics' or a class's. */
function moduleOf(file) {
  if (file.clinic) return "securebase_clinic";
  return file.class ? "securebase_class" : "securebase";
}

/** Every module that the cases are run in. */
export const modules = ["securebase", "securebase_clinic", "securebase_class"];

/** [{name, module, requests, wheres}] of all case files. */
export function readCases() {
  const names = globSync("**/*.json", { cwd: folder }).filter((name) => !name.startsWith("packs/"));
  return names.sort().map((name) => {
    const file = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return {
      name,
      module: moduleOf(file),
      requests: file.steps.map(requestOf),
      wheres: file.steps.map(({ where }) => where ?? {}),
    };
  });
}

/** The native program's answers, one line each. */
export function nativeAnswers({ name, requests }) {
  if (requests.some((text) => text.includes("\n"))) return undefined;
  const done = spawnSync(native, ["run"], { input: `${requests.join("\n")}\n`, encoding: "utf8", maxBuffer: 1 << 28 });
  const lines = done.stdout.split("\n").slice(0, -1);
  if (lines.length !== requests.length) throw new Error(`${name}: ${lines.length} native answers: ${done.stderr}`);
  return lines;
}

/** What the JSON pointer leads to; null where there is nothing. */
export function at(value, pointer) {
  const keys = pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")); // prettier-ignore
  return keys.reduce((inner, key) => inner?.[key], value) ?? null;
}

import { spawnSync } from "node:child_process";

const outlineFields = ["id", "revision", "family", "evidence", "text", "about", "response", "targets", "items", "forms", "scales", "skips_count"];

/**
 * What the engine says of the instruments whose questions come with the page; the native program answers, the module
 * would say the same bytes. The others cannot be asked from here, so the page is not told of them.
 */
export function describe(native) {
  const request = JSON.stringify({ method: "describe", version: 1, input: {} });
  const { status, stdout, stderr, error } = spawnSync(native, ["run"], { input: `${request}\n`, encoding: "utf8" });
  if (error || status !== 0) throw new Error(`${native} run: ${error?.message ?? stderr}`);
  const answer = JSON.parse(stdout);
  if (!answer.ok) throw new Error(`describe: ${JSON.stringify(answer.errors)}`);
  const pick = (instrument) => Object.fromEntries(outlineFields.flatMap((field) => (field in instrument ? [[field, instrument[field]]] : [])));
  return answer.value.instruments.filter((instrument) => instrument.text === "included").map(pick);
}

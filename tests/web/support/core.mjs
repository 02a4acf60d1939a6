// The core, asked in Node, to say what the page should show.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { shipped } from "./site.mjs";

const glue = join(shipped, "wasm/securebase_clinic.mjs");

/** For tests that compare the page with the core. */
export const needsCore = { skip: existsSync(glue) ? false : "dist/wasm is missing: ./dev build makes it" };

/** A core of its own: `run(method, input)` gives the value or throws what was refused. */
export async function openCore() {
  const { default: create } = await import(pathToFileURL(glue).href);
  const module = await create({ wasmBinary: readFileSync(glue.replace(/mjs$/, "wasm")) });
  return (method, input) => {
    const answer = JSON.parse(module.run(JSON.stringify({ method, version: 1, input })));
    if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
    return answer.value;
  };
}

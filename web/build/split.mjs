import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fingerprint } from "./encode.mjs";
import { firstRequests } from "./first_result.mjs";
import { root } from "./options.mjs";

const cache = join(root, "build/web-split");
// What the module is allowed to use; the tool does not read it from the module.
const features = ["--enable-mutable-globals", "--enable-bulk-memory", "--enable-nontrapping-float-to-int"];

function split(...args) {
  const { status, stderr, error } = spawnSync("wasm-split", [...args, ...features], { encoding: "utf8" });
  if (error || status !== 0) throw new Error(`wasm-split: ${error?.message ?? stderr}`);
}

function ask(module, request) {
  const answer = JSON.parse(module.run(request));
  if (!answer.ok) throw new Error(`on the way to a first result: ${JSON.stringify(answer.errors)} for ${request}`);
  return answer.value;
}

// Starts an instrumented module, asks it everything, and takes out which functions ran, as the tool writes it.
async function profile(glue, bytes) {
  const { default: create } = await import(pathToFileURL(glue).href);
  let exports;
  const module = await create({
    instantiateWasm: (imports, receive) => {
      WebAssembly.instantiate(bytes, imports).then(({ instance }) => {
        exports = instance.exports;
        receive(instance);
      });
      return {};
    },
  });
  const { instruments } = ask(module, JSON.stringify({ method: "describe", version: 1, input: {} }));
  for (const request of firstRequests(instruments)) ask(module, request);
  // Nothing runs after this, so the profile may lie where the module's own data were.
  const size = exports.__write_profile(0, 0);
  exports.__write_profile(0, size);
  return new Uint8Array(module.HEAPU8.buffer, 0, size);
}

async function divide(glue, wasm) {
  const folder = mkdtempSync(join(tmpdir(), "split-"));
  try {
    const [instrumented, seen, first, rest] = ["instrumented", "profile", "first", "rest"].map((name) => join(folder, name));
    split("--instrument", wasm, "-o", instrumented);
    writeFileSync(seen, await profile(glue, readFileSync(instrumented)));
    split(wasm, `--profile=${seen}`, "-o1", first, "-o2", rest);
    return { first: readFileSync(first), rest: readFileSync(rest) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Divides the module in two: what runs on the way to a first result, and the rest, which joins it later. What is not
 * there yet is an import of the first part, from `placeholder`; the second part takes all it needs from `primary`.
 */
export async function splitModule(glue, wasm) {
  const recipes = ["split.mjs", "first_result.mjs"].map((name) => readFileSync(join(root, "web/build", name), "utf8"));
  const key = fingerprint([readFileSync(wasm, "latin1"), readFileSync(glue, "utf8"), ...recipes].join("\n"));
  const [first, rest] = ["first", "rest"].map((name) => join(cache, `${key}.${name}`));
  if (!existsSync(rest)) {
    const made = await divide(glue, wasm);
    mkdirSync(cache, { recursive: true });
    for (const [path, bytes] of [[first, made.first], [rest, made.rest]]) {
      writeFileSync(`${path}.part`, bytes);
      renameSync(`${path}.part`, path);
    }
  }
  return { first: readFileSync(first), rest: readFileSync(rest) };
}

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fingerprint } from "./encode.mjs";
import { firstRequests } from "./first_result.mjs";
import { firstFunctions } from "./keep.mjs";
import { root } from "./options.mjs";

const cache = join(root, "build/web-split");
// What the module is allowed to use; the tool does not read it from the module.
const features = ["--enable-mutable-globals", "--enable-bulk-memory", "--enable-nontrapping-float-to-int"];

function tool(name, ...args) {
  const { status, stdout, stderr, error } = spawnSync(name, [...args, ...features], { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (error || status !== 0) throw new Error(`${name}: ${error?.message ?? stderr}`);
  return stdout;
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
  return module.HEAPU8.slice(0, size);
}

// After eight bytes that name the module, a profile holds four bytes a function: when it ran first, or 0.
const headOfProfile = 8;

/** Marks in a profile what else belongs in the first part. */
function widen(profile, wasm) {
  const times = new Uint32Array(profile.buffer, headOfProfile);
  const graph = tool("wasm-opt", wasm, "--print-call-graph", "-o", "/dev/null");
  const kept = firstFunctions(readFileSync(wasm), graph, Array.from(times, (time) => time > 0));
  for (const [index, isFirst] of kept.entries()) times[index] ||= Number(isFirst);
  return profile;
}

async function divide(glue, wasm) {
  const folder = mkdtempSync(join(tmpdir(), "split-"));
  try {
    const [instrumented, seen, first, rest] = ["instrumented", "profile", "first", "rest"].map((name) => join(folder, name));
    tool("wasm-split", "--instrument", wasm, "-o", instrumented);
    writeFileSync(seen, widen(await profile(glue, readFileSync(instrumented)), wasm));
    tool("wasm-split", wasm, `--profile=${seen}`, "-o1", first, "-o2", rest);
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
  const recipes = ["split.mjs", "keep.mjs", "first_result.mjs"].map((name) => readFileSync(join(root, "web/build", name), "utf8"));
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

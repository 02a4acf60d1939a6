// The module in the two parts the page gets: the same bytes as whole, and nothing half answered before all has come.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { forbiddenImports, namesInGlue, strayImports } from "../../web/src/engine/imports.ts";
import { firstRequests } from "../../web/build/first_result.mjs";
import { describe } from "../../web/build/outlines.mjs";
import { splitModule } from "../../web/build/split.mjs";
import { sizesOfWaiting } from "../lib/split_module.mjs";
import { worthAPlaceholder } from "../../web/build/keep.mjs";
import { loadCases, nativeAnswers } from "../cases/cases.mjs";

const at = (path) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
const [wasm, glue, native] = ["wasm/securebase.wasm", "wasm/securebase.mjs", "secure-base"].map(at);
const requests = firstRequests(describe(native));
const ask = (method, input) => JSON.stringify({ method, version: 1, input });
let compiled;

before(async () => {
  const { first, rest } = await splitModule(glue, wasm);
  compiled = { first: await WebAssembly.compile(first), rest: await WebAssembly.compile(rest), bytes: [first, rest] };
});

/** An engine of the first part, and what joins the second to it. */
async function create() {
  let exports;
  const missing = () => {
    throw new Error("not here yet");
  };
  const placeholder = new Proxy({}, { get: () => missing });
  const instantiateWasm = (imports, receive) => {
    WebAssembly.instantiate(compiled.first, { ...imports, placeholder }).then((instance) => {
      exports = instance.exports;
      receive(instance);
    });
    return {};
  };
  const module = await (await import(glue)).default({ instantiateWasm });
  return { module, join: () => WebAssembly.instantiate(compiled.rest, { primary: exports }) };
}

test("the first part gives the way to a first result the native program's bytes", async () => {
  const { module } = await create();
  const wanted = nativeAnswers(native, [{ steps: requests.map((text) => ({ text })) }]);
  requests.forEach((text, index) => assert.equal(module.run(text), wanted[index], text.slice(0, 200)));
  assert.ok(requests.length > 100);
});

test("hardly a function of the first part waits for a small one: what is small and could be reached is in the first", () => {
  const waiting = sizesOfWaiting(...compiled.bytes);
  assert.ok(waiting.length > 0 && waiting.every((size) => size > 0), waiting.join());
  const small = waiting.filter((size) => size < worthAPlaceholder);
  assert.ok(small.length * 50 < waiting.length, `${small.length} of ${waiting.length}: ${small.join()}`);
});

test("both parts together give every case the native program's bytes", async () => {
  const { module, join } = await create();
  await join();
  const cases = loadCases();
  const wanted = nativeAnswers(native, cases);
  const texts = cases.flatMap(({ steps }) => steps.map(({ text }) => text));
  texts.forEach((text, index) => assert.equal(module.run(text), wanted[index], text.slice(0, 200)));
  assert.ok(texts.length > 100);
});

test("what is not there yet stops the run, and is there once the second part has joined", async () => {
  const kept = ask("record", { measurements: [], now: "2026-01-01T00:00:00Z" });
  const { module } = await create();
  assert.throws(() => module.run(kept), /not here yet/);
  const anew = await create();
  await anew.join();
  assert.equal(JSON.parse(anew.module.run(kept)).version, 1);
});

test("the first part asks for nothing new but places for the second, and the second asks only the first", () => {
  const names = namesInGlue(readFileSync(glue, "utf8"));
  const imports = WebAssembly.Module.imports(compiled.first);
  assert.deepEqual(forbiddenImports(imports, names), []);
  assert.ok(imports.some(({ module }) => module === "placeholder"));
  const drawn = WebAssembly.Module.imports(compiled.rest);
  assert.ok(drawn.length > 10);
  assert.deepEqual(strayImports(drawn), []);
  const stray = { module: "env", name: "fetch", kind: "function" };
  assert.deepEqual(strayImports([...drawn, stray]), ["env.fetch (function unknown)"]);
  assert.equal(forbiddenImports([{ ...stray, module: "placeholder", kind: "memory" }], names).length, 1);
});

test("the first part is much less than the whole", () => {
  const whole = readFileSync(wasm).length;
  const [first, rest] = compiled.bytes.map(({ length }) => length);
  assert.ok(first < 0.8 * whole, `${first} of ${whole}`);
  assert.ok(first + rest < 1.15 * whole, `${first} + ${rest} of ${whole}`);
});

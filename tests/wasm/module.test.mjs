// The shipped module under Node: the same bytes as the native program, and nothing in it that could leak or surprise.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { at, loadCases, nativeAnswers } from "../cases/cases.mjs";

const built = (name) => new URL(`../../dist/wasm/${name}`, import.meta.url);
const wasm = built("securebase.wasm");
const glue = built("securebase.mjs");
const native = new URL("../../dist/secure-base", import.meta.url).pathname;

const create = async (name = "securebase") =>
  (await import(built(`${name}.mjs`).href)).default({ wasmBinary: readFileSync(built(`${name}.wasm`)) });

/** Each case in an engine of its own, natively and here: what one loads must not help the next. */
async function sameBytes(name, cases) {
  for (const each of cases) {
    const wanted = nativeAnswers(native, [each]);
    const module = await create(name);
    for (const [index, step] of each.steps.entries()) {
      const answer = module.run(step.text);
      assert.equal(answer, wanted[index], `${each.file} step ${index}`);
      const value = JSON.parse(answer);
      for (const [pointer, expected] of Object.entries(step.where)) {
        assert.deepEqual(at(value, pointer), expected, `${each.file} ${pointer}`);
      }
    }
  }
  assert.ok(cases.flatMap(({ steps }) => steps).length > 100);
}

test("every case gives the native program's bytes", () => sameBytes("securebase", loadCases()));

test("so it does in the module for clinics, with what only clinics need", () =>
  sameBytes("securebase_clinic", loadCases({ clinic: true })));

test("so it does in the module for lessons, with what only a class needs", () =>
  sameBytes("securebase_class", loadCases({ class: true })));

test("no person pays for what only clinics need", async () => {
  const request = '{"method":"exchange_kinds","version":1}';
  const [person, clinic] = await Promise.all(["securebase", "securebase_clinic"].map(create));
  assert.equal(JSON.parse(person.run(request)).errors[0].code, "unknown_method");
  assert.equal(JSON.parse(clinic.run(request)).value.kinds.length, 5);
  assert.ok(readFileSync(built("securebase_clinic.wasm")).length > readFileSync(wasm).length);
});

test("nor for what only a class needs, and no clinic does", async () => {
  const request = '{"method":"coin","version":1,"input":{"seed":1,"size":10,"truly_of_ten":3}}';
  const names = ["securebase", "securebase_clinic", "securebase_class"];
  const [person, clinic, lesson] = await Promise.all(names.map(create));
  for (const module of [person, clinic]) {
    assert.equal(JSON.parse(module.run(request)).errors[0].code, "unknown_method");
  }
  assert.equal(JSON.parse(lesson.run(request)).value.answers.length, 10);
  assert.ok(readFileSync(built("securebase_class.wasm")).length > readFileSync(wasm).length);
});

test("a module for lessons says so until it has people to make up", async () => {
  const module = await create("securebase_class");
  const ask = (method, input) => JSON.parse(module.run(JSON.stringify({ method, version: 1, input })));
  const asked = [
    ["classroom", {}],
    ["place", { anxiety: 4, avoidance: 4 }],
    ["made_up", { person: "md-tom", seed: 1 }],
    ["made_up_class", { seed: 1, size: 10 }],
  ];
  for (const [method, input] of asked) {
    const { errors } = ask(method, input);
    assert.deepEqual(errors, [{ code: "guidance_not_loaded", path: "/input", detail: "" }], method);
  }
  const pack = JSON.parse(readFileSync(new URL("../../core/content/classroom/lesson.json", import.meta.url), "utf8"));
  assert.equal(ask("load", { pack }).ok, true);
  for (const [method, input] of asked) assert.equal(ask(method, input).ok, true, method);
});

test("a module without guidance says so, and recommends once it is loaded", async () => {
  const module = await create();
  const ask = (method, input) => JSON.parse(module.run(JSON.stringify({ method, version: 1, input })));
  const { value: profile } = ask("profile", { measurements: [] });
  assert.equal(ask("recommend", { profile }).errors[0].code, "guidance_not_loaded");
  assert.equal(ask("library", {}).errors[0].code, "guidance_not_loaded");
  assert.equal(ask("practice", { intervention: "iv-grounding" }).errors[0].code, "guidance_not_loaded");
  assert.equal(ask("rehearse", {}).errors[0].code, "guidance_not_loaded");
  const content = new URL("../../core/content/", import.meta.url);
  for (const folder of ["sources", "interventions", "plans", "rules"]) {
    for (const file of readdirSync(new URL(folder, content)).sort()) {
      const pack = JSON.parse(readFileSync(new URL(`${folder}/${file}`, content), "utf8"));
      assert.equal(ask("load", { pack }).ok, true, file);
    }
  }
  assert.equal(ask("recommend", { profile }).value.professional.intervention, "iv-seek-professional");
});

test("malformed text is answered, not thrown", async () => {
  const module = await create();
  for (const text of ["", "{", "null", "[".repeat(100_000), "\u0000", "x".repeat((1 << 20) + 1)]) {
    assert.equal(JSON.parse(module.run(text)).ok, false);
  }
});

test("memory can be overwritten as the last act", async () => {
  const module = await create();
  const canary = "canary-3f9c-answer";
  module.run(JSON.stringify({ method: "describe", version: 1, input: { term: canary } }));
  const holds = () => Buffer.from(module.HEAPU8.buffer).includes(canary);
  assert.ok(holds(), "the canary must be found before, or the test proves nothing");
  module.HEAPU8.fill(0);
  assert.ok(!holds());
});

test("a large request grows the memory and a small one stays small", async () => {
  const module = await create();
  const before = module.HEAPU8.length;
  assert.ok(before <= 8 << 20);
  const terms = JSON.stringify({ method: "describe", version: 1, input: { term: "x".repeat(900_000) } });
  assert.equal(JSON.parse(module.run(terms)).ok, true);
});

test("the glue makes no code from text and reaches no network", () => {
  const text = readFileSync(glue, "utf8");
  assert.doesNotMatch(text, /new Function|\beval\(/);
  assert.doesNotMatch(text, /WebSocket|sendBeacon|RTCPeerConnection|importScripts/);
});

test("the module imports only what its glue gives it", async () => {
  const { imports } = { imports: WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(wasm))) };
  const allowed =
    /^(__|_emb|_embind|emscripten_|abort|invoke_|getTempRet0|setTempRet0|llvm_|memory|strftime|environ|fd_)/;
  for (const { name } of imports) assert.ok(name.length <= 2 || allowed.test(name), name);
});

test("no path of the building machine is inside", () => {
  for (const file of [wasm, glue]) {
    const bytes = readFileSync(file, "latin1");
    for (const path of ["/work/", "/home/", "/root/", "/tmp/", "core/src/"]) {
      assert.ok(!bytes.includes(path), `${file.pathname} holds ${path}`);
    }
  }
});

#!/usr/bin/env node
// Builds dist/npm/: the engine with its types, its guidance and its words, for hosts that make a page of their own.
// What it is, it has from the engine; the same sources give the same bytes.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { guidancePacks } from "./guidance.mjs";
import { root } from "./options.mjs";
import { areasElsewhere } from "./words.mjs";

const at = (...steps) => join(root, ...steps);
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const jsonOf = (value) => `${JSON.stringify(value, null, 2)}\n`;
const compiler = at("node_modules/typescript/bin/tsc");
const typed = (name) => `./types/npm/${name}.d.ts`;

/** What the module says of itself. */
async function describe(module) {
  const { default: create } = await import(pathToFileURL(join(module, "securebase_whole.mjs")).href);
  const { run } = await create({ wasmBinary: readFileSync(join(module, "securebase_whole.wasm")) });
  const answer = JSON.parse(run(JSON.stringify({ method: "describe", version: 1, input: {} })));
  if (!answer.ok) throw new Error(`describe: ${JSON.stringify(answer.errors)}`);
  return answer.value;
}

function packageOf(version) {
  return {
    name: "secure-base-engine",
    version,
    description: "Scores what people answer about closeness, with its certainty: the engine of Secure Base, as WebAssembly with types",
    license: readJson(at("package.json")).license,
    type: "module",
    engines: { node: ">=18" },
    sideEffects: false,
    exports: {
      ".": { node: { types: typed("node"), default: "./node.js" }, default: { types: typed("web"), default: "./web.js" } },
      "./guidance": { types: typed("guidance"), default: "./guidance.js" },
      "./words/*": { types: typed("words"), default: "./words/*.js" },
      "./securebase.wasm": "./securebase.wasm",
      "./door.json": "./door.json",
      "./package.json": "./package.json",
    },
  };
}

// Readable, since whoever lets it see answers may want to read it first.
async function bundle(entry, outfile, define = {}) {
  await build({
    ...{ entryPoints: [at("web/npm", `${entry}.ts`)], outfile, define, absWorkingDir: root },
    ...{ bundle: true, format: "esm", target: "es2022", platform: "neutral", charset: "utf8", legalComments: "none", logLevel: "silent" },
    external: ["node:fs/promises", "./securebase.mjs"],
  });
}

function jsonFiles(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => join(folder, name));
}

function wordsOf(folder) {
  const areas = [...jsonFiles(folder), ...jsonFiles(join(folder, "interventions"))];
  const kept = areas.filter((path) => !areasElsewhere.some((area) => path === join(folder, `${area}.json`)));
  const texts = jsonFiles(join(folder, "items")).map(readJson);
  return {
    ITEMS: JSON.stringify(Object.fromEntries(texts.map((text) => [text.instrument, text]))),
    MESSAGES: JSON.stringify(Object.assign({}, ...kept.map(readJson))),
  };
}

function declare(folder) {
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", at("web/npm"), "--outDir", join(folder, "types")], { encoding: "utf8" });
  if (status !== 0) throw new Error(`types: ${stdout}`);
}

/** Writes the package into a folder of its own. */
export async function buildPackage(folder, module) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { engine } = await describe(module);
  writeFileSync(join(folder, "package.json"), jsonOf(packageOf(engine)));
  for (const name of ["LICENSE", "CHANGELOG.md"]) copyFileSync(at(name), join(folder, name));
  copyFileSync(at("web/npm/README.md"), join(folder, "README.md"));
  copyFileSync(at("core/content/schema/door.json"), join(folder, "door.json"));
  // The module with every method: who installs this may be a clinic.
  for (const ending of ["mjs", "wasm"]) copyFileSync(join(module, `securebase_whole.${ending}`), join(folder, `securebase.${ending}`));
  for (const name of ["node", "web"]) await bundle(name, join(folder, `${name}.js`));
  const packs = guidancePacks(at("core/content"));
  await bundle("guidance", join(folder, "guidance.js"), { GUIDANCE_PACKS: JSON.stringify(packs) });
  for (const { code } of readJson(at("i18n/locales.json"))) {
    await bundle("words", join(folder, `words/${code}.js`), wordsOf(at("i18n", code)));
  }
  declare(folder);
}

const { values } = parseArgs({
  options: { out: { type: "string", default: at("dist/npm") }, module: { type: "string", default: at("dist/wasm") } },
});
await buildPackage(values.out, values.module);

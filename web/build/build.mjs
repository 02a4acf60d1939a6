#!/usr/bin/env node
// Builds the pages: dist/app/ (hosted, hashed files, installable) and each as one file, such as dist/secure-base.html.
// The same sources give the same bytes, always.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forbiddenImports, namesInGlue, strayImports } from "../src/engine/imports.ts";
import { listedKeys } from "../src/i18n/listed_keys.ts";
import { bundleApp, bundleGlue, bundleShell, bundleStyles, bundleVaultWorker } from "./bundle.mjs";
import { bytesAsText, fingerprint, integrity, inUtf16, literal, sum } from "./encode.mjs";
import { clinicPacks, guidancePacks } from "./guidance.mjs";
import { manifest } from "./manifest.mjs";
import { dialList, readNumbers } from "./numbers.mjs";
import { readOptions } from "./options.mjs";
import { packStream } from "./packer.mjs";
import { describe } from "./outlines.mjs";
import { appPage, shellPage } from "./page.mjs";
import { policy } from "./policy.mjs";
import { brotli, measure, overBudget, sizeTable, wholePage } from "./sizes.mjs";
import { splitModule } from "./split.mjs";
import { pageKinds, readLanguages } from "./words.mjs";
import { worker } from "./worker.mjs";

const workerFile = "sw.js";
// Words that are needed at once come as they are.
const firstWords = "first";

function handOver(texts) {
  return Object.entries(texts)
    .map(([name, text]) => `secureBasePart(${JSON.stringify(name)},${literal(text)})`)
    .join(";");
}

// `content` is what a file of its own holds; in the one-file build the script stands in the page.
function part(name, texts, inner = []) {
  const script = handOver(texts);
  return { name, holds: Object.keys(texts), script, content: Buffer.from(script), inner };
}

function binaryPart(name, bytes, inner = []) {
  const made = part(name, { [name]: bytesAsText(bytes) }, inner);
  return { ...made, content: inUtf16(made.script) };
}

// Parts that share a stream: by name what each holds, in the order they come; those that are scripts run by their hash.
function packedParts({ packing }, stream, isScript = () => false) {
  const packed = packStream(join(packing, "packer.wasm"), Object.values(stream));
  return Object.entries(stream).map(([name, content], index) => binaryPart(name, packed[index], isScript(name) ? [content] : []));
}

// The page makes the same checks before it starts a module; here they are found before anyone sees the page.
async function checkImports(bytes, forbidden) {
  const found = forbidden(WebAssembly.Module.imports(await WebAssembly.compile(bytes)));
  if (found.length > 0) throw new Error(`the module asks for what is not on the allowlist: ${found.join(", ")}`);
}

// The engine's two parts and what joins them to the page; nothing where it was not built.
async function engineOf({ module }, name, warn) {
  const glue = join(module, `${name}.mjs`);
  const wasm = join(module, `${name}.wasm`);
  if (!existsSync(glue) || !existsSync(wasm)) {
    warn("the WebAssembly module is missing: the page will say that it cannot score");
    return { glue: {}, module: {} };
  }
  const names = namesInGlue(readFileSync(glue, "utf8"));
  const forbidden = (imports) => forbiddenImports(imports, names);
  await checkImports(readFileSync(wasm), forbidden);
  const { first, rest } = await splitModule(glue, wasm);
  await checkImports(first, forbidden);
  await checkImports(rest, strayImports);
  const { code } = await bundleGlue(glue, names);
  return { glue: { glue: code }, module: { engine: first, "engine.rest": rest } };
}

// Words that only some pages want come last, so that the parts before them are the same on every page.
function wordParts(options, { words }, { code, parts }) {
  const { [firstWords]: first, ...later } = parts;
  const wanted = Object.entries(later).filter(([kind]) => !pageKinds.includes(kind) || words.includes(kind));
  const packed = wanted.map(([kind, words]) => [`${code}.${kind}`, JSON.stringify(words)]);
  const name = `${code}.${firstWords}`;
  return [part(name, { [name]: JSON.stringify(first) }), ...packedParts(options, Object.fromEntries(packed))];
}

// Order matters twice: it is the order of the files in the one-file build, and of the requests of the hosted app.
async function makeParts(options, page, { languages, numbers, packs, clinic }, warn) {
  const engine = await engineOf(options, page.module, warn);
  const vaultWorker = await bundleVaultWorker(options.workFactor);
  const [app, ...later] = await bundleApp([page.entry, ...page.later.map(({ entry }) => entry)], {
    GUIDANCE_PACKS: JSON.stringify(packs),
    CLINIC_PACKS: JSON.stringify(clinic),
    VAULT_WORKER: JSON.stringify(vaultWorker),
    VAULT_WORKER_SUM: JSON.stringify(sum(vaultWorker)),
  });
  for (const { warnings } of [app, ...later]) warnings.forEach(warn);
  const locales = languages.map(({ code, name, dir }) => ({ code, name, dir }));
  const outlines = options.native ? describe(options.native) : [];
  const kinds = page.words.length;
  const shown = appPage({ code: app.code, locales, outlines, numbers, kinds, title: languages[0].notes.title ?? "" });
  // In the order SHELL sends them: each is packed with what those before it taught.
  const scripts = later.map(({ code }, index) => [page.later[index].name, code]);
  const isFirst = ([name]) => name === "later";
  const behind = scripts.filter((one) => !isFirst(one));
  const code = Object.fromEntries([...scripts.filter(isFirst), ...Object.entries(engine.glue), ...behind]);
  return [
    part("app", { app: shown }, [app.code]),
    binaryPart("unpacker", readFileSync(join(options.packing, "unpacker.wasm"))),
    ...packedParts(options, code, () => true),
    ...packedParts(options, engine.module),
    ...languages.flatMap((language) => wordParts(options, page, language)),
  ];
}

function shellData(parts, languages, numbers, hosted) {
  return {
    locales: languages.map(({ code, name, dir }) => ({ code, name, dir })),
    notes: Object.fromEntries(languages.map(({ code, notes }) => [code, notes])),
    parts: parts.map(({ holds, file, content }) => (hosted ? { holds, file, integrity: integrity(content) } : { holds })),
    numbers: dialList(numbers),
    ...(hosted && { worker: workerFile }),
  };
}

async function makePage(parts, languages, numbers, hosted) {
  const styles = await bundleStyles();
  const { code } = await bundleShell(shellData(parts, languages, numbers, hosted));
  const inner = parts.flatMap((one) => one.inner);
  const scripts = [code, ...inner, ...parts.map(({ script, content }) => (hosted ? content : script))].map(integrity);
  const rules = policy({ scripts, styles: [integrity(styles)], hosted });
  const inline = hosted ? [] : parts.map(({ script }) => script);
  return { rules, html: shellPage({ policy: rules, styles, code, languages, inline, hosted }) };
}

function checkNoEvaluation(texts) {
  for (const [name, text] of texts) {
    if (/new Function|\beval\(/.test(text)) throw new Error(`${name} makes code from text at run time`);
  }
}

function writeHosted(folder, files) {
  mkdirSync(folder, { recursive: true });
  const kept = new Set(files.flatMap(([name]) => [name, `${name}.br`]));
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
  for (const [name, text] of files) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.br`), brotli(text));
  }
}

// A page: its parts, and its two documents.
async function buildPage(options, page, content, warn) {
  const parts = await makeParts(options, page, content, warn);
  for (const one of parts) one.file = `${one.name}.${fingerprint(one.content)}.js`;
  const { languages, numbers } = content;
  const hosted = await makePage(parts, languages, numbers, true);
  const single = await makePage(parts, languages, numbers, false);
  return { ...page, parts, hosted: hosted.html, single: single.html };
}

async function main() {
  const started = performance.now();
  const options = readOptions(process.argv.slice(2));
  const warn = (text) => console.warn(`warning: ${text}`);
  const packs = guidancePacks(options.content);
  const languages = readLanguages(options.i18n, { keys: listedKeys(packs), pseudo: options.pseudo, warn });
  const numbers = readNumbers();
  if (!options.native) warn("the native program is missing: the page knows no instruments");
  const content = { languages, numbers, packs, clinic: clinicPacks(options.content) };
  const pages = [];
  for (const page of options.pages) pages.push(await buildPage(options, page, content, warn));
  // What pages have in common is one file.
  const partFiles = [...new Map(pages.flatMap(({ parts }) => parts.map(({ file, content: text }) => [file, text])))];
  const manifestFile = ["manifest.webmanifest", manifest(languages[0].notes.title ?? "")];
  const [first, ...others] = pages.map(({ name, hosted }) => [`${name}.html`, hosted]);
  const kept = [...partFiles.map(([file]) => file), manifestFile[0], ...others.map(([file]) => file)];
  const workerText = worker(kept, pages.map(({ hosted }) => hosted).join(""));
  const files = [first, ...others, ...partFiles, manifestFile, [workerFile, workerText]];
  const singles = pages.map(({ file, single }) => [file, single]);
  checkNoEvaluation([[workerFile, workerText], ...singles]);
  writeHosted(join(options.out, "app"), files);
  for (const [file, html] of singles) writeFileSync(join(options.out, file), html);
  report(options, [...files, ...singles], measureAll(pages, languages), started);
}

// The person's own page is measured at three points, every other one as a whole.
function measureAll([own, ...others], languages) {
  const whole = others.map(({ name, parts, hosted }) => [`${name} page`, wholePage(parts, hosted, languages)]);
  return { ...measure(own.parts, own.hosted, languages), ...Object.fromEntries(whole) };
}

function report(options, files, measured, started) {
  if (!options.quiet) {
    console.log(sizeTable(files));
    for (const [name, bytes] of Object.entries(measured)) console.log(`  ${`until the ${name}`.padEnd(36)}${String(bytes).padStart(10)}`);
    console.log(`  built in ${Math.round(performance.now() - started)} ms`);
  }
  const over = overBudget(measured);
  if (options.budget && over.length > 0) throw new Error(`over budget: ${over.join("; ")}`);
}

try {
  await main();
} catch (cause) {
  console.error(`web build failed: ${cause.message}`);
  process.exitCode = 1;
}

#!/usr/bin/env node
// Builds the pages: dist/app/ (hosted, hashed files, installable) and each as one file, such as dist/secure-base.html.
// The same sources give the same bytes, always.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forbiddenImports, namesInGlue, strayImports } from "../src/engine/imports.ts";
import { listedKeys } from "../src/i18n/listed_keys.ts";
import { bundleApp, bundleGlue, bundleVaultWorker } from "./bundle.mjs";
import { bytesAsText, fingerprint, inUtf16, literal, sum } from "./encode.mjs";
import { clinicPacks, guidancePacks, teachingPacks } from "./guidance.mjs";
import { manifest } from "./manifest.mjs";
import { methodsPages } from "./methods.mjs";
import { readNumbers } from "./numbers.mjs";
import { readOptions } from "./options.mjs";
import { packStream } from "./packer.mjs";
import { describe } from "./outlines.mjs";
import { demoFiles } from "./demo.mjs";
import { embedFiles, embedReport, firstSiteFile } from "./embed.mjs";
import { appPage } from "./page.mjs";
import { embedPage, hostedPage, oneFile } from "./pages.mjs";
import { brotli, measure, overBudget, sizeTable, wholePage } from "./sizes.mjs";
import { splitModule } from "./split.mjs";
import { readLanguages, wordsOnPage } from "./words.mjs";
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
// What the page has already teaches how those from a name on are packed.
function packedParts({ packing }, stream, { areScripts = false, teacher, before } = {}) {
  const names = Object.keys(stream);
  const packed = packStream(join(packing, "packer.wasm"), Object.values(stream), { teacher, before: names.indexOf(before) });
  return names.map((name, index) => binaryPart(name, packed[index], areScripts ? [stream[name]] : []));
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

function wordParts(options, { words }, language, packs) {
  const { [firstWords]: first, ...later } = wordsOnPage(language, words, listedKeys(packs));
  const packed = Object.fromEntries(Object.entries(later).map(([kind, text]) => [`${language.code}.${kind}`, JSON.stringify(text)])); // prettier-ignore
  const name = `${language.code}.${firstWords}`;
  const teacher = JSON.stringify(first);
  return [part(name, { [name]: teacher }), ...packedParts(options, packed, { teacher, before: Object.keys(packed)[0] })];
}

// Order matters twice: it is the order of the files in the one-file build, and of the requests of the hosted app.
async function makeParts(options, page, { languages, numbers, packs }, warn) {
  const engine = await engineOf(options, page.module, warn);
  const vaultWorker = await bundleVaultWorker(options.workFactor);
  const [app, ...others] = await bundleApp([page.entry, ...page.later.map(({ entry }) => entry)], {
    GUIDANCE_PACKS: JSON.stringify(packs.guidance),
    CLINIC_PACKS: JSON.stringify(packs.clinic),
    TEACHING_PACKS: JSON.stringify(packs.teaching),
    TEXT_SOURCES: JSON.stringify(Object.fromEntries(languages.map(({ code, sources }) => [code, sources]))),
    VAULT_WORKER: JSON.stringify(vaultWorker),
    VAULT_WORKER_SUM: JSON.stringify(sum(vaultWorker)),
  });
  for (const { warnings } of [app, ...others]) warnings.forEach(warn);
  const locales = languages.map(({ code, name, dir }) => ({ code, name, dir }));
  const outlines = options.native ? describe(options.native) : [];
  const shown = appPage({ code: app.code, locales, outlines, numbers, title: languages[0].notes.title ?? "" });
  const later = others.map(({ code }, index) => [page.later[index].name, code]);
  // In the order SHELL sends them: each is packed with what those before it taught.
  const isFirst = ([name]) => name === "later";
  const behind = later.filter((one) => !isFirst(one));
  const code = Object.fromEntries([...later.filter(isFirst), ...Object.entries(engine.glue), ...behind]);
  const lesson = { areScripts: true, teacher: app.code };
  return [
    part("app", { app: shown }, [app.code]),
    binaryPart("unpacker", readFileSync(join(options.packing, "unpacker.wasm"))),
    // What leads to a first result does not wait for a lesson.
    ...packedParts(options, code, { ...lesson, before: behind[0]?.[0] }),
    ...packedParts(options, engine.module),
    ...languages.flatMap((language) => wordParts(options, page, language, packs[page.packs])),
  ];
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

async function partsOf(options, page, content, warn) {
  const parts = await makeParts(options, page, content, warn);
  for (const one of parts) one.file = `${one.name}.${fingerprint(one.content)}.js`;
  return parts;
}

// A page: its parts, and its two documents.
async function buildPage(options, page, content, warn) {
  const parts = await partsOf(options, page, content, warn);
  const { languages, numbers } = content;
  const hosted = await hostedPage(parts, { languages, numbers, worker: workerFile });
  const single = await oneFile(parts, { languages, numbers });
  return { ...page, parts, hosted, single };
}

const filesOf = (parts) => parts.map(({ file, content }) => [file, content]);

// The pages that stand by themselves. What they have in common is one file.
async function appFiles(options, pages, title, warn) {
  const partFiles = [...new Map(pages.flatMap(({ parts }) => filesOf(parts)))];
  const manifestFile = ["manifest.webmanifest", manifest(title)];
  const [first, ...others] = pages.map(({ name, hosted }) => [`${name}.html`, hosted]);
  const kept = [...partFiles.map(([file]) => file), manifestFile[0], ...others.map(([file]) => file)];
  const workerText = worker(kept, pages.map(({ hosted }) => hosted).join(""));
  return [first, ...others, ...partFiles, manifestFile, [workerFile, workerText], ...(await methodsPages(options, warn))];
}

async function writeEmbed(options, content, warn) {
  const parts = await partsOf(options, options.sitePage, content, warn);
  const { languages, numbers } = content;
  const page = await embedPage(parts, { languages, numbers });
  const files = [["embed.html", page], ...filesOf(parts), ...(await embedFiles(page))];
  writeHosted(join(options.out, "embed"), files);
  // By itself: whoever offers the page writes their own, and no packed copy may stand in its way.
  writeFileSync(join(options.out, "embed/site.json"), firstSiteFile());
  writeHosted(join(options.out, "demo"), await demoFiles());
  return files;
}

async function main() {
  const started = performance.now();
  const options = readOptions(process.argv.slice(2));
  const warn = (text) => console.warn(`warning: ${text}`);
  const packs = { guidance: guidancePacks(options.content), clinic: clinicPacks(options.content), teaching: teachingPacks(options.content) };
  const languages = readLanguages(options.i18n, { pseudo: options.pseudo, warn });
  const numbers = readNumbers();
  if (!options.native) warn("the native program is missing: the page knows no instruments");
  const content = { languages, numbers, packs };
  const pages = [];
  for (const page of options.pages) pages.push(await buildPage(options, page, content, warn));
  const files = await appFiles(options, pages, languages[0].notes.title ?? "", warn);
  const singles = pages.map(({ file, single }) => [file, single]);
  checkNoEvaluation([...files.filter(([name]) => name === workerFile), ...singles]);
  writeHosted(join(options.out, "app"), files);
  for (const [file, html] of singles) writeFileSync(join(options.out, file), html);
  const embed = await writeEmbed(options, content, warn);
  report(options, { files: [...files, ...singles], embed }, measureAll(pages, languages), started);
}

// Every page is measured as a whole, the person's own also on the way.
function measureAll([own, ...others], languages) {
  const whole = ({ parts, hosted }) => wholePage(parts, hosted, languages);
  const pages = others.map((page) => [`${page.name} page`, whole(page)]);
  return { ...measure(own.parts, own.hosted, languages), "whole app": whole(own), ...Object.fromEntries(pages) };
}

function report(options, { files, embed }, measured, started) {
  if (!options.quiet) {
    console.log(sizeTable(files));
    console.log(embedReport(embed));
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

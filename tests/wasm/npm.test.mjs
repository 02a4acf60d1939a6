// The npm package as a newcomer meets it: packed, installed in an empty folder, and used as its own README says, in Node,
// with types, and in a page with and without a bundler; its answers are the native program's, byte for byte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { loadCases, nativeAnswers } from "../cases/cases.mjs";
import { launch } from "../web/platform/setup.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = join(root, "dist/npm");
const native = join(root, "dist/secure-base");
const engine = spawnSync(native, ["--version"], { encoding: "utf8" }).stdout.trim();
const folder = mkdtempSync(join(tmpdir(), "package-"));
const installed = join(folder, "node_modules/secure-base-engine");
const readme = readFileSync(join(source, "README.md"), "utf8");

function command(program, args, cwd = folder) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  assert.equal(status, 0, `${program} ${args.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

/** Every file below a folder with the sum of its bytes. */
function sums(place) {
  const names = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return paths.map((path) => [path.slice(place.length), createHash("sha256").update(readFileSync(path)).digest("hex")]);
}

/** The blocks of the README that begin with the name of a file: what a newcomer types. */
function typedIn() {
  const blocks = [...readme.matchAll(/^```\w+\n(?:\/\/|<!--) ([\w.]+)(?: -->)?\n([^]*?)^```$/gm)];
  return new Map(blocks.map(([, name, text]) => [name, text]));
}

/** Cases for every method there is, in steps that build on each other: all of those in the folders named. */
function someCases() {
  const cases = loadCases().filter(({ file }) => /^(describe|scoring|report|guide|export|change)\//.test(file));
  const texts = cases.flatMap(({ steps }) => steps.map(({ text }) => text));
  return { texts, wanted: nativeAnswers(native, cases) };
}

before(() => {
  const [{ filename }] = JSON.parse(command("npm", ["pack", "--json", "--pack-destination", folder], source));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  command("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", `./${filename}`]);
  for (const [name, text] of typedIn()) writeFileSync(join(folder, name), text);
});

after(() => rmSync(folder, { recursive: true, force: true }));

test("the package is what the build made, under the engine's version, open to all and without scripts", () => {
  const { name, version, exports, scripts, dependencies, license, ...rest } = JSON.parse(
    readFileSync(join(installed, "package.json"), "utf8"),
  );
  assert.deepEqual([name, version, scripts, dependencies], ["secure-base-engine", engine, undefined, undefined]);
  assert.equal(license, "Apache-2.0");
  assert.ok(!("private" in rest));
  assert.deepEqual(sums(installed), sums(source));
  const named = JSON.stringify(exports).match(/\.\/[\w./*-]+\.(?:json|js|ts|wasm)/g);
  for (const path of named) assert.ok(existsSync(join(installed, path.replace("*", "en"))), path);
  assert.ok(readme.includes(`secure-base-engine-${engine}.tgz`), "the README names the file that is packed");
});

test("building it again gives the same bytes, and no path of this machine", () => {
  const again = join(folder, "again");
  command(process.execPath, [join(root, "web/build/npm.mjs"), "--out", again]);
  assert.deepEqual(sums(again), sums(source));
  for (const [path] of sums(source)) {
    const bytes = readFileSync(join(source, path), "latin1");
    for (const stray of [root, "/home/", "/root/", "/tmp/", "/work/"])
      assert.ok(!bytes.includes(stray), `${path} ${stray}`);
  }
});

test("the README says first whose work isolation is, and what it takes", () => {
  const at = (words) => readme.indexOf(words);
  assert.ok(at("**With this package it is yours.**") > 0);
  assert.ok(at("**With this package it is yours.**") < at("## Install"));
  for (const word of ["Policy", "No network", "No storage", "No logging", "Leaving", "Safety"]) {
    assert.ok(at(`**${word}`) > 0, word);
  }
});

const nodes = [process.execPath, "/usr/bin/node"].filter((path) => existsSync(path));
for (const node of nodes) {
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  test(`the README's program runs in Node ${version}`, () => {
    const [question, anxiety, avoidance, ...notes] = command(node, ["score.mjs"]).trim().split("\n");
    const { items } = JSON.parse(readFileSync(join(root, "i18n/en/items/sbi.json"), "utf8"));
    assert.ok(Object.values(items).includes(question));
    assert.match(anxiety, /^anxiety 4 \[ [\d.]+, [\d.]+ \]$/);
    assert.match(avoidance, /^avoidance 4 \[ [\d.]+, [\d.]+ \]$/);
    const { "report.note.untested": untested } = JSON.parse(readFileSync(join(root, "i18n/en/report.json"), "utf8"));
    assert.ok(notes.includes(untested));
  });
}

test("in Node it gives the native program's bytes", async () => {
  const { createEngine } = await import(join(installed, "node.js"));
  const made = await createEngine();
  const { texts, wanted } = someCases();
  texts.forEach((text, index) => assert.equal(made.ask(text), wanted[index], text.slice(0, 200)));
  assert.ok(texts.length > 100);
});

test("a refusal is an error with every fault; what was wiped answers no more, and what is no module says so", async () => {
  const { createEngine, EngineError } = await import(join(installed, "node.js"));
  const made = await createEngine();
  const faults = (act) => {
    try {
      act();
    } catch (cause) {
      assert.ok(cause instanceof EngineError);
      return cause.errors.map(({ code }) => code);
    }
    return [];
  };
  assert.deepEqual(
    faults(() => made.run("score", { instrument: "none", answers: {} })),
    ["unknown_instrument"],
  );
  made.wipe();
  assert.deepEqual(
    faults(() => made.run("describe", {})),
    ["engine_forgotten"],
  );
  await assert.rejects(createEngine({ wasm: new Uint8Array(8) }), /engine_unavailable/);
  await assert.rejects(createEngine({ packs: [{ format: "securebase/none" }] }), EngineError);
});

const compiler = {
  ...{ strict: true, module: "nodenext", moduleResolution: "nodenext", target: "es2022", lib: ["es2023"] },
  ...{
    types: [],
    skipLibCheck: false,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    outDir: "out",
  },
};
const misuse = `import { createEngine } from "secure-base-engine";
import { messages, items } from "secure-base-engine/words/ar";
const engine = await createEngine();
export const mean: number | undefined = engine.run("score", { instrument: "sbi", answers: { a: 1, b: null } }).scales["anxiety"]?.mean;
export const words: (string | undefined)[] = [messages["common.notice.full"], items["sbi"]?.items["sbi-anx-01"]];
// @ts-expect-error no such method
engine.run("diagnose", {});
// @ts-expect-error answers are missing
engine.run("score", { instrument: "sbi" });
// @ts-expect-error a date is no answer
engine.run("score", { instrument: "sbi", answers: { a: new Date() } });
`;
const asks = `import { planFor } from "./out/plan.js";
const numbers = Array.from({ length: 18 }, (_, index) => String(index + 1).padStart(2, "0"));
const answers = numbers.flatMap((n) => [["sbi-anx-" + n, 6], ["sbi-avo-" + n, 3]]);
const plan = planFor(Object.fromEntries(answers));
console.log(JSON.stringify([plan.professional.intervention, planFor({ none: 1 })]));
`;

test("a consumer in TypeScript is checked strictly, misuse is found, and what it made runs", () => {
  writeFileSync(join(folder, "misuse.ts"), misuse);
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: compiler, files: ["plan.ts", "misuse.ts"] }),
  );
  command(join(root, "node_modules/.bin/tsc"), ["-p", folder]);
  writeFileSync(join(folder, "asks.mjs"), asks);
  const [offered, refused] = JSON.parse(command(process.execPath, ["asks.mjs"]));
  assert.equal(offered, "iv-seek-professional");
  assert.match(refused, /^answer_unknown_item \/input\/measurements\/0\/answers\/none$/m);
});

/** Serves the folder as a host of its own would, under the policy given. */
async function serveFolder(rules) {
  const types = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
  };
  const asked = [];
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url, "http://localhost").pathname);
    asked.push(request.url);
    if (!path.startsWith(folder) || !existsSync(path)) return response.writeHead(404).end();
    const headers = { "Content-Type": types[extname(path)] ?? "text/plain", "Content-Security-Policy": rules };
    response.writeHead(200, headers).end(readFileSync(path));
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  after(() => server.closeAllConnections() ?? server.close());
  return { url: `http://localhost:${server.address().port}/`, asked };
}

let browser;
after(() => browser?.close());

/** Opens a page of the folder, and has it answer the cases. */
async function answersInPage(name, rules) {
  browser ??= await launch();
  const { url, asked } = await serveFolder(rules);
  const page = await browser.newPage();
  await page.goto(url + name);
  await page.waitForFunction((version) => document.title === version, engine);
  const before = asked.length;
  const { texts, wanted } = someCases();
  const answers = await page.evaluate((all) => all.map((text) => globalThis.engine.ask(text)), texts);
  assert.deepEqual(answers, wanted);
  assert.equal(asked.length, before, "nothing is asked for while it is used");
  await page.close();
  return asked;
}

/** What the README asks of a host, with these scripts and connections. */
const policy = (scripts, connections) =>
  `default-src 'none'; script-src ${scripts} 'wasm-unsafe-eval'; connect-src ${connections}; frame-src 'none'; ` +
  `form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'`;

test("unbundled, by an import map, it gives a page the native program's bytes", async () => {
  // The README's page has its script and its map in it: both are let in by their sums.
  const inline = [
    ...typedIn()
      .get("page.html")
      .matchAll(/<script type="[^"]+">([^]*?)<\/script>/g),
  ];
  const hashes = inline.map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  const asked = await answersInPage("page.html", policy(`'self' ${hashes.join(" ")}`, "'self'"));
  assert.equal(asked.filter((path) => path.endsWith(".wasm")).length, 1);
});

test("bundled by esbuild, with the bytes handed in, it needs no connection at all", async () => {
  mkdirSync(join(folder, "site"));
  await build({
    ...{ entryPoints: [join(folder, "bundled.js")], outfile: join(folder, "site/app.js"), absWorkingDir: folder },
    ...{ bundle: true, format: "esm", platform: "browser", loader: { ".wasm": "binary" }, logLevel: "silent" },
  });
  writeFileSync(join(folder, "site/index.html"), '<!doctype html><script type="module" src="app.js"></script>');
  const asked = await answersInPage("site/index.html", policy("'self'", "'none'"));
  assert.ok(asked.every((path) => !path.endsWith(".wasm")));
});

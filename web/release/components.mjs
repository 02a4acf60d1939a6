import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onlyPassphrasesAndKeys } from "../build/age.mjs";
import { root } from "../build/options.mjs";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

// Every script that the build makes a bundle of.
function entries() {
  const scripts = (folder) => readdirSync(join(root, folder)).filter((name) => /\.(ts|js)$/.test(name)).map((name) => join(folder, name));
  return [...scripts("web/src/app"), "web/src/shell/main.ts", "web/src/shell/embed.ts", "web/src/shell/worker.js", "web/src/vault/safe.ts", ...scripts("web/src/embed")];
}

/** The folders of the npm packages that stand in the page's scripts: what the bundler says it read. */
export async function packagesInPage() {
  const { metafile } = await build({
    ...{ entryPoints: entries(), bundle: true, write: false, metafile: true, outdir: "unused", format: "esm", logLevel: "silent" },
    absWorkingDir: root,
    plugins: [onlyPassphrasesAndKeys],
  });
  const found = Object.keys(metafile.inputs).flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(found)].sort();
}

function licenceText(folder) {
  const names = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name)).sort();
  return names.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
}

function npmComponent(folder, lock) {
  const { name, version, license } = readJson(join(root, folder, "package.json"));
  const { integrity = "" } = lock.packages[folder] ?? {};
  return {
    ...{ name, version, licence: license, where: ["page"], text: licenceText(join(root, folder)) },
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    sha512: integrity.startsWith("sha512-") ? Buffer.from(integrity.slice(7), "base64").toString("hex") : undefined,
  };
}

// What the compilers put into the program and the module, by the Debian package it comes from.
const compiledIn = [
  { debian: "nlohmann-json3-dev", licence: "MIT", where: ["module", "program"] },
  { debian: "libcli11-dev", licence: "BSD-3-Clause", where: ["program"] },
  { debian: "emscripten", licence: "MIT", where: ["module"] },
];

function debianComponent({ debian, licence, where }) {
  const { status, stdout } = spawnSync("dpkg-query", ["-W", "-f=${Version}", debian], { encoding: "utf8" });
  if (status !== 0) return [];
  const copyright = `/usr/share/doc/${debian}/copyright`;
  const text = existsSync(copyright) ? readFileSync(copyright, "utf8").trim() : "";
  return [{ name: debian, version: stdout, licence, where, text, purl: `pkg:deb/debian/${debian}@${encodeURIComponent(stdout)}` }];
}

/**
 * What others made that stands in what is shipped, each with its version, licence, the text of that, and where it is: in
 * the page, in the WebAssembly module, in the native program.
 */
export async function components() {
  const lock = readJson(join(root, "package-lock.json"));
  const folders = await packagesInPage();
  return [...folders.map((folder) => npmComponent(folder, lock)), ...compiledIn.flatMap(debianComponent)];
}

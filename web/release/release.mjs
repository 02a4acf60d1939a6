#!/usr/bin/env node
// Lays out all that is released, with sums: node web/release/release.mjs [--out release] [--dist dist]
// The same sources give the same bytes, whenever and wherever they are built.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { sum } from "../build/encode.mjs";
import { root } from "../build/options.mjs";
import { components } from "./components.mjs";
import { billOfMaterials, noticesText } from "./notices.mjs";

const { values } = parseArgs({
  options: { out: { type: "string", default: join(root, "release") }, dist: { type: "string", default: join(root, "dist") } },
});
const [out, dist] = [resolve(values.out), resolve(values.dist)];
const { name, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

function run(program, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", ...options });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout.trim();
}

/** A folder as an archive that says nothing of when, where or by whom it was made. */
function archive(folder, file) {
  const plain = ["--sort=name", "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "--mode=go=rX,u+rw,a-s"];
  const tar = join(out, file.replace(/\.gz$/, ""));
  run("tar", [...plain, "-cf", tar, "-C", dist, folder]);
  run("gzip", ["-n", "-9", "-f", tar]);
}

// What Privacy shows as the number of this copy.
function copyOf(file) {
  return /<meta name="secure-base:copy" content="([0-9a-f]{64})">/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
}

function numbersOfCopies() {
  const hosted = ["app/index.html", "app/clinic.html", "app/class.html", "embed/embed.html"];
  const single = readdirSync(dist).filter((file) => file.endsWith(".html"));
  return [...single.sort(), ...hosted].map((file) => [file, copyOf(join(dist, file))]);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { engine: version } = JSON.parse(run(join(dist, "secure-base"), ["run"], { input: '{"method":"describe","version":1,"input":{}}\n' })).value;
for (const file of readdirSync(dist).filter((one) => one.endsWith(".html"))) copyFileSync(join(dist, file), join(out, file));
copyFileSync(join(dist, "secure-base"), join(out, "secure-base"));
archive("app", "secure-base-app.tar.gz");
archive("embed", "secure-base-embed.tar.gz");
run("npm", ["pack", join(dist, "npm"), "--pack-destination", out, "--loglevel=error"]);
for (const file of ["LICENSE", "CHANGELOG.md"]) copyFileSync(join(root, file), join(out, file));
const parts = await components();
writeFileSync(join(out, "THIRD-PARTY.txt"), noticesText(parts));
writeFileSync(join(out, "bom.cdx.json"), `${JSON.stringify(billOfMaterials(parts, { name, version, licence: license }), null, 2)}\n`);
const copies = numbersOfCopies();
writeFileSync(join(out, "COPIES.txt"), copies.map(([file, number]) => `${number}  ${file}\n`).join(""));
const sums = readdirSync(out).sort().map((file) => `${sum(readFileSync(join(out, file)))}  ${file}\n`);
writeFileSync(join(out, "SHA256SUMS"), sums.join(""));
console.log(`release of version ${version}: ${out}\n${sums.join("")}numbers of copies (Privacy shows them):\n${copies.map(([file, number]) => `${number}  ${file}`).join("\n")}`);

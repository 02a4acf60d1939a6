// Reads the walkthroughs of CONTRIBUTING.md and carries out their blocks, as they are written, in a copy of what they change.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { at } from "../../cases/cases.mjs";
import { at as inProject } from "./content.mjs";

/** What a walkthrough may write to: copied for each. What it only uses is linked. */
const copied = ["core/content", "i18n", "tests"];
const linked = ["dist/secure-base", "dist/wasm", "node_modules", "web"];
const each = "*";

/** The walkthroughs of a document in order: the title of each and its blocks. Other blocks of the document are no part. */
export function readWalkthroughs(text) {
  return text
    .split(/^### \d+\. /m)
    .slice(1)
    .map((section) => ({ title: section.split("\n")[0], blocks: blocksOf(section) }));
}

function blocksOf(section) {
  return [...section.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, info, body]) => {
    const [, does, name] =
      /^(?:json (file|add)=(\S+)|sh run)$/.exec(info) ?? assert.fail(`a block of no kind: ${info}`);
    return does ? { does, name, body } : { does: "run", ...command(body) };
  });
}

/** What to run, and what it is said to answer. */
function command(body) {
  const lines = body.trimEnd().split("\n");
  const says = lines.filter((line) => line.startsWith("#> ")).map((line) => line.slice(3));
  return { script: lines.filter((line) => !line.startsWith("#> ")).join("\n"), says };
}

/** Makes a copy of the project for one walkthrough in an empty folder. */
export function copyProject(folder) {
  for (const name of copied) fs.cpSync(inProject(name), path.join(folder, name), { recursive: true });
  for (const name of linked) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.symlinkSync(inProject(name), path.join(folder, name));
  }
  fs.copyFileSync(inProject("package.json"), path.join(folder, "package.json"));
}

/** Where a block's file is in the copy. It is refused outside of what was copied. */
export function placeOf(folder, name) {
  const place = path.resolve(folder, name);
  const inside = copied.some((one) => place.startsWith(path.join(folder, one) + path.sep));
  assert.ok(inside, `${name} lies outside ${copied.join(", ")}`);
  return place;
}

/** A value with the keys of another, and its lists with the entries of the other's behind their own. */
export function joined(there, more, name) {
  if (Array.isArray(there) && Array.isArray(more)) return [...there, ...more];
  const result = { ...there };
  for (const [key, value] of Object.entries(more)) {
    const isNew = !Object.hasOwn(there, key);
    assert.ok(isNew || typeof there[key] === "object", `${name} has a ${key} already`);
    result[key] = isNew ? value : joined(there[key], value, name);
  }
  return result;
}

function write(folder, { does, name, body }) {
  const place = placeOf(folder, name);
  if (does === "add") {
    const whole = joined(JSON.parse(fs.readFileSync(place, "utf8")), JSON.parse(body), name);
    return fs.writeFileSync(place, `${JSON.stringify(whole, null, 2)}\n`);
  }
  assert.ok(!fs.existsSync(place), `${name} is there already`);
  JSON.parse(body);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, body);
}

/** A block for several languages as one block for each. */
function inLanguages(block) {
  if (!block.name.includes(each)) return [block];
  return Object.entries(JSON.parse(block.body)).map(([language, value]) => ({
    ...block,
    name: block.name.replace(each, language),
    body: JSON.stringify(value),
  }));
}

const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("…", ".*");

/** What is said of an output and is not so: a line that does not come, a place in the last answer that holds another value. */
export function unkept(says, output) {
  const lines = output.split("\n").filter(Boolean);
  return says.filter((line) => {
    if (!line.startsWith("/")) return !lines.some((one) => new RegExp(`^${plain(line)}$`).test(one));
    const [, pointer, value] = /^(\S+): (.+)$/.exec(line);
    return JSON.stringify(at(JSON.parse(lines.at(-1)), pointer)) !== JSON.stringify(JSON.parse(value));
  });
}

function run(folder, { script, says }) {
  // A test runner that is started by another would speak to that one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  env.PATH = `${path.dirname(process.execPath)}${path.delimiter}${env.PATH}`;
  const given = { cwd: folder, env, encoding: "utf8", maxBuffer: 1 << 26 };
  const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", script], given);
  const output = `${stderr}${stdout}`;
  assert.equal(status, 0, `${script}\n${output.slice(-4000)}`);
  assert.ok(says.length > 0, `nothing is said of what comes of: ${script}`);
  assert.deepEqual(unkept(says, output), [], `${script}\n${output.slice(-4000)}`);
  return output;
}

/** Carries out every block in order; the outputs of its commands. */
export function carryOut(folder, blocks) {
  const outputs = [];
  for (const block of blocks) {
    if (block.does === "run") outputs.push(run(folder, block));
    else inLanguages(block).forEach((one) => write(folder, one));
  }
  return outputs;
}

// The list of planted faults fits the sources, and what came of planting them is good enough. Planting takes an hour or
// more, so it is not done here: see mutate.mjs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = (name) => join(root, "tests/mutation", name);
const list = JSON.parse(readFileSync(here("faults.json"), "utf8"));
const { faults } = list;
const folder = mkdtempSync(join(tmpdir(), "secure-base-mutation-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const kinds = "scoring|classification|certainty|gate|rule|couple|safety|reading|export|share|keeping|text|teach".split(
  "|",
);

function check(...args) {
  return spawnSync(process.execPath, [here("mutate.mjs"), "--check", ...args], { encoding: "utf8" });
}

/** What --check says of a list with one fault changed. */
function checkWith(change) {
  const file = join(folder, "faults.json");
  const [first, ...rest] = faults;
  writeFileSync(file, JSON.stringify({ ...list, faults: [{ ...first, ...change }, ...rest] }));
  return check("--faults", file);
}

test("every fault has its one place", () => {
  const { status, stdout, stderr } = check();
  assert.equal(status, 0, stderr);
  assert.match(stdout, new RegExp(`^${faults.length} faults`));
});

test("a list that does not fit is noticed", () => {
  const wrong = [
    [{ find: "this stands nowhere in the core" }, /stands 0 times/],
    [{ find: ";" }, /stands \d\d+ times/],
    [{ file: "core/src/nowhere.cpp" }, /is not there/],
    [{ id: faults[1].id }, /stands twice/],
    [{ replace: faults[0].find }, /nothing is changed/],
    [{ suites: ["no_such_suite", "cases"] }, /no suite no_such_suite/],
    [{ suites: ["report"] }, /last suite is not cases/],
  ];
  for (const [change, said] of wrong) {
    const { status, stderr } = checkWith(change);
    assert.equal(status, 1, JSON.stringify(change));
    assert.match(stderr, said);
  }
});

test("there are enough faults, each with its own id, of every kind", () => {
  assert.equal(list.format, "securebase/mutations");
  assert.ok(faults.length >= 40);
  assert.equal(new Set(faults.map(({ id }) => id)).size, faults.length);
  for (const { id } of faults) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  assert.deepEqual(new Set(faults.map(({ kind }) => kind)), new Set(kinds));
});

test("every folder of the core, its door and its program have faults", () => {
  const floors = readdirSync(join(root, "core/src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const places = [
    ...floors.map(({ name }) => new RegExp(`^core/src/${name}/`)),
    /^core\/src\/[a-z_]+\.cpp$/,
    /^core\/cli\//,
  ];
  for (const place of places) assert.ok(faults.some(({ file }) => place.test(file)), `${place}`); // prettier-ignore
});

test("what came of it covers the list, and nearly all were caught", { skip: !existsSync(here("result.json")) }, () => {
  const { caught, missed } = JSON.parse(readFileSync(here("result.json"), "utf8"));
  const ids = [...caught.map(({ id }) => id), ...missed];
  assert.deepEqual(ids.toSorted(), faults.map(({ id }) => id).toSorted());
  assert.ok(caught.length >= 0.95 * faults.length, `missed: ${missed.join(", ")}`);
});

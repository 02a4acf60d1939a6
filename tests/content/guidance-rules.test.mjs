// A rule about words or screens is kept by a test. Each such rule names the test's file, and a test in it names the rule.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { at } from "./lib/content.mjs";
import { rules } from "./lib/guidance.mjs";

/** Tests of screens that are still to be built, and the rules they will keep. A file that comes is taken off this list. */
const awaited = new Map([
  ["tests/web/journeys/clinic.test.mjs", ["R-60", "R-61"]],
  ["tests/web/journeys/classroom.test.mjs", ["R-62"]],
]);

const checked = rules().filter(({ kind }) => kind !== "plan");
const isThere = (file) => fs.existsSync(at(file));

/** What the tests of a file are called: a title in JavaScript, in C++ a name with the comment right above it. */
export function titles(file, source) {
  if (file.endsWith(".mjs"))
    return [...source.matchAll(/\btest\(\s*(["'`])((?:\\.|(?!\1).)*)\1/gs)].map((found) => found[2]);
  return [...source.matchAll(/((?:^\/\/.*\n)*)^BOOST_\w*TEST_CASE\((\w+)/gm)].map((found) => `${found[1]}${found[2]}`);
}

test("every rule about words or screens is named by a test of the file it names", () => {
  const faults = [];
  for (const { id, test: file } of checked) {
    if (!isThere(file)) {
      if (!awaited.get(file)?.includes(id)) faults.push(`${id}: no ${file}`);
      continue;
    }
    const named = titles(file, fs.readFileSync(at(file), "utf8")).some((title) => title.includes(id));
    if (!named) faults.push(`${id}: no test of ${file} names it`);
  }
  assert.deepEqual(faults, []);
});

test("what is awaited is not there yet, and nothing else is", () => {
  for (const [file, wanted] of awaited) {
    assert.equal(isThere(file), false, `${file} is there: take it off the list`);
    const naming = checked.filter((rule) => rule.test === file).map(({ id }) => id);
    assert.deepEqual(naming.toSorted(), wanted, file);
  }
});

test("every rule from R-01 to R-96 that was written down is in one pack, once", () => {
  const ids = rules().map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  // Numbers were left free between the groups of rules when they were written down.
  const free = [47, 48, 49, 58, 59, 67, 68, 69];
  const all = Array.from({ length: 96 }, (_, i) => i + 1).filter((number) => !free.includes(number));
  assert.deepEqual(
    ids.toSorted(),
    all.map((number) => `R-${String(number).padStart(2, "0")}`),
  );
});

test("titles are read in both languages of tests", () => {
  assert.deepEqual(titles("a.mjs", 'test("one (R-01)", () => {});\n  test(\n    `two ${x} (R-02)`,\n'), ["one (R-01)", "two ${x} (R-02)"]); // prettier-ignore
  const cpp = "// A. (R-03)\nBOOST_AUTO_TEST_CASE(three) {\n}\n\n// R-09\n\nBOOST_AUTO_TEST_CASE(four) {\n";
  assert.deepEqual(titles("a.cpp", cpp), ["// A. (R-03)\nthree", "four"]);
});

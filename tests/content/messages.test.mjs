// Every locale holds the same messages as English, asks for the same values, and has its own language's plural forms.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { test } from "node:test";
import { program } from "./evidence/simulate.mjs";
import { areas, begun, inventory, locales, readJson } from "./lib/content.mjs";
import { rules, strings } from "./lib/guidance.mjs";
import { areaFaults, placeholders, pluralFaults } from "./lib/messages.mjs";

const english = areas("en");

for (const locale of locales()) {
  const skip = begun(locale) ? false : `no file in i18n/${locale} yet`;
  test(`the messages of ${locale} match English`, { skip }, () => {
    const theirs = areas(locale);
    const faults = [...theirs.keys()].filter((area) => !english.has(area)).map((area) => `${area}: extra file`);
    for (const [area, messages] of english) {
      if (!theirs.has(area)) faults.push(`${area}: no file`);
      else faults.push(...areaFaults(messages, theirs.get(area), locale).map((fault) => `${area}: ${fault}`));
    }
    assert.deepEqual(faults, []);
  });
}

test("a key lives in one file only, and is made of dotted lower-case parts", () => {
  const home = new Map();
  for (const [area, messages] of english)
    for (const key of Object.keys(messages)) {
      assert.match(key, /^[a-z][a-z0-9-]*(?:\.[a-z0-9_-]+)+$/, `${area}: ${key}`);
      assert.equal(home.get(key), undefined, `${key} stands in ${home.get(key)} and ${area}`);
      home.set(key, area);
    }
});

test("every construct has both a name and an explanation", () => {
  const keys = Object.keys(english.get("constructs"));
  const ids = new Set(keys.map((key) => key.replace(/\.(name|text)$/, "")));
  for (const id of ids) for (const part of ["name", "text"]) assert.ok(keys.includes(`${id}.${part}`), `${id}.${part}`);
});

test("whatever a result may name has words", () => {
  const keys = english.get("constructs");
  const named = new Set();
  for (const pack of inventory().values()) {
    for (const item of pack.items) item.traces.forEach((trace) => named.add(trace));
    for (const scale of pack.scales) named.add(scale.construct);
  }
  const silent = [...named].filter((id) => !id.startsWith("cls-") && !(`construct.${id}.name` in keys));
  assert.deepEqual(silent, []);
  for (const style of ["secure", "preoccupied", "dismissing", "fearful", "between", "insufficient"])
    for (const part of ["name", "text", "synonyms"])
      assert.ok(`style.${style}.${part}` in english.get("styles"), style);
});

test("every mistake the engine can name has words", () => {
  const { properties } = readJson("core/content/schema/door.json").allOf[0].properties.error;
  const keys = english.get("errors");
  assert.deepEqual(
    properties.code.enum.filter((code) => !(`error.${code}` in keys)),
    [],
  );
});

const noProgram = fs.existsSync(program) ? false : "dist/secure-base is not built";
test(
  "every message the engine can write has words, and report, notes and plan have no others",
  { skip: noProgram },
  () => {
    const input = '{"method":"describe","version":1}\n';
    const { value } = JSON.parse(spawnSync(program, ["run"], { input, encoding: "utf8" }).stdout);
    const words = ["report", "notes", "plan"].flatMap((area) => Object.keys(english.get(area)));
    // What rules of guidance say comes with their packs; the engine's own messages are in what it tells of itself.
    const said = strings(rules()).filter(([key]) => key === "message");
    const all = new Set([...value.messages, ...said.map(([, message]) => message)]);
    assert.deepEqual(words.sort(), [...all].sort());
  },
);

test("two scales of one construct each have a name of their own", () => {
  const keys = english.get("constructs");
  for (const pack of inventory().values())
    for (const scale of pack.scales) {
      const twins = pack.scales.filter((other) => other.construct === scale.construct);
      if (twins.length > 1) assert.ok(`construct.${scale.id}.name` in keys, scale.id);
    }
});

test("planted faults in messages are caught", () => {
  const source = { "a.one": "You wrote {n, plural, one {# word} other {# words}}.", "a.two": "Hello {name}" };
  const full = { one: "{# p}", many: "{# p}", other: "{# p}" };
  const plural = (forms) =>
    `{n, plural, ${Object.entries(forms)
      .map(([key, text]) => `${key} ${text}`)
      .join(" ")}}`;
  const faults = (one, two, locale = "es") => areaFaults(source, { "a.one": one, "a.two": two }, locale);
  assert.deepEqual(faults(plural(full), "Hola {name}"), []);
  assert.deepEqual(areaFaults(source, { "a.one": plural(full), "a.three": "x" }, "es"), [
    "a.two: missing",
    "a.three: extra",
  ]);
  assert.match(faults(plural(full), "Hola {nombre}")[0], /a\.two: needs nombre/);
  assert.match(faults(plural({ one: "{#}", other: "{#}" }), "Hola {name}")[0], /lacks many/);
  assert.match(faults(plural({ ...full, two: "{#}" }), "Hola {name}")[0], /has two/);
  assert.equal(pluralFaults(plural({ one: "{#}", other: "{#}" }), "ar").length, 4);
  assert.equal(faults("{n, plural, one {#}", "Hola {name}").length, 1);
  assert.deepEqual(placeholders("{who, select, you {you} other {they}}"), ["who:select(other|you)"]);
});

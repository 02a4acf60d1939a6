// `secure-base run`, `check` and `schema`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const path = (name) => new URL(`../../${name}`, import.meta.url).pathname;
const program = path("dist/secure-base");
const folder = mkdtempSync(join(tmpdir(), "secure-base-"));
after(() => rmSync(folder, { recursive: true }));

const call = (args, input = "") => spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
const file = (name, text) => {
  const full = join(folder, name);
  writeFileSync(full, text);
  return full;
};

test("one answer a line, whatever the lines hold", () => {
  const describe = '{"method":"describe","version":1,"input":{"term":"avoidant"}}';
  const input = [describe, "", "nonsense", `${describe}\r`, "x".repeat(3 << 20), describe].join("\n");
  const answers = call(["run"], input).stdout.split("\n").slice(0, -1);
  assert.equal(answers.length, 6);
  assert.deepEqual([answers[0], answers[3], answers[5]], [answers[0], answers[0], answers[0]]);
  const code = (answer) => JSON.parse(answer).errors[0].code;
  assert.deepEqual([answers[1], answers[2], answers[4]].map(code), ["json_syntax", "json_syntax", "text_too_large"]);
});

test("packs of the project have no faults", () => {
  const instruments = readdirSync(path("core/content/instruments")).map((name) =>
    path(`core/content/instruments/${name}`),
  );
  const { status, stdout, stderr } = call(["check", ...instruments, path("core/content/vocabulary/styles.json")]);
  assert.equal(stderr, "");
  assert.equal(status, 0);
  assert.match(stdout, /packs, no faults/);
});

test("a fault is named with its file, path and reason", () => {
  const pack = JSON.parse(readFileSync(path("tests/cases/packs/nine-items.json"), "utf8"));
  const cases = [
    [file("cut.json", '{"format":'), ": json_syntax: "],
    [file("twice.json", '{"format":"a","format":"b"}'), ": json_duplicate_key: "],
    [file("other.json", '{"format":"recipe"}'), ": /format: unknown_format: "],
    [file("list.json", "[]"), ": /format: unknown_format: "],
    [file("bom.json", "\uFEFF{}"), ": text_byte_order_mark: "],
    [file("latin.json", Buffer.from('{"a":"\u00ff"}', "latin1")), ": text_not_utf8: "],
    [file("large.json", `"${"x".repeat(2 << 20)}"`), ": text_too_large: "],
    [file("deep.json", "[".repeat(50)), "json_too_deep: "],
    [join(folder, "absent.json"), ": file_unreadable: "],
    [folder, ": file_unreadable: "],
    [file("key.json", JSON.stringify({ ...pack, mood: 1 })), ": /mood: unknown_key: "],
    [file("new.json", JSON.stringify({ ...pack, version: 2 })), ": /version: unsupported_version: "],
    [
      file("words.json", '{"format":"securebase/vocabulary","version":1,"revision":"1","terms":[{"term":"a"}]}'),
      ": /terms/0/style: missing_key: ",
    ],
  ];
  for (const [name, reason] of cases) {
    const { status, stderr } = call(["check", name]);
    assert.equal(status, 1, name);
    assert.ok(stderr.startsWith(name) && stderr.includes(reason), stderr);
  }
});

test("words are compared with the instrument they are for", () => {
  const pack = JSON.parse(readFileSync(path("tests/cases/packs/nine-items.json"), "utf8"));
  const words = {
    format: "securebase/item-text",
    version: 1,
    instrument: "test-nine",
    revision: "1.0.0",
    language: "en",
    status: "draft",
    provenance: { source: "s", method: "m", back_translation: false, cognitive_debriefing_n: 0 },
    items: Object.fromEntries(pack.items.map((item) => [item.id, "words"])),
  };
  const instrument = file("nine.json", JSON.stringify(pack));
  const check = (change) => call(["check", file("text.json", JSON.stringify({ ...words, ...change })), instrument]);
  assert.equal(check({}).status, 0);
  assert.match(check({ revision: "2" }).stderr, /\/revision: wrong_instrument/);
  assert.match(check({ items: { N1: "words" } }).stderr, /\/items\/N2: missing_key/);
  assert.match(check({ items: { ...words.items, N10: "words" } }).stderr, /\/items\/N10: unknown_id/);
  assert.match(check({ instrument: "nobody" }).stderr, /\/instrument: unknown_instrument/);
});

test("a norm is compared with its instrument", () => {
  const pack = readFileSync(path("tests/cases/packs/nine-items.json"), "utf8");
  const norm = JSON.parse(readFileSync(path("tests/cases/packs/nine-norm.json"), "utf8"));
  const instrument = file("nine.json", pack);
  const check = (change, ...more) =>
    call(["check", file("norm.json", JSON.stringify({ ...norm, ...change })), ...more]);
  assert.equal(check({}, instrument).status, 0);
  assert.match(check({}).stderr, /\/instrument: unknown_instrument/);
  const mood = { scales: [{ scale: "mood", mean: 3, sd: 1 }] };
  assert.match(check(mood, instrument).stderr, /\/scales\/0\/scale: unknown_id/);
  assert.match(check({ instrument: "sbi" }).stderr, /\/instrument: norm_not_allowed/);
  assert.match(check({ verification: "unverified" }).stderr, /\/verification: unverified_figure/);
});

test("schemas in the tree are what the program writes", () => {
  const written = join(folder, "schema");
  assert.equal(call(["schema", written]).status, 0);
  for (const name of readdirSync(written)) {
    const kept = readFileSync(path(`core/content/schema/${name}`), "utf8");
    assert.equal(readFileSync(join(written, name), "utf8"), kept, name);
  }
});

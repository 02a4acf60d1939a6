// `export`: a clinic's table of answers becomes a file for its other systems, as the door writes it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { valueOf, wordsOf } from "../oracle/clinic_files.mjs";
import { path } from "../oracle/paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "secure-base-export-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const put = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const today = "2026-11-23";
const call = (kind, instrument, ...more) =>
  spawnSync(
    path("dist/secure-base"),
    ["export", "--kind", kind, "--instrument", instrument, "--today", today, ...more],
    {
      encoding: "utf8",
    },
  );

const answers = [2, 3, 2, 3, 6, 5, 6, 7, 5];
const items = answers.map((_, i) => `Q${i + 1}`);
const table = put("answers.csv", `code,who,${items}\nA-17,partner,${answers}\nB,friend,${answers.with(4, "")}\n`);
const words = put("words.json", JSON.stringify(wordsOf("ecr-rs")));
const given = ["--target-column", "who", "--id-column", "code", table];

test("a table of answers becomes the bundle that the door writes (F-11)", () => {
  const texts = { title: "Made up", "report.note.not-a-diagnosis": "Not a diagnosis." };
  const rest = put("texts.json", JSON.stringify({ "report.note.not-a-diagnosis": "Not a diagnosis." }));
  const { status, stdout, stderr } = call(
    "fhir",
    "ecr-rs",
    "--words",
    words,
    "--title",
    "Made up",
    "--texts",
    rest,
    ...given,
  );
  assert.deepEqual([status, stderr], [0, ""]);
  const person = (values) => Object.fromEntries(items.map((item, i) => [item, values[i]]));
  const rows = [
    { id: "A-17", target: "partner", answers: person(answers) },
    { id: "B", target: "friend", answers: person(answers.with(4, null)) },
  ];
  const door = valueOf("exchange", { kind: "fhir", instrument: "ecr-rs", today, pack: wordsOf("ecr-rs"), texts, rows });
  assert.equal(stdout, door.text);
  assert.equal(JSON.parse(stdout).entry.length, 2 + 2 * 3);
});

test("a table becomes REDCap data, and a codebook needs neither words nor answers", () => {
  const data = call("redcap-data", "ecr-rs", ...given).stdout.split("\r\n");
  assert.equal(data[1], `A-17,partner,${answers},2`);
  assert.equal(data[2], `B,friend,${answers.with(4, "")},2`);
  const { status, stdout } = call("codebook", "ecr-1998-5");
  assert.equal(status, 0);
  assert.match(stdout, /^entry,instrument,/);
});

test("what is missing is named, and nothing is written", () => {
  const refused = (pattern, ...args) => {
    const { status, stdout, stderr } = call(...args);
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, pattern);
  };
  refused(/missing_key.*pack/, "fhir", "ecr-rs");
  refused(/missing_key.*title/, "fhir-questionnaire", "ecr-rs", "--words", words);
  refused(/file_unreadable/, "redcap-data", "ecr-rs", "--target-column", "who", join(folder, "none.csv"));
  refused(/target_missing/, "redcap-data", "ecr-rs", table);
  refused(
    /csv_column_missing.*number/,
    "redcap-data",
    "ecr-rs",
    "--target-column",
    "who",
    "--id-column",
    "number",
    table,
  );
  refused(/unknown_value.*odt/, "odt", "ecr-rs");
  refused(/unknown_instrument/, "codebook", "nobody");
  refused(/unknown_form/, "redcap-data", "ecr-rs", "--form", "long", ...given);
  refused(/unknown_key/, "codebook", "ecr-rs", ...given);
  refused(/json_syntax/, "fhir", "ecr-rs", "--words", put("broken.json", "{"));
  refused(/wrong_type/, "fhir", "ecr-rs", "--words", words, "--texts", put("list.json", "[]"));
});

// REDCap files and the codebook, read by a table reader that is not ours, held to REDCap's own rules and to keys that
// were written down apart from the packs.
import assert from "node:assert/strict";
import { test } from "node:test";
import Papa from "papaparse";
import { dice, fileOf, instruments, personOf, scoredForms, valueOf, wordsOf } from "./clinic_files.mjs";
import { keys } from "./keys.mjs";

const roll = dice(18);

/** Rows of a table, strictly: any fault in it fails the test. */
function read(text) {
  const { data, errors } = Papa.parse(text, { delimiter: ",", newline: "\r\n" });
  assert.deepEqual(errors, []);
  assert.deepEqual(data.pop(), [""], "the last row ends");
  const [header, ...rows] = data;
  for (const row of rows) assert.equal(row.length, header.length);
  return { header, rows: rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]]))) };
}

// The header of the template that REDCap offers for download.
const published = [
  "Variable / Field Name",
  "Form Name",
  "Section Header",
  "Field Type",
  "Field Label",
  "Choices, Calculations, OR Slider Labels",
  "Field Note",
  "Text Validation Type OR Show Slider Number",
  "Text Validation Min",
  "Text Validation Max",
  "Identifier?",
  "Branching Logic (Show field only if...)",
  "Required Field?",
  "Custom Alignment",
  "Question Number (surveys only)",
  "Matrix Group Name",
  "Matrix Ranking?",
  "Field Annotation",
];
const [NAME, FORM, SECTION, TYPE, LABEL, CHOICES] = published;
const MATRIX = "Matrix Group Name";

const dictionaryOf = ({ id, form }) => read(fileOf("redcap-dictionary", id, { form }));
const choicesOf = (field) => field[CHOICES].split(" | ").map((choice) => /^([^,]+), (.+)$/.exec(choice).slice(1));

/** REDCap's calculations, as JavaScript works them out: an empty field is "", which sums and means leave out. */
function calculate(expression, answers) {
  const numbers = (given) => given.filter((value) => value !== "").map(Number);
  const sum = (...given) => numbers(given).reduce((total, value) => total + value, 0);
  const scope = {
    sum,
    mean: (...given) => (numbers(given).length === 0 ? "" : sum(...given) / numbers(given).length),
    when: (condition, yes, no) => (condition ? yes : no),
    field: (name) => {
      assert.ok(name in answers, `no field ${name}`);
      const value = answers[name];
      return value === "" || Number.isNaN(Number(value)) ? value : Number(value);
    },
  };
  const script = expression
    .replaceAll(/\[(\w+)\]/g, 'field("$1")')
    .replaceAll("if(", "when(")
    .replaceAll(/([^<>!])=/g, "$1===");
  return new Function(...Object.keys(scope), `return ${script};`)(...Object.values(scope));
}

test("a dictionary has the published columns and keeps REDCap's rules, for every form", () => {
  for (const form of scoredForms) {
    const where = `${form.id} ${form.form}`;
    const { header, rows } = dictionaryOf(form);
    assert.deepEqual(header, published);
    assert.deepEqual([rows[0][NAME], rows[0][TYPE]], ["record_id", "text"]);
    const names = rows.map((row) => row[NAME]);
    assert.equal(new Set(names).size, names.length, where);
    for (const row of rows) {
      assert.match(row[NAME], /^[a-z][a-z0-9_]{0,99}$/, where);
      assert.match(row[FORM], /^[a-z][a-z0-9_]*$/);
      assert.ok(["text", "radio", "checkbox", "calc"].includes(row[TYPE]));
      assert.ok(row[LABEL].length > 0 && !/<(?!br>)|\|/.test(row[LABEL]), row[LABEL]);
      if (row[MATRIX]) assert.match(row[MATRIX], /^[a-z0-9_]{1,60}$/);
    }
    assert.equal(new Set(rows.map((row) => row[FORM])).size, 1, "one form, so its fields stand together");
    const runs = rows.map((row) => row[MATRIX]).filter((name, i, all) => name !== "" && name !== all[i - 1]);
    assert.equal(new Set(runs).size, runs.length, `${where}: the fields of a matrix stand together`);
    for (const run of runs)
      assert.equal(new Set(rows.filter((row) => row[MATRIX] === run).map((r) => r[CHOICES])).size, 1);
    const untested = instruments[form.id].evidence === "untested";
    assert.equal(
      rows.some((row) => /No study has tested them yet/.test(row[SECTION])),
      untested,
      where,
    );
  }
});

test("the calculations of a dictionary give the core's scores for its own data file", () => {
  let compared = 0;
  for (const form of scoredForms) {
    const people = Array.from({ length: 20 }, (_, i) => ({
      id: `P-${i}`,
      ...personOf(form.id, roll, { form: form.index }),
    }));
    const dictionary = dictionaryOf(form).rows;
    const { header, rows } = read(fileOf("redcap-data", form.id, { form: form.form, rows: people }));
    const fields = new Set(dictionary.map((row) => row[NAME]));
    const plain = header.filter((name) => !name.includes("___"));
    assert.deepEqual(plain.filter((name) => !fields.has(name)), [`${dictionary[0][FORM]}_complete`]); // prettier-ignore
    for (const [i, row] of rows.entries()) {
      assert.equal(row.record_id, `P-${i}`);
      const { scales } = valueOf("score", {
        instrument: form.id,
        form: form.form,
        answers: people[i].answers,
        ...(people[i].target && { target: people[i].target }),
      });
      for (const field of dictionary.filter((each) => each[TYPE] === "calc")) {
        const scale = Object.keys(scales).find((id) => field[NAME] === `${field[FORM]}_${id.replaceAll("-", "_")}`);
        const score = scales[scale].mean ?? scales[scale].sum ?? scales[scale].count ?? "";
        const calculated = calculate(field[CHOICES], row);
        const same = score === "" ? calculated === "" : Math.abs(calculated - score) <= 1e-9;
        assert.ok(same, `${form.id} ${scale}: ${calculated}, ${score}`);
        compared += 1;
      }
      for (const field of dictionary.filter((each) => each[TYPE] === "radio" && row[each[NAME]] !== "")) {
        assert.ok(choicesOf(field).some(([code]) => code === row[field[NAME]]));
      }
    }
  }
  assert.ok(compared > 1000, `${compared}`);
});

test("a dictionary comes back as the words it was made of", () => {
  for (const { id, form } of scoredForms) {
    const asked = instruments[id].forms.find((each) => each.id === form).items;
    const kinds = instruments[id].items.filter((item) => asked.includes(item.id)).map((item) => item.kind);
    if (kinds.includes("people")) continue; // several answers to one question are not imported
    const wanted = wordsOf(id).items;
    const { pack, report } = valueOf("import", {
      instrument: id,
      form,
      language: "en",
      text: fileOf("redcap-dictionary", id, { form }),
    });
    assert.deepEqual(pack.items, Object.fromEntries(asked.map((item) => [item, wanted[item]])));
    assert.equal(report.format, "redcap");
    assert.ok(!report.notes.includes("note.import.by-position"), report.notes.join());
  }
});

test("no cell of a table can be taken for a formula, and every word comes through", () => {
  const nasty = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\tx", 'a,"b"', "<b>bold</b> & more", "a | b", "لا, نعم"];
  const pack = wordsOf("ecr-rs");
  nasty.forEach((text, i) => (pack.items[`Q${i + 1}`] = text));
  const answers = Object.fromEntries(nasty.map((_, i) => [`Q${i + 1}`, 4]));
  const rows = [{ id: '=cmd|" /C calc"!A0', target: "friend", answers }];
  const guarded = nasty.map((text) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text));
  const book = read(fileOf("codebook", "ecr-rs", { pack }));
  assert.deepEqual(book.rows.filter((row) => row.entry === "item").map((row) => row.text), guarded); // prettier-ignore
  for (const [kind, more] of [
    ["codebook", { pack }],
    ["redcap-dictionary", { pack }],
    ["redcap-data", { rows }],
  ]) {
    const { rows: lines } = read(fileOf(kind, "ecr-rs", more));
    for (const cell of lines.flatMap(Object.values)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  }
});

test("a codebook names every item, its key, its range, every figure and whether it was checked", () => {
  for (const [id, key] of Object.entries(keys)) {
    const { rows } = read(fileOf("codebook", id));
    const items = rows.filter((row) => row.entry === "item");
    assert.equal(items.length, instruments[id].forms[0].items.length);
    for (const [scale, keyed] of Object.entries(key.scales)) {
      const line = rows.find((row) => row.entry === "scale" && row.id === scale);
      const bare = keyed.map((item) => item.replace("-", ""));
      const weights = key.sums
        ? keyed.map((item) => `${item.startsWith("-") ? -1 : 1}*${item.replace("-", "")}`)
        : bare;
      assert.deepEqual(line.items.split(" ").sort(), weights.sort(), `${id} ${scale}`);
      assert.equal(Number(line.needed), key.needed[scale]);
      const turned = keyed.filter((item) => item.startsWith("-")).map((item) => item.slice(1));
      if (!key.sums) assert.deepEqual(line.reversed.split(" ").filter(Boolean).sort(), turned.sort(), `${id} ${scale}`);
      for (const item of items) {
        assert.equal(item.scale.split(" ").includes(scale), bare.includes(item.id), `${id} ${item.id} ${scale}`);
        if (!key.sums) assert.equal(item.reversed.split(" ").includes(scale), turned.includes(item.id));
      }
    }
    const rated = items.filter((item) => item.type === "rating");
    for (const item of rated) assert.deepEqual([Number(item.min), Number(item.max)], key.range);
    for (const item of items) assert.equal(item.missing, "empty");
    const figures = rows.filter((row) => row.entry === "reliability");
    assert.equal(figures.length, (instruments[id].reliabilities ?? []).length);
    for (const figure of [...figures, ...rows.filter((row) => row.entry === "norm")]) {
      assert.ok(figure.verification !== "" && figure.source !== "" && Number(figure.n) > 0);
    }
    assert.equal(rows[0].terms, instruments[id].provenance.terms);
  }
  const untested = read(fileOf("codebook", "sbi")).rows[0];
  assert.deepEqual([untested.type, untested.verification], ["untested", "own"]);
});

// FHIR R4 files against programs that are not ours: two validators, and fhirpath as the second scorer.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answersTo,
  dice,
  exchange,
  fileOf,
  instruments,
  personOf,
  scoredForms,
  today,
  wordsOf,
} from "./clinic_files.mjs";
import { valueOf } from "./clinic_files.mjs";
import { faultsIn, find, judges, Scorer } from "./fhir_judges.mjs";

const roll = dice(20261123);
const perForm = Math.ceil(1000 / scoredForms.length);

const bundleOf = ({ id, form, index }, count, skips) =>
  JSON.parse(
    fileOf("fhir", id, { form, rows: Array.from({ length: count }, () => personOf(id, roll, { form: index, skips })) }),
  );
const resourcesOf = (bundle, type) =>
  bundle.entry.map((entry) => entry.resource).filter((resource) => resource.resourceType === type);

test("every form of every instrument is a valid questionnaire, and its bundle is sound", () => {
  for (const form of scoredForms) {
    const where = `${form.id} ${form.form}`;
    const bundle = bundleOf(form, 3, 4);
    for (const { fullUrl, resource } of bundle.entry) {
      assert.deepEqual(faultsIn(resource), [], `${where} ${resource.resourceType}`);
      assert.equal(fullUrl, `urn:uuid:${resource.id}`);
    }
    assert.deepEqual(faultsIn(bundle), [], where);
    const urls = bundle.entry.map((entry) => entry.fullUrl);
    assert.equal(new Set(urls).size, urls.length, where);
    const references = find(bundle, "descendants().reference");
    assert.ok(
      references.every((reference) => urls.includes(reference)),
      where,
    );
  }
});

test("nobody is named, no code is borrowed, and what is untested says so", () => {
  for (const form of scoredForms) {
    const bundle = bundleOf(form, 2, 6);
    assert.deepEqual(find(bundle, "descendants().subject | descendants().author | descendants().patient"), []);
    const systems = new Set(find(bundle, "descendants().system"));
    for (const system of systems) assert.doesNotMatch(system, /loinc|snomed/i);
    const untested = instruments[form.id].evidence === "untested";
    for (const observation of resourcesOf(bundle, "Observation")) {
      const said = observation.interpretation?.[0];
      assert.equal(said?.coding[0].code, untested ? "untested" : undefined);
      if (untested) assert.match(said.text, /test/);
      assert.ok(observation.note.some(({ text }) => /diagnos/i.test(text)));
      assert.ok(observation.code.text.length > 0);
      assert.ok(observation.effectiveDateTime === today);
    }
    assert.equal(resourcesOf(bundle, "Questionnaire")[0].experimental, untested);
  }
});

test(`fhirpath scores ${perForm * scoredForms.length} responses as the core does, to 1e-9`, () => {
  let compared = 0;
  let unscored = 0;
  for (const form of scoredForms) {
    const bundle = bundleOf(form, perForm);
    const scorer = new Scorer(resourcesOf(bundle, "Questionnaire")[0]);
    const observations = Map.groupBy(resourcesOf(bundle, "Observation"), (each) => each.derivedFrom[0].reference);
    for (const response of resourcesOf(bundle, "QuestionnaireResponse")) {
      const own = observations.get(`urn:uuid:${response.id}`) ?? [];
      const scores = scorer.scores(response);
      assert.equal(own.length, Object.keys(scores).length);
      for (const observation of own) {
        const link = `score-${observation.code.coding[0].code}`;
        const where = `${form.id} ${link}`;
        const shown = response.item.find((item) => item.linkId === link)?.answer[0].valueDecimal;
        assert.equal(shown, observation.valueQuantity?.value, where);
        assert.equal(shown === undefined, observation.dataAbsentReason !== undefined, where);
        assert.equal(scores[link] === undefined, shown === undefined, where);
        if (shown === undefined) unscored += 1;
        else assert.ok(Math.abs(scores[link] - shown) <= 1e-9, `${where}: ${scores[link]}, ${shown}`);
        compared += 1;
      }
    }
  }
  assert.ok(compared > 3000 && unscored > 100 && unscored < compared / 2, `${compared}, ${unscored}`);
});

test("figures beside a score are those that `score` gives, and the sample that was asked for", () => {
  const person = { ...personOf("ecr-rs", roll, { skips: 1e9 }), target: "partner" };
  const norm = "ecr-rs-partner-us-2019";
  const bundle = JSON.parse(fileOf("fhir", "ecr-rs", { rows: [{ id: "A-17", made: "2026-01-31", norm, ...person }] }));
  const { scales } = valueOf("score", { instrument: "ecr-rs", norm, ...person });
  const [response] = resourcesOf(bundle, "QuestionnaireResponse");
  assert.equal(response.identifier.value, "A-17");
  assert.equal(response.authored, "2026-01-31");
  assert.equal(response.extension[0].valueCoding.code, "partner");
  for (const observation of resourcesOf(bundle, "Observation")) {
    const score = scales[observation.code.coding[0].code];
    const figure = (code) => observation.component.find((each) => each.code.coding[0].code === code);
    assert.equal(observation.valueQuantity.value, score.mean);
    assert.equal(figure("standard-error").valueQuantity.value, score.sem);
    const { low, high } = figure("interval-95").valueRange;
    assert.deepEqual([low.value, high.value], score.interval95);
    assert.equal(figure("percentile").valueQuantity.value, score.percentile.value);
    assert.equal(figure("about").valueCodeableConcept.coding[0].code, "partner");
    assert.equal(figure("answered").valueInteger, score.n);
    assert.match(observation.referenceRange[0].text, /N = 40[12], M = \d\.\d+, SD = 1\.\d+/);
    assert.equal(observation.method.coding[0].code, "mean.reliability");
  }
});

test("a questionnaire comes back as the words it was made of", () => {
  for (const { id, form } of scoredForms) {
    const wanted = wordsOf(id);
    const asked = instruments[id].forms.find((each) => each.id === form).items;
    const text = fileOf("fhir-questionnaire", id, { form });
    const { pack, report } = valueOf("import", { instrument: id, form, language: "en", text });
    assert.deepEqual(pack.items, Object.fromEntries(asked.map((item) => [item, wanted.items[item]])));
    const own = Object.entries(wanted.options ?? {}).filter(([item]) => asked.includes(item));
    assert.deepEqual(Object.entries(pack.options).sort(), own.sort());
    assert.equal(report.format, "fhir");
    assert.ok(!report.notes.includes("note.import.by-position") && !report.notes.includes("note.import.order-differs"));
  }
});

test("the same request gives the same bytes, and other answers another id", () => {
  const one = exchange("fhir", "sbi", { rows: [personOf("sbi", roll), personOf("sbi", roll)] });
  const twin = { ...one, rows: [one.rows[0], one.rows[0]] };
  const [first, again, twins] = answersTo([one, one, twin].map((input) => ({ method: "exchange", input })));
  assert.equal(first.value.text, again.value.text);
  const ids = ({ value }) => find(JSON.parse(value.text), "entry.resource.id");
  assert.equal(ids(first)[0], ids(twins)[0]);
  assert.equal(new Set(ids(twins)).size, ids(twins).length);
});

// Each of these turns a sound resource into one that is not.
const planted = [
  ["an unknown member", "Questionnaire", (it) => (it.colour = "red")],
  ["no status", "Questionnaire", (it) => delete it.status],
  ["a status that is none", "QuestionnaireResponse", (it) => (it.status = "finished")],
  ["a kind of item that is none", "Questionnaire", (it) => (it.item[0].type = "likert")],
  ["an item without its link", "Questionnaire", (it) => delete it.item[0].linkId],
  ["two items of one link", "Questionnaire", (it) => (it.item[1].linkId = it.item[0].linkId)],
  ["two values in one extension", "Questionnaire", (it) => (it.item[0].extension[0].valueString = "too")],
  ["a number written as text", "Observation", (it) => (it.valueQuantity.value = "4")],
  ["two values at once", "Observation", (it) => (it.valueInteger = 4)],
  ["a value and why there is none", "Observation", (it) => (it.dataAbsentReason = { text: "x" })],
  ["no code", "Observation", (it) => delete it.code],
  ["a day that is none", "Observation", (it) => (it.effectiveDateTime = "23.11.2026")],
  ["a list that is none", "Observation", (it) => (it.category = it.category[0])],
];

test(`${planted.length} planted faults are found, each by one of them at least`, () => {
  const bundle = bundleOf(
    scoredForms.find(({ id }) => id === "sbi"),
    1,
    1e9,
  );
  const found = Object.fromEntries(Object.keys(judges).map((name) => [name, 0]));
  for (const [name, type, plant] of planted) {
    const resource = structuredClone(resourcesOf(bundle, type)[0]);
    plant(resource);
    assert.ok(faultsIn(resource).length > 0, `nobody sees ${name}`);
    for (const [judge, judged] of Object.entries(judges)) found[judge] += judged(resource).length > 0 ? 1 : 0;
  }
  assert.ok(found.bySchema >= 6 && found.byStructure >= 6 && found.byInvariants >= 2, JSON.stringify(found));
});

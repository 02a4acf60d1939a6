// The library whole: every way of assessing, every practice, every term and every myth, in each language, and findable.
// (F-10 to F-19, F-26, F-36, F-58, F-66)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { find, indexOf } from "../../web/src/state/search.ts";
import { areas, locales, root } from "./lib/content.mjs";
import { guidanceWords, interventions } from "./lib/guidance.mjs";

const known = interventions();
const methods = [...known.values()].filter(({ family }) => family === "assessment");
const readings = (name) => JSON.parse(readFileSync(join(root, `core/content/readings/${name}.json`), "utf8")).readings;
const [terms, myths] = ["glossary", "myths"].map(readings);
const method = (id) => known.get(id);
const forms = (id) => method(id).actions.filter(({ kind }) => !["info-card", "referral-question"].includes(kind));
const ownForms = (id) => forms(id).filter((action) => action.for === undefined);
const clinicForms = (id) => forms(id).filter((action) => action.for === "clinician");
const partsOf = (actions) => actions.flatMap(({ parts }) => parts);

// Every way of assessing the sources name, and those this project adds.
const named = {
  self: "own-bank trait-inventory reactive-checklist iwm-check strategy-check capacity-check impairment-check safety-screen change-retest",
  reflection:
    "schema-theme-check narrative-review role-play developmental-history risk-protective-inventory session-recording",
  clinician: "aai alliance-observation collateral-feedback clinical-interview triangulation",
  published: "ecr-rs ecr rsq-griffin",
  cards:
    "rsq-seed cycle-map ssp differential-bpd differential-rad differential-sad cortisol neuroimaging biofeedback-signal ema self-monitoring-log third-party-app",
};
const ids = (mode) => named[mode].split(" ").map((id) => `as-${id}`);

test("all 35 ways of assessing are there, each in its own mode", () => {
  assert.deepEqual(methods.map(({ id }) => id).sort(), Object.keys(named).flatMap(ids).sort());
  assert.equal(methods.length, 35);
  for (const id of [...ids("self"), ...ids("published")])
    assert.ok(method(id).instruments.length > 0, `${id} has questions`);
  for (const id of ids("reflection")) assert.ok(ownForms(id).length > 0, `${id} can be done here`);
  for (const id of ids("clinician")) {
    assert.ok(forms(id).length > 0, id);
    assert.deepEqual(ownForms(id), [], `${id} is filled in by clinicians`);
  }
  for (const id of ids("cards")) assert.deepEqual(forms(id), [], `${id} is to read`);
});

test("no way of assessing is ever a step of a plan", () => {
  const plan = readFileSync(join(root, "core/content/rules/plan.json"), "utf8");
  const steps = readFileSync(join(root, "core/content/plans/first-steps.json"), "utf8");
  for (const { id } of methods) assert.ok(!plan.includes(`"${id}"`) && !steps.includes(`"${id}"`), id);
});

test("the interview is entered by clinicians only, and unresolved asks for a second category (F-10)", () => {
  const [entry] = forms("as-aai");
  assert.equal(entry.for, "clinician");
  const [category, second] = entry.parts;
  assert.ok(category.options.includes("unresolved") && category.options.includes("cannot-classify"));
  assert.deepEqual(second.required_when, { part: category.id, option: "unresolved" });
});

test("published questionnaires are named by their versions, and the wrong name leads to the right one (F-11, F-12)", () => {
  assert.deepEqual(method("as-ecr-rs").instruments, ["ecr-rs"]);
  assert.ok(method("as-ecr").instruments.length >= 4);
  assert.ok(method("as-rsq-seed").related.includes("as-ecr-rs"));
});

test("what is only told of has nothing to fill in and asks for no sensor (F-13, F-18, F-19)", () => {
  for (const id of [
    "ssp",
    "differential-bpd",
    "differential-rad",
    "differential-sad",
    "cortisol",
    "neuroimaging",
    "biofeedback-signal",
  ])
    assert.deepEqual(partsOf(method(`as-${id}`).actions), [], id);
});

test("observing, feedback and sources side by side are a clinic's (F-14, F-16)", () => {
  for (const id of ["as-alliance-observation", "as-collateral-feedback", "as-triangulation"])
    for (const action of forms(id)) assert.equal(action.for, "clinician", id);
});

test("a rehearsal alone has no number in it (F-15)", () => {
  const kinds = partsOf(ownForms("as-role-play")).map(({ kind }) => kind);
  assert.ok(kinds.length > 3 && !kinds.includes("rate"));
});

test("a clinician's notes on a history hold all 18 fields, and none has to be answered (F-17)", () => {
  const parts = partsOf(clinicForms("as-developmental-history"));
  const fields = parts.filter(({ id }) => id.startsWith("dh-"));
  assert.equal(fields.length, 18);
  for (const part of parts) assert.ok(!part.required && part.at_least === undefined && part.kind !== "rate", part.id);
});

test("alone, a history asks only for what helped, and ends on steady ground (F-17)", () => {
  const parts = partsOf(ownForms("as-developmental-history"));
  const fields = parts.filter(({ id }) => id.startsWith("dh-")).map(({ id }) => id);
  assert.deepEqual(fields, ["dh-comforter", "dh-turning-points"]);
  for (const part of parts) assert.ok(!part.required && part.at_least === undefined && part.kind !== "rate", part.id);
  assert.deepEqual(
    parts.slice(-3).map(({ kind }) => kind),
    ["step", "step", "text"],
  );
});

test("alone, only what helps is ticked, and what is not there could be added (F-26, E3)", () => {
  const parts = partsOf(ownForms("as-risk-protective-inventory"));
  const options = parts.flatMap((part) => part.options ?? []);
  assert.equal(options.length, 10);
  assert.ok(options.every((id) => id.startsWith("pf-")));
  const { adds } = parts.find(({ kind }) => kind === "next");
  assert.deepEqual(Object.keys(adds).sort(), [...options].sort());
});

test("what was hard and what helps are ticked, without a number (F-26)", () => {
  const parts = partsOf(clinicForms("as-risk-protective-inventory"));
  const ticked = parts.flatMap(({ options = [] }) => options);
  assert.ok(ticked.filter((id) => id.startsWith("rf-")).length >= 17);
  assert.ok(ticked.filter((id) => id.startsWith("pf-")).length >= 24);
  for (const part of parts) assert.ok(!part.required && part.kind !== "rate", part.id);
});

test("each slip, disagreement and over-claim of the sources has a card (F-66)", () => {
  const rows = { error: [1, 5, 7, 13, 14, 19, 23, 42, 47, 48, 61], overclaim: [16, 18, 22, 25, 33, 36, 49, 64] };
  const conflict = [3, 6, 8, 10, 11, 20, 21, 23, 26, 27, 28, 30, 31, 32, 34, 35, 46, 50];
  const wanted = [...rows.error, ...rows.overclaim, ...conflict].map((row) => `g-${String(row).padStart(2, "0")}`);
  assert.deepEqual(myths.map(({ id }) => id).sort(), [...new Set(wanted)].sort());
  for (const row of rows.overclaim)
    assert.equal(myths.find(({ id }) => id === `g-${row}`)?.kind, "overclaim", `g-${row}`);
});

const words = (locale) => {
  const all = Object.assign({}, ...[...areas(locale)].map(([, messages]) => messages));
  return Object.assign(all, Object.fromEntries(guidanceWords(locale)));
};

/** What the page searches: the name, other names, and the words below, of everything there is. */
function findables(all) {
  const style = (id) => id.replace(/^cls-/, "style.");
  const ofItem = ({ id }) => ({
    id,
    name: all[`${id}.name`],
    also: "",
    text: ["what", "why", "how", "not"].map((word) => all[`${id}.${word}`] ?? ""),
  });
  const ofTerm = ({ id }) => ({
    id,
    name: all[`construct.${id}.head`] ?? all[`construct.${id}.name`] ?? all[`${style(id)}.name`],
    also: all[`construct.${id}.also`] ?? "",
    text: [all[`construct.${id}.text`] ?? all[`${style(id)}.text`]],
  });
  const ofMyth = ({ id }) => ({ id, name: all[`myth.${id}.claim`], also: "", text: [all[`myth.${id}.fact`]] });
  return [...[...known.values()].map(ofItem), ...terms.map(ofTerm), ...myths.map(ofMyth)];
}

test("a term whose name is only a label of a scale has a head that reads by itself, in each language", () => {
  const labels = ["con-attachment-figure", "con-proximity-seeking", "iwm-filter", "tr-x-conflict"];
  for (const locale of locales()) {
    const all = words(locale);
    const heads = Object.keys(all).filter((key) => /^construct\..*\.head$/.test(key));
    assert.deepEqual(
      heads.sort(),
      labels.map((id) => `construct.${id}.head`),
    );
    for (const id of labels) {
      assert.ok(terms.some((term) => term.id === id), id); // prettier-ignore
      assert.ok(all[`construct.${id}.head`].split(" ").length >= 3, `${locale} ${id}`);
      assert.notEqual(all[`construct.${id}.head`], all[`construct.${id}.name`], `${locale} ${id}`);
    }
  }
});

const slip = (word) => word.slice(0, 3) + word.slice(4);

for (const locale of locales()) {
  const entries = findables(words(locale));
  const index = indexOf(
    entries.map(({ name, also, text }) => [
      { text: name, weight: 4 },
      { text: also, weight: 3 },
      ...text.map((one) => ({ text: one, weight: 1 })),
    ]),
  );

  test(`${locale}: everything has a name and words, and is found by its name among the first three`, () => {
    assert.equal(entries.length, 133 + 35 + terms.length + myths.length);
    const missed = [];
    entries.forEach(({ id, name, text }, place) => {
      assert.ok(name && text.join(""), id);
      if (!find(name, index).slice(0, 3).includes(place)) missed.push(`${id}: ${name}`);
    });
    assert.deepEqual(missed, []);
  });

  test(`${locale}: a term is found by each of its other names, and with a letter left out`, () => {
    const missed = [];
    entries.forEach(({ id, also }, place) => {
      for (const other of also.split("; ").filter(Boolean)) {
        if (!find(other, index).slice(0, 12).includes(place)) missed.push(`${id}: ${other}`);
        const [long] = other.split(" ").filter((word) => word.length > 6);
        if (long && !find(slip(long), index).includes(place)) missed.push(`${id}: ${slip(long)} for ${long}`);
      }
    });
    assert.deepEqual(missed, []);
  });
}

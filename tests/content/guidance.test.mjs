// What guides people names only what is there, says what each claim rests on, and keeps to what it may never suggest.
import assert from "node:assert/strict";
import Ajv from "ajv";
import { test } from "node:test";
import { areas, constructs, locales, readJson } from "./lib/content.mjs";
import {
  flags,
  gates,
  interventions,
  interventionSets,
  planPacks,
  rulePacks,
  rules,
  sourcePacks,
  strings,
} from "./lib/guidance.mjs";

const known = interventions();
const ids = (list) => new Set(list.map(({ id }) => id));
const traits = constructs()
  .filter(({ kind }) => kind === "trait")
  .map(({ id }) => id);
const settings = rulePacks().find((pack) => pack.settings).settings;

/** What an id may name, by how it begins. Constructs that nothing measures may still be what a practice is for. */
const homes = {
  iv: new Set(known.keys()),
  R: ids(rules()),
  flag: ids(flags()),
  gate: ids(gates()),
  tr: new Set(traits),
  cap: ids(constructs()),
  pre: ids(constructs()),
  iwm: ids(constructs()),
};

/** Faults of the ids a pack of rules or first steps names. */
export function nameFaults(pack) {
  const named = strings(pack).filter(
    ([key, text]) => /^(?:iv|R|flag|gate|tr|cap|pre|iwm)-/.test(text) && key !== "test",
  );
  return named.filter(([, id]) => !homes[id.split("-")[0]].has(id)).map(([key, id]) => `${pack.id}: ${key} ${id}`);
}

test("every pack has the shape its schema asks for", () => {
  const kinds = { interventions: interventionSets(), rules: rulePacks(), plans: planPacks(), sources: sourcePacks() };
  for (const [kind, packs] of Object.entries(kinds)) {
    const validate = new Ajv({ strict: false }).compile(readJson("core/content/schema", `${kind}.json`));
    for (const pack of packs) assert.ok(validate(pack), `${pack.id}: ${JSON.stringify(validate.errors)}`);
  }
});

test("no rule, gate, flag or first step names what does not exist", () => {
  assert.deepEqual([...rulePacks(), ...planPacks()].flatMap(nameFaults), []);
  const planted = { id: "x", rules: [{ then: [{ interventions: ["iv-none"], flag: "flag-none" }] }] };
  assert.equal(nameFaults(planted).length, 2);
  const limits = new Set(Object.keys(settings.limits));
  for (const rule of rules())
    for (const limit of rule.limits ?? []) assert.ok(limits.has(limit), `${rule.id}: ${limit}`);
  const thresholds = strings(rulePacks()).filter(([key]) => key === "threshold");
  for (const [, id] of thresholds) assert.ok(id in settings.thresholds, id);
});

test("every message a rule says has words in every language", () => {
  const messages = strings(rulePacks()).filter(([key]) => key === "message");
  assert.ok(messages.length > 15);
  for (const locale of locales()) {
    const words = areas(locale).get("plan");
    assert.deepEqual(messages.map(([, key]) => key).filter((key) => !words[key]), [], locale); // prettier-ignore
  }
});

test("each of the 25 traits leads to two practices or more that exist (F-05)", () => {
  assert.equal(traits.length, 25);
  const plans = new Map(planPacks().flatMap((pack) => pack.traits.map((plan) => [plan.trait, plan])));
  assert.deepEqual([...plans.keys()].sort(), traits.toSorted());
  for (const trait of traits) {
    const { first, then } = plans.get(trait);
    const named = new Set([...first, ...then].filter((id) => known.has(id)));
    assert.ok(named.size >= 2, `${trait}: ${[...named]}`);
  }
});

test("every pattern, and having none, has first steps", () => {
  const patterns = planPacks().flatMap((pack) => pack.patterns.map(({ pattern }) => pattern));
  const wanted = ["between", "dismissing", "fearful", "insufficient", "preoccupied", "secure"];
  assert.deepEqual(patterns.toSorted(), wanted);
  for (const plan of planPacks().flatMap((pack) => pack.patterns)) {
    const offered = [...plan.now, ...plan.next, ...plan.later];
    assert.ok(plan.now.length > 0, plan.pattern);
    assert.deepEqual(offered.filter((id) => plan.hold_back.includes(id)), [], plan.pattern); // prettier-ignore
    assert.equal(new Set(offered).size, offered.length, plan.pattern);
  }
});

test("every intervention says where it comes from and how well it is backed", () => {
  const sources = ids(sourcePacks().flatMap((pack) => pack.sources));
  for (const each of known.values()) {
    assert.ok(each.sources.length > 0, each.id);
    // Some ways of assessing stand in no source: they are this project's own, or common knowledge of the field.
    const isKnown = (source) => sources.has(source) || ["design", "outside"].includes(source);
    for (const source of each.sources) assert.ok(isKnown(source), `${each.id}: ${source}`);
    assert.ok(["cited", "stated", "proponent", "experimental"].includes(each.evidence), `${each.id}: ${each.evidence}`);
    if (each.evidence === "cited") assert.ok(each.cites.length > 0, `${each.id} cites nothing`);
    for (const other of each.related) assert.ok(known.has(other) && other !== each.id, `${each.id}: ${other}`);
  }
});

test("what its own authors say of a method is marked as theirs (F-36)", () => {
  const methods = ["iv-iat", "iv-three-pillars", "iv-ipf", "iv-pillar-metacognitive", "iv-pillar-collaborative"];
  for (const id of methods) {
    assert.equal(known.get(id).evidence, "proponent", id);
    // No imagery of this kind is led by the page: there is nothing to do but to read and to ask.
    for (const { parts } of known.get(id).actions) assert.deepEqual(parts.filter(({ kind }) => kind !== "text"), [], id); // prettier-ignore
  }
  assert.equal(known.get("iv-oxytocin").evidence, "experimental");
});

test("no plan, rule or first step ever names a medicine (F-57)", () => {
  const medicines = [...known.values()].filter(({ family }) => family === "medication").map(({ id }) => id);
  assert.ok(medicines.length >= 2);
  const named = strings([...rulePacks(), ...planPacks()]).map(([, text]) => text);
  assert.deepEqual(medicines.filter((id) => named.includes(id)), []); // prettier-ignore
  assert.ok(settings.never.includes("medication"));
  for (const id of medicines) assert.equal(known.get(id).use, "information", id);
});

test("a pattern alone raises no flag and opens no talk of harm (R-42, R-94)", () => {
  for (const { id, up_when: when } of flags()) {
    const leaves = strings(when).filter(([key]) => key === "pattern" || key === "dimension");
    assert.deepEqual(leaves, [], id);
  }
  const numb = flags().find(({ id }) => id === "flag-dissociation");
  assert.deepEqual(numb.up_when, { kind: "trait", trait: "tr-dis-dissociation" });
  // Only the person says that they were hurt.
  assert.deepEqual(flags().find(({ id }) => id === "flag-trauma").up_when, { kind: "any", of: [] });
});

test("reassurance is planned, and comes with a skill of one's own (F-55, R-91)", () => {
  const plan = planPacks()
    .flatMap((pack) => pack.traits)
    .find(({ trait }) => trait === "tr-anx-reassurance");
  const steps = [...plan.first, ...plan.then];
  assert.ok(steps.includes("iv-internal-safety") && steps.includes("iv-connection-routine"));
  const giving = [...known.values()].filter(({ touches }) => touches.includes("reassurance"));
  assert.ok(giving.length > 0);
  for (const { id, actions } of giving)
    for (const action of actions.filter(({ parts }) => parts.length > 0)) {
      const required = action.parts.filter((part) => part.required).map(({ kind, what }) => what ?? kind);
      assert.deepEqual(required.toSorted(), ["pick", "time"], `${id}.${action.id} is no schedule`);
    }
});

test("parents' things are hidden from others, and joint work from one alone (F-60, F-61)", () => {
  for (const each of known.values()) {
    if (each.family === "early-life") assert.ok(each.gates.includes("gate-parent"), each.id);
    if (each.gates.includes("gate-couple")) assert.ok(each.touches.includes("joint"), each.id);
  }
  assert.equal(gates().find(({ id }) => id === "gate-parent").hidden, true);
  assert.equal(gates().find(({ id }) => id === "gate-bond").per_person, true);
});

test("whatever moves toward a person asks first whether they are feared (F-25, F-50)", () => {
  const open = [];
  for (const each of known.values()) {
    const toward =
      each.touches.includes("approach") || each.actions.some(({ touches }) => touches?.includes("approach"));
    const guarded = each.gates.includes("gate-bond") || each.gates.includes("gate-couple");
    if (toward && !guarded) open.push(each.id);
  }
  assert.deepEqual(open, []);
});

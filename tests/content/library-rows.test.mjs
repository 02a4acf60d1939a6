// What the library's cards for therapies, clinicians and groups must hold. Each test names its row of the feature table.
import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "./lib/content.mjs";
import { actionOf, guidanceWords, interventions, partOf, planPacks } from "./lib/guidance.mjs";

const known = interventions();
const all = (ids) => ids.split(" ").map((id) => known.get(`iv-${id}`));
const kinds = (each) => each.actions.map(({ kind }) => kind);
const only = (each, ...allowed) => assert.deepEqual(kinds(each).filter((kind) => !allowed.includes(kind)), [], each.id); // prettier-ignore

test("clinicians get notes on steadiness and attunement, everybody a card on what good help is like (F-27)", () => {
  const stance = all("secure-base-relationship consistent-presence attuned-responsiveness tagaf style-tailoring");
  for (const each of stance) {
    assert.ok(each.audience.includes("clinician") && kinds(each).includes("clinician-note"), each.id);
    for (const action of each.actions.filter(({ kind }) => kind === "clinician-note")) assert.equal(action.for, "clinician"); // prettier-ignore
  }
  const [card] = all("secure-base-relationship");
  assert.ok(card.audience.includes("self") && kinds(card).includes("info-card"));
  assert.ok(kinds(known.get("iv-attachment-informed-therapy")).includes("referral-question"));
});

test("being calmed by another leads to calming oneself (F-30)", () => {
  const [outside, inside] = all("external-coregulation internalised-regulation");
  assert.ok(outside.related.includes(inside.id));
  assert.ok(inside.related.includes("iv-self-soothing"));
});

test("schema work is told of; two themes and one's own can be named, and there is no inventory (F-37)", () => {
  for (const each of all("schema-therapy limited-reparenting experiential-techniques")) only(each, "info-card", "referral-question"); // prettier-ignore
  const themes = actionOf("iv-schema-theme-naming", known.get("iv-schema-theme-naming").actions[0].id);
  const [first] = themes.parts.filter(({ kind }) => kind === "pick");
  assert.equal(first.options.length, 3);
  assert.ok(first.options.includes("mistrust") && first.options.includes("other"));
  assert.ok(themes.parts.every(({ kind }) => kind !== "rate"));
  assert.deepEqual(kinds(known.get("iv-healthy-adult-mode")), ["journal"]);
});

test("core affect and undoing aloneness are cards of their own that lead to each other (F-38)", () => {
  const [affect, aloneness] = all("core-affect-transformation undoing-aloneness");
  for (const each of [affect, aloneness]) only(each, "info-card", "referral-question");
  assert.ok(affect.related.includes(aloneness.id) && aloneness.related.includes(affect.id));
  assert.ok(aloneness.related.includes("iv-share-feelings"));
});

test("the loop is drawn from one side, with both moves and a text; what is for two is behind its gate (F-39)", () => {
  const { parts } = actionOf("iv-cycle-recognition", "my-side");
  const ids = parts.map(({ id }) => id);
  for (const id of ["my-move", "fear", "their-move", "loop"]) assert.ok(ids.includes(id), id);
  assert.ok(partOf("iv-cycle-recognition", "my-side", "their-move").options.includes("not-known"));
  assert.ok(known.get("iv-cycle-recognition").gates.includes("gate-bond"));
  assert.ok(known.get("as-cycle-map").gates.includes("gate-couple"));
  only(known.get("iv-eft"), "info-card", "referral-question");
});

test("family therapy says for whom it was studied, and a family talk is planned behind a gate (F-41)", () => {
  const said = { en: /teens/, es: /adolescentes/, ar: /مراهق/ };
  for (const locale of locales()) {
    const words = guidanceWords(locale);
    const text = ["what", "why", "how", "not"].map((word) => words.get(`iv-abft.${word}`)).join(" ");
    assert.match(text, said[locale], locale);
  }
  const talk = known.get("iv-safe-family-dialogue");
  assert.ok(talk.gates.includes("gate-bond") && kinds(talk).includes("planner"));
});

test("groups and lessons are told of, and no plan of someone high on both begins in a group (F-56)", () => {
  only(known.get("iv-attachment-group"), "info-card", "referral-question");
  assert.ok(kinds(known.get("iv-psychoeducation")).includes("discussion-prompt"));
  const [plan] = planPacks().flatMap(({ patterns }) => patterns).filter(({ pattern }) => pattern === "fearful"); // prettier-ignore
  assert.ok(plan.hold_back.includes("iv-attachment-group"));
  for (const id of [...plan.now, ...plan.next]) assert.ok(!known.get(id).touches.includes("group"), id);
});

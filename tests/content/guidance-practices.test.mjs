// What a practice must hold to be what it is called. Each test names the row of the feature table it covers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "./lib/content.mjs";
import { actionOf, guidanceWords, interventions, partOf } from "./lib/guidance.mjs";

const known = interventions();
const partsOf = (id, action, kind) => actionOf(id, action).parts.filter((part) => !kind || part.kind === kind);
const names = (parts) => parts.map(({ id }) => id);
const everyAction = () => [...known.values()].flatMap((each) => each.actions.map((action) => ({ each, action })));

/** Whether names stand in a list in this order, with others between them or not. */
const inOrder = (list, wanted) => wanted.every((id, i) => list.includes(id) && (i === 0 || list.indexOf(wanted[i - 1]) < list.indexOf(id))); // prettier-ignore

const words = ["write", "list", "word"];

test("nobody who keeps a distance is made to write (F-32)", () => {
  const forced = [];
  for (const { each, action } of everyAction()) {
    if (!each.patterns.includes("dismissing")) continue;
    for (const part of action.parts)
      if (part.required && words.includes(part.kind)) forced.push(`${each.id}.${part.id}`);
  }
  assert.deepEqual(forced, []);
  // The ladder's rungs are the person's own: the pack brings none.
  const ladder = partsOf("iv-graded-vulnerability", "ladder", "list");
  assert.equal(ladder.length, 1);
  assert.equal("options" in ladder[0], false);
});

test("what is asked later comes after what was said before (F-42)", () => {
  for (const { each, action } of everyAction()) {
    const first = action.parts.findIndex(({ phase }) => phase === "later");
    if (first < 0) continue;
    assert.ok(first > 0, `${each.id}.${action.id} asks nothing before`);
    const asked = action.parts.slice(first).filter(({ kind }) => kind !== "text");
    for (const part of asked) assert.equal(part.phase, "later", `${each.id}.${action.id}.${part.id}`);
  }
  const order = names(actionOf("iv-behavioral-experiment", "experiment").parts);
  assert.ok(inOrder(order, ["forecast", "outcome"]));
  assert.equal(partOf("iv-behavioral-experiment", "experiment", "forecast").phase, undefined);
  assert.equal(partOf("iv-behavioral-experiment", "experiment", "outcome").phase, "later");
  const lists = partsOf("iv-cognitive-restructuring", "thought-record", "word").map(({ from }) => from);
  assert.deepEqual(lists, ["feelings", "body"]);
});

test("cold and hard exercise are told about and never led (F-43, R-18)", () => {
  const loads = everyAction().filter(({ action }) => action.touches?.includes("body-load"));
  assert.ok(loads.length > 0);
  for (const { action } of loads) {
    assert.equal(action.kind, "info-card");
    assert.equal(action.caution, true);
    for (const { kind } of action.parts) assert.equal(kind, "text");
  }
  for (const { caution } of known.get("iv-dbt-tip").actions) assert.equal(caution, true);
});

test("DEAR MAN has its seven parts in order (F-43)", () => {
  const seven = ["describe", "express", "assert", "reinforce", "mindful", "confident", "negotiate"];
  assert.deepEqual(names(partsOf("iv-dear-man", "plan", "write")), seven);
  const scripts = partsOf("iv-dear-man", "plan", "script");
  assert.deepEqual(scripts.flatMap(({ from }) => from), seven); // prettier-ignore
  for (const locale of locales()) {
    const text = scripts.map(({ id }) => guidanceWords(locale).get(`iv-dear-man.plan.${id}`)).join(" ");
    const places = seven.map((id) => text.indexOf(`{${id}}`));
    assert.ok(
      places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1])),
      `${locale}: ${text}`,
    );
  }
});

test("a thought is put at a distance in each language's own grammar (F-44)", () => {
  for (const locale of locales())
    for (const part of ["having", "noticing"]) {
      const text = guidanceWords(locale).get(`iv-act-defusion.distance.${part}`);
      const before = text.slice(0, text.indexOf("{thought}"));
      assert.ok(before.trim().split(/\s+/).length >= 3, `${locale}: ${text}`);
    }
});

test("attention has an outward way wherever it has an inward one (F-33, F-45)", () => {
  const inward = everyAction().filter(({ action }) => action.touches?.includes("inward"));
  for (const { each } of inward) {
    const outward = each.actions.filter(({ touches, parts }) => !touches?.includes("inward") && parts.length > 0);
    assert.ok(outward.length > 0, each.id);
  }
  assert.ok(inward.some(({ each }) => each.id === "iv-body-scan"));
  for (const id of ["iv-mindfulness", "iv-mbsr", "iv-body-scan", "iv-mindful-breathing"])
    assert.ok(known.get(id).gates.includes("gate-ground"), id);
  assert.deepEqual(known.get("iv-grounding").gates, []);
});

test("a pull is noted with its state of mind and the bond it was about (F-46)", () => {
  const parts = partsOf("iv-impulse-noticing", "log");
  assert.deepEqual(partOf("iv-impulse-noticing", "log", "pull").options, ["toward", "away", "neither"]);
  assert.deepEqual(parts.filter(({ kind }) => kind === "who" || kind === "word").length, 2); // prettier-ignore
});

test("kindness that stings has a way out and a plain caring act (F-47)", () => {
  assert.ok(partOf("iv-self-compassion", "kind-moment", "stings").options.includes("stings"));
  assert.ok(inOrder(names(actionOf("iv-self-compassion", "kind-moment").parts), ["stings", "caring-act"]));
});

test("the recall of care lasts two minutes, and nothing coming is fine (F-48)", () => {
  const [timer] = partsOf("iv-care-recall-timer", "recall", "timer");
  assert.equal(timer.seconds, 120);
  assert.equal(timer.nothing, true);
  assert.deepEqual(known.get("iv-care-recall-timer").minutes, { value: 2, basis: "source" });
});

test("care is noted in one line, and a supporter need not be a person (F-49)", () => {
  assert.deepEqual(partsOf("iv-notice-care", "line", "write").map(({ lines }) => lines), ["short"]); // prettier-ignore
  const { options } = partOf("iv-call-to-mind-supporter", "picture", "choose");
  for (const other of ["pet", "story", "faith", "nobody"]) assert.ok(options.includes(other), other);
});

test("who one practises with is chosen with a reason why they are safe (F-50)", () => {
  for (const [id, action] of [
    ["iv-share-feelings", "small-share"],
    ["iv-practice-relationship", "choose"],
  ]) {
    // prettier-ignore
    assert.ok(inOrder(names(actionOf(id, action).parts), ["who", "safe-because"]), id);
    assert.ok(known.get(id).gates.includes("gate-bond"), id);
  }
});

test("feeling words come from lists of each language (F-52)", () => {
  const lists = ["feelings", "body"];
  for (const locale of locales()) {
    const words = [...guidanceWords(locale)].filter(([key]) => key.startsWith("list."));
    for (const list of lists) {
      const said = words.filter(([key]) => key.startsWith(`list.${list}.`)).map(([, text]) => text);
      assert.ok(said.length >= 20, `${locale} ${list}`);
      assert.equal(new Set(said).size, said.length, `${locale} ${list} says a word twice`);
    }
  }
  for (const { each, action } of everyAction())
    for (const part of action.parts.filter(({ kind }) => kind === "word"))
      assert.ok(lists.includes(part.from) && !part.required, `${each.id}.${part.id}`);
});

test("turns are timed, and what is said to someone is looked through for “you always” (F-53)", () => {
  assert.ok(partOf("iv-active-listening", "pair", "turns").turns >= 2);
  assert.ok(partOf("iv-communication-training", "talk", "turns").turns >= 2);
  for (const [id, action, part] of [
    ["iv-i-statements", "sentence", "words"],
    ["iv-nonjudgmental-validation", "sentence", "words"],
    ["iv-communicate-collaborate", "talk", "words"],
    ["iv-apology-sequence", "letter", "words"],
    ["iv-primary-emotion", "say", "words"],
    ["iv-dear-man", "plan", "say"],
  ])
    assert.deepEqual(partOf(id, action, part).lints, ["always"], id);
});

test("a time-out has a time of return (F-54)", () => {
  const { kind, what, min, max, required } = partOf("iv-timeout", "plan", "back-at");
  assert.deepEqual(
    { kind, what, min, max, required },
    { kind: "when", what: "minutes", min: 20, max: 60, required: true },
  );
});

test("mending has its steps in order (F-28, F-54)", () => {
  assert.ok(inOrder(names(actionOf("iv-repair-ritual", "steps").parts), ["own", "their-feeling", "next-time"]));
  assert.deepEqual(partOf("iv-apology-sequence", "letter", "words").from, ["did", "felt", "sorry", "next"]);
});

test("reading a mind asks for three readings (F-40)", () => {
  assert.ok(partOf("iv-mentalizing-practice", "three-readings", "readings").at_least >= 3);
  assert.ok(partOf("iv-reflective-functioning", "behind-the-act", "states").at_least >= 3);
});

test("a wait has an end before it starts (F-68)", () => {
  const wait = actionOf("iv-uncertainty-tolerance", "wait");
  const until = wait.parts.findIndex(({ id }) => id === "until");
  assert.equal(wait.parts[until].required, true);
  assert.equal(wait.parts[until].kind, "when");
  assert.ok(until < names(wait.parts).indexOf("start"));
  assert.ok(known.get("iv-uncertainty-tolerance").gates.includes("gate-bond"));
});

test("a pause comes before its two questions (F-67)", () => {
  const kinds = actionOf("iv-reflect-before-react", "pause").parts.map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === "write").length, 2);
  assert.ok(kinds.indexOf("timer") < kinds.indexOf("write"));
});

test("a loop is drawn from one's own side, the other's may be unknown (F-61, R-78)", () => {
  assert.ok(partOf("iv-cycle-recognition", "my-side", "their-move").options.includes("not-known"));
  assert.deepEqual(partOf("iv-cycle-recognition", "my-side", "loop").from, ["trigger", "fear"]);
});

test("a plan of one's own joins steadying, noticing and connecting (F-69)", () => {
  assert.deepEqual(names(partsOf("iv-combined-plan", "plan", "pick")), ["steady", "notice", "connect"]);
});

test("the three tasks each have a practice of their own (F-08)", () => {
  for (const task of ["task-aware-grounded", "task-communicate-collaborate", "task-receive-care"]) {
    const led = [...known.values()].filter(({ targets, use }) => use === "guided" && targets.includes(task));
    assert.ok(led.length > 0, task);
  }
});

test("looking back hears one's own side first, excuses nobody and is never required (R-95)", () => {
  const { parts } = actionOf("iv-parent-perspective", "their-side");
  assert.equal(names(parts.filter(({ kind }) => kind === "write"))[0], "mine");
  assert.ok(inOrder(names(parts), ["mine", "on", "carried"]));
  assert.ok(partOf("iv-parent-perspective", "their-side", "on").options.includes("stop-here"));
  assert.deepEqual(parts.filter(({ required }) => required), []); // prettier-ignore
  assert.ok(known.get("iv-parent-perspective").gates.includes("gate-trauma"));
});

test("painful history ends in steps that bring one back (F-35)", () => {
  const doing = everyAction().filter(({ each, action }) => each.touches.includes("history") && action.kind !== "info-card" && action.parts.length > 0); // prettier-ignore
  assert.ok(doing.length >= 4);
  for (const { each, action } of doing)
    assert.deepEqual(action.parts.slice(-3).map(({ kind }) => kind), ["step", "step", "text"], each.id); // prettier-ignore
});

test("every practice says how long it takes, and its pace keeps to that (R-14)", () => {
  const paced = (part) => (part.kind === "breath" ? (part.in + part.hold + part.out) * part.rounds : (part.seconds ?? 0) * (part.turns ?? 1)); // prettier-ignore
  for (const { each, action } of everyAction()) {
    if (each.use !== "guided") continue;
    assert.ok(each.minutes?.value > 0, each.id);
    const seconds = action.parts.reduce((sum, part) => sum + paced(part), 0);
    assert.ok(seconds <= each.minutes.value * 60, `${each.id}.${action.id}: ${seconds} s in ${each.minutes.value} min`);
  }
});

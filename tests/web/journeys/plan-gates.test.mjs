// A plan and its gates: nothing toward a person who may be feared, what the plan joins, what is printed of it, and what
// opens when earlier steps are done. (F-25, F-69; R-06)
import assert from "node:assert/strict";
import { test } from "node:test";
import { listsOf, planOf, shows } from "../support/guide.mjs";
import { change, needs, onPaper, radio, usePlans } from "../support/planning.mjs";
import { interventions } from "../support/practising.mjs";
import { plain } from "../support/words.mjs";

const { planned, core } = usePlans();

// What a gate guards that asks about one person.
const guarded = interventions.filter(({ gates }) => gates.includes("gate-bond")).map(({ id }) => id);
const offered = ({ plan }) => [...plan.now, ...plan.in_the_moment, ...plan.next, ...plan.later].filter(({ intervention }) => guarded.includes(intervention)); // prettier-ignore

/** Goes to the list of all practices and back, when it says what the core says; answers what is open and guarded. */
async function openInLibrary(visitor, { profile }, afraid) {
  const { items } = core()("library", {
    profile,
    context: { place: "self" },
    gates: { answers: {}, afraid_of: afraid },
  });
  const practices = items.filter(({ family }) => family !== "assessment");
  const wanted = practices.map(({ intervention, state }) => `${intervention} ${state}`).join();
  await visitor.press("guide.library");
  await visitor.at("library");
  const says = (all) =>
    [...document.querySelectorAll("main [data-practice]")]
      .map(({ dataset }) => `${dataset.practice} ${dataset.state}`)
      .join() === all;
  await visitor.app.waitForFunction(says, wanted);
  await visitor.press("guide.title");
  await visitor.at("plan");
  const open = items.filter(({ intervention, state }) => guarded.includes(intervention) && state === "open");
  return open.map(({ intervention }) => intervention);
}

test("nothing about a person is offered before the question, nor after any answer but no (F-25)", needs, async () => {
  const { visitor, given } = await planned({
    who: [
      ["partner", "now"],
      ["friend", "now"],
    ],
  });
  const before = planOf(core(), given);
  assert.deepEqual(offered(before), []);
  assert.deepEqual(await openInLibrary(visitor, before, {}), []);
  for (const reply of ["yes", "unknown", "skip"]) {
    await radio(visitor, "partner", reply).check();
    await visitor.see("guide.bond.own", { person: visitor.say("common.person.partner.your") });
    const guided = planOf(core(), given, { afraid: { partner: reply } });
    assert.deepEqual(offered(guided), []);
    await shows(visitor, guided);
    assert.deepEqual(await openInLibrary(visitor, guided, { partner: reply }), [], reply);
  }
  await radio(visitor, "friend", "no").check();
  const open = planOf(core(), given, { afraid: { partner: "skip", friend: "no" } });
  assert.ok(offered(open).length > 0, "the test has something to see");
  for (const { gates } of offered(open))
    assert.deepEqual(gates.find(({ gate }) => gate === "gate-bond").people, ["friend"]);
  await shows(visitor, open);
  const library = await openInLibrary(visitor, open, { partner: "skip", friend: "no" });
  assert.ok(library.length > 0);
  const text = await visitor.app.locator("main").innerText();
  assert.doesNotMatch(text, /\bsafe with\b|\bis safe\b/i);
  await visitor.close();
});

test("a plan joins steadying, noticing and connecting, and prints with its reasons (F-69)", needs, async () => {
  const { visitor, given } = await planned();
  await radio(visitor, "partner", "no").check();
  const guided = planOf(core(), given, { afraid: { partner: "no" } });
  await shows(visitor, guided);
  const steps = Object.values(listsOf(guided)).flat();
  const { now, in_the_moment: moment, next, later } = guided.plan;
  const stages = [...now, ...moment, ...next, ...later].map(({ stage }) => stage);
  for (const stage of ["steady", "notice", "connect"]) assert.ok(stages.includes(stage), stage);
  await onPaper(visitor);
  const entries = await visitor.app.evaluate(() => globalThis.printed);
  for (const id of steps) {
    const entry = entries.find((text) => text.includes(visitor.say(`${id}.name`)));
    assert.match(entry ?? "", /\(R-\d\d\)/, id);
  }
  await visitor.close();
});

test("what was said about fear is neither in a copy nor on paper (F-25)", needs, async () => {
  const { visitor } = await planned();
  await change(visitor, () => radio(visitor, "partner", "yes").check());
  await onPaper(visitor);
  const paper = plain(await visitor.app.evaluate(() => globalThis.paper));
  assert.ok(paper.includes(visitor.say("guide.now.title")), "the steps are on paper");
  assert.ok(paper.includes(visitor.say("iv-seek-professional.ask")), "and the question to take along");
  for (const key of ["plan.message.unsafe", "guide.held.r-11", "guide.bond.title"])
    assert.ok(!paper.includes(plain(visitor.say(key))), key);
  await visitor.press("common.back");
  await visitor.press("common.back");
  await visitor.at("result");
  await visitor.press("then.keep.go");
  await visitor.at("keep");
  await visitor.button("then.keep.save").waitFor();
  const { text } = await visitor.saved("then.keep.save");
  assert.ok(!/afraid|gate|flag/.test(text));
  await visitor.close();
});

test("what waits for earlier steps can be opened once those are done (R-06)", needs, async () => {
  const { visitor, given } = await planned({ means: { anxiety: 4, avoidance: 4 }, who: [] });
  const id = "iv-history-processing";
  const look = async () => {
    await visitor.press("guide.library");
    await visitor.at("library");
    await visitor.app.waitForSelector("main [data-stage]");
    await visitor.unfold();
    return visitor.app.locator(`main [data-practice="${id}"]`);
  };
  assert.equal(await (await look()).locator("[data-opens]").count(), 0, "held back by more than a gate");
  await visitor.press("guide.title");
  await visitor.at("plan");
  const done = [];
  for (const stage of ["steady", "notice"]) {
    const { plan } = planOf(core(), given, { done });
    const { intervention } = plan.now.find((item) => item.stage === stage);
    const step = visitor.app.locator(`main [data-step="${intervention}"]`);
    await step.getByRole("button", { name: visitor.say("guide.done"), exact: true }).click();
    done.push({ intervention, outcome: "done" });
    await shows(visitor, planOf(core(), given, { done }));
  }
  const entry = await look();
  await visitor.app.locator(`main [data-practice="${id}"][data-state="held"] [data-opens]`).waitFor();
  await entry.locator("[data-opens]").click();
  await visitor.at("practice");
  for (const gate of ["gate-trauma", "gate-ground"]) await visitor.press(`practice.gate.${gate}.ask`);
  await visitor.button("practice.begin").waitFor();
  await visitor.close();
});

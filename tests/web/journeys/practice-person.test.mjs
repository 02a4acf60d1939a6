// What a practice is for someone of whom more is known: someone who keeps a distance, who finds it hard to look at
// themselves, who goes numb, or who is afraid of a person. (F-32, F-42, F-45, F-67, F-68)
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { placesFor } from "../support/answering.mjs";
import { needsCore } from "../support/core.mjs";
import { openGuide, planOf } from "../support/guide.mjs";
import {
  begin,
  count,
  couldBegin,
  goTo,
  interventions,
  openGates,
  openPractice,
  own,
  press,
  shown,
  toTheEnd,
  usePractising,
} from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { visitorIn, start } = usePractising(needs.skip);
let run;

before(async () => {
  if (!needs.skip) run = await openGuide();
});

/** What is known of someone who answered so, and the steps of their plan when they are not afraid of anyone. */
function someone(instrument, means, said = {}) {
  const places = placesFor(instrument, means);
  const { items } = run("describe", {}).instruments.find(({ id }) => id === instrument);
  const answers = Object.fromEntries(items.map(({ id }) => [id, id in places ? places[id] + 1 : null]));
  const { profile, plan } = planOf(run, [{ instrument, form: "full", answers }], said);
  return { profile, steps: [...plan.now, ...plan.in_the_moment, ...plan.next, ...plan.later], plan };
}

test("in the plan of someone who keeps a distance, nothing has to be written (F-32)", needs, async () => {
  const { profile, steps } = someone("sbi", { anxiety: 2, avoidance: 6 }, { afraid: { "own-choice": "no" } });
  const visitor = await visitorIn("en");
  let ended = 0;
  for (const { intervention, actions } of steps)
    for (const action of actions) {
      await openPractice(visitor, intervention, action, "self", { profile });
      await openGates(visitor);
      await begin(visitor);
      const short = await toTheEnd(visitor);
      // A practice that is its readings wants some of them; whoever has none stops, and that is an end too.
      for (const part of short) {
        const { parts } = interventions.find(({ id }) => id === intervention).actions.find(({ id }) => id === action);
        const { kind, required, at_least: least } = parts.find(({ id }) => id === part);
        assert.ok(kind === "list" && least && !required, `${intervention} ${action}: ${part}`);
        await press(visitor, "practice.stop");
      }
      await visitor.see("practice.end.title");
      ended++;
    }
  assert.ok(ended >= 12, `${ended} actions`);
  assert.ok(
    steps.some(({ intervention }) => intervention === "iv-graded-vulnerability"),
    "the ladder is among them",
  );
});

test(
  "a worksheet on thoughts asks someone who keeps a distance for a feeling and a body word too (F-42)",
  needs,
  async () => {
    const { profile } = someone("sbi", { anxiety: 2, avoidance: 6 });
    for (const locale of ["en", "es", "ar"]) {
      const visitor = await start(locale, "iv-cognitive-restructuring", "thought-record", "self", { profile });
      for (const part of ["feeling", "body"]) {
        assert.ok(
          (await shown(visitor)).includes(own(visitor, `iv-cognitive-restructuring.thought-record.${part}`)),
          part,
        );
        assert.ok((await count(visitor, `[data-part=${part}] .words input`)) > 5, `${locale}: ${part}`);
      }
    }
  },
);

test(
  "whoever finds it hard to look at themselves gets a short note before a page to write on (F-67)",
  needs,
  async () => {
    const first = async (level) => {
      const { profile } = someone("sbi-capacities", { "pre-reflection": level });
      const visitor = await visitorIn("es");
      await openPractice(visitor, "iv-reflect-on-experience", "", "self", { profile });
      const chosen = await visitor.app.evaluate(() => globalThis.practising.chosen());
      await begin(visitor);
      return { chosen, pages: await count(visitor, "textarea"), picks: await count(visitor, ".points .choice") };
    };
    const low = await first(1);
    const high = await first(7);
    assert.equal(high.chosen, "one-moment");
    assert.ok(high.pages >= 3, "an essay prompt is there for others");
    assert.equal(low.chosen, "log");
    assert.ok(low.pages === 0 && low.picks >= 9, "nothing but things to tick");
  },
);

test(
  "where a person is feared, waiting for them is held back, and so is all that goes toward them (F-68)",
  needs,
  async () => {
    const visitor = await visitorIn("ar");
    const known = { flags: ["flag-unsafe-relationship"] };
    const { steps } = someone("sbi", { anxiety: 6, avoidance: 2 }, { ...known, afraid: { "own-choice": "no" } });
    assert.deepEqual(steps.filter(({ intervention }) => intervention === "iv-uncertainty-tolerance"), []); // prettier-ignore
    for (const intervention of ["iv-uncertainty-tolerance", "iv-share-feelings"]) {
      await openPractice(visitor, intervention, "", "self", known);
      await visitor.choice("radio", visitor.say("practice.bond.no")).check();
      await visitor.see("practice.held");
      assert.equal(await count(visitor, ".button-large"), 0, intervention);
    }
  },
);

test("someone who goes numb is offered what is around them, and not the body or the breath (F-45)", needs, async () => {
  const visitor = await visitorIn("en");
  for (const [intervention, inward, outward] of [["iv-mindful-breathing", "breath", "outer"]]) {
    await openPractice(visitor, intervention, inward, "self", { flags: ["flag-dissociation"] });
    await openGates(visitor);
    assert.equal(await visitor.app.evaluate(() => globalThis.practising.chosen()), outward);
    await begin(visitor);
    await goTo(visitor, ".practice-end");
  }
  assert.equal(await couldBegin(visitor, "iv-body-scan", "outward"), true);
  await openPractice(visitor, "iv-body-scan", "inward", "self", { flags: ["flag-dissociation"] });
  await openGates(visitor);
  assert.notEqual(await visitor.app.evaluate(() => globalThis.practising.chosen()), "inward");
});

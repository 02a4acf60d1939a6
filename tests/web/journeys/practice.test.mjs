// What holds for every practice: what it says before it begins, that it asks for nothing, when it stops, whom it is not
// about, and what it keeps. (F-50, F-51)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsCore } from "../support/core.mjs";
import { headingFocused } from "../support/keys.mjs";
import {
  actionOf,
  begin,
  count,
  fill,
  goTo,
  interventions,
  openGates,
  openPractice,
  own,
  pass,
  press,
  shown,
  slide,
  status,
  toTheEnd,
  usePractising,
  written,
} from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { visitorIn, start } = usePractising(needs.skip);

const locales = ["en", "es", "ar"];
const cards = ["info-card", "referral-question", "clinician-note", "none"];
// Two people, asked alone before, may do what one may not.
const placeOf = ({ gates, touches = [] }, action) =>
  gates.includes("gate-couple") || [...touches, ...(action.touches ?? [])].includes("joint") ? "joint" : "self";

test(
  "every exercise says its length, its content, what may come up and how to stop, before anything else (R-14)",
  needs,
  async () => {
    let seen = 0;
    for (const intervention of interventions)
      for (const action of intervention.actions.filter(({ kind }) => !cards.includes(kind))) {
        const visitor = await visitorIn(locales[seen % 3]);
        const { id, minutes, touches = [] } = intervention;
        await openPractice(visitor, id, action.id, placeOf(intervention, action));
        await openGates(visitor);
        // What is not for this person, or for another kind of reader, has no way in.
        if (!(await count(visitor, ".practice-opening .button-large"))) continue;
        const words = await shown(visitor);
        const come = [...touches, ...(action.touches ?? [])].map((touch) => visitor.say(`practice.touch.${touch}`));
        const wanted = [
          ...(minutes ? [visitor.say("practice.about.minutes", { count: minutes.value })] : []),
          ...["name", "what", "why", "how", "not"].map((part) => own(visitor, `${id}.${part}`)),
          ...(come.length ? come : [visitor.say("practice.touch.none")]),
          visitor.say("practice.about.any.time"),
        ];
        for (const one of wanted) assert.ok(one.length > 0 && words.includes(plain(one)), `${id} ${action.id}: ${one}`);
        assert.ok(minutes, `${id} has no length`);
        assert.equal(await count(visitor, "[data-part]"), 0, `${id} ${action.id}: asks before it begins`);
        seen++;
      }
    assert.ok(seen > 90, `${seen} exercises`);
  },
);

test(
  "guided-steps: it leads on by itself, waits when it is told to, goes back, and stops at any step (R-14, F-45)",
  needs,
  async () => {
    const visitor = await visitorIn("en");
    await openPractice(visitor, "iv-grounding", "senses");
    await begin(visitor);
    await headingFocused(visitor);
    assert.equal(await visitor.title(), own(visitor, "iv-grounding.senses.open"));
    await press(visitor, "practice.next");
    const { parts } = actionOf("iv-grounding", "senses");
    const [, first, second] = parts;
    assert.equal(await visitor.title(), own(visitor, `iv-grounding.senses.${first.id}`));
    await visitor.see("practice.progress", { at: 2, of: parts.length });
    await pass(visitor, 2);
    await press(visitor, "practice.time.pause");
    await pass(visitor, first.seconds * 3);
    assert.equal(await visitor.title(), own(visitor, `iv-grounding.senses.${first.id}`), "a pause holds");
    await press(visitor, "practice.time.go.on");
    await pass(visitor, first.seconds);
    assert.equal(await visitor.title(), own(visitor, `iv-grounding.senses.${second.id}`), "it moves on by itself");
    await press(visitor, "practice.previous");
    assert.equal(await visitor.title(), own(visitor, `iv-grounding.senses.${first.id}`));
    await press(visitor, "practice.stop");
    await visitor.see("practice.end.title");
  },
);

test("going past a part looks just like answering it (R-16)", needs, async () => {
  const visitor = await start("en", "iv-self-soothing", "now");
  await goTo(visitor, "[data-part=before] input");
  // So that neither is under the pointer, or on its way back from there.
  await visitor.page.mouse.move(0, 0);
  await visitor.app.waitForFunction(() => document.getAnimations().length === 0);
  const looks = await Promise.all(
    ["practice.next", "practice.skip"].map((key) =>
      visitor.button(key).evaluate((button) => {
        const { backgroundColor, color, borderColor, fontSize, fontWeight, minHeight } = getComputedStyle(button);
        return [backgroundColor, color, borderColor, fontSize, fontWeight, minHeight].join();
      }),
    ),
  );
  assert.equal(looks[0], looks[1]);
});

test(
  "nothing has to be told: a part left out is a part done, and practices of each kind end without a word (R-16)",
  needs,
  async () => {
    for (const [place, [intervention, action]] of [
      ["iv-self-soothing", "now"],
      ["iv-act-defusion", "distance"],
      ["iv-emotional-literacy", "words"],
      ["iv-share-feelings", "small-share"],
      ["iv-compassionate-self-talk", "letter"],
      ["iv-pattern-self-examination", "habits"],
    ].entries()) {
      const visitor = await start(locales[(place + 1) % 3], intervention, action);
      assert.deepEqual(await toTheEnd(visitor), [], `${intervention} ${action}`);
      await visitor.see("practice.end.title");
    }
  },
);

test("it stops kindly when too much is stirred up, and nothing is lost (R-15)", needs, async () => {
  const visitor = await visitorIn("en");
  await openPractice(visitor, "iv-self-soothing", "menu");
  await slide(visitor, "upset-before", 3);
  await begin(visitor);
  await fill(visitor, "first", "Tea");
  await visitor.unfold();
  await slide(visitor, "upset-between", 5);
  assert.equal(await count(visitor, "[data-part=first]"), 1, "two more is no reason");
  await slide(visitor, "upset-between", 6);
  await visitor.see("practice.stirred.title");
  await headingFocused(visitor);
  await press(visitor, "practice.stirred.ground");
  await visitor.at("steady");
  await visitor.press("steady.return");
  await visitor.see("practice.stirred.kept");
  await press(visitor, "practice.stirred.on");
  assert.equal(await visitor.app.locator("[data-part=first] textarea").inputValue(), "Tea");
  await visitor.unfold();
  await slide(visitor, "upset-between", 8);
  await press(visitor, "practice.stirred.end");
  await visitor.see("practice.end.title");
  assert.ok((await shown(visitor)).includes("Tea"));
  await openPractice(visitor, "iv-grounding");
  await slide(visitor, "upset-before", 8);
  await visitor.see("practice.stirred.title");
});

test(
  "a new way is tried with mild unease that someone chooses, and stops when it becomes more (R-93)",
  needs,
  async () => {
    const visitor = await visitorIn("es");
    await openPractice(visitor, "iv-embrace-discomfort", "mild-step");
    const words = await shown(visitor);
    for (const part of ["how", "not"]) assert.ok(words.includes(own(visitor, `iv-embrace-discomfort.${part}`)), part);
    await slide(visitor, "upset-before", 2);
    await begin(visitor);
    await fill(visitor, "new-way", "Digo que hoy no.");
    // The unease of the step is foreseen by the person, and is not how they are now.
    await slide(visitor, "unease", 9);
    assert.ok((await shown(visitor)).includes(own(visitor, "iv-embrace-discomfort.mild-step.smaller")));
    await visitor.unfold();
    await slide(visitor, "upset-between", 4);
    assert.equal(await count(visitor, "[data-part=unease]"), 1, "mild is fine");
    await slide(visitor, "upset-between", 5);
    await visitor.see("practice.stirred.title");
    const looks = await Promise.all(
      ["practice.stirred.ground", "practice.stirred.end", "practice.stirred.on"].map((key) =>
        visitor.button(key).getAttribute("class"),
      ),
    );
    assert.deepEqual(
      looks.map((look) => ["button-primary", "button-quiet"].find((kind) => look.includes(kind))),
      ["button-primary", undefined, "button-quiet"],
      "ground first, then an end, and nobody is pushed on",
    );
    await press(visitor, "practice.stirred.end");
    assert.ok((await shown(visitor)).includes("Digo que hoy no."));
  },
);

test(
  "only a clear no opens what is about a person; every other answer closes it with a reason, and leads to help (F-50)",
  needs,
  async () => {
    const visitor = await visitorIn("en");
    for (const [answer, intervention] of [
      ["yes", "iv-share-feelings"],
      ["unknown", "iv-practice-relationship"],
      ["skip", "iv-share-feelings"],
    ]) {
      await openPractice(visitor, intervention);
      assert.equal(await count(visitor, ".button-large"), 0, "closed until it is answered");
      await visitor.choice("radio", visitor.say(`practice.bond.${answer}`)).check();
      await visitor.see("practice.bond.closed");
      assert.equal(await count(visitor, ".button-large"), 0, answer);
      await visitor.button("common.help").waitFor();
    }
    await visitor.choice("radio", visitor.say("practice.bond.no")).check();
    await begin(visitor);
    assert.ok(await count(visitor, "[data-part=safe-because]"), "asks why this person");
    assert.ok(!/\bsafe to\b|\bit is safe\b/i.test(await visitor.app.locator("[data-part=who]").innerText()));
  },
);

test(
  "one's own items are kept in memory, and go on paper or are copied only when that is asked for (F-51)",
  needs,
  async () => {
    const visitor = await start("es", "iv-self-soothing", "menu");
    const kept = () =>
      visitor.page.evaluate(async () => [
        Object.keys(localStorage).length + Object.keys(sessionStorage).length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        document.cookie,
      ]);
    const before = await kept();
    await fill(visitor, "own", "An old song");
    await press(visitor, "practice.list.add");
    await press(visitor, "practice.finish");
    await visitor.see("practice.written.text");
    assert.deepEqual(await written(visitor), [[own(visitor, "iv-self-soothing.menu.own"), "An old song"]]);
    assert.equal(await count(visitor, ".paper"), 0);
    assert.deepEqual(await kept(), before);
    await visitor.app.evaluate(() => (window.print = () => {}));
    await press(visitor, "practice.print");
    assert.ok((await visitor.app.locator(".paper").evaluate((sheet) => sheet.textContent)).includes("An old song"));
    await visitor.app.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    assert.deepEqual(await kept(), before);
  },
);

test("what soothes is two presses away, from anywhere (F-51)", needs, async () => {
  for (const locale of locales) {
    const visitor = await visitorIn(locale);
    await visitor.home();
    await visitor.press("common.steady");
    await visitor.at("steady");
    await visitor.app.getByRole("button", { name: own(visitor, "iv-self-soothing.name"), exact: true }).click();
    await visitor.at("practice");
    assert.equal(await visitor.title(), own(visitor, "iv-self-soothing.name"));
    await visitor.app.waitForSelector("input[name=action][value=menu]:checked");
  }
});

test("discussion-prompt and info-card are read; a note for clinicians is there only in a clinic", needs, async () => {
  const talk = await start("es", "iv-psychoeducation", "talk");
  await talk.see("practice.progress", { at: 1, of: 4 });
  const card = await start("es", "iv-graded-vulnerability", "card");
  assert.ok((await shown(card)).includes(own(card, "iv-graded-vulnerability.card.help")));
  await press(card, "practice.enough");
  await card.see("practice.end.title");
  const note = await start("en", "iv-graded-vulnerability", "note", "clinic");
  assert.ok((await shown(note)).includes(own(note, "iv-graded-vulnerability.clinician")));
  await openPractice(note, "iv-graded-vulnerability", "note");
  await openGates(note);
  assert.ok(!(await shown(note)).includes(note.say("practice.kind.clinician-note")));
});

test("questions for a professional are copied, collected and printed", needs, async () => {
  const visitor = await start("en", "iv-dbt", "question");
  await press(visitor, "practice.copy");
  assert.equal(await status(visitor), visitor.say("practice.copied"));
  await press(visitor, "practice.question.keep");
  await start("en", "iv-eft", "question");
  await press(visitor, "practice.question.keep");
  await visitor.app.evaluate(() => (window.print = () => {}));
  await press(visitor, "practice.question.print");
  const paper = plain(await visitor.app.locator(".paper").evaluate((sheet) => sheet.textContent));
  for (const id of ["iv-dbt", "iv-eft"]) assert.ok(paper.includes(own(visitor, `${id}.ask`)), id);
  await visitor.app.evaluate(() => window.dispatchEvent(new Event("afterprint")));
});

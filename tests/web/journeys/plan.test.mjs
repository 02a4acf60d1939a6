// What may help now: the page shows the plan that the engine makes, and says why each step is there and what is held
// back. (F-24, F-33, F-62, F-70)
import assert from "node:assert/strict";
import { test } from "node:test";
import { heldWords, listsOf, listsOn, openPlan, planOf, shows, stepOn, stepWords } from "../support/guide.mjs";
import { headingFocused } from "../support/keys.mjs";
import { change, needs, radio, usePlans } from "../support/planning.mjs";
import { plain } from "../support/words.mjs";

const { site, planned, core } = usePlans();

const said = (visitor, name) => visitor.app.locator(`main input[name="${name}"]`);
const step = (visitor, id) => visitor.app.locator(`main [data-step="${id}"]`);
const rate = (visitor, id, value) =>
  visitor.app.locator(`#rate-${id}`).evaluate((slider, now) => {
    slider.value = now;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }, String(value));

test("the steps on screen are the engine's, each with its reasons, in every language (F-70)", needs, async () => {
  const { visitor, given } = await planned();
  await headingFocused(visitor);
  const guided = planOf(core(), given);
  const { plan } = guided;
  const { held, professional, ...lists } = await listsOn(visitor);
  assert.deepEqual(lists, listsOf(guided));
  assert.ok(plan.now.length > 0 && plan.now.length <= 3 && plan.in_the_moment.length <= 1);
  assert.deepEqual([...held].sort(), plan.held_back.map(({ intervention }) => intervention).sort());
  assert.deepEqual(professional, [], "the question has a card of its own");
  for (const locale of ["en", "es", "ar"]) {
    await visitor.speak(locale);
    for (const item of [...plan.now, ...plan.in_the_moment, ...plan.next, ...plan.later]) {
      const shown = await stepOn(visitor, item.intervention);
      assert.ok(item.reasons.length > 0 && /\(R-\d\d\)/.test(shown), `${item.intervention} has no reason`);
      assert.ok(
        item.gates.every(({ result }) => result !== "closed"),
        `${item.intervention} has a closed gate`,
      );
      for (const words of stepWords(locale, item)) assert.ok(shown.includes(words), `${item.intervention}: ${words}`);
    }
    const text = plain(await visitor.app.locator("main").evaluate((main) => main.textContent));
    for (const item of plan.held_back)
      for (const words of heldWords(locale, item)) assert.ok(text.includes(words), `${item.intervention}: ${words}`);
    const ask = `${plan.professional.intervention}.ask`;
    for (const key of [ask, "common.notice.full", ...plan.messages])
      assert.ok(text.includes(plain(visitor.say(key))), key);
  }
  await visitor.close();
});

test("what is not for someone makes room for the next, and can be taken back", needs, async () => {
  const { visitor, given } = await planned();
  const first = await listsOn(visitor);
  const [id] = first.now;
  await change(visitor, () =>
    step(visitor, id)
      .getByRole("button", { name: visitor.say("guide.decline") })
      .click(),
  );
  const declined = planOf(core(), given, { done: [{ intervention: id, outcome: "declined" }] });
  const { held, professional: _, ...lists } = await listsOn(visitor);
  assert.deepEqual(lists, listsOf(declined));
  assert.ok(held.includes(id), "it is told among what is held back");
  await change(visitor, () => visitor.press("guide.undo"));
  assert.deepEqual(await listsOn(visitor), first);
  await step(visitor, id)
    .getByRole("button", { name: visitor.say("guide.done"), exact: true })
    .click();
  await step(visitor, id).getByText(visitor.say("guide.done.said")).waitFor();
  await visitor.close();
});

test("someone very upset is offered steadying only; said of going numb, grounding comes first", needs, async () => {
  const { visitor, given } = await planned();
  await rate(visitor, "upset", 8);
  const calm = planOf(core(), given, { ratings: { upset: 8 } });
  await shows(visitor, calm);
  const stages = new Set([...calm.plan.now, ...calm.plan.in_the_moment].map(({ stage }) => stage));
  assert.deepEqual([...stages], ["steady"]);
  await change(visitor, () => rate(visitor, "upset", 2));
  await visitor.app.locator('main details[data-ask="flags"] > summary').click();
  await change(visitor, () => said(visitor, "flag-dissociation").check());
  const { now, next, later } = await listsOn(visitor);
  assert.equal(now[0], "iv-grounding");
  assert.ok(![...now, ...next, ...(later ?? [])].includes("iv-body-scan"));
  await visitor.see("plan.message.dissociation");
  await visitor.close();
});

test("what is picked, left out and the time there is reach the engine", needs, async () => {
  const { visitor, given } = await planned();
  await visitor.unfold();
  const trait = "tr-x-negative-self";
  await said(visitor, trait).check();
  await said(visitor, "inward").check();
  await visitor.choice("radio", visitor.say("guide.time.minutes", { count: 3 })).check();
  const guided = planOf(core(), given, { picked: [trait], without: ["inward"], minutes: 3 });
  await shows(visitor, guided);
  await visitor.close();
});

test("the question for a professional comes first from the threshold on, and not below it (F-24)", needs, async () => {
  for (const [relationships, daily, self, first] of [
    [2, 1, 1, false],
    [2, 0, 2, true],
    [0, 3, 0, true],
  ]) {
    const picks = { "sbi-imp-relationships": relationships, "sbi-imp-daily": daily, "sbi-imp-self": self };
    const { visitor, given } = await planned({ modules: ["sbi-impairment"], picks, who: [] });
    assert.equal(planOf(core(), given).plan.professional.first, first);
    const lists = Object.keys(await listsOn(visitor));
    assert.equal(lists.indexOf("professional") === 0, first, `${lists}`);
    assert.ok(lists.includes("professional"), "it is there for everyone");
    await visitor.close();
  }
});

test("with no answers there is a way on, and the made-up result has a plan that asks nothing", needs, async () => {
  const visitor = await site.visit();
  await visitor.choose();
  await visitor.start();
  await visitor.toTheEnd();
  await visitor.press("result.plan.go");
  await visitor.at("plan");
  await visitor.see("guide.empty");
  for (const key of ["result.empty.go", "guide.library", "common.steady"])
    assert.ok(await visitor.button(key).count(), key);
  await visitor.home();
  await visitor.press("home.clinic.go");
  await visitor.press("common.example.show");
  await visitor.result();
  await openPlan(visitor);
  await visitor.see("guide.lede.example");
  for (const key of ["guide.ask.title", "guide.bond.title", "guide.decline", "guide.done"])
    assert.equal(await visitor.app.getByText(visitor.say(key), { exact: true }).count(), 0, key);
  await visitor.close();
});

test("when the engine cannot make a plan, the page says so, keeps the answers and tries again", needs, async () => {
  const prepare = (page) => page.route(/engine\.rest\.[0-9a-f]+\.js/, (route) => route.abort());
  const visitor = await site.visit({ prepare });
  await visitor.choose();
  await visitor.start();
  await visitor.toTheEnd({ other: 3 });
  await visitor.result();
  await visitor.press("result.plan.go");
  await visitor.at("plan");
  const alert = visitor.app.locator("main [role=alert]");
  await alert.waitFor();
  for (const key of ["error.title", "error.kept"]) await visitor.see(key);
  await visitor.press("error.again");
  await alert.waitFor();
  await visitor.see("guide.ask.title");
  await visitor.close();
});

test("all practices are listed by what they are for, and what is not held back opens", needs, async () => {
  const { visitor, given } = await planned();
  const { profile } = planOf(core(), given);
  const all = core()("library", { profile, context: { place: "self" } }).items;
  const items = all.filter(({ family }) => family !== "assessment");
  await visitor.press("guide.library");
  await visitor.at("library");
  await visitor.app.waitForSelector("main [data-stage]");
  await visitor.unfold();
  const shown = await visitor.app.evaluate(() =>
    [...document.querySelectorAll("main [data-practice]")].map((one) => ({
      intervention: one.dataset.practice,
      state: one.dataset.state,
      stage: one.closest("[data-stage]").dataset.stage,
      text: one.textContent,
      buttons: [...one.querySelectorAll("[data-opens]")].map((button) => button.textContent.trim()),
    })),
  );
  assert.deepEqual(
    shown.map(({ text: _text, buttons: _buttons, ...one }) => one),
    items.map(({ intervention, state, stage }) => ({ intervention, state, stage })),
  );
  for (const [place, item] of items.entries()) {
    const text = plain(shown[place].text);
    const of = (kind) => item.held_by.filter(({ by }) => by === kind).map(({ id }) => id);
    const held = {
      gates: of("gate"),
      rules: of("rule"),
      preferences: of("preference"),
      declined: of("declined").length,
    };
    const closed = item.state === "held" && item.held_by.every(({ by }) => by === "gate");
    const look = visitor.say("library.look");
    assert.equal(
      shown[place].buttons.includes(look),
      closed,
      `${item.intervention}: a gate is asked about where it stands`,
    );
    const why = item.state === "held" ? heldWords("en", held) : [];
    if (item.state === "held") assert.ok(why.length > 0, `${item.intervention} is held back for no reason`);
    for (const words of [`${item.intervention}.name`, `library.state.${item.state}`]
      .map((key) => visitor.say(key))
      .concat(why))
      assert.ok(text.includes(plain(words)), `${item.intervention}: ${words}`);
  }
  const open = items.find(({ state }) => state === "open");
  await visitor.app.locator(`main [data-practice="${open.intervention}"] [data-opens]`).click();
  assert.ok((await visitor.at("practice")).includes(plain(visitor.say(`${open.intervention}.name`))));
  await visitor.close();
});

// People side by side: one map, who is there for what, what can be told apart, and the bond to practise in.
// (F-01, F-25, F-50, R-05)
import assert from "node:assert/strict";
import { test } from "node:test";
import { placesFor } from "../support/answering.mjs";
import { needsCore, openCore } from "../support/core.mjs";
import { answered, measurements, shownWords } from "../support/expected.mjs";
import { focused, tabTo } from "../support/keys.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const needs = { skip: needsPage.skip || needsCore.skip };
const relationships = "sbi-relationships";
const harder = placesFor(relationships, { anxiety: 6, avoidance: 6 });
const easier = placesFor(relationships, { anxiety: 2, avoidance: 2 });
const people = [
  ["partner", "now"],
  ["friend", "now"],
];

/** Someone who has answered about a partner (harder) and a friend (easier), and whatever else is ticked. */
async function answeredAbout({ modules = [], core = "none", pick = {}, ...options } = {}) {
  const visitor = await site.visit(options);
  await visitor.choose();
  await visitor.unfold();
  await visitor.tick(`chooser.core.${core}.title`, "radio");
  for (const [who] of people) await visitor.tick(`common.person.${who}.name`);
  for (const id of modules) await visitor.app.locator(`main input[name="${id}"]`).check();
  await visitor.start();
  if (core !== "none") await visitor.ahead({ other: 3 });
  await visitor.ahead({ picks: harder });
  await visitor.ahead({ picks: easier });
  await visitor.toTheEnd(pick);
  await visitor.result();
  return visitor;
}

const chapter = ({ app }) => app.locator("section[aria-labelledby=part-people]");
const buttons = (visitor) => chapter(visitor).locator(".map-people button");
const rings = (visitor) => chapter(visitor).locator(".contour").evaluateAll((all) => all.map((one) => one.getAttribute("d"))); // prettier-ignore

async function report(visitor) {
  const run = await openCore();
  const parts = answered(measurements(visitor.given, run("describe", {}).instruments, people));
  return run("report", { measurements: parts, audience: "self" });
}

test("each name shows the rings of its own point, by finger and by key, and puts them away again", needs, async () => {
  const visitor = await answeredAbout({ core: "short" });
  const names = ["result.general", "common.person.partner.name", "common.person.friend.name"];
  assert.deepEqual(
    (await buttons(visitor).allInnerTexts()).map(plain),
    names.map((key) => visitor.say(key)),
  );
  const general = await rings(visitor);
  assert.equal(general.length, 2, "the general point has rings from the start");
  await buttons(visitor).nth(1).click();
  const partner = await rings(visitor);
  assert.equal(partner.length, 2);
  assert.notDeepEqual(partner, general);
  assert.equal(await buttons(visitor).nth(1).getAttribute("aria-pressed"), "true");
  await buttons(visitor).nth(1).focus();
  await tabTo(visitor, visitor.say("common.person.friend.name"));
  await visitor.page.keyboard.press("Space");
  assert.notDeepEqual(await rings(visitor), partner);
  const pressed = await buttons(visitor).evaluateAll((all) => all.map((one) => one.ariaPressed));
  assert.deepEqual(pressed, ["false", "false", "true"]);
  assert.equal((await focused(visitor)).words, visitor.say("common.person.friend.name"), "focus stays where it is");
  await visitor.page.keyboard.press("Enter");
  assert.deepEqual(await rings(visitor), general);
  assert.equal(await chapter(visitor).locator(".point-main").count(), 1, "one point is the general one");
  assert.equal(await chapter(visitor).locator(".point-halo").count(), 1, "and it has a shape of its own");
  await visitor.close();
});

test("the rings that are drawn are the engine's own: 50 and 80 % of that person's place", needs, async () => {
  const visitor = await answeredAbout();
  assert.deepEqual(await rings(visitor), [], "without a general point nobody's rings come first");
  const { readings } = await report(visitor);
  const box = (contour) => {
    const [x, y] = [0, 1].map((axis) => Math.hypot(contour.u[axis], contour.v[axis]));
    return [x, y].map((half) => (2 * half * 100) / 6);
  };
  for (const [index, { position }] of readings.entries()) {
    await buttons(visitor).nth(index).click();
    const drawn = await chapter(visitor)
      .locator(".contour")
      .evaluateAll((all) => all.map((one) => one.getBBox()).map(({ width, height }) => [width, height]));
    const wanted = [...position.contours].sort((a, b) => b.mass - a.mass).map(box);
    assert.deepEqual(
      position.contours.map(({ mass }) => mass),
      [0.5, 0.8],
    );
    for (const [ring, size] of drawn.entries()) {
      for (const axis of [0, 1]) assert.ok(Math.abs(size[axis] - wanted[ring][axis]) < 0.1, `${size} ${wanted[ring]}`);
    }
  }
  await visitor.close();
});

test("the grid is a table that says what the engine was told", needs, async () => {
  const picks = { "sbi-fig-near": [3], "sbi-fig-haven": [2, 3], "sbi-fig-base": [3] };
  const visitor = await answeredAbout({ modules: ["sbi-figures"], pick: { picks } });
  const { people: told, groups } = await report(visitor);
  const columns = groups.find(({ role }) => role === "figure").scales;
  for (const viewport of [
    { width: 1000, height: 800 },
    { width: 360, height: 700 },
  ]) {
    await visitor.page.setViewportSize(viewport);
    const table = chapter(visitor).getByRole("table", { name: visitor.say("result.functions.title") });
    for (const who of ["partner", "friend"]) {
      const row = table.getByRole("row").filter({ has: visitor.app.getByRole("rowheader", { name: visitor.say(`common.person.${who}.name`) }) }); // prettier-ignore
      const cells = await row.getByRole("cell").allInnerTexts();
      const named = told.find(({ target }) => target === who)?.functions ?? [];
      const wanted = columns.map(({ id, status }) =>
        visitor.say(`result.grid.${status !== "scored" ? "skipped" : named.includes(id) ? "yes" : "no"}`),
      );
      // In a narrow window each cell names its column first.
      const said = cells.map((cell, place) => plain(cell.replace(visitor.say(`construct.${columns[place].construct}.name`), ""))); // prettier-ignore
      assert.deepEqual(said, wanted);
    }
  }
  await visitor.close();
});

for (const locale of ["en", "es", "ar"]) {
  test(`${locale}: the suggestion and its reasons are the engine's, with the words of caution`, needs, async () => {
    const picks = { "sbi-fig-haven": [3] };
    const visitor = await answeredAbout({ locale, modules: ["sbi-figures"], pick: { picks } });
    const { practice } = await report(visitor);
    assert.deepEqual(
      practice.people.map(({ target }) => target),
      ["friend"],
    );
    const shown = await shownWords(visitor);
    const others = visitor.say("common.person.partner.your");
    const functions = visitor.say("construct.con-safe-haven.name");
    const reasons = practice.people[0].reasons.map(({ message }) => visitor.say(message, { others, functions }));
    assert.equal(reasons.length, 3);
    for (const words of [visitor.say(practice.message), ...reasons, ...practice.notes.map((note) => visitor.say(note))])
      assert.ok(shown.includes(plain(words)), words);
    await visitor.close();
  });
}

test("fear of anyone puts safety first, and passing over the questions closes that bond", needs, async () => {
  const safety = (answers) => answeredAbout({ modules: ["sbi-safety"], pick: answers });
  const card = (visitor) => chapter(visitor).locator("[aria-labelledby=practice]").innerText();
  const afraid = await safety({ picks: { "sbi-saf-afraid": 0 }, other: 1 });
  assert.ok((await card(afraid)).includes(afraid.say("report.practice.safety-first")));
  assert.ok(!(await card(afraid)).includes(afraid.say("common.person.friend.name")));
  await afraid.close();
  const calm = await safety({ other: 1 });
  assert.ok((await card(calm)).includes(calm.say("common.person.friend.name")));
  await calm.close();
  const silent = await safety({ other: null });
  assert.ok((await card(silent)).includes(silent.say("report.practice.nobody")));
  await silent.close();
});

test("a difference is named only when the engine calls it one", needs, async () => {
  const visitor = await answeredAbout();
  const { comparison } = await report(visitor);
  assert.deepEqual(comparison.map(({ verdict }) => verdict), ["different", "different"]); // prettier-ignore
  const spread = visitor.say("result.across.anxiety.spread", { lowest: visitor.say("common.person.friend.your"), highest: visitor.say("common.person.partner.your") }); // prettier-ignore
  const words = () => chapter(visitor).innerText().then(plain);
  assert.ok((await words()).includes(spread));
  await visitor.close();
  const alike = await site.visit();
  await alike.choose();
  await alike.unfold();
  await alike.tick("chooser.core.none.title", "radio");
  for (const [who] of people) await alike.tick(`common.person.${who}.name`);
  await alike.start();
  await alike.ahead({ other: 3 });
  await alike.ahead({ other: 2 });
  await alike.result();
  const text = plain(await chapter(alike).innerText());
  assert.ok(text.includes(alike.say("result.compare.none")));
  assert.ok(!text.includes(spread), "no lowest and no highest among bonds that cannot be told apart");
  await alike.close();
});

test("six people are the most, and the chooser says so kindly", needs, async () => {
  const visitor = await site.visit();
  await visitor.choose();
  await visitor.unfold();
  const everyone = ["mother-figure", "father-figure", "partner", "friend", "therapist", "own-choice"];
  const words = visitor.app.getByText(visitor.say("chooser.people.most", { most: 6 }));
  for (const [place, who] of everyone.entries()) {
    assert.equal(await words.count(), 0, `${place} people`);
    await visitor.tick(`common.person.${who}.name`);
  }
  await words.waitFor();
  await visitor.close();
});

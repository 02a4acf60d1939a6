// The three tasks: three questions that can be asked by themselves, and from the line of each in the result a door to
// the practice that serves it. (F-08)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { root } from "../platform/setup.mjs";
import { needsCore } from "../support/core.mjs";
import { openGuide } from "../support/guide.mjs";
import { headingFocused } from "../support/keys.mjs";
import { own } from "../support/practising.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const needs = { skip: needsPage.skip || needsCore.skip };
const capacities = "sbi-capacities";
const tasks = `${capacities}/tasks`;
let run;
let pack;
let form;

before(async () => {
  if (needs.skip) return;
  run = await openGuide();
  pack = JSON.parse(readFileSync(join(root, "core/content/instruments", `${capacities}.json`), "utf8"));
  form = pack.forms.find(({ id }) => id === "tasks");
});

/** What a form measures, in the order of the result. */
const constructsOf = ({ id }) =>
  pack.scales.filter(({ forms }) => !forms || forms.includes(id)).map(({ construct }) => construct);
const box = ({ app }, id) => app.locator(`main input[name="${id}"]`);

/** Begins with nothing but these ticked. */
async function begin(visitor, ids) {
  await visitor.choose();
  await visitor.tick("chooser.core.none.title", "radio");
  await visitor.unfold();
  for (const id of [capacities, tasks]) await box(visitor, id).setChecked(ids.includes(id));
  await visitor.start();
}

/** Someone who has answered the three, with the result before them. */
async function checkedIn(options) {
  const visitor = await site.visit(options);
  await begin(visitor, [tasks]);
  await visitor.toTheEnd({ other: 1 });
  await visitor.result();
  return visitor;
}

const rows = ({ app }) => app.locator("main details[open] h4").allInnerTexts();
const names = (visitor, ids) => ids.map((id) => visitor.say(`construct.${id}.name`));

/** The doors on screen, by the name of the line they stand in. */
const doors = ({ app }) =>
  app.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll("main [data-opens]")].map((door) => [
        door.closest("li").querySelector("h4").textContent,
        door.dataset.opens,
      ]),
    ),
  );

/** Opens the skills in the result, and waits for their doors. */
async function openSkills(visitor) {
  await visitor.app.getByRole("heading", { name: visitor.say("result.group.capacity.title"), exact: true }).click();
  await visitor.app.waitForSelector("main [data-opens]");
}

const answersOf = (visitor) =>
  Object.fromEntries(visitor.given.flat().map(({ item, places }) => [item, places[0] + 1]));

/** The doors there should be: by line, the first practice in the engine's list that is made for it and can be opened. */
function expected(visitor, wanted, { flags = [] } = {}) {
  const profile = run("profile", {
    measurements: [{ instrument: pack.id, form: wanted.id, answers: answersOf(visitor) }],
  });
  const { items } = run("library", { context: { place: "self" }, flags, profile });
  const found = constructsOf(wanted).map((construct) => [
    visitor.say(`construct.${construct}.name`),
    items.find((item) => item.use === "guided" && item.targets.includes(construct) && item.held_by.every(({ by }) => by === "gate"))?.intervention, // prettier-ignore
  ]);
  return Object.fromEntries(found.filter(([, id]) => id));
}

test("the three are on offer by themselves, ask nothing else and are read by themselves (F-08)", needs, async () => {
  const visitor = await site.visit();
  await visitor.choose();
  await visitor.unfold();
  await visitor.see(`chooser.form.${capacities}.tasks.name`);
  const { minutes, items } = form;
  const hint = visitor.say("chooser.module.size", { count: items.length, minutes });
  assert.ok(plain(await visitor.app.locator(`label:has([name="${tasks}"])`).innerText()).endsWith(plain(hint)));
  await begin(visitor, [tasks]);
  await visitor.toTheEnd({ other: 1 });
  assert.deepEqual(visitor.given.flat().map(({ item }) => item), items); // prettier-ignore
  await visitor.result();
  await openSkills(visitor);
  assert.deepEqual(await rows(visitor), names(visitor, constructsOf(form)));
  await visitor.close();
});

for (const locale of ["en", "es", "ar"])
  test(`${locale}: each of the three opens its practice, and Back leads to its line again (F-08)`, needs, async () => {
    const visitor = await checkedIn({ locale });
    assert.deepEqual(await doors(visitor), {}, "nothing is looked for before it is looked at");
    await openSkills(visitor);
    const there = expected(visitor, form);
    assert.equal(Object.keys(there).length, 3);
    assert.deepEqual(await doors(visitor), there);
    for (const id of Object.values(there)) {
      await visitor.press("guide.practise", { name: own(visitor, `${id}.name`) });
      await visitor.at("practice");
      await visitor.app.waitForSelector("main .practice-opening");
      assert.equal(await visitor.title(), own(visitor, `${id}.name`));
      assert.ok((await visitor.app.locator("main [data-gate]").count()) > 0, `${id} asks what it has to ask first`);
      await visitor.press("common.back");
      await visitor.result();
      await headingFocused(visitor);
      assert.deepEqual(await doors(visitor), there, "still open at the same place");
      assert.ok(await visitor.app.locator(`[data-opens="${id}"]`).isVisible());
    }
    await visitor.close();
  });

test(
  "with all the skills, every line leads to what the engine lists for it, and each is asked once (F-07, F-08)",
  needs,
  async () => {
    const visitor = await site.visit();
    await begin(visitor, [capacities, tasks]);
    await visitor.toTheEnd({ other: 1 });
    const [full] = pack.forms;
    assert.deepEqual(visitor.given.flat().map(({ item }) => item), full.items); // prettier-ignore
    await visitor.result();
    await openSkills(visitor);
    const there = expected(visitor, full);
    assert.ok(Object.keys(there).length > 3);
    assert.deepEqual(await doors(visitor), there);
    await begin(visitor, [tasks]);
    await visitor.toTheEnd({ other: 1 });
    await visitor.result();
    assert.equal((await rows(visitor)).length, constructsOf(full).length, "what was answered before still counts");
    await visitor.close();
  },
);

test("no door for someone who says they are not safe, until they take it back (F-08, F-25)", needs, async () => {
  const visitor = await checkedIn();
  await openSkills(visitor);
  await visitor.press("common.help");
  await visitor.press("help.other.go");
  await visitor.see("help.other.title");
  await visitor.press("help.back");
  await visitor.result();
  await visitor.app.waitForFunction(() => !document.querySelector("main [data-opens]"));
  assert.deepEqual(expected(visitor, form, { flags: ["flag-crisis"] }), {});
  assert.equal((await rows(visitor)).length, 3, "the lines themselves stay");
  await visitor.close();
});

// The clinician's workspace: client's files, numbers from licensed scales, sources that stay apart, talking points, agenda
// and plan. (F-10..F-12, F-14..F-18, F-22, F-27..F-34, J-C5..J-C8, J-C11, R-60, R-61)
import assert from "node:assert/strict";
import { test } from "node:test";
import { answersAbout, keepSheet, newSheet, openClient, openFile, pick, savedCase, side, visitClinic } from "../support/clinic.mjs"; // prettier-ignore
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const texts = async (locator) => (await locator.allInnerTexts()).map(plain);
const gone = ({ app }, selector) => app.waitForSelector(selector, { state: "detached" });

test("an empty workspace says what it is for and what to do first", needsPage, async () => {
  const visitor = await visitClinic(site);
  assert.equal(await visitor.title(), visitor.say("workspace.title"));
  await visitor.see("workspace.notice");
  await visitor.see("workspace.evidence");
  await visitor.see("workspace.cases.none");
  await visitor.close();
});

test(
  "a client's file becomes a case with scores, intervals and the answers to talk about (J-C11)",
  needsPage,
  async () => {
    const visitor = await visitClinic(site);
    await openClient(visitor);
    await visitor.see("workspace.notice");
    const rows = await texts(visitor.app.locator("table tbody tr"));
    assert.equal(rows.length, 2);
    for (const row of rows) {
      assert.match(row, /7\.0/);
      assert.ok(row.includes(visitor.say("workspace.answered", { n: "6", of: "6" })), row);
      assert.ok(row.includes(visitor.say("workspace.lies.clearly-high")), row);
    }
    assert.deepEqual((await texts(visitor.app.locator("[data-patterns] li"))).length, 1);
    assert.ok((await visitor.app.locator("[data-strongest] li").count()) > 0);
    await openFile(visitor, answersAbout("friend", false, true, "2026-11-20"));
    await visitor.app.waitForSelector("[data-moved]");
    assert.equal(await visitor.app.locator("[data-session]").count(), 2);
    assert.ok((await visitor.app.getByText(visitor.say("over-time.verdict.changed-once")).count()) > 0);
    await visitor.close();
  },
);

test("a file of something else is refused, and the case stays as it was", needsPage, async () => {
  const visitor = await visitClinic(site);
  await openClient(visitor);
  await openFile(visitor, { format: "other" });
  await visitor.see("workspace.refused");
  assert.equal(await visitor.app.locator("[data-session]").count(), 1);
  await visitor.close();
});

test(
  "numbers from a licensed scale need scale, version and person, and stay in range (F-11, F-12, J-C5)",
  needsPage,
  async () => {
    const visitor = await visitClinic(site);
    await visitor.press("workspace.begin.go");
    await visitor.at("clinic");
    await visitor.press("workspace.type");
    await visitor.press("workspace.typed.go");
    await visitor.see("workspace.needed.instrument");
    await visitor.see("workspace.needed.form");
    const { app } = visitor;
    await app.locator("[name=typed-scale]").selectOption("ecr-rs");
    await visitor.press("workspace.typed.go");
    await visitor.see("workspace.needed.form");
    await visitor.see("workspace.needed.target");
    await app.locator("[name=typed-form]").selectOption("full");
    await app.locator("[name=typed-about]").selectOption("partner");
    await app.locator("[name=score-anxiety]").fill("8");
    await visitor.press("workspace.typed.go");
    await visitor.see("workspace.refused");
    await app.locator("[name=score-anxiety]").fill("3");
    await visitor.press("workspace.typed.go");
    await gone(visitor, "[data-typed]");
    assert.match((await texts(app.locator("table tbody tr")))[0], /3\.0/);
    await app.locator("[name='norm-ecr-rs-partner-us-2019']").check();
    await app
      .getByText(/of 100 people/)
      .first()
      .waitFor();
    const [first] = (await savedCase(visitor)).sessions;
    assert.deepEqual([first.came, first.measurements[0].instrument, first.measurements[0].form, first.measurements[0].revision], ["typed", "ecr-rs", "full", "1.0.0"]); // prettier-ignore
    await visitor.close();
  },
);

test("typed answers are scored by the published key (F-11)", needsPage, async () => {
  const visitor = await visitClinic(site);
  await visitor.press("workspace.begin.go");
  await visitor.at("clinic");
  await visitor.press("workspace.type");
  const { app } = visitor;
  await app.locator("[name=typed-scale]").selectOption("ecr-rs");
  await app.locator("[name=typed-form]").selectOption("full");
  await app.locator("[name=typed-about]").selectOption("partner");
  await visitor.choice("radio", visitor.say("workspace.typed.how.answers")).check();
  await app.locator("[name=typed-row]").fill("2 3 2 3 6 5 6 7");
  await visitor.press("workspace.typed.go");
  await visitor.see("workspace.needed.count");
  await app.locator("[name=typed-row]").fill("2 3 2 3 6 5 6 7 5");
  await visitor.press("workspace.typed.go");
  await gone(visitor, "[data-typed]");
  const rows = await texts(app.locator("table tbody tr"));
  assert.match(rows.join(" | "), /6\.0/);
  assert.match(rows.join(" | "), /5\.5/);
  await visitor.close();
});

test("an interview needs a trained coder, and unresolved a second word (F-10)", needsPage, async () => {
  const visitor = await visitClinic(site);
  await openClient(visitor);
  const before = JSON.stringify((await savedCase(visitor)).sessions);
  await side(visitor, "sources");
  await newSheet(visitor, "as-aai");
  await pick(visitor, "category", visitor.say("as-aai.entry.category.unresolved"));
  await keepSheet(visitor);
  const lacks = await texts(visitor.app.locator("[data-lacks] li"));
  assert.deepEqual(lacks, [visitor.say("as-aai.entry.second"), visitor.say("as-aai.entry.trained")]);
  await visitor.app.getByRole("button", { name: new RegExp(`^${visitor.say("workspace.source.edit")}: `) }).click();
  await pick(visitor, "second", visitor.say("as-aai.entry.second.dismissing"));
  await pick(visitor, "trained", visitor.say("as-aai.entry.trained.yes"));
  await keepSheet(visitor);
  assert.equal(await visitor.app.locator("[data-lacks]").count(), 0);
  assert.equal(JSON.stringify((await savedCase(visitor)).sessions), before, "what the client answered is the same");
  await visitor.close();
});

test("sources stand side by side, and where they differ it is marked (F-14..F-17, F-22)", needsPage, async () => {
  const visitor = await visitClinic(site);
  await openClient(visitor);
  await side(visitor, "sources");
  for (const [intervention, part, words] of [
    ["as-aai", "category", "as-aai.entry.category.secure"],
    ["as-alliance-observation", "nearness", "as-alliance-observation.sheet.nearness.1"],
    ["as-role-play", "talk", "as-role-play.sheet.talk.2"],
    ["as-collateral-feedback", "agreed", "as-collateral-feedback.form.agreed.yes"],
    ["as-developmental-history", "dh-warmth", "as-developmental-history.notes.dh-warmth.often"],
  ]) {
    await newSheet(visitor, intervention);
    await pick(visitor, part, visitor.say(words));
    if (intervention === "as-aai") await pick(visitor, "trained", visitor.say("as-aai.entry.trained.yes"));
    if (intervention === "as-alliance-observation") await pick(visitor, "word", visitor.say("style.fearful.name"));
    await keepSheet(visitor);
  }
  await side(visitor, "together");
  const rows = await texts(visitor.app.locator("table tbody tr"));
  assert.equal(rows.length, 6);
  assert.equal(rows.filter((row) => row.includes(visitor.say("workspace.says.none"))).length, 3);
  const apart = await texts(visitor.app.locator("[data-apart] li"));
  assert.equal(apart.length, 2, "the interview differs from the answers and from what was seen");
  assert.equal(await visitor.app.locator("[data-missing] li").count(), 2, "the list of what carries, and the talk");
  assert.equal((await savedCase(visitor)).sources.length, 5);
  await visitor.close();
});

test(
  "talking points say what not to do, stance notes fit the pattern, cautions ask nothing (F-18, F-27..F-34)",
  needsPage,
  async () => {
    const visitor = await visitClinic(site);
    await openClient(visitor);
    await side(visitor, "talk");
    const { app } = visitor;
    assert.deepEqual(await app.locator("[data-talk]").evaluateAll((all) => all.map(({ dataset }) => dataset.talk)), ["all", "fearful"]); // prettier-ignore
    const sides = await texts(app.locator("[data-talk] h4"));
    assert.deepEqual(
      sides,
      [0, 1].flatMap(() => [visitor.say("workspace.say"), visitor.say("workspace.avoid")]),
    );
    const stance = await app.locator("[data-stance]").evaluateAll((all) => all.map(({ dataset }) => dataset.stance));
    for (const id of [
      "iv-secure-base-relationship",
      "iv-rupture-repair",
      "iv-corrective-experience",
      "iv-external-coregulation",
      "iv-graded-vulnerability",
      "iv-trauma-informed-care",
    ]) {
      // prettier-ignore
      assert.ok(stance.includes(id), id);
    }
    assert.ok(!stance.includes("iv-gentle-challenge"), "that is for another pattern");
    assert.equal(await app.locator("[data-caution]").count(), 3);
    assert.equal(await app.locator("[data-caution] :is(input, textarea, select)").count(), 0);
    await visitor.close();
  },
);

test("agenda and plan are suggested, changed, ticked, and brought back (J-C8, F-33)", needsPage, async () => {
  const visitor = await visitClinic(site);
  await openClient(visitor);
  await side(visitor, "plan");
  const { app } = visitor;
  const lines = (list) => texts(app.locator(`[data-lines=${list}] li bdi`));
  assert.equal((await lines("between"))[0], visitor.say("iv-grounding.name"), "steadying comes first");
  const before = await lines("agenda");
  assert.ok(before.includes(visitor.say("workspace.agenda.strong")));
  await app.locator("#add-agenda").fill("Own line");
  await app.locator("#add-agenda").press("Enter");
  await app.getByText("Own line").waitFor();
  await app.locator("[name=agenda-0]").check();
  await app.getByRole("button", { name: `${visitor.say("workspace.remove")}: ${before[1]}` }).click();
  await app.waitForSelector("[data-undo]");
  assert.deepEqual(await lines("agenda"), [before[0], ...before.slice(2), "Own line"]);
  await visitor.press("common.undo");
  await gone(visitor, "[data-undo]");
  assert.deepEqual(await lines("agenda"), [...before, "Own line"]);
  assert.deepEqual((await savedCase(visitor)).agenda[0], { item: "arrive", done: true });
  await visitor.close();
});

test("a case goes out as a file and comes back the same; taking out can be undone (F-14)", needsPage, async () => {
  const visitor = await visitClinic(site);
  await openClient(visitor);
  await side(visitor, "notes");
  await visitor.app.locator("#new-note").fill("A note");
  await visitor.press("workspace.notes.add");
  await visitor.app.waitForSelector("[data-note]");
  const saved = await savedCase(visitor);
  assert.ok(saved.notice.includes(visitor.say("workspace.notice")));
  await visitor.press("workspace.back");
  await visitor.at("home");
  await visitor.app.getByRole("button", { name: new RegExp(`^${visitor.say("workspace.remove")}: `) }).click();
  await visitor.see("workspace.cases.none");
  await visitor.press("common.undo");
  await visitor.app.waitForSelector("[data-case]");
  await openFile(visitor, saved);
  await visitor.at("clinic");
  assert.deepEqual(await savedCase(visitor), saved);
  await visitor.close();
});

test("everything can be done with the keyboard", needsPage, async () => {
  const visitor = await visitClinic(site);
  const { app, page } = visitor;
  await app.locator("#case-name").focus();
  await page.keyboard.type("K-7");
  await page.keyboard.press("Enter");
  await visitor.at("clinic");
  assert.equal(await visitor.title(), "K-7");
  assert.ok(await app.evaluate(() => document.activeElement === document.querySelector("main h1")));
  for (const name of ["sources", "together", "talk", "plan", "notes"]) {
    await visitor.button(`workspace.side.${name}`).focus();
    await page.keyboard.press("Enter");
    await app.waitForSelector(`[data-view=${name}] h2`);
  }
  await visitor.close();
});

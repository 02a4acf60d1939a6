// Someone shares with their clinic exactly what they picked and saw, and nothing by accident. (J-C4, F-14, F-21, R-66)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsAge } from "../support/age.mjs";
import { needsCore, openCore } from "../support/core.mjs";
import { pressByKey, tabTo } from "../support/keys.mjs";
import { beSeen, bringKey, exact, linesOf, linesShown, lookAt, openShare, parts, saveSealed, sayYes } from "../support/sharing.mjs"; // prettier-ignore
import { needsPage, singleFile, useSite } from "../support/site.mjs";
import { Clinic } from "./site.mjs";

const site = useSite();
const needs = { skip: needsPage.skip || needsAge.skip };
const sizes = { phone: { viewport: { width: 390, height: 844 } }, desktop: { viewport: { width: 1280, height: 900 } } };

/** Answers the short form and what is asked about these people. */
async function answered({ people = [], modules = [], other = 5, ...options } = {}) {
  const visitor = await site.visit(options);
  await visitor.choose();
  await visitor.unfold();
  for (const who of people) await visitor.tick(`common.person.${who}.name`);
  for (const module of modules) await visitor.app.locator(`main input[name^="${module}"]`).first().check();
  await visitor.start();
  await visitor.toTheEnd({ other });
  return visitor;
}

const downloads = ({ page }) => {
  const names = [];
  page.on("download", (download) => names.push(download.suggestedFilename()));
  return names;
};

for (const [size, options] of Object.entries(sizes)) {
  test(`on a ${size}: pick, look, say yes, and the clinic opens exactly what was shown`, needs, async () => {
    const clinic = new Clinic();
    const visitor = await answered({ ...options, people: ["partner", "friend", "therapist"] });
    await openShare(visitor);
    await bringKey(visitor, clinic.recipient);
    await lookAt(visitor, ["scores", "answers", "differences", "marker"]);
    const shown = await exact(visitor);
    assert.deepEqual(await linesShown(visitor), linesOf(shown));
    await sayYes(visitor);
    const { name, bytes } = await saveSealed(visitor);
    assert.match(name, /^check-in-\d{4}-\d\d-\d\d\.json\.age$/);
    assert.equal(clinic.open(bytes)?.toString(), shown, "what was sealed is what was shown, to the byte");
    await visitor.app.waitForSelector("[data-step=done]");
    assert.ok((await visitor.app.locator("main").innerText()).includes(name));
    await visitor.see("share.undo.file");
    await visitor.close();
  });
}

test("what is about a therapist is off by default and goes only by a tick of its own", needs, async () => {
  const visitor = await answered({ people: ["friend", "therapist"], modules: ["sbi-figures", "sbi-safety"] });
  await openShare(visitor);
  assert.equal(await visitor.app.locator("main input:checked").count(), 0, "nothing is ticked");
  await lookAt(visitor, ["scores", "answers", "differences", "marker"]);
  const without = await exact(visitor);
  const { notice, ...rest } = JSON.parse(without);
  assert.ok(notice && !JSON.stringify(rest).includes("therapist"));
  assert.ok(await visitor.app.locator("[data-left=sbi-relationships]").count());
  await visitor.press("share.review.back");
  await lookAt(visitor, ["about-reader"]);
  const withThem = await exact(visitor);
  assert.ok(withThem.includes('"target": "therapist"'));
  for (const text of [without, withThem]) assert.ok(!/safety|sbi-saf-/.test(text), "safety never goes");
  assert.ok(await visitor.app.locator("[data-left=sbi-safety]").count());
  await visitor.close();
});

test("nothing picked, no yes, no key: nothing is made", needs, async () => {
  const visitor = await answered();
  const made = downloads(visitor);
  await openShare(visitor);
  await visitor.press("share.look");
  await visitor.see("share.fault.nothing");
  assert.equal(await visitor.app.locator("[data-step=pick]").count(), 1);
  await lookAt(visitor, ["scores"]);
  await beSeen(visitor);
  assert.equal(await visitor.button("share.way.file").count(), 0, "without a key there is no file");
  assert.equal(await visitor.button("share.way.hand").count(), 0, "nor a message");
  await visitor.press("share.way.code");
  await visitor.see("share.fault.unread");
  assert.equal(await visitor.app.locator("[data-code]").count(), 0);
  await visitor.press("share.review.back");
  await bringKey(visitor, new Clinic().recipient);
  await lookAt(visitor, []);
  await beSeen(visitor);
  await visitor.press("share.way.file");
  await visitor.see("share.fault.unread");
  assert.deepEqual(made, []);
  await visitor.close();
});

test("nobody can say yes before it has been in sight for as long as it takes to look", needs, async () => {
  const visitor = await answered(sizes.phone);
  const { app, page } = visitor;
  const made = downloads(visitor);
  await openShare(visitor);
  await bringKey(visitor, new Clinic().recipient);
  // From here the page's own clock stands still, and moves only by what is said here.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await lookAt(visitor, ["scores"]);
  await page.clock.runFor(5000);
  const state = () => app.locator("#share-consent").getAttribute("data-seen");
  const locked = () => app.locator("#share-consent [aria-disabled=true]").count();
  assert.equal(await state(), "false", "what is further down was not in sight");
  assert.equal(await locked(), 3);
  await app.locator("#share-consent").scrollIntoViewIfNeeded();
  await app.evaluate(
    () =>
      new Promise((drawn) => new IntersectionObserver(() => drawn()).observe(document.querySelector("#share-consent"))),
  );
  await page.clock.runFor(900);
  assert.equal(await state(), "false");
  await app.evaluate(() =>
    document.querySelectorAll("#share-consent :is(input, button)").forEach((one) => one.click()),
  );
  assert.equal(await app.locator("[data-step=review]").count(), 1, "a press that comes too soon does nothing");
  await page.clock.runFor(1100);
  await app.waitForSelector("#share-consent[data-seen=true]");
  assert.equal(await locked(), 0);
  await app.evaluate(() => window.scrollTo(0, 0));
  await app.waitForSelector("#share-consent[data-seen=false]");
  assert.equal(await locked(), 3, "out of sight it is locked again");
  assert.deepEqual(made, []);
  await visitor.close();
});

test("a key that is none, or the secret one, is refused in words that say what to do", needs, async () => {
  const clinic = new Clinic();
  const visitor = await answered();
  await openShare(visitor);
  const bring = async (text) => {
    await visitor.app.locator("#share-key").fill(text);
    await visitor.press("share.key.go");
  };
  await bring("age1nothing");
  await visitor.see("share.fault.key");
  await bring(clinic.keys.replaceAll("\n", " "));
  await visitor.see("share.fault.secret");
  const file = (text) => ({ name: "clinic.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await visitor.app.locator("[name=share-key-file]").setInputFiles(file(JSON.stringify({ key: clinic.recipient })));
  await visitor.app.waitForSelector("[data-print]");
  await visitor.press("share.key.drop");
  // Written like a key, but its own check does not come out.
  await bring(clinic.recipient.replace(/.$/, (last) => (last === "q" ? "p" : "q")));
  await lookAt(visitor, ["scores"]);
  await sayYes(visitor);
  await visitor.press("share.way.file");
  await visitor.see("share.fault.key");
  await visitor.close();
});

test("by keys alone, with focus on the heading of each step, and Back leaves", needs, async () => {
  const visitor = await answered();
  await openShare(visitor);
  const headed = (step) =>
    visitor.app.waitForFunction(
      (name) =>
        document.querySelector(`[data-step=${name}]`) && document.activeElement === document.querySelector("main h1"),
      step,
    );
  await headed("pick");
  await tabTo(visitor, "share-scores");
  await visitor.page.keyboard.press("Space");
  await pressByKey(visitor, "share.look");
  await headed("review");
  await beSeen(visitor);
  await tabTo(visitor, "read");
  await visitor.page.keyboard.press("Space");
  await pressByKey(visitor, "share.way.code");
  await headed("done");
  await visitor.press("common.back");
  await visitor.result();
  await visitor.close();
});

test("with nothing answered there is nothing to share, and starting over forgets what was picked", needs, async () => {
  const visitor = await answered({ url: singleFile });
  await openShare(visitor);
  await visitor.app.locator("[name=share-scores]").check();
  await visitor.home();
  await visitor.press("common.start.over");
  await visitor.choose();
  await visitor.start();
  await visitor.toTheEnd({ other: 3 });
  await openShare(visitor);
  assert.equal(await visitor.app.locator("main input:checked").count(), 0);
  await visitor.close();
});

test(
  "a code of the scores is typed back, by whatever hand, to the same scores",
  { skip: needsPage.skip || needsCore.skip },
  async () => {
    const visitor = await answered({ people: ["friend"], other: 4 });
    await openShare(visitor);
    await lookAt(visitor, ["scores", "answers"]);
    const document = await exact(visitor);
    await sayYes(visitor);
    await visitor.press("share.way.code");
    const code = await visitor.app.locator("[data-code]").innerText();
    const run = await openCore();
    const { shared } = run("read_code", { text: code.toLowerCase() });
    const { measurements } = JSON.parse(document);
    assert.deepEqual(
      shared.measurements.map(({ instrument, target }) => [instrument, target]),
      measurements.map(({ instrument, target }) => [instrument, target]),
    );
    shared.measurements.forEach(({ scales, answers }, index) => {
      assert.equal(answers, undefined);
      for (const id of ["anxiety", "avoidance"]) assert.deepEqual(scales[id], measurements[index].scales[id]);
    });
    await visitor.see("share.undo.code");
    await visitor.close();
  },
);

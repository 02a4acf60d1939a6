// What a client hands to a clinic from inside its page: one sealed message, after a yes, that holds what was shown; and a
// questionnaire that the clinic brings along. (F-64, J-C1, J-C4, J-C5, R-60)
import assert from "node:assert/strict";
import { test } from "node:test";
import { Clinic } from "../seal/site.mjs";
import { needsAge } from "../support/age.mjs";
import { needsCore, openCore } from "../support/core.mjs";
import { measurements } from "../support/expected.mjs";
import { bringKey, exact, lookAt, saveSealed, sayYes } from "../support/sharing.mjs";
import { needsEmbed, useEmbed } from "./visit.mjs";
import { site } from "./world.mjs";

const { visit } = useEmbed();
const needs = { skip: needsEmbed.skip || needsAge.skip };
const name = { en: "Harbour Street Practice" };
const logo =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Answers the short form and stands where something can be shared. */
async function toSharing(visitor) {
  await visitor.choose();
  await visitor.start();
  await visitor.see("questions.unseen");
  await visitor.toTheEnd({ other: 5 });
  await visitor.result();
  await visitor.press("share.title");
  await visitor.at("share");
}

/** From now on the host writes down the bytes of every result it is given. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.results = [];
    const take = ({ detail }) => globalThis.results.push([...new Uint8Array(detail.payload)]);
    document.querySelector("secure-base").addEventListener("secure-base-result", take);
  });
const results = (page) => page.evaluate(() => globalThis.results);

test("with a key: nothing before a yes, then one sealed message that holds what was shown", needs, async (t) => {
  const clinic = new Clinic();
  const { visitor, page, app, said } = await visit(t, site({ name, key: clinic.recipient }));
  await listen(page);
  await visitor.see("home.promise.kept.here");
  await toSharing(visitor);
  assert.equal(await app.locator("#share-key").count(), 0, "the clinic's own key stands");
  assert.ok((await app.locator("main").innerText()).includes(name.en));
  await lookAt(visitor, ["scores", "answers"]);
  const shown = await exact(visitor);
  await visitor.press("share.way.hand");
  assert.deepEqual(await results(page), [], "no yes, no message");
  await sayYes(visitor);
  await visitor.press("share.way.hand");
  await app.waitForSelector("[data-step=done]");
  await visitor.see("share.undo.handed");
  const given = await results(page);
  assert.equal(given.length, 1);
  assert.equal(clinic.open(Buffer.from(given[0])).toString(), shown);
  assert.equal(JSON.parse(shown).site, name.en);
  assert.deepEqual(said.filter((line) => !line.startsWith("site.json /help")), []); // prettier-ignore
});

test(
  "without a key there is nobody to hand anything to, and a key of the client's own makes a file",
  needs,
  async (t) => {
    const clinic = new Clinic();
    const { visitor, page, app } = await visit(t, site({ name }));
    await listen(page);
    await visitor.choose();
    await visitor.start();
    await visitor.toTheEnd({ other: 3 });
    await visitor.result();
    await visitor.press("share.title");
    await bringKey(visitor, clinic.recipient);
    await lookAt(visitor, ["scores"]);
    const shown = await exact(visitor);
    await sayYes(visitor);
    const hand = visitor.say("share.way.hand");
    assert.equal(await app.getByRole("button", { name: hand }).count(), 0, "nobody to hand it to");
    const { bytes } = await saveSealed(visitor);
    assert.equal(clinic.open(bytes).toString(), shown);
    assert.deepEqual(await results(page), [], "the host is given nothing");
  },
);

test(
  "a site's mark is shown, and its questionnaire is asked with its words and scored by the core",
  { skip: needsEmbed.skip || needsCore.skip },
  async (t) => {
    const run = await openCore();
    const { items, revision } = run("describe", {}).instruments.find(({ id }) => id === "ecr-rs");
    const provenance = { source: "made up", method: "", back_translation: false, cognitive_debriefing_n: 0 };
    const words = Object.fromEntries(items.map(({ id }, at) => [id, `Made-up question ${at + 1}`]));
    const pack = { format: "securebase/item-text", version: 1, instrument: "ecr-rs", revision, language: "en", status: "draft", provenance, items: words }; // prettier-ignore
    const { visitor, app } = await visit(t, site({ name, logo, texts: [pack] }));
    await app.waitForSelector("[data-site] .site-logo");
    const mark = await app.evaluate(() => getComputedStyle(document.querySelector(".site-logo")).backgroundImage);
    assert.ok(mark.startsWith('url("data:image/png'));
    await app.locator("[data-site] button").click();
    await visitor.at("licensed");
    await visitor.see("licensed.done.title", { count: items.length });
    await visitor.tick("common.person.friend.name", "radio");
    await visitor.press("licensed.begin.all", { count: items.length });
    await visitor.at("questions");
    await visitor.toTheEnd({ other: 6 });
    await visitor.result();
    const outlines = run("describe", {}).instruments.filter(({ id }) => id === pack.instrument);
    const [given] = measurements(visitor.given, outlines, [["friend", "now"]]);
    const { scales } = run("score", { instrument: given.instrument, form: given.form, target: given.target, answers: given.answers }); // prettier-ignore
    await visitor.press("share.title");
    await lookAt(visitor, ["scores"]);
    const [shared] = JSON.parse(await exact(visitor)).measurements;
    assert.deepEqual(shared.scales, scales);
  },
);

// A square drawn on the page is read back by a decoder that was written by others than the encoder. (J-C4)
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { appFrame, launch, serve } from "../platform/setup.mjs";
import { needsCore, openCore } from "../support/core.mjs";
import { buildSeal } from "./site.mjs";

let browser;
let server;
let app;

before(async () => {
  const built = buildSeal();
  assert.equal(built.status, 0, built.stderr);
  [browser, server] = await Promise.all([launch(), serve(built.app)]);
  const page = await browser.newPage({ viewport: { width: 500, height: 700 } });
  await page.goto(server.url);
  app = await appFrame(page);
  await app.waitForFunction(() => globalThis.probe);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** What stands in a picture of the square. */
async function photographed(text) {
  await app.evaluate((code) => globalThis.probe.draw(code), text);
  const picture = await app.locator("svg").screenshot();
  return app.evaluate(
    (bytes) => globalThis.probe.readSquare(new Blob([Uint8Array.from(bytes)], { type: "image/png" })),
    [...picture],
  );
}

/** A code of scores of so many people. */
function codeOf(run, people) {
  const { instruments } = run("describe", {});
  const { items, forms } = instruments.find(({ id }) => id === "sbi-relationships");
  const form = forms[0];
  const answers = (turn) => Object.fromEntries(items.map(({ id }, index) => [id, 1 + ((index * 5 + turn) % 7)]));
  const today = { made: "2026-11-22", language: "en", marker: "none" };
  const measurements = people.map((target, turn) => ({
    ...{ instrument: "sbi-relationships", form: form.id, target, state: "now", answers: answers(turn) },
  }));
  const parts = ["scores", "about-reader"];
  const { text } = run("share", { ...today, measurements, parts, notice: "For a talk." });
  return { document: JSON.parse(text), code: run("code", { document: text }).text };
}

test("the shortest and the longest code come back from a picture, to the same scores", needsCore, async () => {
  const run = await openCore();
  const everyone = ["mother-figure", "father-figure", "partner", "friend", "therapist", "own-choice"];
  for (const people of [["friend"], everyone]) {
    const { document, code } = codeOf(run, people);
    const read = await photographed(code);
    assert.equal(read, code);
    const { shared } = run("read_code", { text: read });
    assert.deepEqual(shared.measurements, document.measurements);
  }
});

test("a picture without a square is read as none", async () => {
  await app.evaluate(() => document.querySelector("main").replaceChildren("no square"));
  const picture = await app.locator("main").screenshot();
  const none = await app.evaluate(
    async (bytes) => (await globalThis.probe.readSquare(new Blob([Uint8Array.from(bytes)]))) ?? "none",
    [...picture],
  );
  assert.equal(none, "none");
});

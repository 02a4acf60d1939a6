// The loop someone is in, drawn from their side: two moves as far as they are seen, their own steps out of it, and nothing
// toward a person they are, or may be, afraid of. (F-39, F-61)
import assert from "node:assert/strict";
import { test } from "node:test";
import { actionOf, begin, openGates, openPractice, own, pick, usePractising } from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const practice = "iv-cycle-recognition";
const { visitorIn } = usePractising(needsPage.skip);
const optionsOf = (part) => actionOf(practice, "my-side").parts.find(({ id }) => id === part).options;
const drawing = ({ app }) => app.locator("[data-part=drawing] [data-loop]");
const kind = (visitor) => drawing(visitor).getAttribute("data-loop");
const stepsOf = ({ app }) => app.locator("[data-step]").evaluateAll((all) => all.map(({ dataset }) => dataset.step));
const pickMove = (visitor, part, move) => pick(visitor, part, optionsOf(part).indexOf(move));

async function openLoop(visitor) {
  await openPractice(visitor, practice, "my-side");
  await openGates(visitor);
  await begin(visitor);
}

for (const locale of ["en", "es", "ar"])
  test(`${locale}: one's own move and steps are drawn, the other's fear never is (F-61, R-78)`, needsPage, async () => {
    const visitor = await visitorIn(locale);
    await openLoop(visitor);
    assert.equal(await kind(visitor), "none");
    await pickMove(visitor, "my-move", "louder");
    assert.equal(await kind(visitor), "one-side");
    assert.deepEqual(await stepsOf(visitor), ["settle", "ask", "wait"]);
    await pickMove(visitor, "their-move", "leave");
    assert.equal(await kind(visitor), "reach-and-retreat");
    const words = plain(await drawing(visitor).innerText());
    assert.ok(words.includes(own(visitor, `${practice}.my-side.my-move.louder`)), words);
    assert.ok(words.includes(own(visitor, `${practice}.my-side.their-move.leave`)), words);
    await pickMove(visitor, "their-move", "not-known");
    assert.equal(await kind(visitor), "one-side");
    assert.ok(
      plain(await drawing(visitor).innerText()).includes(own(visitor, `${practice}.my-side.their-move.not-known`)),
    );
  });

test(
  "whoever steps back gets a break, the way back and one word; two alike are told so (R-72, R-74, R-75)",
  needsPage,
  async () => {
    const visitor = await visitorIn("en");
    await openLoop(visitor);
    for (const [mine, theirs, expected, steps] of [
      ["quiet", "reach", "reach-and-retreat", ["break", "back", "word"]],
      ["freeze", "leave", "both-retreat", ["break", "back", "word"]],
      ["explain", "louder", "both-reach", ["settle", "ask", "wait"]],
    ]) {
      await pickMove(visitor, "my-move", mine);
      await pickMove(visitor, "their-move", theirs);
      assert.equal(await kind(visitor), expected);
      assert.deepEqual(await stepsOf(visitor), steps);
      await visitor.see(`loop.kind.${expected}`);
    }
  },
);

test("a step out of the loop leads to what practises it", needsPage, async () => {
  const visitor = await visitorIn("en");
  await openLoop(visitor);
  await pickMove(visitor, "my-move", "quiet");
  await visitor.app.locator("[data-step=word] button").click();
  await visitor.app.waitForSelector(".practice-opening");
  assert.equal(await visitor.title(), own(visitor, "iv-emotional-literacy.name"));
});

test(
  "whoever is afraid, does not know or would rather not say gets no loop to draw (R-78, gate-bond)",
  needsPage,
  async () => {
    const visitor = await visitorIn("en");
    for (const place of [1, 2, 3]) {
      await openPractice(visitor, practice, "my-side");
      await visitor.app.locator("[data-gate=bond] .choice input").nth(place).check();
      await visitor.app.locator(".note-strong").waitFor();
      assert.equal(await visitor.app.locator(".button-large").count(), 0);
      assert.equal(await drawing(visitor).count(), 0);
    }
  },
);

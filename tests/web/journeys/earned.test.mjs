// Growing secure later in life: told to whoever wants to read it, and said of nobody. (F-09)
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPlan } from "../support/guide.mjs";
import { headingFocused } from "../support/keys.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const parts = ["what", "common", "slow", "unsure", "not", "ask", "source"];

/** Someone with a result, near the corner that the words are about. */
async function answered(locale) {
  const visitor = await site.visit({ locale });
  await visitor.choose();
  await visitor.tick("chooser.core.short.title", "radio");
  await visitor.start();
  await visitor.toTheEnd({ other: 0 });
  await visitor.result();
  return visitor;
}

const card = ({ app }) => app.locator("main [data-reading=earned]");

/** Opens the card by its heading and answers its paragraphs. */
async function read(visitor) {
  assert.equal(await card(visitor).count(), 1);
  assert.equal(await card(visitor).locator("p").filter({ visible: true }).count(), 0, "nobody is made to read it");
  await card(visitor)
    .getByRole("heading", { name: visitor.say("then.earned.title"), exact: true })
    .click();
  await visitor.see("then.earned.what");
  return (await card(visitor).locator("p").allInnerTexts()).map(plain);
}

for (const locale of ["en", "es", "ar"])
  test(
    `${locale}: the card is beside then and now and in the list of practices, and is the same (F-09, R-90)`,
    needsPage,
    async () => {
      const visitor = await answered(locale);
      const wanted = parts.map((part) => plain(visitor.say(`then.earned.${part}`)));
      assert.equal(new Set(wanted).size, parts.length);
      await visitor.press("then.compare.go");
      await visitor.at("then");
      assert.deepEqual(await read(visitor), wanted);
      await visitor.press("common.back");
      await visitor.result();
      await openPlan(visitor);
      await visitor.press("guide.library");
      await visitor.at("library");
      await headingFocused(visitor);
      assert.deepEqual(await read(visitor), wanted);
      await visitor.close();
    },
  );

test(
  "whatever someone answered, no result says that they have got there, and the card asks nothing (F-09, R-90)",
  needsPage,
  async () => {
    const visitor = await answered("en");
    await visitor.unfold();
    const text = await visitor.app.locator("main").innerText();
    assert.ok(text.includes(visitor.say("result.dimensions.title")), "the whole result is read");
    assert.doesNotMatch(text, /earned|grow\w* secure/i);
    await visitor.press("then.compare.go");
    await visitor.at("then");
    await read(visitor);
    assert.equal(await card(visitor).locator("input, select, textarea, button").count(), 0);
    await visitor.close();
  },
);

test("someone who has answered nothing can read it too (F-09)", needsPage, async () => {
  const visitor = await site.visit();
  await visitor.choose();
  await visitor.start();
  await visitor.toTheEnd();
  await visitor.press("result.plan.go");
  await visitor.at("plan");
  await visitor.press("guide.library");
  await visitor.at("library");
  assert.equal((await read(visitor)).length, parts.length);
  await visitor.close();
});

// What a screen reader is given, read from the browser's own accessibility tree.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { itemTexts } from "../support/expected.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { chooseAll } from "../support/tour.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();

/** Every node that is read out, in order: its role, its name, and what is said of its state. */
async function tree({ page, app }) {
  const session = await page.context().newCDPSession(app);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find(({ parentId }) => !byId.has(parentId));
  const read = (node) => [...(node.ignored ? [] : [node]), ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? read(byId.get(id)) : []))]; // prettier-ignore
  return read(root).map(({ role, name, properties = [], value }) => ({
    role: role.value,
    name: plain(name?.value ?? ""),
    value: value?.value,
    ...Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
  }));
}

const withRole = (nodes, ...roles) => nodes.filter(({ role }) => roles.includes(role));

async function toTheQuestion(visitor, until) {
  await chooseAll(visitor);
  await visitor.start();
  let stop;
  do stop = await visitor.ahead({ until });
  while (stop === "part");
  assert.equal(stop, "question");
}

// Side by side, each in a context of its own: most of their time is waiting.
describe("the accessibility tree", { concurrency: 3 }, () => {
  test(
    "a question: its words once, each answer with its own name, one group, and what is picked",
    needsPage,
    async () => {
      const visitor = await site.visit();
      await visitor.choose();
      await visitor.start();
      await visitor.ahead({ until: "sbi-avo-02" });
      const words = plain(itemTexts("en", "sbi").items["sbi-avo-02"]);
      const before = await tree(visitor);
      assert.deepEqual(
        withRole(before, "heading").map(({ name }) => name),
        [words],
        "the words of the item are the heading",
      );
      assert.deepEqual(withRole(before, "group").map(({ name }) => name), [words], "and the name of the group of answers"); // prettier-ignore
      assert.equal(
        before.filter(({ role, name }) => role === "StaticText" && name.includes(words)).length,
        1,
        "read once",
      );
      const answers = withRole(before, "radio");
      const labels = [1, 2, 3, 4, 5, 6, 7].map((value) => visitor.say(`response.agreement.${value}`));
      assert.deepEqual(
        answers.map(({ name }) => name),
        labels,
        "an answer is called by its words and nothing else: its place comes from the group",
      );
      assert.ok(
        answers.every(({ checked }) => checked === "false"),
        "nothing is picked beforehand",
      );
      await visitor.app.locator("[data-item] input").nth(2).press("Space");
      assert.deepEqual(withRole(await tree(visitor), "radio").map(({ checked }) => checked), ["false", "false", "true", "false", "false", "false", "false"]); // prettier-ignore
      const place = visitor.say("questions.progress.one", { at: 2, of: 12 });
      assert.equal(
        before.filter(({ role, name }) => role === "StaticText" && name === place).length,
        1,
        "how far one is",
      );
      await visitor.close();
    },
  );

  test("answers of one question are one set in the browser, so that the place in it is told", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.start();
    await visitor.press("questions.begin");
    await visitor.app.waitForSelector("[data-item]");
    const sets = await visitor.app.evaluate(() => {
      const inputs = [...document.querySelectorAll("[data-item] input")];
      return [
        inputs.length,
        new Set(inputs.map(({ name }) => name)).size,
        inputs.filter(({ type }) => type === "radio").length,
      ];
    });
    assert.deepEqual(sets, [7, 1, 7]);
    const skip = withRole(await tree(visitor), "button").find(({ name }) => name === visitor.say("questions.skip"));
    assert.equal(skip.pressed, "false", "skipping has a state too");
    await visitor.close();
  });

  test("people: boxes with a name each, all ticked that are ticked", needsPage, async () => {
    const visitor = await site.visit();
    await toTheQuestion(visitor, "sbi-fig-near");
    await visitor.tick("common.person.partner.name");
    await visitor.tick("common.person.friend.name");
    const boxes = withRole(await tree(visitor), "checkbox");
    const ticked = boxes.filter(({ checked }) => checked === "true").map(({ name }) => name);
    assert.deepEqual(ticked, [visitor.say("common.person.partner.name"), visitor.say("common.person.friend.name")]);
    assert.equal(new Set(boxes.map(({ name }) => name)).size, 7);
    await visitor.close();
  });

  test(
    "the result: every control has a name, every picture its words, sliders say what they move",
    needsPage,
    async () => {
      const visitor = await site.visit();
      await chooseAll(visitor);
      await visitor.start();
      await visitor.toTheEnd({ other: 2 });
      await visitor.result();
      await visitor.unfold();
      const nodes = await tree(visitor);
      const nameless = withRole(nodes, "button", "radio", "checkbox", "slider", "combobox", "image", "DisclosureTriangle", "navigation", "region", "heading", "table"); // prettier-ignore
      assert.deepEqual(nameless.filter(({ name }) => name === ""), []); // prettier-ignore
      assert.deepEqual(
        withRole(nodes, "slider").map(({ name }) => name),
        ["result.cut.anxiety", "result.cut.avoidance"].map((key) => visitor.say(key)),
      );
      const [map] = withRole(nodes, "image");
      assert.equal(map.name, visitor.say("result.map.alt"));
      const headings = withRole(nodes, "heading").map(({ name }) => name);
      for (const key of ["result.title", "result.dimensions.title", "result.map.title", "result.people.title"]) {
        assert.ok(headings.includes(visitor.say(key)), key);
      }
      await visitor.close();
    },
  );

  test("news is said politely, once: that the result is there, that something was not picked", needsPage, async () => {
    const visitor = await site.visit();
    const news = () => visitor.app.evaluate(() => document.querySelector("[role=status].unseen").textContent);
    await visitor.choose();
    await visitor.tick("chooser.core.none.title", "radio");
    await visitor.press("chooser.start");
    await visitor.see("chooser.nothing");
    assert.equal(await news(), visitor.say("chooser.nothing"));
    await visitor.tick("chooser.core.short.title", "radio");
    await visitor.start();
    assert.equal(await news(), "", "another screen, no old news");
    await visitor.toTheEnd({ other: 3 });
    await visitor.result();
    assert.equal(await news(), visitor.say("result.ready"));
    await visitor.close();
  });
});

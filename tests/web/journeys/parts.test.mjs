// Choosing parts, leaving them out, starting over, and giving no answer at all.
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { itemTexts } from "../support/expected.mjs";
import { needsPage, shipped, useSite } from "../support/site.mjs";

// What comes when is about what ships.
const site = useSite(join(shipped, "app"));

const shown = ({ app }) => app.evaluate(() => document.querySelector("main").innerText);
const picked = ({ app }) => app.evaluate(() => [...document.querySelectorAll("[data-item]")].map((one) => [...one.querySelectorAll("input")].findIndex((input) => input.checked))); // prettier-ignore

async function chooseOnly(visitor, { people = {}, modules = [], core = "none" }) {
  await visitor.choose();
  await visitor.tick(`chooser.core.${core}.title`, "radio");
  await visitor.unfold();
  for (const [who, state] of Object.entries(people)) {
    await visitor.tick(`common.person.${who}.name`);
    if (state === "past") await visitor.app.locator(`[name="past-${who}"]`).check();
  }
  for (const id of modules) await visitor.app.locator(`[name="${id}"]`).check();
  await visitor.start();
}

// Side by side, each in a context of its own: most of their time is waiting.
describe("parts", { concurrency: 3 }, () => {
  test("each person is asked about apart, and of someone who is gone in the past", needsPage, async () => {
    const visitor = await site.visit();
    await chooseOnly(visitor, { people: { partner: "now", friend: "past" } });
    const { items, variants } = itemTexts("en", "sbi-relationships");
    const intro = ["common.person.partner.your", "common.person.friend.your"];
    for (const [turn, texts] of [items, variants.past].entries()) {
      assert.ok((await visitor.title()).includes(visitor.say(intro[turn])));
      assert.ok((await shown(visitor)).includes(visitor.say(turn ? "questions.about.past" : "questions.about.target")));
      await visitor.press("questions.begin");
      await visitor.app.waitForSelector("[data-item]");
      assert.equal(await visitor.title(), texts[await visitor.question()]);
      // Far apart on purpose: at ease with the one, not with the other.
      const ahead = await visitor.ahead({ other: turn ? 6 : 0 });
      assert.equal(ahead, turn ? "end" : "part");
    }
    await visitor.result();
    await visitor.unfold();
    const text = await shown(visitor);
    for (const key of [
      "result.people.title",
      "common.person.partner.name",
      "common.person.friend.name",
      "result.past",
    ]) {
      assert.ok(text.includes(visitor.say(key)), key);
    }
    await visitor.close();
  });

  test("safety is asked about a person only, comes last, and can be left out (F-25)", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.unfold();
    assert.equal(await visitor.app.locator('[name="sbi-safety"]').count(), 0, "not on offer without a person");
    await chooseOnly(visitor, { people: { partner: "now" }, modules: ["sbi-safety", "sbi-capacities"], core: "short" });
    const titles = [await visitor.title()];
    while ((await visitor.ahead({ other: 2 })) === "part") {
      titles.push(await visitor.title());
      if (titles.length === 4) break;
    }
    assert.ok(titles.at(-1).startsWith(visitor.say("chooser.module.sbi-safety.name")));
    assert.ok((await shown(visitor)).includes(visitor.say("chooser.module.sbi-safety.note")), "a note comes before");
    await visitor.press("questions.skip.part");
    await visitor.result();
    assert.ok(!(await shown(visitor)).includes(visitor.say("result.flag.flag-unsafe-relationship")));
    await visitor.close();
  });

  test("a yes to the safety questions is answered first on the result (F-25)", needsPage, async () => {
    const visitor = await site.visit();
    await chooseOnly(visitor, { people: { partner: "now" }, modules: ["sbi-safety"], core: "short" });
    await visitor.toTheEnd({ other: 0 });
    await visitor.result();
    const text = await shown(visitor);
    const [flag, words] = ["result.flag.flag-unsafe-relationship", "result.dimensions.title"].map((key) => text.indexOf(visitor.say(key))); // prettier-ignore
    assert.ok(flag > 0 && flag < words);
    await visitor.close();
  });

  test("skipping everything gives an honest empty result, not a score", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.start();
    await visitor.press("questions.begin");
    for (let count = 0; count < 12; count++) {
      const item = await visitor.question();
      await visitor.press("questions.skip");
      await visitor.after(item);
    }
    await visitor.at("result");
    assert.equal(await visitor.title(), visitor.say("result.empty.title"));
    assert.doesNotMatch(await shown(visitor), /\d/);
    await visitor.home();
    assert.ok(!(await shown(visitor)).includes(visitor.say("home.resume.result")), "nothing waits");
    await visitor.close();
  });

  test("too few answers are said to be too few: no dot on a map, no pattern word (F-02)", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.start();
    await visitor.ahead({ picks: { "sbi-anx-15": 6, "sbi-avo-02": 1 } });
    await visitor.result();
    const text = await shown(visitor);
    assert.ok(text.includes(visitor.say("result.too.few", { n: 1, of: 6 })));
    assert.equal(await visitor.app.locator(".map").count(), 0);
    for (const style of ["secure", "preoccupied", "dismissing", "fearful"]) {
      assert.ok(!text.includes(visitor.say(`style.${style}.name`)), style);
    }
    await visitor.close();
  });

  test("start over clears, undo brings every answer back, at the same question", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.start();
    const until = "sbi-anx-06";
    await visitor.ahead({ other: 4, until });
    await visitor.home();
    await visitor.see("home.waiting.questions", { at: 4, of: 12 });
    await visitor.press("common.start.over");
    await visitor.see("home.cleared");
    await visitor.press("common.undo");
    await visitor.at("questions");
    assert.equal(await visitor.question(), until);
    await visitor.press("common.back");
    await visitor.after(until);
    assert.deepEqual(await picked(visitor), [4]);
    await visitor.home();
    await visitor.press("home.resume.questions");
    await visitor.at("questions");
    assert.deepEqual(await picked(visitor), [4], "going home and back loses no place");
    await visitor.close();
  });

  test("one at a time or a page of them: the same answers, changed in the middle", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.start();
    await visitor.ahead({ other: 3, until: "sbi-avo-03" });
    await visitor.press("common.settings");
    await visitor.tick("questions.view.page", "radio");
    await visitor.press("common.back");
    await visitor.at("questions");
    assert.deepEqual(await picked(visitor), [3, 3, 3, -1, -1, -1]);
    // Number keys answer the question that has focus, and stay on the page.
    const fourth = visitor.app.locator("[data-item] input").nth(3 * 7);
    await fourth.focus();
    await visitor.page.keyboard.press("6");
    await visitor.app.waitForFunction(() => document.querySelectorAll("[data-item]")[3].querySelectorAll("input")[5].checked); // prettier-ignore
    assert.equal((await picked(visitor)).length, 6);
    await visitor.press("questions.next");
    await visitor.app.waitForFunction(() => document.querySelector("[data-item]").dataset.item === "sbi-anx-07");
    await visitor.press("common.back");
    await visitor.app.waitForFunction(() => document.querySelector("[data-item]").dataset.item === "sbi-anx-15");
    assert.deepEqual(await picked(visitor), [3, 3, 3, 5, -1, -1]);
    await visitor.toTheEnd({ other: 2 });
    await visitor.result();
    await visitor.close();
  });

  test("a person who goes to nobody is heard: nobody unticks the rest and counts as an answer", needsPage, async () => {
    const visitor = await site.visit();
    await chooseOnly(visitor, { modules: ["sbi-figures"] });
    await visitor.press("questions.begin");
    await visitor.tick("common.person.partner.name");
    await visitor.tick("questions.people.nobody");
    assert.ok(!(await visitor.choice("checkbox", visitor.say("common.person.partner.name")).isChecked()));
    await visitor.tick("common.person.friend.name");
    assert.ok(!(await visitor.choice("checkbox", visitor.say("questions.people.nobody")).isChecked()));
    await visitor.close();
  });
});

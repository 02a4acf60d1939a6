// A lesson from one file with the network cut: by keyboard from its outline to its close, then cleared; nothing of it is
// kept, in any language. (F-63, J-E1, J-E4, J-E12)
import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOn, keptOf, lesson, needsClass, nothingKept, openLesson, settledClass, shippedClassFile } from "../support/class.mjs"; // prettier-ignore
import { focused, headingFocused, pressByKey, tabTo } from "../support/keys.mjs";
import { useSite } from "../support/site.mjs";

const site = useSite();
const languages = ["en", "es", "ar"];
const stepsOf = (id) => lesson.lessons.find((one) => one.id === id).steps.map(({ activity }) => activity);

/** Someone at the file, who hears of every request that is made. */
async function offline(locale) {
  const asked = [];
  const prepare = (page) => page.on("request", (request) => asked.push(request.url()));
  const visitor = await site.visit({ url: shippedClassFile, offline: true, locale, prepare });
  await visitor.app.locator("[data-lesson]").first().waitFor();
  return { visitor, asked: () => asked.filter((url) => url !== shippedClassFile && !/^(blob|data|about):/.test(url)) };
}

async function arrived(visitor, activity) {
  await visitor.at(`class-${activity}`);
  await headingFocused(visitor);
  await settledClass(visitor);
}

/** Opens the outline with keys, and its first part from there. */
async function openByKey(visitor, id, first) {
  // The first of its buttons is that of the first outline.
  assert.equal(await visitor.app.locator("[data-lesson]").first().getAttribute("data-lesson"), id);
  await pressByKey(visitor, "class.lesson.open");
  await arrived(visitor, "lesson");
  assert.equal(await visitor.title(), visitor.say(`lesson.${id}.name`));
  await pressByKey(visitor, "class.open");
  await arrived(visitor, first);
}

/** Meets a made-up person with keys: picks one, guesses, and looks at what the answers give. */
async function meetSomeone(visitor) {
  await pressByKey(visitor, "class.open");
  await visitor.app.locator("#guess").waitFor();
  await pressByKey(visitor, "style.dismissing.name");
  await visitor.app.locator("#class-ask").waitFor();
  await settledClass(visitor);
  await visitor.see("class.people.guessed", { style: visitor.say("style.dismissing.name") });
  for (const part of ["dimensions", "map", "patterns"])
    assert.ok(await visitor.app.locator(`#class-${part}`).isVisible());
}

for (const locale of languages)
  test(
    `${locale}: twenty minutes by keyboard alone, offline, and nothing stays (F-63, J-E1, J-E4, J-E12)`,
    needsClass,
    async () => {
      // prettier-ignore
      const { visitor, asked } = await offline(locale);
      const faults = await faultsOn(visitor, "home");
      const [first, ...rest] = stepsOf("ls-20");
      await openByKey(visitor, "ls-20", first);
      faults.push(...(await faultsOn(visitor, first)));
      for (const activity of rest) {
        await tabTo(visitor, visitor.say("class.next", { name: visitor.say(`class.${activity}.title`) }), {
          limit: 90,
        });
        await visitor.page.keyboard.press("Enter");
        await arrived(visitor, activity);
        faults.push(...(await faultsOn(visitor, activity)));
        if (activity !== "people") continue;
        await meetSomeone(visitor);
        faults.push(...(await faultsOn(visitor, "a person's result")));
      }
      await pressByKey(visitor, "class.clear");
      await arrivedHome(visitor);
      assert.deepEqual(faults, []);
      assert.deepEqual(asked(), [], "nothing was asked of the network");
      assert.deepEqual(await keptOf(visitor), nothingKept);
      await visitor.close();
    },
  );

async function arrivedHome(visitor) {
  await visitor.at("home");
  await headingFocused(visitor);
  assert.equal(await visitor.app.locator("[role=status].unseen").textContent(), visitor.say("class.cleared"));
}

test("clearing forgets the person, the guess, the point, the seed and the outline (J-E4)", needsClass, async () => {
  const { visitor } = await offline("en");
  await openLesson(visitor, "ls-20");
  await visitor.app.locator("[data-step=people] button").click();
  await visitor.at("class-people");
  await visitor.app.locator("input[name=seed]").fill("77");
  await visitor.app.locator("input[name=seed]").press("Enter");
  await visitor.app.locator("[data-person=md-mei] button").click();
  await visitor.press("style.secure.name");
  await visitor.app.locator("#class-ask").waitFor();
  await visitor.press("class.clear");
  await arrivedHome(visitor);
  assert.equal(await visitor.button("common.back").count(), 0, "no way back into it");
  await visitor.app.locator("[data-activity=people] button").click();
  await visitor.at("class-people");
  assert.equal(await visitor.app.locator("[data-person]").count(), lesson.people.length, "nobody is picked");
  assert.equal(await visitor.app.locator("input[name=seed]").inputValue(), "1");
  assert.equal(await visitor.app.locator("[data-teacher]").count(), 0, "no outline is followed");
  await visitor.home();
  await visitor.app.locator("[data-activity=cuts] button").click();
  await visitor.see("class.pick");
  await visitor.close();
});

test("focus is never lost when a person is picked, guessed at, or put away again (J-E1)", needsClass, async () => {
  const { visitor } = await offline("en");
  await visitor.app.locator("[data-activity=people] button").click();
  await arrived(visitor, "people");
  const lost = [];
  for (const [key, next] of [
    ["class.open", "#guess"],
    ["style.secure.name", "#class-ask"],
    ["class.people.other", "[data-person=md-leo] button"],
  ]) {
    await pressByKey(visitor, key);
    await visitor.app.locator(next).waitFor();
    await settledClass(visitor);
    if ((await focused(visitor)).element === "body") lost.push(key);
  }
  assert.deepEqual(lost, []);
  await visitor.close();
});

// Presses the button the moment it is drawn, before the engine can have answered.
function clearAtOnce() {
  const look = () => {
    const button = document.querySelector("main .button-quiet");
    if (!button || globalThis.cleared) return;
    globalThis.cleared = true;
    button.click();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

test(
  "clearing at once, before the engine has answered, still leaves a page that works (J-E4)",
  needsClass,
  async () => {
    const prepare = (page) => page.addInitScript(clearAtOnce);
    const visitor = await site.visit({ url: shippedClassFile, offline: true, prepare });
    await visitor.app.waitForFunction(() => globalThis.cleared);
    await visitor.app.locator("[data-lesson]").first().waitFor();
    await visitor.close();
  },
);

for (const [index, { id, steps, minutes }] of lesson.lessons.filter((one) => one.minutes > 20).entries()) {
  const locale = languages[index + 1];
  test(
    `${locale}: every part of the outline ${id} opens from it, each with its note (F-63, J-E1)`,
    needsClass,
    async () => {
      // prettier-ignore
      assert.equal(steps.reduce((sum, step) => sum + step.minutes, 0), minutes); // prettier-ignore
      const { visitor, asked } = await offline(locale);
      const faults = [];
      await openLesson(visitor, id);
      const shown = await visitor.app
        .locator("[data-step]")
        .evaluateAll((all) => all.map(({ dataset }) => dataset.step));
      assert.deepEqual(shown, stepsOf(id));
      for (const activity of shown) {
        await visitor.app.locator(`[data-step=${activity}] button`).click();
        await arrived(visitor, activity);
        assert.equal(await visitor.title(), visitor.say(`class.${activity}.title`));
        await visitor.app
          .locator("[data-teacher]")
          .getByText(visitor.say(`lesson.${id}.${activity}`))
          .waitFor();
        faults.push(...(await faultsOn(visitor, activity)));
        await visitor.press("common.back");
        await arrived(visitor, "lesson");
      }
      assert.deepEqual(faults, []);
      assert.deepEqual(asked(), []);
      assert.deepEqual(await keptOf(visitor), nothingKept);
      await visitor.close();
    },
  );
}

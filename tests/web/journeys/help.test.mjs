// Someone who may not be safe: two doors, behind each only what belongs there, and a way back that keeps every answer.
// (F-51; the flag of a crisis, rule R-10)
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readNumbers } from "../../../web/build/numbers.mjs";
import { lookAt } from "../support/axe.mjs";
import { headingFocused, pressByKey, tabTo } from "../support/keys.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { has, plain } from "../support/words.mjs";

const site = useSite();
const places = readNumbers();
const shown = async ({ app }) => plain(await app.evaluate(() => document.querySelector("main").innerText));
const buttons = async ({ app }) =>
  (await app.locator("main button").filter({ visible: true }).allInnerTexts()).map(plain);
const day = (locale, date) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" }).format(new Date(`${date}T00:00:00Z`)); // prettier-ignore

async function openHelp(visitor, door) {
  await visitor.press("common.help");
  await visitor.at("help");
  if (door) await visitor.press(`help.${door}.go`);
  if (door) await visitor.see(`help.${door}.title`);
}

/** Someone who has answered a few questions. */
async function midway(options) {
  const visitor = await site.visit(options);
  await visitor.choose();
  await visitor.start();
  await visitor.ahead({ other: 5, until: "sbi-anx-06" });
  return visitor;
}

const answersOf = (visitor) =>
  visitor.app.evaluate(() => [...document.querySelectorAll("[data-item] input")].map(({ checked }) => checked));

// Side by side, each in a context of its own: most of their time is waiting.
describe("help", { concurrency: 3 }, () => {
  test("the button says what it is for on every width, and is large enough to hit", needsPage, async () => {
    for (const locale of ["en", "es", "ar"]) {
      const visitor = await site.visit({ locale, viewport: { width: 1280, height: 900 } });
      const button = visitor.button("common.help");
      assert.equal(plain(await button.innerText()), visitor.say("common.help"));
      await visitor.page.setViewportSize({ width: 390, height: 844 });
      const short = plain(await button.innerText());
      assert.equal(short, visitor.say("common.help.short"));
      assert.ok(visitor.say("common.help").startsWith(short), "what is seen is how the whole name begins");
      const { width, height } = await button.boundingBox();
      assert.ok(width >= 44 && height >= 44, `${locale}: ${width} by ${height}`);
      await visitor.close();
    }
  });

  test("both doors, by keyboard, from the middle of a question and back to it", needsPage, async () => {
    const visitor = await midway();
    const { keyboard } = visitor.page;
    await keyboard.press("5");
    await visitor.after("sbi-anx-06");
    const before = [await visitor.question(), await visitor.title()];
    for (const door of ["self", "other"]) {
      await headingFocused(visitor);
      await tabTo(visitor, visitor.say("common.help"), { key: "Shift+Tab" });
      await keyboard.press("Enter");
      await visitor.at("help");
      await headingFocused(visitor);
      await pressByKey(visitor, `help.${door}.go`);
      await visitor.see(`help.${door}.title`);
      await headingFocused(visitor);
      assert.ok((await shown(visitor)).includes(visitor.say("help.alert.title")), "it says that it alerts nobody");
      await pressByKey(visitor, "help.safe.go");
      await visitor.at("questions");
      assert.deepEqual([await visitor.question(), await visitor.title()], before);
    }
    await visitor.press("common.back");
    await visitor.after(before[0]);
    assert.deepEqual((await answersOf(visitor)).indexOf(true), 4, "the answer that was given is still there");
    await visitor.close();
  });

  test("behind a door there is what belongs there, and nothing is suggested (R-10)", needsPage, async () => {
    const visitor = await midway();
    await openHelp(visitor, "self");
    const say = (...keys) => keys.map((key) => visitor.say(key));
    assert.deepEqual(await buttons(visitor), say("common.steady", "help.safe.go", "help.back", "help.both"));
    for (const part of ["stay", "call", "away", "steady"]) await visitor.see(`help.${part}.title`);
    await visitor.press("help.both");
    await visitor.press("help.other.go");
    await visitor.see("help.other.title");
    assert.deepEqual(await buttons(visitor), say("common.leave", "help.safe.go", "help.back", "help.both"));
    for (const part of ["call", "line", "phone", "leave"]) await visitor.see(`help.${part}.title`);
    const words = (await shown(visitor)).toLowerCase();
    for (const word of ["steady", "closer", "breath", "exercise"]) assert.ok(!words.includes(word), word);
    await visitor.close();
  });

  test("what was said stands until it is taken back; looking for help says nothing", needsPage, async () => {
    const visitor = await midway();
    await openHelp(visitor, "looking");
    const stands = visitor.button("help.safe.go");
    assert.equal(await stands.count(), 0);
    await visitor.press("help.both");
    await visitor.press("help.other.go");
    await visitor.press("help.back");
    await visitor.at("questions");
    await visitor.press("common.help");
    assert.equal(await visitor.at("help"), visitor.say("help.other.title"), "the same door is open");
    await visitor.press("common.help");
    await visitor.see("help.doors");
    assert.equal(await stands.count(), 1, "it stands at both doors, too");
    await stands.click();
    await visitor.at("questions");
    await openHelp(visitor);
    assert.equal(await visitor.title(), visitor.say("help.title"));
    assert.equal(await stands.count(), 0);
    await visitor.close();
  });

  test("the way out works behind the door of someone who is afraid", needsPage, async () => {
    const visitor = await midway();
    await openHelp(visitor, "other");
    await visitor.app
      .locator("main")
      .getByRole("button", { name: visitor.say("common.leave"), exact: true })
      .click();
    await visitor.page.waitForURL("about:blank");
    assert.equal(await visitor.page.evaluate(() => document.documentElement.innerText), "");
    await visitor.close();
  });
});

describe("numbers to call", { concurrency: 3 }, () => {
  for (const locale of ["en", "es", "ar"])
    test(`${locale}: each place's numbers, with who says so and when that was looked up`, needsPage, async () => {
      const visitor = await site.visit({ locale });
      await openHelp(visitor, "looking");
      const select = visitor.app.locator("main select");
      assert.equal(await select.inputValue(), "", "no place is guessed");
      const names = await select.locator("option").evaluateAll((all) => all.map(({ value, label }) => [value, label]));
      assert.deepEqual(names.slice(1).map(([code]) => code).sort(), places.map(({ place }) => place).sort()); // prettier-ignore
      for (const [code, name] of names.slice(1)) assert.ok(name && name.trim() !== code, `${code} has a name`);
      for (const { place, numbers } of places) {
        await select.selectOption(place);
        const lines = (await visitor.app.locator("main .number").allInnerTexts()).map(plain);
        const wanted = numbers.map(
          ({ what, number, source, checked }) =>
            `${visitor.say(`help.numbers.${what}`)}: ${number} ${visitor.say("help.numbers.source")} ${source}. ` +
            visitor.say("help.numbers.checked", { date: day(locale, checked) }),
        );
        assert.deepEqual(lines, wanted, place);
      }
      const digits = visitor.app.locator("main .digits");
      for (const one of await digits.all())
        assert.equal(await one.evaluate((element) => getComputedStyle(element).direction), "ltr");
      await visitor.close();
    });

  test("behind a door, the line for the other one is left out", needsPage, async () => {
    const visitor = await site.visit();
    const { numbers } = places.find(({ numbers: all }) => ["crisis", "abuse"].every((one) => all.some(({ what }) => what === one))); // prettier-ignore
    const { place } = places.find((one) => one.numbers === numbers);
    for (const [door, absent] of Object.entries({ self: "abuse", other: "crisis" })) {
      await openHelp(visitor);
      await visitor.press(`help.${door}.go`);
      await visitor.see(`help.${door}.title`);
      await visitor.app.locator("main select").selectOption(place);
      const wanted = numbers.filter(({ what }) => what !== absent).map(({ number }) => number);
      assert.deepEqual(await visitor.app.locator("main .digits").allInnerTexts(), wanted);
      await visitor.press("help.safe.go");
    }
    await visitor.close();
  });

  test("everything works when only the first part of the page has come", needsPage, async () => {
    const prepare = (page) => page.route(/\/(later|more|engine|\w+\.(rest|more))\.[0-9a-f]+\.js/, (route) => route.abort()); // prettier-ignore
    const visitor = await site.visit({ prepare });
    for (const door of ["self", "other", "looking"]) {
      await openHelp(visitor);
      if (await visitor.button("help.both").count()) await visitor.press("help.both");
      await visitor.press(`help.${door}.go`);
      await visitor.see(`help.${door}.title`);
      await visitor.app.locator("main select").selectOption("ES");
      assert.ok((await shown(visitor)).includes("112"));
      assert.deepEqual((await shown(visitor)).match(/\bhelp\.[a-z.]+/g), null, "words, not names of words");
      await visitor.home();
    }
    await visitor.close();
  });

  test("in a hand, a press asks the telephone for the number, and every answer stays", needsPage, async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const visitor = await midway(phone);
    const dialogs = [];
    visitor.page.on("dialog", (dialog) => dialogs.push(dialog.type()));
    const before = await visitor.question();
    await openHelp(visitor, "self");
    await visitor.app.locator("main select").selectOption("ES");
    const call = visitor.button("help.numbers.call.name", { number: "024" });
    // There is no telephone here: what opens beside the page is the browser's own fault about it.
    const [beside] = await Promise.all([visitor.page.context().waitForEvent("page"), call.tap()]);
    await beside.waitForFunction(() => document.documentElement.innerText.includes("tel:024"));
    await beside.close();
    await visitor.press("help.back");
    await visitor.at("questions");
    assert.equal(await visitor.question(), before);
    assert.deepEqual(dialogs, [], "nothing asked whether to leave");
    await visitor.close();
  });
});

test("axe finds nothing behind any door, in any language, light or dark", needsPage, async () => {
  const visitor = await site.visit({ reducedMotion: "reduce" });
  const faults = [];
  for (const door of ["looking", "other", "self"]) {
    await openHelp(visitor);
    if (await visitor.button("help.both").count()) await visitor.press("help.both");
    await visitor.press(`help.${door}.go`);
    await visitor.see(`help.${door}.title`);
    await visitor.app.locator("main select").selectOption("EG");
    faults.push(...(await lookAt(`help, ${door}`, visitor, { darkToo: true })));
    await visitor.home();
  }
  assert.deepEqual(faults, []);
  assert.ok(!has("help.deployer"), "no words come with the page for whoever offers it");
  await visitor.close();
});

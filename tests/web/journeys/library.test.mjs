// The library: everything in it is found by looking and by typing, narrowed down, put side by side and printed.
// (F-10, F-13, F-15, F-17 to F-19, F-26, F-34, F-36, F-60, F-66)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../platform/setup.mjs";
import { needsCore } from "../support/core.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { interventions, own } from "../support/practising.mjs";
import { plain } from "../support/words.mjs";

/** Terms or myths, each with the revision in which it was last changed. */
function readings(name) {
  const pack = JSON.parse(readFileSync(join(root, `core/content/readings/${name}.json`), "utf8"));
  return pack.readings.map((one) => ({ revision: pack.revision, ...one }));
}

const needs = { skip: needsPage.skip || needsCore.skip };
const site = needs.skip ? undefined : useSite();
const visitors = new Map();

/** Someone at the library, in a language; from home it is one step away. */
async function reader(locale) {
  const visitor = visitors.get(locale) ?? (await site.visit({ locale }));
  if (!visitors.has(locale)) {
    visitors.set(locale, visitor);
    await visitor.press("home.library.go");
    await visitor.at("library");
    await visitor.app.waitForSelector("main [data-stage]");
  }
  await type(visitor, "");
  const clear = visitor.app.getByRole("button", { name: visitor.say("library.narrow.clear"), exact: true });
  if (await clear.count()) await clear.click();
  return visitor;
}

after(async () => {
  for (const visitor of visitors.values()) await visitor.close();
});

async function type(visitor, text) {
  await visitor.app.locator("#library-search").fill(text);
  if (text.trim()) await visitor.app.waitForSelector("section:has(#found) > [aria-busy=false]", { state: "attached" });
  else await visitor.app.waitForSelector("main [data-stage]");
}

const shelf = (visitor, name) => visitor.app.locator(`input[name=shelf][value=${name}]`).check();
const ids = (visitor) =>
  visitor.app.locator("main [data-practice]").evaluateAll((all) => all.map(({ dataset }) => dataset.practice));
const entry = (visitor, id) => visitor.app.locator(`main [data-practice="${id}"]`);

async function narrow(visitor, by, value) {
  const fold = visitor.app.locator("details:has(.library-filters)");
  if (!(await fold.evaluate((one) => one.open))) await fold.locator("summary").click();
  await visitor.app.locator(`select[name=${by}]`).selectOption(value);
}

test(
  "every practice and every way of assessing stands on a shelf, for whom it is for, in each language",
  needs,
  async () => {
    for (const locale of ["en", "es", "ar"]) {
      const visitor = await reader(locale);
      const seen = new Set();
      for (const audience of ["", "parent", "clinician"]) {
        await narrow(visitor, "audience", audience);
        await visitor.app.waitForFunction(
          (wanted) =>
            !wanted || [...document.querySelectorAll("[data-practice]")].some((one) => one.dataset.practice === wanted),
          { "": "", parent: "iv-playgroup", clinician: "iv-gentle-challenge" }[audience],
        );
        for (const name of ["practices", "methods"]) {
          await shelf(visitor, name);
          for (const id of await ids(visitor)) seen.add(id);
        }
        await shelf(visitor, "practices");
      }
      assert.deepEqual([...seen].sort(), interventions.map(({ id }) => id).sort(), locale);
    }
  },
);

test("what is for clinicians and for carers is not shown to others (F-34, F-60)", needs, async () => {
  const visitor = await reader("en");
  await visitor.app.waitForFunction(() => !document.querySelector('[data-practice="iv-playgroup"]'));
  const all = new Set(await ids(visitor));
  for (const id of ["iv-gentle-challenge", "iv-hyperactivation-management", "iv-playgroup", "iv-oxytocin"])
    assert.ok(!all.has(id), id);
  assert.ok(all.has("iv-strategy-awareness"));
});

test("a word with a slip in it finds what was meant, in each language", needs, async () => {
  const slips = {
    en: ["atachment", "word-attachment"],
    es: ["segruo", "cls-secure"],
    ar: ["التلق الامن", "cls-secure"],
  };
  for (const [locale, [typed, id]] of Object.entries(slips)) {
    const visitor = await reader(locale);
    await type(visitor, typed);
    const found = await ids(visitor);
    assert.ok(found.slice(0, 12).includes(id), `${locale}: ${found.slice(0, 12)}`);
    await type(visitor, "zzzzzzzz");
    await visitor.see("library.found.none");
  }
});

// What a search costs is what it draws: a dozen cards at most, of which nothing is drawn that is folded away.
test("a search draws a dozen entries at most, and what is folded only when it is opened", needs, async () => {
  const visitor = await reader("en");
  await type(visitor, "worry");
  const cards = visitor.app.locator("main [data-practice]");
  const bodies = visitor.app.locator("main [data-practice] dl");
  assert.equal(await cards.count(), 12);
  assert.equal(await bodies.count(), 0);
  assert.ok((await visitor.app.locator("main *").count()) < 400, "elements on screen");
  await cards.first().locator("summary").click();
  await bodies.first().waitFor();
  assert.equal(await bodies.count(), 1);
  await type(visitor, "breath");
  assert.equal(await bodies.count(), 0, "another entry is folded");
});

test("filters let through what they say, say how many are on, and are taken off at once", needs, async () => {
  const visitor = await reader("en");
  const everything = (await ids(visitor)).length;
  await narrow(visitor, "minutes", "5");
  await narrow(visitor, "company", "alone");
  const by = new Map(interventions.map((one) => [one.id, one]));
  const short = await ids(visitor);
  assert.ok(short.length > 10 && short.length < everything);
  for (const id of short) assert.ok(by.get(id).minutes.value <= 5 && !by.get(id).touches.includes("joint"), id);
  await visitor.see("library.narrow.active", { count: 2 });
  await narrow(visitor, "since", "1.1.0");
  const changed = await ids(visitor);
  assert.deepEqual(changed.sort(), short.filter((id) => by.get(id).revision === "1.1.0").sort());
  for (const [name, all] of [
    ["terms", readings("glossary")],
    ["myths", readings("myths")],
  ]) {
    await shelf(visitor, name);
    const fresh = all.filter(({ revision }) => revision === "1.1.0").map(({ id }) => id);
    assert.deepEqual((await ids(visitor)).sort(), fresh.sort(), name);
  }
  await shelf(visitor, "practices");
  await narrow(visitor, "pattern", "dismissing");
  await visitor.press("library.narrow.clear");
  assert.equal((await ids(visitor)).length, everything);
});

test(
  "a term has its other names, a myth what is closer to the truth, and each where it comes from (F-66)",
  needs,
  async () => {
    const visitor = await reader("en");
    await shelf(visitor, "terms");
    const terms = await ids(visitor);
    assert.ok(terms.includes("str-hyperactivating") && terms.includes("cls-fearful") && terms.length >= 90);
    assert.ok((await entry(visitor, "str-hyperactivating").textContent()).includes("hyperactivation"));
    await shelf(visitor, "myths");
    assert.equal((await ids(visitor)).length, 36);
    const myth = entry(visitor, "g-18");
    await visitor.unfold();
    await myth.locator("dl").waitFor();
    for (const key of ["myth.g-18.claim", "myth.g-18.fact", "library.group.overclaim", "guide.why.source"])
      assert.ok(plain(await myth.textContent()).includes(plain(visitor.say(key))), key);
  },
);

test(
  "what can look alike is told of in three cards without a question, and RAD is said to be about small children (F-18, R-80, R-81, R-82)",
  needs,
  async () => {
    for (const locale of ["en", "es", "ar"]) {
      const visitor = await reader(locale);
      await visitor.see("library.alike");
      await shelf(visitor, "methods");
      await visitor.unfold();
      for (const id of ["bpd", "rad", "sad"].map((name) => `as-differential-${name}`)) {
        const card = entry(visitor, id);
        await visitor.unfold();
        await card.locator("dl").waitFor();
        const text = plain(await card.textContent());
        for (const word of ["what", "not", "ask"])
          assert.ok(text.includes(plain(own(visitor, `${id}.${word}`))), `${id}.${word}`);
        await card.locator("[data-opens]").click();
        await visitor.at("practice");
        await visitor.app.locator(".button-large").waitFor();
        assert.equal(await visitor.app.locator("[data-part]").count(), 0, "nothing is asked");
        await visitor.press("common.back");
        await visitor.at("library");
      }
    }
  },
);

test("one entry leads to another, and the keyboard's place goes with it", needs, async () => {
  const visitor = await reader("en");
  await shelf(visitor, "methods");
  await visitor.unfold();
  const first = visitor.app.locator("main [data-practice]").first();
  const related = first.locator("[role=group] button").first();
  const name = plain(await related.innerText());
  await related.click();
  await visitor.app.waitForFunction(() => document.activeElement?.id.startsWith("entry-"));
  assert.equal(plain(await visitor.app.evaluate(() => document.activeElement.textContent)), name);
});

test("ways of finding out stand side by side, three at most, and are taken away again", needs, async () => {
  const visitor = await reader("es");
  await shelf(visitor, "methods");
  await visitor.unfold();
  const boxes = visitor.app.locator("details[open] input[name^=compare]");
  for (let box = 0; box < 3; box++) await boxes.nth(box).check();
  assert.equal(await visitor.app.locator("table thead th").count(), 3);
  assert.ok(await boxes.nth(3).isDisabled(), "a fourth does not fit");
  assert.ok((await visitor.app.locator("table tbody tr").count()) >= 4);
  for (let left = 3; left > 0; left--) await visitor.app.locator("#compared ~ .cluster button").first().click();
  assert.equal(await visitor.app.locator("#compared").count(), 0);
});

test(
  "the interview has no form for oneself, a rehearsal has, and nothing of either is a number (F-10, F-15)",
  needs,
  async () => {
    const visitor = await reader("en");
    await shelf(visitor, "methods");
    await visitor.unfold();
    await visitor.unfold();
    await entry(visitor, "as-aai")
      .getByRole("button", { name: visitor.say("guide.open"), exact: true })
      .click();
    await visitor.at("practice");
    await visitor.app.waitForSelector(".practice-opening");
    assert.equal(await visitor.app.locator("input[name=action]").count(), 2, "a card and a question");
    await visitor.press("common.back");
    await visitor.at("library");
    await entry(visitor, "as-role-play")
      .getByRole("button", { name: visitor.say("guide.open"), exact: true })
      .click();
    await visitor.at("practice");
    await visitor.app.locator("input[name=action][value=rehearsal]").check();
    await visitor.app.locator(".button-large").click();
    await visitor.app.waitForSelector("[data-part]");
    assert.equal(await visitor.app.locator("[data-part] input[type=range]").count(), 0);
    await visitor.press("common.back");
  },
);

// What a teacher needs around a lesson: a view for the wall, the school's own help card, a screen that goes blank when it
// is left, and sheets of paper. (F-63, J-E4, J-E9, J-E11)
import assert from "node:assert/strict";
import { test } from "node:test";
import { activitiesOn, classFile, keptOf, lesson, mainWords, needsClass, nothingKept, openActivity, openLesson, showPerson, textsOf, turnAway, useClass } from "../support/class.mjs"; // prettier-ignore
import { asFile, hasTools } from "../support/paper.mjs";
import { useSite } from "../support/site.mjs";
import { Visitor } from "../support/visitor.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const start = useClass(site);
const needsTools = { skip: needsClass.skip || (hasTools ? false : "pdftotext is missing: ./dev test installs it") };

test(
  "the view for the wall has larger letters, hides what is for the teacher, and can be left (F-63)",
  needsClass,
  async () => {
    // prettier-ignore
    const visitor = await start();
    const sizes = () => visitor.app.evaluate(() => ["main h1", "main .lede", "main button"].map((one) => parseFloat(getComputedStyle(document.querySelector(one)).fontSize))); // prettier-ignore
    const steps = lesson.lessons.find(({ id }) => id === "ls-45").steps;
    const before = await sizes();
    await visitor.press("class.projector.on");
    const larger = await sizes();
    for (const [at, size] of larger.entries()) assert.ok(size >= 1.25 * before[at], `${before[at]} to ${size}`);
    await openLesson(visitor, "ls-45");
    for (const on of [true, false]) {
      for (const { activity } of steps) {
        await visitor.app.locator(`[data-step=${activity}] button`).click();
        await visitor.at(`class-${activity}`);
        assert.equal(
          await visitor.app.locator("[data-teacher]").count(),
          on ? 0 : 1,
          `${activity}, on the wall: ${on}`,
        );
        const note = visitor.say(`lesson.ls-45.${activity}`);
        assert.equal((await mainWords(visitor)).includes(plain(note)), !on);
        await visitor.press("common.back");
        await visitor.at("class-lesson");
      }
      if (!on) break;
      await visitor.home();
      await visitor.press("class.projector.off");
      assert.deepEqual(await sizes(), before);
      await openLesson(visitor, "ls-45");
    }
  },
);

// ------------------------------------------------------------------------------------------------------- the help card

const words = "Room 12, Ms Sample\nevery day until four";

async function writeCard(visitor, text) {
  await visitor.press("class.start.title");
  await visitor.at("class-start");
  await visitor.app.locator("#help-card").fill(text);
}

/** What stands as the help card under the screen on view. */
const cardUnder = async ({ app }) => plain(await app.locator("[data-help] p").first().evaluate((card) => card.textContent)); // prettier-ignore

test(
  "what a school writes stands under every activity, goes as a file and comes back from it (J-E11)",
  needsClass,
  async () => {
    // prettier-ignore
    const visitor = await start();
    const all = await activitiesOn(visitor);
    await openActivity(visitor, all[0]);
    assert.equal(await cardUnder(visitor), visitor.say("class.card.none"), "until one is written");
    await visitor.home();
    await writeCard(visitor, words);
    const file = await visitor.saved("class.card.save");
    assert.match(file.name, /\.txt$/);
    assert.equal(file.text, words);
    for (const activity of all) {
      await visitor.home();
      await openActivity(visitor, activity);
      assert.equal(await cardUnder(visitor), plain(words), activity);
    }
    await openCloseOf(visitor);
    await visitor.app.locator("[aria-labelledby=class-where]").getByText("Ms Sample").waitFor();
    await visitor.press("class.clear");
    await visitor.at("home");
    await openActivity(visitor, all[0]);
    assert.equal(await cardUnder(visitor), visitor.say("class.card.none"), "cleared with the lesson");
    await visitor.home();
    await writeCard(visitor, "");
    await openCard(visitor, file.text);
    assert.equal(await visitor.app.locator("#help-card").inputValue(), words);
    await openCard(visitor, "x".repeat(9000));
    await visitor.app.waitForFunction((said) => document.querySelector("[role=status].unseen").textContent === said, visitor.say("class.card.long")); // prettier-ignore
    assert.equal(
      await visitor.app.locator("#help-card").inputValue(),
      words,
      "a file that is too long changes nothing",
    );
  },
);

async function openCard({ app }, text) {
  await app.locator("input[name=card-file]").setInputFiles({ name: "help-card.txt", mimeType: "text/plain", buffer: Buffer.from(text) }); // prettier-ignore
  await app.waitForFunction(() => document.querySelector("#help-card").value !== "");
}

async function openCloseOf(visitor) {
  await visitor.home();
  await openLesson(visitor, "ls-20");
  await visitor.app.locator("[data-step=close] button").click();
  await visitor.at("class-close");
}

test("the card is in memory alone: a reload asks first, and then it is gone (J-E11)", needsClass, async () => {
  const visitor = await site.visit({ url: classFile, offline: true });
  const asked = [];
  visitor.page.on("dialog", (dialog) => asked.push(dialog.type()) && void dialog.accept());
  await writeCard(visitor, words);
  assert.deepEqual(await keptOf(visitor), nothingKept);
  await visitor.page.reload({ waitUntil: "commit" });
  assert.deepEqual(asked, ["beforeunload"]);
  const again = await Visitor.arrive(visitor.page, "en");
  await again.press("class.start.title");
  await again.at("class-start");
  assert.equal(await again.app.locator("#help-card").inputValue(), "");
  assert.deepEqual(await keptOf(again), nothingKept);
  await again.close();
});

// ---------------------------------------------------------------------------------------------------- leaving the page

test(
  "a page that was left is blank until someone shows it again; nothing of the lesson is lost (J-E4)",
  needsClass,
  async () => {
    // prettier-ignore
    const visitor = await start();
    const person = visitor.say("made.md-lucia.name");
    await writeCard(visitor, words);
    await visitor.home();
    await openActivity(visitor, "people");
    await showPerson(visitor, "md-lucia");
    const before = await mainWords(visitor);
    assert.ok(before.includes(person));
    for (const back of [false, true]) {
      await turnAway(visitor);
      if (back) await turnAway(visitor, false);
      await visitor.app.waitForSelector("main [data-cover]");
      assert.equal(await visitor.title(), visitor.say("class.covered.title"));
      const page = await visitor.app.evaluate(() => document.body.textContent);
      for (const hidden of [person, "Ms Sample"]) assert.ok(!page.includes(hidden), hidden);
      await visitor.press("class.covered.show");
      await visitor.app.locator("#class-ask").waitFor();
      assert.equal(await mainWords(visitor), before);
    }
    await turnAway(visitor);
    await visitor.home();
    await visitor.app.waitForSelector("main [data-cover]", { timeout: 5000 });
    await visitor.press("class.clear");
    await visitor.at("home");
    await visitor.app.locator("[data-lesson]").first().waitFor();
    assert.equal(await visitor.app.locator("[data-cover]").count(), 0, "or clears it at once");
    await turnAway(visitor, false);
    await openActivity(visitor, "people");
    assert.equal(await visitor.app.locator("li[data-person]").count(), lesson.people.length);
  },
);

test("every screen of a lesson goes blank when it is left (J-E4)", needsClass, async () => {
  const visitor = await start();
  const bare = [];
  for (const activity of await activitiesOn(visitor)) {
    await openActivity(visitor, activity);
    await turnAway(visitor);
    if ((await visitor.app.locator("main [data-cover]").count()) === 0) bare.push(activity);
    else await visitor.press("class.covered.show");
    await visitor.app.locator("main h1").filter({ hasText: visitor.say(`class.${activity}.title`) }).waitFor(); // prettier-ignore
    await turnAway(visitor, false);
    await visitor.home();
  }
  assert.deepEqual(bare, []);
});

// -------------------------------------------------------------------------------------------------------------- sheets

/** Presses the button of a sheet where the browser's dialog would open; answers the document that would be on paper. */
async function printed(visitor, sheet) {
  await visitor.app.evaluate(() => {
    globalThis.printed = undefined;
    window.print = () => {
      const styles = document.adoptedStyleSheets.flatMap((one) => [...one.cssRules].map(({ cssText }) => cssText));
      const { lang, dir } = document.documentElement;
      const body = document.body.outerHTML;
      const paper = document.querySelector(".paper");
      const last = [...paper.querySelectorAll("td:last-child")].map(({ textContent }) => textContent.trim());
      const told = { title: document.title, lang, dir, body, styles: styles.join("\n") };
      globalThis.printed = { ...told, text: paper.textContent, last };
    };
  });
  await visitor.app.locator(`[data-sheet=${sheet}] button`).click();
  await visitor.app.waitForFunction(() => globalThis.printed);
  const paper = await visitor.app.evaluate(() => globalThis.printed);
  await visitor.app.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  return paper;
}

for (const locale of ["en", "es", "ar"])
  test(`${locale}: each worksheet is printed with its title and what it is about (J-E9)`, needsTools, async () => {
    const visitor = await start(locale);
    await openActivity(visitor, "sheets");
    const ids = await visitor.app.locator("[data-sheet]").evaluateAll((all) => all.map(({ dataset }) => dataset.sheet));
    assert.deepEqual(ids, lesson.worksheets);
    const first = visitor.say(`made.${lesson.people[0].id}.name`);
    const about = {
      "ws-feelings": lesson.feelings.map(({ words: all }) => visitor.say(`feeling.${all[0]}`)),
      "ws-loop": ["reach", "retreat"].map((role) => visitor.say(`loop.role.${role}`)),
      "ws-scoring": [first, visitor.say("class.sheet.counts")],
      "ws-cuts": [visitor.say("class.sheet.worry"), visitor.say("class.sheet.average")],
      "ws-listening": lesson.scenes.map(({ id }) => visitor.say(`talk.${id}.name`)),
      "ws-methods": ["interview", "diary"].map((one) => visitor.say(`class.methods.${one}.name`)),
    };
    for (const id of ids) {
      const paper = await printed(visitor, id);
      assert.equal(paper.dir, locale === "ar" ? "rtl" : "ltr");
      assert.ok(!/undefined|NaN|\[object/.test(paper.text), id);
      const file = await asFile(visitor, paper);
      assert.match(file.info, /Tagged:\s+yes/);
      const title = visitor.say(`class.sheet.${id}.title`);
      for (const said of [title, ...about[id], visitor.say("class.sheet.foot")]) assert.ok(locale === "ar" ? file.says(said) : file.hears(said), `${id}: ${said}`); // prettier-ignore
    }
    assert.equal(await visitor.app.locator(".paper").count(), 0, "nothing of it stays");
  });

test(
  "the sheet on scoring is about the person picked last, and gives no sum away (J-E9, J-E10)",
  needsClass,
  async () => {
    // prettier-ignore
    const visitor = await start();
    await openActivity(visitor, "people");
    await showPerson(visitor, "md-omar");
    await visitor.home();
    await openActivity(visitor, "sheets");
    const { text, last } = await printed(visitor, "ws-scoring");
    assert.ok(text.includes(visitor.say("made.md-omar.name")));
    assert.ok(last.length > 10 && last.every((cell) => cell === ""), "what each one counts as is left to the class");
    const rows = (await printed(visitor, "ws-cuts")).body.match(/<tr>/g) ?? [];
    assert.ok(rows.length > 6, "people to name with each line");
    await visitor.home();
    await openActivity(visitor, "people");
    assert.deepEqual(
      await textsOf(visitor, "#who"),
      [visitor.say("made.md-omar.name")],
      "the person is still on screen",
    );
  },
);

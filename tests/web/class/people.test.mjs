// People who do not exist: the same on every visit, read and scored as the native core does it, and named by a line that
// anyone can move. (F-63, J-E3, J-E10)
import assert from "node:assert/strict";
import { test } from "node:test";
import { askNative, classFile, lesson, needsNative, openActivity, settledClass, showPerson, textsOf, toldOf, typeNumber, useClass } from "../support/class.mjs"; // prettier-ignore
import { shownWords, workingWords } from "../support/expected.mjs";
import { useSite } from "../support/site.mjs";
import { plain, say, score } from "../support/words.mjs";

const site = useSite();
const everyone = lesson.people.map(({ id }) => id);

const start = useClass(site);

/** Everyone on the list, with what is told of them. */
async function listed(visitor) {
  await visitor.app.locator("li[data-person]").first().waitFor();
  return visitor.app.locator("li[data-person]").evaluateAll((all) => all.map((one) => [one.dataset.person, ...[...one.querySelectorAll("h2, p")].map(({ textContent }) => textContent)])); // prettier-ignore
}

async function peopleWith(visitor, seed) {
  await openActivity(visitor, "people");
  if (seed) await typeNumber(visitor, "seed", seed);
}

/** Both means of the general answers, as they stand on the cards, and the words for the pattern. */
async function shownResult(visitor) {
  const numbers = await textsOf(visitor, "[aria-labelledby=class-dimensions] .dimension p.small:not(.soft)");
  const [pattern] = await textsOf(visitor, "[aria-labelledby=class-patterns] > .dimension-words");
  return { numbers, pattern };
}

/** The same from the core. */
function expectedResult(locale, { score: { scales }, general }) {
  const { min, max } = general.position?.range ?? {};
  const number = ({ mean, interval95 }) => {
    const [low, high] = interval95.map((end) => score(locale, end));
    return plain(say(locale, "result.number", { mean: score(locale, mean), low, high, min, max }));
  };
  return {
    numbers: general.dimensions.map(({ id }) => scales[id]).filter(({ status }) => status === "scored").map(number), // prettier-ignore
    pattern: plain(say(locale, general.style_message)),
  };
}

for (const locale of ["en", "es", "ar"])
  test(
    `${locale}: eighteen people, each with a name, a story and the numbers of the core (F-63, J-E3)`,
    needsNative,
    async () => {
      // prettier-ignore
      assert.equal(everyone.length, 18);
      const visitor = await start(locale);
      await peopleWith(visitor);
      const told = everyone.map((id) => [id, visitor.say(`made.${id}.name`), visitor.say(`made.${id}.story`)]);
      assert.deepEqual(await listed(visitor), told);
      assert.equal(new Set(told.map(([, name]) => name)).size, 18, "each has a name of their own");
      const styles = new Set();
      for (const id of everyone) {
        const expected = toldOf(id);
        await showPerson(visitor, id);
        assert.deepEqual(await shownResult(visitor), expectedResult(locale, expected), id);
        styles.add(expected.general.styles.style);
        await visitor.see(`made.${id}.ask`);
        await visitor.press("class.people.other");
      }
      assert.equal(styles.size, 6, `all four corners, in between and none: ${[...styles]}`);
    },
  );

test("the same number gives the same answers on two visits, another number others (J-E3)", needsNative, async () => {
  const visits = await Promise.all([1, 2].map(() => site.visit({ url: classFile, offline: true })));
  const [one, other] = visits;
  for (const visitor of visits) await peopleWith(visitor, 4711);
  let differing = 0;
  for (const id of ["md-tom", "md-lucia", "md-rosa"]) {
    for (const visitor of visits) await showPerson(visitor, id);
    const shown = await shownResult(one);
    assert.deepEqual(await shownResult(other), shown, id);
    assert.deepEqual(shown, expectedResult("en", toldOf(id, 4711)), id);
    await typeNumber(other, "seed", 4712);
    const drawn = await shownResult(other);
    assert.deepEqual(drawn, expectedResult("en", toldOf(id, 4712)), id);
    if (drawn.numbers.join() !== shown.numbers.join()) differing++;
    await typeNumber(other, "seed", 4711);
    assert.deepEqual(await shownResult(other), shown, "and back again");
    for (const visitor of visits) await visitor.press("class.people.other");
  }
  assert.ok(differing > 0);
  for (const visitor of visits) await visitor.close();
});

test("a number out of range is brought back into it, and words are none (J-E3)", needsNative, async () => {
  const visitor = await start("en");
  await peopleWith(visitor);
  for (const [typed, held] of [
    ["123456", "99999"],
    ["0", "1"],
    ["-5", "1"],
    ["", "1"],
    ["12.4", "12"],
  ]) {
    await typeNumber(visitor, "seed", typed);
    assert.equal(await visitor.app.locator("input[name=seed]").inputValue(), held, typed);
  }
  await typeNumber(visitor, "seed", 99999);
  await visitor.press("class.seed.next");
  assert.equal(await visitor.app.locator("input[name=seed]").inputValue(), "1", "after the last comes the first");
});

test(
  "the scoring is open: each reversed answer is turned round, and the sum is the core's (J-E10)",
  needsNative,
  async () => {
    // prettier-ignore
    const [{ instruments }] = askNative(["describe", {}]);
    const pack = instruments.find(({ id }) => id === lesson.instrument);
    const { min, max } = pack.response;
    const visitor = await start("en");
    await openActivity(visitor, "people");
    for (const id of ["md-jonas", "md-eva"]) {
      const { score: scored } = toldOf(id);
      await showPerson(visitor, id);
      await visitor.press("class.scoring.title");
      await visitor.at("class-scoring");
      await settledClass(visitor);
      await visitor.unfold();
      const shown = await shownWords(visitor);
      for (const words of workingWords("en", scored, pack)) assert.ok(shown.includes(words), words);
      for (const { working, sum, status, role } of Object.values(scored.scales)) {
        const turned = working.filter(({ reversed, answer }) => reversed && answer !== null);
        if (role === "dimension") assert.ok(turned.length >= 3, "the test has something to see");
        for (const { answer, counts_as: counts } of turned) assert.equal(counts, min + max - answer);
        const added = working.reduce((all, { counts_as: counts }) => all + (counts ?? 0), 0);
        if (status === "scored") assert.equal(added, sum);
      }
      const each = await visitor.app.locator("[aria-label] details ol.rows > li").count();
      assert.equal(each, Object.values(scored.scales).reduce((all, { working }) => all + working.length, 0)); // prettier-ignore
      await visitor.press("common.back");
      await visitor.at("class-people");
      await visitor.press("class.people.other");
    }
  },
);

test("who left much open is told so and gets no word; no place on a map either (F-63)", needsNative, async () => {
  const { general } = toldOf("md-eva");
  const few = general.dimensions.filter(({ scale }) => scale.status !== "scored");
  assert.ok(few.length === 2 && general.position === null, "the core has too few answers");
  const visitor = await start("es");
  await openActivity(visitor, "people");
  await showPerson(visitor, "md-eva");
  for (const { scale } of few) await visitor.see("result.too.few", { n: scale.n, of: scale.of });
  await visitor.see("report.style.insufficient");
  for (const part of ["#class-map", "svg.map-drawing", ".counts"]) assert.equal(await visitor.app.locator(part).count(), 0, part); // prettier-ignore
  await visitor.press("class.cuts.title");
  await visitor.at("class-cuts");
  await visitor.see("class.cuts.none");
  assert.equal(await visitor.app.locator("input[type=range]").count(), 0);
});

test("who always picked the same gets a note on that, and no blame (F-63)", needsNative, async () => {
  const { report } = toldOf("md-leo");
  const notes = report.answering.flatMap((part) => part.notes.map(({ message }) => message));
  assert.ok(notes.length > 0, "the core has a note");
  const visitor = await start("en");
  await openActivity(visitor, "people");
  await showPerson(visitor, "md-leo");
  const given = await textsOf(visitor, "[aria-labelledby=class-given] p");
  for (const note of notes) assert.ok(given.includes(plain(visitor.say(note))), note);
  assert.equal(await visitor.app.locator("[aria-labelledby=class-given] button").count(), 0, "no answers to look over");
  await visitor.press("class.people.other");
  await showPerson(visitor, "md-amina");
  assert.equal(await visitor.app.locator("#class-given").count(), toldOf("md-amina").report.answering.length ? 1 : 0);
});

test("who has people of their own gets a map of them, with each read by itself (F-63)", needsNative, async () => {
  const visitor = await start("en");
  await openActivity(visitor, "people");
  for (const { id, bonds } of lesson.people.filter((one) => one.bonds)) {
    const { report } = toldOf(id);
    await showPerson(visitor, id);
    const map = visitor.app.locator("[aria-labelledby=class-across] svg.map-drawing");
    assert.equal(await map.locator("g.point").count(), bonds.length + 1, "each of them, and in general");
    const words = await textsOf(visitor, "[aria-labelledby=class-across] p");
    for (const { target } of bonds) {
      const reading = report.readings.find((one) => one.target === target);
      const name = visitor.say(`common.person.${target}.name`);
      assert.ok((await textsOf(visitor, "[aria-labelledby=class-across] h3")).includes(name), name);
      for (const { message } of reading.dimensions) assert.ok(words.includes(plain(visitor.say(message))), message);
    }
    assert.equal(await visitor.app.locator("#practice").count(), 0, "nobody is told whom to practise with");
    await visitor.press("class.people.other");
  }
});

test(
  "same answers, two words: a line is moved with keys, the word changes, the means stay (F-63, J-E3)",
  needsNative,
  async () => {
    // prettier-ignore
    const id = "md-noor";
    const visitor = await start("en");
    await openActivity(visitor, "people");
    await showPerson(visitor, id);
    await visitor.press("class.cuts.title");
    await visitor.at("class-cuts");
    await settledClass(visitor);
    const wordsIn = ({ general }) => [...general.dimensions.map(({ message }) => message), general.style_message].map((key) => plain(visitor.say(key))); // prettier-ignore
    const say = async (wanted) => {
      const says = (all) => [...document.querySelectorAll(".cut-words p:not(.kicker)")].map(({ textContent }) => textContent.replace(/\s+/g, " ").trim()).join("|") === all; // prettier-ignore
      await visitor.app.waitForFunction(says, wordsIn(wanted).join("|"));
    };
    const main = (look) => visitor.app.locator("main").evaluate(look);
    const stays = () => main((view) => [view.querySelector(".twin div").textContent, ...["cx", "cy"].map((name) => view.querySelector(".point-main circle").getAttribute(name))]); // prettier-ignore
    const line = () => main((view) => view.querySelector("line.axis").getAttribute("x1"));
    const before = { stays: await stays(), line: await line() };
    await say(toldOf(id));
    const slider = visitor.app.locator("#cut-anxiety-sbi");
    await slider.focus();
    const styles = new Set();
    for (const [key, presses, anxiety] of [
      ["ArrowLeft", 12, 2.8],
      ["ArrowRight", 22, 5],
    ]) {
      for (let press = 0; press < presses; press++) await visitor.page.keyboard.press(key);
      assert.equal(Number(await slider.inputValue()), anxiety);
      const moved = toldOf(id, 1, { anxiety, avoidance: 4 });
      await say(moved);
      styles.add(moved.general.styles.style);
      assert.deepEqual(await stays(), before.stays, "the same means, the same place");
      assert.notEqual(await line(), before.line, "another line");
    }
    assert.equal(styles.size, 2, `two words for one person: ${[...styles]}`);
    await visitor.press("result.cut.reset");
    await say(toldOf(id));
  },
);

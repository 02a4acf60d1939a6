// What a class does: the map, a made-up class, a coin, words for feelings, what is often said, and ways to find out.
// Every number is the native core's. (F-13, F-63, F-66, J-E2, J-E3, J-E6, J-E7, J-E9)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../platform/setup.mjs";
import { askNative, cellsOf, lesson, needsClass, needsNative, openActivity, settledClass, shows, textsOf, typeNumber, useClass } from "../support/class.mjs"; // prettier-ignore
import { useSite } from "../support/site.mjs";
import { plain, score } from "../support/words.mjs";

const site = useSite();
const start = useClass(site);
const corners = ["secure", "preoccupied", "dismissing", "fearful"];

async function pressKey({ page, app }, selector, key, times) {
  await app.locator(selector).focus();
  for (let press = 0; press < times; press++) await page.keyboard.press(key);
}

// ------------------------------------------------------------------------------------------------------------- the map

/** Everything the map says of a point is what the core says of it. */
async function showsPlace(visitor, point) {
  const [{ dimensions, styles, pictures, position }] = askNative(["place", point]);
  const { min, max } = position.range;
  const word = styles.style === "between" ? visitor.say("class.map.between") : visitor.say("class.map.word", { style: visitor.say(`style.${styles.style}.name`) }); // prettier-ignore
  await shows(visitor, "[aria-labelledby=said] p:not(.soft)", [...dimensions.map(({ id, certainty }) => visitor.say(`class.certainty.${id}.${certainty}`)), word]); // prettier-ignore
  await shows(visitor, ".counts .count-words", corners.map((one) => visitor.say("result.patterns.count", { count: styles.counts[one] }))); // prettier-ignore
  assert.equal(corners.reduce((sum, one) => sum + styles.counts[one], 0), 10, "ten times are asked"); // prettier-ignore
  const full = await visitor.app.locator(".counts li").evaluateAll((all) => all.map((one) => one.querySelectorAll(".drop-full").length)); // prettier-ignore
  assert.deepEqual(full, corners.map((one) => styles.counts[one])); // prettier-ignore
  const models = await visitor.app
    .locator("[data-style]")
    .evaluateAll((all) => all.map(({ dataset }) => dataset.style));
  assert.deepEqual(models, pictures.map(({ style }) => style)); // prettier-ignore
  for (const { style, self, other, strategy } of pictures) {
    const told = await textsOf(visitor, `[data-style=${style}] dd`);
    assert.deepEqual(told, [`view.self.${self}`, `view.other.${other}`, `strategy.${strategy}`].map((key) => visitor.say(`class.${key}`))); // prettier-ignore
  }
  const { anxiety, avoidance } = point;
  await shows(visitor, ".twin div p", [visitor.say("class.map.twin", { anxiety: score(visitor.locale, anxiety), avoidance: score(visitor.locale, avoidance), min, max })]); // prettier-ignore
  return [...dimensions.map(({ certainty }) => certainty), styles.style].join();
}

for (const [locale, more] of [
  ["en", "ArrowRight"],
  ["ar", "ArrowLeft"],
])
  test(`${locale}: the point is moved with keys; words and counts are the core's (J-E2)`, needsNative, async () => {
    const visitor = await start(locale);
    await openActivity(visitor, "map");
    const said = new Set();
    const point = { anxiety: 4, avoidance: 4, standard_error: 0.4 };
    said.add(await showsPlace(visitor, point));
    const less = more === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    for (const [id, key, times, value] of [
      ["anxiety", more, 18, 5.8],
      ["avoidance", less, 20, 2],
      ["avoidance", more, 35, 5.5],
      ["error", more, 11, 1.5],
      ["anxiety", "Home", 1, 1],
      ["avoidance", "End", 1, 7],
    ]) {
      await pressKey(visitor, `#point-${id}`, key, times);
      point[id === "error" ? "standard_error" : id] = value;
      assert.equal(Number(await visitor.app.locator(`#point-${id}`).inputValue()), value, id);
      said.add(await showsPlace(visitor, point));
    }
    assert.ok(said.size >= 5, "the words change on the way");
  });

// ------------------------------------------------------------------------------------------------------ a made-up class

/** The room on screen is the room of the core. */
async function showsRoom(visitor, { seed, size }) {
  const [room] = askNative(["made_up_class", { seed, size }]);
  const counted = room.words.map(({ style, at_middle, at_average }) => [visitor.say(`style.${style}.name`), `${at_middle}`, `${at_average}`]); // prettier-ignore
  const table = "[aria-labelledby=class-room-words] table";
  assert.deepEqual(await cellsOf(visitor, table), counted);
  for (const line of [1, 2]) assert.equal(counted.reduce((sum, row) => sum + Number(row[line]), 0), size, "everyone is counted once"); // prettier-ignore
  assert.deepEqual(
    await cellsOf(visitor, "[aria-labelledby=class-room-map] .twin table"),
    counted,
    "the twin says it too",
  );
  for (const line of ["middle", "average"]) {
    await visitor.press(`class.room.line.${line}`);
    assert.equal(await visitor.button(`class.room.line.${line}`).getAttribute("aria-pressed"), "true");
    assert.equal(await visitor.app.locator("circle.crowd").count(), size, "one dot for each");
    for (const { style, [`at_${line}`]: many } of room.words)
      assert.equal(await visitor.app.locator(`circle.crowd-${style}`).count(), many, `${line}: ${style}`);
  }
  const changed = room.members.filter(({ at_middle, at_average }) => at_middle !== at_average).length;
  assert.equal(room.renamed, changed);
  await visitor.see("class.room.renamed", { count: changed, of: size });
  const in1 = (value) => score(visitor.locale, value);
  const spread = ["anxiety", "avoidance"].map((id) => ["mean", "deviation", "lowest", "highest"].map((one) => in1(room.spread[id][one]))); // prettier-ignore
  const shown = await cellsOf(visitor, "[aria-labelledby=class-room-spread] table");
  assert.deepEqual(shown.map((row) => row.slice(1)), spread); // prettier-ignore
  const swings = await cellsOf(visitor, "[aria-labelledby=class-room-swing] table");
  const between = ({ low, high }) => visitor.say("class.between", { low: in1(low), high: in1(high) });
  assert.deepEqual(swings.map(([sample, swing]) => [sample, swing]), room.swings.map(({ size: n, anxiety }) => [visitor.say("class.room.people", { count: n }), between(anxiety)])); // prettier-ignore
  const widths = room.swings.map(({ anxiety }) => anxiety.high - anxiety.low);
  assert.ok(
    widths.every((width, at) => at === 0 || width < widths[at - 1]),
    "a larger sample swings less",
  );
}

test(
  "a made-up class: both lines count everyone, the drawing has a dot for each, its twin says the same (J-E2, J-E3)",
  needsNative,
  async () => {
    // prettier-ignore
    const visitor = await start("en");
    await openActivity(visitor, "room");
    await showsRoom(visitor, { seed: 1, size: 25 });
    await typeNumber(visitor, "size", 60);
    await showsRoom(visitor, { seed: 1, size: 60 });
    await typeNumber(visitor, "seed", 99);
    await showsRoom(visitor, { seed: 99, size: 60 });
    await visitor.press("class.room.again");
    await settledClass(visitor);
    assert.equal(await visitor.app.locator("input[name=seed]").inputValue(), "100");
    await showsRoom(visitor, { seed: 100, size: 60 });
    for (const [typed, held] of [
      ["4", 5],
      ["201", 200],
    ]) {
      await typeNumber(visitor, "size", typed);
      assert.equal(await visitor.app.locator("input[name=size]").inputValue(), `${held}`);
    }
    await showsRoom(visitor, { seed: 100, size: 200 });
  },
);

// -------------------------------------------------------------------------------------------------------------- a coin

async function showsCoin(visitor, { seed, size, truly }) {
  const [round] = askNative(["coin", { seed, size, truly_of_ten: truly }]);
  const part = (share) => visitor.say("class.of.hundred", { n: Math.round(share * 100) });
  const [low, high] = round.interval95.map(part);
  await visitor.see("class.coin.heard.text", { said: round.said, n: size });
  await visitor.see("class.coin.step.share", { share: part(round.estimate) });
  await visitor.see("class.coin.range", { low, high });
  await visitor.see("class.coin.truth.text", { truly: round.truly, n: size });
  await visitor.see("class.coin.one.yes", { truly: round.truly_among_said, said: round.said });
  const drawn = await visitor.app.locator(".answer").evaluateAll((all) => all.map((one) => one.classList.contains("answer-yes"))); // prettier-ignore
  assert.deepEqual(drawn, round.answers.map(({ said }) => said)); // prettier-ignore
  assert.equal(round.answers.filter(({ said }) => said).length, round.said);
}

test("a coin protects each one, and every number of it is the core's (F-63)", needsNative, async () => {
  const visitor = await start("en");
  await openActivity(visitor, "coin");
  await showsCoin(visitor, { seed: 1, size: 30, truly: 3 });
  await pressKey(visitor, "#truly", "ArrowRight", 4);
  await settledClass(visitor);
  await showsCoin(visitor, { seed: 1, size: 30, truly: 7 });
  await typeNumber(visitor, "asked", 500);
  await typeNumber(visitor, "seed", 8);
  await showsCoin(visitor, { seed: 8, size: 500, truly: 7 });
  assert.equal(await visitor.app.locator(".answer [title], .answer[data-truth]").count(), 0, "no one is given away");
});

// ------------------------------------------------------------------------------------------------------- what is said

for (const locale of ["en", "es", "ar"])
  test(
    `${locale}: every word for feelings, every scene, claim and way to find out is there (F-66, J-E6, J-E7, J-E9)`,
    needsClass,
    async () => {
      // prettier-ignore
      const visitor = await start(locale);
      await openActivity(visitor, "feelings");
      for (const { id, words } of lesson.feelings) {
        const shown = await textsOf(visitor, `[aria-labelledby=feeling-${id}] li`);
        assert.deepEqual(shown, words.map((word) => visitor.say(`feeling.${word}`)), id); // prettier-ignore
        assert.equal(new Set(shown).size, words.length, "no word twice");
      }
      await visitor.home();
      await openActivity(visitor, "listening");
      for (const { id, seconds } of [...lesson.scenes, lesson.scenes[0]]) {
        await visitor.app.waitForSelector(`[data-scene=${id}]`);
        for (const word of ["name", "scene", "say", "listen"]) await visitor.see(`talk.${id}.${word}`);
        await visitor.button("turns.start", { seconds }).waitFor();
        await visitor.press("class.listening.other");
      }
      await visitor.home();
      await openActivity(visitor, "myths");
      const { readings } = JSON.parse(readFileSync(join(root, "core/content/readings/myths.json"), "utf8"));
      const kinds = ["error", "conflict", "overclaim"];
      const asked = readings.filter(({ kind }) => kinds.includes(kind));
      assert.ok(asked.length >= 15 && kinds.every((kind) => asked.some((one) => one.kind === kind)));
      await visitor.unfold();
      assert.equal(await visitor.app.locator("[data-myth]").count(), asked.length);
      for (const { id, kind } of asked) {
        const card = visitor.app.locator(`[aria-labelledby=myths-${kind}] [data-myth=${id}]`);
        assert.equal(plain(await card.locator("h3").innerText()), plain(visitor.say(`myth.${id}.claim`)));
        assert.equal(plain(await card.locator("p").first().innerText()), plain(visitor.say(`myth.${id}.fact`)));
      }
      await visitor.home();
      await openActivity(visitor, "methods");
      const columns = ["interview", "questionnaire", "laboratory", "diary"];
      await shows(visitor, "thead th", [visitor.say("class.methods.asks"), ...columns.map((one) => visitor.say(`class.methods.${one}.name`))]); // prettier-ignore
      const rows = ["who", "how", "can", "cannot"];
      assert.deepEqual(await cellsOf(visitor, "main table"), rows.map((row) => [visitor.say(`class.methods.row.${row}`), ...columns.map((one) => visitor.say(`class.methods.${one}.${row}`))])); // prettier-ignore
      await visitor.see("class.methods.infants");
    },
  );

// In each language: infants, a laboratory, and how long it takes.
const laboratory = {
  en: [/infant/i, /laborator|\blab\b/i, /\babout 20 minutes\b/i],
  es: [/bebé/i, /laboratorio/i, /\bunos 20 minutos\b/i],
  ar: [/رضع|رضيع/, /مختبر/, /نحو 20 دقيقة/],
};

for (const [locale, words] of Object.entries(laboratory))
  test(
    `${locale}: the room with a small child is told of as for infants, a laboratory and about 20 minutes, and has no form (F-13)`,
    needsClass,
    async () => {
      // prettier-ignore
      const visitor = await start(locale);
      await openActivity(visitor, "methods");
      // Vowel signs of Arabic are left out.
      const text = plain(await visitor.app.locator("main").innerText()).replace(/[\u064b-\u0652]/g, "");
      assert.deepEqual(words.filter((word) => !word.test(text)).map(String), []); // prettier-ignore
      assert.equal(await visitor.app.locator("main :is(input, textarea, select, form)").count(), 0);
    },
  );

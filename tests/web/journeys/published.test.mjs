// Published scales, with made-up words: questions chosen one by one, and results that say what the core says. (F-08, F-09)
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { lookAt } from "../support/axe.mjs";
import { bring, buildWithWayIn, madeUpText } from "../support/brought.mjs";
import { needsCore, openCore } from "../support/core.mjs";
import { shownWords } from "../support/expected.mjs";
import { figures, percentileWords, publishedWords, scaleWords } from "../support/expected_published.mjs";
import { misfitsIn } from "../support/fits.mjs";
import { pressByKey } from "../support/keys.mjs";
import { needsPage, useSite } from "../support/site.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const languages = ["en", "es", "ar"];
const calibrated = "ecr-1998-5";
const site = useSite(needs.skip ? undefined : buildWithWayIn());
let run;
let described;

before(async () => {
  if (needs.skip) return;
  run = await openCore();
  described = run("describe", {});
});

const pack = (id) => described.instruments.find((one) => one.id === id);
const form = (id) => pack(id).forms[0].items;

// Someone who worries and likes closeness, not quite evenly: answers that hang together, so that an early end is reached.
function answersOf(id) {
  const { items, response } = pack(id);
  const middle = (response.min + response.max) / 2;
  return Object.fromEntries(
    items.map((item, place) => {
      if (item.kind === "choice") return [item.id, item.options[place % item.options.length]];
      const lean = place % 2 === 0 ? -1 : 1;
      return [item.id, Math.round(middle + lean + (place % 5 === 0 ? 0.5 : 0))];
    }),
  );
}

// What the core would ask, question by question, and why it would end.
function pathOf(id, answers) {
  const given = {};
  for (;;) {
    const { item, reason, most } = run("next", { instrument: id, form: pack(id).forms[0].id, answers: given });
    if (item === null) return { path: Object.keys(given), reason, most };
    given[item] = answers[item];
  }
}

async function answer(visitor, value) {
  const item = await visitor.question();
  const kind = pack(visitor.scale).items.find(({ id }) => id === item);
  const place = kind.kind === "choice" ? kind.options.indexOf(value) : value - pack(visitor.scale).response.min;
  await visitor.app.locator("[data-item] input").nth(place).press("Space");
  await visitor.press("questions.next");
  await visitor.after(item);
  return item;
}

async function begin(id, how, { context, language = "en", more } = {}) {
  const visitor = await site.visit(context);
  visitor.scale = id;
  await bring(visitor, madeUpText(pack(id), language, more), how);
  return visitor;
}

// Answers until there is no question on screen, or until so many have been answered.
async function answerOn(visitor, answers, many = Infinity) {
  const asked = [];
  while (asked.length < many && (await visitor.question())) {
    asked.push(await answer(visitor, answers[await visitor.question()]));
  }
  return asked;
}

async function first(visitor) {
  await visitor.press("questions.begin");
  await visitor.app.waitForSelector("[data-item]");
}

const everything = (id, given) => Object.fromEntries(form(id).map((item) => [item, given[item] ?? null]));
const reportOf = (id, given, more = {}) =>
  run("report", {
    measurements: [{ instrument: id, form: pack(id).forms[0].id, answers: everything(id, given) }],
    marker: "none",
    audience: "self",
    ...more,
  });
const scoreOf = (id, given, more = {}) =>
  run("score", { instrument: id, form: pack(id).forms[0].id, answers: everything(id, given), ...more });
const pick = (answers, items) => Object.fromEntries(items.map((item) => [item, answers[item]]));
const missing = async (visitor, words) => {
  const shown = new Set(await shownWords(visitor));
  return words.filter((one) => !shown.has(one));
};

async function answered(id, how = { adaptive: false }) {
  const visitor = await begin(id, how);
  await first(visitor);
  await answerOn(visitor, answersOf(id));
  await visitor.result();
  await visitor.unfold();
  return visitor;
}

describe("published scales", { concurrency: 3 }, () => {
  test("questions come one by one as the core chooses them, and the end says why", needs, async () => {
    const answers = answersOf(calibrated);
    const { path, reason, most } = pathOf(calibrated, answers);
    assert.ok(path.length < form(calibrated).length, "these answers lead to an early end");
    const visitor = await begin(calibrated, { adaptive: true });
    await first(visitor);
    for (const [place, item] of path.entries()) {
      assert.equal(await visitor.question(), item);
      await visitor.see("adaptive.progress", { at: place + 1, most });
      await answer(visitor, answers[item]);
    }
    assert.equal(await visitor.title(), visitor.say(`adaptive.end.${reason}.title`));
    await visitor.see("adaptive.end.asked", { count: path.length, of: form(calibrated).length });
    await visitor.press("adaptive.end.result");
    await visitor.result();
    await visitor.unfold();
    const report = reportOf(calibrated, pick(answers, path));
    assert.equal(report.readings[0].position.metric, "theta");
    for (const locale of languages) {
      await visitor.speak(locale);
      assert.deepEqual(await missing(visitor, publishedWords(locale, report)), [], locale);
    }
    await visitor.close();
  });

  test("a changed answer keeps the later ones, and the next question follows from all of them", needs, async () => {
    const answers = answersOf(calibrated);
    const visitor = await begin(calibrated, { adaptive: true });
    await first(visitor);
    const asked = await answerOn(visitor, answers, 5);
    const [, , third] = asked;
    for (let back = 0; back < 3; back++) {
      const item = await visitor.question();
      await visitor.press("common.back");
      await visitor.after(item);
    }
    assert.equal(await visitor.question(), third);
    const other = { ...answers, [third]: answers[third] === 5 ? 1 : 5 };
    await answer(visitor, other[third]);
    for (const item of asked.slice(3)) {
      assert.equal(await visitor.question(), item);
      const place = await visitor.app.evaluate(() => [...document.querySelectorAll("[data-item] input")].findIndex((one) => one.checked)); // prettier-ignore
      assert.equal(place + 1, answers[item], "it is still answered");
      await visitor.press("questions.next");
      await visitor.after(item);
    }
    const { item } = run("next", { instrument: calibrated, form: "full", answers: pick(other, asked) });
    assert.equal(await visitor.question(), item);
    await visitor.close();
  });

  test("home, steadying and another language lose nothing: it goes on where it was left", needs, async () => {
    const answers = answersOf(calibrated);
    const visitor = await begin(calibrated, { adaptive: true });
    await first(visitor);
    const asked = await answerOn(visitor, answers, 4);
    const next = await visitor.question();
    await visitor.home();
    await visitor.see("adaptive.waiting", { at: 4, of: form(calibrated).length });
    await visitor.press("home.resume.questions");
    await visitor.at("questions");
    assert.equal(await visitor.question(), next);
    await visitor.press("common.steady");
    await visitor.at("steady");
    await visitor.press("common.back");
    await visitor.at("questions");
    await visitor.speak("ar");
    assert.equal(await visitor.question(), next);
    const said = visitor.app.locator("main h1 span");
    assert.equal(await said.getAttribute("lang"), "en", "words in another language say so");
    assert.equal(await said.getAttribute("dir"), "ltr");
    asked.push(...(await answerOn(visitor, answers)));
    assert.deepEqual(asked, pathOf(calibrated, answers).path);
    await visitor.close();
  });

  test("a skip is an answer like any other to what comes next", needs, async () => {
    const answers = answersOf(calibrated);
    const visitor = await begin(calibrated, { adaptive: true });
    await first(visitor);
    const skipped = await visitor.question();
    await visitor.press("questions.skip");
    await visitor.after(skipped);
    const given = { [skipped]: null };
    const { item } = run("next", { instrument: calibrated, form: "full", answers: given });
    assert.equal(await visitor.question(), item);
    await answer(visitor, answers[item]);
    await visitor.close();
  });

  test("the rest can be answered too: everything given stays, each question comes once", needs, async () => {
    const answers = answersOf(calibrated);
    const { path } = pathOf(calibrated, answers);
    const visitor = await begin(calibrated, { adaptive: true });
    await first(visitor);
    await answerOn(visitor, answers);
    const rest = form(calibrated).filter((item) => !path.includes(item));
    await visitor.press("adaptive.rest", { count: rest.length });
    await visitor.app.waitForSelector("[data-item]");
    assert.deepEqual(await answerOn(visitor, answers), rest);
    await visitor.result();
    await visitor.unfold();
    assert.deepEqual(await missing(visitor, publishedWords("en", reportOf(calibrated, answers))), []);
    await visitor.close();
  });

  test("with no engine nothing is lost: it says so, and all questions can be answered", needs, async () => {
    const visitor = await site.visit({ prepare: (page) => page.route(/\/engine\./, (route) => route.abort()) });
    visitor.scale = calibrated;
    const text = madeUpText(pack(calibrated));
    await visitor.app.evaluate(([words, outline]) => {
      globalThis.brought.addOutline(outline);
      globalThis.brought.addItemText(words);
      globalThis.brought.beginScale(words.instrument, { adaptive: true });
    }, [text, pack(calibrated)]); // prettier-ignore
    await visitor.at("questions");
    await visitor.press("questions.begin");
    await visitor.app.locator("main [role=alert]").waitFor();
    await visitor.press("error.again");
    await visitor.app.locator("main [role=alert]").waitFor();
    await visitor.press("adaptive.rest", { count: form(calibrated).length });
    await visitor.app.waitForSelector("[data-item]");
    assert.equal(await visitor.question(), form(calibrated)[0]);
    await visitor.close();
  });

  test("by keys alone: digits answer, and the end has focus on its heading", needs, async () => {
    const answers = answersOf(calibrated);
    const visitor = await begin(calibrated, { adaptive: true });
    await pressByKey(visitor, "questions.begin");
    await visitor.app.waitForSelector("[data-item]");
    for (let item = await visitor.question(); item; item = await visitor.question()) {
      await visitor.page.keyboard.press("Tab");
      while (!(await visitor.app.evaluate(() => document.activeElement.matches("[data-item] input")))) {
        await visitor.page.keyboard.press("Tab");
      }
      await visitor.page.keyboard.press(String(answers[item]));
      await visitor.after(item);
    }
    assert.ok(await visitor.app.evaluate(() => document.activeElement === document.querySelector("main h1")));
    await pressByKey(visitor, "adaptive.end.result");
    await visitor.result();
    await visitor.close();
  });

  test("a sample is shown only when it is picked, and says what the core says", needs, async () => {
    const visitor = await answered(calibrated);
    const text = () => visitor.app.evaluate(() => document.querySelector("main").innerText);
    const marker = visitor.say("published.compare.with");
    assert.ok(!(await text()).includes(marker), "nothing is compared unasked");
    const [norm] = described.norms.filter(({ instrument }) => instrument === calibrated);
    await visitor.choice("radio", norm.sample).check();
    await visitor.see("published.compare.with");
    const value = scoreOf(calibrated, answersOf(calibrated), { norm: norm.id });
    const expected = percentileWords("en", value, pack(calibrated));
    assert.equal(expected.length, 2);
    assert.deepEqual(await missing(visitor, expected), []);
    assert.ok((await text()).includes(norm.source) && (await text()).includes(String(norm.n)));
    await visitor.tick("published.compare.none", "radio");
    await visitor.app.waitForFunction((words) => !document.querySelector("main").innerText.includes(words), marker);
    await visitor.close();
  });

  for (const id of ["ecr-1998", "ecr-r", "ecr-s", calibrated]) {
    const published = id === "ecr-1998";
    test(
      `${id}: figures for researchers are the core's, Fisher's functions ${published ? "too" : "are not there"}`,
      needs,
      async () => {
        const visitor = await answered(id);
        const value = scoreOf(id, answersOf(id), published ? { functions: true } : {});
        assert.equal(value.functions !== undefined, published);
        assert.deepEqual(await missing(visitor, figures("en", value)), []);
        assert.deepEqual(await missing(visitor, publishedWords("en", reportOf(id, answersOf(id)))), []);
        const text = await visitor.app.evaluate(() => document.querySelector("main").textContent);
        assert.equal(text.includes(visitor.say("published.functions.title")), published);
        const { calibration } = value.provenance;
        if (calibration) assert.ok(text.includes(`${calibration.id} ${calibration.revision}`));
        await visitor.close();
      },
    );
  }

  for (const id of ["raas", "rsq", "rq"]) {
    test(`${id}: scales that are not the two dimensions are named and numbered as the core says`, needs, async () => {
      const visitor = await answered(id);
      const report = reportOf(id, answersOf(id));
      for (const locale of languages) {
        await visitor.speak(locale);
        const words = [...publishedWords(locale, report), ...scaleWords(locale, report, pack(id))];
        assert.deepEqual(await missing(visitor, words), [], locale);
      }
      await visitor.speak("en");
      const headings = await visitor.app.locator("main h2").allInnerTexts();
      assert.ok(!headings.includes(visitor.say("result.portraits.title")));
      assert.equal(await visitor.app.locator(".map").count(), report.readings.length);
      if (id === "rsq") await visitor.see("note.instrument.rsq-types-need-sample");
      await visitor.close();
    });
  }

  test("ecr-rs: each person apart, and one score over all of them once all are answered", needs, async () => {
    const people = pack("ecr-rs").targets;
    const visitor = await begin("ecr-rs", { adaptive: false, target: people[0] });
    for (const target of people) {
      if (target !== people[0]) await bring(visitor, madeUpText(pack("ecr-rs")), { adaptive: false, target });
      await first(visitor);
      await answerOn(visitor, answersOf("ecr-rs"));
      await visitor.result();
      if (target === people[0]) {
        const names = people
          .map((who) => visitor.say(`common.person.${who}.your`))
          .join(visitor.say("common.list.comma"));
        await visitor.see("published.composite.needs", { names });
      }
    }
    const measurements = people.map((target) => ({
      instrument: "ecr-rs",
      form: "full",
      answers: answersOf("ecr-rs"),
      target,
      state: "now",
    }));
    const [{ anxiety, avoidance }] = run("report", { measurements, marker: "none", audience: "self" }).composites;
    const text = await visitor.app.evaluate(() => document.querySelector("main").innerText);
    for (const value of [anxiety, avoidance]) assert.ok(text.includes(value.toFixed(1)));
    assert.ok(text.includes(visitor.say("published.composite.title")));
    await visitor.close();
  });

  test("the working says how theta was estimated, and the dividing lines move on its scale", needs, async () => {
    const visitor = await answered(calibrated);
    const slider = visitor.app.locator("input[type=range]").first();
    await slider.press("Home");
    const anxiety = Number(await slider.inputValue());
    assert.ok(anxiety < 0 && anxiety > -3);
    const { cut } = reportOf(calibrated, answersOf(calibrated)).readings[0].position;
    const moved = reportOf(calibrated, answersOf(calibrated), { cut: { anxiety, avoidance: cut.avoidance } });
    for (const { message } of moved.readings[0].dimensions) {
      await visitor.app.locator(".cut-words").getByText(visitor.say(message)).waitFor();
    }
    await visitor.press("result.why");
    await visitor.at("why");
    await visitor.app.waitForSelector("details");
    await visitor.unfold();
    const { provenance } = scoreOf(calibrated, answersOf(calibrated));
    await visitor.see("published.why.how", { n: provenance.calibration.n });
    await visitor.close();
  });

  test("every new screen is free of faults, in every language, light and dark, wide and narrow", needs, async () => {
    const faults = [];
    const visitor = await begin(calibrated, { adaptive: true }, { context: { reducedMotion: "reduce" } });
    const look = async (stop) => {
      faults.push(...(await lookAt(stop, visitor)));
      faults.push(...(await misfitsIn(visitor, languages)).map((fault) => `${stop}: ${fault}`));
    };
    await look("before an adaptive check");
    await first(visitor);
    await answerOn(visitor, answersOf(calibrated), 2);
    await look("adaptive question");
    await answerOn(visitor, answersOf(calibrated));
    await look("the end of an adaptive check");
    await visitor.press("adaptive.end.result");
    await visitor.result();
    await visitor.unfold();
    const [norm] = described.norms.filter(({ instrument }) => instrument === calibrated);
    await visitor.choice("radio", norm.sample).check();
    await visitor.see("published.compare.with");
    await look("result by theta");
    await visitor.press("result.why");
    await visitor.at("why");
    await visitor.app.waitForSelector("details");
    await visitor.unfold();
    await look("why, by theta");
    await visitor.close();
    assert.deepEqual(faults, []);
  });
});

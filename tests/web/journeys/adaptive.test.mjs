// Questions chosen one by one, with made-up words: what the page asks is what the core chooses, and nothing is ever lost. (F-12)
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lookAt } from "../support/axe.mjs";
import { madeUpText } from "../support/brought.mjs";
import { publishedWords } from "../support/expected_published.mjs";
import { misfitsIn } from "../support/fits.mjs";
import { pressByKey } from "../support/keys.mjs";
import {
  answer,
  answerOn,
  answersOf,
  begin,
  calibrated,
  described,
  first,
  form,
  missing,
  needs,
  pack,
  pathOf,
  pick,
  reportOf,
  run,
  site,
} from "../support/scales.mjs";

const languages = ["en", "es", "ar"];

describe("questions one by one", { concurrency: 3 }, () => {
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

// Published scales, with made-up words: the result says what the core says. (F-11, F-12)
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bring, madeUpText } from "../support/brought.mjs";
import { figures, percentileWords, publishedWords, scaleWords } from "../support/expected_published.mjs";
import {
  answered,
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
  reportOf,
  run,
  scoreOf,
  site,
} from "../support/scales.mjs";

const languages = ["en", "es", "ar"];

describe("published scales", { concurrency: 3 }, () => {
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
    // Those of whom the core makes one score; the scale can be asked about others too.
    const one = { instrument: "ecr-rs", answers: answersOf("ecr-rs"), target: pack("ecr-rs").targets[0] };
    const [{ targets: people }] = run("report", { measurements: [one], audience: "self" }).composites;
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

  test(
    "beside the page's own questions each result has its own headings, its own line, and its paper",
    needs,
    async () => {
      const visitor = await site.visit();
      visitor.scale = "ecr-r";
      await visitor.choose();
      await visitor.start();
      await visitor.toTheEnd({ other: 4 });
      await visitor.result();
      await bring(visitor, madeUpText(pack("ecr-r")), { adaptive: false });
      await first(visitor);
      await answerOn(visitor, answersOf("ecr-r"));
      await visitor.result();
      await visitor.unfold();
      const name = visitor.say("published.name.ecr-r");
      const title = visitor.say("result.dimensions.title");
      const headings = await visitor.app.locator("main h2").allInnerTexts();
      for (const one of [title, visitor.say("published.chapter", { name, title })])
        assert.ok(headings.includes(one), one);
      const ids = await visitor.app.evaluate(() => [...document.querySelectorAll("main [id]")].map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length, "no id twice");
      const report = reportOf("ecr-r", answersOf("ecr-r"));
      assert.deepEqual(await missing(visitor, publishedWords("en", report)), []);
      // The line of the one is not the line of the other.
      const before = await visitor.app.locator("#cut-anxiety-sbi").inputValue();
      await visitor.app.locator("#cut-anxiety-ecr-r").press("End");
      assert.equal(await visitor.app.locator("#cut-anxiety-sbi").inputValue(), before);
      const anxiety = Number(await visitor.app.locator("#cut-anxiety-ecr-r").inputValue());
      const { avoidance } = report.readings[0].position.cut;
      const { dimensions } = reportOf("ecr-r", answersOf("ecr-r"), { cut: { anxiety, avoidance } }).readings[0];
      await visitor.app.locator("section", { has: visitor.app.locator("#cut-anxiety-ecr-r") }).locator(".cut-words").getByText(visitor.say(dimensions[0].message)).waitFor(); // prettier-ignore
      await visitor.press("result.print");
      await visitor.at("print");
      await visitor.app.evaluate(() => (window.print = () => (globalThis.printed = document.querySelector(".paper").innerText))); // prettier-ignore
      await visitor.press("print.go");
      const paper = await visitor.app.evaluate(() => globalThis.printed);
      assert.ok(paper.includes(visitor.say("published.from", { name })));
      for (const { message } of dimensions) assert.ok(paper.includes(visitor.say(message)));
      await visitor.close();
    },
  );
});

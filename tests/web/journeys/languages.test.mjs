// Another language in the middle of anything: nothing is lost, and everything is said in it. (F-65)
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { needsCore, openCore } from "../support/core.mjs";
import { itemTexts, measurements } from "../support/expected.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { walk } from "../support/tour.mjs";
import { plain } from "../support/words.mjs";

const languages = ["en", "es", "ar"];
const site = useSite();

const answers = ({ app }) => app.evaluate(() => [...document.querySelectorAll("[data-item] .choice-text")].map((one) => one.textContent.trim())); // prettier-ignore
const picked = ({ app }) => app.evaluate(() => [...document.querySelectorAll("[data-item] input")].findIndex((input) => input.checked)); // prettier-ignore

// Side by side, each in a context of its own: most of their time is waiting.
describe("languages", { concurrency: 3 }, () => {
  test("in the middle of a question: the same question, the same answer, other words", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.start();
    const item = "sbi-avo-03";
    await visitor.ahead({ other: 2, until: item });
    const fourth = visitor.app.locator("[data-item] input").nth(4);
    await fourth.press("Space");
    for (const language of ["ar", "es", "en", "ar"]) {
      await visitor.speak(language);
      assert.equal(await visitor.question(), item);
      assert.equal(await picked(visitor), 4);
      assert.equal(await visitor.title(), plain(itemTexts(language, "sbi").items[item]));
      const points = [1, 2, 3, 4, 5, 6, 7].map((value) => visitor.say(`response.agreement.${value}`));
      assert.deepEqual(await answers(visitor), [...points, visitor.say("questions.skip")]);
      await visitor.see("questions.progress.one", { at: 4, of: 12 });
    }
    await visitor.close();
  });

  test(
    "answers given in three languages are read as one, the same as in any of them (R-65)",
    { skip: needsPage.skip || needsCore.skip },
    async () => {
      const run = await openCore();
      const { instruments } = run("describe", {});
      const visitor = await site.visit({ locale: "es" });
      await visitor.choose();
      await visitor.start();
      await visitor.ahead({ other: "mixed", until: "sbi-avo-03" });
      await visitor.speak("ar");
      await visitor.ahead({ other: "mixed", until: "sbi-avo-07" });
      await visitor.speak("en");
      await visitor.toTheEnd({ other: "mixed" });
      await visitor.result();
      const [part] = measurements([visitor.given.flat()], instruments, []);
      const [reading] = run("report", { measurements: [part], audience: "self" }).readings;
      for (const language of languages) {
        await visitor.speak(language);
        const shown = plain(await visitor.app.evaluate(() => document.querySelector("main").textContent));
        for (const { message, scale } of reading.dimensions) {
          const words = scale.status === "scored" ? visitor.say(message) : visitor.say("result.too.few", { n: scale.n, of: scale.of }); // prettier-ignore
          assert.ok(shown.includes(plain(words)), `${language}: ${words}`);
        }
      }
      await visitor.close();
    },
  );

  test(
    "the page opens in the language of the browser, and in English when it has none of ours",
    needsPage,
    async () => {
      for (const [wanted, given, dir] of [
        ["es-MX", "es", "ltr"],
        ["ar-EG", "ar", "rtl"],
        ["fi", "en", "ltr"],
      ]) {
        const visitor = await site.visit({ locale: wanted });
        const said = await visitor.app.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
        assert.deepEqual(said, [given, dir]);
        await visitor.close();
      }
    },
  );

  // Latin letters in Arabic are English that was left behind, or a code; a key, a file kind and a test keep their names.
  // Names of things, of scales, and what is typed as it stands: file formats, columns, codes of languages.
  const things = [
    "USB",
    "PDF",
    "Shift",
    "FHIR",
    "Questionnaire",
    "REDCap",
    "CSV",
    "id",
    "text",
    "en",
    "es",
    "pt",
    "BR",
  ];
  // Methods and medicines go by these letters, and it is by these that someone would look for them.
  const methods = ["ACT", "CBT", "DBT", "DEAR", "MAN", "EFT", "IAT", "MBSR", "MBT", "MIT", "SSRI", "TIP"];
  // So do an interview, diagnoses and their manual, and terms of the field.
  const terms = ["AAI", "BPD", "DSED", "DSM", "HPA", "IWM", "RAD", "TAGAF"];
  const namesEverywhere = new Set([...things, ...methods, ...terms, "ECR", "RS", "RSQ", "RQ", "RAAS"]);

  test("ar: no word in Latin letters on any screen, but the names of the languages", needsPage, async () => {
    const left = new Set();
    const look = async (stop, visitor) => {
      const found = await visitor.app.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const words = [];
        while (texts.nextNode()) {
          const { data, parentElement } = texts.currentNode;
          // What is marked as another language is a fact told in that language, such as where a scale was published; a
          // file keeps its name.
          const ours = data.replace(/[\w.-]+\.(?:csv|json)\b/g, "");
          if (!parentElement.closest("option, script, style, code, [lang]:not(:root)"))
            words.push(...(ours.match(/\p{Script=Latin}{2,}/gu) ?? []));
        }
        return words;
      });
      for (const word of found.filter((one) => !namesEverywhere.has(one))) left.add(`${stop}: ${word}`);
    };
    for (const name of ["rooms around the questions", "choosing, questions and result"]) {
      const visitor = await site.visit({ locale: "ar" });
      await walk(name, visitor, (stop) => look(stop, visitor));
      await visitor.close();
    }
    assert.deepEqual([...left], []);
  });

  test(
    "ar: the map is turned with the reading: more worry lies to the left, its words beside it",
    needsPage,
    async () => {
      const visitor = await site.visit();
      await visitor.choose();
      await visitor.start();
      // All answers for worry, none for distance.
      const high = {
        "sbi-anx-15": 0,
        "sbi-anx-03": 6,
        "sbi-anx-06": 0,
        "sbi-anx-07": 6,
        "sbi-anx-02": 0,
        "sbi-anx-11": 6,
      };
      const low = {
        "sbi-avo-02": 6,
        "sbi-avo-03": 0,
        "sbi-avo-08": 6,
        "sbi-avo-07": 0,
        "sbi-avo-18": 6,
        "sbi-avo-15": 0,
      };
      await visitor.toTheEnd({ picks: { ...high, ...low } });
      await visitor.result();
      const place = () =>
        visitor.app.evaluate(() => {
          const box = (selector) => document.querySelector(selector).getBoundingClientRect();
          const plot = box(".map-plot");
          const share = ({ left, right }) => ((left + right) / 2 - plot.left) / plot.width;
          return { point: share(box(".map-plot circle")), preoccupied: share(box(".map-preoccupied")), finish: box(".map-finish").left - box(".map-start").left }; // prettier-ignore
        });
      const english = await place();
      assert.ok(english.point > 0.6 && english.preoccupied > 0.5 && english.finish > 0);
      await visitor.speak("ar");
      const arabic = await place();
      assert.ok(arabic.point < 0.4 && arabic.preoccupied < 0.5 && arabic.finish < 0);
      assert.ok(Math.abs(english.point + arabic.point - 1) < 0.01, "mirrored, not moved");
      await visitor.close();
    },
  );
});

// The report on paper: made by the page's own button, whole, tagged, with a neutral name, and gone afterwards. (F-62)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsCore, openCore } from "../support/core.mjs";
import { answered, measurements } from "../support/expected.mjs";
import { asFile, hasTools, print } from "../support/paper.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { chooseAll } from "../support/tour.mjs";
import { has, plain, say as words, score } from "../support/words.mjs";

const site = useSite();
const people = [
  ["partner", "now"],
  ["friend", "past"],
];
const needsTools = {
  skip: needsPage.skip || needsCore.skip || (hasTools ? false : "pdftotext is missing: ./dev test installs it"),
};

/** Someone who has answered a bit of everything and opened the choice of what to print; one for all these tests. */
async function answerAll() {
  const visitor = await site.visit();
  await chooseAll(visitor);
  await visitor.start();
  await visitor.toTheEnd({ other: 2 });
  await visitor.result();
  await visitor.press("result.print");
  await visitor.at("print");
  return visitor;
}

let ready;
/** That person, with this picked and the paper of the test before put away. */
async function readyToPrint(locale, wanted) {
  const visitor = await (ready ??= answerAll());
  await visitor.speak(locale);
  await visitor.app.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  for (const part of ["words", "numbers", "more", "answers"]) {
    await visitor.choice("checkbox", visitor.say(`print.${part}.title`)).setChecked(wanted.includes(part));
  }
  return visitor;
}

/** What the core makes of that person's answers. */
async function reported(visitor) {
  const run = await openCore();
  const { engine, instruments } = run("describe", {});
  const parts = answered(measurements(visitor.given, instruments, people));
  return { engine, instruments, report: run("report", { measurements: parts, audience: "self" }) };
}

/** Every place of every bond, as the paper says it: in a row of numbers and in the map's own words. */
function placesOnPaper(locale, { readings }) {
  const say = (key, values) => words(locale, key, values);
  return readings.flatMap(({ target, dimensions }) =>
    dimensions.map(({ id, scale }) => {
      const mean = score(locale, scale.mean);
      const [low, high] = scale.interval95.map((end) => score(locale, end));
      const row = [
        say(target ? `common.person.${target}.name` : "result.general"),
        say(`construct.dim-${id}.name`),
        mean,
        say("print.range", { low, high }),
      ];
      return { row, twin: say(`result.map.twin.${id}`, { mean, low, high }) };
    }),
  );
}

const hidden = ({ app }) => app.evaluate(() => document.querySelector(".paper") === null);

test("the report has its headings, tables, numbers and the notice, in a tagged file", needsTools, async () => {
  const visitor = await readyToPrint("en", ["words", "numbers", "more", "answers"]);
  const paper = await print(visitor, "print.go");
  assert.equal(paper.title, visitor.say("common.window.title"), "the name of the print job tells nothing");
  const { text, info, tags } = await asFile(visitor, paper);
  const flat = plain(text);
  const headings = [
    "print.document.title",
    "result.dimensions.title",
    "print.numbers.title",
    "print.answers.title",
    "result.meaning.notes",
  ];
  for (const key of [...headings, "common.notice.full", "report.note.untested", "print.numbers.caption"]) {
    assert.ok(flat.includes(plain(visitor.say(key))), key);
  }
  assert.match(info, /Tagged:\s+yes/);
  for (const tag of ["H1", "H2", "Table", "TH", "TD", "Caption", "L", "LI"])
    assert.match(tags, new RegExp(`\\b${tag}\\b`), tag);
  // Nothing of the screen is on it: no bar, no buttons.
  for (const key of ["common.leave", "common.steady", "print.go"]) assert.ok(!flat.includes(visitor.say(key)), key);
});

test("the numbers on paper are the core's", needsTools, async () => {
  const run = await openCore();
  const visitor = await readyToPrint("en", ["numbers"]);
  const parts = answered(measurements(visitor.given, run("describe", {}).instruments, people));
  const { readings } = run("report", { measurements: parts, audience: "self" });
  await print(visitor, "print.go");
  const rows = await visitor.app.evaluate(() => [...document.querySelectorAll(".paper tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))); // prettier-ignore
  for (const { target, dimensions } of readings) {
    const who = visitor.say(target ? `common.person.${target}.name` : "result.general");
    for (const { id, scale } of dimensions) {
      const [low, high] = scale.interval95.map((end) => score("en", end));
      const row = [
        who,
        visitor.say(`construct.dim-${id}.name`),
        score("en", scale.mean),
        visitor.say("print.range", { low, high }),
      ];
      assert.ok(
        rows.some((cells) => cells.join("|") === row.join("|")),
        row.join("|"),
      );
    }
  }
});

test("only what is picked is printed, and it is gone when the dialog closes", needsPage, async () => {
  const visitor = await readyToPrint("en", ["words"]);
  const { body } = await print(visitor, "print.go");
  const texts = await visitor.app.evaluate(() => document.querySelector(".paper").textContent);
  assert.ok(texts.includes(visitor.say("result.dimensions.title")) && body.includes("paper"));
  for (const key of ["print.numbers.title", "print.answers.title", "result.group.capacity.title"]) {
    assert.ok(!texts.includes(visitor.say(key)), key);
  }
  await visitor.app.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.ok(await hidden(visitor));
  await print(visitor, "print.go");
  assert.equal(await visitor.app.locator(".paper").count(), 1, "a second time makes one report, not two");
});

for (const locale of ["en", "es", "ar"]) {
  test(
    `${locale}: the file's text holds every score, range, version and notice, as it is read`,
    needsTools,
    async () => {
      const visitor = await readyToPrint(locale, ["words", "numbers", "more"]);
      const { engine, instruments, report } = await reported(visitor);
      const paper = await print(visitor, "print.go");
      assert.deepEqual([paper.lang, paper.dir], [locale, locale === "ar" ? "rtl" : "ltr"]);
      const { says, hears, info } = await asFile(visitor, paper);
      assert.match(info, /Tagged:\s+yes/);
      const holds = (said) => {
        assert.ok(says(said), said);
        // The tool loses Arabic letters on the way out of the structure; of that, the parts are looked at below.
        if (locale !== "ar") assert.ok(hears(said), `read out: ${said}`);
      };
      for (const { row, twin } of placesOnPaper(locale, report)) [...row, twin].forEach(holds);
      holds(visitor.say("common.notice.full"));
      const notes = report.notes.filter((one) => has(locale, one)).map((note) => visitor.say(note));
      notes.forEach(holds);
      holds(visitor.say(report.professional.message));
      holds(visitor.say("why.made.engine", { version: engine }));
      const shown = [...report.readings, ...report.groups.flatMap(({ scales }) => scales)];
      for (const id of new Set(shown.map(({ instrument }) => instrument))) {
        const { revision, evidence } = instruments.find((one) => one.id === id);
        holds(visitor.say(`why.made.${evidence}`, { part: visitor.say(`chooser.module.${id}.name`), revision }));
      }
      const asked = { part: visitor.say("chooser.module.sbi-safety.name"), revision: "1.0.0" };
      assert.ok(report.provenance.instruments.some(({ id }) => id === "sbi-safety"));
      assert.ok(!says(visitor.say("why.made.untested", asked)), "that someone was asked about fear is not told");
    },
  );

  test(
    `${locale}: who hears the file read out gets headings in order, tables with heads and the map in words`,
    needsTools,
    async () => {
      const visitor = await readyToPrint(locale, ["words", "numbers", "more", "answers"]);
      const { tags, heardAt } = await asFile(visitor, await print(visitor, "print.go"));
      for (const tag of ["H1", "H2", "H3", "Table", "TH", "TD", "Caption", "L", "LI", "Figure"]) {
        assert.match(tags, new RegExp(`\\b${tag}\\b`), tag);
      }
      const levels = [...tags.matchAll(/^ *H([1-6]) /gm)].map(([, level]) => Number(level));
      assert.ok(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1), levels.join()); // prettier-ignore
      if (locale === "ar") return;
      const first = ["print.document.title", "common.notice.full", "result.dimensions.title", "result.map.name", "result.map.twin"]; // prettier-ignore
      const then = ["print.numbers.title", "print.answers.title", "result.meaning.notes", "why.made.title"];
      const places = [...first, ...then].map((key) => heardAt(visitor.say(key, { min: 1, max: 7 })));
      assert.ok(places.every((place) => place >= 0), places.join()); // prettier-ignore
      assert.deepEqual(places, [...places].sort((a, b) => a - b)); // prettier-ignore
    },
  );
}

test("leaving while the report is being printed wipes it too", needsPage, async () => {
  const visitor = await readyToPrint("en", ["numbers"]);
  await print(visitor, "print.go");
  await visitor.press("common.leave");
  await visitor.page.waitForURL("about:blank");
  await visitor.close();
});

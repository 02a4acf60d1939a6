// Whatever days someone has kept, what is drawn is what the engine says, and inside the band nothing is called a change.
// (F-23, R-86)
import assert from "node:assert/strict";
import { test } from "node:test";
import { placesFor } from "../support/answering.mjs";
import { needsCore } from "../support/core.mjs";
import { openGuide } from "../support/guide.mjs";
import { texts } from "../support/keeping.mjs";
import { usePractising } from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { site } = usePractising(needs.skip);
const JOURNALS = 30;

// The same journals each time: a small generator with a fixed start.
let seed = 20261123;
const below = (end) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * end);
};

/** Days some weeks apart, now and then with a gap or in another language. */
function journalOf(items, revision, engine) {
  const day = (at) => {
    const places = placesFor("sbi", { anxiety: 1 + below(7), avoidance: 3 + below(3) });
    const near = (place) => Math.min(7, Math.max(1, place + 1 + (below(4) ? 0 : below(3) - 1)));
    const answers = items.map((item) => [item, below(12) === 0 ? null : near(places[item])]);
    return {
      ...{ id: `day-${at}`, changed: 1, engine, made: `2026-0${at * 2 + 1}-05`, marker: ["none", "loss"][below(2)] },
      language: below(6) ? "en" : "es",
      measurements: [{ instrument: "sbi", form: "short", revision, answers: Object.fromEntries(answers) }],
    };
  };
  const occasions = Array.from({ length: 2 + below(3) }, (_, at) => day(at));
  return { format: "securebase/journal", version: 1, occasions };
}

test(
  `${JOURNALS} journals: dots, lines and verdicts are the engine's, and no word of change is inside a band (F-23, R-86)`,
  needs,
  async () => {
    const run = await openGuide();
    const { forms, revision } = run("describe", {}).instruments.find(({ id }) => id === "sbi");
    const { items } = forms.find(({ id }) => id === "short");
    const visitor = await site.visit();
    await visitor.app.waitForFunction(() => globalThis.practising);
    await visitor.press("home.over-time.go");
    let verdicts = 0;
    let changed = 0;
    for (let journal = 0; journal < JOURNALS; journal++) {
      const kept = journalOf(items, revision, "0.1.0");
      const { series } = run("timeline", { today: "2026-11-23", journal: kept });
      const [{ points }] = series;
      await visitor.app.evaluate((all) => globalThis.practising.bring(all), kept);
      await visitor.app.waitForFunction(
        (wanted) =>
          document.querySelector("[data-scale=anxiety] table tbody")?.textContent.replace(/\s+/g, "") === wanted,
        tableOf(points, "anxiety").replace(/\s+/g, ""),
      );
      for (const scale of ["anxiety", "avoidance"]) {
        const told = points.flatMap(({ change }) => change?.scales[scale] ?? []);
        const card = `[data-scale=${scale}]`;
        const drawn = await visitor.app.locator(`${card} [data-verdict]`).evaluateAll((all) => all.map(({ dataset }) => dataset.verdict)); // prettier-ignore
        assert.deepEqual(
          drawn,
          told.map(({ verdict }) => verdict),
        );
        const words = await texts(visitor, `${card} [data-verdict]`);
        told.forEach(({ difference, band, verdict }, at) => {
          const inside = difference === undefined || (difference >= band.low && difference <= band.high);
          const higher = ["changed-higher", "changed-lower", "changed-once"].map((key) =>
            visitor.say(`over-time.verdict.${key}`),
          );
          assert.equal(
            higher.some((text) => words[at].includes(text)),
            verdict.startsWith("changed"),
          );
          if (inside) assert.doesNotMatch(verdict, /^changed/);
          verdicts++;
          if (!inside) changed++;
        });
        const dots = points.filter(({ scales }) => scales[scale]?.mean !== undefined).length;
        assert.equal(await visitor.app.locator(`${card} [data-dot]`).count(), dots);
        assert.equal(await visitor.app.locator(`${card} .over-time-line`).count(), linesOf(points, scale)); // prettier-ignore
      }
      assert.equal(await visitor.app.locator("main .shift-arrow").count(), 0);
    }
    assert.ok(
      verdicts > JOURNALS && changed > 5 && verdicts - changed > 5,
      `${changed} of ${verdicts} beyond their band`,
    );
    await visitor.close();
  },
);

/** How many days have a score beside one of the last day before that asked in the same language. */
function linesOf(points, scale) {
  const scored = (point) => point?.scales[scale]?.mean !== undefined;
  const last = (at) => points.slice(0, at).findLast(({ language }) => language === points[at].language);
  return points.filter((point, at) => scored(point) && scored(last(at))).length;
}

const format = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
const one = (value) => value.toFixed(1);

/** The rows of the table of one scale, as text. */
function tableOf(points, scale) {
  return points
    .map(({ made, scales }) => {
      const { mean, interval95: around } = scales[scale] ?? {};
      const numbers = mean === undefined ? "" : `${one(mean)}${one(around[0])}–${one(around[1])}`;
      return `${format.format(new Date(`${made}T00:00:00Z`))}${numbers}`;
    })
    .join("");
}

// What a class cannot come to: no practice, plan, record or question to a pupil is on any screen that a press leads to,
// and nothing of guidance is in the page. (F-63, R-62, R-63)
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { teachingPacks } from "../../../web/build/guidance.mjs";
import { readOptions } from "../../../web/build/options.mjs";
import { listedKeys } from "../../../web/src/i18n/listed_keys.ts";
import { readLanguages, wordsOnPage } from "../../../web/build/words.mjs";
import { root } from "../platform/setup.mjs";
import { classFile, lesson as content, needsClass } from "../support/class.mjs";
import { dist, useSite } from "../support/site.mjs";
import { interventions } from "../support/practising.mjs";
import { say } from "../support/words.mjs";

const site = useSite();
const enough = 500;

const guarded = interventions.filter(({ gates = [] }) => ["gate-trauma", "gate-med", "gate-couple"].some((gate) => gates.includes(gate))); // prettier-ignore
// What belongs to someone alone with the page, and not to a class.
const own = ["chooser", "questions", "result", "why", "print", "plan", "library", "practice", "rehearsal", "diary", "over-time", "vault", "share", "keep", "then", "clinic"]; // prettier-ignore

// Runs in the page: presses every button of every screen, breadth first, and writes down what it came to. A press that
// leads out of the page, opens a file, prints or saves one is left out. `bars` begins with what stands above and below a
// screen, and goes no further than what is there on every page.
async function crawl({ enough, without, bars }) {
  const app = document.querySelector("sb-app");
  const settle = async () => {
    await app.updateComplete;
    for (let turn = 0; turn < 400 && document.querySelector("main [aria-busy=true]"); turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await app.updateComplete;
  };
  const labelOf = (button) => `${button.getAttribute("aria-describedby") ?? ""} ${button.textContent.trim()}`;
  const buttons = (where) => [...document.querySelectorAll(where)].filter((one) => !without.includes(one.textContent.trim())); // prettier-ignore
  const press = async ([label, at, where]) => {
    const button = buttons(where).filter((one) => labelOf(one) === label)[at];
    button?.click();
    await settle();
    return button !== undefined;
  };
  const stepsIn = (where) => {
    const labels = buttons(where).map(labelOf);
    return labels.map((label, index) => [label, labels.slice(0, index).filter((one) => one === label).length, where]);
  };
  // Two views are one where they have the same parts, whatever words and numbers fill them.
  const signature = () => {
    const main = document.querySelector("main");
    const ids = [...main.querySelectorAll("[id]")].map(({ id }) => id).filter((id) => !id.startsWith("md-"));
    const shape = ["li", "button", "tr", "p"].map((part) => main.querySelectorAll(part).length);
    return [main.dataset.screen, ids, shape, main.querySelector("[data-scene]")?.dataset.scene].join();
  };
  const look = () => {
    const main = document.querySelector("main");
    const all = [...main.querySelectorAll("*")];
    const marking = /^(data-|id$|name$|for$|aria-(labelledby|describedby)$)/;
    return {
      screen: main.dataset.screen,
      text: main.innerText.replace(/\s+/g, " "),
      whole: all.map((one) => one.textContent.trim()),
      marks: all.flatMap((one) =>
        [...one.attributes].filter(({ name }) => marking.test(name)).map(({ value }) => value),
      ),
      fields: all
        .filter((one) => one.matches("input, textarea, select"))
        .map((one) => `${one.type} ${one.name || one.id}`),
    };
  };
  const replay = async (path) => {
    document.querySelector(".brand").click();
    await settle();
    await press(stepsIn("main[data-screen=home] .button-quiet")[0]);
    for (const step of path) await press(step);
  };
  const seen = new Map();
  const waiting = [];
  const goesOn = () => !bars || !/^(home|class-)/.test(document.querySelector("main").dataset.screen);
  const remember = (path) => {
    if (seen.has(signature())) return;
    document.querySelectorAll("main details").forEach((fold) => (fold.open = true));
    seen.set(signature(), { path: path.map(([label]) => label.trim()).join(" > "), ...look() });
    if (goesOn()) waiting.push(path);
  };
  const follow = async (path, where) => {
    await replay(path);
    for (const step of stepsIn(where)) {
      await replay(path);
      if (await press(step)) remember([...path, step]);
    }
  };
  if (bars) await follow([], "header button, footer button");
  else await replay([]).then(() => remember([]));
  while (waiting.length > 0 && seen.size < enough) await follow(waiting.shift(), "main button");
  return [...seen.values()];
}

let visitor;
let lesson;
let around;
before(async () => {
  if (needsClass.skip) return;
  visitor = await site.visit({ url: classFile, offline: true });
  await visitor.app.locator("[data-lesson]").first().waitFor();
  await visitor.app.evaluate(() => (window.print = () => {}));
  const keys = ["common.leave", "class.card.save", "class.card.print", "class.print"];
  const how = { enough, without: keys.map((key) => visitor.say(key)) };
  lesson = await visitor.app.evaluate(crawl, { ...how, bars: false });
  around = await visitor.app.evaluate(crawl, { ...how, bars: true });
});
after(() => visitor?.close());

const faultsIn = (views, find) => views.flatMap((view) => find(view).map((fault) => `${view.path}: ${fault}`));
const everywhere = () => [...lesson, ...around];

test("every screen of a lesson is come to, and the search comes to an end", needsClass, () => {
  assert.ok(lesson.length < enough && around.length < enough, `${lesson.length} and ${around.length} views`);
  const screens = new Set(lesson.map(({ screen }) => screen));
  const activities = content.lessons.flatMap(({ steps }) => steps.map(({ activity }) => activity));
  for (const one of [...activities, "lesson", "sheets"]) assert.ok(screens.has(`class-${one}`), one);
  assert.ok(screens.has("home") && screens.has("steady"));
  for (const one of ["settings", "privacy", "help"])
    assert.ok(
      around.some(({ screen }) => screen === one),
      one,
    );
});

test(
  "no element names a practice, a gate, a form for history or risk, a medicine or a couple (F-63, R-62, R-63)",
  needsClass,
  () => {
    // prettier-ignore
    const theirs = /\b(?:iv|dh|rf|dyad|gate|as)-[a-z]/;
    assert.deepEqual(
      faultsIn(everywhere(), ({ marks }) => marks.filter((mark) => theirs.test(mark))),
      [],
    );
    const spelled = /\b(?:iv|dh|rf|dyad|gate)-[a-z]+/g;
    assert.deepEqual(
      faultsIn(everywhere(), ({ text }) => text.match(spelled) ?? []),
      [],
    );
  },
);

test("nothing is named that reaches into old hurts, medicines or a couple (R-62, R-63)", needsClass, () => {
  assert.ok(guarded.length >= 15, "the test has something to look for");
  const names = guarded.map(({ id }) => say("en", `${id}.name`));
  // What people also say in passing is looked for where it stands alone.
  const inPassing = ["Now and then"];
  const named = ({ text, whole }) => names.filter((name) => inPassing.includes(name) ? whole.includes(name) : text.includes(name)); // prettier-ignore
  assert.deepEqual(faultsIn(everywhere(), named), []);
});

test(
  "no field asks a pupil anything: numbers, sliders and the school's own card are all there is (F-63)",
  needsClass,
  () => {
    // prettier-ignore
    const cards = ["textarea help-card", "file card-file"];
    const asking = ({ fields }) => fields.filter((field) => !cards.includes(field) && !/^(number|range) /.test(field));
    assert.deepEqual(faultsIn(lesson, asking), []);
    for (const card of cards)
      assert.ok(
        lesson.some(({ fields }) => fields.includes(card)),
        "the test can see fields",
      );
  },
);

test("no chooser, question, plan, practice, record or sharing is come to (F-63)", needsClass, () => {
  assert.deepEqual(
    faultsIn(lesson, ({ screen }) => own.filter((one) => one === screen)),
    [],
  );
});

test("nor does what stands above and below every screen lead to any of them (F-63)", needsClass, () => {
  assert.deepEqual(
    faultsIn(around, ({ screen }) => own.filter((one) => one === screen)),
    [],
  );
});

test(
  "how the page is set asks nothing about answering questions, which nobody is asked here (F-63)",
  needsClass,
  () => {
    // prettier-ignore
    const { text, fields } = around.find(({ screen }) => screen === "settings");
    const about = ["questions.view.title", "settings.answering.title", "vault.title"];
    assert.deepEqual(
      about.filter((key) => text.includes(visitor.say(key)) || text.includes(key)),
      [],
    );
    assert.deepEqual(
      fields.filter((field) => !/^radio settings\.(theme|view)$/.test(field)),
      [],
    );
  },
);

test(
  "the page has no part with guidance in it: no script, pack or word of a practice (F-63, R-62, R-63)",
  needsClass,
  () => {
    // prettier-ignore
    const html = readFileSync(join(dist, "app/class.html"), "utf8");
    const files = readdirSync(join(dist, "app")).filter((name) => name.endsWith(".js") && html.includes(name));
    const parts = files.map((name) => name.replace(/\.[0-9a-f]{12}\.js$/, ""));
    assert.ok(parts.includes("class") && parts.includes("en.more"), `${parts}`);
    for (const name of ["guide", "more", "later", "clinic", "site"]) assert.ok(!parts.includes(name), name);
    const single = readFileSync(new URL(classFile), "utf8");
    const inside = [...single.matchAll(/secureBasePart\("([^"]+)"/g)].map(([, name]) => name);
    for (const name of ["guide", "more", "later", "clinic", "site"]) assert.ok(!inside.includes(name), name);
    const packs = teachingPacks(join(root, "core/content"));
    assert.deepEqual([...new Set(packs.map(({ format }) => format))].sort(), ["securebase/classroom", "securebase/readings", "securebase/sources"]); // prettier-ignore
  },
);

// Every key of words that stand in one another.
const keysIn = (nested, at = "") => Object.entries(nested).flatMap(([step, value]) => (typeof value === "object" && !Array.isArray(value) ? keysIn(value, `${at}${step}.`) : [`${at}${step}`])); // prettier-ignore

test("nor has it the words of any practice, in any language (F-63)", needsClass, () => {
  const { i18n, content: folder, pages } = readOptions([]);
  const page = pages.find(({ name }) => name === "class");
  assert.equal(page.packs, "teaching");
  const packs = teachingPacks(folder);
  for (const language of readLanguages(i18n, { warn: () => {} })) {
    const parts = wordsOnPage(language, page.words, listedKeys(packs));
    const keys = Object.values(parts).flatMap((part) => keysIn(part.words));
    assert.ok(keys.includes("class.title"), `${language.code}: the test sees words`);
    const found = keys.filter((key) => /^(?:iv|as)-|^(?:guide|plan|practice|scenario|workspace|diary)\./.test(key));
    assert.deepEqual(found, [], language.code);
  }
});

// The words of every practice: whole, readable, in the right tone for the side they are for, in every language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bannedFaults, bannedList } from "./lib/banned.mjs";
import { areas, locales } from "./lib/content.mjs";
import { guidanceWords, interventions, rules, wordFaults, wordsNeeded } from "./lib/guidance.mjs";
import { grade } from "./lib/item-lints.mjs";
import { everyText, filled, placeholders, plainText } from "./lib/messages.mjs";
import { anxious, anxiousFaults, anxiousPractices, avoidant, avoidantPractices, messagesFor, wordings } from "./lib/sides.mjs"; // prettier-ignore

const known = interventions();
const wanted = new Map([...known.values()].flatMap((each) => [...wordsNeeded(each)]));
const textCeiling = 8;
const wordsMeasured = 8;

/** Texts that read harder than the ceiling. */
export const hardTexts = (words) =>
  [...words]
    .map(([key, message]) => [key, plainText(message)])
    .filter(([, text]) => text.split(/\s+/).length >= wordsMeasured && grade(text) > textCeiling)
    .map(([key, text]) => `${key} ${grade(text).toFixed(1)}: ${text}`);

/** Faults of a text whatever it says: addresses, typewriter apostrophes, values nothing gives. */
export function formFaults(key, message, args) {
  const faults = [];
  if (/https?:|www\.|\w\.(?:com|org|net)\b/i.test(message)) faults.push(`${key}: holds an address`);
  if (message.includes("'")) faults.push(`${key}: holds a typewriter apostrophe`);
  if (message.trim() !== message) faults.push(`${key}: has loose spaces`);
  // Of several values any may be missing, so each stands in a choice of its own.
  const choices = args.length > 1 ? args.map((arg) => `${arg}:select(_|other)`) : [];
  const values = [...choices, ...args.map((arg) => `${arg}:value`)].toSorted();
  if (placeholders(message).join() !== values.join()) faults.push(`${key}: needs ${placeholders(message)}`);
  return faults;
}

/** Faults of a text made of parts when one is missing, or all but one: a lead-in with nothing after it, a stray mark. */
export function gapFaults(key, message, args) {
  const given = (missing) => Object.fromEntries(args.map((arg) => [arg, missing(arg) ? "_" : "«x»"]));
  const gaps = args.length > 1 ? args.flatMap((one) => [(arg) => arg === one, (arg) => arg !== one]) : [() => false];
  const texts = gaps.map((gap) => filled(message, given(gap)).trim());
  return texts.filter((text) => /_|:(?! *[“«])|(?:^|\s)[.,;]/u.test(text)).map((text) => `${key}: ${text}`);
}

/** The words of an intervention, all of them. */
const wordsOf = (words, id) => [...words].filter(([key]) => key.startsWith(`${id}.`));

for (const locale of locales()) {
  const words = guidanceWords(locale);
  const lists = wordings(locale);
  const plan = areas(locale).get("plan");

  test(`${locale}: every practice has all its words, and no others`, () => {
    assert.ok(wanted.size > 2000);
    assert.deepEqual(wordFaults(wanted, words), []);
  });

  test(`${locale}: every text is a message that takes what its practice gives, with no address in it (F-58)`, () => {
    const faults = [...words].flatMap(([key, message]) => formFaults(key, message, wanted.get(key) ?? []));
    assert.deepEqual(faults, []);
  });

  test(`${locale}: a text made of parts reads well whichever of them is missing (F-43, F-53)`, () => {
    const made = [...wanted].filter(([, args]) => args.length > 0);
    assert.ok(made.length > 10);
    assert.deepEqual(made.flatMap(([key, args]) => gapFaults(key, words.get(key), args)), []); // prettier-ignore
  });

  test(`${locale}: worry is accepted first, an own step follows, nothing is promised (F-31, R-20)`, () => {
    const messages = messagesFor(anxious, avoidant).map((key) => [key, plan[key]]);
    assert.ok(messages.length > 0 && anxiousPractices().length > 15);
    const openings = anxiousPractices().map(({ id }) => [id, `${words.get(`${id}.why`)} ${words.get(`${id}.how`)}`]);
    assert.deepEqual([...messages, ...openings].flatMap(([key, text]) => anxiousFaults(lists, key, text)), []); // prettier-ignore
    const promised = [...words, ...Object.entries(plan)].filter(([, text]) => lists.promises.test(text));
    assert.deepEqual(promised, []);
  });

  test(`${locale}: keeping a distance is a strength with a cost, and nobody is pressed (F-32, R-31)`, () => {
    const texts = avoidantPractices().flatMap(({ id }) => wordsOf(words, id));
    const messages = messagesFor(avoidant, anxious).map((key) => [key, plan[key]]);
    assert.ok(messages.length > 0 && texts.length > 100);
    assert.deepEqual([...texts, ...messages].filter(([, text]) => lists.belittles.test(text)), []); // prettier-ignore
    const style = areas(locale).get("styles")["style.dismissing.text"];
    assert.match(style, lists.strength);
    assert.equal([...style.matchAll(new RegExp(lists.cost.source, "giu"))].length, 1, style);
  });

  test(`${locale}: a pattern is told without a word of harm done (R-42)`, () => {
    const named = rules().flatMap((rule) => rule.cases ?? []).filter(({ when }) => when.kind === "pattern"); // prettier-ignore
    const messages = named.flatMap(({ then }) => then.filter(({ message }) => message).map(({ message }) => message));
    assert.ok(messages.length > 0);
    const report = Object.entries(areas(locale).get("report")).filter(([key]) => key.startsWith("report.style."));
    const styles = Object.entries(areas(locale).get("styles"));
    const told = [...report, ...styles, ...messages.map((key) => [key, plan[key]])];
    assert.deepEqual(told.filter(([, text]) => lists.harm.test(everyText(text))), []); // prettier-ignore
  });

  test(`${locale}: a therapy first made for others says nothing about who reads of it (R-83)`, () => {
    for (const id of ["iv-mbt", "iv-mit", "iv-metacognitive-family"])
      assert.match(words.get(`${id}.not`), lists["no-verdict"], id);
  });

  test(`${locale}: to understand is not to excuse (R-95)`, () => {
    assert.match(words.get("iv-parent-perspective.not"), lists["no-excuse"]);
  });

  test(`${locale}: change is awarded nothing, no badge, no streak, no certificate (F-09, F-59, R-87, R-90)`, () => {
    const said = [...areas(locale).values()].flatMap((messages) => Object.entries(messages));
    assert.deepEqual(said.filter(([, text]) => lists.badges.test(everyText(text))), []); // prettier-ignore
  });

  test(`${locale}: no log asks where another is or what they were doing (R-33)`, () => {
    const logs = [...known.values()].flatMap(({ id, actions }) =>
      actions.filter(({ kind }) => kind === "log").flatMap((action) => wordsOf(words, `${id}.${action.id}`)),
    );
    assert.ok(logs.length > 20);
    assert.deepEqual(logs.filter(([, text]) => lists.watches.test(text)), []); // prettier-ignore
  });

  test(`${locale}: an experience that corrects an old one is told without brain talk (F-29)`, () => {
    const entries = bannedList(locale).filter(({ rule }) => rule === "G-18");
    assert.ok(entries.length >= 3);
    const texts = ["iv-corrective-experience", "iv-iwm-revision"].flatMap((id) => wordsOf(words, id));
    assert.deepEqual(texts.flatMap(([key, text]) => bannedFaults(entries, key, text)), []); // prettier-ignore
  });
}

/** What a practice or one of its actions is called: the keys of names that can be quoted in a text. */
const labels = [...wanted.keys()].filter((key) =>
  /^[\w-]+\.(?:name|(?!what|why|how|not|ask|clinician)[\w-]+)$/.test(key),
);

/** Texts that quote a practice by its English name, and do not by its own name in another language. */
export function quoteFaults(english, words) {
  const quoted = (message) => [...message.matchAll(/“([^”]+)”/g)].map((found) => found[1]);
  return [...english].flatMap(([key, message]) =>
    quoted(message)
      .map((name) => labels.filter((label) => english.get(label) === name))
      .filter((named) => named.length > 0 && !named.some((label) => words.get(key).includes(words.get(label))))
      .map((named) => `${key}: does not name ${named}`),
  );
}

test("a practice that a text names is called by its own name in each language", () => {
  const english = guidanceWords("en");
  for (const locale of locales()) assert.deepEqual(quoteFaults(english, guidanceWords(locale)), [], locale); // prettier-ignore
  const [key] = [...english].find(([, message]) => message.includes(`“${english.get("iv-share-feelings.name")}”`));
  const other = new Map(english).set(key, "Something else.");
  assert.equal(quoteFaults(english, other).length, 1);
});

test(`every English text of guidance reads at grade ${textCeiling} or lower`, () => {
  assert.deepEqual(hardTexts([...guidanceWords("en"), ...Object.entries(areas("en").get("plan"))]), []);
});

test("planted faults in words are caught", () => {
  const some = new Map([...wanted].slice(0, 3));
  const [first, second] = some.keys();
  const words = new Map([[first, "x"], [second, " "], ["iv-none.name", "x"], [`${first}.hint`, "x"]]); // prettier-ignore
  assert.equal(wordFaults(some, words).length, 3);
  assert.equal(formFaults("a", "Don't look at www.example {who}", []).length, 3);
  assert.deepEqual(formFaults("a", "Say {what} now.", ["what"]), []);
  const hard =
    "Interpersonal vulnerability precipitates considerable psychological discomfort for everybody concerned.";
  assert.equal(hardTexts([["a", hard]]).length, 1);
});

/** What each list of wordings is for, said as it must not be said, or as it must be. */
const planted = {
  en: {
    accepts: "It makes sense that this hurts.",
    steps: "Write one line.",
    promises: "They will come back.",
    belittles: "You have to open up.",
    strength: "Independence is a strength.",
    cost: "It has a cost.",
    harm: "This comes from abuse.",
    watches: "When were they last seen?",
    badges: "You are now secure.",
    "no-verdict": "It says nothing about you.",
    "no-excuse": "That is not to excuse it.",
  },
  es: {
    accepts: "Es natural que duela.",
    steps: "Escribe una línea.",
    promises: "Todo saldrá bien.",
    belittles: "Debes abrirte.",
    strength: "La independencia es una fortaleza.",
    cost: "Tiene un precio.",
    harm: "Viene de un trauma.",
    watches: "¿Cuándo fue su última vez?",
    badges: "Lograste una insignia.",
    "no-verdict": "Eso no dice nada de ti.",
    "no-excuse": "Entender no es disculpar.",
  },
  ar: {
    accepts: "من المفهوم أن يؤلم هذا.",
    steps: "نكتب سطرًا واحدًا.",
    promises: "سيعود قريبًا.",
    belittles: "يجب أن تنفتح أكثر.",
    strength: "الاستقلال قوة.",
    cost: "وله ثمن.",
    harm: "سببه إساءة.",
    watches: "متى كان آخر ظهور؟",
    badges: "هذه شارة جديدة.",
    "no-verdict": "وهذا لا يقول عنك شيئًا.",
    "no-excuse": "وهذا ليس تبريرًا.",
  },
};

for (const locale of locales())
  test(`${locale}: each list of wordings catches what it is for`, () => {
    const lists = wordings(locale);
    assert.deepEqual(Object.keys(lists).sort(), Object.keys(planted[locale]).sort());
    for (const [list, text] of Object.entries(planted[locale])) assert.match(text, lists[list], list);
    const kind = `${planted[locale].accepts} ${planted[locale].steps}`;
    assert.deepEqual(anxiousFaults(lists, "a", kind), []);
    assert.equal(anxiousFaults(lists, "a", planted[locale].promises).length, 3);
  });

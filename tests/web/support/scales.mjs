// Answering published scales on the page with made-up words, and what the core says of the same answers.
import { before } from "node:test";
import { bring, buildWithWayIn, madeUpText } from "./brought.mjs";
import { needsCore, openCore } from "./core.mjs";
import { shownWords } from "./expected.mjs";
import { needsPage, useSite } from "./site.mjs";

/** For tests that need the page and the core. */
export const needs = { skip: needsPage.skip || needsCore.skip };
/** The scale whose questions can be chosen one by one. */
export const calibrated = "ecr-1998-5";
/** The page with a way in for words, and one browser for all tests of a file. */
export const site = useSite(needs.skip ? undefined : buildWithWayIn());

/** The core of these tests, once they have begun. */
export let run;
/** What the core says is loaded. */
export let described;

before(async () => {
  if (needs.skip) return;
  run = await openCore();
  described = run("describe", {});
});

/** What the core says of an instrument. */
export const pack = (id) => described.instruments.find((one) => one.id === id);
/** The questions of an instrument, in the order of its form. */
export const form = (id) => pack(id).forms[0].items;

/**
 * Someone who worries and likes closeness, not quite evenly: answers that hang together, so that an early end is
 * reached.
 */
export function answersOf(id) {
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

/** What the core would ask, question by question, and why it would end. */
export function pathOf(id, answers) {
  const given = {};
  for (;;) {
    const { item, reason, most } = run("next", { instrument: id, form: pack(id).forms[0].id, answers: given });
    if (item === null) return { path: Object.keys(given), reason, most };
    given[item] = answers[item];
  }
}

/** Answers the question on screen and waits for what comes next. */
export async function answer(visitor, value) {
  const item = await visitor.question();
  const kind = pack(visitor.scale).items.find(({ id }) => id === item);
  const place = kind.kind === "choice" ? kind.options.indexOf(value) : value - pack(visitor.scale).response.min;
  await visitor.app.locator("[data-item] input").nth(place).press("Space");
  await visitor.press("questions.next");
  await visitor.after(item);
  return item;
}

/** Opens the page, brings made-up words and begins a scale. */
export async function begin(id, how, { context, language = "en", more } = {}) {
  const visitor = await site.visit(context);
  visitor.scale = id;
  await bring(visitor, madeUpText(pack(id), language, more), how);
  return visitor;
}

/** Answers until there is no question on screen, or until so many have been answered. */
export async function answerOn(visitor, answers, many = Infinity) {
  const asked = [];
  while (asked.length < many && (await visitor.question())) {
    asked.push(await answer(visitor, answers[await visitor.question()]));
  }
  return asked;
}

/** From the words before to the first question. */
export async function first(visitor) {
  await visitor.press("questions.begin");
  await visitor.app.waitForSelector("[data-item]");
}

const everything = (id, given) => Object.fromEntries(form(id).map((item) => [item, given[item] ?? null]));
/** The core's report of these answers; questions without one are passed over. */
export const reportOf = (id, given, more = {}) =>
  run("report", {
    measurements: [{ instrument: id, form: pack(id).forms[0].id, answers: everything(id, given) }],
    marker: "none",
    audience: "self",
    ...more,
  });
/** The core's scores of these answers. */
export const scoreOf = (id, given, more = {}) =>
  run("score", { instrument: id, form: pack(id).forms[0].id, answers: everything(id, given), ...more });
/** The answers to some questions. */
export const pick = (answers, items) => Object.fromEntries(items.map((item) => [item, answers[item]]));
/** The words that the page does not show. */
export const missing = async (visitor, words) => {
  const shown = new Set(await shownWords(visitor));
  return words.filter((one) => !shown.has(one));
};

/** Someone who has answered all of a scale and has every fold of the result open. */
export async function answered(id, how = { adaptive: false }) {
  const visitor = await begin(id, how);
  await first(visitor);
  await answerOn(visitor, answersOf(id));
  await visitor.result();
  await visitor.unfold();
  return visitor;
}

// The plan: what the core makes of the same answers, and the words the page should show for it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { guidancePacks } from "../../../web/build/guidance.mjs";
import { root } from "../platform/setup.mjs";
import { openCore } from "./core.mjs";
import { has, plain, say } from "./words.mjs";

/** A core that knows the packs of guidance. */
export async function openGuide() {
  const run = await openCore();
  for (const pack of guidancePacks(join(root, "core/content"))) run("load", { pack });
  return run;
}

/** The plan the page should show, from what was answered and said. */
export function planOf(run, measurements, said = {}) {
  const { ratings = {}, minutes, picked = [], without = [], flags = [], afraid = {}, gates = {}, done = [] } = said;
  const profile = run("profile", { measurements, self_ratings: ratings });
  const plan = run("recommend", {
    ...{ profile, context: { place: "self" }, flags, picked, done },
    ...{ gates: { answers: gates, afraid_of: afraid }, preferences: { without } },
    ...(minutes && { minutes }),
  });
  return { profile, plan };
}

/** From the result to the plan. */
export async function openPlan(visitor) {
  await visitor.press("result.plan.go");
  await visitor.at("plan");
  await settled(visitor);
}

/** Waits until the page shows another plan, or the first. */
export async function settled({ app }, before) {
  await app.waitForFunction(
    (old) => {
      const now = [...document.querySelectorAll("main [data-step], main [data-held]")];
      return now.length > 0 && now.map(({ dataset }) => dataset.step ?? `-${dataset.held}`).join() !== old;
    },
    before === undefined ? "" : [...before].join(),
  );
}

/** Every step and everything held back, in the order on screen. */
export const order = ({ app }) =>
  app.evaluate(() =>
    [...document.querySelectorAll("main [data-step], main [data-held]")].map(
      ({ dataset }) => dataset.step ?? `-${dataset.held}`,
    ),
  );

/** The steps of each list on screen, by id. */
export const listsOn = ({ app }) =>
  app.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll("main [data-list]")].map((list) => [
        list.dataset.list,
        [...list.querySelectorAll("[data-step], [data-held]")].map(({ dataset }) => dataset.step ?? dataset.held),
      ]),
    ),
  );

/** The lists as the core has them; those with nothing in them are not on screen. */
export function listsOf({ plan }) {
  const ids = (items) => items.map(({ intervention }) => intervention);
  const all = { now: plan.now, moment: plan.in_the_moment, next: plan.next, later: plan.later };
  const lists = Object.entries(all).map(([name, items]) => [name, ids(items)]);
  return Object.fromEntries(lists.filter(([, items]) => items.length > 0));
}

/** Waits until the lists on screen are the core's, and says what differs if they never are. */
export async function shows(visitor, guided) {
  const wanted = listsOf(guided);
  const inOrder = (all) => [...document.querySelectorAll("main [data-step]")].map(({ dataset }) => dataset.step).join() === all; // prettier-ignore
  await visitor.app.waitForFunction(inOrder, Object.values(wanted).flat().join(), { timeout: 8000 }).catch(() => {});
  const { held: _held, professional: _question, ...lists } = await listsOn(visitor);
  assert.deepEqual(lists, wanted);
}

const evidence = (locale, item) => say(locale, `guide.evidence.${item.evidence}`);
const planName = (locale, id) =>
  say(locale, has(locale, `style.${id}.name`) ? `style.${id}.name` : `construct.${id}.name`);

function reason(locale, { rule, plan }) {
  const key = plan ? "guide.reason.plan" : `guide.rule.${rule.toLowerCase()}`;
  return `${say(locale, key, plan ? { name: planName(locale, plan) } : {})} (${rule})`;
}

/** The sentences one step should have: what it is, why it may help, its reasons, its backing, its minutes. */
export function stepWords(locale, item) {
  const { intervention: id, minutes, stage } = item;
  const length = minutes && say(locale, "guide.minutes", { count: minutes.value });
  return [
    ...["name", "what", "why"].map((part) => say(locale, `${id}.${part}`)),
    ...(minutes ? [length, say(locale, `guide.minutes.${minutes.basis}`)] : []),
    say(locale, `guide.stage.${stage}`),
    ...item.reasons.map((one) => reason(locale, one)),
    evidence(locale, item),
  ].map(plain);
}

/** Why something is held back, in words. */
export function heldWords(locale, { gates, rules, preferences, declined }) {
  return [
    ...gates.map((gate) => say(locale, `guide.gate.${gate}.closed`)),
    ...rules.map((rule) => say(locale, `guide.held.${rule.toLowerCase()}`)),
    ...preferences.map((touch) => say(locale, "guide.held.preference", { name: say(locale, `guide.touch.${touch}`) })),
    ...(declined ? [say(locale, "guide.held.declined")] : []),
  ].map(plain);
}

/** All words of one step on screen. */
export async function stepOn({ app }, id) {
  return plain(await app.locator(`main [data-step="${id}"]`).evaluate((step) => step.textContent));
}

// What someone keeps over time, done the way they would: moments noted, check-ins kept on different days.
import { placesFor } from "./answering.mjs";
import { plain } from "./words.mjs";

/** Sets a slider, as a finger would. */
export async function slide({ app }, id, value) {
  await app.locator(`#${id}`).evaluate((input, to) => {
    input.value = String(to);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
}

/** Opens the diary from home. */
export async function openDiary(visitor) {
  await visitor.home();
  await visitor.press("home.diary.go");
  await visitor.at("diary");
  await visitor.button("diary.add").waitFor();
}

/** Fills in a moment; what is left out stays open. */
export async function fillMoment(visitor, moment) {
  const { app } = visitor;
  const { day, time, closeness, worry, urge, who, trigger, did = [], helped = [], note } = moment;
  if (day) await app.locator("[name=day]").fill(day);
  if (time) await app.locator("[name=minute]").fill(time);
  if (closeness !== undefined) await slide(visitor, "closeness", closeness);
  if (worry !== undefined) await slide(visitor, "worry", worry);
  if (urge) await visitor.tick(`diary.urge.${urge}`, "radio");
  if (who) await app.locator("[name=who]").selectOption(who);
  if (trigger) await app.locator("[name=trigger]").selectOption(trigger);
  for (const [name, ids] of Object.entries({ did, helped }))
    for (const id of ids)
      await app
        .locator(`[data-field=${name}]`)
        .getByText(visitor.say(`diary.${name}.${id}`), { exact: true })
        .click();
  if (note) await app.locator("[name=note]").fill(note);
}

/** Begins a moment, fills it in and presses keep. */
export async function noteMoment(visitor, moment) {
  await visitor.press("diary.add");
  await visitor.app.waitForSelector("#worry");
  await fillMoment(visitor, moment);
  await visitor.press("diary.save");
  await visitor.app.waitForSelector("[data-last=diary], [data-cap]");
}

/** Days back from today, on the device's own calendar, as year-month-day. */
export function daysAgo(days, from = new Date()) {
  const then = new Date(from.getFullYear(), from.getMonth(), from.getDate() - days);
  const two = (number) => String(number).padStart(2, "0");
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

/** A check-in on a day, with answers that have these means, kept with the others. Ends in the screen with all days. */
export async function checkInOn(visitor, day, means, { marker, answers = placesFor("sbi", means) } = {}) {
  await visitor.page.clock.setFixedTime(new Date(`${day}T10:00:00`));
  await visitor.home();
  const over = visitor.button("common.start.over");
  if (await over.count()) await over.click();
  await visitor.choose();
  if (marker) await visitor.tick(`chooser.marker.${marker}`, "radio");
  const again = visitor.button("over-time.wait.go");
  await ((await again.count()) ? again : visitor.button("chooser.start")).click();
  await visitor.at("questions");
  await visitor.toTheEnd({ picks: answers });
  await visitor.result();
  await visitor.press("over-time.title");
  await visitor.at("over-time");
  await visitor.press("over-time.keep");
  await visitor.app.waitForSelector("[data-last=occasions]");
}

/** The text of everything that matches, in order. */
export const texts = async ({ app }, selector) =>
  (await app.locator(selector).evaluateAll((all) => all.map(({ textContent }) => textContent))).map(plain);

// The part of the walk that is about what someone keeps over time: moments, days side by side, and what waits.
import { checkInOn, daysAgo, fillMoment, noteMoment, openDiary } from "./keeping.mjs";

/** Moments: none yet, one being noted, enough worry for a day, the weeks, the days of one, all figures. */
export async function moments(visitor, look) {
  await openDiary(visitor);
  await look("diary, no moment yet");
  const day = daysAgo(0);
  for (const time of ["00:01", "00:02", "00:03"])
    await noteMoment(visitor, { day, time, closeness: 3, worry: 8, did: ["paused", "wrote"], helped: ["time"] });
  await visitor.press("diary.add");
  await look("a moment, nothing said");
  const more = { urge: "both", who: "someone-new", trigger: "stress", did: ["asked"], note: "x".repeat(120) };
  await fillMoment(visitor, { day, time: "00:04", closeness: 2, worry: 9, ...more });
  await visitor.press("diary.save");
  await visitor.app.waitForSelector("[data-cap]");
  await look("a moment, enough worry for a day");
  await visitor.press("diary.cap.keep");
  await visitor.unfold();
  await look("diary, weeks and figures");
  await visitor.press("diary.week.days");
  await visitor.app.waitForSelector("[data-day]");
  await look("diary, the days of a week");
  await visitor.press("diary.remove");
  await look("diary, a moment taken out");
  await visitor.home();
}

/** Days side by side: none, dates being chosen, several, and the chooser where waiting tells more. */
export async function overTime(visitor, look) {
  await visitor.press("home.over-time.go");
  await visitor.at("over-time");
  await visitor.button("over-time.booster.add").waitFor();
  await visitor.press("over-time.booster.add");
  await look("over time, nothing kept");
  await checkInOn(visitor, "2026-01-05", { anxiety: 1, avoidance: 4 });
  await checkInOn(visitor, "2026-03-05", { anxiety: 7, avoidance: 4 }, { marker: "loss" });
  await checkInOn(visitor, "2026-05-05", { anxiety: 7, avoidance: 2 });
  await visitor.app.waitForFunction(() => document.querySelectorAll("[data-scale=anxiety] [data-dot]").length === 3);
  await visitor.unfold();
  await look("over time, three days");
  await visitor.home();
  await visitor.press("common.start.over");
  await visitor.choose();
  await visitor.app.waitForSelector("[data-wait]");
  await look("chooser, waiting tells more");
}

/** A practice that was finished: before it is kept, and kept. */
export async function practised(visitor, look) {
  await visitor.press("home.library.go");
  await visitor.at("library");
  await visitor.app.waitForSelector("main [data-stage]");
  await visitor.unfold();
  await visitor.unfold();
  const entry = visitor.app.locator('main [data-practice="iv-reflect-on-experience"]');
  await entry.getByRole("button", { name: visitor.say("guide.open"), exact: true }).click();
  await visitor.at("practice");
  await visitor.app.locator("input[name=action][value=log]").check();
  await visitor.app.locator(".button-large").click();
  for (const part of await visitor.app.locator("[data-part]:has(.choice)").all())
    await part.locator(".choice").first().click();
  await visitor.press("practice.finish");
  await visitor.app.waitForSelector("[aria-labelledby=keep-this]");
  await look("practice, finished");
  await visitor.press("over-time.practice.keep");
  await visitor.app.waitForSelector("[name=win]");
  await look("practice, kept");
  await visitor.home();
}

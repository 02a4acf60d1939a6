import { html, nothing, type TemplateResult } from "lit";
import { saveFile } from "../app/save.js";
import { t } from "../i18n/i18n.js";
import type { ChosenDate } from "../state/keeping_model.js";
import { calendarOf, dropDate, MOST_DATES, setDate } from "../state/over_time.js";
import { get } from "../state/store.js";
import { today } from "../state/today.js";
import { chip } from "./chip.js";
import { dayAndTime } from "./when.js";

/** A few dates to look back on, and the way to take them along. What they are for stands in no file. */
export function chosenDates(): TemplateResult {
  const { dates } = get().keeping;
  return html`<div class="stack" data-dates>
    <p class="soft">${t("over-time.booster.text")}</p>
    ${dates.map(row)}
    <div class="cluster">
      ${
        dates.length < MOST_DATES
          ? html`<button class="button" type="button" @click=${() => setDate()}>${t("over-time.booster.add")}</button>`
          : nothing
      }
      ${dates.some(({ day }) => day) ? takeAlong(dates) : nothing}
    </div>
    ${dates.length ? html`<p class="small soft">${t("over-time.calendar.help")}</p>` : nothing}
  </div>`;
}

/** The button that hands dates over as a file for a calendar. */
export function takeAlong(dates: readonly ChosenDate[]): TemplateResult {
  const take = async () => {
    const file = await calendarOf(dates);
    if (file) saveFile(file.name, file.text, file.type);
  };
  return html`<button class="button" type="button" @click=${() => void take()}>${t("over-time.calendar.go")}</button>`;
}

function row(date: ChosenDate): TemplateResult {
  const { id, day, minute, alarm } = date;
  const set = (change: Partial<ChosenDate>) => setDate({ ...date, ...change });
  return html`<div class="card stack stack-3" data-date>
    ${dayAndTime({
      day,
      minute,
      suffix: `-${id}`,
      min: today(),
      onDay: (chosen) => set({ day: chosen }),
      onMinute: (chosen) => set({ minute: chosen }),
    })}
    ${chip(`alarm-${id}`, "checkbox", t("over-time.calendar.alarm"), alarm, (on) => set({ alarm: on }))}
    <button class="button button-quiet" type="button" @click=${() => dropDate(id)}>${t("diary.remove")}</button>
  </div>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { printSheet } from "../app/paper.js";
import type { Value } from "../engine/engine.js";
import { date, t } from "../i18n/i18n.js";
import { momentForm } from "../parts/diary_form.js";
import { acrossMoments } from "../parts/diary_stats.js";
import { levels, levelWords, measures, momentFacts } from "../parts/diary_words.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { leadTo, stepBack, tabOnly } from "../parts/kept.js";
import { wayTo } from "../parts/way.js";
import * as diary from "../state/diary.js";
import { takeOut } from "../state/journal.js";
import { clock } from "../state/journal_edit.js";
import { LEADS } from "../state/keeping_menu.js";

type Diary = Value<"diary">;

/** Moments someone noted: week by week, the days of one week, or a moment that is being noted. */
export function diaryScreen(): TemplateResult {
  const { diary: asked, draft, view } = diary.keeping();
  const { value } = asked.status === "empty" ? { value: undefined } : asked;
  if (asked.status === "wrong") return frame(wentWrong(asked.faults, () => void diary.readDiary()));
  if (!value) return frame(atWork(t("practice.working")));
  if (view === "moment" && draft) return momentForm(value.form, draft);
  return view === "week" && value.days ? oneWeek(value.days, value) : frame(weekly(value));
}

function frame(body: TemplateResult): TemplateResult {
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("diary.title")}</h1>
      <p class="lede">${t("diary.lede")}</p>
      <p class="soft">${t("diary.pull")}</p>
    </div>
    ${body}
  </div>`;
}

function weekly(value: Diary): TemplateResult {
  const some = value.weeks.length > 0;
  return html`${stepBack("diary", t("diary.saved"))} ${some ? nothing : html`<p class="note">${t("diary.empty")}</p>`}
    <div class="cluster">
      <button class="button button-primary button-large" type="button" @click=${diary.beginMoment}>
        ${t("diary.add")}
      </button>
      ${wayTo("over-time", t("over-time.title"), "button button-quiet")}
    </div>
    ${some ? weeks(value) : nothing} ${some ? acrossMoments(value, LEADS.steps) : nothing} ${tabOnly()}
    ${
      some
        ? html`<div>
            <button class="button" type="button" @click=${() => print(value)}>${t("practice.print")}</button>
          </div>`
        : nothing
    }`;
}

const weekName = ({ id, to }: Diary["weeks"][number]) => t("diary.week", { from: date(id), to: date(to ?? id) });

function weeks(value: Diary): TemplateResult {
  const all = [...value.weeks].reverse();
  const { weeks: shown } = diary.keeping();
  return html`<section class="stack" aria-labelledby="weeks">
    <h2 id="weeks">${t("diary.weeks.title")}</h2>
    <p class="soft">${t("diary.weeks.lede")}</p>
    <ul class="plain steps">
      ${all.slice(0, shown).map(
        (week) =>
          html`<li class="card stack stack-3" data-week=${week.id}>
            <h3 id="week-${week.id}">${weekName(week)}</h3>
            <p class="small soft">${t("diary.entries", { n: week.entries })}</p>
            ${levels(week, value)}
            <button
              class="button"
              type="button"
              aria-describedby="week-${week.id}"
              @click=${() => void diary.openWeek(week.id)}
            >
              ${t("diary.week.days")}
            </button>
          </li>`,
      )}
    </ul>
    ${
      all.length > shown
        ? html`<button class="button" type="button" @click=${diary.showEarlier}>
            ${t("diary.weeks.earlier", { n: all.length - shown })}
          </button>`
        : nothing
    }
  </section>`;
}

function oneWeek(days: NonNullable<Diary["days"]>, value: Diary): TemplateResult {
  const week = value.weeks.find(({ id }) => id === diary.keeping().week);
  return html`<div class="page stack stack-6">
    <h1 tabindex="-1">${week ? weekName(week) : t("diary.week.days")}</h1>
    ${stepBack("diary", t("diary.saved"))}
    ${[...days].reverse().map(
      (day) =>
        html`<section class="stack" aria-labelledby="day-${day.id}" data-day=${day.id}>
          <h2 id="day-${day.id}">${date(day.id)}</h2>
          ${levels(day, value)}
          <ul class="plain steps">
            ${momentsOf(day.id).map((moment) => momentCard(moment, value))}
          </ul>
        </section>`,
    )}
    <div class="cluster">
      ${leadTo(LEADS.week, t("diary.reflect"))}
      <button class="button" type="button" @click=${() => void diary.openWeek(undefined)}>
        ${t("diary.week.back")}
      </button>
    </div>
  </div>`;
}

const momentsOf = (day: string) => diary.moments().filter((moment) => moment.day === day);

function momentCard(moment: diary.Moment, value: Diary): TemplateResult {
  const { id = "", minute } = moment;
  const button = (key: string, press: () => void) =>
    html`<button class="button button-quiet" type="button" aria-describedby="moment-${id}" @click=${press}>
      ${t(key)}
    </button>`;
  return html`<li class="card stack stack-3" data-moment=${id}>
    <h3 id="moment-${id}"><bdi>${clock(minute)}</bdi></h3>
    <dl class="given">
      ${momentFacts(moment, value).map(
        ([question, answer]) =>
          html`<div>
            <dt class="small soft">${question}</dt>
            <dd dir="auto">${answer}</dd>
          </div>`,
      )}
    </dl>
    <div class="cluster">
      ${button("diary.edit", () => diary.changeMoment(id))} ${button("diary.remove", () => takeOut("diary", id))}
    </div>
  </li>`;
}

/** All of it on paper: the weeks, then each moment. */
function print(value: Diary): void {
  const all = diary.moments();
  printSheet(
    html`<main>
      <h1>${t("diary.title")}</h1>
      ${[...value.weeks].reverse().map(
        (week) =>
          html`<h2>${weekName(week)}</h2>
            ${measures
              .filter((measure) => week[measure].n > 0)
              .map((measure) => html`<p>${t(`diary.${measure}.name`)}: ${levelWords(week[measure])}</p>`)}
            ${all
              .filter(({ day }) => day >= week.id && day <= week.to!)
              .map(
                (moment) =>
                  html`<h3>${date(moment.day)} <bdi>${clock(moment.minute)}</bdi></h3>
                    ${momentFacts(moment, value).map(([question, answer]) => html`<p dir="auto">${question} ${answer}</p>`)}`,
              )}`,
      )}
      <p class="soft">${t("common.notice.full")}</p>
    </main>`,
  );
}

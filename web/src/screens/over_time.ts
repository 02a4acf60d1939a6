import { html, nothing, type TemplateResult } from "lit";
import { date, t } from "../i18n/i18n.js";
import { chosenDates } from "../parts/dates.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { growingSecure } from "../parts/growing_secure.js";
import { leadTo, stepBack, tabOnly } from "../parts/kept.js";
import { choiceLine, keptList, nameOf, occasionLine, practiceLine } from "../parts/kept_list.js";
import { map, plainView } from "../parts/map.js";
import { series } from "../parts/timeline.js";
import { wayTo } from "../parts/way.js";
import { go } from "../state/actions.js";
import { openHelp } from "../state/help.js";
import { isOccasionKept } from "../state/journal.js";
import { listOf } from "../state/journal_edit.js";
import type { Lookback as Timeline } from "../state/keeping_model.js";
import { LEADS, WIN } from "../state/keeping_menu.js";
import { keepToday, readTimeline } from "../state/over_time.js";
import { hasAnswers } from "../state/plan.js";
import { get } from "../state/store.js";

/** Check-ins side by side, each with its noise, and what was practised meanwhile. */
export function overTimeScreen(): TemplateResult {
  const { timeline } = get().keeping;
  if (timeline.status === "wrong") return frame(wentWrong(timeline.faults, () => void readTimeline()));
  const { value } = timeline.status === "empty" ? { value: undefined } : timeline;
  return frame(value ? whole(value) : atWork(t("practice.working")));
}

function frame(body: TemplateResult): TemplateResult {
  return html`<div class="page stack stack-8">
    <div class="stack">
      <h1 tabindex="-1">${t("over-time.title")}</h1>
      <p class="lede">${t("over-time.lede")}</p>
      <p class="soft">${t("over-time.slow")}</p>
    </div>
    ${body}
    <div>${growingSecure()}</div>
  </div>`;
}

function whole(value: Timeline): TemplateResult {
  const days = listOf(get().journal, "occasions").length;
  return html`${todays()} ${days < 2 ? html`<p class="note">${t("over-time.empty")}</p>` : nothing}
  ${value.series.map(series)} ${value.mapped.length > 1 ? onTheMap(value.mapped) : nothing} ${bandWords(value)}
  ${days ? harder() : nothing} ${section("acts", smallSteps())} ${section("practice", practised(value))}
  ${section("dates", chosenDates(), nameOf(LEADS.dates))} ${kept()} ${tabOnly()} ${doors()}`;
}

function section(id: string, body: TemplateResult, title = t(`over-time.${id}.title`)): TemplateResult {
  return html`<section class="stack" aria-labelledby="over-time-${id}">
    <h2 id="over-time-${id}">${title}</h2>
    ${body}
  </section>`;
}

// The rings lie around the last day: days inside them are not told apart.
function onTheMap(days: Timeline["mapped"]): TemplateResult {
  const view = { ...plainView("days-map"), nameOf: ({ target }: Timeline["mapped"][number]) => date(target!) };
  return section(
    "map",
    html`<p class="soft">${t("over-time.map.text")}</p>
      ${map(days, view)}`,
  );
}

// Only one's own answers are kept, and only when someone says so.
function todays(): TemplateResult | typeof nothing {
  const { mine } = get();
  if (!mine.finished || !hasAnswers(mine) || isOccasionKept())
    return stepBack("occasions", t("over-time.keep.done"), false);
  return html`<div class="card stack stack-3">
    <p>${t("over-time.keep.text")}</p>
    <div>
      <button class="button button-primary" type="button" @click=${() => void keepToday()}>
        ${t("over-time.keep")}
      </button>
    </div>
  </div>`;
}

/** What a band means, once there is one to read; and a question, never praise or alarm, where something lies beyond it. */
function bandWords({ series: all }: Timeline): TemplateResult | typeof nothing {
  const verdicts = all.flatMap(({ points }) =>
    points.flatMap(({ change }) => Object.values(change?.scales ?? {}).map(({ verdict }) => verdict)),
  );
  if (verdicts.length === 0) return nothing;
  const beyond = verdicts.some((verdict) => verdict === "changed" || verdict === "changed-once");
  return html`<div class="stack stack-3">
    <p class="note note-calm">${t("over-time.inside")}</p>
    ${beyond ? html`<p class="note note-calm" data-beyond>${t("over-time.beyond")}</p>` : nothing}
    <p class="soft">${t("over-time.earned")}</p>
  </div>`;
}

// It is there for everyone: whether it is harder now is not for a number to say (rule R-88).
function harder(): TemplateResult {
  const plan = listOf(get().journal, "practice").findLast(({ intervention }) => intervention === LEADS.slip);
  return section(
    "harder",
    html`<p>${t("over-time.harder.text")}</p>
      <p>${t("over-time.harder.safe")}</p>
      <div><button class="button" type="button" @click=${openHelp}>${t("common.help")}</button></div>
      <p>${t("over-time.slip.text")}</p>
      ${plan ? html`<div class="card stack stack-3" data-slip>${practiceLine(plan)}</div>` : nothing}
      <div>${leadTo(LEADS.slip, t("over-time.harder.slip"))}</div>
      <p>${t("over-time.harder.help")}</p>
      <div>${wayTo("plan", t("result.plan.go"), "button button-quiet button-start")}</div>`,
  );
}

function smallSteps(): TemplateResult {
  const steps = listOf(get().journal, "practice").filter(({ tags }) => tags?.includes(WIN));
  return html`<p>${t("over-time.acts.text")}</p>
    ${
      steps.length
        ? html`<ul>
            ${steps.map(({ intervention, day }) => html`<li data-win>${date(day)}: ${nameOf(intervention)}</li>`)}
          </ul>`
        : nothing
    }
    <div>${leadTo(LEADS.steps)}</div>`;
}

function practised({ practice }: Timeline): TemplateResult {
  return html`<p class="soft">${t("over-time.practice.no-cause")}</p>
    ${
      practice.length
        ? html`<ul data-practised>
            ${[...practice].reverse().map(({ id, count }) => html`<li>${t("over-time.practice.week", { n: count, date: date(id) })}</li>`)}
          </ul>`
        : html`<p>${t("over-time.practice.none")}</p>`
    }
    ${keptList("practice", practiceLine)}`;
}

function kept(): TemplateResult {
  return html`<div class="stack">${keptList("occasions", occasionLine)} ${keptList("choices", choiceLine)}</div>`;
}

function doors(): TemplateResult {
  return html`<div class="cluster">
    ${wayTo("diary", t("diary.title"))}
    <button class="button" type="button" @click=${() => go("chooser")}>${t("result.empty.go")}</button>
  </div>`;
}

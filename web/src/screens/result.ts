import { html, nothing, type TemplateResult } from "lit";
import type { ReportValue } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { section } from "../parts/figure.js";
import { map } from "../parts/map.js";
import { go, showWorking, startOver } from "../state/actions.js";
import { focusOn } from "../state/focus.js";
import { openKeep, openThen } from "../state/follow.js";
import type { Session } from "../state/model.js";
import { readResult } from "../state/results.js";
import { get, session } from "../state/store.js";
import { dimensions, fit, howNow, meaning, moveTheCut, patterns } from "./result_core.js";
import { across } from "./across.js";
import { answersMarked, groups, portraits, professional, warnings } from "./result_more.js";

/** What came of the check-in: nothing yet, being read, read, or refused. */
export function resultScreen(): TemplateResult {
  const { report } = session();
  if (report.status === "empty") return empty();
  if (report.status === "wrong") return frame(wentWrong(report.faults, () => void readResult()));
  return frame(report.value ? whole(report.value, session()) : atWork());
}

// One frame for all states, so that the heading someone stands on stays the same element while the rest arrives.
function frame(body: TemplateResult): TemplateResult {
  return html`<div class="page result stack stack-8">${heading()} ${body}</div>`;
}

function heading(): TemplateResult {
  const example = get().showing === "example";
  return html`<div class="stack">
    <h1 tabindex="-1">${example ? t("result.example.title") : t("result.title")}</h1>
    <p class="lede">${example ? t("result.example.text") : t("result.lede")}</p>
    <p class="note note-calm small">${t("common.notice.full")}</p>
  </div>`;
}

function empty(): TemplateResult {
  return html`<div class="page stack stack-5">
    <h1 tabindex="-1">${t("result.empty.title")}</h1>
    <p class="lede">${t("result.empty.text")}</p>
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${() => go("chooser")}>${t("result.empty.go")}</button>
      <button class="button" type="button" @click=${() => go("home")}>${t("common.home")}</button>
    </div>
  </div>`;
}

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: TemplateResult | readonly TemplateResult[];
  readonly lede?: string;
}

/** The chapters of a result in reading order; those with nothing to say are left out. */
function chapters(report: ReportValue, from: Session): Chapter[] {
  const general = report.readings.find((reading) => reading.general);
  // The people have a map of their own.
  const mapped = report.readings.filter((reading) => reading.general);
  const placed = mapped.some((reading) => reading.position);
  const chapter = (id: string, body: Chapter["body"] | undefined, lede = false): Chapter[] =>
    body ? [{ id, title: t(`result.${id}.title`), body, ...(lede ? { lede: t(`result.${id}.text`) } : {}) }] : [];
  const help = chapter("professional", professional(report));
  return [
    ...(report.professional.first ? help : []),
    ...chapter("dimensions", general && dimensions(general)),
    ...chapter("map", placed ? map(mapped) : undefined, true),
    ...chapter("patterns", general?.styles ? patterns(general) : undefined),
    ...chapter("cut", general?.position ? moveTheCut(general, from) : undefined, true),
    ...chapter("people", across(report), true),
    ...chapter("strongest", answersMarked(report, from), true),
    ...chapter("more", groups(report), true),
    ...chapter("portraits", portraits(report), true),
    ...chapter("fit", fit(from), true),
    ...chapter("now", howNow(from), true),
    ...chapter("later", get().showing === "example" ? undefined : lookAgain(), true),
    ...chapter("meaning", meaning(report)),
    ...(report.professional.first ? [] : help),
  ];
}

function lookAgain(): TemplateResult {
  return html`<div class="cluster">
    <button class="button" type="button" @click=${openKeep}>${t("then.keep.go")}</button>
    <button class="button" type="button" @click=${openThen}>${t("then.compare.go")}</button>
  </div>`;
}

function whole(report: ReportValue, from: Session): TemplateResult {
  const list = chapters(report, from);
  return html`${warnings(report)} ${contents(list)}
  ${list.map(({ id, title, body, lede }) => section(id, title, body, lede))} ${nextSteps()}`;
}

function contents(list: readonly Chapter[]): TemplateResult {
  return html`<nav class="contents" aria-label=${t("result.contents")}>
    <ul class="plain">
      ${list.map(
        ({ id, title }) =>
          html`<li>
            <button class="button button-quiet button-start" type="button" @click=${() => focusOn(`part-${id}`)}>
              ${title}
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}

function nextSteps(): TemplateResult {
  const example = get().showing === "example";
  return html`<div class="next-steps stack">
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${showWorking}>${t("result.why")}</button>
      <button class="button" type="button" @click=${() => go("print")}>${t("result.print")}</button>
      ${
        example
          ? html`<button class="button" type="button" @click=${() => go("chooser")}>${t("result.own")}</button>`
          : nothing
      }
    </div>
    ${
      example
        ? nothing
        : html`<div class="cluster">
            <button class="button button-quiet" type="button" @click=${() => go("chooser")}>
              ${t("result.again")}
            </button>
            <button class="button button-quiet" type="button" @click=${startOver}>${t("common.start.over")}</button>
          </div>`
    }
  </div>`;
}

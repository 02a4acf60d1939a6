import { html, nothing, type TemplateResult } from "lit";
import type { ReportValue } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { section, type Chapter } from "../parts/figure.js";
import { map } from "../parts/map.js";
import { wayTo } from "../parts/way.js";
import { go, showWorking, startOver } from "../state/actions.js";
import { focusOn } from "../state/focus.js";
import { openKeep, openThen } from "../state/follow.js";
import type { Published, Session } from "../state/model.js";
import { readResult } from "../state/results.js";
import { get, session } from "../state/store.js";
import { across } from "./across.js";
import { chaptersOf } from "./published_place.js";
import { dimensions, fit, howNow, meaning, moveTheCut, ownCut, patterns } from "./result_core.js";
import { given } from "./result_given.js";
import { answersMarked, groups, portraits, professional, warnings } from "./result_more.js";

/** What came of the check-in: nothing yet, being read, read, or refused. */
export function resultScreen(): TemplateResult {
  const { report, published } = session();
  const faults = [report, published].flatMap((one) => (one.status === "wrong" ? one.faults : []));
  const [own, others] = [report, published].map((one) => (one.status === "empty" ? undefined : one.value));
  const read =
    own || others
      ? whole(own as ReportValue | undefined, (others ?? []) as readonly Published[], session())
      : undefined;
  // What was read before stays under the message: it still holds for the answers it was read from.
  if (faults.length > 0) {
    return frame(html`${wentWrong(faults, () => void readResult())} ${read ? earlier() : nothing} ${read}`);
  }
  const waits = [report, published].some((one) => one.status === "working" && one.value === undefined);
  if (waits) return frame(atWork());
  return read ? frame(read) : empty();
}

// One frame for all states, so that the heading someone stands on stays the same element while the rest arrives.
function frame(body: TemplateResult): TemplateResult {
  return html`<div class="page result stack stack-8">${heading()} ${body}</div>`;
}

function earlier(): TemplateResult {
  return html`<p class="note note-calm">${t("result.earlier")}</p>`;
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
      ${wayTo("plan", t("result.plan.go"))}
      <button class="button" type="button" @click=${() => go("home")}>${t("common.home")}</button>
    </div>
  </div>`;
}

const chapterOf = (id: string, body: Chapter["body"] | undefined, lede = false): Chapter[] =>
  body ? [{ id, title: t(`result.${id}.title`), body, ...(lede ? { lede: t(`result.${id}.text`) } : {}) }] : [];

/** What the page's own questions gave, in reading order; chapters with nothing to say are left out. */
function ownChapters(report: ReportValue, from: Session): Chapter[] {
  const general = report.readings.find((reading) => reading.general);
  // The people have a map of their own.
  const mapped = report.readings.filter((reading) => reading.general);
  const placed = mapped.some((reading) => reading.position);
  return [
    ...chapterOf("dimensions", general && dimensions(general)),
    ...chapterOf("map", placed ? map(mapped) : undefined, true),
    ...chapterOf("patterns", general?.styles ? patterns(general) : undefined),
    ...chapterOf("cut", general?.position ? moveTheCut(general, ownCut(from)) : undefined, true),
    ...chapterOf("people", across(report), true),
    ...chapterOf("strongest", answersMarked(report, from), true),
    ...chapterOf("more", groups(report), true),
    ...chapterOf("portraits", portraits(report), true),
    ...chapterOf("given", given(report), true),
  ];
}

function toThePlan(): TemplateResult {
  return html`<div class="cluster">${wayTo("plan", t("result.plan.go"), "button button-primary")}</div>`;
}

function lookAgain(): TemplateResult {
  return html`<div class="cluster">
    <button class="button" type="button" @click=${openKeep}>${t("then.keep.go")}</button>
    <button class="button" type="button" @click=${openThen}>${t("then.compare.go")}</button>
    ${wayTo("over-time", t("over-time.title"))}
    <button class="button" type="button" @click=${() => go("vault")}>${t("vault.title")}</button>
    <button class="button" type="button" @click=${() => go("share")}>${t("share.title")}</button>
  </div>`;
}

function whole(own: ReportValue | undefined, others: readonly Published[], from: Session): TemplateResult {
  const reports = [...(own ? [own] : []), ...others.map(({ report }) => report)];
  const named = reports.length > 1;
  const urgent = reports.find(({ professional: { first } }) => first);
  const help = chapterOf("professional", professional(urgent ?? reports[0]!));
  const list = [
    ...(urgent ? help : []),
    ...(own ? ownChapters(own, from) : []),
    ...others.flatMap((one) => chaptersOf(one, from, named)),
    ...chapterOf("plan", toThePlan(), true),
    ...chapterOf("fit", fit(from), true),
    ...chapterOf("now", howNow(from), true),
    ...chapterOf("later", get().showing === "example" || !has("then.keep.go") ? undefined : lookAgain(), true),
    ...chapterOf("meaning", meaning(reports)),
    ...(urgent ? [] : help),
  ];
  return html`${reports.map(warnings)} ${contents(list)}
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
      <button class="button" type="button" @click=${showWorking}>${t("result.why")}</button>
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

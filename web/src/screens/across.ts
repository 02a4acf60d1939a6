import { html, nothing, type TemplateResult } from "lit";
import type { Reading, ReportValue } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { map, placedOf, pointId, readingName } from "../parts/map.js";
import { personInSentence, personName, scaleName, scaleText, score, standing } from "../parts/words.js";
import { showPerson } from "../state/actions.js";
import { openHelp } from "../state/help.js";
import { get, session } from "../state/store.js";

type Practice = NonNullable<ReportValue["practice"]>;
type Figure = ReportValue["groups"][number]["scales"][number];

/**
 * People side by side: one map, who is there for what, what can be told apart, and where to begin. Several reports may be
 * on one page; `key` tells their parts apart.
 */
export function across(report: ReportValue, key = "own"): TemplateResult | undefined {
  const people = report.readings.filter((reading) => !reading.general);
  if (people.length === 0 && figures(report).length === 0) return undefined;
  return html`${people.some((reading) => reading.position) ? peopleMap(report.readings, key) : nothing}
  ${people.length ? inWords(people) : nothing} ${means(report)} ${comparisons(report)} ${grid(report)}
  ${report.practice ? practice(report.practice, report) : nothing}`;
}

function peopleMap(readings: readonly Reading[], key: string): TemplateResult {
  const shown = session().person;
  return map(readings, {
    id: `people-map-${key}`,
    name: t("result.across.name"),
    alt: t("result.across.alt"),
    shown,
    controls: picker(readings, shown, key),
  });
}

function picker(readings: readonly Reading[], shown: string | undefined, key: string): TemplateResult {
  const button = (reading: Reading) => {
    const id = pointId(reading);
    return html`<button class="button" type="button" aria-pressed=${id === shown} @click=${() => showPerson(id)}>
      ${readingName(reading)}
    </button>`;
  };
  return html`<div class="map-people stack stack-3" role="group" aria-labelledby=${`map-people-${key}`}>
    <p id=${`map-people-${key}`} class="small soft">${t("result.across.pick")}</p>
    <div class="cluster">${placedOf(readings).map(button)}</div>
  </div>`;
}

function inWords(people: readonly Reading[]): TemplateResult {
  return html`<ul class="plain rows">
    ${people.map(
      (reading) =>
        html`<li class="row-card stack stack-2">
          <h3>${readingName(reading)}</h3>
          ${reading.state === "past" ? html`<p class="small soft">${t("result.past")}</p>` : nothing}
          ${reading.dimensions.map(({ message, scale }) =>
            standing(scale)
              ? html`<p>${t(message)}</p>`
              : html`<p>${t("result.too.few", { n: scale.n, of: scale.of })}</p>`,
          )}
        </li>`,
    )}
  </ul>`;
}

function means(report: ReportValue): TemplateResult | typeof nothing {
  const all = report.across_people;
  if (!all) return nothing;
  return html`${(["anxiety", "avoidance"] as const).map(
    (id) => html`<p>${t(`result.across.${id}`, { mean: score(all[id].mean) })} ${spread(id, report)}</p>`,
  )}`;
}

// Who stands lowest and who highest is said only of bonds that can be told apart.
function spread(id: "anxiety" | "avoidance", { across_people: all, comparison }: ReportValue): string {
  const { lowest, highest } = all![id];
  const ends = [lowest.target, highest.target];
  const apart = comparison.some(
    ({ dimension, a, b, verdict }) =>
      dimension === id && verdict === "different" && ends.includes(a) && ends.includes(b),
  );
  if (!apart) return "";
  return t(`result.across.${id}.spread`, {
    lowest: personInSentence(lowest.target),
    highest: personInSentence(highest.target),
  });
}

/** One comparison as a sentence, with the person who stands higher named first. */
export function comparisonWords({ a, b, difference, message }: ReportValue["comparison"][number]): string {
  const [higher, lower] = difference >= 0 ? [a, b] : [b, a];
  return t(message, { higher: personInSentence(higher), lower: personInSentence(lower) });
}

function comparisons(report: ReportValue): TemplateResult | typeof nothing {
  if (report.comparison.length === 0) return nothing;
  const apart = report.comparison.filter(({ verdict }) => verdict === "different");
  const close = report.comparison.filter(({ verdict }) => verdict !== "different");
  const list = (some: typeof apart) =>
    html`<ul>
      ${some.map((one) => html`<li>${comparisonWords(one)}</li>`)}
    </ul>`;
  return html`<div class="stack stack-3">
    <h3>${t("result.compare.title")}</h3>
    ${apart.length ? list(apart) : html`<p>${t("result.compare.none")}</p>`}
    ${
      close.length && apart.length
        ? html`<details class="fold">
            <summary>${t("result.compare.close", { count: close.length })}</summary>
            ${list(close)}
          </details>`
        : nothing
    }
  </div>`;
}

/** What one goes to people for, as the engine read it. */
export function figures(report: ReportValue): readonly Figure[] {
  return report.groups.find(({ role }) => role === "figure")?.scales ?? [];
}

/** Everyone in the grid: those named, and those answered about. */
export function gridPeople(report: ReportValue): readonly string[] {
  const named = report.people.map(({ target }) => target);
  return [...new Set([...named, ...report.readings.flatMap(({ target }) => target ?? [])])];
}

/** One cell of the grid, as a word. */
export function gridWord(figure: Figure, person: string): string {
  if (figure.status !== "scored") return t("result.grid.skipped");
  return t(figure.people?.includes(person) ? "result.grid.yes" : "result.grid.no");
}

// The roles are said in so many words, because a narrow window lays the table out as a list.
function grid(report: ReportValue): TemplateResult | typeof nothing {
  const columns = figures(report);
  if (columns.length === 0) return nothing;
  const rows = gridPeople(report);
  return html`<div class="stack stack-3">
    <h3 id="who-for-what">${t("result.functions.title")}</h3>
    ${
      rows.length
        ? html`<table class="grid" role="table" aria-labelledby="who-for-what">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">${t("print.head.who")}</th>
                ${columns.map((one) => html`<th role="columnheader" scope="col">${scaleName(one)}</th>`)}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${rows.map(
                (person) =>
                  html`<tr role="row">
                    <th role="rowheader" scope="row">${personName(person)}</th>
                    ${columns.map((one) => cell(one, person))}
                  </tr>`,
              )}
            </tbody>
          </table>`
        : nothing
    }
    ${report.people.length ? nothing : html`<p>${t("result.grid.nobody")}</p>`}
    <ul class="small soft">
      ${columns.map((one) => html`<li>${scaleName(one)}: ${scaleText(one)}</li>`)}
    </ul>
  </div>`;
}

function cell(figure: Figure, person: string): TemplateResult {
  const named = figure.status === "scored" && figure.people?.includes(person);
  return html`<td role="cell">
    ${get().settings.pictures ? html`<span class=${named ? "drop-full" : "drop-empty"} aria-hidden="true"></span>` : nothing}
    <span class="grid-name">${scaleName(figure)}</span>
    <span class=${get().settings.pictures ? "unseen" : "grid-word"}>${gridWord(figure, person)}</span>
  </td>`;
}

/** A person's reasons to be suggested, as sentences. */
export function reasonWords({ reasons }: Practice["people"][number], report: ReportValue): string[] {
  const names = new Map(figures(report).map((one) => [one.id, scaleName(one)]));
  return reasons.map(({ message, functions = [], others = [] }) =>
    t(message, {
      functions: functions.map((id) => names.get(id) ?? id).join(t("common.list.comma")),
      others: others.map(personInSentence).join(t("common.list.comma")),
    }),
  );
}

function practice(found: Practice, report: ReportValue): TemplateResult {
  return html`<section class="card stack stack-3" aria-labelledby="practice">
    <h3 id="practice">${t("result.practice.title")}</h3>
    <p>${t(found.message)}</p>
    ${found.people.map(
      (one) =>
        html`<div class="stack stack-2">
          <p class="quote">${personName(one.target)}</p>
          <ul>
            ${reasonWords(one, report).map((words) => html`<li>${words}</li>`)}
          </ul>
        </div>`,
    )}
    ${found.notes.map((note) => html`<p class="small soft">${t(note)}</p>`)}
    ${
      found.verdict === "safety-first"
        ? html`<button class="button" type="button" @click=${openHelp}>${t("help.title")}</button>`
        : nothing
    }
  </section>`;
}

import { html, nothing, render, type TemplateResult } from "lit";
import { onWipe } from "../channel/app.js";
import type { Change, FollowValue, Reading, ReportValue } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { mapPicture, mapWords, placedOf, readingName } from "../parts/map.js";
import { isShift, shiftKey, shiftPicture } from "../parts/shift.js";
import {
  answerText,
  constructName,
  partName,
  personName,
  questionText,
  scaleName,
  scaleNameIn,
  score,
  standing,
} from "../parts/words.js";
import { comparisonWords, figures, gridPeople, gridWord, reasonWords } from "../screens/across.js";
import { otherScales, publishedScaleWords } from "../screens/published.js";
import { scaleWords } from "../screens/result_more.js";
import { dayMarker, dayName, notesOf } from "../screens/then.js";
import type { Guided } from "../state/model.js";
import { itemsOf } from "../state/plan.js";
import { get, session } from "../state/store.js";
import { madeBy } from "./paper_made.js";

let paper: HTMLElement | undefined;

function remove(): void {
  paper?.remove();
  paper = undefined;
}

onWipe(remove);

/** One result that goes on paper; published instruments are named. */
export interface PaperReport {
  readonly instrument?: string;
  readonly report: ReportValue;
}

let drawPlan: (guided: Guided) => TemplateResult = () => html``;

/** Makes known how a plan is drawn on paper; that comes with the plan itself. */
export function tellPlanOnPaper(draw: (guided: Guided) => TemplateResult): void {
  drawPlan = draw;
}

/** The plan as it was last seen, when it still holds for the result on screen. */
export function planOnPaper(): Guided | undefined {
  const { plan } = get().guide;
  return plan.status === "done" ? plan.value : undefined;
}

/** What there is to print: the result of the page's own questions, and of each published instrument. */
export function reportsOnPaper(): PaperReport[] {
  const { report, published } = session();
  // What was read before an answer was changed is not printed.
  const own = report.status !== "empty" && report.value ? [{ report: report.value }] : [];
  const others = published.status === "empty" ? undefined : published.value;
  return [...own, ...(others ?? [])];
}

/** Builds a sheet beside the page, prints it, and takes it away again. */
export function printSheet(content: TemplateResult): void {
  remove();
  paper = document.createElement("div");
  paper.className = "paper";
  document.body.append(paper);
  render(content, paper);
  window.addEventListener("afterprint", remove, { once: true });
  window.print();
}

/** Prints the report. */
export function printPaper(): void {
  const reports = reportsOnPaper();
  if (reports.length) printSheet(sheet(reports));
}

function sheet(reports: readonly PaperReport[]): TemplateResult {
  const { answers, then, plan } = get().print;
  const { followed } = session();
  const steps = plan ? planOnPaper() : undefined;
  return html`<main>
    <h1>${t("print.document.title")}</h1>
    <p>${t("common.notice.full")}</p>
    ${get().showing === "example" ? html`<p>${t("result.example.text")}</p>` : nothing} ${reports.map(oneReport)}
    ${steps ? drawPlan(steps) : nothing}
    ${then && "value" in followed && followed.value ? thenAndNow(followed.value) : nothing}
    ${answers ? given() : nothing} ${notes(reports.map(({ report }) => report))}
    ${madeBy(
      reports.map(({ report }) => report),
      get().print,
    )}
  </main>`;
}

function oneReport({ instrument, report }: PaperReport): TemplateResult {
  const { words, numbers, more } = get().print;
  const rest = instrument === undefined ? theRest : otherNumbers;
  return html`${instrument ? html`<p class="paper-part">${t("published.from", { name: partName(instrument) })}</p>` : nothing}
  ${words && report.readings.length ? inWords(report) : nothing}
  ${numbers && report.readings.length ? inNumbers(report) : nothing} ${more ? rest(report) : nothing}`;
}

function otherNumbers(report: ReportValue): TemplateResult | typeof nothing {
  const scales = otherScales(report);
  if (scales.length === 0) return nothing;
  const heads = [t("print.head.what"), t("print.head.words")];
  const rows = scales.map((scale) => [scaleName(scale), publishedScaleWords(scale)]);
  return html`<section>
    <h2>${t("published.scales.title")}</h2>
    ${table(t("published.scales.text"), heads, rows)}
  </section>`;
}

/** A table on paper, the first cell of a row its name. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): TemplateResult {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...rest]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${rest.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function inWords(report: ReportValue): TemplateResult {
  return html`<section>
    <h2>${t("result.dimensions.title")}</h2>
    ${report.readings.map(
      (reading) =>
        html`<h3>${readingName(reading)}</h3>
          ${reading.dimensions.map(({ message, scale }) =>
            standing(scale)
              ? html`<p>${t(message)}</p>`
              : html`<p>${t("result.too.few", { n: scale.n, of: scale.of })}</p>`,
          )}
          ${reading.general ? html`<p>${t(reading.style_message)}</p>` : nothing}`,
    )}
    ${drawnMap(report)}
    ${
      report.comparison.length
        ? html`<h3>${t("result.compare.title")}</h3>
            <ul>
              ${report.comparison.map((one) => html`<li>${comparisonWords(one)}</li>`)}
            </ul>`
        : nothing
    }
  </section>`;
}

function numberRow(reading: Reading): string[][] {
  return reading.dimensions.map(({ id, scale }) => {
    const place = standing(scale);
    return [
      readingName(reading),
      constructName(`dim-${id}`),
      place ? score(place.value) : t("result.too.few", { n: scale.n, of: scale.of }),
      place ? t("print.range", { low: score(place.interval[0]), high: score(place.interval[1]) }) : "",
    ];
  });
}

function inNumbers(report: ReportValue): TemplateResult {
  const heads = ["who", "what", "score", "interval"].map((id) => t(`print.head.${id}`));
  const counts = report.readings.find((reading) => reading.general)?.styles?.counts;
  const theta = report.readings.find(({ position }) => position?.metric === "theta")?.position;
  return html`<section>
    <h2>${t("print.numbers.title")}</h2>
    ${theta ? html`<p>${t("published.map.twin", theta.range)}</p>` : nothing}
    ${table(t("print.numbers.caption"), heads, report.readings.flatMap(numberRow))}
    ${
      counts
        ? table(
            t("result.patterns.counts"),
            [t("print.head.pattern"), t("print.head.times")],
            Object.entries(counts).map(([corner, count]) => [
              t(`style.${corner}.name`),
              t("result.patterns.count", { count }),
            ]),
          )
        : nothing
    }
  </section>`;
}

function theRest(report: ReportValue): TemplateResult {
  const groups = report.groups.filter(({ role }) => role !== "dimension" && role !== "figure");
  const heads = [t("print.head.what"), t("print.head.words")];
  return html`${groups.map(
    ({ role, scales }) =>
      html`<section>
        <h2>${t(`result.group.${role}.title`)}</h2>
        ${table(
          t(`result.group.${role}.text`),
          heads,
          scales.map((scale) => [scaleName(scale), scaleWords(scale)]),
        )}
      </section>`,
  )}
  ${whoForWhat(report)} ${practice(report)}`;
}

function drawnMap({ readings }: ReportValue): TemplateResult | typeof nothing {
  if (placedOf(readings).length === 0) return nothing;
  const view = { id: `paper-map-${readings[0]?.instrument}`, name: t("result.map.name"), alt: t("result.map.alt") };
  return html`<h3>${view.name}</h3>
    ${get().settings.pictures ? mapPicture(readings, view) : nothing} ${mapWords(readings, view)}`;
}

function whoForWhat(report: ReportValue): TemplateResult | typeof nothing {
  const columns = figures(report);
  if (columns.length === 0) return nothing;
  return html`<section>
    <h2>${t("result.functions.title")}</h2>
    ${
      report.people.length
        ? table(
            t("result.grid.caption"),
            [t("print.head.who"), ...columns.map(scaleName)],
            gridPeople(report).map((person) => [personName(person), ...columns.map((one) => gridWord(one, person))]),
          )
        : html`<p>${t("result.grid.nobody")}</p>`
    }
  </section>`;
}

// Paper lies about: what has to do with safety is not on it.
function practice(report: ReportValue): TemplateResult | typeof nothing {
  const found = report.practice;
  if (!found || found.verdict === "safety-first") return nothing;
  return html`<section>
    <h2>${t("result.practice.title")}</h2>
    <p>${t(found.message)}</p>
    ${found.people.map(
      (one) =>
        html`<h3>${personName(one.target)}</h3>
          <ul>
            ${reasonWords(one, report).map((words) => html`<li>${words}</li>`)}
          </ul>`,
    )}
    ${found.notes.map((note) => html`<p>${t(note)}</p>`)}
  </section>`;
}

function thenAndNow(value: FollowValue): TemplateResult {
  return html`<section>
    <h2>${t("then.title")}</h2>
    <ul>
      ${value.days.map((_, index) => html`<li>${dayName(value, index)}. ${dayMarker(value, index)}</li>`)}
    </ul>
    ${value.changes.map(changed)}
    ${get().settings.pictures ? shiftKey(value.changes.flatMap(({ scales }) => Object.values(scales))) : nothing}
    ${notesOf(value).map((note) => html`<p>${t(note)}</p>`)}
    <p>${t("then.why.band")} ${t("then.why.inside")}</p>
  </section>`;
}

function changed(change: Change): TemplateResult {
  const scales = Object.entries(change.scales);
  const three = scales.some(([, { between }]) => between !== undefined);
  const heads = ["what", "then", ...(three ? ["between"] : []), "now", "words"].map((id) => t(`print.head.${id}`));
  const value = (one: number | undefined) => (one === undefined ? "" : score(one));
  return html`${table(
    partName(change.instrument, change.target),
    heads,
    scales.map(([name, { start, between, end, message }]) => [
      scaleNameIn(change.instrument, name),
      value(start),
      ...(three ? [value(between)] : []),
      value(end),
      t(message),
    ]),
  )}
  ${
    get().settings.pictures
      ? html`${scales.map(([name, scale]) =>
          isShift(scale)
            ? html`<p>${scaleNameIn(change.instrument, name)}</p>
                ${shiftPicture(scale)}`
            : nothing,
        )}`
      : nothing
  }`;
}

function given(): TemplateResult {
  const { legs, answers } = session();
  const heads = [t("print.head.question"), t("print.head.answer")];
  return html`<section>
    <h2>${t("print.answers.title")}</h2>
    ${legs.map((leg) =>
      table(
        partName(leg.instrument, leg.target),
        heads,
        itemsOf(leg).map((item) => [
          questionText(leg, item.id),
          answerText(leg.instrument, item.id, answers[leg.key]?.[item.id] ?? null),
        ]),
      ),
    )}
  </section>`;
}

function notes(reports: readonly ReportValue[]): TemplateResult {
  const said = [...new Set(reports.flatMap((report) => report.notes))];
  return html`<section>
    <h2>${t("result.meaning.notes")}</h2>
    <ul>
      ${said.filter(has).map((note) => html`<li>${t(note)}</li>`)}
    </ul>
    <p>${t(reports[0]!.professional.message)}</p>
  </section>`;
}

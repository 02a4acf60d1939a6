import { html, nothing, render, type TemplateResult } from "lit";
import { onWipe } from "../channel/app.js";
import type { Reading, ReportValue } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { readingName } from "../parts/map.js";
import { answerText, constructName, partName, questionText, scaleName, score, standing } from "../parts/words.js";
import { otherScales, publishedScaleWords } from "../screens/published.js";
import { comparisonWords, functionWords, scaleWords } from "../screens/result_more.js";
import { itemsOf } from "../state/plan.js";
import { get, session } from "../state/store.js";

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

/** What there is to print: the result of the page's own questions, and of each published instrument. */
export function reportsOnPaper(): PaperReport[] {
  const { report, published } = session();
  const own = "value" in report && report.value ? [{ report: report.value }] : [];
  const others = "value" in published ? published.value : undefined;
  return [...own, ...(others ?? [])];
}

/** Builds the paper report beside the page, prints it, and takes it away again. */
export function printPaper(): void {
  const reports = reportsOnPaper();
  if (reports.length === 0) return;
  remove();
  paper = document.createElement("div");
  paper.className = "paper";
  document.body.append(paper);
  render(sheet(reports), paper);
  window.addEventListener("afterprint", remove, { once: true });
  window.print();
}

function sheet(reports: readonly PaperReport[]): TemplateResult {
  const { answers } = get().print;
  return html`<main>
    <h1>${t("print.document.title")}</h1>
    <p>${t("common.notice.full")}</p>
    ${get().showing === "example" ? html`<p>${t("result.example.text")}</p>` : nothing} ${reports.map(oneReport)}
    ${answers ? given() : nothing} ${notes(reports.map(({ report }) => report))}
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

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): TemplateResult {
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
  ${
    report.people.length
      ? html`<section>
          <h2>${t("result.functions.title")}</h2>
          ${table(
            t("result.functions.title"),
            [t("print.head.who"), t("print.head.what")],
            report.people.map(({ target, functions }) => [
              t(`common.person.${target}.name`),
              functions.map(functionWords).join(" "),
            ]),
          )}
        </section>`
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

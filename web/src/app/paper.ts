import { html, nothing, render, type TemplateResult } from "lit";
import { onWipe } from "../channel/app.js";
import type { Reading, ReportValue } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { readingName } from "../parts/map.js";
import { answerText, constructName, partName, questionText, scaleName, score } from "../parts/words.js";
import { comparisonWords, functionWords, scaleWords } from "../screens/result_more.js";
import { itemsOf } from "../state/plan.js";
import { get, session } from "../state/store.js";

let paper: HTMLElement | undefined;

function remove(): void {
  paper?.remove();
  paper = undefined;
}

onWipe(remove);

/** Builds the paper report beside the page, prints it, and takes it away again. */
export function printPaper(): void {
  const { report } = session();
  if (!("value" in report) || !report.value) return;
  remove();
  paper = document.createElement("div");
  paper.className = "paper";
  document.body.append(paper);
  render(sheet(report.value), paper);
  window.addEventListener("afterprint", remove, { once: true });
  window.print();
}

function sheet(report: ReportValue): TemplateResult {
  const { words, numbers, more, answers } = get().print;
  return html`<main>
    <h1>${t("print.document.title")}</h1>
    <p>${t("common.notice.full")}</p>
    ${get().showing === "example" ? html`<p>${t("result.example.text")}</p>` : nothing}
    ${words ? inWords(report) : nothing} ${numbers ? inNumbers(report) : nothing} ${more ? theRest(report) : nothing}
    ${answers ? given() : nothing} ${notes(report)}
  </main>`;
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
            scale.status === "scored"
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
  return reading.dimensions.map(({ id, scale }) => [
    readingName(reading),
    constructName(`dim-${id}`),
    scale.mean === undefined ? t("result.too.few", { n: scale.n, of: scale.of }) : score(scale.mean),
    scale.interval95 ? t("print.range", { low: score(scale.interval95[0]), high: score(scale.interval95[1]) }) : "",
  ]);
}

function inNumbers(report: ReportValue): TemplateResult {
  const heads = ["who", "what", "score", "interval"].map((id) => t(`print.head.${id}`));
  const counts = report.readings.find((reading) => reading.general)?.styles?.counts;
  return html`<section>
    <h2>${t("print.numbers.title")}</h2>
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

function notes(report: ReportValue): TemplateResult {
  return html`<section>
    <h2>${t("result.meaning.notes")}</h2>
    <ul>
      ${report.notes.filter(has).map((note) => html`<li>${t(note)}</li>`)}
    </ul>
    <p>${t(report.professional.message)}</p>
  </section>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { compare, nameOf, type Entry } from "../state/shelf.js";
import { facts } from "./library_card.js";
import { printGiven } from "./practice_paper.js";

/** Ways of finding out side by side: a row for each thing they say of themselves. */
export function comparison(chosen: readonly Entry[]): TemplateResult | typeof nothing {
  if (chosen.length === 0) return nothing;
  return html`<section class="card stack" aria-labelledby="compared">
    <h2 id="compared" tabindex="-1">${t("library.compare.title")}</h2>
    ${chosen.length === 1 ? html`<p class="soft">${t("library.compare.another")}</p>` : table(chosen)}
    <div class="cluster">
      ${chosen.map((entry) => html`<button class="button" type="button" @click=${() => compare(entry.id, false)}>${t("library.compare.remove", { name: nameOf(entry) })}</button>`)}
      ${chosen.length > 1 ? html`<button class="button" type="button" @click=${() => print(chosen)}>${t("practice.print")}</button>` : nothing}
    </div>
  </section>`;
}

const rowsOf = (entry: Entry) => [
  { question: t("library.fact.what"), lines: [t(`${entry.id}.what`)] },
  ...facts(entry),
];

function table(chosen: readonly Entry[]): TemplateResult {
  const columns = chosen.map((entry) => ({
    name: nameOf(entry),
    cells: new Map(rowsOf(entry).map(({ question, lines }) => [question, lines.join(" ")])),
  }));
  const questions = new Set(columns.flatMap(({ cells }) => [...cells.keys()]));
  return html`<div
    class="library-table"
    role="region"
    tabindex="0"
    aria-label=${columns.map(({ name }) => name).join(t("common.list.comma"))}
  >
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell"></td>
          ${columns.map(({ name }) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${[...questions].map(
          (question) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${question}</th>
              ${columns.map(({ name, cells }) => html`<td role="cell" data-name=${name}>${cells.get(question) ?? "–"}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function print(chosen: readonly Entry[]): void {
  const rows = chosen.map((entry) => ({
    question: nameOf(entry),
    lines: rowsOf(entry).map(({ question, lines }) => `${question}: ${lines.join(" ")}`),
  }));
  printGiven(t("library.compare.title"), rows);
}

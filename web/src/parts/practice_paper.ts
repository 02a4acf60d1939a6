import { html, type TemplateResult } from "lit";
import { printSheet } from "../app/paper.js";
import { t } from "../i18n/i18n.js";
import type { GivenLine } from "./practice_words.js";

function sheet(title: string, body: TemplateResult | readonly TemplateResult[]): TemplateResult {
  return html`<main>
    <h1>${title}</h1>
    ${body}
    <p class="soft">${t("common.notice.full")}</p>
  </main>`;
}

/** Prints what someone gave in a practice. */
export function printGiven(title: string, given: readonly GivenLine[]): void {
  const one = ({ question, lines }: GivenLine) =>
    html`<h3>${question}</h3>
      ${lines.map((line) => html`<p dir="auto">${line}</p>`)}`;
  printSheet(sheet(title, given.map(one)));
}

/** Prints the questions to take to a professional. */
export function printQuestions(interventions: readonly string[]): void {
  const one = (id: string) =>
    html`<h3>${t(`${id}.name`)}</h3>
      <p>${t(`${id}.ask`)}</p>`;
  printSheet(sheet(t("practice.question.list"), interventions.map(one)));
}

/** Prints one text. */
export function printText(title: string, text: string): void {
  printSheet(sheet(title, html`<p>${text}</p>`));
}

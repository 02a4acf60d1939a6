import { html, nothing, type TemplateResult } from "lit";
import type { PracticeAction } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import * as act from "../state/practice.js";
import { partsNow, practice } from "../state/practice_slice.js";
import { copyText } from "./practice_copy.js";
import { printQuestions, printText } from "./practice_paper.js";
import { actionName, own, partText } from "./practice_words.js";

/** A card to read. */
export function card(action: PracticeAction): TemplateResult {
  return html`<div class="page stack stack-6">
    <div class="stack">
      <p class="kicker">${t(`practice.kind.${action.kind}`)}</p>
      <h1 tabindex="-1">${own(action.id) || own("name")}</h1>
    </div>
    ${cards[action.kind]?.(action) ?? information(action)}
    <div class="ways">
      <button class="button button-primary" type="button" @click=${() => void act.finish()}>
        ${t("practice.enough")}
      </button>
      <button class="button button-quiet" type="button" @click=${act.backToOpening}>${t("practice.previous")}</button>
    </div>
  </div>`;
}

const cards: Readonly<Record<string, (action: PracticeAction) => TemplateResult>> = {
  "referral-question": question,
  "clinician-note": note,
};

function information(_action: PracticeAction): TemplateResult {
  const parts = partsNow();
  const words = parts.length ? parts.map(partText) : [own("what"), own("how")];
  return html`<div class="card stack">${words.map((text) => html`<p>${text}</p>`)}</div>
    <p class="note">${own("not")}</p>`;
}

function question(): TemplateResult {
  const text = own("ask");
  const { questions, intervention } = practice();
  const kept = questions.includes(intervention);
  return html`<div class="card stack">
      <p class="soft">${t("practice.question.text")}</p>
      <blockquote class="script-text">${text}</blockquote>
      <div class="cluster">
        <button class="button" type="button" @click=${() => copyText(text)}>${t("practice.copy")}</button>
        <button class="button" type="button" aria-pressed=${String(kept)} @click=${() => act.keepQuestion(!kept)}>
          ${t(kept ? "practice.question.kept" : "practice.question.keep")}
        </button>
      </div>
    </div>
    ${questions.length ? list(questions) : nothing}`;
}

function list(questions: readonly string[]): TemplateResult {
  return html`<section class="stack stack-3" aria-labelledby="questions">
    <h2 id="questions">${t("practice.question.list")}</h2>
    <ul>
      ${questions.map((id) => html`<li>${t(`${id}.ask`)}</li>`)}
    </ul>
    <button class="button" type="button" @click=${() => printQuestions(questions)}>
      ${t("practice.question.print")}
    </button>
  </section>`;
}

function note(action: PracticeAction): TemplateResult {
  const text = own("clinician");
  return html`<div class="card stack">
    <p>${text}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${() => copyText(text)}>${t("practice.copy")}</button>
      <button class="button" type="button" @click=${() => printText(actionName(action), text)}>
        ${t("practice.print")}
      </button>
    </div>
  </div>`;
}

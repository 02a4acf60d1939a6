import { html, nothing, type TemplateResult } from "lit";
import type { PracticeAction, PracticePart } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { copyText } from "./practice_copy.js";
import { kinder } from "./practice_fields.js";
import { own, partKey, scriptText } from "./practice_words.js";

/** A text made of what was given before it; it changes with every letter. */
export function scriptField(part: PracticePart, action: PracticeAction, heading: TemplateResult): TemplateResult {
  const text = scriptText(part, action);
  const hint = own(`${partKey(part.id)}.hint`);
  return html`<div class="card script stack stack-3">
    ${heading} ${hint ? html`<p class="soft small">${hint}</p>` : nothing}
    <blockquote class="script-text" dir="auto">
      ${text ? html`<span>${text}</span>` : html`<span class="soft">${t("practice.script.empty")}</span>`}
    </blockquote>
    ${kinder(part)}
    ${text ? html`<button class="button" type="button" @click=${() => copyText(text)}>${t("practice.copy")}</button>` : nothing}
  </div>`;
}

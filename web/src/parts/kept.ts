import { html, nothing, type TemplateResult } from "lit";
import { has, t } from "../i18n/i18n.js";
import { go } from "../state/actions.js";
import { keepsByItself, lastStep, takeBackLast } from "../state/journal.js";
import type { ListName } from "../state/journal_edit.js";
import { openPractice } from "../state/practice.js";
import { get } from "../state/store.js";

/** Says that what is kept lives in this tab only, where that is so, and leads to where that can be changed. */
export function tabOnly(): TemplateResult | typeof nothing {
  if (keepsByItself()) return nothing;
  return html`<div class="note note-calm stack stack-3">
    <p>${t("over-time.tab")}</p>
    <div><button class="button" type="button" @click=${() => go("vault")}>${t("over-time.tab.go")}</button></div>
  </div>`;
}

/** What was done last with things of a list, and the way back: what was kept, what was taken out, or both. */
export function stepBack(list: ListName, said = "", removed = true): TemplateResult | typeof nothing {
  const last = lastStep(list);
  if (!last || !(last.removed ? removed : said)) return nothing;
  return html`<div class="note note-calm cluster" data-last=${list}>
    <p>${last.removed ? t("diary.removed") : said}</p>
    <button class="button" type="button" @click=${takeBackLast}>${t("common.undo")}</button>
  </div>`;
}

/**
 * A button to a practice, by its own name or other words; nothing where it is not loaded, nor for someone who says that
 * they are not safe: nothing is suggested to them.
 */
export function leadTo(intervention: string, words?: string): TemplateResult | typeof nothing {
  const name = `${intervention}.name`;
  if (get().crisis || !has(name)) return nothing;
  return html`<button
    class="button"
    type="button"
    data-opens=${intervention}
    @click=${() => openPractice(intervention)}
  >
    ${words ?? t(name)}
  </button>`;
}

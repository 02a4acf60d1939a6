import { html, nothing, type TemplateResult } from "lit";
import type { LibraryItem } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { openPractice } from "../state/practice.js";
import { get } from "../state/store.js";
import { practiceName } from "./plan_words.js";

/** Whether a practice can be opened: where nothing but a gate is closed, it asks by itself what would open it. */
export const opens = ({ held_by: by }: LibraryItem): boolean => by.every((one) => one.by === "gate");

/** A button to the first practice that is made for a construct and can be opened now. */
export function practiceDoor(construct: string): TemplateResult | typeof nothing {
  const items = get().guide.library.value?.items ?? [];
  const found = items.find((item) => item.use === "guided" && item.targets.includes(construct) && opens(item));
  if (!found) return nothing;
  const { intervention: id } = found;
  return html`<div class="cluster">
    <button class="button" type="button" data-opens=${id} @click=${() => openPractice(id)}>
      ${t("guide.practise", { name: practiceName(id) })}
    </button>
  </div>`;
}

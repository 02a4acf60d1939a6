import { html, nothing, type TemplateResult } from "lit";
import type { PracticeAction } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { erase, undoAfresh } from "../state/practice.js";
import { isWritten, practice } from "../state/practice_slice.js";

/** Deletes what someone wrote where it stands; the same button brings it back, so that focus stays. */
export function eraser(action: PracticeAction): TemplateResult | typeof nothing {
  const gone = practice().aside;
  if (!gone && !isWritten(action)) return nothing;
  return html`<div>
    <button class="button button-quiet" type="button" data-erase @click=${gone ? undoAfresh : erase}>
      ${t(gone ? "common.undo" : "practice.erase")}
    </button>
  </div>`;
}

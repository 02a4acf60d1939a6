import { html, nothing, type TemplateResult } from "lit";
import type { PracticeAction } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { say } from "../state/actions.js";
import { ask } from "../state/practice.js";
import { dropKept } from "../state/practice_keep.js";
import { changePractice, isWritten, practice, whereNow } from "../state/practice_slice.js";

/** Begins again with an empty page; the old one can be brought back until something is given or the place is left. */
export function beginAfresh(): void {
  const { finished, returning, waits, given, earlier, intervention, action } = practice();
  const key = whereNow();
  changePractice({
    aside: { finished, returning, waits, given, earlier },
    removed: undefined,
    finished: finished.filter((one) => one !== key),
    returning: returning.filter((one) => one !== key),
    waits: Object.fromEntries(Object.entries(waits).filter(([one]) => one !== key)),
    given: { ...given, [intervention]: { ...given[intervention], [action]: {} } },
  });
  say(t("practice.afresh.said"));
  void ask();
}

/**
 * Deletes all that was given in the action that is open, earlier entries and what was just kept of it too; on this page
 * it can be brought back in the same way.
 */
function erase(): void {
  dropKept();
  const { earlier, intervention, action } = practice();
  const { [action]: _entries, ...others } = earlier[intervention] ?? {};
  beginAfresh();
  changePractice({ earlier: { ...earlier, [intervention]: others } });
}

/** Brings back what was put aside. */
export function undoAfresh(): void {
  changePractice({ ...practice().aside, aside: undefined });
  void ask();
}

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

import { html, type TemplateResult } from "lit";
import { date, t } from "../i18n/i18n.js";
import { addNote, dropPart } from "../state/clinic.js";
import type { CaseRead } from "../state/clinic_model.js";
import { press, sectionOf } from "./case_bits.js";

/** The clinician's own notes. */
export function notesView({ case: tree }: CaseRead): TemplateResult {
  const field = () => document.querySelector<HTMLTextAreaElement>("#new-note");
  const add = async () => {
    const text = field()?.value.trim();
    if (text && (await addNote(text))) field()!.value = "";
  };
  const notes = tree.notes ?? [];
  return sectionOf(
    "notes",
    html`${
        notes.length
          ? html`<ul class="plain stack stack-3">
              ${notes.map(
                ({ id, day, text }) =>
                  html`<li class="card case-line" data-note>
                    <div class="stack stack-2">
                      <h3>${date(day)}</h3>
                      <p><bdi>${text}</bdi></p>
                    </div>
                    ${press("workspace.remove", () => dropPart("notes", id), "button-quiet", `${t("workspace.remove")}: ${date(day)}`)}
                  </li>`,
              )}
            </ul>`
          : html`<p data-empty>${t("workspace.notes.none")}</p>`
      }
      <label class="field"
        >${t("workspace.notes.new")}
        <textarea class="select write" id="new-note" name="new-note" rows="4" dir="auto" autocomplete="off"></textarea>
      </label>
      <div>${press("workspace.notes.add", add)}</div>`,
  );
}

import { html, nothing, type TemplateResult } from "lit";
import { has, t } from "../i18n/i18n.js";
import { putFileAway, takeCode, takeFile, unlockFile, unsealByFile, unsealFile } from "../state/clinic_files.js";
import { changeClinic, clinicNow } from "../state/clinic_slice.js";
import { undoRemoval } from "../state/clinic.js";
import { details } from "./faults.js";
import { fileButton } from "./file_button.js";
import { press as pressed } from "./press.js";
import { passForm } from "./vault_pass.js";

/** A button of the workspace. */
export function press(key: string, act: () => unknown, kind = "", label?: string): TemplateResult {
  return pressed(t(key), act, kind, label);
}

/** A section with a heading of its own. */
export function sectionOf(id: string, body: unknown, title = t(`workspace.${id}.title`)): TemplateResult {
  return html`<section class="stack" aria-labelledby="case-${id}">
    <h2 id="case-${id}">${title}</h2>
    ${body}
  </section>`;
}

/** What every side of the workspace says: what it is for, what not, and what is known. */
export function purpose(): TemplateResult {
  return html`<aside class="note stack stack-2" aria-label=${t("workspace.purpose")} data-purpose>
    <p><strong>${t("workspace.notice")}</strong></p>
    <p>${t("workspace.evidence")}</p>
  </aside>`;
}

/**
 * A table. Where the window is narrow its rows stand below each other as cards, each cell with the head of its column; so
 * its parts say what they are, whatever they are drawn as.
 */
export function tableOf(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly unknown[])[],
): TemplateResult {
  return html`<table class="case-table" role="table">
    <caption class="small soft">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([first, ...rest]) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${first}</th>
            ${rest.map((cell, at) => html`<td role="cell" data-head=${heads[at + 1] ?? ""}>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Why the last change was refused; what was typed is still there. */
export function refusals(): TemplateResult | typeof nothing {
  const { faults } = clinicNow();
  if (faults.length === 0) return nothing;
  const said = [...new Set(faults.map(({ code }) => (has(`error.${code}`) ? t(`error.${code}`) : t("error.unknown"))))];
  return html`<div class="note note-strong stack stack-2" role="alert">
    <h2>${t("workspace.refused")}</h2>
    ${said.map((text) => html`<p>${text}</p>`)}
    <p>${t("workspace.refused.kept")}</p>
    ${details(faults)}
  </div>`;
}

/** What was taken out last, and the way back. */
export function wayBack(): TemplateResult | typeof nothing {
  if (!clinicNow().undo) return nothing;
  return html`<div class="note note-calm cluster" data-undo>
    <p>${t("workspace.removed")}</p>
    ${press("common.undo", undoRemoval)}
  </div>`;
}

const FILES = ".json,.age,application/json,image/*";

/** The ways to bring in what a client shared, as a file or as a code; a locked file asks for what opens it. */
export function fileWays(): TemplateResult {
  return html`<div class="stack stack-3">
    <div class="cluster">
      ${fileButton({ name: "case-file", words: t("workspace.file.go"), take: takeFile, accept: FILES })}
      ${press("workspace.code", () => changeClinic({ code: clinicNow().code === undefined ? "" : undefined }))}
    </div>
    <p class="small soft">${t("workspace.file.text")}</p>
    ${clinicNow().code === undefined ? nothing : codeForm()} ${clinicNow().sealed ? locked() : nothing}
  </div>`;
}

// For what a client reads out or shows: the same code stands in letters and in a square.
function codeForm(): TemplateResult {
  const typed = () => document.querySelector<HTMLTextAreaElement>("#case-code")?.value ?? "";
  return html`<div class="card stack stack-3" data-code-form>
    <label class="field"
      >${t("workspace.code.field")}
      <textarea
        class="select write code-typed"
        id="case-code"
        rows="3"
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        aria-describedby="about-code"
      ></textarea>
    </label>
    <p id="about-code" class="small soft">${t("workspace.code.text")}</p>
    <div class="cluster">
      ${press("workspace.code.go", () => takeCode(typed()), "button-primary")}
      ${fileButton({ name: "code-picture", words: t("workspace.code.picture"), take: takeFile, accept: "image/*" })}
    </div>
  </div>`;
}

function locked(): TemplateResult {
  const open = () => unsealFile(document.querySelector<HTMLTextAreaElement>("#case-key")?.value ?? "");
  return html`<div class="card stack stack-3" data-locked>
    <p>${t("workspace.file.locked")}</p>
    ${passForm({ id: "pass-case", fields: ["now"], go: "vault.bring.open", work: "unseal", act: (one) => unlockFile(one ?? "") })}
    <div class="stack stack-2">
      <label class="field"
        >${t("workspace.file.key")}
        <textarea class="select write" id="case-key" rows="2" dir="ltr" autocomplete="off"></textarea>
      </label>
      <div class="cluster">
        ${press("workspace.file.key.go", open)}
        ${fileButton({ name: "key-file", words: t("workspace.file.key.file"), take: unsealByFile })}
      </div>
    </div>
    <div>${press("vault.bring.away", putFileAway, "button-quiet")}</div>
  </div>`;
}

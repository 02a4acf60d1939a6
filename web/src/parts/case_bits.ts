import { html, nothing, type TemplateResult } from "lit";
import { has, t } from "../i18n/i18n.js";
import { takeFile, opensSealed, putFileAway, unlockFile, unsealFile } from "../state/clinic_files.js";
import { clinicNow } from "../state/clinic_slice.js";
import { undoRemoval } from "../state/clinic.js";
import { details } from "./faults.js";
import { passForm } from "./vault_pass.js";

/** A button of the workspace. */
export function press(key: string, act: () => unknown, kind = "", label?: string): TemplateResult {
  return html`<button class="button ${kind}" type="button" aria-label=${label ?? nothing} @click=${() => void act()}>
    ${t(key)}
  </button>`;
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

/** The way to bring a file in; a locked one asks for what opens it. */
export function fileWays(): TemplateResult {
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // So that the same file can be picked again.
    input.value = "";
    if (file) void takeFile(file);
  };
  return html`<div class="stack stack-3">
    <div>
      <label class="button file">
        <input type="file" name="case-file" accept=".json,.age,application/json" autocomplete="off" @change=${change} />
        <span>${t("workspace.file.go")}</span>
      </label>
    </div>
    <p class="small soft">${t("workspace.file.text")}</p>
    ${clinicNow().sealed ? locked() : nothing}
  </div>`;
}

function locked(): TemplateResult {
  const open = () => unsealFile(document.querySelector<HTMLTextAreaElement>("#case-key")?.value ?? "");
  return html`<div class="card stack stack-3" data-locked>
    <p>${t("workspace.file.locked")}</p>
    ${passForm({ id: "pass-case", fields: ["now"], go: "vault.bring.open", work: "unseal", act: (one) => unlockFile(one ?? "") })}
    ${
      opensSealed()
        ? html`<div class="stack stack-2">
            <label for="case-key">${t("workspace.file.key")}</label>
            <textarea
              class="select write"
              id="case-key"
              rows="2"
              dir="ltr"
              autocomplete="off"
              spellcheck="false"
            ></textarea>
            <div>${press("workspace.file.key.go", open)}</div>
          </div>`
        : nothing
    }
    <div>${press("vault.bring.away", putFileAway, "button-quiet")}</div>
  </div>`;
}

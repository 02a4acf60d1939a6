import { html, nothing, type TemplateResult } from "lit";
import { number, t } from "../i18n/i18n.js";
import { get } from "../state/store.js";
import { bringIn, bringsNothing, canUndo, openLocked, putAway, takeAlong, takeIn, takeLocked, undoTakeIn, wordsOfRefusal } from "../state/vault_files.js"; // prettier-ignore
import type { Incoming } from "../state/vault_model.js";
import { countsOf } from "../state/vault_rows.js";
import { vaultNow } from "../state/vault_slice.js";
import { atWork, details, wentWrong } from "./faults.js";
import { fileButton } from "./file_button.js";
import { printJournal } from "./vault_paper.js";
import { forgetTyped, passForm } from "./vault_pass.js";

/** How much of each kind the journal holds. */
export function holdings(): TemplateResult {
  const counts = countsOf(get().journal).filter(({ count }) => count > 0);
  if (counts.length === 0) return html`<p>${t("vault.holds.none")}</p>`;
  return html`<ul data-holds>
    ${counts.map(({ kind, count }) => html`<li>${t(`over-time.kept.${kind}`)}: ${number(count)}</li>`)}
  </ul>`;
}

/** Whether there is anything in the journal. */
export function holdsAnything(): boolean {
  return countsOf(get().journal).some(({ count }) => count > 0);
}

// What is tried again when it could not be written.
let tried = (): unknown => undefined;

const way = (key: string, act: () => Promise<void>) =>
  html`<button class="button" type="button" @click=${() => void (tried = act)()}>${t(key)}</button>`;

/** The ways to take it along. */
export function takeWays(): TemplateResult {
  if (!holdsAnything()) return html`<p>${t("vault.take.none")}</p>`;
  const { unwritten } = vaultNow();
  const lock = async (passphrase = "", again = "") => {
    if (await takeLocked(passphrase, again)) forgetTyped("pass-file");
  };
  return html`<details class="fold">
      <summary>${t("vault.take.locked")}</summary>
      <div class="stack stack-3">
        <p>${t("vault.take.locked.text")}</p>
        ${passForm({ id: "pass-file", fields: ["new", "again"], go: "vault.take.locked.go", work: "seal", act: lock })}
      </div>
    </details>
    <p class="note">${t("over-time.export.open")}</p>
    <div class="cluster">
      ${(["json", "csv"] as const).map((kind) => way(`over-time.export.${kind}`, () => takeAlong(kind)))}
      ${way("vault.take.print", printJournal)}
    </div>
    ${unwritten.length ? wentWrong(unwritten, () => void tried()) : nothing}`;
}

const opener = () =>
  fileButton({ name: "journal", words: t("vault.bring.go"), take: bringIn, accept: ".json,.age,application/json" });

// What a file would bring, kind by kind; what it would leave as it is stands there too, since that is the promise.
function preview(value: Incoming): TemplateResult {
  const effects = ["added", "newer_there", "newer_here", "same", "only_here"] as const;
  const kinds = value.merge.filter((one) => effects.some((effect) => one[effect] > 0));
  return html`<div class="card stack stack-3" data-merge>
    <h3>${t("over-time.merge.title")}</h3>
    <p>${t(bringsNothing(value) ? "over-time.merge.none" : "over-time.merge.lede")}</p>
    ${kinds.map(
      (one) =>
        html`<h4>${t(`over-time.kept.${one.kind}`)}</h4>
          <ul>
            ${effects.filter((effect) => one[effect] > 0).map((effect) => html`<li>${t(`over-time.merge.${effect}`, { n: one[effect] })}</li>`)}
          </ul>`,
    )}
    ${bringsNothing(value) ? nothing : html`<p class="small soft">${t("over-time.merge.back")}</p>`}
    <div class="cluster">
      ${
        bringsNothing(value)
          ? nothing
          : html`<button class="button button-primary" type="button" @click=${() => void takeIn()}>
              ${t("over-time.merge.go")}
            </button>`
      }
      <button class="button" type="button" @click=${putAway}>${t("vault.bring.away")}</button>
    </div>
  </div>`;
}

function locked(): TemplateResult {
  return html`<div class="card stack stack-3">
    <p>${t("vault.bring.locked")}</p>
    ${passForm({ id: "pass-bring", fields: ["now"], go: "vault.bring.open", work: "unseal", act: (one) => openLocked(one ?? "") })}
    <div><button class="button button-quiet" type="button" @click=${putAway}>${t("vault.bring.away")}</button></div>
  </div>`;
}

/** The way to bring a file in, what it would change, and the way back. */
export function bringWays(): TemplateResult {
  const { incoming, sealed } = vaultNow();
  return html`<div>${opener()}</div>
    ${sealed ? locked() : nothing} ${incoming.status === "working" ? atWork() : nothing}
    ${incoming.status === "done" ? preview(incoming.value) : nothing}
    ${
      incoming.status === "wrong"
        ? html`<div class="note note-strong stack stack-3" role="alert">
            <h3>${t("then.wrong.title")}</h3>
            <p>${t(wordsOfRefusal(incoming.faults))}</p>
            <p>${t("vault.bring.kept")}</p>
            ${details(incoming.faults)}
          </div>`
        : nothing
    }
    ${
      canUndo()
        ? html`<div class="note note-calm cluster">
            <p>${t("vault.bring.done")}</p>
            <button class="button" type="button" @click=${undoTakeIn}>${t("common.undo")}</button>
          </div>`
        : nothing
    }`;
}

import { html, nothing, type TemplateResult } from "lit";
import { saveFile } from "../app/save.js";
import type { KeptValue, PartName } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { partName } from "../parts/words.js";
import { go } from "../state/actions.js";
import { readKept, tellSaved } from "../state/follow.js";
import { siteNow } from "../state/site.js";
import { get } from "../state/store.js";

/** What a copy holds, before it is saved. */
export function keepScreen(): TemplateResult {
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("then.keep.title")}</h1>
      <p class="lede">${t("then.keep.lede")}</p>
    </div>
    ${body()}
    <div>
      <button class="button button-quiet" type="button" @click=${() => go("vault")}>${t("vault.title")}</button>
      ${siteNow()?.key ? html`<button class="button button-quiet" type="button" @click=${() => go("share")}>${t("share.title")}</button>` : nothing}
    </div>
  </div>`;
}

function body(): TemplateResult {
  const { kept } = get().mine;
  if (kept.status === "wrong") return wentWrong(kept.faults, () => void readKept());
  if (kept.status === "done") return kept.value.holds.length ? ready(kept.value) : nothingToKeep();
  return kept.status === "empty" ? nothingToKeep() : atWork();
}

function nothingToKeep(): TemplateResult {
  return html`<p>${t("then.keep.empty")}</p>
    <button class="button button-primary" type="button" @click=${() => go("chooser")}>${t("result.empty.go")}</button>`;
}

const parts = (list: readonly PartName[]) =>
  html`<ul>
    ${list.map(({ instrument, target }) => html`<li>${partName(instrument, target)}</li>`)}
  </ul>`;

function ready({ name, text, holds, left_out: left }: KeptValue): TemplateResult {
  const save = () => {
    saveFile(name, text);
    tellSaved(name);
  };
  return html`<p class="note">${t("then.keep.open")}</p>
    <section class="stack stack-2" aria-labelledby="keep-holds">
      <h2 id="keep-holds">${t("then.keep.holds")}</h2>
      <p>${t("then.keep.holds.text")}</p>
      ${parts(holds)}
    </section>
    ${
      left.length
        ? html`<section class="stack stack-2" aria-labelledby="keep-left">
            <h2 id="keep-left">${t("then.keep.left")}</h2>
            <p>${t("then.keep.left.text")}</p>
            ${parts(left)}
          </section>`
        : nothing
    }
    <div class="stack stack-3">
      <p class="soft">${t("then.keep.name", { name })}</p>
      <button class="button button-primary" type="button" @click=${save}>${t("then.keep.save")}</button>
      <p class="small soft">${t("common.notice.full")}</p>
      ${get().mine.saved ? html`<p class="note note-calm">${t("then.keep.saved", { name })}</p>` : nothing}
    </div>`;
}

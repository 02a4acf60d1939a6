import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { printSheet } from "../app/paper.js";
import type { SharePart } from "../engine/types.js";
import { t } from "../i18n/i18n.js";
import { fileButton } from "../parts/file_button.js";
import { partName } from "../parts/words.js";
import { go } from "../state/actions.js";
import { hasAnswers } from "../state/plan.js";
import type { Made } from "../state/sharing_model.js";
import { siteNow } from "../state/site.js";
import { get } from "../state/store.js";
import { square } from "./qr.js";
import { review } from "./review.js";
import { bringKey, bringKeyFile, clinicKey, dropKey, openShare, PARTS, pick, readOffer } from "./sharing.js";
import { faultWords, forWhom } from "./whom.js";

/** What someone lets a clinic read: nothing, until they pick it, look at it and say yes. */
export function shareScreen(): TemplateResult {
  const { step } = get().sharing;
  const key = step ? `share.${step}` : "share";
  return html`<div class="page stack stack-6" data-step=${step || "pick"}>
    <div class="stack">
      <h1 tabindex="-1">${t(`${key}.title`)}</h1>
      <p class="lede">${t(`${key}.lede`)}</p>
    </div>
    ${hasAnswers(get().mine) ? steps[step]() : nothingYet()}
  </div>`;
}

const steps = { "": picking, review, done };

function nothingYet(): TemplateResult {
  return html`<p>${t("share.empty")}</p>
    <div>
      <button class="button button-primary" type="button" @click=${() => go("chooser")}>${t("result.empty.go")}</button>
    </div>`;
}

function picking(): TemplateResult {
  const { parts, fault } = get().sharing;
  return html`${whom()}
    <fieldset class="stack stack-3">
      <legend><h2>${t("share.pick")}</h2></legend>
      ${PARTS.map((part) => row(part, parts.includes(part)))}
    </fieldset>
    <p class="note">${t("share.never")}</p>
    <div class="stack stack-3">
      ${fault === "nothing" ? faultWords() : nothing}
      <div>
        <button class="button button-primary" type="button" @click=${() => void readOffer()}>${t("share.look")}</button>
      </div>
      <p class="small soft">${t("share.look.text")}</p>
    </div>`;
}

function row(part: SharePart, on: boolean): TemplateResult {
  const change = ({ target }: Event) => pick(part, (target as HTMLInputElement).checked);
  return html`<label class="choice">
    <input type="checkbox" name=${`share-${part}`} autocomplete="off" .checked=${live(on)} @change=${change} />
    <span>${t(`share.part.${part}`)}<span class="hint">${t(`share.part.${part}.text`)}</span></span>
  </label>`;
}

function whom(): TemplateResult {
  const key = clinicKey();
  if (!key) return broughtKey();
  return html`${forWhom()}
  ${siteNow()?.key ? nothing : html`<div><button class="button button-quiet" type="button" @click=${dropKey}>${t("share.key.drop")}</button></div>`}`;
}

function broughtKey(): TemplateResult {
  const { fault } = get().sharing;
  const typed = () => bringKey(document.querySelector<HTMLInputElement>("#share-key")?.value ?? "");
  const onKey = (event: KeyboardEvent) => void (event.key === "Enter" && typed());
  return html`<section class="card stack stack-3" aria-labelledby="share-key-title">
    <h2 id="share-key-title">${t("share.key.title")}</h2>
    <p>${t("share.key.text")}</p>
    <label class="field" for="share-key">${t("share.key.field")}</label>
    <input
      class="select write"
      id="share-key"
      name="share-key"
      dir="ltr"
      autocomplete="off"
      autocapitalize="none"
      @keydown=${onKey}
    />
    ${fault === "key" || fault === "secret" ? faultWords() : nothing}
    <div class="cluster">
      <button class="button" type="button" @click=${typed}>${t("share.key.go")}</button>
      ${fileButton({ name: "share-key-file", words: t("share.key.file"), take: bringKeyFile })}
    </div>
    <p class="small soft">${t("share.key.without")}</p>
  </section>`;
}

function done(): TemplateResult {
  const { made } = get().sharing;
  if (!made) return html``;
  return html`${made.how === "code" ? coded(made) : html`<p class="note note-calm">${whatWasMade(made)}</p>`}
    <section class="stack stack-2" aria-labelledby="share-undo">
      <h2 id="share-undo">${t("share.undo.title")}</h2>
      <p>${t(`share.undo.${made.how}`)}</p>
    </section>
    <div class="cluster">
      ${get().mine.finished ? html`<button class="button button-primary" type="button" @click=${() => go("result")}>${t("share.done.back")}</button>` : nothing}
      <button class="button" type="button" @click=${openShare}>${t("share.done.again")}</button>
    </div>`;
}

function whatWasMade(made: Exclude<Made, { how: "code" }>): string {
  const whom = clinicKey()?.name ?? t("share.whom.unnamed");
  return made.how === "file" ? t("share.done.file", { name: made.name, whom }) : t("share.done.handed", { whom });
}

function coded({ code }: Extract<Made, { how: "code" }>): TemplateResult {
  const names = (list: typeof code.holds) => list.map(({ instrument, target }) => partName(instrument, target));
  const drawn = html`<figure class="stack stack-3">
    ${square(code.text, t("share.code.square"))}
    <figcaption>${t("share.code.type")}</figcaption>
    <p class="code" dir="ltr" data-code>${code.text.split("-").map((group) => html`<span>${group}</span> `)}</p>
  </figure>`;
  const about = html`<p>${t("share.code.holds", { parts: names(code.holds).join(t("common.list.comma")) })}</p>
    ${code.left_out.length ? html`<p>${t("share.code.left", { parts: names(code.left_out).join(t("common.list.comma")) })}</p>` : nothing}
    <p class="soft">${t("share.code.exact")}</p>`;
  const print = () =>
    printSheet(
      html`<main>
        <h1>${t("share.code.title")}</h1>
        <p>${t("share.purpose")} ${t("share.evidence")}</p>
        ${about} ${drawn}
      </main>`,
    );
  return html`<p class="note">${t("share.purpose")}</p>
    ${drawn} ${about}
    <div><button class="button" type="button" @click=${print}>${t("share.code.print")}</button></div>`;
}

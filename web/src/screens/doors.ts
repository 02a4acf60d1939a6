import { html, nothing, type TemplateResult } from "lit";
import { readBlock } from "../engine/blocks.js";
import { t } from "../i18n/i18n.js";
import { go, showExample } from "../state/actions.js";
import { openLicensed } from "../state/licensed.js";

function points(area: string, ids: readonly string[]): TemplateResult {
  return html`<ul class="plain stack stack-5">
    ${ids.map(
      (id) =>
        html`<li class="stack stack-2">
          <h2>${t(`${area}.${id}.title`)}</h2>
          <p>${t(`${area}.${id}.text`)}</p>
        </li>`,
    )}
  </ul>`;
}

function door(
  area: "clinic" | "classroom",
  ids: readonly string[],
  not: readonly string[],
  more?: TemplateResult,
): TemplateResult {
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t(`${area}.title`)}</h1>
      <p class="lede">${t(`${area}.lede`)}</p>
    </div>
    ${points(area, ids)}
    <section class="note note-calm stack stack-2" aria-labelledby="not-yet">
      <h2 id="not-yet" class="kicker">${t(`${area}.not.title`)}</h2>
      <ul>
        ${not.map((id) => html`<li>${t(`${area}.not.${id}`)}</li>`)}
      </ul>
    </section>
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${showExample}>${t("common.example.show")}</button>
      <button class="button" type="button" @click=${() => go("chooser")}>${t(`${area}.try`)}</button>
      ${more}
    </div>
    <p class="small soft">${t("common.notice.full")}</p>
  </div>`;
}

/** What a clinic can use today, and what it cannot. */
export function clinicScreen(): TemplateResult {
  const own = html`<button class="button" type="button" @click=${openLicensed}>${t("clinic.own.go")}</button>`;
  return door("clinic", ["file", "embed", "scales", "own", "sharing", "workspace", "limits"], ["validated"], own);
}

/** What a class can use today, and what it cannot. */
export function classroomScreen(): TemplateResult {
  return door("classroom", ["file", "example", "private", "talk"], ["personas", "adults", "compare"]);
}

const copyNumber = readBlock<string>("copy");

// Sixty-four digits are compared more easily in groups.
function copySection(): TemplateResult | typeof nothing {
  if (!copyNumber) return nothing;
  return html`<section class="stack stack-2" aria-labelledby="copy">
    <h2 id="copy">${t("privacy.copy.title")}</h2>
    <p>${t("privacy.copy.text")}</p>
    <p class="small soft" dir="ltr" translate="no"><code data-copy>${copyNumber.match(/.{8}/g)!.join(" ")}</code></p>
  </section>`;
}

/** What leaves the device (nothing), and what no page can promise. */
export function privacyScreen(): TemplateResult {
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("privacy.title")}</h1>
      <p class="lede">${t("privacy.lede")}</p>
    </div>
    ${points("privacy", ["sent", "kept", "locked", "leave", "print", "share", "offline"])}
    <section class="note stack stack-2" aria-labelledby="limits">
      <h2 id="limits" class="kicker">${t("privacy.limits.title")}</h2>
      <ul>
        ${["device", "kept", "first", "paper", "shoulder"].map((id) => html`<li>${t(`privacy.limits.${id}`)}</li>`)}
      </ul>
    </section>
    <section class="stack stack-2" aria-labelledby="purpose">
      <h2 id="purpose">${t("privacy.purpose.title")}</h2>
      <p>${t("privacy.purpose.text")}</p>
    </section>
    ${copySection()}
  </div>`;
}

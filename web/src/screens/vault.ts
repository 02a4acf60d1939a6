import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../i18n/i18n.js";
import { atWork } from "../parts/faults.js";
import { bringWays, holdings, takeWays } from "../parts/vault_files.js";
import { passForm } from "../parts/vault_pass.js";
import { go, resume } from "../state/actions.js";
import { hasAnswers } from "../state/plan.js";
import { siteNow } from "../state/site.js";
import { get } from "../state/store.js";
import { askToPersist, changePassphrase, deleteAll, lock, lockAfter, shareDevice, toStep, turnOn, unlock } from "../state/vault.js"; // prettier-ignore
import type { IdleMinutes, VaultState, VaultStep } from "../state/vault_model.js";
import { saveNow } from "../state/vault_saving.js";
import { vaultNow } from "../state/vault_slice.js";
import type { StorageListing } from "../vault/contract.js";

const idle: readonly IdleMinutes[] = [1, 5, 15, 30];

/** One's own record: keep nothing, keep it here, take it along, bring it in, delete it. */
export function vaultScreen(): TemplateResult {
  const { phase, step } = vaultNow();
  const place = step || (phase === "locked" ? "locked" : "");
  const key = place ? `vault.${place}` : "vault";
  return html`<div class="page stack stack-6" data-phase=${phase}>
    <div class="stack">
      <h1 tabindex="-1">${t(`${key}.title`)}</h1>
      <p class="lede">${t(`${key}.lede`)}</p>
    </div>
    ${faults()} ${place ? steps[place]() : whole(phase)}
  </div>`;
}

const button = (key: string, act: () => unknown, kind = "") =>
  html`<button class="button ${kind}" type="button" @click=${act}>${t(key)}</button>`;

const back = (key = "vault.back") => button(key, () => toStep(""));

function faults(): TemplateResult {
  const { fault, unsaved, previous } = vaultNow();
  return html`${
    unsaved
      ? html`<div class="note note-strong stack stack-3" role="alert">
          <h2>${t("vault.unsaved.title")}</h2>
          <p>${t(`vault.fault.${unsaved}`)}</p>
          <p>${t("vault.unsaved.here")}</p>
          ${vaultNow().phase === "open" ? html`<div>${button("error.again", saveNow)}</div>` : nothing}
        </div>`
      : nothing
  }
  ${
    fault && fault !== "passphrase" && fault !== unsaved
      ? html`<div class="note note-strong" role="alert"><p>${t(`vault.fault.${fault}`)}</p></div>`
      : nothing
  }
  ${previous ? html`<p class="note note-calm">${t("vault.previous")}</p>` : nothing}`;
}

const steps: Record<Exclude<VaultStep, ""> | "locked", () => TemplateResult> = {
  begin: () =>
    html`<ul>
        ${["how", "long", "lost"].map((id) => html`<li>${t(`vault.begin.${id}`)}</li>`)}
      </ul>
      <p class="note">${t("vault.begin.warning")}</p>
      ${passForm({ id: "pass", fields: ["new", "again"], go: "vault.begin.go", work: "create", act: (one = "", two = "") => turnOn(one, two) })}
      <div>${back()}</div>`,
  change: () =>
    html`${passForm({ id: "pass", fields: ["now", "new", "again"], go: "vault.change.go", work: "rewrap", act: (old = "", one = "", two = "") => changePassphrase(old, one, two) })}
      <div>${back()}</div>`,
  erase: () =>
    html`<p class="note">${t("vault.erase.warning")}</p>
      <div class="cluster">${back("vault.erase.not")} ${button("vault.erase.go", deleteAll)}</div>
      ${vaultNow().working === "erase" ? atWork(t("vault.working.erase")) : nothing}`,
  erased: () =>
    html`${listing(vaultNow().listing)}
      <div>${back()}</div>`,
  lock: () =>
    html`<p>${t("vault.lock.text")}</p>
      <div class="cluster">${back()} ${button("vault.lock.anyway", () => lock(true))}</div>`,
  locked: () =>
    html`${passForm({ id: "pass", fields: ["now"], go: "vault.locked.go", work: "open", act: (one = "") => unlock(one) })}
      <p class="soft">${t("vault.locked.lost")}</p>
      <div>${button("vault.erase", () => toStep("erase"), "button-quiet")}</div>`,
};

function section(id: string, body: unknown): TemplateResult {
  return html`<section class="stack stack-3" aria-labelledby="vault-${id}">
    <h2 id="vault-${id}">${t(`vault.${id}.title`)}</h2>
    ${body}
  </section>`;
}

function whole(phase: VaultState["phase"]): TemplateResult {
  if (phase === "unknown") return atWork(t("vault.looking"));
  return html`${phase === "open" ? section("open", open()) : section("none", off(phase))}
  ${section("holds", html`${holdings()} ${hasAnswers(get().mine) ? underWay() : nothing}`)}
  ${section("take", takeWays())}
  ${section(
    "bring",
    html`<p>${t("vault.bring.text")}</p>
      ${bringWays()}`,
  )}
  ${phase === "open" ? nothing : section("shared", sharing())}
  ${section(
    "delete",
    html`<p>${t("vault.delete.text")}</p>
      <div>${button("vault.erase", () => toStep("erase"))}</div>`,
  )}`;
}

function underWay(): TemplateResult {
  return html`<p>${t(get().mine.finished ? "home.waiting.result" : "vault.holds.open")}</p>
    <div class="cluster">
      ${button(get().mine.finished ? "home.resume.result" : "home.resume.questions", resume)}
      ${siteNow()?.key ? button("share.title", () => go("share")) : nothing}
    </div>`;
}

function off(phase: VaultState["phase"]): TemplateResult {
  if (phase === "unavailable") return html`<p>${t("vault.none.unavailable")}</p>`;
  if (vaultNow().shared) return html`<p>${t("vault.shared.on")}</p>`;
  return html`<p>${t("vault.none.text")}</p>
    <div>${button("vault.none.go", () => toStep("begin"), "button-primary")}</div>`;
}

function open(): TemplateResult {
  const { saved, persisted, minutes } = vaultNow();
  return html`<p role="status">${t(saved ? "vault.open.saved" : "vault.open.saving")}</p>
    <div class="cluster">
      ${button("vault.open.lock", () => lock(), "button-primary")}
      ${button("vault.change.title", () => toStep("change"))}
    </div>
    <p class="soft">${t(`vault.persist.${persisted ?? "ask"}`)}</p>
    ${persisted === "yes" ? nothing : html`<div>${button("vault.persist.go", askToPersist)}</div>`}
    <fieldset class="stack stack-3">
      <legend><h3>${t("vault.idle.title")}</h3></legend>
      <p class="soft">${t("vault.idle.text")}</p>
      <div class="chips">
        ${idle.map(
          (count) =>
            html`<label class="choice">
              <input
                type="radio"
                name="idle"
                autocomplete="off"
                .checked=${live(count === minutes)}
                @change=${() => lockAfter(count)}
              />
              <span>${t("vault.idle.minutes", { count })}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
}

function sharing(): TemplateResult {
  const change = ({ target }: Event) => shareDevice((target as HTMLInputElement).checked);
  return html`<label class="choice">
    <input type="checkbox" name="shared" autocomplete="off" .checked=${live(vaultNow().shared)} @change=${change} />
    <span>${t("vault.shared.go")}<span class="hint">${t("vault.shared.text")}</span></span>
  </label>`;
}

// What storage holds is read after it was emptied, so that nobody has to take the page's word for it.
function listing(found: StorageListing | undefined): TemplateResult {
  if (!found) return html`<p>${t("vault.listing.tab")}</p>`;
  const lines: readonly [string, number, readonly string[]][] = [
    ["databases", found.databases.length, found.databases],
    ["others", found.others.length, found.others],
    ["copies", found.caches.length, found.caches],
    ["workers", found.workers, []],
  ];
  return html`<p>${t("vault.listing.text")}</p>
    <ul data-listing>
      ${lines.map(
        ([kind, count, names]) =>
          html`<li>
            ${t(`vault.listing.${kind}`, { count })}${names.map((name) => html` <code dir="ltr">${name}</code>`)}
          </li>`,
      )}
    </ul>
    ${found.caches.length + found.workers ? html`<p class="soft">${t("vault.listing.page")}</p>` : nothing}`;
}

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { shell } from "../channel/app.js";
import { t } from "../i18n/i18n.js";
import { renewal } from "../parts/renew.js";
import { go, set } from "../state/actions.js";
import type { Settings } from "../state/model.js";
import { get } from "../state/store.js";

/** How the page looks and moves. Nothing here is kept after leaving, but with a record. */
export function settingsScreen(): TemplateResult {
  return frame(html`${look()} ${answering()} ${record()} ${offline()}`);
}

/** The same where nobody is asked anything and nothing is recorded. */
export function lookScreen(): TemplateResult {
  return frame(html`${look()} ${offline()}`);
}

function frame(body: TemplateResult): TemplateResult {
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("settings.title")}</h1>
      <p class="lede">${t("settings.lede")}</p>
    </div>
    ${body}
  </div>`;
}

function look(): TemplateResult {
  const { settings } = get();
  return html`${pick("settings.theme", ["system", "light", "dark"], settings.theme, (theme) => set({ theme }))}
  ${pick("settings.view", ["pictures", "text"], settings.pictures ? "pictures" : "text", (view) => set({ pictures: view === "pictures" }))}`;
}

function answering(): TemplateResult {
  const { settings } = get();
  return html`${pick("questions.view", ["one", "page"], settings.perView, (perView) => set({ perView }))}
    <fieldset class="stack stack-3">
      <legend><h2>${t("settings.answering.title")}</h2></legend>
      ${tick("tapMovesOn", "tap", settings)} ${tick("numberKeys", "keys", settings)}
    </fieldset>`;
}

function pick<T extends string>(
  area: string,
  options: readonly T[],
  now: T,
  change: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="stack stack-3">
    <legend><h2>${t(`${area}.title`)}</h2></legend>
    <div class="chips">
      ${options.map(
        (option) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${area}
              autocomplete="off"
              .checked=${live(option === now)}
              @change=${() => change(option)}
            />
            <span>${t(`${area}.${option}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function tick(name: "tapMovesOn" | "numberKeys", words: "tap" | "keys", settings: Settings): TemplateResult {
  const change = (event: Event) => set({ [name]: (event.target as HTMLInputElement).checked });
  return html`<label class="choice">
    <input type="checkbox" autocomplete="off" .checked=${live(settings[name])} @change=${change} />
    <span>${t(`settings.${words}.title`)}<span class="hint">${t(`settings.${words}.text`)}</span></span>
  </label>`;
}

function record(): TemplateResult {
  return html`<section class="card stack stack-3" aria-labelledby="record">
    <h2 id="record">${t("vault.title")}</h2>
    <p>${t("settings.record.text")}</p>
    <button class="button" type="button" @click=${() => go("vault")}>${t("vault.title")}</button>
  </section>`;
}

function offline(): TemplateResult {
  const state = shell.offline();
  if (state === "unavailable") return html``;
  const kept = state === "on" || state === "saving" || state === "newer";
  // Whoever shares the device turns nothing on here; what is on can still be turned off.
  if (get().vault.shared && !kept) return html`<p class="soft">${t("settings.shared")}</p>`;
  return html`<section class="card stack stack-3" aria-labelledby="offline">
    <h2 id="offline">${t("settings.offline.title")}</h2>
    <p>${t("settings.offline.text")}</p>
    <p class="soft" role="status">${t(`settings.offline.${state}`)}</p>
    ${renewal()}
    <button class="button" type="button" @click=${() => shell.keepOffline(!kept)}>
      ${kept ? t("settings.offline.stop") : t("settings.offline.keep")}
    </button>
  </section>`;
}

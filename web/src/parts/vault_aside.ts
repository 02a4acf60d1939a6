import { html, nothing, render, type TemplateResult } from "lit";
import { onWipe } from "../channel/app.js";
import { onLocaleChange, t } from "../i18n/i18n.js";
import { get, subscribe } from "../state/store.js";
import { openVault } from "../state/vault.js";
import { stay } from "../state/vault_idle.js";

function note(name: string, words: string, go: string, act: () => void): TemplateResult {
  return html`<aside class="aside note note-strong cluster" aria-label=${name}>
    <p>${words}</p>
    <button class="button" type="button" @click=${act}>${t(go)}</button>
  </aside>`;
}

function draw(): TemplateResult | typeof nothing {
  const { vault, screen } = get();
  if (vault.warning) return note(t("vault.title"), t("vault.idle.soon"), "vault.idle.stay", stay);
  if (!vault.unsaved || screen === "vault") return nothing;
  return note(t("vault.title"), t("vault.unsaved.title"), "vault.unsaved.go", () => openVault());
}

/** Shows, on whatever screen, that it will soon be locked or that something could not be kept. */
export function showAside(): void {
  const place = document.createElement("div");
  place.className = "aside-place";
  document.body.append(place);
  const look = () => render(draw(), place);
  subscribe(look);
  onLocaleChange(look);
  onWipe(() => place.remove());
}

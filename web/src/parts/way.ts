import { html, nothing, type TemplateResult } from "lit";
import { go } from "../state/actions.js";
import type { ScreenId } from "../state/model.js";
import { isOffered } from "../state/site.js";

/** A button that opens a screen; nothing where a site does not offer it. */
export function wayTo(screen: ScreenId, words: string, kind = "button"): TemplateResult | typeof nothing {
  if (!isOffered(screen)) return nothing;
  return html`<button class=${kind} type="button" @click=${() => go(screen)}>${words}</button>`;
}

import { html, nothing, type TemplateResult } from "lit";

/** A button. `label` is what it is called where its words alone would not tell it from another. */
export function press(words: string, act: () => unknown, kind = "", label?: string): TemplateResult {
  return html`<button class="button ${kind}" type="button" aria-label=${label ?? nothing} @click=${() => void act()}>
    ${words}
  </button>`;
}

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

/** One of several answers that can be picked or ticked. */
export function chip(
  name: string,
  kind: "radio" | "checkbox",
  words: string | TemplateResult,
  on: boolean,
  change: (on: boolean) => void,
): TemplateResult {
  return html`<label class="choice">
    <input
      type=${kind}
      name=${name}
      autocomplete="off"
      .checked=${live(on)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span class="choice-text">${words}</span>
  </label>`;
}

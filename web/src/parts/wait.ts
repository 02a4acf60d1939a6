import { html, type TemplateResult } from "lit";
import { date, t } from "../i18n/i18n.js";
import { go, start } from "../state/actions.js";
import { waitFor } from "../state/over_time.js";

/** Where something ticked was answered a short while ago: that waiting tells more. Nobody is kept from answering. */
export function startOrWait(plain: TemplateResult): TemplateResult {
  const wait = waitFor();
  if (!wait) return plain;
  const { message, last, until } = wait;
  const button = (key: string, press: () => void) =>
    html`<button class="button" type="button" @click=${press}>${t(key)}</button>`;
  return html`<div class="note note-calm stack stack-3" role="status" data-wait>
    <p>${t(message!, { last: date(last), until: date(until!) })}</p>
    <div class="cluster waits">
      ${button("over-time.wait.last", () => go("over-time"))} ${button("over-time.wait.later", () => go("home"))}
      ${button("over-time.wait.go", start)}
    </div>
  </div>`;
}

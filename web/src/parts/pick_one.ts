import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";

/**
 * A list to pick one of, with the words of each. `label` is the key of its label. While nothing is picked, which `now`
 * says by being empty, the list asks to choose.
 */
export function pickOne(
  name: string,
  label: string,
  now: string,
  options: readonly (readonly [string, string])[],
  pick: (id: string) => void,
): TemplateResult {
  const change = ({ target }: Event) => pick((target as HTMLSelectElement).value);
  return html`<label class="field"
    >${t(label)}
    <select class="select" name=${name} autocomplete="off" @change=${change}>
      ${now ? nothing : html`<option value="" selected>${t("workspace.choose")}</option>`}
      ${options.map(([id, words]) => html`<option value=${id} ?selected=${id === now}>${words}</option>`)}
    </select>
  </label>`;
}

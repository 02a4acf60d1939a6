import { html, nothing, type TemplateResult } from "lit";
import { date, t } from "../i18n/i18n.js";
import { call, choosePlace, numbersHere, placesByName, type HelpNumber } from "../state/help.js";
import { get } from "../state/store.js";

// A number is read from left to right in every language; its source is a name in a language of its own.
function one(entry: HelpNumber): TemplateResult {
  const { what, number, source, checked } = entry;
  return html`<li class="number stack stack-2">
    <p>${t(`help.numbers.${what}`)}: <bdi class="digits" dir="ltr">${number}</bdi></p>
    <button
      class="button number-call"
      type="button"
      aria-label=${t("help.numbers.call.name", { number })}
      @click=${() => call(entry)}
    >
      ${t("help.numbers.call")}
    </button>
    <p class="small soft">
      ${t("help.numbers.source")} <bdi lang="">${source}</bdi>. ${t("help.numbers.checked", { date: date(checked) })}
    </p>
  </li>`;
}

/**
 * The telephone numbers of a place the person picks, each with who says so and when that was looked up. They are plain
 * text; where there is likely to be a telephone, each can be called too.
 */
export function numbers(): TemplateResult {
  const { place } = get().help;
  const pick = (event: Event) => choosePlace((event.target as HTMLSelectElement).value);
  const found = numbersHere();
  return html`<div class="card stack stack-3">
    <label class="place stack stack-2">
      <span>${t("help.numbers.place")}</span>
      <select class="select" autocomplete="off" @change=${pick}>
        <option value="" .selected=${place === ""}>${t("help.numbers.pick")}</option>
        ${placesByName().map(
          ({ code, name }) => html`<option value=${code} .selected=${code === place}>${name}</option>`,
        )}
      </select>
    </label>
    ${
      found.length > 0
        ? html`<ul class="plain stack stack-3">
            ${found.map(one)}
          </ul>`
        : nothing
    }
    <p class="small soft">${t("help.numbers.limits")}</p>
  </div>`;
}

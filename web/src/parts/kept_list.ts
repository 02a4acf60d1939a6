import { html, nothing, type TemplateResult } from "lit";
import type { Given } from "../engine/engine.js";
import { date, has, t } from "../i18n/i18n.js";
import { takeOut } from "../state/journal.js";
import { listOf, type Kept, type ListName } from "../state/journal_edit.js";
import { get } from "../state/store.js";
import { stepBack } from "./kept.js";
import { partName } from "./words.js";

/** Everything of one kind that is kept, the newest first, each with a way to take it out. */
export function keptList<L extends ListName>(list: L, draw: (thing: Kept<L>) => TemplateResult) {
  const dayOf = (thing: Kept<L>) => ("made" in thing ? thing.made : thing.day);
  const all = [...listOf(get().journal, list)].sort((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1));
  if (all.length === 0) return stepBack(list);
  return html`${stepBack(list)}
    <details class="fold" data-kept=${list}>
      <summary><h3>${t(`over-time.kept.${list}`)}</h3></summary>
      <ul class="plain steps">
        ${all.map((thing) => {
          const id = `${list}-${thing.id}`;
          return html`<li class="row-card stack stack-2">
            <p id=${id}><strong>${date(dayOf(thing))}</strong></p>
            ${draw(thing)}
            <button
              class="button button-quiet button-start"
              type="button"
              aria-describedby=${id}
              @click=${() => takeOut(list, thing.id!)}
            >
              ${t("diary.remove")}
            </button>
          </li>`;
        })}
      </ul>
    </details>`;
}

/** A check-in: what was answered. */
export function occasionLine({ measurements }: Kept<"occasions">): TemplateResult {
  const names = measurements.map(({ instrument, target }) => partName(instrument, target));
  return html`<p>${names.join(t("common.list.comma"))}</p>`;
}

/** The name of a practice, or its id where it is not loaded. */
export const nameOf = (intervention: string): string =>
  has(`${intervention}.name`) ? t(`${intervention}.name`) : intervention;

/** A choice in a plan. */
export function choiceLine({ intervention, choice }: Kept<"choices">): TemplateResult {
  return html`<p>${nameOf(intervention)}: ${t(`over-time.choice.${choice}`)}</p>`;
}

// Words of an option stand under the question's own; everything else is as it was given.
function answerOf(key: string, value: Given): string {
  const own = (one: unknown) => (has(`${key}.${String(one)}`) ? t(`${key}.${String(one)}`) : String(one));
  if (!Array.isArray(value)) return own(value);
  const lines = value as readonly (string | { text: string })[];
  return lines.map((one) => (typeof one === "string" ? own(one) : one.text)).join(t("common.list.comma"));
}

/** A time of practice: its name, and what was given where that was kept. */
export function practiceLine({ intervention, action, given = {} }: Kept<"practice">): TemplateResult {
  const all = Object.entries(given).map(([part, value]) => [`${intervention}.${action}.${part}`, value] as const);
  return html`<p>${nameOf(intervention)}</p>
    ${
      all.length
        ? html`<dl class="given small">
            ${all.map(
              ([key, value]) =>
                html`<div>
                  <dt class="soft">${has(key) ? t(key) : nothing}</dt>
                  <dd dir="auto">${answerOf(key, value)}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }`;
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Given, PracticePart } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { go } from "../state/actions.js";
import type { Reply } from "../state/model.js";
import { BOND, bondReply, give, tellBond } from "../state/practice.js";
import { valueNow } from "../state/practice_slice.js";

const replies: readonly Reply[] = ["no", "yes", "unknown", "skip"];

/** Asks whether someone is ever afraid of the person this is about. Every answer looks the same. */
export function bondQuestion(id: string): TemplateResult {
  return html`<fieldset class="stack stack-3" data-gate="bond">
    <legend><h2 id=${id}>${t("practice.bond.ask")}</h2></legend>
    <p class="soft">${t("practice.bond.text")}</p>
    <div class="points">
      ${replies.map(
        (one) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${id}
              autocomplete="off"
              .checked=${live(bondReply() === one)}
              @change=${() => tellBond(one)}
            />
            <span class="choice-text">${t(`practice.bond.${one}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** What is there for someone who is, or may be, afraid of that person. */
export function bondClosed(): TemplateResult {
  return html`<div class="note note-strong stack stack-3" role="status">
    <p>${t("practice.bond.closed")}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${() => go("help")}>${t("common.help")}</button>
      <button class="button" type="button" @click=${() => go("library")}>${t("practice.bond.alone")}</button>
    </div>
  </div>`;
}

/** A person in one's life, by any name; opened only by saying that there is no fear. */
export function whoField(part: PracticePart, value: Given | undefined): TemplateResult {
  const answer = bondReply();
  // Where the whole practice is about a person, that was asked before it began.
  const asked = valueNow()?.gates.some(({ gate }) => gate === BOND);
  return html`${asked ? nothing : bondQuestion(`afraid-${part.id}`)}
  ${answer === "no" ? name(part, value) : answer === undefined ? nothing : bondClosed()}`;
}

function name(part: PracticePart, value: Given | undefined): TemplateResult {
  return html`<input
      class="select"
      name=${part.id}
      autocomplete="off"
      aria-labelledby="ask-${part.id}"
      aria-describedby="${part.id}-about"
      .value=${live(String(value ?? ""))}
      @input=${(event: Event) => give(part.id, (event.target as HTMLInputElement).value)}
    />
    <p id="${part.id}-about" class="soft small">${t("practice.who.text")}</p>`;
}

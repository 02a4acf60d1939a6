import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { Given, PracticePart, TickedLine } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { say } from "../state/actions.js";
import { give } from "../state/practice.js";
import { own, partKey } from "./practice_words.js";
import { changePractice, givenNow, practice } from "../state/practice_slice.js";

const entriesOf = (value: Given | undefined): TickedLine[] =>
  Array.isArray(value)
    ? (value as readonly (string | TickedLine)[]).map((one) =>
        typeof one === "string" ? { text: one, ticked: false } : one,
      )
    : [];

function keep(part: PracticePart, entries: readonly TickedLine[]): void {
  const value = part.ticks ? entries : entries.map(({ text }) => text);
  give(part.id, entries.length ? value : undefined);
}

const now = (part: PracticePart) => entriesOf(givenNow()[part.id]);
const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

function put(part: PracticePart, text: string): void {
  keep(part, [...now(part), { text, ticked: false }]);
  say(t("practice.list.added", { text }));
  focusSoon(`new-${part.id}`);
}

function add(part: PracticePart): void {
  const input = document.getElementById(`new-${part.id}`) as HTMLInputElement;
  const text = input.value.trim();
  if (!text) return input.focus();
  input.value = "";
  put(part, text);
}

/** Lines that can be taken as they are; those that were taken are gone from here. */
function offered(part: PracticePart, entries: readonly TickedLine[]): TemplateResult | typeof nothing {
  const texts = (part.offers ?? []).map((id) => own(`${partKey(part.id)}.${id}`));
  const left = texts.filter((text) => entries.every((entry) => entry.text !== text));
  if (!left.length) return nothing;
  return html`<div class="stack stack-2" role="group" aria-labelledby="offers-${part.id}">
    <p id="offers-${part.id}" class="soft small">${t("practice.list.offers")}</p>
    <div class="cluster">
      ${left.map((text) => html`<button class="button" type="button" @click=${() => put(part, text)}>${text}</button>`)}
    </div>
  </div>`;
}

function remove(part: PracticePart, at: number): void {
  const entries = now(part);
  const [entry] = entries.splice(at, 1);
  if (!entry) return;
  changePractice({ removed: { part: part.id, at, ...entry } });
  keep(part, entries);
  say(t("practice.list.removed", { text: entry.text }));
  focusSoon(`undo-${part.id}`);
}

function putBack(part: PracticePart): void {
  const { removed } = practice();
  if (!removed) return;
  const entries = now(part);
  entries.splice(removed.at, 0, { text: removed.text, ticked: removed.ticked });
  changePractice({ removed: undefined });
  keep(part, entries);
  focusSoon(`new-${part.id}`);
}

function move(part: PracticePart, at: number, by: -1 | 1): void {
  const entries = now(part);
  const [entry] = entries.splice(at, 1);
  if (!entry) return;
  entries.splice(at + by, 0, entry);
  keep(part, entries);
  say(t("practice.list.moved", { text: entry.text, at: at + by + 1 }));
  focusSoon(`${by < 0 ? "up" : "down"}-${part.id}-${at + by}`);
}

function mover(part: PracticePart, text: string, at: number, by: -1 | 1, off: boolean): TemplateResult {
  const way = by < 0 ? "up" : "down";
  return html`<button
    class="button list-tool"
    type="button"
    id="${way}-${part.id}-${at}"
    aria-disabled=${String(off)}
    aria-label=${t(`practice.list.${way}`, { text })}
    @click=${() => !off && move(part, at, by)}
  >
    <span class="list-arrow list-${way}" aria-hidden="true"></span>
  </button>`;
}

function entry(part: PracticePart, { text, ticked }: TickedLine, at: number, count: number): TemplateResult {
  const tick = (event: Event) => {
    const on = (event.target as HTMLInputElement).checked;
    keep(part, now(part).map((one, index) => (index === at ? { ...one, ticked: on } : one))); // prettier-ignore
  };
  const words = part.ticks
    ? html`<label class="choice">
        <input type="checkbox" name="${part.id}-${at}" autocomplete="off" .checked=${live(ticked)} @change=${tick} />
        <span class="choice-text">${text}</span>
      </label>`
    : html`<span class="list-text">${text}</span>`;
  return html`<li class="list-entry">
    ${words}
    <span class="list-tools">
      ${part.ordered ? [mover(part, text, at, -1, at === 0), mover(part, text, at, 1, at === count - 1)] : nothing}
      <button
        class="button list-tool"
        type="button"
        aria-label=${t("practice.list.remove", { text })}
        @click=${() => remove(part, at)}
      >
        <span class="list-cross" aria-hidden="true"></span>
      </button>
    </span>
  </li>`;
}

/** A list in own words: add, take out (and back), tick, and put in order by buttons. */
export function listField(part: PracticePart, value: Given | undefined): TemplateResult {
  const entries = entriesOf(value);
  const full = part.at_most !== undefined && entries.length >= part.at_most;
  const { removed } = practice();
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    add(part);
  };
  return html`<div class="stack stack-3">
    <ol class="plain list-entries">
      ${repeat(
        entries,
        ({ text }, at) => `${at} ${text}`,
        (one, at) => entry(part, one, at, entries.length),
      )}
    </ol>
    ${
      removed?.part === part.id
        ? html`<p class="cluster small">
            <span>${t("practice.list.removed", { text: removed.text })}</span>
            <button class="button" id="undo-${part.id}" type="button" @click=${() => putBack(part)}>
              ${t("practice.list.undo")}
            </button>
          </p>`
        : nothing
    }
    ${full ? html`<p class="soft small">${t("practice.list.full", { count: part.at_most! })}</p>` : nothing}
    ${full ? nothing : offered(part, entries)}
    <div class="list-new" ?hidden=${full}>
      <input
        class="select"
        id="new-${part.id}"
        name=${part.id}
        autocomplete="off"
        enterkeyhint="enter"
        aria-labelledby="ask-${part.id}"
        @keydown=${enter}
      />
      <button class="button" type="button" @click=${() => add(part)}>${t("practice.list.add")}</button>
    </div>
  </div>`;
}

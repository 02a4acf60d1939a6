import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Given, PracticePart } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { give } from "../state/practice.js";
import { givenNow } from "../state/practice_slice.js";
import { chip } from "./chip.js";
import { listField } from "./practice_list.js";
import { whoField } from "./practice_who.js";
import { NO_WORD, own, partKey, wordGroups } from "./practice_words.js";
import { slider } from "./upset.js";

const text = (event: Event) => (event.target as HTMLInputElement).value;

/** The id of the words that name a field. */
export const labelOf = (part: PracticePart) => `ask-${part.id}`;

function writeField(part: PracticePart, value: Given | undefined): TemplateResult {
  const long = part.lines === "long";
  return html`<textarea
      class="select write"
      name=${part.id}
      rows=${long ? 7 : 2}
      autocomplete="off"
      aria-labelledby=${labelOf(part)}
      .value=${live(String(value ?? ""))}
      @input=${(event: Event) => give(part.id, text(event))}
    ></textarea>
    ${kinder(part)}`;
}

/** Wordings that tend to close a talk, each with what could be said in their place. */
export function kinder({ found = [] }: PracticePart): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  return html`<div class="note small" role="status">
    ${found.map(({ lint, phrase }) => html`<p>${t(`practice.lint.${lint}.kinder`, { phrase })}</p>`)}
  </div>`;
}

function pickField(part: PracticePart, value: Given | undefined): TemplateResult {
  const picked = Array.isArray(value) ? (value as readonly string[]) : value === undefined ? [] : [String(value)];
  const set = (option: string, on: boolean) => {
    if (!part.many) return give(part.id, option);
    const all = (part.options ?? []).filter((one) => (one === option ? on : picked.includes(one)));
    give(part.id, all.length ? all : undefined);
  };
  const one = (option: string) =>
    chip(part.id, part.many ? "checkbox" : "radio", own(`${partKey(part.id)}.${option}`), picked.includes(option), (on) => set(option, on)); // prettier-ignore
  return html`<div class="points" role="group" aria-labelledby=${labelOf(part)}>${(part.options ?? []).map(one)}</div>`;
}

function wordField(part: PracticePart, value: Given | undefined): TemplateResult {
  const word = (id: string, words: string) => chip(part.id, "radio", words, value === id, () => give(part.id, id));
  return html`<div class="word-groups" role="group" aria-labelledby=${labelOf(part)}>
    ${wordGroups(String(part.from)).map(({ name, words }) => {
      const chips = html`<div class="chips words">${words.map((one) => word(one.id, one.text))}</div>`;
      const holds = words.some(({ id }) => id === value);
      return name
        ? html`<details class="fold" ?open=${holds}>
            <summary>${name}</summary>
            ${chips}
          </details>`
        : chips;
    })}
    <div class="chips words">${word(NO_WORD, t("practice.word.none"))}</div>
  </div>`;
}

function rateField(part: PracticePart, value: Given | undefined): TemplateResult {
  return slider({
    id: part.id,
    label: html`<span class="unseen">${own(partKey(part.id))}</span>`,
    value: value === undefined ? undefined : Number(value),
    ends: ["0", "10"],
    say: (at) => t("practice.rate.of", { value: at }),
    onValue: (at) => give(part.id, at),
  });
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function whenField(part: PracticePart, value: Given | undefined): TemplateResult {
  if (part.what === "weekday") {
    const day = (id: string) =>
      chip(part.id, "radio", t(`practice.weekday.${id}`), value === id, () => give(part.id, id));
    return html`<div class="chips words" role="group" aria-labelledby=${labelOf(part)}>${weekdays.map(day)}</div>`;
  }
  const minutes = part.what === "minutes";
  const take = (event: Event) => {
    const typed = text(event);
    give(part.id, minutes && typed ? Math.trunc(Number(typed)) : typed || undefined);
  };
  return html`<div class="cluster">
      <input
        class="select"
        type=${minutes ? "number" : (part.what ?? "date")}
        name=${part.id}
        inputmode=${minutes ? "numeric" : nothing}
        min=${minutes ? (part.min ?? nothing) : nothing}
        max=${minutes ? (part.max ?? nothing) : nothing}
        autocomplete="off"
        aria-labelledby=${labelOf(part)}
        aria-describedby=${minutes ? `${part.id}-range` : nothing}
        .value=${live(String(value ?? ""))}
        @input=${take}
      />
      ${minutes ? html`<span id="${part.id}-range" class="soft">${t("practice.when.range", { min: part.min ?? 1, max: part.max ?? 60 })}</span>` : nothing}
    </div>`; // prettier-ignore
}

const fields: Readonly<Record<string, (part: PracticePart, value: Given | undefined) => TemplateResult>> = {
  write: writeField,
  list: listField,
  pick: pickField,
  word: wordField,
  rate: rateField,
  when: whenField,
  who: whoField,
};

/** Whether a part asks for something. */
export function asks({ kind }: PracticePart): boolean {
  return kind in fields;
}

/** The field of a part that asks for something, with its help; nothing for the others. */
export function field(part: PracticePart): TemplateResult | typeof nothing {
  const draw = fields[part.kind];
  if (!draw) return nothing;
  const hint = own(`${partKey(part.id)}.hint`);
  return html`${hint ? html`<p class="soft small">${hint}</p>` : nothing} ${draw(part, givenNow()[part.id])}`;
}

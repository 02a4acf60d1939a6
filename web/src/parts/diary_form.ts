import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Value } from "../engine/engine.js";
import { number, t } from "../i18n/i18n.js";
import { go } from "../state/actions.js";
import * as diary from "../state/diary.js";
import { today } from "../state/today.js";
import { chip } from "./chip.js";
import { slider } from "./upset.js";
import { dayAndTime } from "./when.js";

type Form = Value<"diary">["form"];
type Draft = diary.Moment;

const text = (event: Event) => (event.target as HTMLInputElement).value;

/** A moment that is being noted. All of it can be left out. */
export function momentForm(form: Form, draft: Draft): TemplateResult {
  const { cut } = diary.keeping();
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t(draft.id ? "diary.edit" : "diary.add")}</h1>
      <p class="soft">${t("diary.self")} ${t("diary.optional")}</p>
    </div>
    ${when(draft)} ${rating("closeness", form, draft)} ${rating("worry", form, draft)} ${one("urge", form.urges, draft)}
    ${list("who", form.people, draft)} ${list("trigger", form.triggers, draft)} ${many("did", form.did, draft)}
    ${many("helped", form.helped, draft)} ${note(draft)} ${cut ? enough(cut) : nothing}
    <div class="ways">
      ${
        cut
          ? nothing
          : html`<button class="button button-primary" type="button" @click=${() => void diary.saveMoment()}>
              ${t("diary.save")}
            </button>`
      }
      <button class="button button-quiet" type="button" @click=${diary.dropMoment}>${t("diary.leave")}</button>
    </div>
  </div>`;
}

// A field that was emptied is a slip of the hand: a moment always has its day and its time.
function when({ day, minute }: Draft): TemplateResult {
  return dayAndTime({
    day,
    minute,
    max: today(),
    onDay: (chosen) => diary.tellMoment({ day: chosen || day }),
    onMinute: (chosen) => diary.tellMoment({ minute: chosen ?? minute }),
  });
}

function rating(measure: "closeness" | "worry", form: Form, draft: Draft): TemplateResult {
  const [, max] = form[measure];
  return slider({
    id: measure,
    label: t(`diary.${measure}.label`),
    value: draft[measure],
    ends: [t(`diary.${measure}.low`), t(`diary.${measure}.high`)],
    say: (value) => t("diary.value", { value: number(value), max: number(max) }),
    onValue: (value) => diary.tellMoment({ [measure]: value }),
  });
}

function field(name: string, body: TemplateResult): TemplateResult {
  return html`<fieldset class="stack stack-3" data-field=${name}>
    <legend class="scale-label">${t(`diary.${name}.label`)}</legend>
    ${body}
  </fieldset>`;
}

function one(name: "urge", options: readonly string[], draft: Draft): TemplateResult {
  const pick = (id: string | undefined) => () => diary.tellMoment({ [name]: id });
  return field(
    name,
    html`<div class="chips words">
        ${options.map((id) => chip(name, "radio", t(`diary.${name}.${id}`), draft[name] === id, pick(id)))}
      </div>
      ${
        draft[name]
          ? html`<button class="button button-quiet small" type="button" @click=${pick(undefined)}>
              ${t("practice.scale.leave")}
            </button>`
          : nothing
      }`,
  );
}

function list(name: "who" | "trigger", options: readonly string[], draft: Draft): TemplateResult {
  const pick = (event: Event) => diary.tellMoment({ [name]: text(event) || undefined });
  return html`<label class="place stack stack-2">
    <span class="scale-label">${t(`diary.${name}.label`)}</span>
    <select class="select" name=${name} autocomplete="off" @change=${pick}>
      <option value="" .selected=${!draft[name]}>${t("diary.unset")}</option>
      ${options.map((id) => html`<option value=${id} .selected=${draft[name] === id}>${t(`diary.${name}.${id}`)}</option>`)}
    </select>
  </label>`;
}

function many(name: "did" | "helped", options: readonly string[], draft: Draft): TemplateResult {
  const picked: readonly string[] = draft[name] ?? [];
  const tick = (id: string) => (on: boolean) => {
    const all = options.filter((other) => (other === id ? on : picked.includes(other)));
    diary.tellMoment({ [name]: all.length ? all : undefined });
  };
  return field(
    name,
    html`<div class="chips words">
      ${options.map((id) => chip(name, "checkbox", t(`diary.${name}.${id}`), picked.includes(id), tick(id)))}
    </div>`,
  );
}

function note({ note: words = "" }: Draft): TemplateResult {
  return html`<label class="place stack stack-2">
    <span class="scale-label">${t("diary.note.label")}</span>
    <textarea
      class="select write"
      name="note"
      rows="2"
      autocomplete="off"
      .value=${live(words)}
      @input=${(event: Event) => diary.tellMoment({ note: text(event) || undefined })}
    ></textarea>
  </label>`;
}

function enough({ message }: NonNullable<Value<"diary">["adding"]>): TemplateResult {
  return html`<div class="note note-strong stack stack-3" role="alert" data-cap>
    <h2>${t("diary.cap.title")}</h2>
    <p>${t(message!)}</p>
    <p>${t("diary.cap.kept")}</p>
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${diary.saveAsNote}>${t("diary.cap.keep")}</button>
      <button class="button" type="button" @click=${() => go("steady")}>${t("diary.cap.steady")}</button>
    </div>
  </div>`;
}

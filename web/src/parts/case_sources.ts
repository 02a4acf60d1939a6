import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Given, PracticePart } from "../engine/engine.js";
import { date, has, t } from "../i18n/i18n.js";
import { dropPart } from "../state/clinic.js";
import { closeSheet, giveSheet, openSheet, setSheet, takeSheet } from "../state/clinic_enter.js";
import type { CaseRead, CaseSource, SourceForm } from "../state/clinic_model.js";
import { clinicNow } from "../state/clinic_slice.js";
import { press, sectionOf } from "./case_bits.js";
import { chip } from "./chip.js";

type Part = SourceForm["parts"][number];

const asks = ({ kind }: Part) => ["pick", "write", "list", "when", "word", "rate"].includes(kind);
const text = (event: Event) => (event.target as HTMLInputElement).value;

/** Every sheet that others fill in about the client, kind by kind, each by itself. */
export function sourcesView(read: CaseRead): TemplateResult {
  const { sheet } = clinicNow();
  const form = sheet && read.forms.find(({ kind }) => kind === sheet.kind);
  if (sheet && form) return sheetForm(form, sheet);
  return html`<p class="soft">${t("workspace.sources.text")}</p>
    ${read.forms.map((one) => kindOf(one, read))}`;
}

function kindOf(form: SourceForm, read: CaseRead): TemplateResult {
  const all = (read.case.sources ?? []).filter(({ kind }) => kind === form.kind);
  const name = t(`${form.intervention}.name`);
  return sectionOf(
    `source-${form.kind}`,
    html`<p>${t(`${form.intervention}.what`)}</p>
      <p class="soft">${t(`${form.intervention}.not`)}</p>
      ${
        all.length
          ? html`<ul class="plain stack stack-3">
              ${all.map((one) => entry(form, one, read))}
            </ul>`
          : html`<p class="small" data-empty>${t("workspace.source.none")}</p>`
      }
      <div>${press("workspace.source.add", () => openSheet(form), "", `${t("workspace.source.add")}: ${name}`)}</div>`,
    name,
  );
}

function entry(form: SourceForm, source: CaseSource, read: CaseRead): TemplateResult {
  const lacks = read.lacks.find(({ id }) => id === source.id)?.missing ?? [];
  const name = `${t(`${form.intervention}.name`)}, ${date(source.day)}`;
  return html`<li class="card stack stack-3" data-source=${source.kind}>
    <h3>${date(source.day)}</h3>
    <dl class="small">
      ${givenLines(form, source).map(
        ([label, words]) =>
          html`<dt class="kicker">${label}</dt>
            <dd><bdi>${words}</bdi></dd>`,
      )}
    </dl>
    ${
      lacks.length
        ? html`<div class="note" data-lacks>
            <p>${t("workspace.source.lacks")}</p>
            <ul>
              ${lacks.map((part) => html`<li>${partName(form, part)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <div class="cluster">
      ${press("workspace.source.edit", () => openSheet(form, source), "", `${t("workspace.source.edit")}: ${name}`)}
      ${press("workspace.remove", () => dropPart("sources", source.id), "button-quiet", `${t("workspace.remove")}: ${name}`)}
    </div>
  </li>`;
}

const key = ({ intervention, action }: SourceForm, part: string) => `${intervention}.${action}.${part}`;
const partName = (form: SourceForm, part: string) => t(key(form, part));
const optionName = (form: SourceForm, part: string, option: string) => {
  const own = `${key(form, part)}.${option}`;
  return has(own) ? t(own) : option;
};

function givenWords(form: SourceForm, part: Part, value: Given): string {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const words = list.map((one) =>
    typeof one === "object" && one !== null ? String((one as { text?: string }).text ?? "") : String(one),
  );
  if (part.kind === "pick") return words.map((one) => optionName(form, part.id, one)).join(t("common.list.comma"));
  return part.kind === "when" && /^\d{4}-\d\d-\d\d$/.test(words[0] ?? "")
    ? date(words[0]!)
    : words.join(t("common.list.comma"));
}

/** What a sheet says, part by part, as a label and words. */
export function givenLines(form: SourceForm, { given = {}, word }: CaseSource): (readonly [string, string])[] {
  const lines = form.parts
    .filter((part) => asks(part) && given[part.id] !== undefined)
    .map((part) => [partName(form, part.id), givenWords(form, part, given[part.id]!)] as const);
  return word ? [...lines, [t("workspace.source.word"), t(`style.${word}.name`)]] : lines;
}

function sheetForm(form: SourceForm, sheet: CaseSource): TemplateResult {
  const end = key(form, "end");
  return html`<section class="card stack" aria-labelledby="case-sheet" data-sheet=${form.kind}>
    <h2 id="case-sheet">${t(`${form.intervention}.name`)}</h2>
    <p class="soft">${t(`${form.intervention}.not`)}</p>
    <label class="field"
      >${t("workspace.source.day")}
      <input
        class="select"
        type="date"
        name="sheet-day"
        autocomplete="off"
        .value=${live(sheet.day)}
        @change=${(event: Event) => setSheet({ day: text(event) })}
      />
    </label>
    ${form.parts.filter(asks).map((part) => field(form, part, sheet.given?.[part.id]))}
    ${form.own_word ? ownWord(sheet) : nothing} ${has(end) ? html`<p class="soft">${t(end)}</p>` : nothing}
    <div class="cluster">
      ${press("workspace.source.keep", takeSheet, "button-primary")}
      ${press("workspace.cancel", closeSheet, "button-quiet")}
    </div>
  </section>`;
}

function field(form: SourceForm, part: Part, value: Given | undefined): TemplateResult {
  const id = `sheet-${part.id}`;
  return html`<div class="stack stack-2" role="group" aria-labelledby=${id}>
    <p id=${id}><strong>${partName(form, part.id)}</strong></p>
    ${part.kind === "pick" ? pick(form, part, value) : written(part, value, id)}
  </div>`;
}

function pick(form: SourceForm, part: Part, value: Given | undefined): TemplateResult {
  const { options = [], many } = part as PracticePart;
  const picked = Array.isArray(value) ? (value as readonly string[]) : value === undefined ? [] : [String(value)];
  const set = (option: string, on: boolean) => {
    if (!many) return giveSheet(part.id, on ? option : undefined);
    const all = options.filter((one) => (one === option ? on : picked.includes(one)));
    giveSheet(part.id, all.length ? all : undefined);
  };
  const one = (option: string) =>
    chip(
      `sheet-${part.id}`,
      many ? "checkbox" : "radio",
      optionName(form, part.id, option),
      picked.includes(option),
      (on) => set(option, on),
    );
  const none = () => giveSheet(part.id, undefined);
  return html`<div class="chips">${options.map(one)}</div>
    ${picked.length ? html`<div>${press("workspace.source.clear", none, "button-quiet", `${t("workspace.source.clear")}: ${partName(form, part.id)}`)}</div>` : nothing}`;
}

// Lines of a list are lines of a field; the engine counts those that say something.
function written(part: Part, value: Given | undefined, label: string): TemplateResult {
  const { lines, what } = part as PracticePart;
  if (part.kind === "when" && what === "date") {
    return html`<input
      class="select"
      type="date"
      name=${label}
      autocomplete="off"
      aria-labelledby=${label}
      .value=${live(String(value ?? ""))}
      @change=${(event: Event) => giveSheet(part.id, text(event))}
    />`;
  }
  const isList = part.kind === "list";
  const shown = Array.isArray(value) ? (value as readonly string[]).join("\n") : String(value ?? "");
  const take = (event: Event) => {
    const typed = text(event);
    giveSheet(part.id, isList ? (typed.trim() ? typed.split("\n").filter((line) => line.trim()) : undefined) : typed);
  };
  return html`<textarea
      class="select write"
      name=${label}
      rows=${lines === "short" ? 2 : 4}
      dir="auto"
      autocomplete="off"
      aria-labelledby=${label}
      .value=${isList ? shown : live(shown)}
      @change=${take}
    ></textarea>
    ${isList ? html`<p class="small soft">${t("workspace.source.list")}</p>` : nothing}`;
}

const styles = ["secure", "preoccupied", "dismissing", "fearful"] as const;

function ownWord(sheet: CaseSource): TemplateResult {
  return html`<fieldset class="stack stack-3">
    <legend>${t("workspace.source.word")}</legend>
    <p class="small soft">${t("workspace.source.word.text")}</p>
    <div class="chips">
      ${chip("sheet-word", "radio", t("workspace.source.word.none"), !sheet.word, () => setSheet({ word: undefined as never }))}
      ${styles.map((style) => chip("sheet-word", "radio", t(`style.${style}.name`), sheet.word === style, () => setSheet({ word: style })))}
    </div>
  </fieldset>`;
}

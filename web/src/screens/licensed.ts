import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Fault, Outline } from "../engine/engine.js";
import { has, t, type TextStatus } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { partName, personName } from "../parts/words.js";
import { adaptiveBy } from "../state/adaptive.js";
import * as act from "../state/licensed.js";
import type { Imported, Needed } from "../state/licensed_model.js";
import { get } from "../state/store.js";

const statuses: readonly TextStatus[] = ["source", "validated", "draft"];

/** Bringing along the words of a published scale: which scale, whose words, the file, what was read, and the start. */
export function licensedScreen(): TemplateResult {
  const { scales } = get().licensed;
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("licensed.title")}</h1>
      <p class="lede">${t("licensed.lede")}</p>
    </div>
    ${
      scales.status === "done"
        ? html`${scaleChoice(scales.value)} ${words()} ${outcome()}`
        : scales.status === "wrong"
          ? wentWrong(scales.faults, act.learnScales)
          : atWork()
    }
  </div>`;
}

function row(kind: string, name: string, checked: boolean, title: string, hint: string, change: (on: boolean) => void) {
  return html`<label class="choice">
    <input
      type=${kind}
      name=${name}
      autocomplete="off"
      .checked=${live(checked)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span><span class="choice-title">${title}</span>${hint ? html`<span class="hint">${hint}</span>` : nothing}</span>
  </label>`;
}

function sizeOf({ forms, response }: Outline): string {
  return t("licensed.scale.size", { count: forms[0]?.items.length ?? 0, min: response.min, max: response.max });
}

function scaleChoice(scales: readonly Outline[]): TemplateResult {
  const picked = act.scalePicked();
  return html`<fieldset class="stack stack-3">
    <legend><h2>${t("licensed.scale.title")}</h2></legend>
    <div class="chips">
      ${scales.map((scale) => row("radio", "scale", scale === picked, partName(scale.id), sizeOf(scale), () => act.pickScale(scale)))}
    </div>
    ${picked ? terms(picked) : nothing}
  </fieldset>`;
}

// Sources and terms are facts of the pack and stand there in English.
function terms({ provenance }: Outline): TemplateResult {
  return html`<dl class="note note-calm small">
    ${(["source", "terms"] as const).map(
      (part) =>
        html`<dt class="kicker">${t(`licensed.scale.${part}`)}</dt>
          <dd lang="en" dir="ltr">${provenance[part]}</dd>`,
    )}
  </dl>`;
}

function words(): TemplateResult {
  const { permitted, language, status, source, file, needed, read } = get().licensed;
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const take = (event: Event) => {
    const [first] = (event.target as HTMLInputElement).files ?? [];
    if (first) void act.takeFile(first);
  };
  return html`<section class="stack" aria-labelledby="own-words">
    <h2 id="own-words">${t("licensed.words.title")}</h2>
    ${row("checkbox", "permitted", permitted, t("licensed.permit.title"), t("licensed.permit.text"), (on) => act.bring({ permitted: on }))}
    <label class="field"
      >${t("licensed.owner.title")}
      <input
        class="select"
        name="owner"
        autocomplete="off"
        .value=${live(source)}
        @input=${(event: Event) => act.bring({ source: value(event) })}
      />
    </label>
    <label class="field"
      >${t("licensed.language.title")}
      <input
        class="select"
        name="language"
        dir="ltr"
        size="12"
        autocomplete="off"
        .value=${live(language)}
        @input=${(event: Event) => act.bring({ language: value(event).trim() })}
      />
    </label>
    <label class="field"
      >${t("licensed.status.title")}
      <select class="select" name="made" @change=${(event: Event) => act.bring({ status: value(event) as TextStatus })}>
        ${statuses.map((one) => html`<option value=${one} ?selected=${one === status}>${t(`licensed.status.${one}`)}</option>`)}
      </select>
    </label>
    <label class="field"
      >${t("licensed.file.title")}
      <input
        class="select"
        type="file"
        accept=".csv,.json,text/csv,application/json"
        aria-describedby="about-file"
        @change=${take}
      />
    </label>
    <p id="about-file" class="small soft">${t("licensed.file.text")}</p>
    ${file ? html`<p>${t("licensed.file.chosen", { name: file.name })}</p>` : nothing}
    ${wanted(needed.filter((one) => one !== "target"))}
    <button class="button ${read.status === "done" ? "" : "button-primary"}" type="button" @click=${act.readWords}>
      ${t("licensed.read")}
    </button>
  </section>`;
}

function wanted(needed: readonly Needed[]): TemplateResult | typeof nothing {
  if (needed.length === 0) return nothing;
  return html`<div class="note" role="alert">
    <ul class="plain">
      ${needed.map((one) => html`<li>${t(`licensed.needed.${one}`)}</li>`)}
    </ul>
  </div>`;
}

function outcome(): TemplateResult | typeof nothing {
  const { read } = get().licensed;
  const scale = act.scalePicked();
  if (read.status === "working") return atWork();
  if (read.status === "wrong") return refused(read.faults);
  return read.status === "done" && scale ? done(read.value, scale) : nothing;
}

// A mistake met many times is said once, with every place.
function refused(faults: readonly Fault[]): TemplateResult {
  const codes = [...new Set(faults.map(({ code }) => code))];
  const say = (code: string) => (has(`error.${code}`) ? t(`error.${code}`) : t("error.unknown"));
  return html`<section class="note note-strong stack stack-3" role="alert" aria-labelledby="refused">
    <h2 id="refused">${t("licensed.wrong.title")}</h2>
    <ul class="stack stack-3">
      ${codes.map((code) => {
        const places = faults
          .filter((fault) => fault.code === code)
          .map(placeOf)
          .filter(Boolean);
        return html`<li>
          ${say(code)}
          ${
            places.length
              ? html`<ul class="plain small soft">
                  ${places.map((place) => html`<li>${place}</li>`)}
                </ul>`
              : nothing
          }
        </li>`;
      })}
    </ul>
    <p>${t("licensed.wrong.kept")}</p>
  </section>`;
}

/** Where in the file: its row where it has rows, and what stands there. */
function placeOf({ path, detail }: Fault): TemplateResult | "" {
  const line = /\/line (\d+)$/.exec(path)?.[1];
  if (!line) return detail && html`<bdi>${detail}</bdi>`;
  return html`${t("licensed.row", { row: line })} <bdi>${detail}</bdi>`;
}

function done({ pack, report }: Imported, scale: Outline): TemplateResult {
  const notes = report.notes.filter(has);
  return html`<section class="stack" aria-labelledby="read">
    <h2 id="read">${t("licensed.done.title", { count: report.found })}</h2>
    <p>${t("licensed.done.text")}</p>
    ${
      notes.length
        ? html`<div class="note note-calm">
            <ul>
              ${notes.map((note) => html`<li>${t(note)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <ol class="plain stack stack-3" data-preview>
      ${report.mapping.map(
        ({ item, from, text }) =>
          html`<li>
            <bdi class="kicker">${item}</bdi> ${from === item ? nothing : html`<bdi class="small soft">${from}</bdi>`}
            <div lang=${pack.language} dir="auto">${text}</div>
            ${pairs(pack.options?.[item] ?? {}, pack.language)}
          </li>`,
      )}
    </ol>
    ${
      Object.keys(pack.labels ?? {}).length
        ? html`<h3>${t("licensed.done.answers")}</h3>
            ${pairs(pack.labels!, pack.language)}`
        : nothing
    }
    ${begin(scale, report.expected)}
  </section>`;
}

function pairs(list: Readonly<Record<string, string>>, language: string): TemplateResult {
  return html`<ul class="small">
    ${Object.entries(list).map(([key, text]) => html`<li><bdi class="soft">${key}</bdi> <bdi lang=${language}>${text}</bdi></li>`)}
  </ul>`;
}

function begin(scale: Outline, count: number): TemplateResult {
  const { target, needed } = get().licensed;
  const fewer = adaptiveBy(scale.id, target);
  return html`${scale.about === "target" ? people(scale, target) : nothing}
    ${wanted(needed.filter((one) => one === "target"))}
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${() => act.beginLicensed(false)}>
        ${t("licensed.begin.all", { count })}
      </button>
      ${fewer ? html`<button class="button" type="button" @click=${() => act.beginLicensed(true)}>${t("licensed.begin.fewer", { count: fewer.fewest })}</button>` : nothing}
      <button class="button" type="button" @click=${act.saveWords}>${t("licensed.save")}</button>
    </div>
    <p class="small soft">${t("licensed.save.text")}</p>`;
}

function people({ targets }: Outline, picked: string | undefined): TemplateResult {
  return html`<fieldset class="stack stack-3">
    <legend><h3>${t("licensed.about")}</h3></legend>
    <div class="chips">
      ${targets.map((who) => row("radio", "about", who === picked, personName(who), "", () => act.pickTarget(who)))}
    </div>
  </fieldset>`;
}

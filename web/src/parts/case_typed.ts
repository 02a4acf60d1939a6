import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../i18n/i18n.js";
import { dropTyped, scalesToType, setTyped, takeTyped } from "../state/clinic_enter.js";
import type { Typed } from "../state/clinic_model.js";
import { outline } from "../state/plan.js";
import { press } from "./case_bits.js";
import { chip } from "./chip.js";
import { pickOne } from "./pick_one.js";
import { partName, personName, scaleNameIn } from "./words.js";

const value = (event: Event) => (event.target as HTMLInputElement).value;

/** Typing numbers from a licensed scale on paper: which scale, which version, about whom, and the numbers. */
export function typedForm(typed: Typed): TemplateResult {
  const asked = outline(typed.instrument);
  return html`<section class="card stack" aria-labelledby="case-typed" data-typed>
    <h2 id="case-typed">${t("workspace.typed.title")}</h2>
    <p class="soft">${t("workspace.typed.text")}</p>
    <label class="field"
      >${t("workspace.typed.day")}
      <input
        class="select"
        type="date"
        name="typed-day"
        autocomplete="off"
        .value=${live(typed.made)}
        @change=${(event: Event) => setTyped({ made: value(event) })}
      />
    </label>
    ${pickOne(
      "typed-scale",
      "workspace.typed.scale",
      typed.instrument,
      scalesToType().map(({ id }) => [id, partName(id)]),
      (instrument) => setTyped({ instrument }),
    )}
    ${asked ? version(typed) : nothing} ${needed(typed)}
    <div class="cluster">
      ${press("workspace.typed.go", takeTyped, "button-primary")}
      ${press("workspace.cancel", dropTyped, "button-quiet")}
    </div>
  </section>`;
}

function version(typed: Typed): TemplateResult {
  const { id, forms, about, targets, revision } = outline(typed.instrument)!;
  const names = forms.map(
    (form) =>
      [form.id, t("workspace.typed.form", { name: form.id, count: form.items.length, version: revision })] as const,
  );
  return html`${pickOne("typed-form", "workspace.typed.version", typed.form, names, (form) => setTyped({ form }))}
    ${
      about === "target"
        ? pickOne(
            "typed-about",
            "workspace.typed.about",
            typed.target,
            targets.map((who) => [who, personName(who)]),
            (target) => setTyped({ target }),
          )
        : nothing
    }
    <fieldset class="stack stack-3">
      <legend>${t("workspace.typed.how")}</legend>
      <div class="chips">
        ${(scalesWithMeans(id).length ? (["scores", "answers"] as const) : (["answers"] as const)).map((how) => chip("typed-how", "radio", t(`workspace.typed.how.${how}`), typed.how === how, () => setTyped({ how })))}
      </div>
    </fieldset>
    ${typed.how === "scores" && scalesWithMeans(id).length ? scores(typed, id) : row(typed)}`;
}

// What describes a pattern is worked out from the answers, since there are several ways to score it.
const scalesWithMeans = (instrument: string) =>
  outline(instrument)!.scales.filter(({ role }) => role === "dimension" || role === "capacity");

function scores(typed: Typed, instrument: string): TemplateResult {
  const { response } = outline(instrument)!;
  return html`<p class="small soft" id="about-scores">
      ${t("workspace.typed.range", { min: response.min, max: response.max })}
    </p>
    ${scalesWithMeans(instrument).map(
      ({ id }) =>
        html`<label class="field"
          >${scaleNameIn(instrument, id)}
          <input
            class="select"
            type="number"
            step="any"
            name="score-${id}"
            inputmode="decimal"
            dir="ltr"
            autocomplete="off"
            aria-describedby="about-scores"
            .value=${live(typed.scores[id] ?? "")}
            @input=${(event: Event) => setTyped({ scores: { ...typed.scores, [id]: value(event) } })}
          />
        </label>`,
    )}`;
}

function row(typed: Typed): TemplateResult {
  return html`<label class="field"
      >${t("workspace.typed.row")}
      <textarea
        class="select write"
        name="typed-row"
        rows="3"
        dir="ltr"
        inputmode="numeric"
        autocomplete="off"
        aria-describedby="about-row"
        .value=${live(typed.row)}
        @input=${(event: Event) => setTyped({ row: value(event) })}
      ></textarea>
    </label>
    <p class="small soft" id="about-row">${t("workspace.typed.row.text")}</p>`;
}

function needed(typed: Typed): TemplateResult | typeof nothing {
  if (typed.needed.length === 0) return nothing;
  return html`<div class="note" role="alert">
    <ul class="plain">
      ${typed.needed.map((one) => html`<li>${t(`workspace.needed.${one}`)}</li>`)}
    </ul>
  </div>`;
}

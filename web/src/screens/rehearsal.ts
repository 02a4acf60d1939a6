import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Value } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { practiceName } from "../parts/plan_words.js";
import { constructName } from "../parts/words.js";
import { openPractice } from "../state/practice.js";
import * as act from "../state/rehearsal.js";

type Standing = Value<"rehearse">;
type Scene = NonNullable<Standing["scene"]>;
type Debrief = NonNullable<Standing["debrief"]>;

/** Small scenes to try out alone: the list, a scene, what could be done, what comes of it, and looking back. */
export function rehearsalScreen(): TemplateResult {
  const { asked, scenario, view } = act.rehearsal();
  const now = act.standing();
  const wrong = asked.status === "wrong" ? wentWrong(asked.faults, () => void act.readRehearsal()) : undefined;
  const waits = wrong ?? atWork(t("practice.working"));
  if (!scenario) return frame(t("rehearsal.title"), html`${intro()} ${now ? list(now.scenarios) : waits}`);
  const { debrief, scene } = now ?? {};
  if (view === "came") return came(now && !wrong ? undefined : waits);
  if (debrief) return lookingBack(debrief);
  const body = scene ? (view === "choices" ? choices(scene) : reading(scene)) : waits;
  const title = view === "choices" ? t("rehearsal.do") : t(`scenario.${scenario}.name`);
  return frame(title, html`${body} ${ways()}`);
}

function frame(title: string, body: unknown): TemplateResult {
  return html`<div class="page stack stack-6">
    <h1 tabindex="-1">${title}</h1>
    ${body}
  </div>`;
}

function button(words: string, press: () => void, kind = ""): TemplateResult {
  return html`<button class="button ${kind}" type="button" @click=${press}>${words}</button>`;
}

// The way back and the way out are in every view of a scene.
function ways(first: unknown = nothing): TemplateResult {
  return html`<div class="cluster">
    ${first} ${button(t("practice.previous"), act.stepBack, "button-quiet")}
    ${button(t("practice.stop"), () => act.openScenario(), "button-quiet")}
  </div>`;
}

// ------------------------------------------------------------------------------------------------------ the list

function intro(): TemplateResult {
  return html`<p class="lede">${t("rehearsal.lede")}</p>
    <p class="note note-calm">${t("rehearsal.kept")}</p>`;
}

function list(scenarios: Standing["scenarios"]): TemplateResult {
  const settings = [...new Set(scenarios.map(({ setting }) => setting))];
  return html`${settings.map(
    (setting) =>
      html`<section class="stack" aria-labelledby="setting-${setting}">
        <h2 id="setting-${setting}">${t(`rehearsal.setting.${setting}`)}</h2>
        <ul class="plain rows">
          ${scenarios.filter((one) => one.setting === setting).map(entry)}
        </ul>
      </section>`,
  )}`;
}

function entry({ id, minutes }: Standing["scenarios"][number]): TemplateResult {
  return html`<li class="row-card stack stack-2" data-scenario=${id}>
    <h3 id="entry-${id}">${t(`scenario.${id}.name`)}</h3>
    <p>${t(`scenario.${id}.about`)}</p>
    <p class="small soft">${t("practice.about.minutes", { count: minutes })}</p>
    <div>
      <button class="button" type="button" aria-describedby="entry-${id}" @click=${() => act.openScenario(id)}>
        ${t("guide.open")}
      </button>
    </div>
  </li>`;
}

// ------------------------------------------------------------------------------------------------------- a scene

function reading({ id, readings }: Scene): TemplateResult {
  return html`<p class="lede" dir="auto">${act.sceneWords(id, "text")}</p>
    <fieldset class="stack stack-3">
      <legend><h2>${t("rehearsal.mind")}</h2></legend>
      <p class="soft">${t("rehearsal.mind.any")}</p>
      <div class="points">${readings.map((one) => tick(id, one))}</div>
    </fieldset>
    <div>${button(t("rehearsal.do.go"), act.goOn, "button-primary button-large")}</div>`;
}

function tick(scene: string, reading: string): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      name=${reading}
      autocomplete="off"
      .checked=${live(act.rehearsal().readings.includes(reading))}
      @change=${(event: Event) => act.tickReading(reading, (event.target as HTMLInputElement).checked)}
    />
    <span>${act.sceneWords(scene, `reading.${reading}`)}</span>
  </label>`;
}

function choices({ id, choices: all }: Scene): TemplateResult {
  return html`<p class="soft">${act.sceneWords(id, "text")}</p>
    <div class="points">
      ${all.map(
        (one) =>
          html`<button class="button button-start" type="button" data-choice=${one} @click=${() => act.take(id, one)}>
            ${act.sceneWords(id, `choice.${one}`)}
          </button>`,
      )}
    </div>`;
}

function came(waits: TemplateResult | undefined): TemplateResult {
  const step = act.rehearsal().steps.at(-1)!;
  return frame(
    t("rehearsal.came"),
    html`<p class="soft">${act.sceneWords(step.scene, `choice.${step.choice}`)}</p>
      <p class="lede">${act.cameOf(step)}</p>
      ${waits ?? nothing}
      <div class="cluster">
        ${waits ? nothing : button(t("practice.next"), act.goOn, "button-primary")}
        ${button(t("rehearsal.another.way"), act.tryAnother)}
        ${button(t("practice.stop"), () => act.openScenario(), "button-quiet")}
      </div>`,
  );
}

// -------------------------------------------------------------------------------------------------- looking back

function lookingBack({ strategies }: Debrief): TemplateResult {
  return frame(
    t("rehearsal.back"),
    html`<p class="lede">${t("rehearsal.back.lede")}</p>
      ${strategies.map(move)}
      ${ways(
        html`${button(t("rehearsal.another.way"), act.tryAnother)}
        ${button(t("rehearsal.another.scene"), () => act.openScenario())}`,
      )}`,
  );
}

/** What was done in one way: what that tries to do and may cost, and what there is to practise. */
function move({ strategy, interventions }: Debrief["strategies"][number]): TemplateResult {
  const done = act.standing()?.steps?.filter((step) => step.strategy === strategy) ?? [];
  return html`<section class="card stack stack-3" aria-labelledby=${strategy} data-strategy=${strategy}>
    <h2 id=${strategy}>${constructName(strategy)}</h2>
    <ul>
      ${done.map(({ scene, choice }) => html`<li>${act.sceneWords(scene, `choice.${choice}`)}</li>`)}
    </ul>
    <p>${t(`rehearsal.${strategy}`)}</p>
    ${interventions.length ? practices(interventions) : nothing}
  </section>`;
}

function practices(ids: readonly string[]): TemplateResult {
  return html`<div class="cluster">
    ${ids.map((id) => button(t("rehearsal.practise", { name: practiceName(id) }), () => openPractice(id)))}
  </div>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { live } from "lit/directives/live.js";
import type { PracticeAction, Practised } from "../engine/engine.js";
import { t, has } from "../i18n/i18n.js";
import { go } from "../state/actions.js";
import { PLACES } from "../state/keeping_menu.js";
import * as act from "../state/practice.js";
import { actionNow, givenNow, isFinished, practice, shapeOf, whereNow } from "../state/practice_slice.js";
import { secondsLeft } from "../state/practice_clock.js";
import { waitNow } from "../state/practice_time.js";
import { beginAfresh, undoAfresh } from "./practice_erase.js";
import { clockFace } from "./clock_face.js";
import { stirred } from "./practice_stirred.js";
import { bondClosed, bondQuestion } from "./practice_who.js";
import { actionName, own } from "./practice_words.js";
import { upsetSlider } from "./upset.js";

/** What a practice is, what it may stir, how to stop, and the way in. */
export function opening(value: Practised): TemplateResult {
  const action = actionNow();
  return html`<div class="page practice-opening stack stack-6">
    <div class="stack">
      <p class="kicker">${lengthOf(value, action)}</p>
      <h1 tabindex="-1">${own("name")}</h1>
      <p class="lede">${own("what")}</p>
    </div>
    <dl class="about stack">
      ${fact("why", own("why"))} ${fact("how", own("how"))} ${fact("stirs", stirs(value, action))}
      ${fact("stop", `${own("not")} ${t("practice.about.any.time")}`)}
    </dl>
    ${gates(value)} ${wayIn(value, action)} ${ownPlace(value)} ${origin(value)}
  </div>`;
}

function fact(id: string, words: string): TemplateResult | typeof nothing {
  if (!words.trim()) return nothing;
  return html`<div>
    <dt class="kicker">${t(`practice.about.${id}`)}</dt>
    <dd>${words}</dd>
  </div>`;
}

function lengthOf({ minutes }: Practised, action: PracticeAction | undefined): string {
  const kind = action ? t(`practice.kind.${action.kind}`) : "";
  const length = minutes ? t("practice.about.minutes", { count: minutes.value }) : "";
  return [kind, length].filter(Boolean).join(t("common.list.comma"));
}

function stirs(value: Practised, action: PracticeAction | undefined): string {
  const touches = [...new Set([...value.touches, ...(action?.touches ?? [])])];
  const said = touches
    .map((touch) => `practice.touch.${touch}`)
    .filter((key) => has(key))
    .map((key) => t(key));
  return said.length ? said.join(" ") : t("practice.touch.none");
}

// What a bond asks has its own question and its own words.
function closedBeside({ gates: all }: Practised): Practised["gates"] {
  return all.filter(({ gate, result }) => result === "closed" && gate !== act.BOND);
}

function gates(value: Practised): TemplateResult {
  const bond = value.gates.some(({ gate }) => gate === act.BOND);
  const answer = act.bondReply();
  return html`${bond ? bondQuestion("afraid") : nothing}
  ${bond && answer !== undefined && answer !== "no" ? bondClosed() : nothing}
  ${[...new Set(closedBeside(value).map(({ gate }) => nextQuestion(gate)))].map((gate) => (gate ? keyed(gate, oneGate(gate)) : held()))}`;
}

// A gate that stays shut although it was answered waits for steady ground; where that is there too, a rule holds it.
function nextQuestion(gate: string): string | undefined {
  return [gate, act.GROUND].find((one) => practice().replies[one] !== "yes");
}

// Focus comes to the whole of it, so that each is read before it is opened.
// What a closed gate says stands with its id in the words; those with a question can be opened here.
function oneGate(gate: string): TemplateResult | typeof nothing {
  const key = `practice.gate.${gate}`;
  if (!has(`${key}.text`)) return nothing;
  return html`<div class="note stack stack-3" data-gate=${gate} tabindex="-1">
    <p>${t(`${key}.text`)}</p>
    ${
      has(`${key}.ask`)
        ? html`<div class="cluster">
            <button class="button" type="button" @click=${() => act.reply(gate, "yes")}>${t(`${key}.ask`)}</button>
            <button class="button" type="button" @click=${() => go("steady")}>${t("common.steady")}</button>
          </div>`
        : html`<button class="button" type="button" @click=${() => go("library")}>${t("practice.bond.alone")}</button>`
    }
  </div>`;
}

function wayIn(value: Practised, action: PracticeAction | undefined): TemplateResult | typeof nothing {
  const open = value.actions.filter((one) => one.open);
  if (!bondOpen(value)) return nothing;
  if (!action?.open) return closedBeside(value).length ? nothing : held();
  if (value.stop && !practice().goesOn) return stirred(act.goOn);
  return html`${open.length > 1 ? choices(open) : nothing} ${action.caution ? caution(action) : nothing}
  ${shapeOf(action) === "card" ? nothing : before()} ${begin(action)}`;
}

// A rule holds it back; the plan says which, and here it is enough to know that there are others.
function held(): TemplateResult {
  return html`<div class="note stack stack-3">
    <p>${t("practice.held")}</p>
    <button class="button" type="button" @click=${() => go("library")}>${t("practice.bond.alone")}</button>
  </div>`;
}

// A bond is asked about even where nothing else is closed: the reply is about one person, and for this time only.
function bondOpen({ gates: all }: Practised): boolean {
  return !all.some(({ gate }) => gate === act.BOND) || act.bondReply() === "no";
}

function choices(open: readonly PracticeAction[]): TemplateResult {
  return html`<fieldset class="stack stack-3">
    <legend><h2>${t("practice.choose")}</h2></legend>
    <div class="points">
      ${open.map(
        (one) =>
          html`<label class="choice">
            <input
              type="radio"
              name="action"
              value=${one.id}
              autocomplete="off"
              .checked=${live(one.id === practice().action)}
              @change=${() => act.chooseAction(one.id)}
            />
            <span
              ><span class="choice-title">${actionName(one)}</span
              ><span class="hint">${t(`practice.kind.${one.kind}`)}</span></span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}

// What adds up over days has a screen of its own.
function ownPlace({ intervention }: Practised): TemplateResult | typeof nothing {
  const place = PLACES[intervention];
  if (!place) return nothing;
  return html`<div>
    <button class="button" type="button" @click=${() => go(place)}>${t(`${place}.title`)}</button>
  </div>`;
}

function caution(action: PracticeAction): TemplateResult {
  const { cautions, cautioned } = practice();
  return html`<section class="note note-strong stack stack-3" aria-labelledby="caution">
    <h2 id="caution">${t("practice.caution.title")}</h2>
    <p>${own(`${action.id}.caution`)}</p>
    <label class="choice">
      <input
        type="checkbox"
        name="caution"
        autocomplete="off"
        .checked=${live(cautions.includes(whereNow()))}
        @change=${(event: Event) => act.readCaution((event.target as HTMLInputElement).checked)}
      />
      <span>${t("practice.caution.read")}</span>
    </label>
    ${cautioned ? html`<p class="missing" role="alert">${t("practice.caution.first")}</p>` : nothing}
  </section>`;
}

function before(): TemplateResult {
  return html`<section class="card" aria-labelledby="before">
    ${upsetSlider("upset-before", html`<span id="before">${t("practice.upset.before")}</span>`, practice().upset.before, act.tellUpset)}
  </section>`;
}

function begin(action: PracticeAction): TemplateResult {
  const given = Object.keys(givenNow()).length > 0;
  const later = isFinished() && action.parts.some(({ phase }) => phase === "later");
  const words = shapeOf(action) === "card" ? "practice.begin.card" : given ? "practice.begin.again" : "practice.begin";
  const primary = later ? "button" : "button button-primary button-large";
  return html`${later ? comeBack() : nothing}
    <div class="cluster">
      <button class=${primary} type="button" @click=${act.begin}>${t(words)}</button>
      ${given ? html`<button class="button" type="button" @click=${beginAfresh}>${t("practice.afresh")}</button>` : nothing}
      ${practice().aside ? html`<button class="button" type="button" @click=${undoAfresh}>${t("common.undo")}</button>` : nothing}
    </div>`;
}

function comeBack(): TemplateResult {
  const wait = waitNow();
  return html`<section class="card stack" aria-labelledby="later">
    <h2 id="later">${t("practice.later.title")}</h2>
    ${wait?.from ? html`<p class="soft">${t("practice.wait.left", { time: clockFace(secondsLeft(wait)) })}</p>` : nothing}
    <button class="button button-primary" type="button" @click=${() => void act.comeBack()}>
      ${t("practice.later.go")}
    </button>
  </section>`;
}

function origin({ evidence, sources, cites, stage }: Practised): TemplateResult {
  return html`<details class="fold small">
    <summary>${t("practice.origin.title")}</summary>
    <div class="stack stack-3">
      <p>${t(`practice.evidence.${evidence}`)}</p>
      <ul>
        ${sources.map((source) => html`<li>${t(`practice.source.${source}`)}</li>`)}
      </ul>
      ${cites.length ? html`<p>${t("practice.origin.cites")} <bdi>${cites.join(t("common.list.comma"))}</bdi></p>` : nothing}
      <p class="soft">${t(`practice.stage.${stage}`)}</p>
    </div>
  </details>`;
}

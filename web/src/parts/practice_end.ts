import { html, nothing, type TemplateResult } from "lit";
import type { PracticeAction, Practised } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { canGoBack, go, goBack } from "../state/actions.js";
import { isOver, secondsLeft } from "../state/practice_clock.js";
import { isDone } from "../state/guidance.js";
import * as act from "../state/practice.js";
import { isFinished, isReturning, practice, shapeOf } from "../state/practice_slice.js";
import { keptNow } from "../state/practice_keep.js";
import { waitNow } from "../state/practice_time.js";
import { copyText } from "./practice_copy.js";
import { eraser } from "./practice_erase.js";
import { keepThis } from "./practice_keep.js";
import { clockFace } from "./clock_face.js";
import { printGiven } from "./practice_paper.js";
import { tally } from "./practice_tally.js";
import { actionName, allGiven, own, type GivenLine } from "./practice_words.js";
import { upsetSlider } from "./upset.js";

/** The end: enough for today, how it is now, what was written, and what comes later. */
export function ending(value: Practised, action: PracticeAction): TemplateResult {
  const later = !isReturning() && isFinished() && action.parts.some(({ state }) => state === "waiting");
  const given = allGiven(action);
  return html`<div class="page stack stack-6 practice-end">
    <div class="stack">
      <h1 tabindex="-1">${t("practice.end.title")}</h1>
      <p class="lede">${t(later ? "practice.end.later" : "practice.end.text")}</p>
    </div>
    ${later ? waiting() : nothing} ${shapeOf(action) === "card" ? nothing : after(value)}
    ${given.length ? written(action, given) : nothing} ${eraser(action)} ${isFinished() ? tally(action) : nothing}
    ${keepThis(action)} ${last(later)}
  </div>`;
}

function waiting(): TemplateResult {
  const wait = waitNow();
  return html`<section class="card stack" aria-labelledby="later">
    <h2 id="later">${t("practice.later.title")}</h2>
    ${wait ? html`<p class="pace-count" role="timer" aria-live="off">${isOver(wait) ? t("practice.wait.over") : clockFace(secondsLeft(wait))}</p>` : nothing}
    <p>${t(wait ? "practice.later.wait" : "practice.later.text")}</p>
    <button class="button" type="button" @click=${() => void act.comeBack()}>${t("practice.later.go")}</button>
  </section>`;
}

function after({ stop }: Practised): TemplateResult {
  return html`<section class="card stack" aria-labelledby="after">
    ${upsetSlider("upset-after", html`<span id="after">${t("practice.upset.after")}</span>`, practice().upset.now, act.tellUpset)}
    ${stop ? high() : nothing}
  </section>`;
}

function high(): TemplateResult {
  return html`<div class="note note-strong stack stack-3" role="alert">
    <p>${t("practice.stirred.after")}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${() => go("steady")}>${t("practice.stirred.ground")}</button>
      <button class="button" type="button" @click=${() => go("help")}>${t("steady.help")}</button>
    </div>
  </div>`;
}

function written(action: PracticeAction, given: readonly GivenLine[]): TemplateResult {
  const title = own(action.id) ? `${own("name")}: ${actionName(action)}` : own("name");
  const text = given.map(({ question, lines }) => [question, ...lines].join("\n")).join("\n\n");
  return html`<section class="stack" aria-labelledby="written">
    <h2 id="written">${t("practice.written.title")}</h2>
    <dl class="given">
      ${given.map(
        ({ question, lines }) =>
          html`<div>
            <dt class="small soft">${question}</dt>
            ${lines.map((line) => html`<dd dir="auto">${line}</dd>`)}
          </div>`,
      )}
    </dl>
    ${keptNow() ? nothing : html`<p class="note note-calm">${t("practice.written.text")}</p>`}
    <div class="cluster">
      <button class="button" type="button" @click=${() => copyText(text)}>${t("practice.copy")}</button>
      <button class="button" type="button" @click=${() => printGiven(title, given)}>${t("practice.print")}</button>
    </div>
  </section>`;
}

function last(later: boolean): TemplateResult {
  const marked = isDone(practice().intervention);
  return html`<div class="cluster">
    ${
      later
        ? nothing
        : html`<button
            class="button"
            type="button"
            aria-pressed=${String(marked)}
            @click=${() => act.markDone(!marked)}
          >
            ${t(marked ? "practice.done.marked" : "practice.done.mark")}
          </button>`
    }
    <button class="button button-primary" type="button" @click=${canGoBack() ? goBack : () => go("home")}>
      ${t(canGoBack() ? "practice.end.back" : "common.home")}
    </button>
    <button class="button button-quiet" type="button" @click=${act.backToOpening}>${t("practice.end.again")}</button>
  </div>`;
}

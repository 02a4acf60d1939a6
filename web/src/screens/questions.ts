import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { keyed } from "lit/directives/keyed.js";
import type { OutlineItem } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { partName } from "../parts/words.js";
import { pointsOf, question } from "../parts/question.js";
import { pool, progressRing } from "../parts/rings.js";
import { unseen } from "../parts/unseen.js";
import { go, set } from "../state/actions.js";
import type { Answer, Leg } from "../state/model.js";
import { isTender, itemsOf, minutesOf, outline, progress } from "../state/plan.js";
import * as runner from "../state/runner.js";
import { get, session } from "../state/store.js";
import { atTheEnd, choosing, endOf, sizeWords } from "./adaptive.js";

// Long enough to see the answer take, short enough not to wait for it.
const PAUSE = 260;
let moving: ReturnType<typeof setTimeout> | undefined;

function moveOn(): void {
  clearTimeout(moving);
  const here = session();
  moving = setTimeout(() => session().leg === here.leg && session().item === here.item && runner.next(), PAUSE);
}

/** The check-in, one question or one page of them at a time. */
export function questionsScreen(): TemplateResult {
  const leg = runner.currentLeg();
  if (!leg) return nothingToAsk();
  runner.shown();
  if (session().item < 0) return legIntro(leg);
  if (atTheEnd(leg)) return endOf(leg);
  const one = runner.stride() === 1;
  return html`<div class=${one ? "page runner" : "page runner runner-page"}>
    ${progressLine()}
    ${one ? nothing : html`<h1 class="runner-title" tabindex="-1">${partName(leg.instrument, leg.target)}</h1>`}
    <div @keydown=${byKey}>
      ${runner.itemsOnScreen().map((item) => keyed(`${leg.key} ${item.id}`, oneQuestion(leg, item, one)))}
    </div>
    ${choosing(leg)} ${ways()} ${unseen()}
  </div>`;
}

function oneQuestion(leg: Leg, item: OutlineItem, alone: boolean): TemplateResult {
  const settles = alone && get().settings.tapMovesOn && item.kind !== "people";
  return question({
    leg,
    item,
    alone,
    answer: runner.answerTo(item.id),
    onAnswer: (value: Answer) => runner.answer(item.id, value),
    onSettled: () => settles && moveOn(),
    onSkip: () => {
      runner.answer(item.id, null);
      if (alone) runner.next();
    },
  });
}

function progressLine(): TemplateResult {
  const { at, of } = progress(session());
  const leg = runner.currentLeg();
  const last = Math.min(at + runner.itemsOnScreen().length, of);
  const words = leg?.adaptive
    ? t("adaptive.progress", { at: session().item + 1, most: leg.adaptive.most })
    : runner.stride() === 1
      ? t("questions.progress.one", { at: at + 1, of })
      : t("questions.progress.page", { from: at - (session().item % runner.stride() || 0) + 1, to: last, of });
  return html`<div class="progress">
    ${progressRing(at, of)}
    <p class="progress-words">
      <span>${words}</span
      >${leg?.target ? html`<span class="soft">${partName(leg.instrument, leg.target)}</span>` : nothing}
    </p>
    ${stopHere()}
  </div>`;
}

function stopHere(): TemplateResult {
  return html`<button class="button button-quiet small stop-here" type="button" @click=${runner.finish}>
    ${t("questions.finish")}
  </button>`;
}

function ways(): TemplateResult {
  return html`<div class="ways">
    <button class="button button-primary" type="button" @click=${runner.next}>${t("questions.next")}</button>
  </div>`;
}

// Number keys work only inside a question, so that they are in nobody's way elsewhere.
function byKey(event: KeyboardEvent): void {
  if (!get().settings.numberKeys || event.altKey || event.ctrlKey || event.metaKey) return;
  const place = (event.target as HTMLElement).closest<HTMLElement>("[data-item]");
  const leg = runner.currentLeg();
  const item = leg && itemsOf(leg).find((entry) => entry.id === place?.dataset["item"]);
  if (!leg || !item || item.kind === "people" || !/^[1-9]$/.test(event.key)) return;
  const point = pointsOf(leg.instrument, item)[Number(event.key) - 1];
  if (!point) return;
  event.preventDefault();
  runner.answer(item.id, point.value);
  if (runner.stride() === 1) moveOn();
}

function legIntro(leg: Leg): TemplateResult {
  const count = itemsOf(leg).length;
  const first = session().leg === 0;
  const tender = isTender(leg.instrument);
  const about = `questions.about.${leg.state === "past" ? "past" : (outline(leg.instrument)?.about ?? "self")}`;
  const note = `chooser.module.${leg.instrument}.note`;
  return html`<div class="page page-wide leg-intro">
    <div class="welcome">
      <div class="welcome-words stack stack-5">
        ${partLine()}
        <h1 tabindex="-1">${partName(leg.instrument, leg.target)}</h1>
        <p class="lede">${t(about)}</p>
        <p>
          ${
            leg.adaptive
              ? sizeWords(leg)
              : t("questions.intro.size", { count, minutes: minutesOf(leg.instrument, leg.form) })
          }
          ${t("questions.intro.free")}
        </p>
        ${
          tender
            ? html`<div class="note stack stack-2">
                <p>${has(note) ? t(note) : t("chooser.note.general")}</p>
                <button class="button button-quiet" type="button" @click=${() => go("steady")}>
                  ${t("common.steady")}
                </button>
              </div>`
            : nothing
        }
        ${first ? howTo() : nothing} ${choosing(leg)}
        <div class="ways">
          <button class=${tender ? "button" : "button button-primary"} type="button" @click=${runner.next}>
            ${t("questions.begin")}
          </button>
          ${
            first && !tender
              ? nothing
              : html`<button class="button" type="button" @click=${runner.nextLeg}>${t("questions.skip.part")}</button>`
          }
        </div>
        ${first && !leg.adaptive ? howMany() : nothing} ${unseen()}
      </div>
      ${pool()}
    </div>
  </div>`;
}

function partLine(): TemplateResult {
  const { legs, leg } = session();
  const { at, of } = progress(session());
  if (legs.length < 2) return html``;
  return html`<div class="progress">
    ${progressRing(at, of)}
    <p class="progress-words">${t("questions.progress.part", { at: leg + 1, of: legs.length })}</p>
    ${leg > 0 ? stopHere() : nothing}
  </div>`;
}

function howTo(): TemplateResult {
  const { perView, tapMovesOn, numberKeys } = get().settings;
  return html`<ul class="soft how-to">
    <li>${t("questions.how.honest")}</li>
    ${perView === "one" && tapMovesOn ? html`<li>${t("questions.how.tap")}</li>` : nothing}
    ${numberKeys ? html`<li class="keys-only">${t("questions.how.keys")}</li>` : nothing}
    <li>${t("questions.how.stop")}</li>
  </ul>`;
}

function howMany(): TemplateResult {
  const { perView } = get().settings;
  return html`<fieldset class="how-many">
    <legend class="small soft">${t("questions.view.title")}</legend>
    <div class="cluster">
      ${(["one", "page"] as const).map(
        (option) =>
          html`<label class="choice">
            <input
              type="radio"
              name="per-view"
              autocomplete="off"
              .checked=${live(option === perView)}
              @change=${() => set({ perView: option })}
            />
            <span>${t(`questions.view.${option}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function nothingToAsk(): TemplateResult {
  return html`<div class="page stack stack-5">
    <h1 tabindex="-1">${t("questions.empty.title")}</h1>
    <p class="lede">${t("questions.empty.text")}</p>
    <button class="button button-primary" type="button" @click=${() => go("chooser")}>
      ${t("questions.empty.go")}
    </button>
  </div>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { PracticeAction, PracticePart } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { isOver } from "../state/practice_clock.js";
import * as act from "../state/practice.js";
import { givenNow, isReturning, outwardNow, partsNow, practice } from "../state/practice_slice.js";
import { eraser } from "./practice_erase.js";
import { asks, field, labelOf } from "./practice_fields.js";
import { loopDrawing } from "./practice_loop.js";
import { nextOffers } from "./practice_next.js";
import { breathPace, stepPace, timerPace } from "./practice_pace.js";
import { scriptField } from "./practice_script.js";
import { actionName, givenLines, own, partText } from "./practice_words.js";
import { progressRing } from "./rings.js";
import { upsetSlider } from "./upset.js";

function bar(left: TemplateResult): TemplateResult {
  return html`<div class="progress">
    ${left}
    <button class="button button-quiet small stop-here" type="button" @click=${act.stop}>${t("practice.stop")}</button>
  </div>`;
}

/** How it is right now, at any moment: small and folded away, since it is only for who wants it. */
function between(): TemplateResult {
  const { before, now } = practice().upset;
  return html`<details class="fold small between">
    <summary>${t("practice.upset.between")}</summary>
    <div>${upsetSlider("upset-between", t("practice.upset.now"), now ?? before, act.tellUpset, true)}</div>
  </details>`;
}

function isMissing(part: PracticePart, action: PracticeAction): boolean {
  return practice().naming && action.missing.includes(part.id);
}

function missingWords(part: PracticePart): TemplateResult {
  const key = part.kind === "list" ? "practice.missing.list" : `practice.missing.${part.kind}`;
  return html`<p class="missing" role="alert">
    ${t(key, { count: part.at_least ?? 1, min: part.min ?? 1, max: part.max ?? 60 })}
  </p>`;
}

function words(part: PracticePart, level: 1 | 2): TemplateResult {
  const said = partText(part) || t("practice.script.title");
  const look =
    said.length > 160 || (level === 1 && !asks(part) && said.length > 90) ? "question-long" : "question-words";
  if (level === 1) return html`<h1 class=${look} id=${labelOf(part)} tabindex="-1">${said}</h1>`;
  return asks(part) || part.kind === "script" || part.kind in draws
    ? html`<h2 class="part-words" id=${labelOf(part)}>${said}</h2>`
    : html`<p id=${labelOf(part)}>${said}</p>`;
}

function pace(part: PracticePart): TemplateResult | typeof nothing {
  if (part.kind === "timer") return timerPace(part);
  if (part.kind === "breath") return breathPace(part);
  return part.kind === "step" ? stepPace(part) : drawn(part);
}

// What the engine makes of what was given so far.
const draws: Readonly<Record<string, (part: PracticePart) => TemplateResult | typeof nothing>> = {
  loop: loopDrawing,
  next: nextOffers,
};

function drawn(part: PracticePart): TemplateResult | typeof nothing {
  return draws[part.kind]?.(part) ?? nothing;
}

/** One part a view, with the way on, the way past it, and the way back. */
export function steps(action: PracticeAction): TemplateResult {
  const parts = partsNow();
  const part = parts[practice().step];
  if (!part) return html`<h1 tabindex="-1">${actionName(action)}</h1>`;
  const at = practice().step + 1;
  const progress = html`${progressRing(at - 1, parts.length)}
    <p class="progress-words">
      <span>${t("practice.progress", { at, of: parts.length })}</span><span class="soft">${actionName(action)}</span>
    </p>`;
  return html`<div class="page runner practice-step">
    ${bar(progress)} ${at === 1 && isReturning() ? locked(action) : nothing}
    ${keyed(
      `${action.id} ${part.id}`,
      html`<div class="stack" data-part=${part.id}>
        ${part.kind === "script" ? scriptField(part, action, words(part, 1)) : words(part, 1)}
        ${isMissing(part, action) ? missingWords(part) : nothing} ${field(part)} ${pace(part)}
      </div>`,
    )}
    ${ways(part)} ${outward()} ${between()}
  </div>`;
}

// Whoever finds the breath or the body unpleasant does not have to go back for what is around them.
function outward(): TemplateResult | typeof nothing {
  const other = outwardNow();
  if (!other) return nothing;
  return html`<button class="button button-quiet small" type="button" @click=${() => act.changeOver(other.id)}>
    ${actionName(other)}
  </button>`;
}

// Where something is asked, going past it looks just like answering it.
function ways(part: PracticePart): TemplateResult {
  const waits = part.kind === "timer" || part.kind === "breath";
  const { clock } = practice();
  const timeLeft = waits && !(clock?.part === part.id && isOver(clock));
  const even = asks(part) || timeLeft;
  return html`<div class="ways">
    ${
      timeLeft
        ? nothing
        : html`<button class=${even ? "button" : "button button-primary"} type="button" @click=${act.next}>
            ${t("practice.next")}
          </button>`
    }
    ${even ? html`<button class="button" type="button" @click=${act.skip}>${t("practice.skip")}</button>` : nothing}
    <button class="button button-quiet" type="button" @click=${act.previous}>${t("practice.previous")}</button>
  </div>`;
}

/** What was given before and is not to be changed now: a forecast stays what it was. */
function locked(action: PracticeAction): TemplateResult | typeof nothing {
  const given = givenNow();
  const parts = action.parts.filter(({ id, state }) => state === "locked" && given[id] !== undefined);
  if (parts.length === 0) return nothing;
  return html`<section class="note note-calm stack stack-3" aria-labelledby="given-before">
    <h2 id="given-before">${t("practice.later.before")}</h2>
    <dl class="given">
      ${parts.map(
        (part) =>
          html`<div>
            <dt class="small soft">${partText(part)}</dt>
            ${givenLines(part, given[part.id]!).map((line) => html`<dd dir="auto">${line}</dd>`)}
          </div>`,
      )}
    </dl>
  </section>`;
}

function block(part: PracticePart, action: PracticeAction): TemplateResult {
  if (part.kind === "script") return html`<div data-part=${part.id}>${scriptField(part, action, words(part, 2))}</div>`;
  return html`<div class=${asks(part) ? "ask stack stack-3" : "stack stack-3"} data-part=${part.id}>
    ${words(part, 2)} ${isMissing(part, action) ? missingWords(part) : nothing} ${field(part)} ${drawn(part)}
  </div>`;
}

/** All parts on one page; what is missing is said only when finishing is asked for. */
export function page(action: PracticeAction): TemplateResult {
  const parts = partsNow();
  return html`<div class="page practice-page stack stack-6">
    ${bar(html`<p class="progress-words soft">${t(`practice.kind.${action.kind}`)}</p>`)}
    <h1 class="practice-title" tabindex="-1">${own(action.id) || own("name")}</h1>
    ${isReturning() ? locked(action) : nothing}
    <p class="soft">${t("practice.page.free")}</p>
    ${parts.map((part) => keyed(`${action.id} ${part.id}`, block(part, action)))}
    ${practice().naming && action.missing.length ? html`<p class="note note-strong">${t("practice.missing.title")}</p>` : nothing}
    <div class="ways">
      <button class="button button-primary" type="button" @click=${() => void act.finish()}>
        ${t("practice.finish")}
      </button>
      <button class="button button-quiet" type="button" @click=${act.backToOpening}>${t("practice.previous")}</button>
    </div>
    ${eraser(action)} ${between()}
  </div>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { PracticePart } from "../engine/engine.js";
import { chime, hasSound } from "../state/tone.js";
import { t } from "../i18n/i18n.js";
import { set } from "../state/actions.js";
import { breathOf, isOver, paceOf, passed, secondsLeft, turnOf } from "../state/practice_clock.js";
import type { Clock } from "../state/practice_model.js";
import { next } from "../state/practice.js";
import { changePractice, practice } from "../state/practice_slice.js";
import { pauseClock, startClock } from "../state/practice_time.js";
import { get } from "../state/store.js";
import { clockFace } from "./clock_face.js";
import { own, partKey } from "./practice_words.js";
import { breathRings, progressRing } from "./rings.js";

/** The clock of a part, once it is set. */
function clockOf(part: PracticePart): Clock | undefined {
  const { clock } = practice();
  return clock?.part === part.id ? clock : undefined;
}

function startOrPause(clock: Clock, primary: boolean): TemplateResult {
  const began = passed(clock) > 0;
  const words = clock.from
    ? "practice.time.pause"
    : began && !isOver(clock)
      ? "practice.time.go.on"
      : "practice.time.start";
  return html`<button
    class=${primary && !clock.from ? "button button-primary" : "button"}
    type="button"
    id="start-pause"
    @click=${clock.from ? pauseClock : startClock}
  >
    ${t(words)}
  </button>`;
}

// Off until someone turns it on; then for every exercise with a clock.
function soundButton(): TemplateResult | typeof nothing {
  if (!hasSound) return nothing;
  const { sound } = get().settings;
  const turn = () => {
    set({ sound: !sound });
    chime("turn");
  };
  return html`<button class="button button-quiet" type="button" aria-pressed=${sound} @click=${turn}>
    ${t("practice.sound")}
  </button>`;
}

function ring(clock: Clock): TemplateResult | typeof nothing {
  return get().settings.pictures ? progressRing(passed(clock), clock.total) : nothing;
}

/** A step that moves on by itself: how long it still lasts, and a way to pause it. */
export function stepPace(part: PracticePart): TemplateResult | typeof nothing {
  const clock = clockOf(part);
  if (!clock) return nothing;
  return html`<div class="pace pace-step">
    ${ring(clock)}
    <p class="pace-left small soft" role="timer" aria-live="off">
      ${t("practice.step.left", { seconds: secondsLeft(clock) })}
    </p>
    ${startOrPause(clock, false)} ${soundButton()}
  </div>`;
}

function nothingComes(part: PracticePart): TemplateResult | typeof nothing {
  if (!part.nothing) return nothing;
  // Nothing is written down about it: the clock stops, and the words say that this is fine.
  const stopHere = () => {
    pauseClock();
    changePractice({ clock: { part: `${part.id} nothing`, total: 0, used: 0 } });
  };
  return html`<button class="button" type="button" @click=${stopHere}>${t("practice.nothing")}</button>`;
}

function turnSign(part: PracticePart, clock: Clock): TemplateResult | typeof nothing {
  const { turns } = part;
  if (!turns) return nothing;
  const { turn, left } = turnOf(clock, turns);
  const who = (at: number) => (at % 2) + 1;
  return html`<div class="turns stack stack-2">
    <p class="small soft">${t("practice.turn.of", { at: turn + 1, of: turns })}</p>
    <p class="turn-now" data-turn=${who(turn)}>${t("practice.turn.now", { turn: who(turn) })}</p>
    <p class="pace-count" role="timer" aria-live="off">${clockFace(left)}</p>
    <p class="small soft">
      ${turn + 1 < turns ? t("practice.turn.next", { turn: who(turn + 1) }) : t("practice.turn.last")}
    </p>
  </div>`;
}

/** A timer: what is left of it, start and pause, the way out when nothing comes, and whose turn it is. */
export function timerPace(part: PracticePart): TemplateResult {
  if (practice().clock?.part === `${part.id} nothing`) return nothingCame(part);
  const clock = clockOf(part);
  if (!clock) return html``;
  const over = isOver(clock);
  const face = html`<p class="pace-count" role="timer" aria-live="off">${clockFace(secondsLeft(clock))}</p>`;
  return html`<div class="card pace pace-timer" data-running=${String(Boolean(clock.from))} data-over=${String(over)}>
    ${ring(clock)}
    ${over ? html`<p class="pace-over">${t("practice.time.over")}</p>` : part.turns ? turnSign(part, clock) : face}
    <div class="cluster">
      ${over ? html`<button class="button" type="button" @click=${startClock}>${t("practice.time.again")}</button>` : startOrPause(clock, true)}
      ${over ? nothing : nothingComes(part)} ${soundButton()}
    </div>
  </div>`;
}

function nothingCame(part: PracticePart): TemplateResult {
  return html`<div class="note note-calm stack stack-3" role="status">
    <p>${own(`${partKey(part.id)}.nothing`)}</p>
    <button class="button" type="button" @click=${next}>${t("practice.next")}</button>
  </div>`;
}

// How wide the rings are a second from now; the change to it takes that second, so a pause is seen at once.
function swell(wide: number) {
  return ref((pool) =>
    (pool as HTMLElement | undefined)?.style.setProperty("--swell", (0.42 + 0.58 * wide).toFixed(3)),
  );
}

/** Paced breathing: the rings, and beside them words and a count that say the same. */
export function breathPace(part: PracticePart): TemplateResult {
  const clock = clockOf(part);
  if (!clock) return html``;
  const { rounds = 1 } = part;
  const pace = paceOf(part);
  const { name, left, wide, round } = breathOf(clock, pace);
  const over = isOver(clock);
  const on = passed(clock) > 0 && !over;
  return html`<div class="card pace pace-breath" data-running=${String(Boolean(clock.from))} data-over=${String(over)}>
    <p class="soft small">
      ${t("practice.breath.pace", { inward: pace.in, hold: pace.hold, outward: pace.out, rounds })}
    </p>
    ${get().settings.pictures ? html`<div class="paced" ${swell(on ? wide : 0)}>${breathRings()}</div>` : nothing}
    <p class="breath-word" aria-hidden="true">
      ${on ? html`<span>${t(`practice.breath.${name}`)}</span><span class="breath-count">${left}</span>` : over ? t("practice.time.over") : nothing}
    </p>
    <p class="small soft" role="timer" aria-live="off">
      ${t("practice.breath.round", { at: Math.min(round + 1, rounds), of: rounds })}
    </p>
    <div class="cluster">
      ${over ? html`<button class="button" type="button" @click=${startClock}>${t("practice.time.again")}</button>` : startOrPause(clock, true)}
      ${soundButton()}
    </div>
  </div>`;
}

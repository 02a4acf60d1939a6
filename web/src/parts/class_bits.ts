import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Position } from "../engine/engine.js";
import { direction, number, t } from "../i18n/i18n.js";
import { change, classroom, clearLesson, pickSeed, readOutline, screenFor } from "../state/classroom.js";
import type { Activity, Classroom } from "../state/classroom_model.js";
import { go } from "../state/actions.js";
import type { Outcome, ScreenId } from "../state/model.js";
import { get } from "../state/store.js";
import { atWork, wentWrong } from "./faults.js";
import { scaleToMap } from "./geometry.js";
import { press } from "./press.js";

/** A screen of a lesson: its heading, what it is for, what is on it, and where a lesson goes on. */
export function classFrame(id: string, body: unknown): TemplateResult {
  return html`<div class="page class stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t(`class.${id}.title`)}</h1>
      <p class="lede">${t(`class.${id}.lede`)}</p>
    </div>
    ${note()} ${body} ${lessonFoot()}
  </div>`;
}

// What a lesson's outline says of the activity on screen; a teacher may read it, a projector leaves it out.
function note(): TemplateResult | typeof nothing {
  const { lesson, projector } = classroom();
  const step = stepNow();
  if (!step || projector) return nothing;
  return html`<aside class="note note-calm stack stack-2" aria-label=${t("class.note")} data-teacher>
    <p class="kicker">${t("class.note.minutes", { count: step.minutes })}</p>
    <p>${t(`lesson.${lesson}.${step.activity}`)}</p>
  </aside>`;
}

function steps() {
  const { outline, lesson } = classroom();
  return outline.value?.lessons.find(({ id }) => id === lesson)?.steps ?? [];
}

const isHere = (activity: Activity) => get().screen === screenFor(activity);

/** The part of the chosen lesson that is on screen. */
export function stepNow() {
  return steps().find(({ activity }) => isHere(activity));
}

/** The way on in the chosen lesson, what helps at once, and the way to begin anew. */
function lessonFoot(): TemplateResult {
  const all = steps();
  const at = all.findIndex(({ activity }) => isHere(activity));
  const next = at >= 0 ? all[at + 1] : undefined;
  const { card } = classroom();
  return html`<div class="stack stack-4 class-foot">
    <div class="cluster">
      ${next ? press(t("class.next", { name: activityName(next.activity) }), () => go(screenFor(next.activity)), "button-primary") : nothing}
      ${press(t("class.all"), () => go("home"))} ${press(t("class.clear"), clearLesson, "button-quiet")}
    </div>
    <details class="fold small" data-help>
      <summary><h2>${t("class.card.title")}</h2></summary>
      <div class="stack stack-3">
        <p dir="auto">${card || t("class.card.none")}</p>
        <div class="cluster">${press(t("common.steady"), () => go("steady"))}</div>
      </div>
    </details>
  </div>`;
}

/** What an activity is called. */
export function activityName(activity: Activity | "sheets"): string {
  return t(`class.${activity}.title`);
}

/** What an answer of the engine is drawn as: while it is waited for, when it is here, and when it was refused. */
export function drawn<T>(outcome: Outcome<T>, again: () => unknown, draw: (value: T) => unknown): unknown {
  const wrong = outcome.status === "wrong" ? wentWrong(outcome.faults, () => void again()) : nothing;
  if (outcome.value !== undefined) return html`${wrong} ${draw(outcome.value)}`;
  return outcome.status === "wrong" ? wrong : atWork(t("class.working"));
}

type Outline = NonNullable<Classroom["outline"]["value"]>;

/** The same for what there is to teach with. */
export function withOutline(draw: (outline: Outline) => unknown): unknown {
  return drawn(classroom().outline, readOutline, draw);
}

/** A section with a heading. */
export function part(id: string, title: string, body: unknown): TemplateResult {
  return html`<section class="stack" aria-labelledby="class-${id}">
    <h2 id="class-${id}">${title}</h2>
    ${body}
  </section>`;
}

/** A number that is typed. */
export function numberField(
  id: string,
  words: string,
  { value, min, max }: { value: number; min: number; max: number },
  take: (typed: string) => void,
): TemplateResult {
  return html`<label class="field class-number" for=${id}
    >${words}
    <input
      class="select"
      id=${id}
      name=${id}
      type="number"
      inputmode="numeric"
      min=${min}
      max=${max}
      autocomplete="off"
      .value=${live(String(value))}
      @change=${(event: Event) => take((event.target as HTMLInputElement).value)}
    />
  </label>`;
}

/** The number that everything made up is drawn from: the same one gives the same people on every device. */
export function seedField(again: () => unknown): TemplateResult {
  const { seed } = classroom();
  const take = (typed: string) => pickSeed(typed, again);
  return html`<div class="cluster class-seed">
    ${numberField("seed", t("class.seed"), { value: seed, min: 1, max: 99999 }, take)}
    ${press(t("class.seed.next"), () => take(String((seed % 99999) + 1)))}
  </div>`;
}

/** A slider with a name and what it says now. */
export function slider(
  id: string,
  words: { name: string; now: string; low: string; high: string },
  { value, min, max, step }: { value: number; min: number; max: number; step: number },
  take: (value: number) => void,
): TemplateResult {
  return html`<div class="stack stack-2">
    <span class="slider-name"
      ><label for=${id}>${words.name}</label><output class="soft" for=${id}>${words.now}</output></span
    >
    <input
      id=${id}
      class="range"
      type="range"
      min=${min}
      max=${max}
      step=${step}
      autocomplete="off"
      .value=${live(String(value))}
      @input=${(event: Event) => take(Number((event.target as HTMLInputElement).value))}
    />
    <span class="bar-ends small soft"><span>${words.low}</span><span>${words.high}</span></span>
  </div>`;
}

/** One point of many on a map; `kind` is the word it goes by, as a class of its own. */
export function crowdDot(
  range: Position["range"],
  place: { anxiety: number; avoidance: number },
  kind: string,
): SVGTemplateResult {
  const { x, y } = scaleToMap(range, direction() === "rtl")(place.anxiety, place.avoidance);
  return svg`<circle class="crowd crowd-${kind}" cx=${`${x.toFixed(2)}%`} cy=${`${y.toFixed(2)}%`} r="5" />`;
}

/** A whole number of a hundred, in words: "12 of 100". */
export const ofHundred = (share: number) => t("class.of.hundred", { n: number(Math.round(share * 100)) });

/** Shows what was hidden when the page was left. */
export function uncover(): void {
  change({ covered: false });
}

/** What stands in place of everything while the page was left. */
export function cover(): TemplateResult {
  return html`<div class="page stack stack-5" data-cover>
    <h1 tabindex="-1">${t("class.covered.title")}</h1>
    <p>${t("class.covered.text")}</p>
    <div class="cluster">
      ${press(t("class.covered.show"), uncover, "button-primary")}
      ${press(t("class.clear"), () => (uncover(), clearLesson()))}
    </div>
  </div>`;
}

/** A way to a screen of the lesson. */
export function wayToScreen(screen: ScreenId, words: string, kind = ""): TemplateResult {
  return press(words, () => go(screen), kind);
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { OutlineItem } from "../engine/engine.js";
import { labelText, optionText, t } from "../i18n/i18n.js";
import type { Answer, Leg } from "../state/model.js";
import { outline } from "../state/plan.js";
import { marked, personName, pointText, questionText, responseOf } from "./words.js";

/** What a question needs to be drawn and answered. */
export interface QuestionProps {
  readonly leg: Leg;
  readonly item: OutlineItem;
  readonly answer: Answer | undefined;
  /** True when it has the screen to itself, so that its words are the heading. */
  readonly alone: boolean;
  readonly onAnswer: (value: Answer) => void;
  /** A tap or click that settled the question, as opposed to moving through it by arrow keys. */
  readonly onSettled: () => void;
  readonly onSkip: () => void;
}

interface Point {
  readonly value: number | string;
  readonly text: string;
}

/** The answers of a question that takes one of several. */
export function pointsOf(instrument: string, item: OutlineItem): Point[] {
  if (item.kind === "choice") {
    return (item.options ?? []).map((value) => ({ value, text: optionText(instrument, item.id, value) }));
  }
  const { min, max } = responseOf(instrument, item.id);
  const point = (value: number) => ({ value, text: pointText(instrument, item.id, value) });
  return Array.from({ length: max - min + 1 }, (_, step) => point(min + step));
}

function pointRow(props: QuestionProps, point: Point, key: number): TemplateResult {
  const { leg, item, answer, onAnswer, onSettled } = props;
  // The page's own words for a scale are in its own language.
  const brought = item.kind === "choice" || labelText(leg.instrument, Number(point.value)) !== undefined;
  // Only a pointer settles: arrow keys change a radio on their way past it, and a click made by them has no detail.
  const settle = (event: MouseEvent) => event.detail > 0 && onSettled();
  return html`<label class="choice">
    <input
      type="radio"
      name=${item.id}
      autocomplete="off"
      .checked=${live(answer === point.value)}
      @change=${() => onAnswer(point.value)}
      @click=${settle}
    />
    <span class="choice-text">${brought ? marked(leg.instrument, point.text) : point.text}</span>
    <span class="key" aria-hidden="true">${key}</span>
  </label>`;
}

function peopleRows(props: QuestionProps): TemplateResult {
  const { leg, item, answer, onAnswer } = props;
  const picked = Array.isArray(answer) ? (answer as readonly string[]) : undefined;
  const toggle = (who: string, on: boolean) => {
    const rest = (picked ?? []).filter((other) => other !== who);
    onAnswer(on ? [...rest, who] : rest.length ? rest : null);
  };
  const row = (text: string, checked: boolean, change: (on: boolean) => void) =>
    html`<label class="choice">
      <input
        type="checkbox"
        name=${item.id}
        autocomplete="off"
        .checked=${live(checked)}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />
      <span class="choice-text">${text}</span>
    </label>`;
  return html`${(outline(leg.instrument)?.targets ?? []).map((who) =>
    row(personName(who), picked?.includes(who) ?? false, (on) => toggle(who, on)),
  )}
  ${row(t("questions.people.nobody"), picked?.length === 0, (on) => onAnswer(on ? [] : null))}`;
}

/** One question: its words, its answers, and a way past it that looks like an answer. */
export function question(props: QuestionProps): TemplateResult {
  const { leg, item, answer, alone, onSkip } = props;
  const words = questionText(leg, item.id);
  const said = marked(leg.instrument, words);
  const long = words.length > 160;
  const title = alone
    ? html`<h1 class=${long ? "question-long" : "question-words"} tabindex="-1">${said}</h1>`
    : html`<h2 class=${long ? "question-long" : "question-words"}>${said}</h2>`;
  return html`<fieldset class="question" data-item=${item.id}>
    <legend>${title}</legend>
    ${item.kind === "people" ? html`<p class="soft small">${t("questions.people.hint")}</p>` : nothing}
    <div class=${!alone && item.kind === "rating" ? "points points-across" : "points"}>
      ${
        item.kind === "people"
          ? peopleRows(props)
          : pointsOf(leg.instrument, item).map((point, index) => pointRow(props, point, index + 1))
      }
      <button class="choice choice-skip" type="button" aria-pressed=${answer === null} @click=${onSkip}>
        <span class="skip-sign" aria-hidden="true"></span>
        <span class="choice-text">${t("questions.skip")}</span>
      </button>
    </div>
  </fieldset>`;
}

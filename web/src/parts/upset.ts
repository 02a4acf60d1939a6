import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../i18n/i18n.js";

/** A slider from 0 to 10 that stands nowhere until it is moved. */
export interface SliderProps {
  readonly id: string;
  readonly label: string | TemplateResult;
  readonly value: number | undefined;
  /** Words of its two ends. */
  readonly ends: readonly [string, string];
  /** What a value is called. */
  readonly say: (value: number) => string;
  readonly onValue: (value: number | undefined) => void;
  readonly small?: boolean;
}

// At its beginning nothing is filled in, so that it does not look like an answer.
const UNSET = 0;

/** The slider with its words, and a way to leave it out again. */
export function slider({ id, label, value, ends, say, onValue, small }: SliderProps): TemplateResult {
  const read = (event: Event) => onValue(Number((event.target as HTMLInputElement).value));
  // A press on the place where it stands already changes nothing, and still is an answer.
  const settle = (event: Event) => value === undefined && read(event);
  const key = (event: KeyboardEvent) => /^(Arrow|Home|End|Page)/.test(event.key) && settle(event);
  return html`<div class=${small ? "scale scale-small" : "scale"}>
    <label class="scale-label" for=${id}>${label}</label>
    <p class="scale-value" aria-hidden="true">${value === undefined ? t("practice.scale.unset") : say(value)}</p>
    <input
      class="range"
      id=${id}
      name=${id}
      type="range"
      min="0"
      max="10"
      step="1"
      autocomplete="off"
      data-unset=${String(value === undefined)}
      aria-valuetext=${value === undefined ? t("practice.scale.unset") : say(value)}
      .value=${live(String(value ?? UNSET))}
      @input=${read}
      @pointerup=${settle}
      @keyup=${key}
    />
    <div class="bar-ends small soft" aria-hidden="true"><span>${ends[0]}</span><span>${ends[1]}</span></div>
    ${
      value === undefined
        ? nothing
        : html`<button class="button button-quiet small" type="button" @click=${() => onValue(undefined)}>
            ${t("practice.scale.leave")}
          </button>`
    }
  </div>`;
}

const upsetWords = (value: number) => t("practice.upset.value", { value, word: t(`practice.upset.${value}`) });

/** How much is stirred up, from 0 to 10, in words. */
export function upsetSlider(
  id: string,
  label: string | TemplateResult,
  value: number | undefined,
  onValue: (value: number | undefined) => void,
  small = false,
): TemplateResult {
  const ends = [t("practice.upset.low"), t("practice.upset.high")] as const;
  return slider({ id, label, value, ends, say: upsetWords, onValue, small });
}

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../i18n/i18n.js";
import { clock, minuteOf } from "../state/journal_edit.js";

/** A day and a time of it, and what becomes of them. */
export interface When {
  readonly day: string;
  /** Minutes from midnight; none where no time was said. */
  readonly minute: number | undefined;
  /** What follows the names of both fields, where there are several on a screen. */
  readonly suffix?: string;
  /** The first and the last day that can be chosen. */
  readonly min?: string;
  readonly max?: string;
  /** Empty where the field was emptied. */
  onDay(day: string): void;
  onMinute(minute: number | undefined): void;
}

const text = (event: Event) => (event.target as HTMLInputElement).value;

/** The fields for a day and a time. */
export function dayAndTime({ day, minute, suffix = "", min, max, onDay, onMinute }: When): TemplateResult {
  const field = (key: string, input: TemplateResult) =>
    html`<label class="place stack stack-2"><span class="small soft">${t(key)}</span>${input}</label>`;
  return html`<div class="cluster">
    ${field(
      "diary.day",
      html`<input
        class="select"
        type="date"
        name="day${suffix}"
        min=${min ?? nothing}
        max=${max ?? nothing}
        autocomplete="off"
        .value=${live(day)}
        @change=${(event: Event) => onDay(text(event))}
      />`,
    )}
    ${field(
      "diary.minute",
      html`<input
        class="select"
        type="time"
        name="minute${suffix}"
        autocomplete="off"
        .value=${live(minute === undefined ? "" : clock(minute))}
        @change=${(event: Event) => onMinute(minuteOf(text(event)))}
      />`,
    )}
  </div>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { isOver, passed, turnOf } from "../state/practice_clock.js";
import type { Clock } from "../state/practice_model.js";
import { get } from "../state/store.js";
import { TURNS, type TurnsClock } from "../state/turns_clock.js";
import { clockFace } from "./clock_face.js";
import { press } from "./press.js";
import { progressRing } from "./rings.js";

/** A clock for two who take turns: `seconds` each. It belongs to what `name` says, and begins anew for another. */
export function turnsTimer(clock: TurnsClock, name: string, seconds: number): TemplateResult {
  const now = clock.now();
  if (now?.part === name) return running(clock, now, () => clock.begin(name, seconds));
  const start = press(t("turns.start", { seconds }), () => clock.begin(name, seconds), "button-primary");
  return html`<div class="cluster">${start}</div>`;
}

function running({ runOrPause }: TurnsClock, now: Clock, again: () => void): TemplateResult {
  const over = isOver(now);
  const { turn, left } = turnOf(now, TURNS);
  return html`<div class="card pace pace-timer" data-running=${String(Boolean(now.from))} data-over=${String(over)}>
    ${get().settings.pictures ? progressRing(passed(now), now.total) : nothing}
    ${
      over
        ? html`<p class="pace-over">${t("turns.over")}</p>`
        : html`<div class="turns stack stack-2">
            <p class="turn-now" data-turn=${turn + 1}>${t("turns.turn", { turn: turn + 1 })}</p>
            <p class="pace-count" role="timer" aria-live="off">${clockFace(left)}</p>
          </div>`
    }
    <div class="cluster">
      ${over ? nothing : press(t(now.from ? "turns.pause" : "turns.go.on"), runOrPause, "button-primary")}
      ${press(t("turns.again"), again)}
    </div>
  </div>`;
}

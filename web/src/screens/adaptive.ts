import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { pool } from "../parts/rings.js";
import { adaptiveBy, answerTheRest, chooseNext, leftToAsk } from "../state/adaptive.js";
import { isThrough } from "../state/begin.js";
import type { Leg } from "../state/model.js";
import { formItemsOf, itemsOf, minutesOf } from "../state/plan.js";
import { finish, nextLeg } from "../state/runner.js";
import { session } from "../state/store.js";

/** Whether the person stands behind the last question of an adaptive check that has come to its end. */
export function atTheEnd(leg: Leg): boolean {
  return leg.adaptive?.ended !== undefined && session().item >= itemsOf(leg).length;
}

/** Where the engine is with the next question: nothing to say, at work, or not able to. Every answer is still there. */
export function choosing(leg: Leg): TemplateResult | typeof nothing {
  const { choosing: state } = session();
  if (!leg.adaptive || state.status === "empty" || state.status === "done") return nothing;
  if (state.status === "working") return atWork(t("adaptive.choosing"));
  return html`<div class="stack">
    ${wentWrong(state.faults, () => void chooseNext())}
    <p>${t("adaptive.without.engine")}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${answerTheRest}>
        ${t("adaptive.rest", { count: leftToAsk(leg) })}
      </button>
    </div>
  </div>`;
}

/** How many questions an adaptive check can take, said before it begins. */
export function sizeWords(leg: Leg): string {
  const most = leg.adaptive?.most ?? 0;
  const fewest = adaptiveBy(leg.instrument, leg.target)?.fewest ?? 0;
  const words = { fewest, most, minutes: minutesOf(leg.instrument, leg.form) };
  return `${t("adaptive.size", words)} ${t("adaptive.how")}`;
}

/** Why nothing more is asked, in plain words, and the two ways on from here. */
export function endOf(leg: Leg): TemplateResult {
  const rest = leftToAsk(leg);
  const { legs, leg: at, answers } = session();
  const more = legs.some((one, index) => index > at && !isThrough(one, answers));
  const reason = `adaptive.end.${leg.adaptive?.ended}`;
  return html`<div class="page page-wide leg-intro">
    <div class="welcome">
      <div class="welcome-words stack stack-5">
        <h1 tabindex="-1">${t(`${reason}.title`)}</h1>
        <p class="lede">${t(`${reason}.text`)}</p>
        <p>${t("adaptive.end.asked", { count: itemsOf(leg).length, of: formItemsOf(leg).length })}</p>
        ${rest ? html`<p class="soft">${t("adaptive.end.rest")}</p>` : nothing}
        <div class="ways">
          <button class="button button-primary" type="button" @click=${more ? nextLeg : finish}>
            ${t(more ? "questions.next" : "adaptive.end.result")}
          </button>
          ${
            rest
              ? html`<button class="button" type="button" @click=${answerTheRest}>
                  ${t("adaptive.rest", { count: rest })}
                </button>`
              : nothing
          }
        </div>
      </div>
      ${pool()}
    </div>
  </div>`;
}

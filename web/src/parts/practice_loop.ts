import { html, type TemplateResult } from "lit";
import type { PracticePart } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { openPractice } from "../state/practice.js";
import { loopPicture, type Role } from "./loop_picture.js";
import { practiceName } from "./plan_words.js";
import { own, partKey } from "./practice_words.js";

type Loop = NonNullable<PracticePart["loop"]>;

/** The loop someone is in, from their side: both moves as far as they are seen, and their own steps out of it. */
export function loopDrawing({ loop, mine, theirs }: PracticePart): TemplateResult {
  if (!loop) return html`<p class="soft" data-loop="none">${t("loop.pick")}</p>`;
  const moves = (role: Role) => (loop.mine.role === role || loop.theirs?.role === role ? 1 : 0);
  const view = { reach: moves("reach"), retreat: moves("retreat"), again: false, now: loop.mine.role };
  const seen = own(`${partKey(String(theirs))}.${loop.theirs?.move ?? "not-known"}`);
  return html`<div class="card stack stack-4" data-loop=${loop.kind}>
    ${loopPicture(view)}
    <dl class="given">
      ${line(t("loop.mine"), own(`${partKey(String(mine))}.${loop.mine.move}`))} ${line(t("loop.theirs"), seen)}
    </dl>
    <p>${t(`loop.kind.${loop.kind}`)}</p>
    ${steps(loop)}
  </div>`;
}

function line(name: string, words: string): TemplateResult {
  return html`<div>
    <dt class="kicker">${name}</dt>
    <dd>${words}</dd>
  </div>`;
}

// In their order; only one's own.
function steps({ steps: all }: Loop): TemplateResult {
  return html`<h3>${t("loop.steps")}</h3>
    <ol class="stack stack-3">
      ${all.map(
        ({ id, intervention }) =>
          html`<li data-step=${id}>
            <p>${t(`loop.step.${id}`)}</p>
            <button class="button button-quiet small" type="button" @click=${() => openPractice(intervention)}>
              ${t("guide.practise", { name: practiceName(intervention) })}
            </button>
          </li>`,
      )}
    </ol>`;
}

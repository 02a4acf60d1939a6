import { html, type TemplateResult } from "lit";
import type { Value } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { press } from "../parts/case_bits.js";
import { loopPicture, type Role } from "../parts/loop_picture.js";
import { practiceName } from "../parts/plan_words.js";
import { turnsTimer } from "../parts/turns.js";
import { endJoint, joint, TURN_SECONDS, turns } from "../state/joint.js";

type Side = Value<"couple">["sides"][number];

/** The loop from both sides: what each does and may fear as each said it, steps for each, and something for both. */
export function shown(): TemplateResult {
  const { kind, sides, together } = joint().told.value!;
  const moves = (role: Role) => sides.filter((side) => side.role === role).length;
  return html`<div class="stack">
      <h1 tabindex="-1">${t("joint.shown.title")}</h1>
      <p class="lede">${t(`joint.shown.${kind}`)}</p>
    </div>
    ${loopPicture({ reach: moves("reach"), retreat: moves("retreat"), again: true })}
    <div class="pair">${sides.map(oneSide)}</div>
    <section class="stack" aria-labelledby="joint-both">
      <h2 id="joint-both">${t("joint.together")}</h2>
      ${practices(together)}
    </section>
    <section class="stack" aria-labelledby="joint-turns">
      <h2 id="joint-turns">${t("joint.turns")}</h2>
      <p>${t("joint.turns.text")}</p>
      ${turnsTimer(turns, "joint", TURN_SECONDS)}
    </section>
    ${ending()}`;
}

function oneSide({ move, fear, steps }: Side, person: number): TemplateResult {
  return html`<section class="card stack stack-3" aria-labelledby="side-${person}" data-side=${person}>
    <h2 id="side-${person}">${t("joint.side", { person })}</h2>
    <dl class="given">
      <div>
        <dt class="kicker">${t("joint.side.move")}</dt>
        <dd>${t(`joint.move.${move}`)}</dd>
      </div>
      <div>
        <dt class="kicker">${t("joint.side.fear")}</dt>
        <dd>${fear ? t(`joint.fear.${fear}`) : t("joint.side.fear.open")}</dd>
      </div>
    </dl>
    <h3>${t("joint.side.steps")}</h3>
    <ol class="stack stack-2">
      ${steps.map(({ id }) => html`<li data-step=${id}>${t(`loop.step.${id}`)}</li>`)}
    </ol>
  </section>`;
}

function practices(ids: readonly string[]): TemplateResult {
  return html`<ul class="stack stack-2">
    ${ids.map(
      (id) =>
        html`<li data-practice=${id}>
          <strong>${practiceName(id)}</strong>
          <p class="small">${t(`${id}.how`)}</p>
        </li>`,
    )}
  </ul>`;
}

function ending(): TemplateResult {
  return html`<div class="stack stack-3">
    <p class="soft">${t("joint.end.text")}</p>
    <div>${press("joint.end", endJoint, "button-primary")}</div>
  </div>`;
}

/** What stands where no picture is shown: the same whoever left something open, and when the clinician chose so. */
export function nothingShown(): TemplateResult {
  return html`<div class="stack">
      <h1 tabindex="-1">${t("joint.none.title")}</h1>
      <p class="lede">${t("joint.none.text")}</p>
    </div>
    <section class="stack" aria-labelledby="joint-alone">
      <h2 id="joint-alone">${t("joint.none.list")}</h2>
      ${practices(joint().form.value!.instead)}
    </section>
    ${ending()}`;
}

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { classFrame, drawn, part, withOutline } from "../parts/class_bits.js";
import { press } from "../parts/press.js";
import { loopPicture, type Role } from "../parts/loop_picture.js";
import { turnsTimer } from "../parts/turns.js";
import { change, classroom, readOutline } from "../state/classroom.js";
import { isPlaying, pairTurns, playLoop, stopLoop } from "../state/classroom_time.js";

// --------------------------------------------------------------------------------------------------------- the loop

interface Step {
  readonly key: string;
  /** Whose it is; nobody's where it is of both. */
  readonly role?: Role;
}

/** The steps of the loop when one of the two moves first. */
function stepsOf(first: Role): Step[] {
  const other = first === "reach" ? "retreat" : "reach";
  const of = (role: Role): Step[] => ["fear", "move", "seen"].map((word) => ({ key: `loop.${role}.${word}`, role }));
  return [{ key: `loop.begin.${first}` }, ...of(first), ...of(other), { key: "loop.again" }];
}

/** One reaches, the other steps back: the loop told step by step, from either side, and the ways out of it. */
export function classLoop(): TemplateResult {
  const { first, step } = classroom();
  const all = stepsOf(first);
  const last = all.length - 1;
  return classFrame(
    "loop",
    html`${whoFirst(first)} ${picture(all, step)}
      <ol class="plain rows" aria-label=${t("class.loop.steps")}>
        ${all.slice(0, step + 1).map((one, at) => told(one, at === step))}
      </ol>
      ${loopWays(step, last)} ${step >= last ? waysOut() : nothing}`,
  );
}

function whoFirst(first: Role): TemplateResult {
  const one = (role: Role) =>
    html`<button
      class="button"
      type="button"
      aria-pressed=${role === first}
      @click=${() => (stopLoop(), change({ first: role, step: 0 }))}
    >
      ${t(`loop.role.${role}`)}
    </button>`;
  return html`<div class="cluster" role="group" aria-label=${t("class.loop.first")}>
    <span class="small soft">${t("class.loop.first")}</span> ${one("reach")} ${one("retreat")}
  </div>`;
}

function told({ key, role }: Step, now: boolean): TemplateResult {
  return html`<li class="row-card stack stack-1" aria-current=${now ? "step" : nothing} data-role=${role ?? "both"}>
    ${role ? html`<p class="small soft">${t(`loop.role.${role}`)}</p>` : nothing}
    <p class=${now ? "dimension-words" : ""}>${t(key)}</p>
  </li>`;
}

function loopWays(step: number, last: number): TemplateResult {
  return html`<div class="cluster">
    ${step < last ? press(t("class.step.next"), () => (stopLoop(), change({ step: step + 1 })), "button-primary") : nothing}
    ${step > 0 ? press(t("class.step.back"), () => (stopLoop(), change({ step: step - 1 }))) : nothing}
    ${isPlaying() ? press(t("turns.pause"), stopLoop) : press(t("class.loop.play"), () => playLoop(last))}
  </div>`;
}

function waysOut(): TemplateResult {
  const out = (id: Role | "both") =>
    html`<article class="card stack stack-2">
      <h3>${t(id === "both" ? "class.loop.both" : `loop.role.${id}`)}</h3>
      <p>${t(`loop.out.${id}`)}</p>
    </article>`;
  return part(
    "out",
    t("class.loop.out"),
    html`<div class="tiles">${out("reach")}${out("retreat")}${out("both")}</div>`,
  );
}

// With each round one comes nearer and the other goes further; the drawing shows how far it has come.
function picture(all: readonly Step[], step: number) {
  const moves = (role: Role) => all.slice(0, step + 1).filter(({ key }) => key === `loop.${role}.move`).length;
  const again = step === all.length - 1;
  return loopPicture({ reach: moves("reach"), retreat: moves("retreat"), again, now: all[step]!.role });
}

// ------------------------------------------------------------------------------------------------- words for feelings

/** Words for what people feel, in groups, to find finer ones with. */
export function classFeelings(): TemplateResult {
  return classFrame(
    "feelings",
    html`<ol class="stack stack-2">
        ${[1, 2, 3].map((at) => html`<li>${t(`class.feelings.task.${at}`)}</li>`)}
      </ol>
      ${withOutline(
        ({ feelings }) =>
          html`<div class="class-tiles">
            ${feelings.map(
              ({ id, words }) =>
                html`<section class="card stack stack-2" aria-labelledby="feeling-${id}">
                  <h2 id="feeling-${id}">${t(`feeling.group.${id}`)}</h2>
                  <ul class="plain class-words">
                    ${words.map((word) => html`<li class="chip">${t(`feeling.${word}`)}</li>`)}
                  </ul>
                </section>`,
            )}
          </div>`,
      )}`,
  );
}

// ------------------------------------------------------------------------------------------------------------ listening

/** A made-up scene for two: one tells, one listens, a clock for each, then they swap. */
export function classListening(): TemplateResult {
  return classFrame(
    "listening",
    html`<p class="note note-calm">${t("talk.before")}</p>
      ${drawn(classroom().outline, readOutline, ({ scenes }) => pair(scenes))}`,
  );
}

type Scenes = NonNullable<ReturnType<typeof classroom>["outline"]["value"]>["scenes"];

function pair(scenes: Scenes): TemplateResult {
  const at = classroom().scene % scenes.length;
  const { id, seconds } = scenes[at]!;
  const to = (next: number) => {
    change({ scene: (next + scenes.length) % scenes.length, clock: undefined });
  };
  return html`<section class="card stack stack-4" aria-labelledby="scene" data-scene=${id}>
      <p class="small soft">${t("class.listening.scene", { at: at + 1, of: scenes.length })}</p>
      <h2 id="scene">${t(`talk.${id}.name`)}</h2>
      <p>${t(`talk.${id}.scene`)}</p>
      <dl class="given">
        <div>
          <dt class="kicker">${t("class.listening.tells")}</dt>
          <dd>${t(`talk.${id}.say`)}</dd>
        </div>
        <div>
          <dt class="kicker">${t("class.listening.listens")}</dt>
          <dd>${t(`talk.${id}.listen`)}</dd>
        </div>
      </dl>
    </section>
    ${turnsTimer(pairTurns, id, seconds)}
    <div class="cluster">
      ${press(t("class.listening.other"), () => to(at + 1))}
      ${press(t("class.step.back"), () => to(at - 1), "button-quiet")}
    </div>`;
}

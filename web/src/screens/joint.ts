import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { live } from "lit/directives/live.js";
import { number, t } from "../i18n/i18n.js";
import { press } from "../parts/case_bits.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { answer, beginJoint, endJoint, goOn, joint, leaveOut, look, questionBefore, QUESTIONS, readForm, readLoop, showLoop, stopAnswering, takeDevice, talkedWith } from "../state/joint.js"; // prettier-ignore
import type { Joint, JointPerson, JointQuestion, JointStep } from "../state/joint_model.js";
import type { Reply } from "../state/model.js";
import { nothingShown, shown } from "./joint_shown.js";

const steps: Readonly<Record<JointStep, () => TemplateResult>> = {
  enable,
  hand,
  ask,
  back,
  look: lookAlone,
  shown,
  none: nothingShown,
};

/** A loop of two, with a clinician: asked of each alone, shown to both only where both want it and the clinician too. */
export function jointScreen(): TemplateResult {
  const { step } = joint();
  return html`<div class="page stack stack-6" data-joint=${step}>${steps[step]()}</div>`;
}

function head(title: string, text?: string): TemplateResult {
  return html`<div class="stack">
    <h1 tabindex="-1">${title}</h1>
    ${text ? html`<p class="lede">${text}</p>` : nothing}
  </div>`;
}

// ----------------------------------------------------------------------------------------- for the clinician, before

const people: readonly (readonly [JointPerson, string])[] = [
  [0, "first"],
  [1, "second"],
];

function enable(): TemplateResult {
  const { needed, form } = joint();
  return html`${head(t("joint.title"), t("joint.lede"))}
    <section class="card stack stack-3" aria-labelledby="joint-before">
      <h2 id="joint-before">${t("joint.enable.title")}</h2>
      <p class="soft">${t("joint.enable.why")}</p>
      ${people.map(([person, name]) => talked(person, name))}
    </section>
    <section class="stack" aria-labelledby="joint-tell">
      <h2 id="joint-tell">${t("joint.enable.tell")}</h2>
      <ul class="stack stack-2">
        ${["apart", "open", "look", "none", "gone"].map((id) => html`<li>${t(`joint.enable.tell.${id}`)}</li>`)}
      </ul>
    </section>
    ${needed ? html`<p class="note note-strong" role="alert">${t("joint.enable.needed")}</p>` : nothing}
    <div class="cluster">
      ${form.value ? press("joint.enable.go", beginJoint, "button-primary") : waiting(form)}
      ${press("workspace.back", endJoint, "button-quiet")}
    </div>`;
}

function waiting(form: Joint["form"]): TemplateResult {
  return form.status === "wrong" ? wentWrong(form.faults, () => void readForm()) : atWork();
}

function talked(person: JointPerson, name: string): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      name="talked-${person}"
      autocomplete="off"
      .checked=${live(joint().talked[person])}
      @change=${(event: Event) => talkedWith(person, (event.target as HTMLInputElement).checked)}
    />
    <span>${t(`joint.enable.${name}`)}</span>
  </label>`;
}

// ------------------------------------------------------------------------------------------------------- for each alone

function hand(): TemplateResult {
  const { person } = joint();
  return html`${head(t("joint.hand.title", { person }), t("joint.hand.text", { person }))}
    <div>${press("joint.hand.go", takeDevice, "button-primary")}</div>`;
}

const OPEN = "open";
const replies: Readonly<Partial<Record<JointQuestion, readonly Reply[]>>> = {
  afraid: ["yes", "no", "unknown"],
  together: ["yes", "no"],
};

function optionsOf(question: JointQuestion): readonly (readonly [string, string])[] {
  const said = replies[question]?.map((reply) => [reply, t(`joint.reply.${reply}`)] as const);
  if (said) return said;
  const { moves, fears } = joint().form.value!;
  return (question === "move" ? moves : fears).map((id) => [id, t(`joint.${question}.${id}`)] as const);
}

// Every question has the same shape, whatever was answered before and by whom.
function ask(): TemplateResult {
  const { question: at, person } = joint();
  const question = QUESTIONS[at]!;
  return html`<p class="small soft">${t("joint.ask.progress", { at: number(at + 1), of: number(QUESTIONS.length) })}</p>
    ${head(t(`joint.ask.${question}`), t(`joint.ask.${question}.text`))}
    ${keyed(`${person} ${question}`, answers(question))}
    <div class="cluster">
      ${press("joint.next", goOn, "button-primary")} ${at > 0 ? press("joint.before", questionBefore) : nothing}
    </div>
    <div class="stack stack-2">
      <div>${press("joint.stop", stopAnswering, "button-quiet")}</div>
      <p class="small soft">${t("joint.stop.text")}</p>
    </div>`;
}

// Each question has elements of its own: a picked one that came over from another would take the place of what is picked here.
function answers(question: JointQuestion): TemplateResult {
  return html`<fieldset class="stack stack-2" data-question=${question} data-person=${joint().person}>
    <legend class="unseen">${t(`joint.ask.${question}`)}</legend>
    ${[...optionsOf(question), [OPEN, t("joint.open")] as const].map((one) => option(question, one))}
  </fieldset>`;
}

function option(question: JointQuestion, [id, words]: readonly [string, string]): TemplateResult {
  const { sides, person } = joint();
  const now = sides[person][question] ?? OPEN;
  return html`<label class="choice">
    <input
      type="radio"
      name="joint-${person}-${question}"
      autocomplete="off"
      .checked=${live(id === now)}
      @change=${() => answer(question, id === OPEN ? undefined : id)}
    />
    <span>${words}</span>
  </label>`;
}

// ------------------------------------------------------------------------------------------- for the clinician, after

function back(): TemplateResult {
  return html`${head(t("joint.back.title"), t("joint.back.text"))}
    <div>${press("joint.back.go", look, "button-primary")}</div>`;
}

// What stands here says whether there is a picture, never who did not want one: the engine does not tell it either.
function lookAlone(): TemplateResult {
  const { told } = joint();
  if (told.status === "wrong")
    return html`${head(t("joint.look.title"))} ${wentWrong(told.faults, () => void readLoop())}`;
  if (told.status !== "done") return html`${head(t("joint.look.title"))} ${atWork()}`;
  const word = told.value.open ? "yes" : "no";
  return html`${head(t("joint.look.title"))}
    <div class="card stack stack-3" data-open=${String(told.value.open)}>
      <p class="dimension-words">${t(`joint.look.${word}`)}</p>
      <p>${t(`joint.look.${word}.text`)}</p>
    </div>
    <div class="cluster">
      ${told.value.open ? press("joint.look.show", showLoop, "button-primary") : nothing}
      ${press("joint.look.leave", leaveOut, told.value.open ? "" : "button-primary")}
    </div>`;
}

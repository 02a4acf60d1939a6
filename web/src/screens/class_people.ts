import { html, nothing, type TemplateResult } from "lit";
import type { Corner, Reading, ReportValue } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { activityName, classFrame, drawn, part, seedField, withOutline } from "../parts/class_bits.js";
import { press } from "../parts/press.js";
import { map } from "../parts/map.js";
import { go } from "../state/actions.js";
import { classroom, change, guess, pickPerson, readPerson } from "../state/classroom.js";
import { get } from "../state/store.js";
import { across } from "./across.js";
import { dimensions, moveTheCut, ownCut, patterns } from "./result_core.js";
import { given } from "./result_given.js";
import { workings } from "./why.js";

const words: readonly (Corner | "between")[] = ["secure", "preoccupied", "dismissing", "fearful", "between"];

/** People who do not exist: meet one, guess, then see what their made-up answers give. */
export function classPeople(): TemplateResult {
  const { person } = classroom();
  return classFrame("people", person ? one(person) : everyone());
}

function everyone(): unknown {
  return withOutline(
    ({ people }) =>
      html`${seedField(() => {})}
        <p class="small soft">${t("class.seed.text")}</p>
        <ul class="plain class-tiles">
          ${people.map(
            ({ id }) =>
              html`<li class="card stack stack-2" data-person=${id}>
                <h2 id=${id}>${t(`made.${id}.name`)}</h2>
                <p class="small">${t(`made.${id}.story`)}</p>
                <div>
                  <button class="button" type="button" aria-describedby=${id} @click=${() => pickPerson(id)}>
                    ${t("class.open")}
                  </button>
                </div>
              </li>`,
          )}
        </ul>`,
  );
}

function one(person: string): TemplateResult {
  const { revealed } = classroom();
  return html`<section class="card stack stack-3" aria-labelledby="who" data-person=${person}>
      <h2 id="who">${t(`made.${person}.name`)}</h2>
      <p>${t(`made.${person}.story`)}</p>
      <p class="small soft">${t("class.people.made.up")}</p>
    </section>
    ${revealed ? result() : guessing()}
    <div class="cluster">${press(t("class.people.other"), () => change({ person: "" }))}</div>`;
}

function guessing(): TemplateResult {
  return html`<section class="stack" aria-labelledby="guess">
    <h2 id="guess">${t("class.people.guess")}</h2>
    <p class="soft">${t("class.people.guess.text")}</p>
    <div class="cluster">
      ${words.map((word) => press(t(`style.${word}.name`), () => guess(word)))}
      ${press(t("class.people.show"), () => guess(undefined), "button-primary")}
    </div>
  </section>`;
}

function guessed(): TemplateResult | typeof nothing {
  const { guess: word } = classroom();
  return word
    ? html`<p class="note note-calm">${t("class.people.guessed", { style: t(`style.${word}.name`) })}</p>`
    : nothing;
}

function result(): TemplateResult {
  const { person } = classroom();
  return html`${guessed()} ${drawn(get().example.report, () => readPerson(), chapters)}
    ${part("ask", t("class.people.ask"), html`<p>${t(`made.${person}.ask`)}</p>`)}
    <div class="cluster">
      ${press(activityName("scoring"), () => go("class-scoring"))}
      ${press(activityName("cuts"), () => go("class-cuts"))}
    </div>
    ${seedField(() => readPerson())}`;
}

function chapters(report: ReportValue): TemplateResult {
  const general = report.readings.find((reading) => reading.general);
  // Where to practise is for whoever answered about their own people.
  const { practice: _aside, ...told } = report;
  const people = across(told, "class");
  const how = given(report);
  return html`${general ? part("dimensions", t("result.dimensions.title"), dimensions(general)) : nothing}
  ${general?.position ? part("map", t("result.map.title"), map([general])) : nothing}
  ${general?.styles ? part("patterns", t("result.patterns.title"), pattern(general)) : nothing}
  ${people ? part("across", t("result.people.title"), people) : nothing}
  ${how ? part("given", t("result.given.title"), how) : nothing}`;
}

/** The nearest pattern; where none can be named, that in the words of a lesson: nobody here can go back and answer. */
function pattern(reading: Reading): TemplateResult {
  return reading.position
    ? patterns(reading)
    : html`<p class="dimension-words">${t(reading.style_message)}</p>
        <p class="note">${t("class.cuts.none")}</p>`;
}

/** The scoring of a made-up person, opened step by step. */
export function classScoring(): TemplateResult {
  const { person } = classroom();
  return classFrame(
    "scoring",
    person
      ? html`<p><strong>${t(`made.${person}.name`)}</strong></p>
          ${workings()}`
      : nobodyYet(),
  );
}

/** The same answers with the dividing lines moved: the words change, the person does not. */
export function classCuts(): TemplateResult {
  const { person } = classroom();
  return classFrame("cuts", person ? drawn(get().example.report, () => readPerson(), mover) : nobodyYet());
}

function mover(report: ReportValue): TemplateResult {
  const general = report.readings.find((reading) => reading.general);
  if (!general?.position) return html`<p class="note">${t("class.cuts.none")}</p>`;
  return html`<p><strong>${t(`made.${classroom().person}.name`)}</strong></p>
    ${part("cut-map", t("result.map.title"), map([general]))} ${moveTheCut(general, ownCut(get().example))}
    <p class="soft">${t("class.cuts.text")}</p>
    <div class="cluster">${press(activityName("room"), () => go("class-room"))}</div>`;
}

function nobodyYet(): unknown {
  return withOutline(
    ({ people }) =>
      html`<p class="soft">${t("class.pick")}</p>
        <div class="cluster">${people.map(({ id }) => press(t(`made.${id}.name`), () => pickPerson(id)))}</div>`,
  );
}

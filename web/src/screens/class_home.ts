import { html, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { activityName, part, wayToScreen, withOutline } from "../parts/class_bits.js";
import { press } from "../parts/press.js";
import { change, classroom, clearLesson, screenFor } from "../state/classroom.js";
import type { Activity } from "../state/classroom_model.js";
import { go } from "../state/actions.js";

// In the order of a lesson; what a teacher needs first and last frames them.
const activities: readonly Activity[] = [
  "map",
  "people",
  "scoring",
  "room",
  "cuts",
  "loop",
  "feelings",
  "listening",
  "myths",
  "methods",
  "coin",
];

/** Where a lesson begins: what the page promises a class, outlines for a teacher, and everything there is to do. */
export function classHome(): TemplateResult {
  return html`<div class="page class stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("class.title")}</h1>
      <p class="lede">${t("class.lede")}</p>
      <ul class="promises">
        ${["made.up", "nothing.kept", "no.one.asked", "offline"].map((id) => html`<li>${t(`class.promise.${id}`)}</li>`)}
      </ul>
    </div>
    <div class="cluster">
      ${wayToScreen("class-start", t("class.start.title"), "button-primary")}
      ${press(t(classroom().projector ? "class.projector.off" : "class.projector.on"), projector)}
    </div>
    ${part(
      "lessons",
      t("class.lessons"),
      withOutline(({ lessons }) => lessons.map(lessonCard)),
    )}
    ${part("activities", t("class.activities"), all())}
    <p class="small soft">${t("class.adults")}</p>
    <div class="cluster">${press(t("class.clear"), clearLesson, "button-quiet")}</div>
  </div>`;
}

function projector(): void {
  change({ projector: !classroom().projector });
}

function lessonCard({ id, minutes }: { id: string; minutes: number }): TemplateResult {
  return html`<article class="card stack stack-3" data-lesson=${id} aria-labelledby=${id}>
    <h3 id=${id}>${t(`lesson.${id}.name`)}</h3>
    <p>${t(`lesson.${id}.aim`)}</p>
    <p class="small soft">${t("class.minutes", { count: minutes })}</p>
    <div>
      <button class="button" type="button" aria-describedby=${id} @click=${() => openLesson(id)}>
        ${t("class.lesson.open")}
      </button>
    </div>
  </article>`;
}

function openLesson(id: string): void {
  change({ lesson: id });
  go("class-lesson");
}

function all(): TemplateResult {
  const tile = (id: Activity | "sheets") =>
    html`<li class="card stack stack-2" data-activity=${id}>
      <h3 id="to-${id}">${activityName(id)}</h3>
      <p class="small">${t(`class.${id}.lede`)}</p>
      <div>
        <button
          class="button"
          type="button"
          aria-describedby="to-${id}"
          @click=${() => go(id === "sheets" ? "class-sheets" : screenFor(id))}
        >
          ${t("class.open")}
        </button>
      </div>
    </li>`;
  return html`<ul class="plain class-tiles">
    ${activities.map(tile)}${tile("sheets")}
  </ul>`;
}

/** One outline: what it is for, what it needs, and its parts, each a way to its screen. */
export function classLesson(): TemplateResult {
  const { lesson } = classroom();
  const body = withOutline(({ lessons }) => {
    const steps = lessons.find(({ id }) => id === lesson)?.steps ?? [];
    return html`<ol class="plain rows">
      ${steps.map(
        ({ activity, minutes }) =>
          html`<li class="row-card stack stack-2" data-step=${activity}>
            <h2 id="step-${activity}">${activityName(activity)}</h2>
            <p class="small soft">${t("class.minutes", { count: minutes })}</p>
            <p>${t(`lesson.${lesson}.${activity}`)}</p>
            <div>
              <button
                class="button"
                type="button"
                aria-describedby="step-${activity}"
                @click=${() => go(screenFor(activity))}
              >
                ${t("class.open")}
              </button>
            </div>
          </li>`,
      )}
    </ol>`;
  });
  return html`<div class="page class stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t(`lesson.${lesson}.name`)}</h1>
      <p class="lede">${t(`lesson.${lesson}.aim`)}</p>
      <p>${t(`lesson.${lesson}.need`)}</p>
    </div>
    ${body}
    <div class="cluster">${press(t("class.all"), () => go("home"))}</div>
  </div>`;
}

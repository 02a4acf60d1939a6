import { html, nothing, type TemplateResult } from "lit";
import type { LibraryItem } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { growingSecure } from "../parts/growing_secure.js";
import { holdWords, minutesWords, practiceName, waitWords } from "../parts/plan_words.js";
import { opens } from "../parts/practice_door.js";
import { go } from "../state/actions.js";
import { isDone, readLibrary } from "../state/guidance.js";
import { openPractice } from "../state/practice.js";
import { get } from "../state/store.js";

/** Everything there is to practise, by what it is for. */
export function libraryScreen(): TemplateResult {
  const { library } = get().guide;
  const items = library.value;
  return html`<div class="page plan stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("library.title")}</h1>
      <p class="lede">${t("library.lede")}</p>
    </div>
    ${library.status === "wrong" ? wentWrong(library.faults, () => void readLibrary()) : nothing}
    ${items ? byStage(items) : library.status === "wrong" ? nothing : atWork(t("library.working"))}
    <div>${growingSecure()}</div>
    <p class="note note-calm small">${t("library.alike")}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${() => go("plan")}>${t("guide.title")}</button>
    </div>
  </div>`;
}

function byStage(items: readonly LibraryItem[]): TemplateResult {
  if (items.length === 0) return html`<p class="note">${t("library.empty")}</p>`;
  const stages = [...new Set(items.map(({ stage }) => stage))];
  return html`<div>
    ${stages.map((stage) =>
      oneStage(
        stage,
        items.filter((item) => item.stage === stage),
      ),
    )}
  </div>`;
}

function oneStage(stage: LibraryItem["stage"], items: readonly LibraryItem[]): TemplateResult {
  return html`<details class="fold" data-stage=${stage}>
    <summary>
      <h2>${t(`guide.stage.${stage}`)}</h2>
      <span class="picked small">${t("library.count", { count: items.length })}</span>
    </summary>
    <ul class="plain rows">
      ${items.map(practice)}
    </ul>
  </details>`;
}

function practice(item: LibraryItem): TemplateResult {
  const { intervention: id, state, minutes } = item;
  const facts = [t(`library.state.${state}`), minutesWords(minutes), isDone(id) ? t("guide.done") : ""];
  return html`<li class="row-card stack stack-2" data-practice=${id} data-state=${state}>
    <h3 id="practice-${id}">${practiceName(id)}</h3>
    <p class="small soft">${facts.filter(Boolean).join(" · ")}</p>
    <p>${t(`${id}.what`)}</p>
    ${waitWords(item.waits_for).map((words) => html`<p class="small soft">${words}</p>`)}
    ${state === "held" ? held(item).map((words) => html`<p class="small soft">${words}</p>`) : nothing}
    ${opens(item) ? opener(id, state === "held" ? "library.look" : "guide.open") : nothing}
  </li>`;
}

function opener(id: string, key: string): TemplateResult {
  return html`<button class="button" type="button" aria-describedby="practice-${id}" @click=${() => openPractice(id)}>
    ${t(key)}
  </button>`;
}

function held({ held_by: by }: LibraryItem): string[] {
  const of = (kind: LibraryItem["held_by"][number]["by"]) => by.filter((one) => one.by === kind).map(({ id }) => id);
  return holdWords({
    gates: of("gate"),
    rules: of("rule"),
    preferences: of("preference"),
    declined: of("declined").length > 0,
  });
}

import { html, nothing, type TemplateResult } from "lit";
import { addScreens } from "../src/app/screens.js";
import { t } from "../src/i18n/i18n.js";
import { outline } from "../src/state/plan.js";
import { clinicSheets } from "../src/styles/clinic_sheets.js";
import { guideSheets } from "../src/styles/guide_sheets.js";
import { lessonSheets } from "../src/styles/lesson_sheets.js";
import { go } from "../src/state/actions.js";
import { tableOf } from "../src/parts/case_bits.js";
import { chip } from "../src/parts/chip.js";
import { atWork, notHere, wentWrong } from "../src/parts/faults.js";
import { fileButton } from "../src/parts/file_button.js";
import { question } from "../src/parts/question.js";
import { upsetSlider } from "../src/parts/upset.js";
import { clocks, days, loops, maps, pictures } from "./pictures.js";
import { none, state, type State } from "./state.js";

// Every component in every state, drawn by the page's own parts and sheets. It stands where the page has its first screen;
// it is built for tests and for whoever changes how things look, and is not shipped.

const button = (words: string, kind = "", pressed?: boolean) =>
  html`<button class="button ${kind}" type="button" aria-pressed=${pressed ?? nothing}>${words}</button>`;

function type(): State[] {
  return [
    state("heading 1", html`<h1>${t("home.title")}</h1>`),
    state("lede", html`<p class="lede">${t("privacy.lede")}</p>`),
    state(
      "heading 2, text",
      html`<h2>${t("privacy.sent.title")}</h2>
        <p>${t("privacy.sent.text")}</p>`,
    ),
    state(
      "heading 3, soft",
      html`<h3>${t("privacy.kept.title")}</h3>
        <p class="soft">${t("privacy.kept.text")}</p>`,
    ),
    state(
      "kicker, small",
      html`<p class="kicker">${t("privacy.limits.title")}</p>
        <p class="small soft">${t("common.notice.full")}</p>`,
    ),
    state("words of a dimension", html`<p class="dimension-words">${t("style.between.text")}</p>`),
  ];
}

function buttons(): State[] {
  const words = t("common.example.show");
  return [
    state(
      "primary",
      html`<div class="cluster">
        ${button(words, "button-primary")}${button(words, "button-primary button-large")}
      </div>`,
    ),
    state("plain, pressed", html`<div class="cluster">${button(words)}${button(words, "", true)}</div>`),
    state(
      "quiet, small",
      html`<div class="cluster">${button(words, "button-quiet")}${button(words, "button-quiet small")}</div>`,
    ),
    state("a file", fileButton({ name: "guide-file", words, take: none })),
  ];
}

function choices(): State[] {
  const words = t("help.numbers.crisis");
  const hint = html`${words}<span class="hint">${t("privacy.lede")}</span>`;
  const box = (on: boolean) =>
    html`<label class="choice">
      <input type="checkbox" name="guide-hint-${on}" autocomplete="off" .checked=${on} /><span>${hint}</span>
    </label>`;
  return [
    state(
      "radio: off, on",
      html`<div class="points">
        ${chip("guide-off", "radio", words, false, none)}${chip("guide-on", "radio", words, true, none)}
      </div>`,
    ),
    state(
      "box: off, on",
      html`<div class="points">
        ${chip("guide-c", "checkbox", words, false, none)}${chip("guide-d", "checkbox", words, true, none)}
      </div>`,
    ),
    state("with a hint: off, on", html`<div class="points">${box(false)}${box(true)}</div>`),
    state(
      "chips",
      html`<div class="chips">
        ${["yes", "no", "unknown", "skip"].map((id) => chip("guide-reply", "radio", t(`guide.bond.${id}`), id === "no", none))}
      </div>`,
    ),
  ];
}

function fields(): State[] {
  const label = (name: string, field: TemplateResult) => html`<label class="field">${t(name)} ${field}</label>`;
  return [
    state(
      "text: empty, filled",
      html`<div class="stack">
        ${label("settings.title", html`<input class="select write" autocomplete="off" />`)}${label("settings.title", html`<input class="select write" autocomplete="off" .value=${t("home.title")} />`)}
      </div>`,
    ),
    state(
      "wrong",
      html`${label("settings.title", html`<input class="select write" aria-invalid="true" autocomplete="off" />`)}
        <p class="missing">${t("vault.needed.some")}</p>`,
    ),
    state(
      "long text",
      label(
        "settings.title",
        html`<textarea class="select write" rows="3" autocomplete="off" .value=${t("privacy.sent.text")}></textarea>`,
      ),
    ),
    state(
      "list",
      label(
        "common.language",
        html`<select class="select">
          <option>${t("settings.title")}</option>
        </select>`,
      ),
    ),
    state(
      "date, number",
      html`<div class="cluster">
        <input class="select" type="date" aria-label=${t("settings.title")} value="2026-01-05" /><input
          class="select"
          type="number"
          aria-label=${t("settings.title")}
          value="12"
        />
      </div>`,
    ),
    state(
      "slider: unset, set, small",
      html`<div class="stack">
        ${upsetSlider("guide-u1", t("practice.upset.before"), undefined, none)}${upsetSlider("guide-u2", t("practice.upset.before"), 6, none)}${upsetSlider("guide-u3", t("practice.upset.before"), 2, none, true)}
      </div>`,
    ),
  ];
}

function surfaces(): State[] {
  const text = html`<p>${t("privacy.lede")}</p>`;
  const fold = (open: boolean) =>
    html`<details class="fold" ?open=${open}>
      <summary><h3>${t("privacy.sent.title")}</h3></summary>
      <div>${text}</div>
    </details>`;
  return [
    state(
      "card",
      html`<div class="card stack stack-2">
        <h3>${t("privacy.sent.title")}</h3>
        ${text}
      </div>`,
    ),
    state(
      "note, calm, strong",
      html`<div class="stack">
        <div class="note">${text}</div>
        <div class="note note-calm">${text}</div>
        <div class="note note-strong">${text}</div>
      </div>`,
    ),
    state(
      "row",
      html`<ul class="plain rows">
        <li class="row-card stack stack-2">${text}</li>
      </ul>`,
    ),
    state("fold: closed, open", html`<div>${fold(false)}${fold(true)}</div>`),
    state(
      "table",
      tableOf(
        t("privacy.title"),
        [t("help.numbers.crisis"), t("settings.title"), t("common.language")],
        [
          ["1", t("common.name"), "2"],
          ["3", t("common.name"), "4"],
        ],
      ),
    ),
  ];
}

function waits(): State[] {
  return [
    state("at work", atWork()),
    state(
      "went wrong",
      wentWrong([{ code: "answer_out_of_range", path: "/input/answers/sbi-anx-01", detail: "9" }], none),
    ),
    state("not here", notHere()),
  ];
}

function questions(): State[] {
  const items = outline("sbi")?.items ?? [];
  const one = (at: number, answer: number | null | undefined, alone = false) => {
    const item = items[at];
    if (!item) return nothing;
    const leg = { key: "sbi", instrument: "sbi", form: "full" };
    return question({ leg, item, answer, alone, onAnswer: none, onSettled: none, onSkip: none });
  };
  return [state("open", one(0, undefined)), state("answered", one(1, 5)), state("passed over", one(2, null))];
}

const groups: Readonly<Record<string, () => State[]>> = {
  type,
  buttons,
  choices,
  fields,
  surfaces,
  waits,
  pictures,
  maps,
  days,
  loops,
  clocks,
  questions,
};

function group([name, states]: [string, () => State[]]): TemplateResult {
  return html`<section class="stack stack-5" data-group=${name} aria-label=${name}>
    <p class="kicker" dir="ltr">${name}</p>
    ${states().map(
      (one) =>
        html`<div class="stack stack-2" data-state=${one.name}>
          <p class="small soft" dir="ltr">${one.name}</p>
          <div>${one.drawn}</div>
        </div>`,
    )}
  </section>`;
}

function styleguide(): TemplateResult {
  return html`<div class="page stack stack-6" data-styleguide>
    <h1 tabindex="-1" class="unseen">${t("common.name")}</h1>
    ${Object.entries(groups).map(group)}
  </div>`;
}

// Those of the first screens and of a result are there already; a sheet that two pages share comes once.
const present = new Set([...document.adoptedStyleSheets, ...guideSheets, ...clinicSheets, ...lessonSheets]);
document.adoptedStyleSheets = [...present];
addScreens({ home: styleguide });
go("home");

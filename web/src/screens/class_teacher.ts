import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { shell } from "../channel/app.js";
import { t } from "../i18n/i18n.js";
import { classFrame, part } from "../parts/class_bits.js";
import { press } from "../parts/press.js";
import { fileButton } from "../parts/file_button.js";
import { printText } from "../parts/practice_paper.js";
import { say } from "../state/actions.js";
import { change, classroom, clearLesson } from "../state/classroom.js";
import { saveFile } from "../app/save.js";

// A card is a few lines; anything longer is some other file.
const LONGEST_CARD = 2000;

/** Before a lesson: ground rules, a way out for every pupil, what to say when a pupil tells something, the help card. */
export function classStart(): TemplateResult {
  return classFrame(
    "start",
    html`${part("rules", t("class.rules"), list("teach.rules", 4))}
    ${part(
      "optout",
      t("teach.optout.title"),
      html`<p class="quote">${t("teach.optout.offer")}</p>
        <p>${t("teach.optout.text")}</p>`,
    )}
    ${part("disclosure", t("class.disclosure"), list("teach.disclosure", 5, "ol"))}
    ${part("card", t("class.card.title"), card())}`,
  );
}

function list(key: string, count: number, kind: "ul" | "ol" = "ul"): TemplateResult {
  const points = Array.from({ length: count }, (_, at) => html`<li>${t(`${key}.${at + 1}`)}</li>`);
  return kind === "ol" ? html`<ol class="stack stack-2">${points}</ol>` : html`<ul class="stack stack-2">${points}</ul>`; // prettier-ignore
}

function write(text: string): void {
  shell.busy(text !== "");
  change({ card: text });
}

async function open(file: File): Promise<void> {
  if (file.size > 4 * LONGEST_CARD) return say(t("class.card.long"));
  write((await file.text()).slice(0, LONGEST_CARD));
  say(t("class.card.opened"));
}

// The page keeps nothing: what a school wrote is saved as a file of its own, and opened again in the next lesson.
function card(): TemplateResult {
  const { card: text } = classroom();
  return html`<div class="stack stack-3">
    <label class="field" for="help-card"
      >${t("class.card.write")}
      <textarea
        class="write"
        id="help-card"
        name="help-card"
        rows="5"
        dir="auto"
        maxlength=${LONGEST_CARD}
        autocomplete="off"
        aria-describedby="about-card"
        .value=${live(text)}
        @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    <p id="about-card" class="small soft">${t("class.card.about")}</p>
    <div class="cluster">
      ${press(t("class.card.example"), () => write(t("teach.card.example")))}
      ${text ? press(t("class.card.save"), () => saveFile("help-card.txt", text, "text/plain")) : nothing}
      ${text ? press(t("class.card.print"), () => printText(t("class.card.title"), text)) : nothing}
      ${fileButton({ name: "card-file", words: t("class.card.open"), take: open, accept: ".txt" })}
    </div>
  </div>`;
}

/** The end of a lesson: what to ask last, where help is, and the screen cleared. */
export function classClose(): TemplateResult {
  const { card: text } = classroom();
  return classFrame(
    "close",
    html`${part("questions", t("class.close.ask"), list("class.close.question", 3))}
      ${part("where", t("class.card.title"), html`<p dir="auto">${text || t("class.card.none")}</p>`)}
      <div class="cluster">${press(t("class.clear"), clearLesson, "button-primary")}</div>`,
  );
}

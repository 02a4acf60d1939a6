import { html, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { card } from "../parts/practice_card.js";
import { page, steps } from "../parts/practice_doing.js";
import { ending } from "../parts/practice_end.js";
import { opening } from "../parts/practice_opening.js";
import { stirred } from "../parts/practice_stirred.js";
import { own } from "../parts/practice_words.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { go } from "../state/actions.js";
import { ask, goOn } from "../state/practice.js";
import { actionNow, practice, shapeOf, valueNow } from "../state/practice_slice.js";

const drawn = { steps, page, card };

/** A practice: what it is, doing it, stopping when it is too much, and the end. */
export function practiceScreen(): TemplateResult {
  const { asked, view, intervention } = practice();
  const value = valueNow();
  if (!intervention) return nobody();
  if (asked.status === "wrong")
    return inPage(
      own("name"),
      wentWrong(asked.faults, () => void ask()),
    );
  const action = actionNow();
  if (!value) return inPage(own("name"), atWork(t("practice.working")));
  if (view === "opening" || !action) return opening(value);
  if (view === "stopped") return inPage(t("practice.stirred.heading"), stirred(goOn));
  return view === "end" ? ending(value, action) : drawn[shapeOf(action)](action);
}

function inPage(title: string, body: TemplateResult): TemplateResult {
  return html`<div class="page stack stack-6">
    <h1 tabindex="-1">${title}</h1>
    ${body}
  </div>`;
}

function nobody(): TemplateResult {
  return html`<div class="page stack">
    <h1 tabindex="-1">${t("practice.empty.title")}</h1>
    <p class="lede">${t("practice.empty.text")}</p>
    <button class="button button-primary" type="button" @click=${() => go("library")}>${t("practice.empty.go")}</button>
  </div>`;
}

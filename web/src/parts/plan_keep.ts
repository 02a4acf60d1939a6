import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { say } from "../state/actions.js";
import { keepChoice, keepsByItself } from "../state/journal.js";
import { pastOffers } from "../state/journal_edit.js";
import { get } from "../state/store.js";

/** Keeps what was done and turned down in this visit, so that later plans know of it; nothing when there is nothing new. */
export function keepChoices(): TemplateResult | typeof nothing {
  const { guide, journal, showing } = get();
  if (showing === "example" || keepsByItself()) return nothing;
  const kept = new Map(pastOffers(journal).map(({ intervention, outcome }) => [intervention, outcome]));
  const left = guide.done.filter(({ intervention, outcome }) => kept.get(intervention) !== outcome);
  if (left.length === 0) return nothing;
  const press = () => {
    left.forEach(({ intervention, outcome }) => keepChoice(intervention, outcome));
    say(t("over-time.choices.kept"));
  };
  return html`<div class="note note-calm stack stack-3" data-keep="choices">
    <p>${t("over-time.choices.text")}</p>
    <div><button class="button" type="button" @click=${press}>${t("over-time.choices.keep")}</button></div>
  </div>`;
}

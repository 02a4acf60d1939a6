import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../i18n/i18n.js";
import { planOnPaper, printPaper, reportsOnPaper } from "../app/paper.js";
import { go, setPrint } from "../state/actions.js";
import type { PrintChoice } from "../state/model.js";
import { siteNow } from "../state/site.js";
import { get, session } from "../state/store.js";

const always: readonly (keyof PrintChoice)[] = ["words", "numbers", "more", "answers"];

/** What there is to print: copies only when some are open, steps only when they were looked at. */
function partsOnOffer(): readonly (keyof PrintChoice)[] {
  const { followed } = session();
  const then = "value" in followed && followed.value ? (["then"] as const) : [];
  const plan = planOnPaper() ? (["plan"] as const) : [];
  return [...always, ...then, ...plan];
}

/** What goes on paper: only what is picked here. */
export function printScreen(): TemplateResult {
  const { print } = get();
  const parts = partsOnOffer();
  const ready = reportsOnPaper().length > 0;
  const any = parts.some((part) => print[part]);
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("print.title")}</h1>
      <p class="lede">${ready ? t("print.lede") : t("print.empty")}</p>
    </div>
    ${
      ready
        ? html`<fieldset class="stack stack-3">
              <legend><h2>${t("print.pick")}</h2></legend>
              ${parts.map((part) => row(part, print[part]))}
            </fieldset>
            <p class="note">${t("print.care")}</p>
            <div class="cluster">
              <button class="button button-primary" type="button" ?disabled=${!any} @click=${printPaper}>
                ${t("print.go")}
              </button>
              ${siteNow()?.key ? html`<button class="button" type="button" @click=${() => go("share")}>${t("share.title")}</button>` : nothing}
              ${any ? nothing : html`<p class="soft">${t("print.nothing")}</p>`}
            </div>`
        : html`<div class="cluster">
            <button class="button button-primary" type="button" @click=${() => go("chooser")}>
              ${t("result.empty.go")}
            </button>
          </div>`
    }
  </div>`;
}

function row(part: keyof PrintChoice, on: boolean): TemplateResult {
  const change = (event: Event) => setPrint({ [part]: (event.target as HTMLInputElement).checked });
  return html`<label class="choice">
    <input type="checkbox" autocomplete="off" .checked=${live(on)} @change=${change} />
    <span>${t(`print.${part}.title`)}<span class="hint">${t(`print.${part}.text`)}</span></span>
  </label>`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { PracticeAction } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { go } from "../state/actions.js";
import { WIN } from "../state/keeping_menu.js";
import { givenNow, shapeOf } from "../state/practice_slice.js";
import { canKeep, keepPractice, keptNow, markStep } from "../state/practice_keep.js";
import { chip } from "./chip.js";
import { takeAlong } from "./dates.js";
import { stepBack, tabOnly } from "./kept.js";

/** Keeps what was just finished beside the other days, when someone wants that; nothing is kept by itself without a vault. */
export function keepThis(action: PracticeAction): TemplateResult | typeof nothing {
  if (!canKeep() || shapeOf(action) === "card") return nothing;
  const kept = keptNow();
  return html`<section class="card stack stack-3" aria-labelledby="keep-this">
    <h2 id="keep-this">${t("over-time.practice.keep.title")}</h2>
    ${kept ? stepBack("practice", t("over-time.practice.kept")) : html`<p class="soft">${t("over-time.practice.keep.text")}</p>`}
    ${kept ? chip("win", "checkbox", t("over-time.practice.win"), kept.tags?.includes(WIN) ?? false, markStep) : nothing}
    <div class="cluster">
      ${
        kept
          ? html`<button class="button button-quiet" type="button" @click=${() => go("over-time")}>
              ${t("over-time.title")}
            </button>`
          : html`<button class="button" type="button" @click=${keepPractice}>${t("over-time.practice.keep")}</button>`
      }
      ${dates(action)}
    </div>
    ${kept ? tabOnly() : nothing}
  </section>`;
}

// Dates that a planner asked for can go into a calendar.
function dates({ parts }: PracticeAction): TemplateResult | typeof nothing {
  const given = givenNow();
  const all = parts.flatMap(({ id, kind, what }) =>
    kind === "when" && what === "date" && given[id] ? [{ id, day: String(given[id]), alarm: false }] : [],
  );
  return all.length ? takeAlong(all) : nothing;
}

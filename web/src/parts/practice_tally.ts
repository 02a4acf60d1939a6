import { html, nothing, type TemplateResult } from "lit";
import type { PracticeAction } from "../engine/engine.js";
import { number, t } from "../i18n/i18n.js";
import { addEntry } from "../state/practice.js";
import { givenLines, partText } from "./practice_words.js";
import { isLog } from "../state/practice_slice.js";

type Tally = NonNullable<PracticeAction["tally"]>[number];

/** The entries of a log put side by side, in all and with each person, and the way to another one. */
export function tally(action: PracticeAction): TemplateResult | typeof nothing {
  if (!isLog(action)) return nothing;
  const [all, ...people] = action.tally ?? [];
  // One entry alone can be read above.
  const several = all && all.entries > 1;
  return html`<section class="stack" aria-labelledby="tally">
    <h2 id="tally">${t("practice.tally.title", { count: all?.entries ?? 1 })}</h2>
    ${several ? counts(action, all) : nothing} ${several ? people.map((one) => counts(action, one)) : nothing}
    <div><button class="button" type="button" @click=${addEntry}>${t("practice.tally.add")}</button></div>
  </section>`;
}

// A name keeps its own direction inside a sentence of another.
const isolated = (name: string) => `\u2068${name}\u2069`;

function counts(action: PracticeAction, { who, entries, choices }: Tally): TemplateResult {
  const parts = action.parts.filter(({ id }) => choices.some(({ part }) => part === id));
  const line = (id: string) => {
    const part = action.parts.find((one) => one.id === id)!;
    return choices
      .filter((one) => one.part === id)
      .map(({ choice, count }) =>
        t("practice.tally.count", { choice: givenLines(part, choice)[0] ?? choice, count: number(count) }),
      )
      .join(t("common.list.comma"));
  };
  return html`<div class="card stack stack-3" data-tally=${who ?? ""}>
    ${who ? html`<h3>${t("practice.tally.who", { who: isolated(who), count: entries })}</h3>` : nothing}
    <dl class="given">
      ${parts.map(
        (part) =>
          html`<div>
            <dt class="small soft">${partText(part)}</dt>
            <dd>${line(part.id)}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

import { html, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { tableOf } from "../parts/case_bits.js";
import { classFrame, withOutline } from "../parts/class_bits.js";

const kinds = ["error", "conflict", "overclaim"] as const;

/** What is often said, and what is closer to the truth: one card each, to turn over when the class has guessed. */
export function classMyths(): TemplateResult {
  return classFrame(
    "myths",
    withOutline(({ myths }) =>
      kinds.map(
        (kind) =>
          html`<section class="stack" aria-labelledby="myths-${kind}">
            <h2 id="myths-${kind}">${t(`class.myths.${kind}`)}</h2>
            <div>
              ${myths
                .filter((one) => one.kind === kind)
                .map(
                  ({ id, sources }) =>
                    html`<details class="fold" data-myth=${id}>
                      <summary><h3>${t(`myth.${id}.claim`)}</h3></summary>
                      <div class="stack stack-2">
                        <p>${t(`myth.${id}.fact`)}</p>
                        <p class="small soft">${t("class.myths.sources", { count: sources.length })}</p>
                      </div>
                    </details>`,
                )}
            </div>
          </section>`,
      ),
    ),
  );
}

/** Ways of finding out, by what a class asks of each. The rows and columns are those of the words. */
export const methodRows = ["who", "how", "can", "cannot"] as const;
/** See above. */
export const methodColumns = ["interview", "questionnaire", "laboratory", "diary"] as const;

/** Four ways of finding out side by side: who asks, how, what it can say and what it cannot. */
export function classMethods(): TemplateResult {
  const rows = methodRows.map((row) => [
    t(`class.methods.row.${row}`),
    ...methodColumns.map((column) => t(`class.methods.${column}.${row}`)),
  ]);
  const heads = [t("class.methods.asks"), ...methodColumns.map((column) => t(`class.methods.${column}.name`))];
  return classFrame(
    "methods",
    html`${tableOf(t("class.methods.caption"), heads, rows)}
      <p class="note note-calm">${t("class.methods.infants")}</p>
      <p>${t("class.methods.ask")}</p>`,
  );
}

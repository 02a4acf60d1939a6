import { html, nothing, type TemplateResult } from "lit";
import type { Value } from "../engine/engine.js";
import { date, locales, t } from "../i18n/i18n.js";
import { answerText, partName, personName, questionText, responseOf, scaleNameIn, score } from "../parts/words.js";
import { comparisonWords } from "../screens/across.js";

/** What is shared. */
export type Shared = NonNullable<Value<"share">["shared"]>;
type Measured = Shared["measurements"][number];
type Score = Measured["scales"][string];

function scoreWords(instrument: string, scale: Score): string {
  const { kind, n, of, mean, interval95, count, people, sum, range } = scale;
  if (scale.status !== "scored") return t("result.too.few", { n, of });
  if (kind === "people") {
    return people?.length ? people.map(personName).join(t("common.list.comma")) : t("questions.people.nobody");
  }
  if (kind === "count") return t("share.line.count", { count: count ?? 0, n });
  if (kind === "weighted") return t("share.line.sum", { sum: sum ?? 0, low: range?.[0] ?? 0, high: range?.[1] ?? 0 });
  const { min, max } = responseOf(instrument, "");
  const words = t("share.line.mean", { mean: score(mean ?? 0), min, max });
  const [low, high] = interval95 ?? [];
  return low === undefined || high === undefined
    ? words
    : t("share.line.range", { words, low: score(low), high: score(high) });
}

function answers(part: Measured): TemplateResult | typeof nothing {
  if (!part.answers) return nothing;
  const leg = { instrument: part.instrument, ...(part.state ? { state: part.state } : {}) };
  return html`<h4>${t("share.line.answers", { count: Object.keys(part.answers).length })}</h4>
    <ul class="small">
      ${Object.entries(part.answers).map(
        ([item, answer]) =>
          html`<li data-item=${item}>
            ${questionText(leg, item)} <strong>${answerText(part.instrument, item, answer)}</strong>
          </li>`,
      )}
    </ul>`;
}

function measured(part: Measured): TemplateResult {
  const { instrument, target, state, scales } = part;
  return html`<section class="stack stack-2" data-part=${instrument} data-target=${target ?? ""}>
    <h3>${partName(instrument, target)}</h3>
    ${state ? html`<p class="small soft" data-line="state">${t(`share.line.state.${state}`)}</p>` : nothing}
    <ul>
      ${Object.entries(scales).map(
        ([id, scale]) =>
          html`<li data-scale=${id}>
            ${scaleNameIn(instrument, id)}: <strong>${scoreWords(instrument, scale)}</strong>
          </li>`,
      )}
    </ul>
    ${answers(part)}
  </section>`;
}

const languageName = (language: string) =>
  language
    .split("+")
    .map((one) => locales.find(({ code }) => code === one)?.name ?? one)
    .join(t("common.list.comma"));

/** Everything that stands in the document, line by line, in words; the core says its differences. */
export function lines(shared: Shared, comparison: Value<"share">["comparison"]): TemplateResult {
  const { made, language, site, marker, measurements, engine } = shared;
  const facts: readonly (readonly [string, string])[] = [
    ["made", t("share.line.made", { date: date(made) })],
    ["language", t("share.line.language", { language: languageName(language) })],
    ...(site ? ([["site", t("share.line.site", { site })]] as const) : []),
    ...(marker ? ([["marker", t(`share.line.marker.${marker}`)]] as const) : []),
    ["engine", t("share.line.engine", { engine })],
  ];
  return html`<ul>
      ${facts.map(([id, words]) => html`<li data-line=${id}>${words}</li>`)}
      <li data-line="notice">${t("share.line.notice")}</li>
    </ul>
    ${measurements.map(measured)}
    ${
      comparison
        ? html`<section class="stack stack-2">
            <h3>${t("share.differences.title")}</h3>
            ${
              comparison.length
                ? html`<ul>
                    ${comparison.map((one) => html`<li data-line="difference">${comparisonWords(one)}</li>`)}
                  </ul>`
                : html`<p>${t("share.line.differences.none")}</p>`
            }
          </section>`
        : nothing
    }`;
}

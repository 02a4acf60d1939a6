import { html, nothing, type TemplateResult } from "lit";
import type { Scale, ScoreValue } from "../engine/engine.js";
import { number, t } from "../i18n/i18n.js";
import { partName, scaleName } from "../parts/words.js";
import type { Published } from "../state/model.js";
import { outline } from "../state/plan.js";

type Row = readonly [string, string | undefined];

const exact = (value: number | undefined) =>
  value === undefined ? undefined : number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const between = (ends: readonly [number, number] | undefined) =>
  ends && t("print.range", { low: exact(ends[0])!, high: exact(ends[1])! });
const label = (id: string) => t(`published.figure.${id}`);

/** Figures for whoever works with them: folded, exact, and named for what they are. */
export function forResearchers({ scores }: Published): TemplateResult {
  return html`<details class="fold">
    <summary><h3>${t("published.researchers.title")}</h3></summary>
    <div class="stack">
      <p class="soft">${t("published.researchers.text")}</p>
      ${scores.map(oneScore)}
    </div>
  </details>`;
}

function oneScore(value: ScoreValue): TemplateResult {
  const tables = Object.entries(value.scales).map(([id, scale]) => figures(nameOf(value, id), scaleRows(scale)));
  return html`<h4>${partName(value.instrument, value.target)}</h4>
    ${tables} ${functions(value)} ${figures(label("made"), madeRows(value), true)}`;
}

function nameOf({ instrument }: ScoreValue, id: string): string {
  const construct = outline(instrument)?.scales.find((one) => one.id === id)?.construct ?? id;
  return scaleName({ instrument, id, construct });
}

/** A table of two columns, so that it fits the narrowest window; ids and sources are facts, not words of the page. */
function figures(caption: string, rows: readonly Row[], facts = false): TemplateResult {
  return html`<table class="figures">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${rows.map(([head, cell]) =>
        cell === undefined
          ? nothing
          : html`<tr>
              <th scope="row">${head}</th>
              <td>${facts ? html`<bdi lang="en">${cell}</bdi>` : cell}</td>
            </tr>`,
      )}
    </tbody>
  </table>`;
}

function scaleRows(scale: Scale): Row[] {
  return [
    [label("answered"), t("published.figure.of", { n: scale.n, of: scale.of })],
    [label("mean"), exact(scale.mean)],
    [label("sem"), exact(scale.sem)],
    [label("interval"), between(scale.interval95)],
    [label("sum"), scale.sum === undefined ? undefined : number(scale.sum)],
    [label("count"), scale.count === undefined ? undefined : number(scale.count)],
    [label("theta"), exact(scale.theta)],
    [label("se"), exact(scale.se)],
    [label("theta-interval"), between(scale.theta_interval95)],
    [label("folded"), scale.folded === undefined ? undefined : number(scale.folded)],
  ];
}

/** Published classification functions, where there are any: a name, four sums, and which is highest. */
function functions({ functions: found }: ScoreValue): TemplateResult | typeof nothing {
  if (!found) return nothing;
  if (!found.scores) return html`<p>${t("published.functions.too.few")}</p>`;
  const rows: Row[] = Object.entries(found.scores).map(([style, value]) => [t(`style.${style}.name`), exact(value)]);
  const highest = found.highest ? t(`style.${found.highest}.name`) : t("published.functions.tied");
  return html`${figures(t("published.functions.title"), [...rows, [label("highest"), highest]])}
    <p class="small soft">${t("published.functions.text")} <bdi lang="en">${found.name}</bdi></p>`;
}

const source = (id: string, revision: string, sample: string, n: number, from: string) =>
  `${id} ${revision}: ${sample}; N = ${n}; ${from}`;

function madeRows({ instrument, revision, form, provenance }: ScoreValue): Row[] {
  const { calibration: by, norm } = provenance;
  const intervals = Object.entries(provenance.interval).map(([id, { method, source: from }]) =>
    [id, method, from].filter(Boolean).join(", "),
  );
  return [
    [label("instrument"), `${instrument} ${revision}, ${form}`],
    [label("engine"), provenance.engine],
    [label("calibration"), by && source(by.id, by.revision, by.sample, by.n, by.source)],
    [label("norm"), norm && source(norm.id, norm.revision, norm.sample, norm.n, norm.source)],
    [label("intervals"), intervals.join("; ") || undefined],
  ];
}

import { html, type TemplateResult } from "lit";
import type { ReportValue } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { partName } from "../parts/words.js";
import type { PrintChoice } from "../state/model.js";
import { outline } from "../state/plan.js";

type Pack = ReportValue["provenance"]["instruments"][number];

function byId<T extends Pack>(packs: readonly T[]): T[] {
  return [...new Map(packs.map((pack) => [pack.id, pack])).values()];
}

// Only those whose results are on the paper: that someone was asked about fear is not for whoever finds it.
function packsOf({ readings, groups, provenance }: ReportValue, { words, numbers, more }: PrintChoice): Pack[] {
  const scales = more ? groups.flatMap((group) => group.scales) : [];
  const shown = new Set([...(words || numbers ? readings : []), ...scales].map(({ instrument }) => instrument));
  return provenance.instruments.filter(({ id }) => shown.has(id));
}

/** What made the numbers of a report: whoever finds the paper later can tell which questions and which engine it was. */
export function madeBy(reports: readonly ReportValue[], print: PrintChoice): TemplateResult {
  const packs = byId(reports.flatMap((report) => packsOf(report, print)));
  const readings = print.words || print.numbers ? reports.flatMap((report) => report.readings) : [];
  const tuned = byId(readings.flatMap(({ calibration }) => (calibration ? [calibration] : [])));
  return html`<section>
    <h2>${t("why.made.title")}</h2>
    <p>${t("why.made.engine", { version: reports[0]!.provenance.engine })}</p>
    <ul>
      ${packs.map(({ id, revision }) => {
        const evidence = outline(id)?.evidence ?? "published";
        return html`<li>${t(`why.made.${evidence}`, { part: partName(id), revision })}</li>`;
      })}
      ${tuned.map(({ id, revision }) => html`<li>${t("published.figure.calibration")}: <bdi>${id} ${revision}</bdi></li>`)}
    </ul>
  </section>`;
}

import { html, type TemplateResult } from "lit";
import type { Certainty, Reading, Scale, ScaleChange } from "../engine/engine.js";
import { date, has, number, t } from "../i18n/i18n.js";
import type { CaseRead } from "../state/clinic_model.js";
import { constructName, partName, personName, scaleName, scaleNameIn, score, standing } from "./words.js";

type NumberReading = CaseRead["numbers"][number];
type Percentile = NonNullable<NumberReading["scales"][number]["percentile"]>;

/** One line of a table, its first cell its name. */
export type Row = readonly string[];

/** What stands over the columns of scores. */
export const scoreHeads = () =>
  ["part", "what", "score", "interval", "answered", "lies"].map((id) => t(`workspace.head.${id}`));

const range = (ends: readonly number[] | null | undefined) =>
  ends ? t("print.range", { low: score(ends[0]!), high: score(ends[1]!) }) : t("workspace.interval.none");

const answered = (n: number | undefined, of: number | undefined) =>
  n === undefined ? "" : t("workspace.answered", { n: number(n), of: number(of ?? n) });

/** Where a dimension lies, in words that are about the scale and not about the person. */
export function lies(certainty: Certainty | null | undefined): string {
  return certainty ? t(`workspace.lies.${certainty}`) : "";
}

/** Where a score stands in a sample that was chosen. */
export function inSample(percentile: Percentile | undefined, name: string): string {
  if (!percentile) return "";
  const { value, below, above } = percentile;
  if (value !== null && value !== undefined) return t("published.percentile", { name, value: score(value) });
  if (below !== null && below !== undefined) return t("published.percentile.below", { name, value: score(below) });
  return t("published.percentile.above", { name, value: score(above ?? 0) });
}

const nameOf = (instrument: string, target: string | undefined | null) => partName(instrument, target ?? undefined);

function dimensionRows(reading: Reading): Row[] {
  return reading.dimensions.map(({ id, scale, certainty }) => {
    const place = standing(scale);
    return [
      nameOf(reading.instrument, reading.target),
      constructName(`dim-${id}`),
      place ? score(place.value) : t("result.too.few", { n: scale.n, of: scale.of }),
      place ? range(place.interval) : "",
      answered(scale.n, scale.of),
      lies(certainty),
    ];
  });
}

function otherRow(instrument: string, name: string, scale: Scale): Row[] {
  if (scale.mean === undefined || scale.mean === null) return [];
  return [
    [nameOf(instrument, undefined), name, score(scale.mean), range(scale.interval95), answered(scale.n, scale.of), ""],
  ];
}

function numberRows({ instrument, target, scales }: NumberReading): Row[] {
  return scales.map(({ id, construct, score: given, certainty }) => [
    nameOf(instrument, target),
    scaleName({ instrument, id, construct }),
    score(given.mean),
    range(given.interval95),
    answered(given.n, given.of),
    lies(certainty),
  ]);
}

/** Every score of the session that is read: dimensions first, then the rest, then those that came as numbers. */
export function scoreRows({ report, numbers }: CaseRead): Row[] {
  const own = report?.readings.flatMap(dimensionRows) ?? [];
  const groups = report?.groups.filter(({ role }) => role !== "dimension") ?? [];
  const others = groups.flatMap(({ scales }) =>
    scales.flatMap((scale) => otherRow(scale.instrument, scaleName(scale), scale)),
  );
  return [...own, ...others, ...numbers.flatMap(numberRows)];
}

/** Where scores stand in the samples that were chosen, each sample named. */
export function sampleLines({ report, numbers }: CaseRead): string[] {
  const readings = report?.readings.flatMap((reading) =>
    reading.dimensions.map(({ id, scale }) =>
      inSample(scale.percentile as Percentile | undefined, constructName(`dim-${id}`)),
    ),
  );
  const given = numbers.flatMap(({ instrument, scales }) =>
    scales.map(({ id, construct, percentile }) => inSample(percentile, scaleName({ instrument, id, construct }))),
  );
  return [...(readings ?? []), ...given].filter(Boolean);
}

/** The pattern that answers or a source point to, or why none is named. */
export function patternName(style: string, neighbours: readonly string[] = []): string {
  if (style !== "between") return t(`style.${style}.name`);
  const words = neighbours.map((one) => t(`style.${one}.name`)).join(t("common.list.comma"));
  return words ? t("workspace.near", { words }) : t("style.between.name");
}

/** What a kind of source is called. */
export function sourceName(kind: string, read: CaseRead): string {
  if (kind === "self-report") return t("workspace.source.self-report");
  const form = read.forms.find((one) => one.kind === kind);
  return form ? t(`${form.intervention}.name`) : kind;
}

const verdict = ({ verdict: word, direction }: ScaleChange) =>
  t(`over-time.verdict.${word === "changed" ? `changed-${direction}` : word}`);

const dayOf = (read: CaseRead, id: string) => {
  const session = read.sessions.find((one) => one.id === id);
  return session ? date(session.made) : id;
};

const fixed = (value: number | null | undefined) => (value === null || value === undefined ? "" : score(value));

function changeRow(part: string, scale: string, from: string, to: string, change: ScaleChange): Row {
  return [part, scale, from, to, `${fixed(change.start)} → ${fixed(change.end)}`, verdict(change)];
}

/** What stands over the columns of changes. */
export const changeHeads = () =>
  ["part", "what", "from", "to", "scores", "change"].map((id) => t(`workspace.head.${id}`));

/** Every comparison of one session with an earlier one, answers and numbers alike, in the engine's own verdict. */
export function changeRows(read: CaseRead): Row[] {
  const answers = read.series.flatMap(({ instrument, target, points }) =>
    points.flatMap(({ change, made }, at) => {
      if (!change) return [];
      const alike = points.slice(0, at).filter(({ form, revision, language }) => {
        const now = points[at]!;
        return form === now.form && revision === now.revision && language === now.language;
      });
      const from = alike.at(change.from === "earlier" ? -2 : -1) ?? points[at - 1]!;
      return Object.entries(change.scales).map(([id, scale]) =>
        changeRow(nameOf(instrument, target), scaleNameIn(instrument, id), date(from.made), date(made), scale),
      );
    }),
  );
  const numbers = read.number_changes.flatMap(({ of, from, to, scales }) =>
    Object.entries(scales).map(([id, scale]) =>
      changeRow(
        nameOf(of.instrument, of.target),
        scaleNameIn(of.instrument, id),
        dayOf(read, from),
        dayOf(read, to),
        scale,
      ),
    ),
  );
  return [...answers, ...numbers];
}

/** What stands over the columns of sources. */
export const sourceHeads = () => ["source", "day", "about", "says"].map((id) => t(`workspace.head.${id}`));

/** Every source with what it says, each by itself. */
export function sourceRows(read: CaseRead): Row[] {
  return read.triangulation.views.map(({ kind, part, target, day, style, neighbours }) => [
    part ? `${sourceName(kind, read)}: ${partName(part)}` : sourceName(kind, read),
    date(day),
    target ? personName(target) : "",
    kind !== "self-report" && style === "insufficient" ? t("workspace.says.none") : patternName(style, neighbours),
  ]);
}

/** Which sources say different things, as sentences. */
export function apartLines(read: CaseRead): string[] {
  const { views, apart } = read.triangulation;
  return apart.map(({ one, other }) =>
    t("workspace.apart", {
      one: sourceName(views[one]!.kind, read),
      first: patternName(views[one]!.style),
      other: sourceName(views[other]!.kind, read),
      second: patternName(views[other]!.style),
    }),
  );
}

/** Which engine and which versions of which questions the numbers come from. */
export function versionLines({ provenance }: CaseRead): string[] {
  const parts = provenance.instruments.map(({ id, revision }) =>
    t("workspace.version", { name: partName(id), version: revision }),
  );
  return [t("workspace.version", { name: t("workspace.engine"), version: provenance.engine }), ...parts];
}

/** What a line of an agenda or a plan says. */
export function lineText(list: "agenda" | "between", line: { item?: string | null; text?: string | null }): string {
  if (line.text) return line.text;
  if (list === "agenda") return t(`workspace.agenda.${line.item}`);
  return has(`${line.item}.name`) ? t(`${line.item}.name`) : (line.item ?? "");
}

/** Words beside numbers that came with a note of their own. */
export function notesOf({ report, numbers }: CaseRead): TemplateResult[] {
  const ids = [...new Set([...(report?.notes ?? []), ...numbers.flatMap(({ notes }) => notes)])];
  return ids.filter(has).map((id) => html`<li>${t(id)}</li>`);
}

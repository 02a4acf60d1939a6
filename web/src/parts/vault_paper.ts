import { html, nothing, type TemplateResult } from "lit";
import { printSheet, table } from "../app/paper.js";
import { run, type Value } from "../engine/engine.js";
import { date, has, number, t } from "../i18n/i18n.js";
import { faultsOf } from "../state/faults.js";
import { guidanceReady } from "../state/guidance.js";
import type { Journal } from "../state/journal_model.js";
import { get } from "../state/store.js";
import { today } from "../state/today.js";
import { changeVault } from "../state/vault_slice.js";
import { partName, scaleNameIn, score } from "./words.js";

type Timeline = Value<"timeline">;
type Moment = NonNullable<Journal["diary"]>[number];
type Practised = NonNullable<Journal["practice"]>[number];

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const byDay = <T extends { day: string; minute?: number | undefined }>(all: readonly T[]): T[] =>
  [...all].sort((one, other) => one.day.localeCompare(other.day) || (one.minute ?? 0) - (other.minute ?? 0));

function part(kind: string, body: TemplateResult | readonly TemplateResult[]): TemplateResult {
  return html`<section>
    <h2>${t(`over-time.kept.${kind}`)}</h2>
    ${body}
  </section>`;
}

function checkIns({ series }: Timeline): TemplateResult {
  const heads = ["what", "score", "interval"].map((id) => t(`print.head.${id}`));
  const one = ({ instrument, target, points }: Timeline["series"][number]) =>
    points.map(({ made, marker, scales }) => {
      const caption = `${partName(instrument, target)}, ${date(made)}. ${t(`then.marker.${marker}`, { when: "then" })}`;
      const rows = Object.entries(scales).map(([name, { mean, interval95: ends }]) => [
        scaleNameIn(instrument, name),
        mean === undefined ? "" : score(mean),
        ends ? t("print.range", { low: score(ends[0]), high: score(ends[1]) }) : "",
      ]);
      return table(caption, heads, rows);
    });
  return part("occasions", series.flatMap(one));
}

function moment({
  day,
  minute,
  closeness,
  worry,
  urge,
  who,
  trigger,
  did = [],
  helped = [],
  note,
}: Moment): TemplateResult {
  const named = (group: string, ids: readonly (string | undefined)[]) =>
    ids.filter(Boolean).map((id) => t(`diary.${group}.${id}`));
  const level = (name: string, value?: number) =>
    value === undefined ? [] : [`${t(`diary.${name}.name`)}: ${number(value)}`];
  const said = [
    ...[...level("closeness", closeness), ...level("worry", worry), ...named("urge", [urge]), ...named("who", [who])],
    ...[...named("trigger", [trigger]), ...named("did", did), ...named("helped", helped)],
  ];
  return html`<h3>${date(day)}, ${clock(minute)}</h3>
    <p>${said.join(t("common.list.comma"))}</p>
    ${note ? html`<p dir="auto">${note}</p>` : nothing}`;
}

// Options have words; what someone wrote stands as it is.
function givenText(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one: unknown) => givenText(key, one)).join(t("common.list.comma"));
  if (typeof value === "object" && value) return String((value as { text?: unknown }).text ?? "");
  return has(`${key}.${String(value)}`) ? t(`${key}.${String(value)}`) : String(value);
}

function practised({ day, minute, intervention, action, given = {}, upset = {} }: Practised): TemplateResult {
  const { before, now } = upset;
  const name = has(`${intervention}.name`) ? t(`${intervention}.name`) : intervention;
  const lines = Object.entries(given).map(([id, value]) => {
    const key = `${intervention}.${action}.${id}`;
    return html`<p dir="auto">${has(key) ? html`${t(key)}<br />` : nothing}${givenText(key, value)}</p>`;
  });
  const levels = [before, now]
    .filter((value) => value !== undefined)
    .map((value) => t("practice.rate.of", { value: number(value) }));
  return html`<h3>${name}, ${date(day)}${minute === undefined ? "" : `, ${clock(minute)}`}</h3>
    ${levels.length ? html`<p>${levels.join(" – ")}</p>` : nothing} ${lines}`;
}

function sheet(journal: Journal, timeline: Timeline): TemplateResult {
  const { diary = [], practice = [], choices = [] } = journal;
  const choice = ({ intervention, choice: mark, day }: (typeof choices)[number]) =>
    html`<p>
      ${date(day)}. ${has(`${intervention}.name`) ? t(`${intervention}.name`) : intervention}:
      ${t(`over-time.choice.${mark}`)}
    </p>`;
  return html`<main>
    <h1>${t("print.document.title")}</h1>
    <p>${t("common.notice.full")}</p>
    ${timeline.series.length ? checkIns(timeline) : nothing}
    ${diary.length ? part("diary", byDay(diary).map(moment)) : nothing}
    ${practice.length ? part("practice", byDay(practice).map(practised)) : nothing}
    ${choices.length ? part("choices", byDay(choices).map(choice)) : nothing}
  </main>`;
}

/** Prints what the journal holds. */
export async function printJournal(): Promise<void> {
  const { journal } = get();
  changeVault({ unwritten: [] });
  try {
    await guidanceReady();
    printSheet(sheet(journal, await run("timeline", { journal, today: today() })));
  } catch (error) {
    changeVault({ unwritten: faultsOf(error) });
  }
}

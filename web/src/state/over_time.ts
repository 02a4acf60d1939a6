import { run, type Reading, type Value } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { asker } from "./asker.js";
import { guidanceReady } from "./guidance.js";
import { faultsOf } from "./faults.js";
import { changeKeeping, keepOccasion } from "./journal.js";
import { find, listOf, newId } from "./journal_edit.js";
import { readDiary } from "./diary.js";
import type { ChosenDate } from "./keeping_model.js";
import { legsOf } from "./plan.js";
import { get, subscribe } from "./store.js";
import { today } from "./today.js";

/** So many dates can be chosen: a few, not a programme. */
export const MOST_DATES = 3;

// More names than these cannot all be read on a small map.
const MOST_ON_MAP = 3;

type Series = Value<"timeline">["series"][number];
type Point = Series["points"][number];

/** Asks the engine what the check-ins say side by side. */
export const readTimeline = asker(
  () => get().keeping.timeline,
  (timeline) => changeKeeping({ timeline }),
  async () => {
    await guidanceReady();
    const { format, version, occasions = [], practice = [] } = get().journal;
    const value = await run("timeline", { today: today(), journal: { format, version, occasions, practice } });
    return { ...value, mapped: await mapped(value) };
  },
);

/** Keeps the check-in of today with the others. */
export async function keepToday(): Promise<void> {
  try {
    await keepOccasion();
  } catch (error) {
    changeKeeping({ timeline: { status: "wrong", faults: faultsOf(error) } });
  }
}

/** The days that one can be compared with, the latest first: those that asked the same, in the same words. */
export function comparable({ points }: Series, at: number): number[] {
  const key = ({ form, revision, language, scales }: Point) =>
    [form, revision, language, Object.keys(scales)].join(" ");
  const mine = key(points[at]!);
  return points.flatMap((point, index) => (index < at && key(point) === mine ? [index] : [])).reverse();
}

// Where the last days stand that say something of both dimensions and of nobody in particular.
async function mapped({ series }: Value<"timeline">): Promise<Reading[]> {
  const one = series.find(({ target, points }) => !target && points.at(-1)!.scales["anxiety"] && points.at(-1)!.scales["avoidance"]); // prettier-ignore
  if (!one) return [];
  const last = one.points.length - 1;
  const days = [last, ...comparable(one, last)].slice(0, MOST_ON_MAP).map((at) => one.points[at]!);
  const readings = days.map(async ({ occasion, made }, at) => {
    const kept = find(get().journal, "occasions", occasion)!;
    const asked = kept.measurements.filter(({ instrument, target }) => instrument === one.instrument && !target);
    const measurements = asked.map(({ revision: _of, ...rest }) => rest);
    const report = await run("report", { audience: "self", measurements });
    return report.readings.slice(0, 1).map((reading) => ({ ...reading, target: made, general: at === 0 }));
  });
  return (await Promise.all(readings)).flat();
}

/** The latest check-in of something that is ticked in the chooser, where waiting a while is suggested (rule R-26). */
export function waitFor() {
  const { timeline } = get().keeping;
  // What is being asked anew may no longer hold.
  const recent = timeline.status === "done" ? timeline.value.check_ins.filter(({ wait }) => wait) : [];
  const legs = legsOf(get().choice);
  const alike = recent.filter(({ instrument, target }) =>
    legs.some((leg) => leg.instrument === instrument && leg.target === target),
  );
  return alike.sort((one, other) => (one.last < other.last ? 1 : -1))[0];
}

/** Adds an empty date, or changes one. */
export function setDate(date: ChosenDate = { id: newId(), day: "", alarm: false }): void {
  const { dates } = get().keeping;
  const known = dates.some(({ id }) => id === date.id);
  changeKeeping({ dates: known ? dates.map((one) => (one.id === date.id ? date : one)) : [...dates, date] });
}

/** Lets go of a date. */
export function dropDate(id: string): void {
  changeKeeping({ dates: get().keeping.dates.filter((one) => one.id !== id) });
}

/** Dates as a file for a calendar; undefined where none is chosen. */
export async function calendarOf(dates: readonly ChosenDate[]) {
  const chosen = dates.filter(({ day }) => day);
  if (chosen.length === 0) return undefined;
  return run("export", {
    kind: "calendar",
    today: today(),
    texts: { title: t("over-time.calendar.title"), text: t("over-time.calendar.text") },
    dates: chosen.map(({ minute, ...rest }) => ({ ...rest, ...(minute === undefined ? {} : { minute }) })),
  });
}

// Asks when what an answer is made from is another thing than last time, while the answer is looked at.
function follow(isWanted: () => boolean, basis: () => readonly unknown[], ask: () => Promise<void>): () => void {
  let madeFrom: readonly unknown[] = [];
  return () => {
    const now = isWanted() ? basis() : madeFrom;
    if (now.every((one, index) => one === madeFrom[index])) return;
    madeFrom = now;
    void ask();
  };
}

/** From now on what is added up follows the journal, while it is looked at. */
export function followJournal(): void {
  const looks = [
    follow(
      () => get().screen === "diary",
      () => [get().journal.diary ?? get().journal, get().keeping.week ?? ""],
      readDiary,
    ),
    follow(
      () =>
        get().screen === "over-time" || (get().screen === "chooser" && listOf(get().journal, "occasions").length > 0),
      () => [get().journal.occasions ?? "", get().journal.practice ?? "", today()],
      readTimeline,
    ),
  ];
  const look = () => {
    looks.forEach((one) => one());
    const { screen, keeping } = get();
    // What was taken out is gone for good with the next place.
    if (keeping.last && keeping.last.screen !== screen) changeKeeping({ last: undefined });
  };
  subscribe(look);
  look();
}

import { run } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { say } from "./actions.js";
import { asker } from "./asker.js";
import { guidanceReady } from "./guidance.js";
import { faultsOf } from "./faults.js";
import { changeKeeping, keep, minuteNow } from "./journal.js";
import { find, listOf, type Kept } from "./journal_edit.js";
import { SEASON } from "./keeping_model.js";
import { get } from "./store.js";
import { today } from "./today.js";

/** One moment. */
export type Moment = Kept<"diary">;

/** What the diary is about now. */
export const keeping = () => get().keeping;

/** All moments, the newest first. */
export function moments(): Moment[] {
  const key = ({ day, minute }: Moment) => `${day} ${String(minute).padStart(4, "0")}`;
  return [...listOf(get().journal, "diary")].sort((one, other) => (key(one) < key(other) ? 1 : -1));
}

// What someone wrote is not needed to add moments up.
const entries = (of = moments()) => of.map(({ note: _note, ...rest }) => rest);

/** Asks the engine what the moments add up to. */
export const readDiary = asker(
  () => keeping().diary,
  (diary) => changeKeeping({ diary }),
  async () => {
    await guidanceReady();
    const { week } = keeping();
    return run("diary", { entries: entries(), today: today(), ...(week ? { week } : {}) });
  },
);

/** Shows the weeks of one more season. */
export function showEarlier(): void {
  changeKeeping({ weeks: keeping().weeks + SEASON });
}

/** Begins a moment, as of now; one that was begun before goes on. */
export function beginMoment(): void {
  const { draft } = keeping();
  changeKeeping({ view: "moment", draft: draft ?? { day: today(), minute: minuteNow() }, last: undefined });
}

/** Begins to change a moment. */
export function changeMoment(id: string): void {
  const draft = find(get().journal, "diary", id);
  if (draft) changeKeeping({ view: "moment", draft, cut: undefined, last: undefined });
}

/** Says something of the moment; what is undefined is left out. */
export function tellMoment(change: Partial<{ [K in keyof Moment]: Moment[K] | undefined }>): void {
  const all = Object.entries({ ...keeping().draft, ...change }).filter(([, value]) => value !== undefined);
  changeKeeping({ draft: Object.fromEntries(all) as unknown as Moment, cut: undefined });
}

/** Lets go of the moment. */
export function dropMoment(): void {
  changeKeeping({ view: keeping().week ? "week" : "weeks", draft: undefined, cut: undefined });
}

function put(moment: Moment): void {
  const { id, changed: _changed, ...rest } = moment;
  keep("diary", rest, id);
  dropMoment();
  say(t("diary.saved"));
}

/** Keeps the moment, or says why only a part of it can be kept. */
export async function saveMoment(): Promise<void> {
  const { draft } = keeping();
  if (!draft) return;
  try {
    await guidanceReady();
    const { note, ...adding } = draft;
    // What may be kept depends on the other moments of its day.
    const day = moments().filter((one) => one.day === draft.day);
    const { adding: answer } = await run("diary", { entries: entries(day), today: today(), adding });
    // Whoever goes on writing meanwhile keeps it once more.
    if (!answer || keeping().draft !== draft) return;
    if (answer.whole) return put(draft);
    changeKeeping({ cut: { ...answer, entry: { ...answer.entry, ...(note ? { note } : {}) } as typeof answer.entry } });
    say(t(answer.message!));
  } catch (error) {
    changeKeeping({ diary: { status: "wrong", faults: faultsOf(error) } });
  }
}

/** Keeps what may be kept of it. */
export function saveAsNote(): void {
  const { cut } = keeping();
  if (cut) put(cut.entry as Moment);
}

/** Opens the days of a week once they are there, or goes back to the weeks. */
export async function openWeek(week: string | undefined): Promise<void> {
  changeKeeping({ week, last: undefined });
  if (week) await readDiary();
  if (keeping().week === week) changeKeeping({ view: week ? "week" : "weeks" });
}

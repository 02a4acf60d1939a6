import { run, type Fault, type FollowValue } from "../engine/engine.js";
import { locale, onLocaleChange, t } from "../i18n/i18n.js";
import { go, say } from "./actions.js";
import type { Session } from "./model.js";
import { measurements } from "./plan.js";
import { faultsOf } from "./faults.js";
import { get, patch } from "./store.js";
import { today } from "./today.js";

/** So many copies can be open at once. */
export const MOST_COPIES = 2;
// The engine reads no longer text, and a file of this kind is a hundred times smaller.
const MOST_BYTES = 1 << 20;

// Only one's own answers are kept and compared, never those of the example.
function change(next: Partial<Session>): void {
  patch({ mine: { ...get().mine, ...next } });
}

/** The answers of the open check-in, as copies and occasions hold them. */
export function answersOfToday() {
  const { mine } = get();
  // Answers given in two languages are in neither: such a day can be compared with none in one language.
  const language = [...mine.languages].sort().join("+") || locale();
  // How long each question took belongs to today's reading only.
  const given = measurements(mine).map(({ milliseconds: _milliseconds, ...rest }) => rest);
  return { made: today(), language, marker: mine.marker, measurements: given };
}

/** Opens the screen that shows what a copy holds. */
export function openKeep(): void {
  void readKept();
  go("keep");
}

/** Asks the engine for the copy. */
export async function readKept(): Promise<void> {
  change({ kept: { status: "working" }, saved: false });
  try {
    // What this is not goes along with the answers, so that it is there when the file is opened without the page.
    const value = await run("record", { ...answersOfToday(), notice: t("common.notice.full") });
    change({ kept: { status: "done", value } });
  } catch (error) {
    change({ kept: { status: "wrong", faults: faultsOf(error) } });
  }
}

// The copy carries words of the page, so it follows the language while it is looked at.
onLocaleChange(() => void (get().screen === "keep" && readKept()));

/** The copy has been handed to the browser. */
export function tellSaved(name: string): void {
  change({ saved: true });
  say(t("then.keep.saved", { name }));
}

// What was compared before stays on the page when a file is refused.
function refuse(faults: readonly Fault[]): void {
  const { followed } = get().mine;
  const value = "value" in followed ? followed.value : undefined;
  change({ followed: { status: "wrong", faults, ...(value ? { value } : {}) } });
}

async function compare(copies: readonly string[]): Promise<FollowValue | undefined> {
  try {
    const value = await run("follow", { records: copies, ...answersOfToday() });
    change({ copies, followed: { status: "done", value } });
    return value;
  } catch (error) {
    refuse(faultsOf(error));
    return undefined;
  }
}

async function textOf(file: File): Promise<string | Fault> {
  if (file.size > MOST_BYTES) return { code: "text_too_large", path: "/records", detail: "" };
  try {
    return await file.text();
  } catch {
    return { code: "file_unreadable", path: "/records", detail: "" };
  }
}

/** Reads one more copy and sets everything side by side; a file that cannot be read changes nothing. */
export async function openCopy(file: File): Promise<void> {
  const text = await textOf(file);
  if (typeof text !== "string") return refuse([text]);
  if (await compare([...get().mine.copies, text])) say(t("then.opened"));
}

/** Sets the copies that are open beside the answers again. */
export async function compareAgain(): Promise<void> {
  const { copies } = get().mine;
  if (copies.length) await compare(copies);
}

/** Opens the screen that compares; the answers may have changed since it was last seen. */
export function openThen(): void {
  void compareAgain();
  go("then");
}

/** Lets go of the copies. */
export function closeCopies(): void {
  change({ copies: [], followed: { status: "empty" } });
  say(t("then.closed"));
}

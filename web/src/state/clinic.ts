import { shell } from "../channel/app.js";
import { clinicPacks } from "../engine/clinic_packs.js";
import { run, type Fault } from "../engine/engine.js";
import { addOutline } from "../engine/outlines.js";
import { t } from "../i18n/i18n.js";
import { go, say } from "./actions.js";
import type { CaseAsk, CaseFile, CaseLine, CaseRead, CaseView, OpenCase } from "./clinic_model.js";
import { changeClinic, clinicNow, openCase } from "./clinic_slice.js";
import { faultsOf } from "./faults.js";
import { guidanceReady } from "./guidance.js";
import { newId } from "./journal_edit.js";
import { get } from "./store.js";
import { today } from "./today.js";

let loading: Promise<void> | undefined;

async function loadPacks(): Promise<void> {
  await guidanceReady();
  for (const pack of clinicPacks()) await run("load", { pack });
  // Published scales come with their names only where they are worked with.
  const { instruments } = await run("describe", {});
  instruments.filter(({ text }) => text === "not-included").forEach(addOutline);
}

/** Settles when the engine knows what clinicians work with, and the page what scales there are. */
export function ready(): Promise<void> {
  loading ??= loadPacks().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

/** Asks the engine about a case. */
export async function askCase(tree: CaseFile | undefined, ask: CaseAsk): Promise<CaseRead> {
  await ready();
  return run("case", { ...(tree && { case: tree }), ...ask, today: today() });
}

// One change after another, so that none is lost under the next.
let work: Promise<unknown> = Promise.resolve();

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = work.then(act, act);
  work = done;
  return done;
}

function put(id: string, tree: CaseFile): void {
  const { cases } = clinicNow();
  const known = cases.some((one) => one.id === id);
  const next: OpenCase = { id, tree };
  changeClinic({ cases: known ? cases.map((one) => (one.id === id ? next : one)) : [...cases, next] });
  // Until cases are kept on this device they live in this tab.
  if (get().vault.phase !== "open") shell.busy(true);
}

function adopt(id: string, read: CaseRead): void {
  put(id, read.case);
  changeClinic({ read: { status: "done", value: read }, faults: [] });
}

function readingNow(): { session?: string } {
  const { session, cases, open } = clinicNow();
  const there = cases.find(({ id }) => id === open)?.tree.sessions?.some(({ id }) => id === session);
  return session && there ? { session } : {};
}

function refuse(faults: readonly Fault[]): false {
  changeClinic({ faults });
  return false;
}

/** Reads the open case again. */
export function readCase(): Promise<void> {
  return inTurn(async () => {
    const open = openCase();
    if (!open) return;
    const { read } = clinicNow();
    changeClinic({ read: { ...read, status: "working" } as typeof read });
    try {
      adopt(open.id, await askCase(open.tree, readingNow()));
    } catch (error) {
      changeClinic({ read: { status: "wrong", faults: faultsOf(error) } });
    }
  });
}

/** Changes the open case, if the engine takes it so; answers whether it did. What it was stays otherwise. */
export function changeCase(change: (tree: CaseFile) => CaseFile, ask: CaseAsk = {}): Promise<boolean> {
  return inTurn(async () => {
    const open = openCase();
    if (!open) return false;
    try {
      const next = change(open.tree);
      adopt(open.id, await askCase(next, { ...readingNow(), ...ask }));
      return true;
    } catch (error) {
      return refuse(faultsOf(error));
    }
  });
}

/** Takes a part out of the open case; it can be brought back. */
export async function takeOut(change: (tree: CaseFile) => CaseFile): Promise<void> {
  const before = openCase();
  if (!before || !(await changeCase(change))) return;
  changeClinic({ undo: { ...before, what: "part" } });
  say(t("workspace.removed"));
}

/** Opens a case. */
export async function showCase(id: string): Promise<void> {
  changeClinic({ open: id, view: "sessions", session: undefined, typed: undefined, sheet: undefined, undo: undefined, faults: [], saving: false, read: { status: "empty" } }); // prettier-ignore
  go("clinic");
  await readCase();
}

/** Begins a case, under a name of the clinician's own; answers its id. */
export async function beginCase(name: string): Promise<string> {
  const id = newId();
  put(id, { format: "securebase/case", version: 1, name });
  await showCase(id);
  return id;
}

/** Takes a whole case out; it can be brought back until something else is taken out. */
export function removeCase(id: string): void {
  const { cases } = clinicNow();
  const gone = cases.find((one) => one.id === id);
  if (!gone) return;
  changeClinic({ cases: cases.filter((one) => one !== gone), open: undefined, undo: { ...gone, what: "case" } });
  say(t("workspace.removed"));
  go("home");
}

/** Brings back what was taken out last. */
export async function undoRemoval(): Promise<void> {
  const { undo } = clinicNow();
  if (!undo) return;
  put(undo.id, undo.tree);
  changeClinic({ undo: undefined });
  say(t("workspace.undone"));
  if (clinicNow().open === undo.id) await readCase();
}

/** Shows another side of the case. */
export function showView(view: CaseView): void {
  changeClinic({ view, typed: undefined, sheet: undefined, faults: [], saving: false });
}

/** Looks at another session. */
export async function lookAt(session: string): Promise<void> {
  changeClinic({ session });
  await readCase();
}

/** Compares with a sample, or with none. */
export function compareWith(instrument: string, norm: string): Promise<boolean> {
  return changeCase((tree) => {
    const { [instrument]: _before, ...others } = tree.norms ?? {};
    return { ...tree, norms: norm ? { ...others, [instrument]: norm } : others };
  });
}

/** The lines of an agenda or plan as they stand: the clinician's own, or those that are suggested. */
export function linesOf(list: "agenda" | "between", read: CaseRead): readonly CaseLine[] {
  const own = read.case[list];
  if (own) return own;
  const { lines, between } = read.agenda;
  const ids = list === "agenda" ? lines : between.map(({ intervention }) => intervention);
  return ids.map((item) => ({ item }));
}

/** Changes the lines of an agenda or plan. */
export function setLines(list: "agenda" | "between", lines: readonly CaseLine[]): Promise<boolean> {
  return changeCase((tree) => ({ ...tree, [list]: lines }));
}

/** Goes back to the lines that are suggested. */
export function suggestLines(list: "agenda" | "between"): Promise<void> {
  return takeOut((tree) => {
    const { [list]: _own, ...rest } = tree;
    return rest as CaseFile;
  });
}

/** Adds a note. */
export function addNote(text: string): Promise<boolean> {
  return changeCase((tree) => ({
    ...tree,
    notes: [...(tree.notes ?? []), { id: newId(), day: today(), text }],
  }));
}

/** Takes a note, a session or a sheet out. */
export function dropPart(list: "notes" | "sessions" | "sources", id: string): Promise<void> {
  return takeOut((tree) => ({ ...tree, [list]: (tree[list] ?? []).filter((one) => one.id !== id) }));
}

/** Calls the case something else. */
export function rename(name: string): Promise<boolean> {
  return changeCase((tree) => ({ ...tree, name }));
}

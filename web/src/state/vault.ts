import { forgetFile } from "../app/save.js";
import { shell } from "../channel/app.js";
import { clear, EngineError, run } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import type { Attempt, Opened } from "../vault/contract.js";
import { go, say } from "./actions.js";
import { changeKeeping } from "./journal.js";
import { emptyJournal, type Journal } from "./journal_model.js";
import { hasAnswers } from "./plan.js";
import type { ScreenId } from "./screen_ids.js";
import { get, patch, replace, subscribe } from "./store.js";
import { strengthOf } from "./strength.js";
import { noVault, type IdleMinutes, type VaultStep, type VaultWork } from "./vault_model.js";
import { emptied, joinOpen, UnreadableOpen } from "./vault_open.js";
import { isPart, journalOf, partsOf } from "./vault_rows.js";
import { followChanges, OPEN, saveNow, startSaving, stopSaving, takeOwnRows, vaultUsed } from "./vault_saving.js";
import { changeVault, vaultNow } from "./vault_slice.js";

/** Opens the screen of one's own record. */
export function openVault(step: VaultStep = ""): void {
  go("vault");
  toStep(step);
}

/** Goes to a step of it, or back to the whole. */
export function toStep(step: VaultStep): void {
  changeVault({ step, fault: undefined, needed: undefined, strength: "none", shown: false });
}

async function look(trial = false): Promise<void> {
  const before = vaultNow().phase;
  const phase = (await vaultUsed()?.look(trial)) ?? "unavailable";
  if (vaultNow().phase === before) changeVault({ phase });
}

// Where someone was last, and by how many steps; never the state itself, which has to be forgotten.
let from = { screen: "home" as ScreenId, steps: 0 };

// Whoever comes by a door begins with the whole; whoever comes back, from help perhaps, finds the step they left.
function arrive(): void {
  const { screen, steps } = from;
  from = { screen: get().screen, steps: get().trail.length };
  const byDoor = from.screen === "vault" && screen !== "vault" && from.steps >= steps;
  if (byDoor && vaultNow().step) toStep("");
  if (byDoor && vaultNow().phase === "none") void look(true);
}

/** Finds out whether something is kept here, without opening it; keeps what changes once it is open. */
export function beginVault(): void {
  followChanges();
  subscribe(arrive);
  void look();
}

/** Tells how hard what is being typed is to guess. */
export function weigh(passphrase: string): void {
  const strength = strengthOf(passphrase);
  if (strength !== vaultNow().strength) changeVault({ strength });
}

/** Whether a new passphrase can be taken; says what it lacks if not. */
export function isFit(passphrase: string, again: string): boolean {
  const weak = strengthOf(passphrase) === "weak" ? ("more" as const) : undefined;
  const needed = passphrase ? (weak ?? (passphrase === again ? undefined : "same")) : "some";
  changeVault({ needed, fault: undefined });
  return !needed;
}

/** Lets something go on that takes seconds, and keeps why it gave nothing. */
export async function work<T>(working: VaultWork, ask: () => Promise<Attempt<T>>): Promise<Attempt<T>> {
  if (vaultNow().working) return { ok: false, fault: "worker" };
  changeVault({ working, fault: undefined, needed: undefined });
  patch({ say: t(`vault.working.${working}`) });
  const attempt = await ask().catch((): Attempt<T> => ({ ok: false, fault: "worker" }));
  const fault = attempt.ok ? undefined : attempt.fault;
  changeVault({ working: undefined, fault, ...(fault === "gone" && { phase: "none" }) });
  return attempt;
}

/** Turns keeping on: all that is in the tab is kept from now on. */
export async function turnOn(passphrase: string, again: string): Promise<void> {
  const vault = vaultUsed();
  if (!vault || vaultNow().shared || !isFit(passphrase, again)) return;
  const attempt = await work("create", () => vault.create(passphrase));
  if (!attempt.ok) return;
  startSaving(new Map());
  await saveNow();
  say(t("vault.on.said"));
  await askToPersist();
}

/** Asks the browser not to clear by itself what is kept. */
export async function askToPersist(): Promise<void> {
  changeVault({ persisted: (await vaultUsed()?.persist()) ?? "unknown" });
}

// The engine reads each part, so that a part of an earlier version is brought up to this one; where the tab holds some of
// the same part, it makes one of the two.
async function joined(rows: Opened["rows"], here: Journal): Promise<Journal> {
  const mine = partsOf(here);
  const parts: Journal[] = [];
  for (const [name, file] of [...rows].filter(([row]) => isPart(row))) {
    const { merged, journal } = await run("journal", { mine: mine.get(name) ?? emptyJournal, file });
    parts.push(merged ?? journal);
    mine.delete(name);
  }
  return journalOf([...parts, ...mine.values()], emptyJournal);
}

/** Joins what was kept with what is in the tab. */
async function takeIn(rows: Opened["rows"]): Promise<void> {
  let here: Journal;
  let journal: Journal;
  do {
    here = get().journal;
    journal = await joined(rows, here);
    // Something may have been noted meanwhile.
  } while (here !== get().journal);
  const text = rows.get(OPEN);
  // Answers of another visit stand among the occasions already, if they were finished.
  const fresh = !hasAnswers(get().mine);
  const { minutes, ...open } = text ? joinOpen(text, get()) : { minutes: vaultNow().minutes };
  patch({ journal, ...open, showing: "mine", ...("screen" in open && { trail: [{ screen: "home", scroll: 0 }] }) });
  changeVault({ minutes });
  const known = fresh ? get().mine.answers : undefined;
  if (known) changeKeeping({ answers: known });
  takeOwnRows(rows);
  startSaving(rows, known);
}

/** Why rows that were opened could not be read. */
function whyUnread(error: unknown): "newer" | "damaged" {
  if (error instanceof UnreadableOpen) return error.fault;
  const newer = error instanceof EngineError && error.errors.some(({ code }) => code === "newer_version");
  return newer ? "newer" : "damaged";
}

/** Opens what is kept, and goes on where it was left. */
export async function unlock(passphrase: string): Promise<void> {
  const vault = vaultUsed();
  if (!vault) return;
  if (!passphrase) return changeVault({ needed: "some" });
  const attempt = await work("open", async () => {
    const opened = await vault.open(passphrase);
    if (!opened.ok) return opened;
    try {
      await takeIn(opened.value.rows);
      return opened;
    } catch (error) {
      vault.lock();
      return { ok: false, fault: whyUnread(error) } as const;
    }
  });
  if (!attempt.ok) return;
  changeVault({ previous: attempt.value.previous });
  await saveNow();
  say(t("vault.opened.said"));
}

/**
 * Locks what is kept and forgets what is in the tab. Where something could not be kept it is said first, and only `anyway`
 * lets go of it.
 */
export async function lock(anyway = false): Promise<void> {
  if (vaultNow().phase !== "open") return;
  if (!anyway) await saveNow();
  if (vaultNow().unsaved && !anyway) return openVault("lock");
  stopSaving();
  forgetFile();
  clear();
  shell.busy(false);
  const { shared, minutes } = vaultNow();
  replace({ ...emptied(get()), vault: { ...noVault, shared, minutes, phase: "locked" }, say: t("vault.locked.said") });
}

/** Wraps what is kept by another passphrase. */
export async function changePassphrase(old: string, passphrase: string, again: string): Promise<void> {
  const vault = vaultUsed();
  if (!old) return changeVault({ needed: "some" });
  if (!vault || !isFit(passphrase, again)) return;
  const attempt = await work("rewrap", () => vault.rewrap(old, passphrase));
  if (!attempt.ok) return;
  toStep("");
  say(t("vault.changed.said"));
}

/** Deletes all that is kept, and all that is in the tab; then shows what storage holds. */
export async function deleteAll(): Promise<void> {
  const vault = vaultUsed();
  const { shared, minutes, phase } = vaultNow();
  const here = vault && phase !== "unavailable";
  const attempt = here ? await work("erase", () => vault.erase()) : undefined;
  if (attempt && !attempt.ok) return;
  stopSaving();
  forgetFile();
  clear();
  shell.busy(false);
  const listing = attempt?.ok ? attempt.value : undefined;
  const after = { ...noVault, shared, minutes, phase: here ? "none" : phase, step: "erased", listing } as const;
  replace({ ...emptied(get()), vault: after, say: t("vault.erased.title") });
}

/** Says after how many minutes it is locked. */
export function lockAfter(minutes: IdleMinutes): void {
  changeVault({ minutes });
}

/** Says whether others use this device: then nothing can be turned on from this tab. */
export function shareDevice(shared: boolean): void {
  changeVault({ shared, step: "" });
  say(t(shared ? "vault.shared.on" : "vault.shared.off"));
}

import { saveFile } from "../app/save.js";
import { run, type Fault } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { say } from "./actions.js";
import { faultsOf } from "./faults.js";
import { guidanceReady } from "./guidance.js";
import { get, patch } from "./store.js";
import { today } from "./today.js";
import { isFit, work } from "./vault.js";
import type { VaultState } from "./vault_model.js";
import { vaultUsed } from "./vault_saving.js";
import { changeVault, vaultNow } from "./vault_slice.js";

// The engine reads no longer text; a locked file is a little longer than what is in it.
const MOST_BYTES = (1 << 23) + (1 << 16);
const LOCKED = /^(age-encryption\.org\/v1|-----BEGIN AGE)/;

async function fileOf(kind: "json" | "csv") {
  // What this is not goes along, for whoever opens the file without the page.
  const notice = `${t("over-time.export.notice")} ${t("common.notice.full")}`;
  changeVault({ unwritten: [] });
  try {
    await guidanceReady();
    return await run("export", { journal: get().journal, kind, texts: { notice }, today: today() });
  } catch (error) {
    changeVault({ unwritten: faultsOf(error) });
    return undefined;
  }
}

/** Saves all that is kept as a file that anyone can read: everything, or the numbers as a table. */
export async function takeAlong(kind: "json" | "csv"): Promise<void> {
  const file = await fileOf(kind);
  if (!file) return;
  saveFile(file.name, file.text, file.type);
  say(t("then.keep.saved", { name: file.name }));
}

/** Saves everything as a file that a passphrase locks; answers whether it was saved. */
export async function takeLocked(passphrase: string, again: string): Promise<boolean> {
  const vault = vaultUsed();
  if (!vault || !isFit(passphrase, again)) return false;
  const file = await fileOf("json");
  if (!file) return false;
  const attempt = await work("seal", () => vault.seal(passphrase, file.text));
  if (!attempt.ok) return false;
  const name = `${file.name}.age`;
  saveFile(name, new Uint8Array(attempt.value), "application/octet-stream");
  changeVault({ strength: "none" });
  say(t("then.keep.saved", { name }));
  return true;
}

const bring = (incoming: VaultState["incoming"]) => changeVault({ incoming, taken: undefined });

const refuse = (code: string) => bring({ status: "wrong", faults: [{ code, path: "/file", detail: "" }] });

// Nothing is taken in before someone has seen what it would change.
async function preview(file: string): Promise<void> {
  bring({ status: "working" });
  const beside = get().journal;
  try {
    const { merged, merge } = await run("journal", { mine: beside, file });
    if (merged && merge) bring({ status: "done", value: { beside, merged, merge } });
  } catch (error) {
    bring({ status: "wrong", faults: faultsOf(error) });
  }
}

/** Reads a file, or asks for its passphrase first. */
export async function bringIn(file: File): Promise<void> {
  changeVault({ sealed: undefined, fault: undefined });
  if (file.size > MOST_BYTES) return refuse("text_too_large");
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    // What a locked file begins with is the same for all of them.
    if (LOCKED.test(text)) return changeVault({ sealed: bytes, incoming: { status: "empty" }, taken: undefined });
    await preview(text);
  } catch {
    refuse("file_unreadable");
  }
}

/** Opens the locked file that waits. */
export async function openLocked(passphrase: string): Promise<void> {
  const vault = vaultUsed();
  const { sealed } = vaultNow();
  if (!sealed) return;
  if (!passphrase) return changeVault({ needed: "some" });
  if (!vault) return changeVault({ fault: "worker" });
  const attempt = await work("unseal", () => vault.unseal(passphrase, sealed));
  if (!attempt.ok) return;
  changeVault({ sealed: undefined });
  await preview(attempt.value);
}

/** Whether there is anything in the file that is not here. */
export const bringsNothing = ({ merge }: { merge: readonly { added: number; newer_there: number }[] }): boolean =>
  merge.every(({ added, newer_there: newer }) => added + newer === 0);

/** Takes in what was looked at; where something was noted since, it is looked at again first. */
export async function takeIn(): Promise<void> {
  const { incoming } = vaultNow();
  if (incoming.status !== "done") return;
  const { beside, merged } = incoming.value;
  const before = get().journal;
  if (beside !== before) return preview(JSON.stringify(merged));
  patch({ journal: merged });
  changeVault({ incoming: { status: "empty" }, taken: { before, after: merged } });
  say(t("vault.bring.done"));
}

/** Whether what was taken in last can be left out without losing anything that was noted since. */
export function canUndo(): boolean {
  return vaultNow().taken?.after === get().journal;
}

/** Leaves out what was taken in last. */
export function undoTakeIn(): void {
  const { taken } = vaultNow();
  if (!taken || !canUndo()) return;
  patch({ journal: taken.before });
  changeVault({ taken: undefined });
  say(t("vault.bring.undone"));
}

/** Puts a file away without taking it in. */
export function putAway(): void {
  changeVault({ incoming: { status: "empty" }, sealed: undefined, fault: undefined });
}

/** What words a refused file has. */
export function wordsOfRefusal(faults: readonly Fault[]): string {
  const known = ["unknown_format", "newer_version", "unsupported_version", "text_too_large"];
  const code = faults.map((fault) => fault.code).find((one) => known.includes(one));
  return code ? `error.${code}` : "vault.bring.damaged";
}

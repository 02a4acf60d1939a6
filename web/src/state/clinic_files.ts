import { saveFile } from "../app/save.js";
import { run } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { openSealed } from "../seal/open.js";
import { readSquare } from "../seal/qr_read.js";
import { say } from "./actions.js";
import { askCase, changeCase, ready, showCase } from "./clinic.js";
import { changeClinic, clinicNow, openCase } from "./clinic_slice.js";
import { faultsOf } from "./faults.js";
import { newId } from "./journal_edit.js";
import { get } from "./store.js";
import { today } from "./today.js";
import { isFit, work } from "./vault.js";
import { vaultUsed } from "./vault_saving.js";
import { changeVault } from "./vault_slice.js";

const LOCKED = /^(age-encryption\.org\/v1|-----BEGIN AGE)/;
// The engine reads no longer text; a locked file is a little longer than what is in it.
const MOST_BYTES = (1 << 23) + (1 << 16);
const MOST_KEYS = 1 << 16;

const refuse = (code: string, path: string) => changeClinic({ faults: [{ code, path, detail: "" }] });

function isCase(text: string): boolean {
  try {
    return (JSON.parse(text) as { format?: unknown } | null)?.format === "securebase/case";
  } catch {
    return false;
  }
}

async function openCaseFile(text: string): Promise<void> {
  const read = await askCase(undefined, { text });
  const id = newId();
  changeClinic({ cases: [...clinicNow().cases, { id, tree: read.case }] });
  await showCase(id);
}

// A client's file begins a case of its own where none is open.
async function takeClient(text: string): Promise<void> {
  const take = { id: newId(), text };
  if (get().screen === "clinic" && openCase()) {
    // The newest session is looked at.
    changeClinic({ session: undefined });
    await changeCase((tree) => tree, { take });
    return;
  }
  const read = await askCase(undefined, { take });
  const id = newId();
  changeClinic({ cases: [...clinicNow().cases, { id, tree: { ...read.case, name: today() } }] });
  await showCase(id);
}

async function takeText(text: string): Promise<void> {
  try {
    await (isCase(text) ? openCaseFile(text) : takeClient(text));
    if (clinicNow().faults.length) return;
    changeClinic({ code: undefined });
    say(t("workspace.file.taken"));
  } catch (error) {
    changeClinic({ faults: faultsOf(error) });
  }
}

/** Takes in the scores of a code, as someone typed it. */
export async function takeCode(typed: string): Promise<void> {
  changeClinic({ faults: [] });
  try {
    await ready();
    const { text } = await run("read_code", { text: typed });
    await takeText(text);
  } catch (error) {
    changeClinic({ faults: faultsOf(error) });
  }
}

async function takePicture(file: File): Promise<void> {
  const code = await readSquare(file);
  await (code ? takeCode(code) : refuse("square_unread", "/picture"));
}

/** Takes in a file: a case, what a client shared, or a picture of a code; a locked one waits for what opens it. */
export async function takeFile(file: File): Promise<void> {
  changeClinic({ sealed: undefined, faults: [] });
  changeVault({ fault: undefined });
  if (file.type.startsWith("image/")) return takePicture(file);
  if (file.size > MOST_BYTES) return refuse("text_too_large", "/file");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (LOCKED.test(new TextDecoder().decode(bytes.slice(0, 32)))) return changeClinic({ sealed: bytes });
  await takeText(new TextDecoder().decode(bytes));
}

/** Opens the file that waits by its passphrase. */
export async function unlockFile(passphrase: string): Promise<void> {
  const { sealed } = clinicNow();
  const vault = vaultUsed();
  if (!sealed || !vault) return;
  if (!passphrase) return changeVault({ needed: "some" });
  const attempt = await work("unseal", () => vault.unseal(passphrase, sealed));
  if (!attempt.ok) return;
  changeClinic({ sealed: undefined });
  await takeText(attempt.value);
}

/** Opens the file that waits by the clinic's own key: the secret half, or all that a file of keys holds. */
export async function unsealFile(keys: string): Promise<void> {
  const { sealed } = clinicNow();
  if (!sealed) return;
  changeClinic({ faults: [] });
  const attempt = await openSealed(keys, sealed);
  if (!attempt.ok) return refuse(attempt.fault === "passphrase" ? "seal_other_key" : "seal_damaged", "/file");
  changeClinic({ sealed: undefined });
  await takeText(attempt.value);
}

/** Opens the file that waits by a file of keys. */
export async function unsealByFile(file: File): Promise<void> {
  await unsealFile(await file.slice(0, MOST_KEYS).text());
}

/** Puts a locked file away. */
export function putFileAway(): void {
  changeClinic({ sealed: undefined, faults: [] });
  changeVault({ fault: undefined });
}

function textOfCase(): string {
  const notice = `${t("workspace.notice")} ${t("workspace.evidence")}`;
  return JSON.stringify({ ...openCase()!.tree, notice }, null, 2);
}

// Neither name says whose case it is.
const nameOf = () => `case-${today()}.json`;

/** Saves the open case as a file that anyone can read. */
export function saveCase(): void {
  saveFile(nameOf(), textOfCase());
  say(t("then.keep.saved", { name: nameOf() }));
}

/** Saves the open case as a file that a passphrase locks; answers whether it was saved. */
export async function saveLocked(passphrase: string, again: string): Promise<boolean> {
  const vault = vaultUsed();
  if (!vault || !openCase() || !isFit(passphrase, again)) return false;
  const text = textOfCase();
  const attempt = await work("seal", () => vault.seal(passphrase, text));
  if (!attempt.ok) return false;
  const name = `${nameOf()}.age`;
  saveFile(name, new Uint8Array(attempt.value), "application/octet-stream");
  changeVault({ strength: "none" });
  changeClinic({ saving: false });
  say(t("then.keep.saved", { name }));
  return true;
}

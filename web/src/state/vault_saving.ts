import { onWipe, shell } from "../channel/app.js";
import { t } from "../i18n/i18n.js";
import type { Vault, VaultFault } from "../vault/contract.js";
import type { Session } from "./model.js";
import { hasAnswers } from "./plan.js";
import { get, patch, subscribe } from "./store.js";
import { basisOfOpen, openOf } from "./vault_open.js";
import { changesBetween, isPart, partsOf } from "./vault_rows.js";
import { changeVault, vaultNow } from "./vault_slice.js";

/** The row that holds what is under way. */
export const OPEN = "open";
// Short enough that hardly anything is lost with a browser that stops, long enough not to write at every key.
const PAUSE = 400;

/** Rows that a page keeps beside the journal. */
export interface OwnRows {
  /** Whether a row is one of them. */
  readonly isOwn: (name: string) => boolean;
  /** What they are made of, so that a change can be noticed. */
  readonly basis: () => unknown;
  readonly rows: () => ReadonlyMap<string, string>;
  /** Takes in those that were kept. */
  readonly take: (rows: ReadonlyMap<string, string>) => void;
}

let vault: Vault | undefined;
let ownRows: OwnRows | undefined;
let kept: ReadonlyMap<string, string> = new Map();
let seen: readonly unknown[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> = Promise.resolve();
/** Counts openings, so that a write that ends after its vault was locked tells nothing. */
let turn = 0;
let keepCheckIn: () => unknown = () => {};
let told: Session["answers"] | undefined;

/** Says what keeps rows on this device; without it nothing can be kept. */
export function useVault(one: Vault): void {
  vault = one;
}

/** Says what a page keeps beside the journal. */
export function keepRows(rows: OwnRows): void {
  ownRows = rows;
}

/** Hands over the rows that this page keeps beside the journal. */
export function takeOwnRows(rows: ReadonlyMap<string, string>): void {
  ownRows?.take(new Map([...rows].filter(([name]) => ownRows?.isOwn(name))));
}

/** What keeps rows on this device, if anything does. */
export function vaultUsed(): Vault | undefined {
  return vault;
}

/**
 * Says how a finished check-in becomes one of the occasions of the journal. It is called once for each set of answers
 * that was finished while what is kept is open; it has to put the occasion into the state, which is then kept.
 */
export function keepFinishedBy(keep: () => unknown): void {
  keepCheckIn = keep;
}

/** From now on changes are kept; `rows` are there already. `known` are answers that stand among the occasions. */
export function startSaving(rows: ReadonlyMap<string, string>, known?: Session["answers"]): void {
  turn += 1;
  kept = new Map(rows);
  seen = [];
  told = known;
  changeVault({ phase: "open", step: "", strength: "none", unsaved: undefined, fault: undefined, saved: false });
}

/** Nothing more is kept. */
export function stopSaving(): void {
  turn += 1;
  clearTimeout(timer);
  timer = undefined;
  kept = new Map();
  vault?.lock();
}

// What another page keeps in the same place stays as it is.
const isOthers = (name: string) => !isPart(name) && name !== OPEN && !ownRows?.isOwn(name);

function rowsNow(): Map<string, string> {
  const parts = [...partsOf(get().journal)].map(([name, part]): [string, string] => [name, JSON.stringify(part)]);
  const others = [...kept].filter(([name]) => isOthers(name));
  return new Map([...others, ...parts, ...(ownRows?.rows() ?? []), [OPEN, openOf(get())]]);
}

// All of it is still in the tab. What another tab has kept meanwhile is joined with it when it is unlocked again; what
// was cleared from outside can be turned on anew.
function couldNotKeep(unsaved: VaultFault): void {
  const phase = unsaved === "elsewhere" ? "locked" : unsaved === "gone" ? "none" : "open";
  if (phase !== "open") stopSaving();
  shell.busy(true);
  changeVault({ unsaved, phase, warning: false });
  patch({ say: `${t("vault.unsaved.title")} ${t(`vault.fault.${unsaved}`)}` });
}

async function write(): Promise<void> {
  const mine = turn;
  if (!vault || vaultNow().phase !== "open") return;
  const wanted = rowsNow();
  const changes = changesBetween(kept, wanted);
  const attempt = changes.size
    ? await vault.write(changes).catch(() => ({ ok: false, fault: "worker" }) as const)
    : undefined;
  if (mine !== turn) return;
  if (attempt && !attempt.ok) return couldNotKeep(attempt.fault);
  kept = wanted;
  changeVault({ saved: true, unsaved: undefined });
  if (!timer) shell.busy(false);
}

/** Keeps what has changed, after what is being written already. */
export function saveNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  writing = writing.then(write).catch(() => couldNotKeep("worker"));
  return writing;
}

function finished(): void {
  const { mine, screen } = get();
  if (!mine.finished || screen === "questions" || mine.answers === told || !hasAnswers(mine)) return;
  told = mine.answers;
  keepCheckIn();
}

function look(): void {
  if (vaultNow().phase !== "open") return;
  finished();
  const now = [get().journal, ownRows?.basis(), ...basisOfOpen(get())];
  if (now.every((one, at) => one === seen[at])) return;
  seen = now;
  if (vaultNow().saved) changeVault({ saved: false });
  timer ??= setTimeout(() => void saveNow(), PAUSE);
}

/** Keeps changes from now on, whenever there is something open to keep them in. */
export function followChanges(): void {
  subscribe(look);
  // A hidden tab may be closed without another word.
  document.addEventListener("visibilitychange", () => void (document.hidden && saveNow()));
  onWipe(stopSaving);
}

import type { Fault, Value } from "../engine/engine.js";
import type { StorageListing, VaultFault, VaultPhase } from "../vault/contract.js";
import type { Journal } from "./journal_model.js";
import type { Outcome } from "./model.js";
import type { Strength } from "./strength.js";

/** What is open on the screen of one's own record, beside what always stands there. */
export type VaultStep = "" | "begin" | "change" | "erase" | "erased" | "lock";

/** What takes seconds, while it goes on. */
export type VaultWork = "create" | "open" | "rewrap" | "erase" | "seal" | "unseal";

/** After how many minutes without a touch what is kept is locked. */
export type IdleMinutes = 1 | 5 | 15 | 30;

/** A file that was read: what taking it in would do, and what the journal would be then. */
export interface Incoming {
  /** The journal it was looked at beside. */
  readonly beside: Journal;
  readonly merged: Journal;
  readonly merge: NonNullable<Value<"journal">["merge"]>;
}

/** What is known of what is kept on this device; never a passphrase. */
export interface VaultState {
  readonly phase: VaultPhase;
  readonly step: VaultStep;
  readonly working?: VaultWork | undefined;
  /** Why the last attempt gave nothing. */
  readonly fault?: VaultFault | undefined;
  /** Why something could not be kept; all of it is still in the tab. */
  readonly unsaved?: VaultFault | undefined;
  /** Others use this device: nothing can be turned on here while this tab is open. */
  readonly shared: boolean;
  readonly minutes: IdleMinutes;
  /** Set in the last half minute before it is locked. */
  readonly warning: boolean;
  /** Whether all of it is kept as it is now. */
  readonly saved: boolean;
  /** What the browser answered when it was asked not to clear by itself. */
  readonly persisted?: "yes" | "no" | "unknown" | undefined;
  /** Whether the newest state could not be read and the one before it was taken. */
  readonly previous: boolean;
  /** What storage holds after everything was deleted. */
  readonly listing?: StorageListing | undefined;
  /** How hard the passphrase that is being typed is to guess. */
  readonly strength: Strength;
  /** Whether what is typed can be read on the screen. */
  readonly shown: boolean;
  /** What is missing from the passphrase, when it was asked for. */
  readonly needed?: "more" | "same" | "some" | undefined;
  /** The locked file that waits for its passphrase. */
  readonly sealed?: Uint8Array | undefined;
  readonly incoming: Outcome<Incoming>;
  /** The journal before a file was taken in and after, so that it can be left out again. */
  readonly taken?: { readonly before: Journal; readonly after: Journal } | undefined;
  /** Why a file could not be written. */
  readonly unwritten: readonly Fault[];
}

/** Nothing asked, nothing kept. */
export const noVault: VaultState = {
  phase: "unknown",
  step: "",
  shared: false,
  minutes: 5,
  warning: false,
  saved: false,
  previous: false,
  strength: "none",
  shown: false,
  incoming: { status: "empty" },
  unwritten: [],
};

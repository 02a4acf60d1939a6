import type { Persistence, StorageListing } from "../channel/kept.js";

export type { StorageListing } from "../channel/kept.js";

/** What went wrong with what is kept on this device. Each has words of its own that say what to do. */
export type VaultFault =
  /** The passphrase is not the one; nothing is damaged. */
  | "passphrase"
  /** What is kept was changed or torn, in both of its states. */
  | "damaged"
  /** There is no room left on the device, or the browser gives no more. */
  | "full"
  /** The browser lets this page keep nothing, as in some private windows. */
  | "blocked"
  /** What was kept is no longer there: the browser, or someone, has cleared it. */
  | "gone"
  /** Another tab has kept something since this one opened it. */
  | "elsewhere"
  /** It was kept by a newer page. */
  | "newer"
  /** The part that locks and unlocks could not start or stopped. */
  | "worker";

/** What an attempt gave, or why it gave nothing. A failed attempt has changed nothing. */
export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: VaultFault };

/** Whether something can be kept here, and whether it is open. */
export type VaultPhase =
  /** Not asked yet. */
  | "unknown"
  /** Nothing can be kept here: one file, an embed, or a browser without storage. */
  | "unavailable"
  /** Nothing is kept. */
  | "none"
  | "locked"
  | "open";

/** What was read when the vault was opened. */
export interface Opened {
  /** Texts by the names they were kept under. */
  readonly rows: ReadonlyMap<string, string>;
  /** Whether the newest state could not be read and the one before it was taken. */
  readonly previous: boolean;
}

/**
 * Texts kept on this device, sealed: each row is an age file for an identity that a passphrase wraps. Names of rows are
 * sealed too. All of a write is kept, or none of it.
 */
export interface Vault {
  /**
   * Whether there is something kept, without opening it. Only a `trial` finds out that a browser refuses to keep anything
   * although it does not say so; it touches the device, so it is for whoever came to turn keeping on.
   */
  look(trial?: boolean): Promise<VaultPhase>;
  /** Makes an empty vault and opens it. Takes seconds, away from the main thread. */
  create(passphrase: string): Promise<Attempt<null>>;
  /** Opens what is kept. Takes seconds, away from the main thread. */
  open(passphrase: string): Promise<Attempt<Opened>>;
  /** Forgets keys and texts; what is kept stays. */
  lock(): void;
  /** Keeps rows, or takes them out where the text is undefined. Writes follow each other; none overtakes another. */
  write(changes: ReadonlyMap<string, string | undefined>): Promise<Attempt<null>>;
  /** Wraps the same identity by another passphrase. */
  rewrap(old: string, passphrase: string): Promise<Attempt<null>>;
  /** Deletes all that is kept, open or not, and says what storage then holds. */
  erase(): Promise<Attempt<StorageListing>>;
  /** What storage holds now. */
  list(): Promise<StorageListing>;
  /** Asks the browser not to clear by itself; answers what it said, "unknown" where it says nothing. */
  persist(): Promise<Persistence>;
  /** A text locked by a passphrase, as an age file that the `age` program opens. */
  seal(passphrase: string, text: string): Promise<Attempt<Uint8Array>>;
  /** The text of an age file that was locked by a passphrase, here or by the `age` program. */
  unseal(passphrase: string, bytes: Uint8Array): Promise<Attempt<string>>;
}

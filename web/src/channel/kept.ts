/** What the browser's storage holds of this page, as SHELL finds it: databases, caches, workers and other entries. */
export interface StorageListing {
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  readonly workers: number;
  /** Entries of local and session storage, and cookies. */
  readonly others: readonly string[];
  /** Bytes used and allowed, as the browser estimates; absent where it does not say. */
  readonly used?: number;
  readonly allowed?: number;
}

/** Why SHELL could not keep or find something; a failed attempt has changed nothing. */
export type KeepFault = "full" | "blocked" | "gone" | "elsewhere";

/** What the browser said when it was asked not to clear by itself. */
export type Persistence = "yes" | "no" | "unknown";

/** Sealed bytes as they are kept, with the number of the state that they were kept after. */
export interface KeptRecord {
  readonly sequence: number;
  readonly bytes: ArrayBuffer;
}

/** A name, which is a number that says nothing, and the sealed bytes to keep under it. */
export type Sealed = readonly [name: number, bytes: ArrayBuffer];

/** The two records that each name all others; the one with the higher number is the newer. */
export const headNames = [1, 2] as const;

/** What APP may ask of SHELL's storage. Each gets one answer. */
export interface Asks {
  /** The records of these names, or null for each that is not there. */
  take: { names: number[] };
  /** Tries whether something could be kept. It touches the device, and leaves nothing on it. */
  trial: Record<never, never>;
  /**
   * Keeps records, all or none, if the newest head has the number `after`; the records get the number `sequence`. After
   * none (0) everything begins anew, and it is the only way to begin.
   */
  put: { after: number; sequence: number; records: Sealed[] };
  /** Deletes every record but the named ones, if the newest head has the number `after`. */
  prune: { after: number; names: number[] };
  /** Deletes everything, and says what storage holds then. */
  erase: Record<never, never>;
  /** Says what storage holds. */
  listing: Record<never, never>;
  /** Asks the browser not to clear by itself. */
  persist: Record<never, never>;
}

/** What SHELL answers, by what was asked. */
export interface Answers {
  take: (KeptRecord | null)[];
  trial: null;
  put: null;
  prune: null;
  erase: StorageListing;
  listing: StorageListing;
  persist: Persistence;
}

/** An answer as it travels. */
export type Answer = { fault: KeepFault } | { value: Answers[keyof Answers] };

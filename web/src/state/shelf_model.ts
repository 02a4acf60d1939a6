import type { LibraryItem } from "../engine/engine.js";

/** The shelves of the library. */
export const shelves = ["practices", "methods", "terms", "myths"] as const;
export type ShelfId = (typeof shelves)[number];

/** Whom something is for, and so who reads. */
export type Audience = LibraryItem["audience"][number];

/** What narrows a shelf down; what is left out lets everything through. */
export interface Narrowing {
  /** Minutes at most. */
  readonly minutes?: number;
  readonly company?: LibraryItem["company"];
  readonly audience?: Audience;
  readonly pattern?: LibraryItem["patterns"][number];
  /** A revision of the content: what was new or changed in it or after it. */
  readonly since?: string;
}

/** What someone looks at in the library. */
export interface Shelf {
  readonly shelf: ShelfId;
  readonly typed: string;
  /** Whether all that is shown of what was found is drawn already; right after a key press it is only the first few. */
  readonly whole: boolean;
  readonly narrowing: Narrowing;
  /** Ways of finding out that are put side by side. */
  readonly compared: readonly string[];
  /** What was jumped to last. */
  readonly shown: string;
}

/** The library as it is when it is opened. */
export const firstShelf: Shelf = {
  shelf: "practices",
  typed: "",
  whole: true,
  narrowing: {},
  compared: [],
  shown: "",
};

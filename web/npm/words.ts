/** The words of one instrument's questions in one language, with where they come from and how far they were checked. */
export interface ItemText {
  readonly format: "securebase/item-text";
  readonly version: number;
  readonly instrument: string;
  readonly revision: string;
  readonly language: string;
  readonly status: string;
  readonly provenance: Readonly<Record<string, string | number | boolean>>;
  /** By item id. */
  readonly items: Readonly<Record<string, string>>;
  /** By item id and option id, where the answers are words. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Other words for the items, by what makes them fit. */
  readonly variants?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

// Written in by the build.
declare const ITEMS: Readonly<Record<string, ItemText>>;
declare const MESSAGES: Readonly<Record<string, string>>;

/** The words of the questions of this tool, by instrument id. */
export const items: Readonly<Record<string, ItemText>> = ITEMS;
/** Every message of the page by its id, in ICU MessageFormat: the names behind the ids that the engine answers with. */
export const messages: Readonly<Record<string, string>> = MESSAGES;

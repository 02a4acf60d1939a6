import type { Outline, Value } from "../engine/engine.js";
import type { TextStatus } from "../i18n/i18n.js";
import type { Outcome } from "./model.js";

/** What came of reading a file of words. */
export type Imported = Value<"import">;

/** What has to be given before a file can be read. */
export type Needed = "scale" | "permission" | "language" | "file" | "target";

/** Words of a published scale that someone brings along, on their way in. They live in memory and nowhere else. */
export interface Licensed {
  /** The scales whose words do not come with the page. */
  readonly scales: Outcome<readonly Outline[]>;
  readonly instrument?: string | undefined;
  /** Whether someone said that they may use the words. */
  readonly permitted: boolean;
  /** A BCP 47 code. */
  readonly language: string;
  readonly status: TextStatus;
  /** Who owns the words, as someone wrote it. */
  readonly source: string;
  readonly file?: { readonly name: string; readonly text: string };
  readonly read: Outcome<Imported>;
  /** Whom the questions are about, for scales that ask about one person. */
  readonly target?: string | undefined;
  /** What was not given yet when it was asked for. */
  readonly needed: readonly Needed[];
}

/** Nothing brought along yet. */
export const noWords: Licensed = {
  scales: { status: "empty" },
  permitted: false,
  language: "",
  status: "source",
  source: "",
  read: { status: "empty" },
  needed: [],
};

import type { Value } from "../engine/engine.js";
import type { SharePart } from "../engine/types.js";
import type { Outcome } from "./model.js";

/** A clinic's key, and whose it is. */
export interface ClinicKey {
  /** To which it is sealed: "age1...". */
  readonly recipient: string;
  /** The clinic's name; nothing where someone brought the key along. */
  readonly name?: string | undefined;
}

/** Why there was no going on. */
export type ShareFault =
  /** What was brought holds no key. */
  | "key"
  /** What was brought is the clinic's secret key. */
  | "secret"
  /** Nothing was picked. */
  | "nothing"
  /** The box that says yes is not ticked. */
  | "unread"
  /** Sealing did not work. */
  | "sealing"
  /** The page around this one did not take it. */
  | "handing"
  /** None of the scores can stand in a code. */
  | "code";

/** What was made of what someone picked. */
export type Made =
  | { readonly how: "file"; readonly name: string }
  | { readonly how: "handed" }
  | { readonly how: "code"; readonly code: Value<"code"> };

/** What someone is about to let a clinic read. Nothing is picked before they pick it. */
export interface Sharing {
  readonly step: "" | "review" | "done";
  readonly parts: readonly SharePart[];
  /** The key that someone brought along. */
  readonly brought?: ClinicKey | undefined;
  readonly offer: Outcome<Value<"share">>;
  /** Whether someone said that they read what goes. */
  readonly read: boolean;
  /** Whether what goes has been in sight for long enough to be said yes to. */
  readonly seen: boolean;
  /** Set while it is sealed. */
  readonly sealing: boolean;
  readonly fault?: ShareFault | undefined;
  readonly made?: Made | undefined;
}

/** Nothing picked, nothing made. */
export const notSharing: Sharing = {
  step: "",
  parts: [],
  offer: { status: "empty" },
  read: false,
  seen: false,
  sealing: false,
};

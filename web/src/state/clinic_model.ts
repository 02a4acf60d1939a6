import type { Fault, Input, Value } from "../engine/engine.js";
import type { MadeKey } from "../seal/key_maker.js";
import type { Outcome } from "./model.js";

/** What the engine says of a case. */
export type CaseRead = Value<"case">;
/** A case as it is kept. */
export type CaseFile = NonNullable<Input<"case">["case"]>;
/** What was answered on one day. */
export type CaseSession = NonNullable<CaseFile["sessions"]>[number];
/** One instrument in a session. */
export type CaseMeasurement = CaseSession["measurements"][number];
/** A sheet that was filled in about the client. */
export type CaseSource = NonNullable<CaseFile["sources"]>[number];
/** A line of an agenda or of a plan. */
export type CaseLine = NonNullable<CaseFile["agenda"]>[number];
/** A sheet as it can be filled in. */
export type SourceForm = CaseRead["forms"][number];
/** What is asked of the engine beside the case itself. */
export type CaseAsk = Omit<Input<"case">, "case" | "today">;

/** A case in this tab. */
export interface OpenCase {
  readonly id: string;
  readonly tree: CaseFile;
}

/** What a case shows. */
export type CaseView = "sessions" | "sources" | "together" | "talk" | "plan" | "notes";

/** Scores or answers that are being typed from a scale on paper. */
export interface Typed {
  readonly made: string;
  readonly instrument: string;
  readonly form: string;
  readonly target: string;
  readonly how: "scores" | "answers";
  /** By scale, as they were typed. */
  readonly scores: Readonly<Record<string, string>>;
  /** All answers in the order of the questions, as they were typed. */
  readonly row: string;
  readonly needed: readonly ("instrument" | "form" | "target" | "made" | "numbers" | "count")[];
}

/** What was there before the last thing was taken out. */
export interface CaseUndo {
  readonly id: string;
  readonly tree: CaseFile;
  /** What was taken out: a whole case, or a part of one. */
  readonly what: "case" | "part";
}

/** A kind of file for other systems, and what it is made of. */
export type ExchangeKind = Value<"exchange_kinds">["kinds"][number];

/** A file for other systems, as it is being chosen. */
export interface Exchange {
  /** The kinds there are; undefined until the engine was asked. */
  readonly kinds?: readonly ExchangeKind[] | undefined;
  readonly kind?: ExchangeKind["kind"];
  /** The instrument and form. */
  readonly part?: string;
  /** Words of questions that were brought along, by instrument. */
  readonly packs: Readonly<Record<string, object>>;
}

/** The workspace as it stands. */
export interface Clinic {
  readonly cases: readonly OpenCase[];
  readonly open?: string | undefined;
  readonly view: CaseView;
  readonly read: Outcome<CaseRead>;
  /** The session that is looked at; the last one where none is chosen. */
  readonly session?: string | undefined;
  readonly typed?: Typed | undefined;
  /** The sheet that is being filled in. */
  readonly sheet?: CaseSource | undefined;
  readonly undo?: CaseUndo | undefined;
  /** A locked file that waits for what opens it. */
  readonly sealed?: Uint8Array | undefined;
  /** A code that is being typed; undefined where none is asked for. */
  readonly code?: string | undefined;
  readonly exchange: Exchange;
  /** The public half of the keys that were made last, and whether making some failed. */
  readonly keys?: { readonly made?: MadeKey | undefined; readonly failed: boolean };
  /** Why the last change or file was refused. */
  readonly faults: readonly Fault[];
  /** Whether the case is about to be saved as a locked file. */
  readonly saving: boolean;
}

/** No case yet. */
export const noClinic: Clinic = {
  cases: [],
  view: "sessions",
  read: { status: "empty" },
  faults: [],
  exchange: { packs: {} },
  saving: false,
};

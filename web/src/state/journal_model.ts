import type { Input } from "../engine/engine.js";

/** Everything someone keeps over time, in the engine's own format: check-ins, moments, practice, choices. */
export type Journal = Input<"journal">["mine"];

/** A journal with nothing in it. */
export const emptyJournal: Journal = { format: "securebase/journal", version: 1 };

import type { Input, Value } from "../engine/engine.js";
import type { Outcome } from "./model.js";

/** What was chosen in one scene. */
export type RehearsalStep = NonNullable<Input<"rehearse">["steps"]>[number];

/** A scene that someone rehearses. It is forgotten with the page, and never kept, counted or sent. */
export interface Rehearsing {
  /** The scenario that is open; the list of them without it. */
  readonly scenario: string;
  readonly steps: readonly RehearsalStep[];
  /** What was ticked in the scene on screen. */
  readonly readings: readonly string[];
  /** What is on screen of a scene: what happens, what could be done, or what came of the last step. */
  readonly view: "scene" | "choices" | "came";
  readonly asked: Outcome<Value<"rehearse">>;
}

/** Nothing opened, nothing chosen. */
export const noRehearsal: Rehearsing = {
  scenario: "",
  steps: [],
  readings: [],
  view: "scene",
  asked: { status: "empty" },
};

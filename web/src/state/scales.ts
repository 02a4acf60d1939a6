import { run, type DescribeValue } from "../engine/engine.js";
import { addOutline } from "../engine/outlines.js";
import { go } from "./actions.js";
import { begin } from "./begin.js";
import type { PersonState } from "./model.js";
import { formItemsOf, legFor, outline } from "./plan.js";
import { get, patch } from "./store.js";

/** How a published scale is asked. */
export interface ScaleChoice {
  /** One question at a time, each chosen by the engine; calibrated scales only. */
  readonly adaptive: boolean;
  /** Whom it is about, for scales that ask about one person. */
  readonly target?: string;
  readonly state?: PersonState;
  /** The first form of the pack unless told. */
  readonly form?: string;
}

/**
 * Asks the engine for all that is loaded and makes one instrument known to the page, so that it can be asked. Rejects
 * with `EngineError` when the engine is not there; answers undefined when it knows no such instrument.
 */
export async function learnScale(id: string): Promise<DescribeValue["instruments"][number] | undefined> {
  const { instruments } = await run("describe", {});
  const found = instruments.find((one) => one.id === id);
  if (found) addOutline(found);
  return found;
}

/**
 * Begins a scale whose outline and words are known (`learnScale`, `addItemText`). Answers given before stay: those to
 * the same scale count here too, and other parts stay in the result.
 */
export function beginScale(instrument: string, { adaptive, target, state, form }: ScaleChoice): void {
  const asked = form ?? outline(instrument)?.forms[0]?.id;
  if (!asked) return;
  const leg = legFor(instrument, asked, target ? { target, state: state ?? "now" } : {});
  const most = formItemsOf(leg).length;
  const wanted = adaptive ? { ...leg, adaptive: { most } } : leg;
  patch({ mine: begin([wanted], undefined, get().mine), showing: "mine", undo: undefined });
  go("questions");
}

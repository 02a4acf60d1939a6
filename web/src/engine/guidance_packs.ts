import type { Input } from "./types.js";

/** A pack as the engine takes it. */
export type Pack = Input<"load">["pack"];

// Written in by the build: interventions, plans, rules and what they name.
declare const GUIDANCE_PACKS: readonly Pack[];

/** What guidance is made of, in the order the engine takes it. The engine that starts the page does not hold it. */
export function guidancePacks(): readonly Pack[] {
  return GUIDANCE_PACKS;
}

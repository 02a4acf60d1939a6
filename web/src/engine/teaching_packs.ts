import type { Pack } from "./guidance_packs.js";

// Written in by the build: made-up people, lessons, myths and the sources these name.
declare const TEACHING_PACKS: readonly Pack[];

/** What a lesson is made of, in the order the engine takes it. */
export function teachingPacks(): readonly Pack[] {
  return TEACHING_PACKS;
}

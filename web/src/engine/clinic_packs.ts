import type { Pack } from "./guidance_packs.js";

// Written in by the build: kinds of sources, talking points and what else only a clinician works with.
declare const CLINIC_PACKS: readonly Pack[];

/** What the engine needs beside guidance to read a case. */
export function clinicPacks(): readonly Pack[] {
  return CLINIC_PACKS;
}

import type { Input } from "./types.js";

type Provenance = NonNullable<Input<"exchange">["pack"]>;

// Written in by the build: where the words of each instrument's questions come from, by language and instrument.
declare const TEXT_SOURCES: Readonly<Record<string, Readonly<Record<string, Provenance>>>>;

/** Where the words of an instrument's questions come from; undefined where the page has none of its own. */
export function textSource(language: string, instrument: string): Provenance | undefined {
  return TEXT_SOURCES[language]?.[instrument];
}

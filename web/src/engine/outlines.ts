import { onWipe } from "../channel/app.js";
import { readBlock } from "./blocks.js";
import type { Outline } from "./types.js";

const made = readBlock<Outline[]>("outlines");
let known: readonly Outline[] = made;

/**
 * The instruments whose questions come with the page, as the engine itself described them when the page was built, so
 * that the first question does not wait for WebAssembly; and those that were added since.
 */
export function outlines(): readonly Outline[] {
  return known;
}

/** Takes in what the engine says of an instrument (`describe`), in place of what was known of it before. */
export function addOutline(outline: Outline): void {
  known = [...known.filter(({ id }) => id !== outline.id), outline];
}

onWipe(() => void (known = made));

import { get } from "./store.js";

type Tone = (pitch: number) => void;
// What took the network away left this one way to make a sound; not every browser has one.
const tone = (globalThis as { secureBaseTone?: Tone }).secureBaseTone;

/** Whether a sound can be made here. */
export const hasSound = tone !== undefined;

// Near each other and low: they tell apart what changes and startle nobody.
const pitches = { in: 262, hold: 294, out: 196, turn: 330, step: 262, over: 220 };
/** What a sound can tell of. */
export type Sign = keyof typeof pitches;

/** A soft sound that tells of something, where someone asked for sounds. */
export function chime(sign: Sign): void {
  if (get().settings.sound) tone?.(pitches[sign]);
}

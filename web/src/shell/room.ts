/** What the height of the frame may depend on: never on what is answered, nor on how far someone has come. */
export interface Room {
  readonly width: number;
  /** How much larger than usual letters are. */
  readonly fontScale: number;
  readonly locale: string;
  readonly maxHeight?: number | undefined;
}

const lowest = 320;
const highest = 4000;
// From this width on, this high: on a narrow page more lines are needed for the same words.
const heights: readonly (readonly [width: number, height: number])[] = [
  [960, 720],
  [600, 760],
  [0, 820],
];
// Its letters are set larger.
const tall = /^ar\b/;

/** How high the frame is. What does not fit scrolls inside. */
export function heightFor({ width, fontScale, locale, maxHeight = highest }: Room): number {
  const [, base] = heights.find(([least]) => width >= least) ?? heights.at(-1)!;
  const scale = Math.min(2, Math.max(1, Math.round(fontScale * 4) / 4));
  const height = Math.round(base * scale * (tall.test(locale) ? 1.1 : 1));
  return Math.max(lowest, Math.min(height, maxHeight, highest));
}

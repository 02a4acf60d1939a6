import type { Contour, Position } from "../engine/engine.js";

/** A place on the map, in percent of its width and height, from the top left. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A labelled point of the map. */
export interface MapPoint extends Place {
  readonly id: string;
  readonly label: string;
  readonly main: boolean;
}

/** A point with room for its label. */
export interface PlacedLabel extends MapPoint {
  readonly labelY: number;
  readonly before: boolean;
}

/** Turns scale units into places; "more worry" lies towards the end of the line of reading. */
export function scaleToMap({ min, max }: Position["range"], rtl: boolean) {
  const share = (value: number) => ((Math.min(Math.max(value, min), max) - min) / (max - min)) * 100;
  return (anxiety: number, avoidance: number): Place => ({
    x: rtl ? 100 - share(anxiety) : share(anxiety),
    y: 100 - share(avoidance),
  });
}

const STEPS = 72;

/** A ring as a path in a box of 100 by 100. */
export function contourPath(contour: Contour, { min, max }: Position["range"], rtl: boolean): string {
  const share = (value: number) => ((value - min) / (max - min)) * 100;
  const at = (step: number) => {
    const angle = (2 * Math.PI * step) / STEPS;
    const [x, y] = [0, 1].map(
      (axis) => contour.center[axis]! + contour.u[axis]! * Math.cos(angle) + contour.v[axis]! * Math.sin(angle),
    ) as [number, number];
    const across = rtl ? 100 - share(x) : share(x);
    return `${across.toFixed(2)} ${(100 - share(y)).toFixed(2)}`;
  };
  return `M${Array.from({ length: STEPS }, (_, step) => at(step)).join("L")}Z`;
}

// Roughly one line of text on a small screen.
const LINE = 6.5;

// And one letter of it.
const LETTER = 2.5;

/** Moves labels apart where points lie close together; the points themselves stay. */
export function placeLabels(points: readonly MapPoint[]): PlacedLabel[] {
  const sorted = [...points].sort((a, b) => a.y - b.y);
  const lastY = { before: -Infinity, after: -Infinity };
  return sorted.map((point) => {
    const before = point.x + point.label.length * LETTER > 92;
    const side = before ? "before" : "after";
    const labelY = Math.min(Math.max(point.y, lastY[side] + LINE), 97);
    lastY[side] = labelY;
    return { ...point, labelY, before };
  });
}

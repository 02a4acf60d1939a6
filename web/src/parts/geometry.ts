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
  /** The general point, or the only one. */
  readonly main: boolean;
  /** Whether its rings are drawn. */
  readonly shown: boolean;
}

/** A point with room for its label: where the label starts, and whether it runs to the left from there. */
export interface PlacedLabel extends MapPoint {
  readonly labelX: number;
  readonly labelY: number;
  readonly leftwards: boolean;
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

// Roughly one line of text, one letter, the room around a point and the space between two labels, in percent of a map
// on a small screen.
const LINE = 6.5;
const LETTER = 3;
const ROOM = 4;
const GAP = 2;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** How much of a label's length another box covers, or stands too near. */
function covered(a: Box, b: Box): number {
  if (Math.abs(a.y - b.y) >= LINE) return 0;
  return Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left) + GAP);
}

/** How much of a label would leave the map. */
const outside = ({ left, right }: Box): number => Math.max(0, -left) + Math.max(0, right - 100);

// A label on a line of its own may also stand above or below its point, so a long one moves in from the edge.
function boxOf(point: MapPoint, leftwards: boolean, y: number): Box {
  const length = point.label.length * LETTER;
  const start = leftwards ? point.x - ROOM - length : point.x + ROOM;
  const inside = Math.max(0, Math.min(start, 100 - length));
  const left = Math.abs(y - point.y) < LINE ? start : inside;
  return { left, right: left + length, y };
}

// Beside the point if there is room, otherwise a little lower or higher, on either side.
function candidates(point: MapPoint, rtl: boolean): { leftwards: boolean; box: Box }[] {
  const sides = rtl ? [true, false] : [false, true];
  const steps = [0, 3, -3, ...[1, 2, 3, 4].flatMap((lines) => [lines * LINE, -lines * LINE])];
  return steps.flatMap((step) =>
    sides.map((leftwards) => ({ leftwards, box: boxOf(point, leftwards, Math.min(Math.max(point.y + step, 3), 97)) })),
  );
}

// What a name in a corner may take of the map's width, and what is left of that for letters; a longer one has more lines.
const CORNER = 46;
const INSIDE = 36;

// Names of the corners: of the upper ones that at the start first, then the other, then the lower ones.
function cornersOf(names: readonly string[], rtl: boolean): Box[] {
  return names.flatMap((name, at) => {
    const whole = name.length * LETTER;
    const length = Math.min(whole, CORNER);
    const left = (at % 2 === 0) !== rtl ? 0 : 100 - length;
    return Array.from({ length: Math.ceil(whole / INSIDE) }, (_, line) => {
      const depth = (line + 0.75) * LINE;
      return { left, right: left + length, y: at < 2 ? depth : 100 - depth };
    });
  });
}

// A label that leaves the map cannot be read at all, so that counts for more than one that touches another.
const OUTSIDE = 10;

/** Finds the place for each label that covers least: none if there is room. The points and the corners' names stay. */
export function placeLabels(points: readonly MapPoint[], rtl: boolean, corners: readonly string[]): PlacedLabel[] {
  const ofPoints = points.map(({ x, y }) => ({ left: x - ROOM / 2, right: x + ROOM / 2, y }));
  const taken: Box[] = [...cornersOf(corners, rtl), ...ofPoints];
  return points.map((point) => {
    const cost = (box: Box) => OUTSIDE * outside(box) + taken.reduce((sum, other) => sum + covered(box, other), 0);
    const chosen = candidates(point, rtl).reduce((best, each) => (cost(each.box) < cost(best.box) ? each : best));
    taken.push(chosen.box);
    const labelX = chosen.leftwards ? chosen.box.right + ROOM : chosen.box.left - ROOM;
    return { ...point, labelX, labelY: chosen.box.y, leftwards: chosen.leftwards };
  });
}

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

/** A point with room for its label: where the label starts, and whether it runs to the left from there. */
export interface PlacedLabel extends MapPoint {
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

// Roughly one line of text, one letter, and the room around a point, in percent of a map on a small screen.
const LINE = 6.5;
const LETTER = 2.5;
const ROOM = 4;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < LINE;

function boxOf(point: MapPoint, leftwards: boolean, y: number): Box {
  const length = point.label.length * LETTER;
  const start = leftwards ? point.x - ROOM - length : point.x + ROOM;
  return { left: start, right: start + length, y };
}

// Beside the point if there is room, otherwise a little lower or higher, on either side.
function candidates(point: MapPoint, rtl: boolean): { leftwards: boolean; box: Box }[] {
  const sides = rtl ? [true, false] : [false, true];
  const steps = [0, 3, -3, LINE, -LINE, 2 * LINE, -2 * LINE];
  return steps.flatMap((step) =>
    sides.map((leftwards) => ({ leftwards, box: boxOf(point, leftwards, Math.min(Math.max(point.y + step, 3), 97)) })),
  );
}

/** Finds room for every label so that none lies on another or on another point; the points themselves stay. */
export function placeLabels(points: readonly MapPoint[], rtl: boolean): PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - ROOM / 2, right: x + ROOM / 2, y }));
  return points.map((point) => {
    const all = candidates(point, rtl);
    const inside = all.filter(({ box }) => box.left > 0 && box.right < 100);
    const free = inside.find(({ box }) => !taken.some((other) => overlap(box, other)));
    const chosen = free ?? inside[0] ?? { leftwards: point.x > 50, box: boxOf(point, point.x > 50, point.y) };
    taken.push(chosen.box);
    return { ...point, labelY: chosen.box.y, leftwards: chosen.leftwards };
  });
}

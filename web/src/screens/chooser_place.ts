import type { TemplateResult } from "lit";

type Way = (start: TemplateResult) => TemplateResult;

let way: Way = (start) => start;

/** Says what stands in the place of "start" for someone who has just answered the same; that comes with what is kept. */
export function tellStartBy(how: Way): void {
  way = how;
}

/** The way to begin what is ticked. */
export function startOr(start: TemplateResult): TemplateResult {
  return way(start);
}

import { nothing, type TemplateResult } from "lit";

type Door = (construct: string) => TemplateResult | typeof nothing;

let door: Door = () => nothing;

/** Says how a line of the result leads on to a practice; that comes with guidance, after the result. */
export function tellPracticeBy(how: Door): void {
  door = how;
}

/** The door to what practises a construct; nothing before it is known, and where nothing does. */
export function doorTo(construct: string): TemplateResult | typeof nothing {
  return door(construct);
}

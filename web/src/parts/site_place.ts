import { nothing, type TemplateResult } from "lit";

type Draw = () => TemplateResult | typeof nothing;

/** Where a site has something to show: at the top of the first screen, in help, and under everything. */
export type SitePlace = "home" | "help" | "foot";

const drawn: Partial<Record<SitePlace, Draw>> = {};

/** Says what stands in the places of a site; it comes with the script that pages of a site have. */
export function fillSitePlaces(places: Record<SitePlace, Draw>): void {
  Object.assign(drawn, places);
}

/** What a site shows in a place; nothing where there is none. */
export function fromSite(place: SitePlace): TemplateResult | typeof nothing {
  return drawn[place]?.() ?? nothing;
}

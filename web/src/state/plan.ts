import type { Outline } from "../engine/engine.js";
import { outlines } from "../engine/outlines.js";
import type { Answer, Choice, Leg, Session } from "./model.js";
import { offers } from "./site.js";
import { ABOUT_PEOPLE, CORE, FAMILY, MENU, TENDER } from "./menu.js";

/** What is known of an instrument before the engine is up. */
export function outline(id: string): Outline | undefined {
  return outlines().find((entry) => entry.id === id);
}

/** The instrument a question belongs to. */
export function instrumentOf(item: string): string {
  return outlines().find((pack) => pack.items.some((entry) => entry.id === item))?.id ?? "";
}

/** All questions of a leg's form, in the order of the form. */
export function formItemsOf({ instrument, form: wanted }: Pick<Leg, "instrument" | "form">): Outline["items"] {
  const pack = outline(instrument);
  if (!pack) return [];
  const form = pack.forms.find((entry) => entry.id === wanted) ?? pack.forms[0];
  const byId = new Map(pack.items.map((item) => [item.id, item]));
  return (form?.items ?? []).flatMap((id) => byId.get(id) ?? []);
}

/** The questions of a leg in the order asked; in an adaptive check those chosen so far. */
export function itemsOf(leg: Leg): Outline["items"] {
  const items = formItemsOf(leg);
  return leg.path?.flatMap((id) => items.find((item) => item.id === id) ?? []) ?? items;
}

/** How many questions a leg has; in an adaptive check that still goes on, how many at most. */
export function sizeOf(leg: Leg): number {
  return leg.adaptive && !leg.adaptive.ended ? leg.adaptive.most : itemsOf(leg).length;
}

/** The minutes a form takes, as its pack states them. */
export function minutesOf(instrument: string, form?: string): number {
  const forms = outline(instrument)?.forms ?? [];
  return (forms.find((entry) => entry.id === form) ?? forms[0])?.minutes ?? 0;
}

/** Whether an instrument holds questions that may be hard to read. */
export function isTender(instrument: string): boolean {
  const marked = outline(instrument)?.items.some((item) => item.sensitive) ?? false;
  return marked || (MENU.find((group) => group.id === TENDER)?.instruments.includes(instrument) ?? false);
}

/** What a tick in the chooser asks for: one form of a module. */
export interface Offer {
  /** The module itself for its first form, which asks everything; else the module and the form. */
  readonly id: string;
  readonly instrument: string;
  readonly form: string;
}

/** Every form a module can be asked in, the whole of it first. */
export function offersOf(instrument: string): Offer[] {
  const forms = outline(instrument)?.forms ?? [];
  return forms.map(({ id: form }, index) => ({ id: index ? `${instrument}/${form}` : instrument, instrument, form }));
}

/** The module whose form an offer is, from the offer's id. */
export const instrumentIn = (offer: string): string => offer.split("/", 1)[0]!;

/** The form of a module that is ticked; the whole of it asks whatever a shorter form does. */
export function offerTicked(instrument: string, { modules }: Choice): Offer | undefined {
  return offersOf(instrument).find(({ id }) => modules.includes(id));
}

/** The modules on offer, grouped; groups with nothing in them are left out. */
export function menu(): { id: string; instruments: string[] }[] {
  if (!offers("modules")) return [];
  const known = outlines().filter((entry) => entry.family === FAMILY && entry.id !== CORE && entry.id !== ABOUT_PEOPLE);
  const placed = new Set(MENU.flatMap((group) => group.instruments));
  const groups = MENU.map((group) => ({
    id: group.id,
    instruments: group.instruments.filter((id) => known.some((entry) => entry.id === id)),
  }));
  const rest = known.map((entry) => entry.id).filter((id) => !placed.has(id));
  return [...groups, { id: "other", instruments: rest }].filter((group) => group.instruments.length > 0);
}

/** The people an instrument can be asked about. */
export function peopleOnOffer(): readonly string[] {
  return offers("people") ? (outline(ABOUT_PEOPLE)?.targets ?? []) : [];
}

/** A part of a check-in: one form of one instrument, about one person or nobody in particular. */
export function legFor(instrument: string, form: string, about: Pick<Leg, "target" | "state"> = {}): Leg {
  return { key: [instrument, form, about.target ?? ""].join("/"), instrument, form, ...about };
}

function legsFor({ instrument, form }: Offer, choice: Choice): Leg[] {
  if (outline(instrument)?.about !== "target") return [legFor(instrument, form)];
  return peopleOnOffer()
    .filter((target) => choice.people[target])
    .map((target) => legFor(instrument, form, { target, state: choice.people[target] ?? "now" }));
}

/** Whether a module needs somebody to be chosen and nobody is. */
export function needsPeople(instrument: string, choice: Choice): boolean {
  return outline(instrument)?.about === "target" && Object.keys(choice.people).length === 0;
}

/** The check-in that the ticks in the chooser add up to; hard topics come last. */
export function legsOf(choice: Choice): Leg[] {
  const core = choice.core === "none" ? [] : [legFor(CORE, choice.core)];
  const chosen = menu()
    .flatMap((group) => group.instruments)
    .flatMap((id) => offerTicked(id, choice) ?? []);
  const calm = chosen.filter(({ instrument }) => !isTender(instrument));
  const tender = chosen.filter(({ instrument }) => isTender(instrument));
  const people = offersOf(ABOUT_PEOPLE).slice(0, 1);
  return [...core, ...[...people, ...calm, ...tender].flatMap((offer) => legsFor(offer, choice))];
}

/** All minutes of a choice together. */
export function minutesOfChoice(choice: Choice): number {
  return legsOf(choice).reduce((sum, entry) => sum + minutesOf(entry.instrument, entry.form), 0);
}

/** How far a check-in has come. */
export function progress(session: Session): { at: number; of: number } {
  const sizes = session.legs.map(sizeOf);
  const before = sizes.slice(0, session.leg).reduce((sum, size) => sum + size, 0);
  const of = sizes.reduce((sum, size) => sum + size, 0);
  return { at: Math.min(before + Math.max(session.item, 0), of), of };
}

const given = (answer: Answer | undefined): boolean => answer !== undefined && answer !== null;

/** Whether anything at all was answered. */
export function hasAnswers(session: Session): boolean {
  return Object.values(session.answers).some((answers) => Object.values(answers).some(given));
}

/** Whether the words of an instrument come with the page, so that its result is part of the page's own. */
export function isOwn(instrument: string): boolean {
  return outline(instrument)?.family === FAMILY;
}

// Where a skip can mean something, a part of nothing but skips is read too; elsewhere it would have nothing to tell.
function isRead({ key, instrument }: Leg, answers: Session["answers"]): boolean {
  const reached = Object.values(answers[key] ?? {});
  return reached.some(given) || (reached.length > 0 && outline(instrument)?.skips_count === true);
}

/**
 * The legs there is something to read of, as the engine wants them: every item named, a skip as null, and how long each
 * question took, as far as that was timed.
 */
export function measurements(session: Session, wanted: (instrument: string) => boolean = () => true) {
  return session.legs
    .filter((entry) => wanted(entry.instrument))
    .filter((entry) => isRead(entry, session.answers))
    .map(({ key, instrument, form, target, state }) => ({
      instrument,
      form,
      answers: Object.fromEntries(
        formItemsOf({ instrument, form }).map((item) => [item.id, session.answers[key]?.[item.id] ?? null]),
      ),
      ...(target ? { target } : {}),
      ...(state && target ? { state } : {}),
      ...(session.milliseconds[key] ? { milliseconds: session.milliseconds[key] } : {}),
    }));
}

import type { Outline } from "../engine/engine.js";
import { outlines } from "../engine/outlines.js";
import type { Answer, Choice, Leg, Session } from "./model.js";
import { ABOUT_PEOPLE, CORE, FAMILY, MENU, TENDER } from "./menu.js";

/** What is known of an instrument before the engine is up. */
export function outline(id: string): Outline | undefined {
  return outlines().find((entry) => entry.id === id);
}

/** The instrument a question belongs to. */
export function instrumentOf(item: string): string {
  return outlines().find((pack) => pack.items.some((entry) => entry.id === item))?.id ?? "";
}

/** The questions of a leg, in the order asked. */
export function itemsOf(leg: Leg): Outline["items"] {
  const pack = outline(leg.instrument);
  if (!pack) return [];
  const form = pack.forms.find((entry) => entry.id === leg.form) ?? pack.forms[0];
  const byId = new Map(pack.items.map((item) => [item.id, item]));
  return (form?.items ?? []).flatMap((id) => byId.get(id) ?? []);
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

/** The modules on offer, grouped; groups with nothing in them are left out. */
export function menu(): { id: string; instruments: string[] }[] {
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
  return outline(ABOUT_PEOPLE)?.targets ?? [];
}

function leg(instrument: string, form: string, about: Pick<Leg, "target" | "state"> = {}): Leg {
  return { key: [instrument, form, about.target ?? ""].join("/"), instrument, form, ...about };
}

function legsFor(instrument: string, choice: Choice): Leg[] {
  const pack = outline(instrument);
  const form = pack?.forms[0]?.id;
  if (!pack || !form) return [];
  if (pack.about !== "target") return [leg(instrument, form)];
  return peopleOnOffer()
    .filter((target) => choice.people[target])
    .map((target) => leg(instrument, form, { target, state: choice.people[target] ?? "now" }));
}

/** Whether a module needs somebody to be chosen and nobody is. */
export function needsPeople(instrument: string, choice: Choice): boolean {
  return outline(instrument)?.about === "target" && Object.keys(choice.people).length === 0;
}

/** The check-in that the ticks in the chooser add up to; hard topics come last. */
export function legsOf(choice: Choice): Leg[] {
  const core = choice.core === "none" ? [] : [leg(CORE, choice.core)];
  const chosen = menu()
    .flatMap((group) => group.instruments)
    .filter((id) => choice.modules.includes(id));
  const calm = chosen.filter((id) => !isTender(id));
  const tender = chosen.filter((id) => isTender(id));
  return [...core, ...[ABOUT_PEOPLE, ...calm, ...tender].flatMap((id) => legsFor(id, choice))];
}

/** All minutes of a choice together. */
export function minutesOfChoice(choice: Choice): number {
  return legsOf(choice).reduce((sum, entry) => sum + minutesOf(entry.instrument, entry.form), 0);
}

/** How far a check-in has come. */
export function progress(session: Session): { at: number; of: number } {
  const sizes = session.legs.map((entry) => itemsOf(entry).length);
  const before = sizes.slice(0, session.leg).reduce((sum, size) => sum + size, 0);
  const of = sizes.reduce((sum, size) => sum + size, 0);
  return { at: Math.min(before + Math.max(session.item, 0), of), of };
}

const given = (answer: Answer | undefined): boolean => answer !== undefined && answer !== null;

/** Whether anything at all was answered. */
export function hasAnswers(session: Session): boolean {
  return Object.values(session.answers).some((answers) => Object.values(answers).some(given));
}

// Questions about a person that nothing scores ask about safety. To have passed over all of them is an answer too.
function tellsBySilence({ key, instrument }: Leg, { answers }: Session): boolean {
  const pack = outline(instrument);
  return pack?.about === "target" && pack.scales.length === 0 && Object.keys(answers[key] ?? {}).length > 0;
}

/** The legs with at least one answer, as the engine wants them: every item named, a skip as null. */
export function measurements(session: Session) {
  if (!hasAnswers(session)) return [];
  return session.legs
    .filter((entry) => Object.values(session.answers[entry.key] ?? {}).some(given) || tellsBySilence(entry, session))
    .map(({ key, instrument, form, target, state }) => ({
      instrument,
      form,
      answers: Object.fromEntries(
        itemsOf({ key, instrument, form }).map((item) => [item.id, session.answers[key]?.[item.id] ?? null]),
      ),
      ...(target ? { target } : {}),
      ...(state && target ? { state } : {}),
    }));
}

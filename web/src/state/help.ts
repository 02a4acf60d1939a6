import { shell } from "../channel/app.js";
import { readBlock } from "../engine/blocks.js";
import { locale, t } from "../i18n/i18n.js";
import { go, goBack } from "./actions.js";
import type { Crisis, Help } from "./model.js";
import { get, patch } from "./store.js";

/** Who answers a number: everyone at once, one service, or a line for one of the two doors. */
export type Answers = "emergency" | "police" | "ambulance" | "crisis" | "abuse";

/** A telephone number that was checked. */
export interface HelpNumber {
  readonly what: Answers;
  /** As people write it. */
  readonly number: string;
  /** Who says so: a name, in its own language. */
  readonly source: string;
  /** The day it was looked up, as 2026-11-22. */
  readonly checked: string;
}

interface Place {
  /** A region code of ISO 3166, or EU. */
  readonly place: string;
  readonly numbers: readonly HelpNumber[];
}

const places = readBlock<Place[]>("numbers");

// Behind a door, the line that is for the other one would only be in the way.
const besides: Readonly<Partial<Record<Help["page"], Answers>>> = { self: "abuse", other: "crisis" };

function show(page: Help["page"]): void {
  patch({ help: { ...get().help, page }, say: "" });
}

/** Opens help: at the door someone went through before, or at both; pressed again it shows both. */
export function openHelp(): void {
  const { screen, crisis } = get();
  show(screen === "help" ? "doors" : (crisis ?? "doors"));
  go("help");
}

/** Goes through one of the two doors. From now on nothing is suggested, until the person takes it back. */
export function enter(crisis: Crisis): void {
  patch({ crisis });
  show(crisis);
}

/** Shows help to someone who is not in danger. */
export function lookAround(): void {
  show("looking");
}

/** Shows both doors again; what was said stands. */
export function showDoors(): void {
  show("doors");
}

/** Whether someone says they are not safe, and has not taken it back: what plans call "flag-crisis". */
export function saidCrisis(): boolean {
  return get().crisis !== undefined;
}

/** Takes back that one is not safe, and returns to where one was. */
export function safeEnough(): void {
  patch({ crisis: undefined, help: { ...get().help, page: "doors" } });
  if (get().trail.length > 0) goBack();
  else go("home");
  patch({ say: t("help.safe.said") });
}

/** The places there are numbers for, with their names, in the order of the page's language. */
export function placesByName(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale(), { type: "region" });
  const { compare } = new Intl.Collator(locale());
  return places
    .map(({ place }) => ({ code: place, name: names.of(place) ?? place }))
    .sort((a, b) => compare(a.name, b.name));
}

/** Chooses the place whose numbers are shown. */
export function choosePlace(place: string): void {
  patch({ help: { ...get().help, place } });
}

/** The numbers of the chosen place that belong on the page that is open. */
export function numbersHere(): readonly HelpNumber[] {
  const { page, place } = get().help;
  const all = places.find((one) => one.place === place)?.numbers ?? [];
  return all.filter(({ what }) => what !== besides[page]);
}

/** Asks for a number to be called. What is dialled is the entry of that name on SHELL's own list. */
export function call({ what }: HelpNumber): void {
  shell.dial(`${get().help.place.toLowerCase()}-${what}`);
}

import { guidancePacks } from "../engine/guidance_packs.js";
import { onWipe } from "../channel/app.js";
import { run, type Input, type PastOffer, type Touch } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { asker } from "./asker.js";
import { noteChoice } from "./journal.js";
import { pastOffers } from "./journal_edit.js";
import {
  emptyGuide,
  type Crisis,
  type Guide,
  type Guided,
  type Rating,
  type Reply,
  type Said,
  type State,
} from "./model.js";
import { measurements } from "./plan.js";
import { foldOf, PRACTISED } from "./skills.js";
import type { Around } from "./practice.js";
import type { Audience } from "./shelf_model.js";
import { siteNow, siteRead } from "./site.js";
import { get, patch, session, subscribe } from "./store.js";

let loading: Promise<void> | undefined;

async function loadPacks(): Promise<void> {
  for (const pack of guidancePacks()) await run("load", { pack });
}

/** Hands the packs of guidance to the engine, once; what failed is tried again when it is next asked for. */
export function guidanceReady(): Promise<void> {
  loading ??= loadPacks().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

// ------------------------------------------------------------------------------------------------ what was said

function change(next: Partial<Guide>): void {
  patch({ guide: { ...get().guide, ...next } });
}

function tell(next: Partial<Said>): void {
  change({ said: { ...get().guide.said, ...next } });
}

const withOrWithout = <T>(list: readonly T[], one: T, on: boolean): T[] => {
  const rest = list.filter((other) => other !== one);
  return on ? [...rest, one] : rest;
};

/** Says how strong something is now, from 0 to 10, or with nothing leaves it open. */
export function rate(rating: Rating, value: number | undefined): void {
  const { [rating]: _before, ...others } = get().guide.said.ratings;
  tell({ ratings: value === undefined ? others : { ...others, [rating]: value } });
}

/** Says how many minutes there are; with nothing, any length is fine. */
export function giveMinutes(minutes: number | undefined): void {
  tell({ minutes });
}

/** Picks a trait to work on, or lets go of it. */
export function pickTrait(id: string, on: boolean): void {
  tell({ picked: withOrWithout(get().guide.said.picked, id, on) });
}

/** Leaves out what touches something, or lets it in again. */
export function leaveOut(touch: Touch, on: boolean): void {
  tell({ without: withOrWithout(get().guide.said.without, touch, on) });
}

/** Says something of one's own situation, or takes it back. */
export function sayFlag(id: string, on: boolean): void {
  change({ flags: withOrWithout(get().guide.flags, id, on) });
}

/** Answers what a gate asks; with nothing it is open again. */
export function answerGate(gate: string, reply: Reply | undefined): void {
  const { [gate]: _before, ...others } = get().guide.said.gates;
  tell({ gates: reply ? { ...others, [gate]: reply } : others });
}

/** Answers whether one is ever afraid of a person. */
export function sayAfraid(person: string, reply: Reply): void {
  tell({ afraid: { ...get().guide.said.afraid, [person]: reply } });
}

// ------------------------------------------------------------------------------------------------ what was done

/** What was done or turned down: in earlier visits, as far as that was kept, and in this one, which counts more. */
function pastOf({ guide, journal }: State): readonly PastOffer[] {
  const now = guide.done;
  const told = new Set(now.map(({ intervention }) => intervention));
  return [...pastOffers(journal).filter(({ intervention }) => !told.has(intervention)), ...now];
}

const others = (intervention: string) => get().guide.done.filter((past) => past.intervention !== intervention);

/** Remembers that a practice was done, until the page is left. */
export function tellDone(intervention: string): void {
  change({ done: [...others(intervention), { intervention, outcome: "done" }], declined: undefined });
  noteChoice(intervention, "done");
}

/** Turns a practice down: the next one in line is offered in its place. */
export function decline(intervention: string): void {
  const done = [...others(intervention), { intervention, outcome: "declined" as const }];
  change({ done, declined: intervention });
  noteChoice(intervention, "declined");
  patch({ say: t("guide.declined", { name: t(`${intervention}.name`) }) });
}

/** Takes back that a practice was done or turned down. */
export function takeBack(intervention: string): void {
  change({ done: others(intervention), declined: undefined });
  noteChoice(intervention, undefined);
}

/** Whether a practice was done, in this visit or in one that was kept. */
export function isDone(intervention: string): boolean {
  return pastOf(get()).some((past) => past.intervention === intervention && past.outcome === "done");
}

// ------------------------------------------------------------------------------------------------ asking the engine

type Circumstances = Pick<Input<"recommend">, "context" | "flags" | "gates" | "preferences" | "done" | "off">;

/** What plans call it when someone says they are not safe. */
const CRISIS: Readonly<Record<Crisis, readonly string[]>> = {
  self: ["flag-crisis", "flag-crisis-self"],
  other: ["flag-crisis"],
};

// Nobody said anything about the made-up person of the example.
const guideNow = (): Guide => (get().showing === "example" ? emptyGuide : get().guide);

/** What every method of guidance is told of the person, beside the profile. */
function circumstances(): Circumstances {
  const { flags, said } = guideNow();
  const { crisis, showing } = get();
  return {
    context: { place: "self" },
    flags: [...flags, ...(crisis ? CRISIS[crisis] : [])],
    gates: { answers: said.gates, afraid_of: said.afraid },
    preferences: { without: said.without },
    done: showing === "example" ? [] : pastOf(get()),
    off: siteNow()?.off ?? {},
  };
}

// Whoever reads the library for a child, for clients or for a class is told of what is meant for them.
const readers: Partial<Record<Audience, Partial<Circumstances>>> = {
  parent: { flags: ["flag-carer"] },
  clinician: { context: { place: "clinic" } },
  educator: { context: { place: "classroom" } },
};

/** What is known of whoever reads the library, and opens something from it. */
function reading(): Circumstances {
  const around = circumstances();
  const { audience } = get().shelf.narrowing;
  const reader = (audience && readers[audience]) ?? {};
  return { ...around, ...reader, flags: [...(around.flags ?? []), ...(reader.flags ?? [])] };
}

/** Reads the profile of the check-in on screen; undefined when nothing was answered. */
async function readProfile(): Promise<Guided["profile"] | undefined> {
  const from = session();
  const given = measurements(from);
  const input = { measurements: given, self_ratings: guideNow().said.ratings, ...(from.cut ? { cut: from.cut } : {}) };
  const profile = given.length > 0 ? await run("profile", input) : undefined;
  change({ profile });
  return profile;
}

async function makePlan(): Promise<Guided | undefined> {
  await siteRead();
  const { said } = guideNow();
  const rest = { ...circumstances(), picked: said.picked, ...(said.minutes ? { minutes: said.minutes } : {}) };
  const asking = readProfile();
  await guidanceReady();
  const profile = await asking;
  return profile && { profile, plan: await run("recommend", { profile, ...rest }) };
}

/** Asks the engine for the plan; what was planned before stays until the new one is here. */
export const readPlan = asker(
  () => get().guide.plan,
  (plan) => {
    change({ plan });
    if (plan.status === "done" && !get().guide.declined) patch({ say: t("guide.ready") });
  },
  makePlan,
);

/** Asks the engine for everything in the library. */
export const readLibrary = asker(
  () => get().guide.library,
  (library) => change({ library }),
  async () => {
    await siteRead();
    const around = reading();
    const asking = readProfile();
    await guidanceReady();
    const profile = await asking;
    return run("library", { ...around, ...(profile ? { profile } : {}) });
  },
);

/** What a practice is told of the person; the packs are there when it is answered. */
export async function aroundPractice(): Promise<Around> {
  await siteRead();
  await guidanceReady();
  // What waits for earlier steps is open once they are done; wishes do not keep anyone from what they ask for.
  const { context, flags, gates, done, off } = reading();
  const profile = get().guide.profile ?? (await readProfile());
  return { context, flags, gates, done, off, ...(profile ? { profile } : {}) };
}

// ------------------------------------------------------------------------------------------------ staying up to date

// Everything that a plan is made from.
function basis(): readonly unknown[] {
  const { showing, crisis, guide, journal, shelf } = get();
  const { legs, answers, cut } = session();
  return [
    showing,
    legs,
    answers,
    cut,
    crisis,
    guide.flags,
    guide.said,
    guide.done,
    journal.choices,
    shelf.narrowing.audience,
  ];
}

/** Asks anew when what an answer is made from has changed since, while the answer is wanted. */
function follower(isWanted: (state: State) => boolean, forget: () => void, ask: () => Promise<void>): () => void {
  let madeFrom: readonly unknown[] = [];
  let settling: ReturnType<typeof setTimeout> | undefined;
  onWipe(() => clearTimeout(settling));
  return () => {
    if (!isWanted(get())) return;
    const now = basis();
    if (now.every((one, index) => one === madeFrom[index])) return;
    const another = now[0] !== madeFrom[0];
    madeFrom = now;
    clearTimeout(settling);
    // What belongs to the made-up result is never shown as one's own, not even for a moment.
    if (another) forget();
    // A slider moves through many values; the answer follows when it rests.
    settling = setTimeout(() => void ask(), another ? 0 : 120);
  };
}

// On paper goes what still holds, so a plan that was made is kept up to date there too.
const followPlan = follower(
  ({ screen, guide }) => screen === "plan" || (screen === "print" && guide.plan.status !== "empty"),
  () => change({ plan: { status: "working" } }),
  readPlan,
);

const followLibrary = follower(
  ({ screen, unfolded }) => screen === "library" || (screen === "result" && unfolded.includes(foldOf(PRACTISED))),
  () => change({ library: { status: "working" } }),
  readLibrary,
);

/** From now on the plan and the list of practices follow what was answered and said, while they are looked at. */
export function followAnswers(): void {
  const look = () => {
    followPlan();
    followLibrary();
  };
  subscribe(look);
  look();
}

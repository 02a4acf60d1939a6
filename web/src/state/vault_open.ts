import { outlines } from "../engine/outlines.js";
import { emptyChoice, emptySession, emptyState } from "./model.js";
import type { Guide, Leg, Session, State } from "./model.js";
import { hasAnswers, outline } from "./plan.js";
import { noPractice, type Practice } from "./practice_model.js";
import type { IdleMinutes } from "./vault_model.js";

const FORMAT = "securebase/open";
const VERSION = 1;

type Entries = Practice["earlier"][string][string];

/** What is under way, as it is kept: enough to go on at the same question, and nothing that was said about fear. */
interface Open {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly screen: State["screen"];
  readonly session: Pick<Session, (typeof ofSession)[number]>;
  readonly choice: State["choice"];
  readonly settings: State["settings"];
  readonly minutes: IdleMinutes;
  readonly guide: Pick<Guide, "flags" | "done"> & { readonly said: Omit<Guide["said"], "afraid" | "gates"> };
  readonly practice: Pick<Practice, (typeof ofPractice)[number]>;
  /** The moment that is being noted. */
  readonly draft?: State["keeping"]["draft"];
}

/** What is read again from what was given is not kept: the engine makes it anew. */
const ofSession = [
  ...(["legs", "answers", "milliseconds", "leg", "item", "marker", "cut", "cuts"] as const),
  ...(["norms", "languages", "fit", "finished", "occasion"] as const),
] as const;
const ofPractice = ["given", "earlier", "finished", "returning", "cautions", "questions"] as const;

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

// Where even a skip counts, the questions are about safety: their answers go into nothing that is kept.
const isAboutSafety = ({ instrument }: Leg) => outline(instrument)?.skips_count === true;

function withoutSafety(session: Session): Session {
  const apart = new Set(session.legs.filter(isAboutSafety).map(({ key }) => key));
  const left = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !apart.has(key)));
  return { ...session, answers: left(session.answers), milliseconds: left(session.milliseconds) };
}

/** Everything that `openOf` reads, so that a change of it can be noticed. */
export function basisOfOpen({
  screen,
  mine,
  choice,
  settings,
  guide,
  practice,
  vault,
  keeping,
}: State): readonly unknown[] {
  const { given, earlier, finished, questions } = practice;
  const { flags, said, done } = guide;
  const { legs, answers, leg, item, marker, cut, cuts, norms, fit } = mine;
  return [
    ...[
      screen === "questions",
      legs,
      answers,
      leg,
      item,
      marker,
      cut,
      cuts,
      norms,
      fit,
      mine.finished,
      choice,
      settings,
    ],
    ...[flags, said, done, given, earlier, finished, questions, vault.minutes, keeping.draft],
  ];
}

/** What is under way, as a text to keep. */
export function openOf(state: State): string {
  const { screen, mine, choice, settings, guide, practice, vault } = state;
  // Whether one is afraid of someone, and what opens or closes steps, is asked anew each time.
  const { afraid: _afraid, gates: _gates, ...said } = guide.said;
  const open: Open = {
    format: FORMAT,
    version: VERSION,
    // Only the questions are a place to return to by itself.
    screen: screen === "questions" && state.showing === "mine" ? screen : "home",
    session: pick(withoutSafety(mine), ofSession),
    ...{ choice, settings, minutes: vault.minutes },
    guide: { flags: guide.flags, done: guide.done, said },
    practice: pick(practice, ofPractice),
    draft: state.keeping.draft,
  };
  return JSON.stringify(open);
}

/** Why a text of this kind cannot be taken in. */
export class UnreadableOpen extends Error {
  constructor(readonly fault: "newer" | "damaged") {
    super(fault);
  }
}

function read(text: string): Open {
  const found = JSON.parse(text) as Open;
  if (found.format !== FORMAT) throw new UnreadableOpen("damaged");
  if (found.version > VERSION) throw new UnreadableOpen("newer");
  return found;
}

type Deep<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

// Of two answers to one question, the one in this tab is the newer.
function deep<T>(kept: Deep<T>, mine: Deep<T>): Deep<T> {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(mine)])];
  return Object.fromEntries(names.map((name) => [name, { ...kept[name], ...mine[name] }]));
}

const both = <T>(kept: readonly T[], mine: readonly T[]): T[] => {
  const seen = new Map([...kept, ...mine].map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
};

function joinedSession(kept: Session, mine: Session): Session {
  if (!hasAnswers(mine)) return kept;
  if (!hasAnswers(kept)) return mine;
  const more = kept.legs.filter(({ key }) => !mine.legs.some((leg) => leg.key === key));
  const ways = mine.legs.map((leg) => {
    const { path = [] } = kept.legs.find(({ key }) => key === leg.key) ?? {};
    return leg.path ? { ...leg, path: both(path, leg.path) } : leg;
  });
  return {
    ...mine,
    legs: [...ways, ...more],
    answers: deep(kept.answers, mine.answers),
    milliseconds: deep(kept.milliseconds, mine.milliseconds),
    languages: both(kept.languages, mine.languages),
    occasion: mine.occasion ?? kept.occasion,
    finished: mine.finished && kept.finished,
    // What was read of this tab's answers alone no longer holds.
    ...{ report: emptySession.report, published: emptySession.published, working: emptySession.working },
  };
}

function joinedPractice(kept: Open["practice"], mine: Practice): Practice {
  const names = [...new Set([...Object.keys(kept.given), ...Object.keys(mine.given)])];
  const given = Object.fromEntries(names.map((id) => [id, deep(kept.given[id] ?? {}, mine.given[id] ?? {})]));
  const logs = [...new Set([...Object.keys(kept.earlier), ...Object.keys(mine.earlier)])];
  const entries = (id: string): Record<string, Entries> => {
    const actions = [...new Set([...Object.keys(kept.earlier[id] ?? {}), ...Object.keys(mine.earlier[id] ?? {})])];
    const one = (action: string) => both(kept.earlier[id]?.[action] ?? [], mine.earlier[id]?.[action] ?? []);
    return Object.fromEntries(actions.map((action) => [action, one(action)]));
  };
  const lists = (["finished", "returning", "cautions", "questions"] as const).map((key) => [
    key,
    both(kept[key], mine[key]),
  ]);
  return {
    ...mine,
    given,
    earlier: Object.fromEntries(logs.map((id) => [id, entries(id)])),
    ...Object.fromEntries(lists),
  };
}

function joinedGuide(kept: Open["guide"], mine: Guide): Guide {
  const { said } = mine;
  return {
    ...mine,
    flags: both(kept.flags, mine.flags),
    done: [
      ...kept.done.filter((past) => !mine.done.some((one) => one.intervention === past.intervention)),
      ...mine.done,
    ],
    said: {
      ...said,
      minutes: said.minutes ?? kept.said.minutes,
      ratings: { ...kept.said.ratings, ...said.ratings },
      picked: both(kept.said.picked, said.picked),
      without: both(kept.said.without, said.without),
    },
  };
}

// Words that someone brought along are not kept, so a part whose questions the page cannot show waits behind the others.
function placed(session: Session): Session {
  const known = new Set(outlines().map(({ id }) => id));
  if (!session.legs.length || known.has(session.legs[session.leg]?.instrument ?? "")) return session;
  const leg = session.legs.findIndex(({ instrument }) => known.has(instrument));
  return leg < 0 ? { ...session, leg: 0, item: -1 } : { ...session, leg, item: -1 };
}

/**
 * What was under way when it was kept, joined with what is in the tab: of nothing said on either side anything is lost.
 * Throws `UnreadableOpen`.
 */
export function joinOpen(text: string, state: State): Partial<State> & { readonly minutes: IdleMinutes } {
  const kept = read(text);
  const untouched = state.settings === emptyState.settings;
  const session = placed(joinedSession({ ...emptySession, ...kept.session }, state.mine));
  const here = hasAnswers(state.mine)
    ? "vault"
    : kept.screen === "questions" && !session.finished
      ? "questions"
      : "vault";
  return {
    mine: session,
    choice: state.choice === emptyChoice ? kept.choice : state.choice,
    settings: untouched ? kept.settings : state.settings,
    guide: joinedGuide(kept.guide, state.guide),
    practice: joinedPractice({ ...pick(noPractice, ofPractice), ...kept.practice }, state.practice),
    keeping: {
      ...state.keeping,
      ...(kept.draft && !state.keeping.draft && { draft: kept.draft, view: "moment" as const }),
    },
    screen: here,
    minutes: kept.minutes,
  };
}

/**
 * What a locked tab still knows: nothing that was said, answered or written. Whoever looks for help is not taken away
 * from it.
 */
export function emptied({ settings, licensed, vault, screen, help, crisis }: State): State {
  const { target: _target, ...words } = licensed;
  const place: Partial<State> =
    screen === "help" ? { screen, help, crisis, trail: [{ screen: "home", scroll: 0 }] } : { screen: "vault" };
  return { ...emptyState, settings, licensed: words, vault, ...place };
}

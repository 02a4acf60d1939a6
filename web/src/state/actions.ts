import { shell } from "../channel/app.js";
import { t } from "../i18n/i18n.js";
import {
  emptyChoice,
  emptyGuide,
  emptySession,
  type Choice,
  type Feeling,
  type Fit,
  type Marker,
  type PersonState,
  type PrintChoice,
  type ScreenId,
  type Settings,
  type State,
} from "./model.js";
import { inOtherHands } from "./joint_model.js";
import { noPractice } from "./practice_model.js";
import { noRehearsal } from "./rehearsal_model.js";
import { notSharing } from "./sharing_model.js";
import { begin } from "./begin.js";
import { MOST_PEOPLE } from "./menu.js";
import { hasAnswers, instrumentIn, legsOf, needsPeople } from "./plan.js";
import { get, patch, patchSession, session } from "./store.js";
import { readResult, readWorking } from "./results.js";
import { sampleSession } from "./sample.js";

// What a clinician works with is out of reach while someone else holds the device.
const forAnyone: readonly ScreenId[] = ["joint", "steady", "help"];

// What was deleted in a practice can be brought back only where that was done.
function arrive(to: ScreenId, trail: State["trail"]): void {
  const screen = inOtherHands(get()) && !forAnyone.includes(to) ? "joint" : to;
  patch({ screen, trail, say: "", practice: { ...get().practice, aside: undefined } });
}

/** Opens a screen and remembers the way back. */
export function go(screen: ScreenId): void {
  const { screen: from, trail } = get();
  if (screen === from) return;
  const kept = trail.filter((crumb) => crumb.screen !== screen);
  arrive(screen, [...kept, { screen: from, scroll: window.scrollY }]);
}

/** Where Back leads, for drawing it or leaving it out. */
export function canGoBack(): boolean {
  return get().trail.length > 0;
}

/** Returns to the screen before, at the place it was left. */
export function goBack(): void {
  const trail = [...get().trail];
  const last = trail.pop();
  if (!last) return;
  arrive(last.screen, trail);
  // An answer may have changed since the result was read.
  if (last.screen === "result" && session().report.status === "empty") void readResult();
  requestAnimationFrame(() => window.scrollTo({ top: last.scroll }));
}

/** Says one thing politely to someone who cannot see the page. */
export function say(text: string): void {
  patch({ say: text });
}

/** Changes how the page looks or moves. */
export function set(change: Partial<Settings>): void {
  patch({ settings: { ...get().settings, ...change } });
}

/** Changes what goes on paper. */
export function setPrint(change: Partial<PrintChoice>): void {
  patch({ print: { ...get().print, ...change } });
}

function choose(change: Partial<Choice>): void {
  patch({ choice: { ...get().choice, nothingPicked: false, ...change } });
}

/** Opens or closes a group of the chooser. */
export function unfold(group: string, open: boolean): void {
  const rest = get().unfolded.filter((other) => other !== group);
  patch({ unfolded: open ? [...rest, group] : rest });
}

/** Picks the short form, the full form or neither. */
export function chooseCore(core: Choice["core"]): void {
  choose({ core });
}

/** Ticks or unticks a module. */
export function chooseModule(id: string, on: boolean): void {
  const rest = get().choice.modules.filter((other) => other !== id);
  choose({ modules: on ? [...rest, id] : rest });
}

/** Adds a person, changes whether they are in someone's life now, or takes them out. */
export function choosePerson(target: string, state: PersonState | undefined): void {
  const people = { ...get().choice.people };
  if (state && !people[target] && Object.keys(people).length >= MOST_PEOPLE) {
    say(t("chooser.people.most", { most: MOST_PEOPLE }));
    return choose({});
  }
  if (state) people[target] = state;
  else delete people[target];
  const left = { ...get().choice, people };
  choose({ people, modules: left.modules.filter((id) => !needsPeople(instrumentIn(id), left)) });
}

/** Says what is going on around the answers. */
export function chooseMarker(marker: Marker): void {
  choose({ marker });
}

/** Starts the check-in that is ticked, or says kindly that nothing is. */
export function start(): void {
  const { choice, mine } = get();
  const legs = legsOf(choice);
  if (legs.length === 0) {
    patch({ choice: { ...choice, nothingPicked: true }, say: t("chooser.nothing") });
    return;
  }
  patch({ mine: begin(legs, choice.marker, mine), showing: "mine", undo: undefined, undoGuide: undefined });
  go("questions");
}

/** Puts everything aside and returns home; it can be brought back until the next start. */
export function startOver(): void {
  const { mine, guide, practice } = get();
  shell.busy(false);
  patch({
    undo: hasAnswers(mine) ? mine : undefined,
    undoGuide: { guide, practice },
    mine: emptySession,
    guide: emptyGuide,
    practice: noPractice,
    rehearsal: noRehearsal,
    sharing: notSharing,
    choice: emptyChoice,
    showing: "mine",
    screen: "home",
    trail: [],
    say: t("common.started.over"),
  });
}

/** Brings back what "start over" put aside. */
export function undoStartOver(): void {
  const { undo, undoGuide } = get();
  if (!undo) return;
  shell.busy(true);
  patch({
    mine: undo,
    ...undoGuide,
    undo: undefined,
    undoGuide: undefined,
    showing: "mine",
    say: t("common.undone"),
  });
  go(undo.finished ? "result" : "questions");
}

/** Goes on with a check-in that was left, or to its result. */
export function resume(): void {
  if (get().mine.finished) return showResult();
  patch({ showing: "mine" });
  go("questions");
}

/** Opens the result, asking the engine when its answer is not here yet. */
export function showResult(): void {
  patch({ mine: { ...get().mine, finished: true }, showing: "mine" });
  void readResult();
  go("result");
}

/** Opens the result of a made-up person, worked out by the engine like any other. */
export function showExample(): void {
  patch({ example: sampleSession(), showing: "example" });
  void readResult();
  go("result");
}

/** Opens the scoring, item by item. */
export function showWorking(): void {
  void readWorking();
  go("why");
}

/** Keeps what someone says about the fit of the words. */
export function tellFit(fit: Fit): void {
  patchSession({ fit });
  say(t(`result.fit.${fit}.reply`));
}

/** Keeps how someone says they are now. */
export function tellFeeling(feeling: Feeling): void {
  patchSession({ feeling });
  say(t(`result.now.${feeling}.reply`));
}

/** Shows the rings of one point of the map of people, or puts them away again. */
export function showPerson(person: string): void {
  const now = session().person;
  patchSession({ person: now === person ? undefined : person });
}

let settling: ReturnType<typeof setTimeout> | undefined;

/** Moves the dividing point of one dimension; the words follow a moment later. */
export function moveCut(
  dimension: "anxiety" | "avoidance",
  value: number,
  now: { anxiety: number; avoidance: number },
): void {
  patchSession({ cut: { ...now, ...session().cut, [dimension]: value } });
  clearTimeout(settling);
  settling = setTimeout(() => void readResult(), 120);
}

/** Puts the dividing points back where the questions put them. */
export function resetCut(): void {
  patchSession({ cut: undefined });
  void readResult();
}

/** Leaves at once; the shell's helper forgets everything first. */
export function leave(): void {
  shell.leave();
}

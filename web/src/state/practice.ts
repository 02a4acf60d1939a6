import { shell } from "../channel/app.js";
import { run, type Given, type Input, type PracticeAction } from "../engine/engine.js";
import { keysUnder, t } from "../i18n/i18n.js";
import { go } from "./actions.js";
import { faultsOf } from "./faults.js";
import { takeBack, tellDone } from "./guidance.js";
import type { Reply } from "./model.js";
import { keepsByItself } from "./journal.js";
import { keepIfOpen } from "./practice_keep.js";
import { entriesSoFar, turnPage } from "./practice_log.js";
import { actionNow, changePractice, givenNow, isLog, isReturning, partsNow, practice, shapeOf, valueNow, whereNow } from "./practice_slice.js"; // prettier-ignore
import { beginWait, onOver, pauseClock, setClock } from "./practice_time.js";
import { patch } from "./store.js";

/** The gate that asks about one person. */
export const BOND = "gate-bond";
/** The gate that asks for steady ground; others ask for it too. */
export const GROUND = "gate-ground";
// The name under which the door is told of that person; the page knows no other.
const SOMEONE = "own-choice";
// Long enough for a few letters, short enough not to be noticed.
const PAUSE = 150;

let asking: ReturnType<typeof setTimeout> | undefined;
let turn = 0;
let around: () => Around | Promise<Around> = () => ({});

/** What is known about the person: the answers so far, what they said of themselves and have done, the place. */
export type Around = Pick<Input<"practice">, "context" | "done" | "flags" | "gates" | "off" | "profile">;

/** Says where to learn what is known about the person: the answers so far, flags, the place. */
export function surroundPractice(source: () => Around | Promise<Around>): void {
  around = source;
}

/** Opens a practice; what was given in it before is still there. */
export function openPractice(intervention: string, action = ""): void {
  changePractice({
    intervention,
    action,
    wanted: action,
    view: "opening",
    step: 0,
    asked: { status: "empty" },
    clock: undefined,
  });
  changePractice({
    upset: {},
    replies: {},
    naming: false,
    cautioned: false,
    goesOn: false,
    removed: undefined,
    aside: undefined,
  });
  go("practice");
  void ask();
}

// Wordings that a lint looks for are words of a language, so they stand with the words.
function phrases(): Record<string, string[]> {
  const lints = (valueNow()?.actions ?? []).flatMap(({ parts }) => parts.flatMap((part) => part.lints ?? []));
  const all = lints.map((lint) => [lint, keysUnder(`practice.lint.${lint}.phrase.`).map((key) => t(key))]);
  return Object.fromEntries(all) as Record<string, string[]>;
}

// The person this is about, by the name that was given: what was said of fear holds for them.
function named(): string[] {
  const { given, intervention } = practice();
  const who = (valueNow()?.actions ?? []).flatMap(({ id, parts }) =>
    parts.filter(({ kind }) => kind === "who").map((part) => given[intervention]?.[id]?.[part.id]),
  );
  return who.filter((name): name is string => typeof name === "string");
}

// Whether there is fear is asked anew each time: the practice may be about someone else than the plan. A fear that was
// told of is not forgotten by it.
function gates(before: Around["gates"]): NonNullable<Around["gates"]> {
  const { [BOND]: bond, ...answers } = practice().replies;
  const feared = Object.entries(before?.afraid_of ?? {}).filter(([, reply]) => reply === "yes");
  const said = bond ? Object.fromEntries(named().map((name) => [name, bond])) : {};
  return {
    answers: { ...before?.answers, ...answers },
    afraid_of: { ...said, ...Object.fromEntries(feared), ...(bond && { [SOMEONE]: bond }) },
  };
}

// What someone starts from is also how they are, until they say more.
function upsetNow(): { before?: number; now?: number } {
  const { before, now = before } = practice().upset;
  return { ...(before !== undefined && { before }), ...(now !== undefined && { now }) };
}

/** Asks the door how the practice stands; an answer that comes after a newer question is dropped. */
export async function ask(): Promise<void> {
  clearTimeout(asking);
  const mine = ++turn;
  const { asked } = practice();
  const value = "value" in asked ? asked.value : undefined;
  changePractice({ asked: { status: "working", ...(value && { value }) } });
  try {
    const known = await around();
    if (mine !== turn) return;
    const { intervention, given } = practice();
    const next = await run("practice", {
      ...{ ...known, intervention, gates: gates(known.gates) },
      ...{ upset: upsetNow(), phrases: phrases(), given: given[intervention] ?? {}, earlier: entriesSoFar() },
      ...(isReturning() && { phase: "later" as const }),
    });
    if (mine === turn) heard(next);
  } catch (error) {
    if (mine === turn) changePractice({ asked: { status: "wrong", faults: faultsOf(error), ...(value && { value }) } });
  }
}

function askSoon(): void {
  clearTimeout(asking);
  asking = setTimeout(() => void ask(), PAUSE);
}

function heard(value: NonNullable<ReturnType<typeof valueNow>>): void {
  const { wanted, view, goesOn } = practice();
  const open = value.actions.filter((one) => one.open);
  // What someone came for is taken as soon as it is open.
  const chosen = open.find(({ id }) => id === wanted) ?? open[0];
  changePractice({
    asked: { status: "done", value },
    ...(view === "opening" ? { action: chosen?.id ?? "" } : {}),
  });
  if (!value.stop || goesOn || view === "opening" || view === "stopped") return;
  // What is being done stops; at the end there is nothing left to stop, and the words say the rest.
  if (view === "doing") stopKindly();
}

function stopKindly(): void {
  pauseClock();
  changePractice({ view: "stopped" });
}

/** Chooses what to do, where there are several things. */
export function chooseAction(action: string): void {
  changePractice({ action, wanted: action, cautioned: false });
  void ask();
}

/** Leaves what is being done for another action of the practice, and begins that, or reads its caution first. */
export function changeOver(action: string): void {
  backToOpening();
  changePractice({ action, wanted: action, cautioned: false });
  begin();
}

/** Says whether the caution of the action was read. */
export function readCaution(read: boolean): void {
  const rest = practice().cautions.filter((other) => other !== whereNow());
  changePractice({ cautions: read ? [...rest, whereNow()] : rest, cautioned: false });
}

/** Says how upset someone is, 0 to 10: before anything is begun it is where they start from. */
export function tellUpset(value: number | undefined): void {
  const { view, upset, goesOn } = practice();
  const first = view === "opening" ? value : upset.before;
  const now = view === "opening" ? undefined : value;
  // Going on was chosen at a lower point: when it rises further, it is asked again.
  const higher = (value ?? 0) > (upset.now ?? upset.before ?? 0);
  changePractice({
    upset: { ...(first !== undefined && { before: first }), ...(now !== undefined && { now }) },
    goesOn: goesOn && !higher,
  });
  askSoon();
}

/** Answers what a gate asks. */
export function reply(gate: string, answer: Reply): void {
  changePractice({ replies: { ...practice().replies, [gate]: answer } });
  void ask();
}

/** What was said about being afraid of the person this is about. */
export function bondReply(): Reply | undefined {
  return practice().replies[BOND];
}

/** Says whether someone is ever afraid of the person this is about. */
export function tellBond(answer: Reply): void {
  reply(BOND, answer);
}

/** Begins the action that is chosen, once its caution was read. */
export function begin(): void {
  const action = actionNow();
  if (!action) return;
  if (action.caution && !practice().cautions.includes(whereNow())) return changePractice({ cautioned: true });
  changePractice({ view: "doing", step: 0, naming: false });
  setClock();
  void ask();
}

/** Keeps what was given in a part; undefined takes it out. */
export function give(part: string, value: Given | undefined): void {
  const { given, intervention, action } = practice();
  const { [part]: _former, ...rest } = givenNow();
  const parts = value === undefined || value === "" ? rest : { ...rest, [part]: value };
  changePractice({
    aside: undefined,
    given: { ...given, [intervention]: { ...given[intervention], [action]: parts } },
  });
  shell.busy(true);
  askSoon();
}

/** The next part; after the last one, the end. */
export function next(): void {
  const { step } = practice();
  if (step + 1 >= partsNow().length) return void finish();
  changePractice({ step: step + 1 });
  setClock();
}

/** The part before, or the opening. */
export function previous(): void {
  const { step } = practice();
  if (step === 0) return backToOpening();
  changePractice({ step: step - 1 });
  setClock();
}

/** Goes past a part without an answer. */
export function skip(): void {
  const part = partsNow()[practice().step];
  if (part) give(part.id, undefined);
  next();
}

/** Back to what the practice is about; nothing is lost. */
export function backToOpening(): void {
  changePractice({ view: "opening", step: 0, clock: undefined, naming: false });
}

/** Stops here, without any word about what is missing. */
export function stop(): void {
  pauseClock();
  changePractice({ view: "end", clock: undefined });
}

/** Goes on although it has become a lot: the third choice, and the person's own. */
export function goOn(): void {
  changePractice({ goesOn: true, ...(practice().view === "stopped" ? { view: "doing" as const } : {}) });
}

/** Finishes, or says what is missing and goes there. */
export async function finish(): Promise<void> {
  const key = whereNow();
  await ask();
  const action = actionNow();
  // Someone may have stopped meanwhile, or the door may have.
  if (!action || key !== whereNow() || practice().view !== "doing") return;
  if (action.missing.length) return pointTo(action);
  pauseClock();
  const finished = [...practice().finished.filter((one) => one !== key), key];
  changePractice({ view: "end", clock: undefined, naming: false, finished });
  keepIfOpen();
  if (isLog(action)) void ask();
  else if (!isReturning()) beginWaiting(action);
}

/** Begins another entry of a log. It may be about someone else, so whether there is fear is asked anew. */
export function addEntry(): void {
  turnPage();
  const { [BOND]: bond, ...replies } = practice().replies;
  const asks = bond !== undefined && valueNow()?.gates.some(({ gate }) => gate === BOND);
  changePractice({ replies, view: asks ? "opening" : "doing", step: 0, upset: {}, naming: false });
  void ask();
}

function pointTo(action: PracticeAction): void {
  const [first] = action.missing;
  const step = partsNow().findIndex(({ id }) => id === first);
  changePractice({ naming: true, ...(shapeOf(action) === "steps" && step >= 0 ? { step } : {}) });
  setClock();
  patch({ say: t("practice.missing.title") });
  requestAnimationFrame(() => {
    const place = document.querySelector(`[data-part="${first}"]`);
    place?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
    place?.scrollIntoView({ block: "center" });
  });
}

// What is asked later waits; minutes that were set for it begin now.
function beginWaiting(action: PracticeAction): void {
  if (!action.parts.some(({ state }) => state === "waiting")) return;
  const minutes = action.parts.find(({ kind, what }) => kind === "when" && what === "minutes");
  const length = minutes && givenNow()[minutes.id];
  if (minutes && typeof length === "number" && action.parts.every(({ what }) => what !== "time")) {
    beginWait(minutes.id, length);
  }
}

/** Comes back to say how it went: what was given before stays as it was. */
export async function comeBack(): Promise<void> {
  if (!isReturning()) changePractice({ returning: [...practice().returning, whereNow()] });
  changePractice({ upset: {}, step: 0, goesOn: false, naming: false });
  await ask();
  changePractice({ view: "doing" });
  setClock();
}

/** Marks the practice as done, or takes that back. */
export function markDone(done: boolean): void {
  const { intervention } = practice();
  if (done) tellDone(intervention);
  else takeBack(intervention);
  const said = keepsByItself() ? "practice.done.marked" : "practice.done.said";
  patch({ say: t(done ? said : "practice.done.undone") });
}

/** Puts the question to a professional on the list, or takes it off. */
export function keepQuestion(keep: boolean): void {
  const { intervention, questions } = practice();
  const rest = questions.filter((other) => other !== intervention);
  changePractice({ questions: keep ? [...rest, intervention] : rest });
  patch({ say: t(keep ? "practice.question.kept.said" : "practice.question.dropped.said") });
}

// A step that paces itself leads on by itself; everything else waits for the person.
onOver((part) => {
  const shown = partsNow()[practice().step];
  if (shown?.kind === "step" && shown.id === part) next();
});

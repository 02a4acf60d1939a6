import { shell } from "../channel/app.js";
import { clear, run } from "../engine/engine.js";
import { teachingPacks } from "../engine/teaching_packs.js";
import { t } from "../i18n/i18n.js";
import { asker } from "./asker.js";
import { noLesson, type Activity, type Classroom } from "./classroom_model.js";
import { faultsOf } from "./faults.js";
import { emptySession, type Answer, type Outcome, type ScreenId } from "./model.js";
import { readResult, readWorking } from "./results.js";
import { get, patch, subscribe } from "./store.js";

/** The lesson as it stands. */
export function classroom(): Classroom {
  return get().classroom ?? noLesson;
}

/** Changes what is on screen of the lesson. */
export function change(next: Partial<Classroom>): void {
  patch({ classroom: { ...classroom(), ...next } });
}

/** The screen of an activity. */
export const screenFor = (activity: Activity): ScreenId => `class-${activity}`;

let loading: Promise<void> | undefined;

async function loadPacks(): Promise<void> {
  for (const pack of teachingPacks()) await run("load", { pack });
}

/** Resolves when the engine knows what a lesson is made of; where it was refused, the next question tries again. */
function ready(): Promise<void> {
  loading ??= loadPacks().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

type Asked = "outline" | "placed" | "room" | "coin";
const asking = <K extends Asked>(key: K, ask: () => Promise<NonNullable<Classroom[K]["value"]>>) =>
  asker(
    () => classroom()[key] as Outcome<NonNullable<Classroom[K]["value"]>>,
    (next) => change({ [key]: next }),
    async () => {
      await ready();
      return ask();
    },
  );

/** Asks the engine what there is to teach with. */
export const readOutline = asking("outline", () => run("classroom", {}));
/** Asks the engine about the point on the map. */
export const readPlace = asking("placed", () => run("place", classroom().point));
/** Draws the made-up class anew. */
export const readRoom = asking("room", () => run("made_up_class", { seed: classroom().seed, size: classroom().size }));
/** Asks the made-up class with a coin. */
export const readCoin = asking("coin", () => {
  const { seed, asked, truly } = classroom();
  return run("coin", { seed, size: asked, truly_of_ten: truly });
});

/** Moves the point on the map, or changes how unsure it is. */
export function movePoint(next: Partial<Classroom["point"]>): void {
  change({ point: { ...classroom().point, ...next } });
  void readPlace();
}

const HIGHEST_SEED = 99999;

/** A number as it was typed, held inside its bounds; the lower one where it is no number. */
export function within(typed: string, least: number, most: number): number {
  const value = Math.round(Number(typed));
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}

/** Picks the number that everything made up is drawn from; `again` asks for what is on screen once more. */
export function pickSeed(typed: string, again: () => unknown): void {
  change({ seed: within(typed, 1, HIGHEST_SEED) });
  void again();
}

const legOf = (key: string, { instrument, form, target }: { instrument: string; form?: string; target?: string }) => ({
  key,
  instrument,
  form: form ?? "full",
  ...(target ? { target, state: "now" as const } : {}),
});

/** Makes up the answers of a person, of the one on screen unless another is meant, and reads them like any others. */
export async function readPerson(person = classroom().person): Promise<void> {
  if (person !== classroom().person) change({ person, revealed: false, guess: undefined });
  try {
    await makeUp(classroom());
  } catch (error) {
    patch({ example: { ...emptySession, report: { status: "wrong", faults: faultsOf(error) } } });
  }
}

async function makeUp({ person, seed }: Classroom): Promise<void> {
  await ready();
  const { answered } = await run("made_up", { person, seed });
  if (classroom().person !== person || classroom().seed !== seed) return;
  const keyed = answered.map((set) => ({ set, key: [set.instrument, set.form, set.target ?? ""].join("/") }));
  patch({
    showing: "example",
    example: {
      ...emptySession,
      legs: keyed.map(({ set, key }) => legOf(key, set)),
      answers: Object.fromEntries(keyed.map(({ set, key }) => [key, set.answers as Record<string, Answer>])),
      finished: true,
    },
  });
  await readResult();
  await readWorking();
}

/** Opens a made-up person. The result stays hidden until the class has guessed. */
export function pickPerson(person: string): void {
  change({ person, guess: undefined, revealed: false });
  void readPerson();
}

/** Keeps what the class guesses, and shows the result. */
export function guess(word: Classroom["guess"]): void {
  change({ guess: word, revealed: true });
}

/** Clears the lesson in one press: the next class finds nothing of it. */
export function clearLesson(): void {
  const { outline, projector } = classroom();
  clear();
  shell.busy(false);
  patch({
    classroom: { ...noLesson, outline, projector },
    example: emptySession,
    mine: emptySession,
    showing: "example",
    screen: "home",
    trail: [],
    say: t("class.cleared"),
  });
}

/** Blanks the screen while another page or program is in front. */
export function coverWhenLeft(): void {
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) change({ covered: true });
  });
}

type Reader = readonly [keyof Classroom & Asked, () => Promise<void>];
// What a screen cannot be drawn without is asked for when it is first looked at.
const needed: Partial<Record<ScreenId, Reader>> = {
  "class-map": ["placed", readPlace],
  "class-room": ["room", readRoom],
  "class-coin": ["coin", readCoin],
};

/** From now on each screen's answer is asked for when it is first looked at. */
export function followLesson(): void {
  void readOutline();
  subscribe(() => {
    const [key, read] = needed[get().screen] ?? [];
    if (key && classroom()[key].status === "empty") void read?.();
  });
}

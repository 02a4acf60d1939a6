import { run, type CalibrationOutline } from "../engine/engine.js";
import { faultsOf } from "./faults.js";
import type { Leg, Session } from "./model.js";
import { formItemsOf, outline } from "./plan.js";
import { get, patch } from "./store.js";

/**
 * By what the engine can choose questions one by one, for one person where the scale asks about one; undefined where it
 * cannot, or where it would have to ask the whole form anyway.
 */
export function adaptiveBy(instrument: string, target?: string): CalibrationOutline | undefined {
  const pack = outline(instrument);
  const whole = pack?.forms[0]?.items.length ?? 0;
  const holds = ({ targets }: CalibrationOutline) => !targets || (target !== undefined && targets.includes(target));
  return pack?.calibrations?.find((one) => holds(one) && one.fewest < whole);
}

// The person may go back, or change an answer, before the engine has chosen: only the newest question counts.
let turn = 0;

function keep(change: Partial<Session>): void {
  patch({ mine: { ...get().mine, ...change } });
}

/** The same leg with something changed, in its place. */
function withLeg(changed: Leg): Pick<Session, "legs"> {
  return { legs: get().mine.legs.map((leg) => (leg.key === changed.key ? changed : leg)) };
}

/**
 * Asks the engine for the next question of the adaptive check on screen, from all answers so far, and shows it; or shows
 * why there is none. The answers are all there is to it, so it goes on exactly where it was left. When an earlier answer
 * is changed, the later ones stay: they were given, and the next question is chosen from all of them.
 */
export async function chooseNext(): Promise<void> {
  const { legs, leg: place, item, answers } = get().mine;
  const leg = legs[place];
  if (!leg?.adaptive) return;
  const mine = ++turn;
  keep({ choosing: { status: "working" } });
  const stillThere = () => {
    const now = get().mine;
    return mine === turn && now.leg === place && now.item === item && now.answers === answers;
  };
  try {
    const { instrument, form, target } = leg;
    const given = answers[leg.key] ?? {};
    const chosen = await run("next", { instrument, form, answers: given, ...(target ? { target } : {}) });
    if (!stillThere()) return left(mine);
    const path = leg.path ?? [];
    const ended = chosen.reason ? { ended: chosen.reason } : {};
    const adaptive = { most: chosen.most, ...ended };
    const longer = chosen.item ? [...path, chosen.item] : path;
    keep({ ...withLeg({ ...leg, path: longer, adaptive }), item: path.length, choosing: { status: "empty" } });
  } catch (error) {
    if (mine === turn) keep({ choosing: { status: "wrong", faults: faultsOf(error) } });
  }
}

function left(mine: number): void {
  if (mine === turn) keep({ choosing: { status: "empty" } });
}

/** Goes on with all questions of the form that were not asked yet; everything given stays. Needs no engine. */
export function answerTheRest(): void {
  turn++;
  const { legs, leg: place } = get().mine;
  const leg = legs[place];
  if (!leg) return;
  const { adaptive: _adaptive, ...plain } = leg;
  const asked = leg.path ?? [];
  const path = [...new Set([...asked, ...formItemsOf(leg).map(({ id }) => id)])];
  keep({ ...withLeg({ ...plain, path }), item: asked.length, choosing: { status: "empty" } });
}

/** How many questions of the form were not asked. */
export function leftToAsk(leg: Leg): number {
  return formItemsOf(leg).length - (leg.path ?? []).length;
}

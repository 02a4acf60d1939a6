import { run, type NormSource, type ScoreValue } from "../engine/engine.js";
import { faultsOf } from "./faults.js";
import type { Cut, Published, Session } from "./model.js";
import { isOwn, measurements, outline } from "./plan.js";
import { get, patch } from "./store.js";

type Given = ReturnType<typeof measurements>[number];

/** Whether a sample was asked what these answers were: the same scale and, where that matters, about the same person. */
export function fits(norm: NormSource, { instrument, target }: Pick<Given, "instrument" | "target">): boolean {
  return norm.instrument === instrument && (!norm.target || norm.target === target);
}

async function scoreOne({ state: _state, ...input }: Given, norm: NormSource | undefined): Promise<ScoreValue> {
  const functions = outline(input.instrument)?.functions !== undefined;
  return run("score", {
    ...input,
    ...(functions ? { functions } : {}),
    ...(norm && fits(norm, input) ? { norm: norm.id } : {}),
  });
}

async function readOne(instrument: string, from: Session, known: readonly NormSource[]): Promise<Published> {
  const given = measurements(from, (id) => id === instrument);
  const cut: Cut | undefined = from.cuts[instrument];
  const norms = known.filter((norm) => given.some((one) => fits(norm, one)));
  const norm = norms.find(({ id }) => id === from.norms[instrument]);
  const input = { measurements: given, marker: from.marker, audience: "self" as const, ...(cut ? { cut } : {}) };
  const report = await run("report", input);
  const scores: ScoreValue[] = [];
  for (const one of given) scores.push(await scoreOne(one, norm));
  return { instrument, report, scores, norms };
}

let asked = 0;

/** Asks the engine to read every published instrument answered, each by itself: their scales are not alike. */
export async function readPublished(): Promise<void> {
  const mine = get().mine;
  const given = measurements(mine, (id) => !isOwn(id));
  const turn = ++asked;
  const keep = (published: Session["published"]) => {
    if (turn === asked) patch({ mine: { ...get().mine, published } });
  };
  if (given.length === 0) return keep({ status: "empty" });
  const before = "value" in mine.published && mine.published.value ? { value: mine.published.value } : {};
  keep({ status: "working", ...before });
  try {
    const { norms } = await run("describe", {});
    const value: Published[] = [];
    for (const id of new Set(given.map(({ instrument }) => instrument))) value.push(await readOne(id, mine, norms));
    keep({ status: "done", value });
  } catch (error) {
    keep({ status: "wrong", faults: faultsOf(error), ...before });
  }
}

/** Sets a scale beside a named sample, or beside none. */
export function compareWith(instrument: string, norm: string): void {
  const { mine } = get();
  patch({ mine: { ...mine, norms: { ...mine.norms, [instrument]: norm } } });
  void readPublished();
}

let settling: ReturnType<typeof setTimeout> | undefined;

/** Moves the dividing points of one published instrument, or with nothing puts them back; the words follow. */
export function movePublishedCut(instrument: string, cut: Cut | undefined): void {
  const { mine } = get();
  const { [instrument]: _before, ...others } = mine.cuts;
  patch({ mine: { ...mine, cuts: cut ? { ...others, [instrument]: cut } : others } });
  clearTimeout(settling);
  settling = setTimeout(() => void readPublished(), cut ? 120 : 0);
}

import { EngineError, run, type Fault, type ReportValue, type ScoreValue } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import type { Cut, Outcome, Session } from "./model.js";
import { measurements } from "./plan.js";
import { get, patch } from "./store.js";

/** What an engine that refused has to say. */
export function faultsOf(error: unknown): readonly Fault[] {
  return error instanceof EngineError ? error.errors : [{ code: "engine_unavailable", path: "", detail: "" }];
}

function valueOf<T>(outcome: Outcome<T>): { value?: T } {
  return "value" in outcome && outcome.value !== undefined ? { value: outcome.value } : {};
}

// An answer may arrive after the person has moved on; it is kept with the check-in that asked, and only the newest counts.
let asked = 0;

function keep(which: "mine" | "example", change: Partial<Session>): void {
  patch({ [which]: { ...get()[which], ...change } });
}

// Someone who cannot see the page hears that the result is there, and later which words a moved line has changed.
function newsOf(report: ReportValue, again: boolean): string {
  const general = report.readings.find((reading) => reading.general);
  if (!again || !general) return t("result.ready");
  return [...general.dimensions.map(({ message }) => message), general.style_message].map((key) => t(key)).join(" ");
}

/** Asks the engine to read the check-in on screen. Nothing answered is ever changed by this. */
export async function readResult(): Promise<void> {
  const which = get().showing;
  const { report, cut, marker } = get()[which];
  const given = measurements(get()[which]);
  if (given.length === 0) return keep(which, { report: { status: "empty" } });
  const turn = ++asked;
  keep(which, { report: { status: "working", ...valueOf(report) } });
  try {
    const input = { measurements: given, marker, audience: "self" as const, ...(cut ? { cut } : {}) };
    const value = await run("report", input);
    if (turn !== asked) return;
    keep(which, { report: { status: "done", value } });
    patch({ say: newsOf(value, valueOf(report).value !== undefined) });
  } catch (error) {
    if (turn !== asked) return;
    keep(which, { report: { status: "wrong", faults: faultsOf(error), ...valueOf(report) } });
  }
}

// A dividing point belongs only to instruments that place a person; the engine refuses it elsewhere.
function cutFor(instrument: string, { cut, report }: Session): { cut?: Cut } {
  const placed = valueOf(report).value?.readings.some((reading) => reading.instrument === instrument);
  return cut && placed ? { cut } : {};
}

/** Asks the engine to show its work for every part answered. */
export async function readWorking(): Promise<void> {
  const which = get().showing;
  const asker = get()[which];
  const given = measurements(asker);
  if (given.length === 0) return keep(which, { working: { status: "empty" } });
  keep(which, { working: { status: "working" } });
  try {
    const scores: ScoreValue[] = [];
    for (const { state: _state, ...input } of given) {
      scores.push(await run("score", { ...input, explain: true, ...cutFor(input.instrument, asker) }));
    }
    keep(which, { working: { status: "done", value: scores } });
  } catch (error) {
    keep(which, { working: { status: "wrong", faults: faultsOf(error) } });
  }
}

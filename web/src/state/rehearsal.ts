import { run, type Value } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { say } from "./actions.js";
import { asker } from "./asker.js";
import { guidanceReady } from "./guidance.js";
import type { RehearsalStep, Rehearsing } from "./rehearsal_model.js";
import { siteNow, siteRead } from "./site.js";
import { get, patch, subscribe } from "./store.js";

/** What is known of the scene that someone rehearses. */
export function rehearsal(): Rehearsing {
  return get().rehearsal;
}

function change(next: Partial<Rehearsing>): void {
  patch({ rehearsal: { ...rehearsal(), ...next } });
}

/** Asks the engine where the steps lead. */
export const readRehearsal = asker(
  () => rehearsal().asked,
  (asked) => change({ asked }),
  async () => {
    await siteRead();
    await guidanceReady();
    const { scenario, steps } = rehearsal();
    return run("rehearse", { ...(scenario && { scenario, steps }), off: siteNow()?.off ?? {} });
  },
);

/** What the engine said of the steps as they are now; undefined while it is asked about them. */
export function standing(): Value<"rehearse"> | undefined {
  const { asked, scenario, steps } = rehearsal();
  const { value } = asked;
  return (value?.scenario ?? "") === scenario && (value?.steps?.length ?? 0) === steps.length ? value : undefined;
}

/** Words of the scene in which a step was taken, or of one that is on screen. */
export const sceneWords = (scene: string, word: string): string =>
  t(`scenario.${rehearsal().scenario}.${scene}.${word}`);

/** What came of a step. */
export const cameOf = ({ scene, choice }: RehearsalStep): string => sceneWords(scene, `choice.${choice}.then`);

function lead(next: Partial<Rehearsing>): void {
  change(next);
  void readRehearsal();
}

/** Opens a scenario at its beginning; without one, goes back to the list. What was chosen before is forgotten. */
export function openScenario(scenario = ""): void {
  lead({ scenario, steps: [], readings: [], view: "scene" });
}

/** Ticks what may be going on in the other, or takes that back. */
export function tickReading(reading: string, on: boolean): void {
  const rest = rehearsal().readings.filter((other) => other !== reading);
  change({ readings: on ? [...rest, reading] : rest });
}

/** Goes on to what could be done, or from what came of it to what happens next. */
export function goOn(): void {
  change({ view: rehearsal().view === "scene" ? "choices" : "scene" });
}

/** Does one of the things that could be done, and tells what comes of it. */
export function take(scene: string, choice: string): void {
  const { steps, readings } = rehearsal();
  const step = { scene, readings: [...readings], choice };
  lead({ steps: [...steps, step], readings: [], view: "came" });
  say(cameOf(step));
}

/** Goes back to before the last step; what was ticked there still is. */
export function tryAnother(): void {
  const { steps } = rehearsal();
  lead({ steps: steps.slice(0, -1), readings: steps.at(-1)?.readings ?? [], view: "choices" });
}

/** Goes one view back. */
export function stepBack(): void {
  const { steps, view } = rehearsal();
  if (view === "choices") return change({ view: "scene" });
  if (view === "came") return tryAnother();
  if (steps.length === 0) return openScenario();
  change({ view: "came" });
}

/** From now on the list of scenes is asked for when it is first looked at. */
export function followRehearsal(): void {
  subscribe(() => {
    if (get().screen === "rehearsal" && rehearsal().asked.status === "empty") void readRehearsal();
  });
}

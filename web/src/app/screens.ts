import type { TemplateResult } from "lit";
import type { ScreenId } from "../state/model.js";

type Draw = () => TemplateResult;

const known = new Map<ScreenId, Draw>();
const listeners = new Set<() => void>();
let complete = false;

/** Makes screens known; those that come with a later part are added when it arrives. */
export function addScreens(screens: Partial<Record<ScreenId, Draw>>): void {
  for (const [id, draw] of Object.entries(screens)) known.set(id as ScreenId, draw);
  listeners.forEach((listen) => listen());
}

/** How a screen is drawn; undefined before its part has come. */
export function screenOf(id: ScreenId): Draw | undefined {
  return known.get(id);
}

/** Says that no more parts will come: a screen that is unknown now stays unknown. */
export function noMoreScreens(): void {
  complete = true;
  listeners.forEach((listen) => listen());
}

/** Whether an unknown screen may still arrive. */
export function mayArrive(): boolean {
  return !complete;
}

/** Hears when more screens are known. Answers a function that stops listening. */
export function onScreens(listen: () => void): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}

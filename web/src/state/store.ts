import { emptyState, type Session, type State } from "./model.js";

type Listener = () => void;

let state: State = emptyState;
const listeners = new Set<Listener>();

/** The whole state, to read. */
export function get(): State {
  return state;
}

/** Puts new values beside the old ones and tells whoever draws. */
export function patch(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Calls back after every change; the answer stops that. */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The check-in on screen: the person's own, or the made-up example. */
export function session(): Session {
  return state[state.showing];
}

/** Changes the check-in on screen. */
export function patchSession(change: Partial<Session>): void {
  patch({ [state.showing]: { ...session(), ...change } });
}

/** Puts another state in the place of all there was, and tells whoever draws. */
export function replace(next: State): void {
  state = next;
  patch({});
}

/** Lets go of everything, without drawing again: the page is about to leave. */
export function wipe(): void {
  listeners.clear();
  state = emptyState;
}

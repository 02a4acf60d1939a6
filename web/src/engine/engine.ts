import { onPart, onWipe } from "../channel/app.js";
import { EngineError, unavailable, type Fault } from "./errors.js";
import { Host, type Module } from "./host.js";
import type { Input, Method, Value } from "./types.js";

export { EngineError, type Fault } from "./errors.js";
export type * from "./types.js";

type Answered<M extends Method> = { ok: true; value: Value<M> } | { ok: false; errors: Fault[] };

let host: Host | undefined;
let module: Module | undefined;
let restarting: Promise<void> | undefined;
let forgotten = false;
/** Counts how often all that was asked has been forgotten. */
let turns = 0;
/** Packs the engine was given, as they were asked for: an engine started anew is given them again. */
let loaded: string[] = [];

function asEngineError(cause: unknown): EngineError {
  return cause instanceof EngineError ? cause : unavailable("engine_unavailable", String(cause));
}

// Settles when a part has come and been used, or is known not to come.
function arrival(name: string, listen: (done: (work: Promise<void>) => void) => void): Promise<void> {
  const promise = new Promise<void>((resolve, reject) => {
    listen((work) => void work.then(resolve, (cause: unknown) => reject(asEngineError(cause))));
    onPart("complete", ({ missing }) => {
      if (missing.includes(name)) reject(unavailable("engine_unavailable", `${name} did not arrive`));
    });
  });
  // Whoever runs a method hears of it; until then it is not an unhandled rejection.
  promise.catch(() => {});
  return promise;
}

async function begin(glue: string, bytes: ArrayBuffer): Promise<void> {
  host = await Host.of(glue, bytes);
  module = await host.start();
  if (forgotten) wipe();
}

/** Settles when the engine can be asked, or is known not to come. `run` waits for it by itself. */
export const ready: Promise<void> = arrival("engine", (done) =>
  onPart("engine", ({ glue, bytes }) => done(begin(glue, bytes))),
);

/** Settles when all of the engine has come: what is not on the way to a first result is in a second part. */
export const whole: Promise<void> = arrival("engine.rest", (done) =>
  onPart("rest", ({ bytes }) => done(ready.then(() => host?.join(bytes)))),
);

// A stop in the middle of a run leaves the memory in no known state, so another engine takes over.
async function startAnew(): Promise<void> {
  module = undefined;
  try {
    module = await host?.start();
  } catch (cause) {
    throw asEngineError(cause);
  }
  // Whoever left meanwhile left for good.
  if (forgotten) return wipe();
  for (const text of loaded) module?.run(text);
}

function started(): Module {
  if (!module) throw unavailable("engine_forgotten", "everything was forgotten");
  return module;
}

// The engine answers whatever it is asked. It stops only where it reaches for its second part before that has come,
// where memory ends, or where a browser's compiler fails it: worth one more try, with all there is.
async function answerOf(text: string): Promise<string> {
  await restarting;
  try {
    return started().run(text);
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    restarting ??= startAnew().finally(() => (restarting = undefined));
    await restarting;
  }
  await whole;
  try {
    return started().run(text);
  } catch (cause) {
    throw cause instanceof EngineError ? cause : unavailable("internal", String(cause));
  }
}

/** Asks the engine; rejects with `EngineError` when it refuses or is not there. */
export async function run<M extends Method>(method: M, input: Input<M>): Promise<Value<M>> {
  const turn = turns;
  // A pack is no secret, and whoever waits for it goes on waiting.
  const isStale = () => turn !== turns && method !== "load";
  await ready;
  await restarting;
  if (isStale()) return unanswered;
  const text = JSON.stringify({ method, version: 1, input });
  const answer = JSON.parse(await answerOf(text)) as Answered<M>;
  if (isStale()) return unanswered;
  if (!answer.ok) throw new EngineError(answer.errors);
  if (method === "load") loaded.push(text);
  return answer.value;
}

const unanswered = new Promise<never>(() => {});

/**
 * Overwrites the engine's memory and starts it anew with the packs it had. What was asked before is never answered, so
 * that nothing of it comes back to a page that has forgotten it.
 */
export function clear(): void {
  turns += 1;
  restarting ??= startAnew().finally(() => (restarting = undefined));
}

/** Overwrites the engine's memory with zeroes and lets go of it. */
export function wipe(): void {
  forgotten = true;
  host?.wipe();
  host = undefined;
  module = undefined;
  loaded = [];
}

onWipe(wipe);

/** One fault the engine found, or one reason why it could not run. */
export interface Fault {
  code: string;
  path: string;
  detail: string;
}

/** The engine's refusal: every fault it found, each with a code that has words under `error.<code>`. */
export class EngineError extends Error {
  constructor(readonly errors: Fault[]) {
    super(errors.map((fault) => `${fault.code} ${fault.path}`.trim()).join(", "));
    this.name = "EngineError";
  }
}

/** An error of the page itself: the engine is not there, or stopped. */
export function unavailable(code: "engine_unavailable" | "engine_forgotten" | "internal", detail: string): EngineError {
  return new EngineError([{ code, path: "", detail }]);
}

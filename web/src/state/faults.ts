import { EngineError, type Fault } from "../engine/engine.js";

/** What the engine refused, or that it is not there. */
export function faultsOf(error: unknown): readonly Fault[] {
  return error instanceof EngineError ? error.errors : [{ code: "engine_unavailable", path: "", detail: "" }];
}

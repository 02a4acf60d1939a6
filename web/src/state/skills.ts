import type { ScaleRole } from "../engine/engine.js";

/** What a result calls something that can be practised: its lines lead on to practices. */
export const PRACTISED: ScaleRole = "capacity";

/** The name under which it is remembered that a part of the result is open. */
export const foldOf = (role: ScaleRole): string => `result-${role}`;

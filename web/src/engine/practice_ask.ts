import { run } from "./engine.js";
import type { PracticeInput, PracticeValue } from "./practice_door.js";

/** Asks the door how a practice stands. */
export const askPractice = run as unknown as (method: "practice", input: PracticeInput) => Promise<PracticeValue>;

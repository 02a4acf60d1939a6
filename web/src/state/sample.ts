import { emptySession, type Session } from "./model.js";
export function sampleSession(): Session {
  return emptySession;
}

// The last part of the page with a way in for tests: opens any practice, in any place. Not in the shipped page.
import "../../../../web/src/app/guide.js";
import { guidanceReady, isDone } from "../../../../web/src/state/guidance.js";
import { openPractice, surroundPractice } from "../../../../web/src/state/practice.js";

/** Alone, in a clinic, or in a clinic with two people who were each asked alone before. */
type Where = "self" | "clinic" | "joint";

let where: Where = "self";

surroundPractice(async () => {
  await guidanceReady();
  if (where !== "joint") return { context: { place: where } };
  return { context: { place: "clinic", joint: true }, gates: { answers: { "gate-couple": "yes" } } };
});

function open(intervention: string, action: string, place: Where): void {
  where = place;
  openPractice(intervention, action);
}

Object.assign(globalThis, { practising: { open, isDone } });

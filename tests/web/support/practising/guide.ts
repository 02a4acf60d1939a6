// The last part of the page with a way in for tests: opens any practice, in any place. Not in the shipped page.
import "../../../../web/src/app/guide.js";
import { guidanceReady, isDone } from "../../../../web/src/state/guidance.js";
import { openPractice, surroundPractice } from "../../../../web/src/state/practice.js";

let place: "self" | "clinic" = "self";

surroundPractice(async () => {
  await guidanceReady();
  return { context: { place } };
});

function open(intervention: string, action: string, where: "self" | "clinic"): void {
  place = where;
  openPractice(intervention, action);
}

Object.assign(globalThis, { practising: { open, isDone } });

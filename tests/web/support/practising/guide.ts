// The last part of the page with a way in for tests: opens any practice, in any place,
// for someone of whom more may be known. Not in the shipped page.
import "../../../../web/src/app/guide.js";
import type { LibraryReading } from "../../../../web/src/engine/engine.js";
import { guidanceReady, isDone } from "../../../../web/src/state/guidance.js";
import { keepBy } from "../../../../web/src/state/journal.js";
import type { Journal } from "../../../../web/src/state/journal_model.js";
import { openPractice, surroundPractice, type Around } from "../../../../web/src/state/practice.js";
import { practice } from "../../../../web/src/state/practice_slice.js";
import { entriesOf, narrowed } from "../../../../web/src/state/shelf.js";
import { get, patch } from "../../../../web/src/state/store.js";

/** Alone, in a clinic, in a clinic with two people who were each asked alone before, or in a classroom. */
type Where = "self" | "clinic" | "joint" | "classroom";

let where: Where = "self";
let about: Around = {};

surroundPractice(async () => {
  await guidanceReady();
  if (where !== "joint") return { context: { place: where }, ...about };
  return { context: { place: "clinic", joint: true }, gates: { answers: { "gate-couple": "yes" } }, ...about };
});

function open(intervention: string, action: string, place: Where, known: Around): void {
  where = place;
  about = known;
  openPractice(intervention, action);
}

/** Whether words someone wrote are still kept anywhere in what is known of practices. */
const holds = (words: string) => JSON.stringify(practice()).includes(words);

/** The readings that "new or changed since" lets through. */
const since = (readings: LibraryReading[], revision: string) =>
  narrowed(entriesOf({ items: [], readings }), { since: revision }).map(({ id }) => id);

/** What is kept, and keeping by itself as while a vault is open. */
const kept = () => get().journal;
const bring = (journal: Journal) => patch({ journal });
const keepAlways = () => keepBy(() => true);

Object.assign(globalThis, {
  practising: { bring, keepAlways, kept, open, isDone, chosen: () => practice().action, holds, since },
});

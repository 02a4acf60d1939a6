import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./options.mjs";

const file = join(root, "core/content/help/numbers.json");

/** By what SHELL and the page call one number: the place and what answers there, such as "es-crisis". */
export const entryId = (place, what) => `${place.toLowerCase()}-${what}`;

/** What a telephone takes: the number without the marks that only help to read it. */
export const dialled = (number) => number.replace(/[^0-9*#+]/g, "");

/** The numbers that were checked, by place: what the page may show. One that was not is as good as none. */
export function readNumbers(path = file) {
  const { places } = JSON.parse(readFileSync(path, "utf8"));
  return places
    .map(({ place, numbers }) => ({
      place,
      numbers: numbers
        .filter(({ verified }) => verified)
        .map(({ what, number, source, checked }) => ({ what, number, source, checked })),
    }))
    .filter(({ numbers }) => numbers.length > 0);
}

/** SHELL's own list: what to dial for each entry. */
export function dialList(places) {
  const entries = places.flatMap(({ place, numbers }) =>
    numbers.map(({ what, number }) => [entryId(place, what), dialled(number)]),
  );
  return Object.fromEntries(entries);
}

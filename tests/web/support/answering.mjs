// Answering so that the scores are known beforehand.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../platform/setup.mjs";

const pack = (instrument) =>
  JSON.parse(readFileSync(join(root, "core/content/instruments", `${instrument}.json`), "utf8"));

/** The places of the answers that give these means by scale, one place for each item of an instrument's mean scales. */
export function placesFor(instrument, means) {
  const { scales, response } = pack(instrument);
  const places = scales
    .filter(({ id }) => id in means)
    .flatMap(({ id, items, reversed = [] }) =>
      items.map((item) => [item, reversed.includes(item) ? response.max - means[id] : means[id] - response.min]),
    );
  return Object.fromEntries(places);
}

// What a module in two parts says of itself: which functions of the first wait for the second, and how large they are.
import { entriesOf, functionSizes, readNumber } from "../../web/build/keep.mjs";

const elementSection = 9;

// The second part fills the places of the table that the first one waits for: a place in it, then functions from there on.
function filledPlaces(rest) {
  const filled = new Map();
  let { value: segments, at } = entriesOf(rest, elementSection);
  for (; segments > 0; segments--) {
    const kind = readNumber(rest, at);
    if (kind.value !== 0) throw new Error(`a segment of kind ${kind.value}`);
    // A constant and its end: one byte before it, one behind. The table is small, so that no place is read as negative.
    const place = readNumber(rest, kind.at + 1);
    const count = readNumber(rest, place.at + 1);
    at = count.at;
    for (let index = 0; index < count.value; index++) {
      const one = readNumber(rest, at);
      filled.set(place.value + index, one.value);
      at = one.at;
    }
  }
  return filled;
}

/** The sizes in bytes of the functions that the first part waits for. */
export function sizesOfWaiting(first, rest) {
  const importsOf = (bytes) => WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  const own = importsOf(rest).filter(({ kind }) => kind === "function").length;
  const [filled, sizes] = [filledPlaces(rest), functionSizes(rest)];
  const waiting = importsOf(first).filter(({ module }) => module === "placeholder");
  return waiting.map(({ name }) => sizes[filled.get(Number(name)) - own]);
}

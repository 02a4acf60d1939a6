/** What a call out of the first part costs in bytes, in both parts together: smaller functions are cheaper there. */
export const worthAPlaceholder = 120;

/** A number of the binary format, seven bits a byte, lowest first, and where the next one stands. */
export function readNumber(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, at };
    shift += 7;
  }
}

/** How many entries a section of a module has, and where the first stands; none where there is no such section. */
export function entriesOf(bytes, section) {
  for (let at = 8; at < bytes.length; ) {
    const length = readNumber(bytes, at + 1);
    if (bytes[at] === section) return readNumber(bytes, length.at);
    at = length.at + length.value;
  }
  return { value: 0, at: bytes.length };
}

const codeSection = 10;

/** The sizes of a module's own functions in bytes, in their order. */
export function functionSizes(bytes) {
  const { value: count, at: start } = entriesOf(bytes, codeSection);
  const sizes = [];
  for (let at = start; sizes.length < count; ) {
    const one = readNumber(bytes, at);
    sizes.push(one.value);
    at = one.at + one.value;
  }
  return sizes;
}

/** Reads a call graph as `wasm-opt --print-call-graph` writes it: who calls each function, and which stand in a table. */
function readGraph(text) {
  const callers = new Map();
  for (const [, from, to] of text.matchAll(/^ {2}"(\d+)" -> "(\d+)"/gm)) {
    if (!callers.has(Number(to))) callers.set(Number(to), []);
    callers.get(Number(to)).push(Number(from));
  }
  const inTable = [...text.matchAll(/^ {2}"(\d+)" \[style="filled, rounded"\]/gm)].map(([, name]) => Number(name));
  return { callers, inTable: new Set(inTable) };
}

/**
 * Which functions belong in the first part: those that ran, and of the others the small ones that would be reached from
 * there, as what stands for a function in another part takes some bytes too. One flag a function, in their order.
 */
export function firstFunctions(bytes, graph, ran) {
  const sizes = functionSizes(bytes);
  if (sizes.length !== ran.length) throw new Error(`a profile of ${ran.length} functions for a module of ${sizes.length}`);
  const { callers, inTable } = readGraph(graph);
  const kept = [...ran];
  const isReached = (index) => inTable.has(index) || (callers.get(index) ?? []).some((caller) => kept[caller]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [index, size] of sizes.entries()) {
      if (kept[index] || size >= worthAPlaceholder || !isReached(index)) continue;
      kept[index] = grown = true;
    }
  }
  return kept;
}

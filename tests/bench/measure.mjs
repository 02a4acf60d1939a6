// Small helpers that every measurement shares.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { median } from "../lib/statistics.mjs";

/** How long one call takes, in milliseconds. */
export function milliseconds(call) {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** The shipped module in Node: `run(method, input)` gives the value, or throws what was refused. */
export async function loadModule() {
  const { default: create } = await import(pathToFileURL("dist/wasm/securebase.mjs"));
  const module = await create({ wasmBinary: await readFile("dist/wasm/securebase.wasm") });
  return (method, input) => {
    const answer = JSON.parse(module.run(JSON.stringify({ method, version: 1, input })));
    if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
    return answer.value;
  };
}

/** Median microseconds of one call, over batches so that the clock's own step does not show. */
export function microseconds(call, batches = 60, calls = 200) {
  for (let i = 0; i < 2000; ++i) call();
  const times = [];
  for (let batch = 0; batch < batches; ++batch) {
    const start = performance.now();
    for (let i = 0; i < calls; ++i) call();
    times.push(((performance.now() - start) * 1000) / calls);
  }
  return median(times);
}

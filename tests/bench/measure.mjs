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

/** Microseconds of one call in each of many batches, so that the clock's own step does not show. */
function batchTimes(call, batches, calls) {
  for (let i = 0; i < 2000; ++i) call();
  return Array.from({ length: batches }, () => {
    const start = performance.now();
    for (let i = 0; i < calls; ++i) call();
    return ((performance.now() - start) * 1000) / calls;
  });
}

/** Median microseconds of one call. */
export const microseconds = (call, batches = 60, calls = 200) => median(batchTimes(call, batches, calls));

/** Microseconds of one call in the batch that was disturbed least: what is compared even on a busy machine. */
export const leastMicroseconds = (call, batches = 400, calls = 20) => Math.min(...batchTimes(call, batches, calls));

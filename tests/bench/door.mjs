// Scoring through the door of the shipped module, beside parsing and writing the same text as JSON.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { microseconds } from "./measure.mjs";

async function load() {
  const { default: createSecureBase } = await import(pathToFileURL("dist/wasm/securebase.mjs"));
  return createSecureBase({ wasmBinary: await readFile("dist/wasm/securebase.wasm") });
}

/** Rows of the report: time of a score through the door, and the module's memory. */
export async function benchDoor() {
  const module = await load();
  const answers = Object.fromEntries(Array.from({ length: 36 }, (_, i) => [`Q${i + 1}`, 1 + ((i * 5) % 7)]));
  const request = JSON.stringify({ method: "score", version: 1, input: { instrument: "ecr-1998", answers } });
  const answer = module.run(request);
  if (!JSON.parse(answer).ok) throw new Error(answer);
  const ours = microseconds(() => module.run(request));
  const json = microseconds(() => JSON.stringify(JSON.parse(request)) + JSON.stringify(JSON.parse(answer)));
  const megabytes = module.HEAPU8 ? module.HEAPU8.length / 2 ** 20 : Number.NaN;
  return [
    {
      what: "Score through the door, 36 answers",
      ours: `${ours.toFixed(1)} µs`,
      peer: `JSON parse and write of the same texts ${json.toFixed(1)} µs`,
      target: "<= 200 µs",
      holds: ours <= 200,
    },
    {
      what: "WebAssembly memory, all content loaded",
      ours: `${megabytes.toFixed(1)} MB`,
      peer: "",
      target: "<= 8 MB",
      holds: megabytes <= 8,
    },
  ];
}

import { readFile } from "node:fs/promises";
import { Engine, type EngineOptions } from "./engine.js";

export * from "./engine.js";

/** An engine in Node. */
export async function createEngine({ wasm, packs }: EngineOptions = {}): Promise<Engine> {
  return Engine.of(wasm ?? (await readFile(new URL("./securebase.wasm", import.meta.url))), packs);
}

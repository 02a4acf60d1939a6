import { unavailable } from "../src/engine/errors.js";
import { Engine, type EngineOptions } from "./engine.js";

export * from "./engine.js";

async function fetchBytes(): Promise<ArrayBuffer> {
  const response = await fetch(new URL("./securebase.wasm", import.meta.url)).catch((cause: unknown) => {
    throw unavailable("engine_unavailable", `securebase.wasm: ${String(cause)}`);
  });
  if (!response.ok) throw unavailable("engine_unavailable", `securebase.wasm: ${response.status}`);
  return response.arrayBuffer();
}

/** An engine in a page or a worker. A page that asks for nothing while it is used hands the bytes in. */
export async function createEngine({ wasm, packs }: EngineOptions = {}): Promise<Engine> {
  return Engine.of(wasm ?? (await fetchBytes()), packs);
}

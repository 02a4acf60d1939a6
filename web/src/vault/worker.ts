import { VaultError } from "./fault.js";
import type { Called, Returned } from "./locker.js";
import { Safe } from "./safe.js";

// Written in by the build.
declare const WORK_FACTOR: number;

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Called>) => void;
  postMessage(message: Returned): void;
};
const safe = new Safe(WORK_FACTOR);

scope.onmessage = async ({ data: { id, method, given } }) => {
  try {
    const act = safe[method] as (...all: unknown[]) => Promise<unknown>;
    scope.postMessage({ id, value: await act.apply(safe, given) });
  } catch (cause) {
    scope.postMessage({ id, fault: cause instanceof VaultError ? cause.fault : "worker" });
  }
};

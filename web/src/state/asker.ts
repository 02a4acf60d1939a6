import { faultsOf } from "./faults.js";
import type { Outcome } from "./model.js";

/**
 * A question to the engine whose answer is kept. Answers may come in another order than they were asked for; only that
 * to the newest question counts.
 */
export function asker<T>(now: () => Outcome<T>, keep: (next: Outcome<T>) => void, ask: () => Promise<T | undefined>) {
  let asked = 0;
  return async () => {
    const turn = ++asked;
    const { value: old } = now();
    const before = old === undefined ? {} : { value: old };
    keep({ status: "working", ...before });
    try {
      const value = await ask();
      if (turn === asked) keep(value === undefined ? { status: "empty" } : { status: "done", value });
    } catch (error) {
      if (turn === asked) keep({ status: "wrong", faults: faultsOf(error), ...before });
    }
  };
}

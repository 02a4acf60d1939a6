import type { Attempt, VaultFault } from "./contract.js";

/** Ends an attempt; the fault says why. */
export class VaultError extends Error {
  /** What went wrong. */
  readonly fault: VaultFault;

  constructor(fault: VaultFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What an act gave, or the fault it ended with. Other errors are mistakes in the page, and the worker's to bear. */
export async function attempt<T>(act: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (cause) {
    return { ok: false, fault: cause instanceof VaultError ? cause.fault : "worker" };
  }
}

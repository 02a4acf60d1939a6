import { startSafe } from "../vault/device.js";
import type { Attempt } from "../vault/contract.js";
import { attempt } from "../vault/fault.js";
import { Locker } from "../vault/locker.js";
import type { Keys } from "../vault/safe.js";

// Each in a worker of its own, so that no key stays anywhere once it has been used.
async function once<T>(act: (locker: Locker) => Promise<T>): Promise<Attempt<T>> {
  const locker = new Locker(startSafe);
  const done = await attempt(() => act(locker));
  locker.end();
  return done;
}

/** A text sealed to a clinic's key, as an age file. The fault "damaged" says that the key is none. */
export function sealTo(recipient: string, text: string): Promise<Attempt<Uint8Array>> {
  return once((locker) => locker.call("sealTo", recipient, text));
}

/** The text of an age file; the fault "passphrase" says that it was sealed to another key. */
export function openWith(identity: string, bytes: Uint8Array): Promise<Attempt<string>> {
  return once((locker) => locker.call("openWith", identity, bytes));
}

/** A new pair of keys; they are kept nowhere. */
export function makeKeys(): Promise<Attempt<Keys>> {
  return once((locker) => locker.call("makeKeys"));
}

import type { Attempt } from "../vault/contract.js";
import { identityIn } from "./keys.js";
import { openWith } from "./seal.js";

/**
 * The text of an age file that was sealed to a clinic's key. `keys` is a file of keys, or the secret half alone. The
 * fault "passphrase" says that the file was sealed to another key or that there is none in `keys`; "damaged", that it was
 * changed.
 */
export async function openSealed(keys: string, bytes: Uint8Array): Promise<Attempt<string>> {
  const identity = identityIn(keys);
  return identity ? openWith(identity, bytes) : { ok: false, fault: "passphrase" };
}

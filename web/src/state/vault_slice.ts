import type { VaultState } from "./vault_model.js";
import { get, patch } from "./store.js";

/** What is known of what is kept on this device. */
export function vaultNow(): VaultState {
  return get().vault;
}

/** Changes what is known of it. */
export function changeVault(change: Partial<VaultState>): void {
  patch({ vault: { ...vaultNow(), ...change } });
}

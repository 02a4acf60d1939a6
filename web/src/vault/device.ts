import { onWipe, shell } from "../channel/app.js";
import type { KeepFault } from "../channel/kept.js";
import { runWorker } from "../engine/late_script.js";
import { VaultError } from "./fault.js";
import { DeviceVault } from "./vault.js";

// Written in by the build: the script of the worker. What takes the network away knows it by its hash.
declare const VAULT_WORKER: string;

/** Starts the worker that locks, seals and opens. */
export const startSafe = (): Promise<Worker> => runWorker(VAULT_WORKER);

/** What is kept on this device. Who leaves locks it; nothing of it is deleted then. */
export const vault = new DeviceVault(
  (kind, fields) =>
    shell.ask(kind, fields).catch((fault: KeepFault) => {
      throw new VaultError(fault);
    }),
  startSafe,
);
onWipe(() => vault.lock());

import { type Attempt, type Opened, type Vault, type VaultPhase } from "./contract.js";
import { attempt, VaultError } from "./fault.js";
import { Keeper, newest, type Store } from "./keeper.js";
import { Locker } from "./locker.js";
import { headNames } from "../channel/kept.js";

/** What is kept on this device, over a store and the workers that lock and unlock. */
export class DeviceVault implements Vault {
  private readonly store: Store;
  private readonly start: () => Promise<Worker>;
  private readonly lockers = new Set<Locker>();
  private keeper: Keeper | undefined;
  private work: Promise<unknown> = Promise.resolve();

  /** `start` makes a worker of the vault's script. */
  constructor(store: Store, start: () => Promise<Worker>) {
    this.store = store;
    this.start = start;
  }

  /** See `Vault`. */
  async look(trial = false): Promise<VaultPhase> {
    if (this.keeper) return "open";
    const found = await attempt(() => this.store("take", { names: [...headNames] }));
    if (found.ok && newest(found.value)) return "locked";
    if (!found.ok && found.fault !== "gone") return "unavailable";
    return !trial || (await attempt(() => this.store("trial", {}))).ok ? "none" : "unavailable";
  }

  /** See `Vault`. */
  create(passphrase: string): Promise<Attempt<null>> {
    return this.begin(async (keeper) => {
      await keeper.create(passphrase);
      return null;
    });
  }

  /** See `Vault`. */
  open(passphrase: string): Promise<Attempt<Opened>> {
    return this.begin((keeper) => keeper.open(passphrase));
  }

  /** See `Vault`. */
  lock(): void {
    this.keeper = undefined;
    for (const locker of this.lockers) locker.end();
    this.lockers.clear();
  }

  /** See `Vault`. */
  write(changes: ReadonlyMap<string, string | undefined>): Promise<Attempt<null>> {
    return this.inTurn(async () => {
      if (!this.keeper) throw new VaultError("worker");
      await this.keeper.write(changes);
      return null;
    });
  }

  /** See `Vault`. */
  rewrap(old: string, passphrase: string): Promise<Attempt<null>> {
    return this.inTurn(() =>
      this.once(async (locker) => {
        await new Keeper(this.store, locker).rewrap(old, passphrase);
        return null;
      }),
    );
  }

  /** See `Vault`. */
  erase(): ReturnType<Vault["erase"]> {
    this.lock();
    return this.inTurn(() => this.store("erase", {}));
  }

  /** See `Vault`. */
  list(): ReturnType<Vault["list"]> {
    return this.store("listing", {});
  }

  /** See `Vault`. */
  async persist(): ReturnType<Vault["persist"]> {
    const said = await attempt(() => this.store("persist", {}));
    return said.ok ? said.value : "unknown";
  }

  /** See `Vault`. */
  seal(passphrase: string, text: string): Promise<Attempt<Uint8Array>> {
    return attempt(() => this.once((locker) => locker.call("seal", passphrase, text)));
  }

  /** See `Vault`. */
  unseal(passphrase: string, bytes: Uint8Array): Promise<Attempt<string>> {
    return attempt(() => this.once((locker) => locker.call("unseal", passphrase, bytes)));
  }

  // One after the other, whatever came of the one before.
  private inTurn<T>(act: () => Promise<T>): Promise<Attempt<T>> {
    const done = this.work.then(() => attempt(act));
    this.work = done;
    return done;
  }

  private begin<T>(act: (keeper: Keeper) => Promise<T>): Promise<Attempt<T>> {
    this.lock();
    return this.inTurn(async () => {
      const locker = this.makeLocker();
      try {
        const keeper = new Keeper(this.store, locker);
        const value = await act(keeper);
        // Locked in the meantime: it stays so.
        if (!this.lockers.has(locker)) throw new VaultError("worker");
        this.keeper = keeper;
        return value;
      } finally {
        if (!this.keeper) this.endLocker(locker);
      }
    });
  }

  // What a passphrase costs in memory is given back at once, and other keys never come near the one that is held.
  private async once<T>(act: (locker: Locker) => Promise<T>): Promise<T> {
    const locker = this.makeLocker();
    try {
      return await act(locker);
    } finally {
      this.endLocker(locker);
    }
  }

  private makeLocker(): Locker {
    const locker = new Locker(this.start);
    this.lockers.add(locker);
    return locker;
  }

  private endLocker(locker: Locker): void {
    locker.end();
    this.lockers.delete(locker);
  }
}

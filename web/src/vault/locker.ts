import type { VaultFault } from "./contract.js";
import { VaultError } from "./fault.js";
import type { Safe, SafeMethod } from "./safe.js";

/** A call into the worker. */
export interface Called {
  id: number;
  method: SafeMethod;
  given: unknown[];
}

/** What came of a call. */
export type Returned = { id: number; value: unknown } | { id: number; fault: VaultFault };

interface Waiting {
  resolve: (value: never) => void;
  reject: (cause: VaultError) => void;
}

/** The page's side of a `Safe` in its worker. */
export class Locker {
  private readonly waiting = new Map<number, Waiting>();
  private readonly worker: Promise<Worker>;
  private calls = 0;
  private ended = false;

  constructor(start: () => Promise<Worker>) {
    this.worker = start();
    this.worker.then(
      (worker) => {
        if (this.ended) return worker.terminate();
        worker.onmessage = ({ data }: MessageEvent<Returned>) => this.hear(data);
        worker.onerror = () => this.end();
      },
      () => this.end(),
    );
  }

  /** Calls a method of the safe. */
  call<M extends SafeMethod>(method: M, ...given: Parameters<Safe[M]>): ReturnType<Safe[M]> {
    const id = ++this.calls;
    const returned = new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      if (this.ended) return this.end();
      this.worker.then(
        (worker) => worker.postMessage({ id, method, given } satisfies Called),
        () => {},
      );
    });
    return returned as ReturnType<Safe[M]>;
  }

  /** Ends the worker, and with it all it holds. Whoever still waits hears that it stopped. */
  end(): void {
    this.ended = true;
    this.worker.then(
      (worker) => worker.terminate(),
      () => {},
    );
    for (const { reject } of this.waiting.values()) reject(new VaultError("worker"));
    this.waiting.clear();
  }

  private hear(returned: Returned): void {
    const waiting = this.waiting.get(returned.id);
    this.waiting.delete(returned.id);
    if ("fault" in returned) waiting?.reject(new VaultError(returned.fault));
    else waiting?.resolve(returned.value as never);
  }
}

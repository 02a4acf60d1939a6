import type { OfflineState } from "../channel/messages.js";
import type { Trusted } from "./trusted.js";

/**
 * Keeps the app's own files on this device, only after the person asked for it. Answers never come here: the worker
 * holds versioned app files and nothing else.
 */
export class Offline {
  constructor(
    private readonly worker: string | undefined,
    private readonly trusted: Trusted,
    private readonly tell: (state: OfflineState) => void,
  ) {}

  /** Says what is kept now, and later when a newer version of it has come. Registers nothing. */
  async report(): Promise<void> {
    const registration = await this.registration();
    if (!registration) return this.tell(this.container() ? "off" : "unavailable");
    const say = () => this.tell(registration.waiting && registration.active ? "newer" : "on");
    // Set rather than added, as a page may be kept again in the same visit.
    registration.onupdatefound = () => registration.installing?.addEventListener("statechange", say);
    say();
  }

  /** Lets the newer version that waits take over, and then has it opened. */
  async renew(open: () => void): Promise<void> {
    const waiting = (await this.registration())?.waiting;
    if (!waiting) return;
    waiting.postMessage("renew");
    await settled(waiting);
    open();
  }

  /** Keeps the app, or stops keeping it and deletes what was kept. */
  async keep(yes: boolean): Promise<void> {
    const container = this.container();
    if (!container || !this.worker) return this.tell("unavailable");
    try {
      if (yes) await this.start(container, this.worker);
      else await this.stop();
      await this.report();
    } catch {
      await this.stop().catch(() => {});
      this.tell("failed");
    }
  }

  /** The caches there are, and how many workers answer for this page. */
  async kept(): Promise<{ caches: string[]; workers: number }> {
    const found = { caches: [] as string[], workers: 0 };
    try {
      found.caches = await caches.keys();
      found.workers = (await navigator.serviceWorker.getRegistrations()).length;
    } catch {
      // A page that is a file, or in a frame without an origin, has neither.
    }
    return found;
  }

  private async start(container: ServiceWorkerContainer, worker: string): Promise<void> {
    this.tell("saving");
    const registration = await container.register(this.trusted.script(worker), { updateViaCache: "none" });
    const coming = registration.installing ?? registration.waiting;
    if (coming) await settled(coming);
  }

  private async stop(): Promise<void> {
    await (await this.registration())?.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  }

  private container(): ServiceWorkerContainer | undefined {
    return this.worker && isSecureContext && "serviceWorker" in navigator ? navigator.serviceWorker : undefined;
  }

  private async registration(): Promise<ServiceWorkerRegistration | undefined> {
    try {
      return await this.container()?.getRegistration();
    } catch {
      return undefined;
    }
  }
}

function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("the files could not be kept"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

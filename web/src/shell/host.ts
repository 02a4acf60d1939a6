import { fromHost, readHost, version, type FromHost, type HostMessage, type ToHost } from "../channel/host.js";

/** What a host said to begin with. */
export type Init = Extract<HostMessage<FromHost>, { type: "init" }>;

/**
 * The page around SHELL, if there is one that may be there. The first sound `init` of the window that frames this one,
 * from an origin of the site, is the only one that is heard; it is from then on the only one that is spoken to.
 */
export class Host {
  private window: MessageEventSource | undefined;
  private origin = "";

  constructor(
    private readonly mayFrame: (origin: string) => Promise<boolean>,
    private readonly begin: (init: Init) => void,
  ) {
    addEventListener("message", (event) => void this.accept(event));
  }

  /** Says something to the host, and to nobody else. */
  tell<K extends keyof ToHost & string>(type: K, fields: ToHost[K]): boolean {
    this.window?.postMessage({ v: version, type, ...fields }, { targetOrigin: this.origin });
    return this.window !== undefined;
  }

  private async accept({ data, source, origin }: MessageEvent<unknown>): Promise<void> {
    if (this.window || source !== parent || source === window) return;
    const init = readHost(fromHost, data);
    if (!init || !(await this.mayFrame(origin)) || this.window) return;
    this.window = source!;
    this.origin = origin;
    this.begin(init);
  }
}

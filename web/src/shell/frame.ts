import { hello, readByShell, type Message, type ToApp, type ToShell } from "../channel/messages.js";

/** APP's frame: its own opaque origin, no storage, no navigation, no windows. */
export const sandbox = "allow-scripts allow-downloads allow-modals";

type Handlers = { [K in keyof ToShell & string]: (message: { kind: K } & ToShell[K]) => void };

/** SHELL's end of the one channel to APP. */
export class AppFrame {
  readonly element = document.createElement("iframe");
  private port: MessagePort | undefined;
  private readonly held: [Message<ToApp>, Transferable[]][] = [];

  constructor(private readonly handlers: Handlers) {
    this.element.setAttribute("sandbox", sandbox);
    this.element.referrerPolicy = "no-referrer";
    addEventListener("message", (event) => this.accept(event));
  }

  /** Sends a message; before APP has said hello it is held. */
  send(message: Message<ToApp>, transfer: Transferable[] = []): void {
    if (this.port) this.port.postMessage(message, transfer);
    else this.held.push([message, transfer]);
  }

  // One hello, from the frame itself, of an opaque origin, with one port. Everything else is left unread.
  private accept(event: MessageEvent<unknown>): void {
    if (this.port || event.source !== this.element.contentWindow || event.source === null) return;
    if (event.origin !== "null" || event.data !== hello || event.ports.length !== 1) return;
    this.port = event.ports[0]!;
    this.port.onmessage = (inner: MessageEvent<unknown>) => this.handle(inner.data);
    for (const [message, transfer] of this.held.splice(0)) this.port.postMessage(message, transfer);
  }

  private handle(data: unknown): void {
    const message = readByShell(data);
    if (message) (this.handlers[message.kind] as (message: Message<ToShell>) => void)(message);
  }
}

import { fromHost, readHost, toHost, version, type FromHost, type HostMessage, type ToHost } from "../channel/host.js";

const page = "embed.html";
// Long enough for a slow network; what stands in its place then says where else to turn.
const patienceMs = 12_000;

const style = new CSSStyleSheet();
style.replaceSync(
  ":host{display:block;max-width:var(--secure-base-max-width,none)}:host([hidden]){display:none}" +
    "iframe{display:block;box-sizing:border-box;width:100%;height:var(--secure-base-height,40rem);" +
    "border:var(--secure-base-border,0);border-radius:var(--secure-base-radius,0)}",
);

/**
 * `<secure-base>`: the check-in, in a frame that this page cannot look into. The frame has no origin of its own, so it
 * may stand on the same server and still be unreadable; and it says nothing of what is answered in it.
 */
export class SecureBase extends HTMLElement {
  /** A change of `label` holds at once; the others are read when the element is connected, and once only. */
  static readonly observedAttributes = ["src", "locale", "theme", "instrument", "max-height", "label"];

  private frame: HTMLIFrameElement | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private readonly hear = (event: MessageEvent<unknown>): void => this.receive(event);

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    addEventListener("message", this.hear);
    this.frame = document.createElement("iframe");
    this.frame.setAttribute("sandbox", "allow-scripts allow-downloads allow-modals");
    this.frame.setAttribute("allow", "");
    this.frame.setAttribute("part", "frame");
    this.frame.referrerPolicy = "no-referrer";
    this.frame.title = this.label();
    this.frame.onload = () => this.greet();
    this.frame.src = new URL(
      this.getAttribute("src") ?? page,
      this.hasAttribute("src") ? document.baseURI : import.meta.url,
    ).href;
    this.patience = setTimeout(() => this.showOwnWords(), patienceMs);
    root.replaceChildren(this.frame);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.hear);
    clearTimeout(this.patience);
    this.frame?.remove();
    this.frame = undefined;
  }

  attributeChangedCallback(name: string): void {
    if (name === "label" && this.frame) this.frame.title = this.label();
  }

  private label(): string {
    return this.getAttribute("label") ?? "Check-in";
  }

  // What stands inside the element is for when the page cannot be shown.
  private showOwnWords(): void {
    const words = document.createElement("slot");
    words.setAttribute("part", "fallback");
    this.shadowRoot?.prepend(words);
  }

  // The frame has no origin that could be named here; what is said is no secret, and it answers to this page only.
  private greet(): void {
    const fields = {
      locale: this.getAttribute("locale") ?? (this.closest("[lang]")?.getAttribute("lang") || undefined),
      theme: this.getAttribute("theme") ?? undefined,
      instrument: this.getAttribute("instrument") ?? undefined,
      maxHeight: this.hasAttribute("max-height") ? Number(this.getAttribute("max-height")) : undefined,
    };
    // One that the page would refuse is left out, or it would refuse all.
    const whole: Record<string, unknown> = { v: version, type: "init" };
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      if (readHost<FromHost>(fromHost, { v: version, type: "init", [name]: value })) whole[name] = value;
      else console.warn(`<secure-base>: ${name} "${value}" is left out: it is not one of its values`);
    }
    this.frame?.contentWindow?.postMessage(whole, "*");
  }

  private receive({ source, origin, data }: MessageEvent<unknown>): void {
    if (!this.frame || source !== this.frame.contentWindow || origin !== "null") return;
    const message = readHost(toHost, data);
    if (!message) return;
    if (message.type === "resize") this.style.setProperty("--secure-base-height", `${message.height}px`);
    if (message.type === "ready") this.ready();
    this.tell(message);
  }

  private ready(): void {
    clearTimeout(this.patience);
    this.shadowRoot?.querySelector("slot")?.remove();
  }

  private tell({ v: _, type, ...detail }: HostMessage<ToHost>): void {
    this.dispatchEvent(new CustomEvent(`secure-base-${type}`, { bubbles: true, composed: true, detail }));
  }
}

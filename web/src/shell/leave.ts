const wipeMs = 80;

/** Keeps a stray Back, reload or closed tab from losing answers, and lets go when the person means to leave. */
export class Leaving {
  private frame: HTMLIFrameElement | undefined;
  private left = false;

  /** Inside a host's page it neither asks nor goes anywhere: to ask would tell the host that something was answered. */
  constructor(
    private readonly askApp: () => void,
    private readonly isFramed = false,
  ) {
    // A page that the browser keeps for Back and Forward would bring every answer back.
    addEventListener("pagehide", () => this.drop());
    addEventListener("pageshow", (event) => {
      if (event.persisted) location.reload();
    });
  }

  /** The frame to drop. */
  holds(frame: HTMLIFrameElement): void {
    this.frame = frame;
  }

  /** Asks before the page is left, or no longer asks. */
  guard(yes: boolean): void {
    if (yes && !this.left && !this.isFramed) addEventListener("beforeunload", ask);
    else removeEventListener("beforeunload", ask);
  }

  /** The person asked for the page anew. */
  reopen(): void {
    this.guard(false);
    location.reload();
  }

  /** The person asked SHELL: APP forgets first, but gets no more than a moment for it. */
  start(): void {
    if (this.left) return;
    this.blank();
    this.askApp();
    setTimeout(() => this.finish(), wipeMs);
  }

  /** APP has forgotten: nothing is left to lose. The entry in the history is replaced, so Back does not return here. */
  finish(): void {
    if (this.left) return;
    this.left = true;
    this.guard(false);
    this.drop();
    if (this.isFramed) return this.standEmpty();
    document.documentElement.replaceChildren();
    location.replace("about:blank");
  }

  // A frame can only empty itself, and says so.
  private standEmpty(): void {
    const words = document.getElementById("left");
    if (words) words.hidden = false;
    document.body.replaceChildren(...(words ? [words] : []));
  }

  private blank(): void {
    this.guard(false);
    for (const part of document.body.children) (part as HTMLElement).hidden = true;
  }

  private drop(): void {
    this.frame?.remove();
    this.frame = undefined;
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Older browsers ask only when this is set.
  event.returnValue = true;
}

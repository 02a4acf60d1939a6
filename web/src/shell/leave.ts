const wipeMs = 80;

/** Keeps a stray Back, reload or closed tab from losing answers, and lets go when the person means to leave. */
export class Leaving {
  private frame: HTMLIFrameElement | undefined;
  private left = false;

  constructor(private readonly askApp: () => void) {
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
    if (yes && !this.left) addEventListener("beforeunload", ask);
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
    document.documentElement.replaceChildren();
    location.replace("about:blank");
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

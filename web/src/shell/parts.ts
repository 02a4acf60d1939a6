import type { Trusted } from "./trusted.js";

/** A part of the app: the texts it holds, where it is and what it must hash to. Without a file it is in the page. */
export interface PartFile {
  holds: string[];
  file?: string;
  integrity?: string;
}

/**
 * Parts are scripts that hand over one text each. Under `connect-src 'none'` the page cannot ask for data; a script
 * whose hash the policy names is the one thing it may load.
 */
export class Parts {
  private readonly texts = new Map<string, string>();
  private readonly coming = new Map<PartFile, Promise<void>>();

  constructor(
    private readonly files: readonly PartFile[],
    private readonly trusted: Trusted,
  ) {
    const place = globalThis as { secureBasePart?: (name: string, text: string) => void };
    place.secureBasePart = (name, text) => void this.texts.set(name, text);
  }

  /** Asks for a part that will be needed soon, so that it is on its way while the page is still being read. */
  expect(name: string): void {
    void this.arrive(name);
  }

  /** Fetches a part, or takes it from the page; undefined if it did not arrive. It is handed out once. */
  async take(name: string): Promise<string | undefined> {
    await this.arrive(name);
    const text = this.texts.get(name);
    this.texts.delete(name);
    return text;
  }

  private async arrive(name: string): Promise<void> {
    const part = this.files.find(({ holds }) => holds.includes(name));
    if (!part?.file || this.texts.has(name)) return;
    if (!this.coming.has(part)) this.coming.set(part, this.load(part));
    await this.coming.get(part);
  }

  private load(part: PartFile): Promise<void> {
    return new Promise((resolve) => {
      const script = document.createElement("script");
      // A page without an origin may check only what comes with leave to be read.
      script.crossOrigin = "anonymous";
      script.integrity = part.integrity ?? "";
      script.onload = script.onerror = () => {
        script.remove();
        resolve();
      };
      script.src = this.trusted.script(part.file ?? "");
      document.head.append(script);
    });
  }
}

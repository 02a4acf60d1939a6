interface Policy {
  createHTML(text: string): unknown;
  createScriptURL(text: string): unknown;
}
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string; createScriptURL: (text: string) => string },
  ): Policy;
}

/** The one policy of SHELL: documents it put together itself, and scripts that the build listed. */
export class Trusted {
  private readonly policy: Policy | undefined;

  constructor(private readonly scripts: ReadonlySet<string>) {
    const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
    this.policy = factory?.createPolicy("shell", {
      createHTML: (text) => text,
      createScriptURL: (url) => this.known(url),
    });
  }

  /** A document for APP's frame. */
  html(text: string): string {
    return (this.policy ? this.policy.createHTML(text) : text) as string;
  }

  /** The address of a script; only of those the build listed. */
  script(url: string): string {
    return (this.policy ? this.policy.createScriptURL(url) : this.known(url)) as string;
  }

  private known(url: string): string {
    if (!this.scripts.has(url)) throw new TypeError("not a part of this app");
    return url;
  }
}

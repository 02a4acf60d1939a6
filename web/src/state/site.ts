/** What a clinic says of itself, as the engine read it from the file beside the page. */
export interface Site {
  /** By language. */
  readonly name: Readonly<Record<string, string>>;
  /** To which clients may seal; without it nothing is handed over. */
  readonly key?: string;
}

/** The clinic whose page this is, if it is one's. */
export function siteNow(): Site | undefined {
  return undefined;
}

/** Whether another page frames this one. */
export function isEmbedded(): boolean {
  return false;
}

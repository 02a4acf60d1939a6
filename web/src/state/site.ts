import { onPart } from "../channel/app.js";
import type { Site } from "../engine/types.js";
import { locales, type Locale } from "../i18n/i18n.js";
import type { ScreenId } from "./screen_ids.js";
import { patch } from "./store.js";

export type { Site } from "../engine/types.js";
/** A part of the page that a site may leave out. */
export type SitePart = NonNullable<Site["parts"]>[number];
/** How a host would like the page to look, and what to begin with. */
export interface Wish {
  readonly theme: "system" | "light" | "dark";
  readonly instrument: string;
}

// The screens that belong to a part of the page; all others are always there.
const partOf: Partial<Record<ScreenId, SitePart>> = {
  library: "library",
  plan: "plan",
  rehearsal: "library",
  diary: "diary",
  "over-time": "over-time",
  licensed: "published",
};

// None of this is about the person. It is said once, by SHELL, before anything else.
let text: string | undefined;
let wish: Wish | undefined;
let site: Site | undefined;
let settle = (): void => {};
const settled = new Promise<void>((resolve) => (settle = resolve));

onPart("site", (message) => (text = message.text));
onPart("embedded", ({ theme, instrument }) => {
  wish = { theme, instrument };
  // What someone sees first is drawn by then.
  patch({});
});

/** The site file as it is written; undefined where the page stands by itself. */
export function siteText(): string | undefined {
  return text;
}

/** What the site says and offers; undefined without a site, and until the engine has read its file. */
export function siteNow(): Site | undefined {
  return site;
}

/** Whether this page stands inside a host's. */
export function isEmbedded(): boolean {
  return wish !== undefined;
}

/** What the host would like, if there is one. */
export function wishNow(): Wish | undefined {
  return wish;
}

/** Takes in what the engine read, and draws anew. */
export function useSite(read: Site): void {
  site = read;
  settle();
  patch({});
}

/** Resolves when it is known what the site offers: at once where there is none. */
export async function siteRead(): Promise<void> {
  if (text !== undefined) await settled;
}

/** The languages on offer: those of the page that a site names, or all of them where it names none that there is. */
export function languagesOnOffer(): readonly Locale[] {
  const named = locales.filter(({ code }) => site?.languages.includes(code));
  return named.length ? named : locales;
}

/** Whether a part of the page is on offer. What a site may have turned off is not shown before its file is read. */
export function offers(part: SitePart): boolean {
  if (text === undefined) return true;
  return site !== undefined && (site.parts?.includes(part) ?? true);
}

/** Whether a screen is on offer. */
export function isOffered(screen: ScreenId): boolean {
  const part = partOf[screen];
  return part === undefined || offers(part);
}

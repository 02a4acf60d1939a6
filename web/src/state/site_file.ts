import { run } from "../engine/engine.js";
import { addItemText, has, locale, setLocale, t } from "../i18n/i18n.js";
import { chooseModule, go, set } from "./actions.js";
import { bring, learnScales, pickScale, readWords } from "./licensed.js";
import { menu } from "./plan.js";
import { languagesOnOffer, siteNow, siteText, useSite, wishNow, type Site } from "./site.js";
import { get } from "./store.js";

type Note = Awaited<ReturnType<typeof configure>>["notes"][number];

const configure = (text: string) => run("configure", { text });

/** What a text by language says in the page's language, or in the first it is written in. */
export function inPageLanguage<T>(texts: Readonly<Record<string, T>>): T | undefined {
  const primary = (code: string) => code.split("-")[0];
  const found = Object.keys(texts).find((code) => primary(code) === primary(locale()));
  return texts[found ?? Object.keys(texts)[0] ?? ""];
}

// Whoever set the site up looks there, and nobody else.
function warn({ code, path, detail }: Note): void {
  const words = has(`error.${code}`) ? t(`error.${code}`) : code;
  console.warn(`site.json ${path || "/"}: ${words}${detail ? ` (${detail})` : ""} [${code}]`);
}

const declare = (colours: Site["theme"]["light"]) =>
  Object.entries(colours)
    .flatMap(([name, value]) => (value ? [`--${name}:${value};`] : []))
    .join("") + (colours.action ? `--action-strong:${colours.action};` : "");

/** The site's colours over the page's own, and its mark. All of it went through the engine: hex numbers and base64. */
export function siteSheet({ theme, logo }: Site): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const dark = declare(theme.dark);
  sheet.replaceSync(
    `:root{${declare(theme.light)}}` +
      `@media (prefers-color-scheme: dark){:root:not([data-theme="light"]){${dark}}}` +
      `:root[data-theme="dark"]{${dark}}` +
      `.site-logo{block-size:3rem;inline-size:12rem;background:no-repeat 0/contain${logo ? ` url("${logo}")` : ""}}` +
      `[dir=rtl] .site-logo{background-position:100%}`,
  );
  return sheet;
}

function apply(site: Site): void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, siteSheet(site)];
  for (const pack of site.texts) addItemText(pack);
}

// A host may ask for a part to be ticked to begin with; the person can untick it.
function tickWish(): void {
  const instrument = wishNow()?.instrument;
  if (instrument && menu().some(({ instruments }) => instruments.includes(instrument))) chooseModule(instrument, true);
}

/** Has the engine read the site file, says in the console what is wrong in it, and goes by the rest. */
export async function readSite(): Promise<void> {
  const wish = wishNow();
  if (wish && get().settings.theme === "system") set({ theme: wish.theme });
  const text = siteText();
  if (text !== undefined) {
    const { site, notes } = await configure(text);
    notes.forEach(warn);
    apply(site as Site);
    useSite(site as Site);
    const offered = languagesOnOffer();
    if (!offered.some(({ code }) => code === locale())) setLocale(offered[0]!.code);
  }
  tickWish();
}

/** The published questionnaires whose words the site brings along. */
export function siteScales(): readonly Site["texts"][number][] {
  const site = siteNow();
  return site?.parts?.includes("published") === false ? [] : (site?.texts ?? []);
}

/** Opens a published questionnaire of the site, as if the person had brought its words. */
export async function openSiteScale(pack: Site["texts"][number]): Promise<void> {
  await learnScales();
  const { scales } = get().licensed;
  const scale = scales.status === "done" ? scales.value.find(({ id }) => id === pack.instrument) : undefined;
  if (!scale) return;
  pickScale(scale);
  const file = { name: `${pack.instrument}.json`, text: JSON.stringify(pack) };
  bring({ language: pack.language, permitted: true, status: pack.status, file });
  await readWords();
  go("licensed");
}

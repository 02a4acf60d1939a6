import { chooseLocale } from "./choose_locale.js";
import { Host, type Init } from "./host.js";
import { Leaving } from "./leave.js";
import { makePage, type ShellData } from "./page.js";
import { heightFor } from "./room.js";
import { doorOf } from "./site.js";

// Written in by the build.
declare const SHELL_DATA: ShellData;

// SHELL of the page that a site offers: inside the site's own pages, or in a tab of its own. It keeps nothing.
const isFramed = window !== parent;
// A press in APP's frame counts for the page around it. Browsers that cannot tell are trusted.
const wasPressed = () => navigator.userActivation?.isActive ?? true;

const asked = (globalThis as { secureBaseSite?: Promise<string | undefined> }).secureBaseSite;
const site = asked ?? Promise.resolve(undefined);
let hasKey = false;
const door = site.then((text) => {
  const read = doorOf(text);
  hasKey = read.hasKey;
  return read;
});

const leaving = new Leaving(() => page.frame.send({ kind: "wipe" }), isFramed);
const page = makePage(SHELL_DATA, {
  leaving,
  drawn: () => void (isFramed && host.tell("ready", {})),
  // By a press in here, for a site that has a key, to the one page that was heard first.
  deliver: (bytes) => isFramed && hasKey && wasPressed() && host.tell("result", { payload: bytes }),
  close: () => {
    if (isFramed && wasPressed()) host.tell("closed", {});
    leaving.finish();
  },
});

const codes = SHELL_DATA.locales.map(({ code }) => code);

async function begin({ locale, theme = "system", instrument = "" }: Partial<Init>): Promise<void> {
  const text = await site;
  if (text !== undefined) page.frame.send({ kind: "site", text });
  if (isFramed) page.frame.send({ kind: "embedded", theme, instrument });
  page.start(chooseLocale([...(locale ? [locale] : []), ...(navigator.languages ?? [])], codes));
}

function welcome(init: Init): void {
  const fontScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const locale = init.locale ?? navigator.language ?? "";
  host.tell("resize", { height: heightFor({ width: innerWidth, fontScale, locale, maxHeight: init.maxHeight }) });
  void begin(init);
}

// A page on the same server as this one may always frame it; others have to be named by the site.
const mayFrame = async (origin: string) => origin === location.origin || (await door).hosts.includes(origin);
const host = new Host(mayFrame, welcome);
if (!isFramed) void begin({});

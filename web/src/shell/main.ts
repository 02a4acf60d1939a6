import { chooseLocale } from "./choose_locale.js";
import { Leaving } from "./leave.js";
import { makePage, type ShellData } from "./page.js";

// Written in by the build.
declare const SHELL_DATA: ShellData;

// SHELL of the page that stands by itself: nobody to hand anything to.
const page = makePage(SHELL_DATA, {
  leaving: new Leaving(() => page.frame.send({ kind: "wipe" })),
  drawn: () => {},
  deliver: () => false,
  close: () => {},
});
const codes = SHELL_DATA.locales.map(({ code }) => code);
page.start(chooseLocale(navigator.languages ?? [], codes));

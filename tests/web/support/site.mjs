// The real page, built, served once and opened in one browser for all tests of a file.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, root, serve } from "../platform/setup.mjs";
import { Visitor } from "./visitor.mjs";

/** What ships. */
export const shipped = join(root, "dist");
/** The page to try. `./dev test` gives one whose parts are not packed: the same page, and it opens in a third of the time. */
export const dist = process.env.SB_DIST ?? shipped;
/** For tests that build a page of their own: no packing there either. */
export const packing = process.env.SB_PACKING ? ["--packing", process.env.SB_PACKING] : [];
const built = existsSync(join(dist, "app/index.html"));
/** For tests that need the page. */
export const needsPage = { skip: built ? false : "dist/app is missing: ./dev build makes it" };
/** The one file, as it ships. */
export const singleFile = pathToFileURL(join(shipped, "secure-base.html")).href;

/** A browser and a server for the tests of one file; `visit` opens the page in a context of its own. */
export function useSite(folder = join(dist, "app")) {
  let opened;
  const open = () => (opened ??= Promise.all([launch(), serve(folder)]));
  after(async () => {
    const [browser, server] = (await opened) ?? [];
    await browser?.close();
    await server?.close();
  });
  /** `prepare` gets the page before it is opened, `path` is another page of the site; the rest goes to the browser's context. */
  const visit = async ({ prepare, locale = "en", path = "", url, ...options } = {}) => {
    const [browser, server] = await open();
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, locale, ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(url ?? new URL(path, server.url).href, { waitUntil: "commit" });
    return Visitor.arrive(page, locale);
  };
  return { visit };
}

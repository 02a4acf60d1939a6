// The real page inside a host's, opened in one browser for all tests of a file.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { launch } from "../platform/setup.mjs";
import { dist } from "../support/site.mjs";
import { Visitor } from "../support/visitor.mjs";
import { serveHost } from "./world.mjs";

/** For tests that need the page as sites frame it. */
export const needsEmbed = {
  skip: existsSync(join(dist, "embed/embed.html")) ? false : "dist/embed is missing: ./dev build makes it",
};

async function innerFrame(page, depth) {
  let frame = page.mainFrame();
  for (let level = 0; level < depth; level++) {
    const element = await frame.locator("iframe").first().elementHandle();
    frame = await element.contentFrame();
  }
  return frame;
}

/**
 * A browser for the tests of one file. `visit` opens the host's page with a site file, and answers someone in the frame
 * and what the console was told; `context` is a window of its own, given back when the test ends.
 */
export function useEmbed() {
  let opened;
  after(async () => (await opened)?.close());
  const context = async (t, file, options) => {
    const browser = await (opened ??= launch());
    const server = await serveHost(join(dist, "embed"), { file });
    const window = await browser.newContext({ locale: "en", ...options });
    window.setDefaultTimeout(20_000);
    t.after(async () => {
      await window.close();
      await server.close();
    });
    return { page: await window.newPage(), server };
  };
  const visit = async (t, file, { locale = "en", path = "", ...options } = {}) => {
    const { page, server } = await context(t, file, { locale, viewport: { width: 1000, height: 900 }, ...options });
    const said = [];
    // The host has no icon, and is asked for one.
    page.on("console", (message) => message.location().url.endsWith("favicon.ico") || said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(server.url + path);
    const app = await innerFrame(page, path ? 1 : 2);
    await app.waitForSelector("main h1");
    return { visitor: new Visitor(page, app, "en"), page, app, said, server };
  };
  return { visit, context };
}

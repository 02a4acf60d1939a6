/**
 * Chromium as a person gets it: our own child process with raw flags, joined over its debugging port.
 * A test driver's default flags switch off prefetching, preconnecting and the back-forward cache,
 * and Debian's launcher switches off link pings: with either, leaks vanish in the test and stay in the field.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { asExpression, HandleSession } from "./handles.mjs";
import { homeEnvironment, start, temporaryFolder } from "./process.mjs";

const binary = ["/usr/lib/chromium/chromium", "/usr/bin/chromium"].find(existsSync);

/** Whether this engine is installed here. */
export const available = () => Boolean(binary);

/** Starts the browser; `profile` names a folder to start from again instead of a fresh one. */
export async function launch({ profile, width = 1000, height = 900 } = {}) {
  const home = profile ? { path: profile, remove() {} } : temporaryFolder("chromium");
  const flags = [
    "--headless=new",
    "--no-sandbox",
    "--remote-debugging-port=0",
    `--user-data-dir=${join(home.path, "profile")}`,
    `--window-size=${width},${height}`,
  ];
  const program = start(binary, [...flags, "about:blank"], { env: homeEnvironment(home.path) });
  const [, endpoint] = await program.line(/DevTools listening on (ws:\S+)/);
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0];
  const page = context.pages()[0] ?? (await context.newPage());
  return new Chromium({ program, browser, context, page, home });
}

class Chromium extends HandleSession {
  engine = "chromium";

  begin(kind) {
    const method = { reload: "reload", back: "goBack", forward: "goForward" }[kind];
    return this.page[method]({ waitUntil: "commit", timeout: 8000 }).catch(() => {});
  }

  /** A further tab of the same browser. */
  async tab(url) {
    const page = await this.context.newPage();
    await page.goto(url, { waitUntil: "load" });
    return { evaluate: (run, ...rest) => page.evaluate(asExpression(run, rest)), close: () => page.close() };
  }

  /** Ends the browser in order, so that it writes its profile; the folder stays until `remove()`. */
  async close() {
    const session = await this.browser.newBrowserCDPSession().catch(() => undefined);
    await session?.send("Browser.close").catch(() => {});
    await this.browser.close().catch(() => {});
    await this.program.end();
  }
}

/**
 * Firefox by WebDriver BiDi. The driver's default preferences silence prefetching and prediction;
 * they are given back their stock values here, or those leaks could not be seen.
 */
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { asExpression, HandleSession, moveByScript } from "./handles.mjs";
import { homeEnvironment, temporaryFolder } from "./process.mjs";

const binary = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);

/** Whether this engine is installed here. */
export const available = () => Boolean(binary);

const stockPreferences = {
  "network.dns.disablePrefetch": false,
  "network.predictor.enabled": true,
  "network.prefetch-next": true,
  "network.http.speculative-parallel-limit": 20,
  "dom.disable_beforeunload": false,
  // Its question before a form goes out unencrypted would block the driver, and hide a leak that a person may let pass.
  "security.warn_submit_secure_to_insecure": false,
};

/** Starts the browser; `profile` names a folder to start from again instead of a fresh one. */
export async function launch({ profile, width = 1000, height = 900 } = {}) {
  const home = profile ? { path: profile, remove() {} } : temporaryFolder("firefox");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: binary,
    headless: true,
    defaultViewport: null,
    args: [`--width=${width}`, `--height=${height}`],
    env: homeEnvironment(home.path),
    extraPrefsFirefox: stockPreferences,
    userDataDir: home.path,
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  return new Firefox({ browser, page, home });
}

class Firefox extends HandleSession {
  engine = "firefox";

  /** By the protocol's own command: the library's waits for a load event that never comes after a kept page was shown. */
  async open(url) {
    this.inner = undefined;
    await this.page.mainFrame().browsingContext.navigate(url, "complete");
  }

  begin(kind) {
    return moveByScript(this, kind);
  }

  /** A further tab of the same browser. */
  async tab(url) {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: "load" });
    return { evaluate: (run, ...rest) => page.evaluate(asExpression(run, rest)), close: () => page.close() };
  }

  async close() {
    await this.browser.close().catch(() => {});
  }
}

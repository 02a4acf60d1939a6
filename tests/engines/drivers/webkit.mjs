/**
 * WebKitGTK by its own WebDriver and MiniBrowser, inside a virtual screen.
 * WebKit's driver never shows the "leave this page?" dialog; `refusesToLeave` asks the page itself instead.
 */
import { existsSync, globSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import selenium from "selenium-webdriver";
import { asExpression, moveByScript } from "./handles.mjs";
import { locateSource } from "./locate.mjs";
import { freePort, homeEnvironment, start, temporaryFolder, until } from "./process.mjs";

const { Builder, Capabilities, Key } = selenium;
const miniBrowser = globSync("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")[0];

/** Whether this engine is installed here. */
export const available = () =>
  Boolean(miniBrowser) && existsSync("/usr/bin/WebKitWebDriver") && existsSync("/usr/bin/xvfb-run");

/** Starts the browser; `profile` names a folder to start from again instead of a fresh one. */
export async function launch({ profile, width = 1000, height = 900 } = {}) {
  const home = profile ? { path: profile, remove() {} } : temporaryFolder("webkit");
  const port = await freePort();
  const screen = ["-a", "-s", `-screen 0 ${width + 200}x${height + 200}x24`];
  const program = start("xvfb-run", [...screen, "WebKitWebDriver", `--port=${port}`], {
    // Root has no user namespace of its own for WebKit's sandbox to use.
    env: { ...homeEnvironment(home.path), WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
  });
  const address = `http://127.0.0.1:${port}`;
  await until(() => answers(`${address}/status`, program), "WebKitWebDriver", 60000);
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: miniBrowser, args: ["--automation"] },
    unhandledPromptBehavior: "accept",
  });
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  await driver.manage().setTimeouts({ script: 30000, pageLoad: 60000 });
  await driver.manage().window().setRect({ x: 0, y: 0, width, height });
  return new WebKit({ program, driver, home });
}

async function answers(url, program) {
  if (program.child.exitCode !== null) throw new Error(`WebKitWebDriver ended: ${program.output.text}`);
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

// The driver scrolls only its own page: what lies below the fold of the app's frame, or under the bar at its top, would be
// clicked where something else is. A frame further inside is left to `pressOn`: its host would see the page move.
const bringIntoView = `const { left, right, top, bottom } = arguments[0].getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const whole = arguments[0].closest("label") ?? arguments[0];
  const seen = whole.contains(document.elementFromPoint(x, y));
  if (parent === window.top && !seen) scrollBy({ top: y - innerHeight / 2, behavior: "instant" });`;

class WebKit {
  engine = "webkit";
  dialogs = [];
  keepOnDialog = false;

  constructor(parts) {
    Object.assign(this, parts);
    this.driver = limited(parts.driver);
  }

  get profile() {
    return this.home.path;
  }

  async open(url) {
    await this.driver.switchTo().defaultContent();
    await this.driver.get(url);
  }

  async tab(url) {
    const first = await this.driver.getWindowHandle();
    await this.driver.switchTo().newWindow("tab");
    await this.driver.get(url);
    const close = async () => {
      await this.driver.close();
      await this.driver.switchTo().window(first);
    };
    return { evaluate: (run, ...rest) => this.run(run, rest), close };
  }

  async enter(realm) {
    await this.driver.switchTo().defaultContent();
    if (realm === "top") return;
    await until(
      () => this.driver.switchTo().frame(0).then(() => true, () => false), // prettier-ignore
      "the app frame",
      20000,
    );
  }

  /** Asynchronous results come back by callback; an error comes back as data, or the driver would wait for ever. */
  async run(run, rest) {
    const answer = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       Promise.resolve().then(() => ${asExpression(run, rest).replace(/;\s*$/, "")})
         .then((value) => done({ value }), (error) => done({ error: String(error) + "\\n" + (error?.stack ?? "") }));`,
    );
    if (answer?.error) throw new Error(answer.error);
    return answer?.value ?? undefined;
  }

  async evaluate(realm, run, ...rest) {
    await this.enter(realm);
    return this.run(run, rest);
  }

  /** How many elements match now. */
  count(realm, query) {
    return this.evaluate(realm, `${locateSource}(${JSON.stringify(query)}).length`);
  }

  async click(realm, query, index = 0) {
    await this.enter(realm);
    const target = await this.driver.executeScript(`return ${locateSource}(${JSON.stringify(query)}).at(${index})`);
    if (!target) throw new Error(`nothing to click: ${JSON.stringify(query)}`);
    await this.driver.executeScript(bringIntoView, target);
    try {
      await target.click();
    } catch (cause) {
      if (cause.name !== "ElementNotInteractableError") throw cause;
      await this.pressOn(target);
      return "by key";
    }
  }

  // What has to be scrolled to in a frame inside a frame cannot be clicked by this driver; keys reach it.
  async pressOn(target) {
    await this.driver.executeScript("arguments[0].focus()", target);
    await this.driver.actions().sendKeys(" ").perform();
  }

  async press(key) {
    await this.driver.actions().sendKeys(namedKey(key)).perform();
  }

  async type(text) {
    await this.driver.actions().sendKeys(text).perform();
  }

  reload() {
    return moveByScript(this, "reload");
  }

  back() {
    return moveByScript(this, "back");
  }

  forward() {
    return moveByScript(this, "forward");
  }

  async screenshot(path) {
    const { writeFileSync } = await import("node:fs");
    writeFileSync(path, await this.driver.takeScreenshot(), "base64");
  }

  async close() {
    await this.driver.quit().catch(() => {});
    await this.program.end();
  }

  remove() {
    this.home.remove();
  }
}

/** WebKit's driver can stop answering for ever; a command that takes too long fails by its name instead. */
function limited(driver) {
  const execute = driver.execute.bind(driver);
  driver.execute = (command) => {
    const late = sleep(90000, undefined, { ref: false }).then(() => {
      throw new Error(`webkit: no answer to ${command.getName()}`);
    });
    return Promise.race([execute(command), late]);
  };
  return driver;
}

function namedKey(key) {
  const names = { ArrowDown: "ARROW_DOWN", ArrowUp: "ARROW_UP", ArrowLeft: "ARROW_LEFT", ArrowRight: "ARROW_RIGHT" };
  return key.length === 1 ? key : (Key[names[key] ?? key.toUpperCase()] ?? key);
}

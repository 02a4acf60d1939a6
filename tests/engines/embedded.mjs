/** A session whose page is a host's: "top" is the host, "shell" the frame in its element, "app" the frame in that. */
import { until } from "./drivers/process.mjs";

const inElement = "return document.querySelector('secure-base')?.shadowRoot?.querySelector('iframe') ?? null";

// WebKit's driver walks from frame to frame.
async function enterByElement(driver, realm) {
  await driver.switchTo().defaultContent();
  if (realm === "top") return;
  const frame = await until(() => driver.executeScript(inElement), "the frame of the element", 20000);
  await driver.switchTo().frame(frame);
  if (realm === "shell") return;
  const inner = () => driver.switchTo().frame(0).then(() => true, () => false); // prettier-ignore
  await until(inner, "the app frame", 20000);
}

// The other two list the frames of a page.
async function frameOf(page, realm) {
  if (realm === "top") return page.mainFrame();
  const shell = () => page.mainFrame().childFrames()[0];
  const wanted = realm === "shell" ? shell : () => shell()?.childFrames()[0];
  return until(() => wanted() ?? null, `the ${realm} frame`, 20000);
}

/** Lets a session find the page inside a host's. */
export function insideHost(session) {
  if (session.driver) session.enter = (realm) => enterByElement(session.driver, realm);
  else session.frame = (realm) => frameOf(session.page, realm);
  return session;
}

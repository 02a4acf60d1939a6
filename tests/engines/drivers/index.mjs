/** The three engines behind one interface; see handles.mjs for what a session can do. */
import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

const drivers = { chromium, firefox, webkit };

/** Names of the engines, in the order the tests run them. */
export const engines = Object.keys(drivers);

/** False, or the reason why tests in this engine cannot run here; suits node:test's `skip`. */
export function missing(engine) {
  return drivers[engine].available() ? false : `${engine} is not installed here`;
}

/** Starts one engine; tests end it with `close()` and then drop its profile folder with `remove()`. */
export const launch = (engine, options) => drivers[engine].launch(options);

/** Runs `work` with a browser that is closed and removed whatever happens. */
export async function withBrowser(engine, work, options) {
  const session = await launch(engine, options);
  try {
    return await work(session);
  } finally {
    await session.close();
    session.remove();
  }
}

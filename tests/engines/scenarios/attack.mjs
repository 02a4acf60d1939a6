/**
 * The attack run: hostile code inside the app's own realm, where the answers are, tries every way out. It is put there
 * by the driver, past the script policy, as if a dependency had turned; all else of the page's defence is as shipped.
 */
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileAddress, serveApp } from "../app.mjs";
import { Walker } from "../journey.mjs";

const probes = readFileSync(new URL("../pages/probes.js", import.meta.url), "utf8");

async function inject(session, url) {
  const walker = new Walker(session, "en");
  await session.open(url);
  await walker.arrive();
  // A click first: several ways out open only after one.
  await walker.click(walker.button("home.self.go"));
  await session.evaluate("app", `(() => { ${probes} })()`);
}

const attempt = (session, ids, secret) =>
  session
    .evaluate("app", (list, key) => runProbes(list, key), ids, secret)
    .catch((error) => ({ frame: String(error).slice(0, 90) })); // eslint-disable-line no-undef

export default async function attack({ config, pages, mark, closingControl, launch }) {
  const app = await serveApp();
  const url = config.hosted ? app.url : fileAddress;
  const session = await launch();
  const refused = {};
  try {
    await inject(session, url);
    const ids = await session.evaluate("app", "probeIds");
    Object.assign(refused, await attempt(session, ids.stay, config.secret));
    // Some ways out are slow (peers gather, fonts load late): they get a while, and then the closing control's as well.
    await sleep(config.patience ?? 4000);
    for (const id of ids.leave) {
      await inject(session, url);
      await attempt(session, [id], config.secret);
      await sleep(400);
      await mark(id);
    }
    return { ids, refused, control: await closingControl(session, pages) };
  } finally {
    await session.close();
    session.remove();
    await app.end();
  }
}

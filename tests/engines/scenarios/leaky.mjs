/** The positive control: plants every leak in an unprotected page. */
import { until } from "../drivers/process.mjs";
import { probesSeen } from "../sink/traffic.mjs";

/** `config.leave` limits the leaks that need a page load each; `config.expect` is what to wait for before looking. */
export default async function leaky({ config, pages, events, mark, launch }) {
  const session = await launch();
  const { secret, expect = [] } = config;
  const page = `${pages.url}/leaky.html`;
  const seen = (id) => Object.keys(probesSeen(events(), secret)[id] ?? {}).length > 0;
  const threw = {};
  try {
    await session.open(page);
    const ids = await session.evaluate("top", "probeIds");
    Object.assign(threw, await session.evaluate("top", (list, key) => runProbes(list, key), ids.stay, secret));
    const stay = expect.filter((id) => ids.stay.includes(id));
    await until(() => stay.every(seen), "planted leaks", config.patience ?? 30000).catch(() => {});
    for (const id of config.leave ?? ids.leave) {
      const tab = await session.tab(page);
      await tab.evaluate((list, key) => void setTimeout(() => runProbes(list, key), 0), [id], secret);
      await until(() => seen(id), id, config.patience ?? 6000).catch(() => {});
      await tab.close();
    }
    await mark("leaky");
    return { threw, ids };
  } finally {
    await session.close();
    session.remove();
  }
}

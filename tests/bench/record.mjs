// What a record costs as it grows: from ten moments to ten thousand, three years of one a day among them. Each is brought
// in, kept, and opened again on another day; then it is looked at and added to. In a browser, on this machine as it is.
import { launch, serve } from "../web/platform/setup.mjs";
import { noteMoment, openDiary } from "../web/support/keeping.mjs";
import { bringAndTake, comeBack, kept, openRecord, phase, turnOn, unlock } from "../web/support/record.mjs";
import { Visitor } from "../web/support/visitor.mjs";

const YEARS = 3 * 365;
const sizes = [10, 100, YEARS, 3650, 10_000];
const one = (list, at) => list[at % list.length];

/** A moment a day back from today, and more of them a day where there are more than days in ten years. */
function moments(count) {
  const perDay = Math.ceil(count / 3650);
  return Array.from({ length: count }, (_, at) => ({
    ...{ id: `m-${at}`, changed: 1_700_000_000 + at, minute: 400 + (at % perDay) * 60 + (at % 7) },
    day: new Date(Date.now() - 86_400_000 * (1 + Math.floor(at / perDay))).toISOString().slice(0, 10),
    ...{ closeness: (at * 7) % 11, worry: (at * 3) % 5, urge: one(["toward", "away", "both", "neither"], at) },
    ...{ who: one(["partner", "friend", "family"], at), trigger: one(["message", "silence", "parting"], at) },
    ...{ did: [one(["paused", "talked", "asked"], at)], helped: [one(["breath", "time"], at)] },
  }));
}

/** Milliseconds that the page's own thread was busy while something was done, and that went by. */
async function cost(session, act) {
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const [before, start] = [await busy(), performance.now()];
  await act();
  return { busy: (await busy()) - before, passed: performance.now() - start };
}

// The frame's own process where it has one, else that of the page around it.
async function sessionOf({ page, app }) {
  const session = await page
    .context()
    .newCDPSession(app)
    .catch(() => page.context().newCDPSession(page));
  await session.send("Performance.enable");
  return session;
}

async function heap(session) {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize").value;
}

async function measure(browser, url, count) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, locale: "en" });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.goto(url);
  let visitor = await Visitor.arrive(page, "en");
  await turnOn(visitor);
  await bringAndTake(visitor, JSON.stringify({ format: "securebase/journal", version: 1, diary: moments(count) }));
  await kept(visitor);
  visitor = await comeBack(visitor);
  await openRecord(visitor);
  const session = await sessionOf(visitor);
  const unlocking = await cost(session, async () => {
    await unlock(visitor);
    await phase(visitor, "open");
  });
  const opening = await cost(session, () => openDiary(visitor));
  const adding = await cost(session, () => noteMoment(visitor, { closeness: 5, worry: 1 }));
  const used = await heap(session);
  await context.close();
  return { unlocking, opening, adding, used };
}

const ms = (value) => `${Math.round(value)} ms`;

/** Rows of the report: unlocking, opening and adding, by how much there is. */
export async function benchRecord() {
  const server = await serve("dist/app");
  const browser = await launch();
  try {
    const rows = [];
    for (const count of sizes) {
      const { unlocking, opening, adding, used } = await measure(browser, server.url, count);
      const peer = `unlocking ${ms(unlocking.passed)} (own thread ${ms(unlocking.busy)}), memory ${(used / 1e6).toFixed(0)} MB`;
      const ours = `opens ${ms(opening.passed)}, adds ${ms(adding.busy)}`;
      const target = count === YEARS ? "1000 ms, 100 ms" : "";
      rows.push({ what: `A record of ${count} moments`, ours, peer, target });
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

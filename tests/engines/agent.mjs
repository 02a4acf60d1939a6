/**
 * The part of a test that lives inside the browser's network namespace: runs one scenario and prints its result
 * as one line of JSON. The test outside starts it, reads the sink's record and judges.
 * agent.mjs SCENARIO '{"engine":...,"log":...}'
 */
import { createSocket } from "node:dgram";
import { launch } from "./drivers/index.mjs";
import { until } from "./drivers/process.mjs";
import { servePages } from "./pages/serve.mjs";
import { freshSecret } from "./sink/canary.mjs";
import { marked, probesSeen } from "./sink/traffic.mjs";
import { readEvents } from "./sink/record.mjs";

const [, , scenario, text] = process.argv;
const config = JSON.parse(text);
const events = () => readEvents(config.log);

/** Sends a datagram the sink will see and waits for it: all earlier packets are in the record then. */
async function mark(label) {
  const socket = createSocket("udp4");
  const name = `${label}-${freshSecret()}`;
  await new Promise((resolve) => socket.send(name, 9, "198.51.100.2", resolve));
  socket.close();
  await until(() => marked(events(), name), "the sink to catch up");
}

/**
 * Lets the same browser leak on purpose, in a second tab, and waits until the sink has seen it: at the end of a silent
 * run this shows that the harness was awake and that what the page had asked for before has had its turn.
 */
async function closingControl(session, pages) {
  const secret = freshSecret();
  const tab = await session.tab(`${pages.url}/leaky.html`);
  await tab.evaluate((key) => runProbes(["fetch", "image", "dns-prefetch"], key), secret); // eslint-disable-line no-undef
  await until(() => {
    const seen = probesSeen(events(), secret);
    return seen.fetch?.payload && seen.image?.payload;
  }, "the closing control leak");
  await tab.close();
  await mark("closed");
  return secret;
}

const pages = await servePages();
/** Says how far a scenario has come; shown when it does not come to its end. */
const step = (text) => process.stdout.write(`STEP ${text}\n`);

const tools = {
  step,
  config,
  pages,
  events,
  mark,
  closingControl,
  launch: (options) => launch(config.engine, options),
};
try {
  const { default: run } = await import(`./scenarios/${scenario}.mjs`);
  const result = await run(tools);
  process.stdout.write(`\nRESULT ${JSON.stringify(result ?? {})}\n`, () => process.exit(0));
} catch (error) {
  process.stdout.write(`\nFAILED ${JSON.stringify(String(error?.stack ?? error))}\n`, () => process.exit(1));
}

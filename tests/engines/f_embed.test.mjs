/**
 * The page inside a host's, in each engine (F-64, J-C1, J-C2; rules ): what a hostile host can learn, and
 * what it can change. The small APP is as bad as one can be: it grows with every answer.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { buildEmbed, key, sealed, serveHost, site } from "../web/embed/world.mjs";
import { dist } from "../web/support/site.mjs";
import { engines, missing, withBrowser } from "./drivers/index.mjs";
import { until } from "./drivers/process.mjs";
import { insideHost } from "./embedded.mjs";
import { Walker } from "./journey.mjs";

const embed = buildEmbed();
const settle = (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms));
const button = (id) => ({ css: `#${id}` });

const probe = (session) =>
  session.evaluate("app", () => globalThis.probe && JSON.parse(JSON.stringify(globalThis.probe)));
const trace = (session) => session.evaluate("top", () => globalThis.trace);
const heard = async (session) => (await trace(session)).filter(([kind]) => kind === "message").map(([, data]) => data);
const types = async (session) => (await heard(session)).map(({ type }) => type);

/** Opens a host's page and waits until the page in it is drawn and the host was told. */
async function arrive(session, url) {
  await session.open(url);
  await until(() => probe(session).catch(() => false), "the small APP");
  await until(async () => (await types(session)).includes("ready"), "ready");
}

async function click(session, id) {
  await session.click("app", button(id));
}

async function answerAll(session, value) {
  for (let time = 0; time < 4; time++) await click(session, `answer-${value}`);
  await settle();
}

// Until the page is drawn, browsers do not tell of a new size, of their own window and of a message in any one order, and
// one that is busy passes over the size that the frame begins with; what was told and the size it came to are compared
// apart from that, and everything after it in its order.
async function seenSince(session, start) {
  const all = await trace(session);
  const of = (wanted) => all.filter(([kind]) => kind === wanted);
  return { told: of("message"), height: of("height").at(-1), events: of("event"), since: all.slice(start) };
}

async function seen(session, url, value) {
  await arrive(session, url);
  await settle(1000);
  const start = (await trace(session)).length;
  await answerAll(session, value);
  assert.deepEqual((await probe(session)).answers, Array(4).fill(value));
  return seenSince(session, start);
}

/** Waits until nothing was asked of a server for a while, and answers how much was. */
async function allAsked({ requests }) {
  let before = -1;
  while (before !== requests.length) {
    before = requests.length;
    await settle(2000);
  }
  return before;
}

const suite = (engine, title, work, options) =>
  test(`${title}: ${engine}`, { skip: missing(engine), timeout: 120000 }, async (t) => {
    const server = await serveHost(embed, options);
    t.after(() => server.close());
    await withBrowser(engine, (session) => work(insideHost(session), server, t));
  });

for (const engine of engines) {
  suite(
    engine,
    "F-64: a host under default-src 'self' sees the same for all-1 and all-7 answers",
    async (session, server) => {
      // Where the window's own focus was before must not make a difference.
      await seen(session, server.url, 4);
      const low = await seen(session, server.url, 1);
      const high = await seen(session, server.url, 7);
      assert.deepEqual(high, low);
      const messages = low.told.map(([, data, origin]) => [data, origin]);
      assert.deepEqual(messages.map(([data]) => data.type).sort(), ["ready", "resize"]);
      for (const [, origin] of messages) assert.equal(origin, "null");
      const heights = (await trace(session)).filter(([kind]) => kind === "height");
      assert.ok(heights.length <= 2, "the frame takes one height");
      const { wish, site: text } = await probe(session);
      assert.deepEqual(wish, { theme: "dark", instrument: "sbi-traits" });
      assert.equal(JSON.parse(text).key, key);
      // All of it came from the one server, and nothing after the page was drawn.
      const before = await allAsked(server);
      await answerAll(session, 3);
      assert.equal(server.requests.length, before);
    },
  );

  suite(engine, "a host can read nothing of the frame", async (session, server) => {
    await arrive(session, server.url);
    const found = await session.evaluate("top", () => globalThis.readFrame());
    for (const [what, came] of Object.entries(found)) {
      if (what === "content") assert.equal(came, "null");
      else assert.equal(came, "SecurityError", what);
    }
    const own = await session.evaluate("shell", () => [self.origin, location.origin]);
    assert.deepEqual(own, ["null", server.origin]);
  });

  suite(
    engine,
    "spoofing, replaying, squeezing and 10,000 made-up messages change nothing",
    async (session, server) => {
      await arrive(session, server.url);
      await answerAll(session, 2);
      const before = [await heard(session), await probe(session)];
      await session.evaluate("top", () => globalThis.spoof());
      await session.evaluate("top", () => globalThis.squeeze());
      assert.equal(await session.evaluate("top", () => globalThis.fuzz(10000)), 10000);
      await settle(800);
      const after = [await heard(session), await probe(session)];
      assert.deepEqual(after[0], before[0], "the host is told nothing more");
      // APP may hear that a window spoke to it; it never reads what.
      assert.deepEqual({ ...after[1], heard: 0 }, { ...before[1], heard: 0 });
      assert.ok(!(await trace(session)).some(([kind]) => kind === "answered"));
      assert.equal(await session.evaluate("shell", () => document.documentElement.lang), "en");
    },
  );

  suite(
    engine,
    "without consent no result, with it exactly one, to the host alone; closed only by a click",
    async (session, server) => {
      await arrive(session, server.url);
      await answerAll(session, 5);
      assert.deepEqual((await types(session)).sort(), ["ready", "resize"]);
      await click(session, "send");
      await until(async () => (await probe(session)).sent.length === 1, "the answer to what was handed over");
      await settle();
      const results = (await heard(session)).filter(({ type }) => type === "result");
      assert.deepEqual(results, [{ v: 1, type: "result", payload: sealed }]);
      assert.deepEqual((await probe(session)).sent, [true]);
      const told = (await trace(session)).filter(([kind, type]) => kind === "event" && type === "result");
      assert.deepEqual(told, [["event", "result", { payload: sealed }]]);
      await click(session, "close");
      await until(async () => (await types(session)).includes("closed"), "closed");
      assert.equal(await session.count("shell", { css: "iframe" }), 0, "nothing is left in the frame");
    },
  );

  suite(engine, "leaving empties the frame, says so, and tells the host nothing", async (session, server) => {
    await arrive(session, server.url);
    await answerAll(session, 4);
    const before = await types(session);
    await click(session, "leave");
    await until(async () => (await session.count("shell", { css: "iframe" })) === 0, "an empty frame");
    await settle();
    assert.deepEqual(await types(session), before);
    assert.equal(await session.evaluate("shell", () => document.getElementById("left")?.hidden), false);
    assert.equal(await session.evaluate("top", () => location.pathname), "/");
    assert.deepEqual(session.dialogs ?? [], []);
  });

  suite(
    engine,
    "without a key nothing is handed over",
    async (session, server) => {
      await arrive(session, server.url);
      await click(session, "send");
      await until(async () => (await probe(session)).sent.length === 1, "the answer to what was handed over");
      assert.deepEqual((await probe(session)).sent, [false]);
      assert.ok(!(await types(session)).includes("result"));
    },
    { file: site() },
  );
}

// ------------------------------------------------------------------------------------------------------ the real page

const real = join(dist, "embed");
const notBuilt = existsSync(join(real, "embed.html")) ? false : "dist/embed is missing: ./dev build makes it";

/** Answers the short form with one value throughout, looks at the result and closes; all that the host saw meanwhile. */
async function walkThrough(session, url, value) {
  await session.open(`${url}real.html`);
  const walker = new Walker(session, "en");
  await walker.arrive();
  await settle(1000);
  const start = (await trace(session)).length;
  await walker.begin();
  const answered = await walker.answerAll(Array(12).fill(value));
  assert.equal(answered.length, 12);
  await walker.result();
  await session.click("app", { css: ".brand" });
  await walker.click(walker.button("site.close"));
  await walker.click(walker.button("site.close.go"));
  await until(async () => (await types(session)).includes("closed"), "closed");
  return seenSince(session, start);
}

for (const engine of engines) {
  const skip = notBuilt || missing(engine);
  test(
    `B1: a host of the real page sees the same for all-1 and all-7: ${engine}`,
    { skip, timeout: 240000 },
    async (t) => {
      const server = await serveHost(real);
      t.after(() => server.close());
      await withBrowser(engine, async (session) => {
        const low = await walkThrough(insideHost(session), server.url, 1);
        const asked = server.requests.splice(0);
        const high = await walkThrough(session, server.url, 7);
        assert.deepEqual(high, low);
        assert.deepEqual(low.told.map(([, { type }]) => type).sort(), ["closed", "ready", "resize"]);
        // Files may be kept from the first time; whatever is asked for again is asked for in the same order.
        const again = asked.filter((url) => server.requests.includes(url));
        assert.deepEqual(server.requests, again);
      });
    },
  );
}

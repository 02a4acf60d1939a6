/** What people keep, in each engine (J-S10): kept, locked, opened, in two tabs of time, and gone when it is erased. */
import assert from "node:assert/strict";
import test from "node:test";
import { passphrase } from "../web/vault/pure.mjs";
import { buildVault } from "../web/vault/site.mjs";
import { serve } from "../web/platform/setup.mjs";
import { engines, missing, withBrowser } from "./drivers/index.mjs";
import { until } from "./drivers/process.mjs";

const built = buildVault();
const ok = { ok: true, value: null };

/** Runs in the app: begins a call, whose answer is fetched later. */
function begin(method, ...given) {
  const { vault } = globalThis.probe;
  const mapped = given.map((one) => (one?.rows ? new Map(Object.entries(one.rows)) : one));
  globalThis.gave = undefined;
  Promise.resolve(vault[method](...mapped)).then((gave) => {
    const rows = gave?.value?.rows;
    globalThis.gave = [rows ? { ...gave, value: { ...gave.value, rows: Object.fromEntries(rows) } } : (gave ?? null)];
  });
}

async function call(session, ...asked) {
  await session.evaluate("app", begin, ...asked);
  const [gave] = await until(() => session.evaluate("app", () => globalThis.gave ?? null), asked[0]);
  return gave;
}

async function arrive(session, url) {
  await session.open(url);
  await until(() => session.evaluate("app", () => Boolean(globalThis.probe)).catch(() => false), "the vault");
}

for (const engine of engines) {
  test(`kept, locked, opened and erased: ${engine}`, { skip: missing(engine), timeout: 120000 }, async (t) => {
    const server = await serve(built.app);
    t.after(() => server.close());
    await withBrowser(engine, async (session) => {
      await arrive(session, server.url);
      assert.equal(await call(session, "look"), "none");
      assert.deepEqual(await call(session, "create", passphrase), ok);
      assert.deepEqual(await call(session, "write", { rows: { one: "1 ✓", two: "2" } }), ok);
      assert.deepEqual(await call(session, "write", { rows: { one: "one" } }), ok);
      await arrive(session, server.url);
      assert.equal(await call(session, "look"), "locked");
      assert.deepEqual(await call(session, "open", "wrong"), { ok: false, fault: "passphrase" });
      const rows = { two: "2", one: "one" };
      assert.deepEqual(await call(session, "open", passphrase), { ok: true, value: { rows, previous: false } });
      assert.deepEqual((await call(session, "list")).databases, ["kept"]);
      const { value } = await call(session, "erase");
      assert.deepEqual([value.databases, value.caches, value.workers, value.others], [[], [], 0, []]);
      assert.equal(await call(session, "look"), "none");
    });
  });
}

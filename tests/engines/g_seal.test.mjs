/** What is sealed to a clinic's key in each engine opens by the `age` program, and no bit of it can be changed. (J-C4) */
import assert from "node:assert/strict";
import test from "node:test";
import { serve } from "../web/platform/setup.mjs";
import { altered, buildSeal, Clinic } from "../web/seal/site.mjs";
import { needsAge } from "../web/support/age.mjs";
import { engines, missing, withBrowser } from "./drivers/index.mjs";
import { until } from "./drivers/process.mjs";

const built = buildSeal();
const text = '{"format":"securebase/shared","notice":"«لا» 🌊"}\n';

/** Runs in the app: begins a call, whose answer is fetched later. */
function begin(method, ...given) {
  globalThis.gave = undefined;
  const mapped = given.map((one) => (Array.isArray(one) ? Uint8Array.from(one) : one));
  globalThis.probe[method](...mapped).then((gave) => {
    globalThis.gave = [gave.value instanceof Uint8Array ? { ...gave, value: [...gave.value] } : gave];
  });
}

async function call(session, ...asked) {
  await session.evaluate("app", begin, ...asked);
  const [gave] = await until(() => session.evaluate("app", () => globalThis.gave ?? null), asked[0]);
  return gave;
}

for (const engine of engines) {
  const skip = missing(engine) || needsAge.skip;
  test(`sealed here, opened by age: ${engine}`, { skip, timeout: 120000 }, async (t) => {
    const server = await serve(built.app);
    t.after(() => server.close());
    const clinic = new Clinic();
    await withBrowser(engine, async (session) => {
      await session.open(server.url);
      await until(() => session.evaluate("app", () => Boolean(globalThis.probe)).catch(() => false), "sealing");
      const { value } = await call(session, "sealTo", clinic.recipient, text);
      const bytes = Buffer.from(value);
      assert.equal(clinic.open(bytes)?.toString(), text);
      assert.deepEqual(await call(session, "openSealed", clinic.keys, value), { ok: true, value: text });
      for (const [region, changed] of altered(bytes)) assert.equal(clinic.open(changed), undefined, region);
      const made = await call(session, "makeKeys");
      const again = await call(session, "sealTo", made.value.recipient, text);
      assert.deepEqual(await call(session, "openSealed", made.value.identity, again.value), { ok: true, value: text });
    });
  });
}

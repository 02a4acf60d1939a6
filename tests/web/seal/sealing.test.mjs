// What is sealed to a clinic's key opens with it, in the page and in the `age` program, and nothing that was changed
// opens at all. (J-C4, F-14)
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { appFrame, launch, serve } from "../platform/setup.mjs";
import { needsAge } from "../support/age.mjs";
import { altered, buildSeal, Clinic } from "./site.mjs";

const text = '{\n  "format": "securebase/shared",\n  "notice": "لا — «no» 🌊"\n}\n';
let browser;
let server;
let app;

before(async () => {
  const built = buildSeal();
  assert.equal(built.status, 0, built.stderr);
  [browser, server] = await Promise.all([launch(), serve(built.app)]);
  const page = await browser.newPage();
  await page.goto(server.url);
  app = await appFrame(page);
  await app.waitForFunction(() => globalThis.probe);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** Calls a function of the probe; bytes travel as lists. */
const call = (name, ...given) =>
  app.evaluate(
    async ([method, all]) => {
      const gave = await globalThis.probe[method](
        ...all.map((one) => (Array.isArray(one) ? Uint8Array.from(one) : one)),
      );
      return gave?.value instanceof Uint8Array ? { ...gave, value: [...gave.value] } : gave;
    },
    [name, given],
  );

async function sealed(clinic) {
  const { ok, value } = await call("sealTo", clinic.recipient, text);
  assert.ok(ok);
  return Buffer.from(value);
}

test("the age program opens what the page sealed, to the same bytes, and the other way round", needsAge, async () => {
  const clinic = new Clinic();
  const bytes = await sealed(clinic);
  assert.equal(clinic.open(bytes)?.toString(), text);
  assert.ok(!bytes.includes("securebase"), "nothing of it stands in the file");
  assert.notDeepEqual(await sealed(clinic), bytes, "no two files are alike");
  assert.deepEqual(await call("openSealed", clinic.keys, [...bytes]), { ok: true, value: text });
  assert.deepEqual(await call("openSealed", clinic.keys, [...clinic.seal(text)]), { ok: true, value: text });
});

test("one bit changed in any region and it is refused, in the page and by the program", needsAge, async () => {
  const clinic = new Clinic();
  for (const [region, bytes] of altered(await sealed(clinic))) {
    assert.equal(clinic.open(bytes), undefined, region);
    const { ok, fault } = await call("openSealed", clinic.keys, [...bytes]);
    assert.equal(ok, false, region);
    assert.ok(["damaged", "passphrase"].includes(fault), region);
  }
  const cut = (await sealed(clinic)).subarray(0, -1);
  assert.equal((await call("openSealed", clinic.keys, [...cut])).ok, false);
});

test("another clinic's key opens nothing, and a key that is none seals nothing", needsAge, async () => {
  const [mine, other] = [new Clinic(), new Clinic()];
  const bytes = await sealed(mine);
  assert.deepEqual(await call("openSealed", other.keys, [...bytes]), { ok: false, fault: "passphrase" });
  assert.deepEqual(await call("openSealed", "no key", [...bytes]), { ok: false, fault: "passphrase" });
  const wrong = mine.recipient.replace(/.$/, (last) => (last === "q" ? "p" : "q"));
  assert.deepEqual(await call("sealTo", wrong, text), { ok: false, fault: "damaged" });
});

test("keys made in the page are a file of age-keygen's form, which the program uses", needsAge, async () => {
  const { value } = await call("makeKeys");
  const { value: more } = await call("makeKeys");
  assert.notEqual(value.identity, more.identity);
  const clinic = new Clinic();
  const theirs = clinic.keys.trimEnd().split("\n");
  clinic.use(await call("keyFile", value, "2026-11-22T10:00:00Z"));
  const mine = clinic.keys.trimEnd().split("\n");
  const shape = (lines) => lines.map((line) => line.replace(/(: |-1|age1).*/, "$1"));
  assert.deepEqual(shape(mine), shape(theirs));
  assert.equal(clinic.recipient, value.recipient);
  assert.equal(clinic.open(clinic.seal(text))?.toString(), text);
  assert.equal(clinic.open(await sealed(clinic))?.toString(), text);
});

test("a key is found in what people paste, and a secret key is told from it", needsAge, async () => {
  const clinic = new Clinic();
  const found = { recipient: clinic.recipient };
  const site = JSON.stringify({ format: "securebase/site", key: clinic.recipient });
  for (const pasted of [clinic.recipient, ` ${clinic.recipient.toUpperCase()}\n`, site])
    assert.deepEqual(await call("keyIn", pasted), found);
  assert.equal(await call("keyIn", clinic.keys), "secret");
  assert.equal(await call("keyIn", clinic.recipient.slice(0, -1)), undefined);
  assert.match(await call("fingerprint", clinic.recipient), /^([0-9A-F]{4} ){4}[0-9A-F]{4}$/);
});

// Killed in the middle of a save, the vault opens (J-S10): a few times here, three hundred in the long run.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findSecrets, freshSecret } from "../../engines/sink/canary.mjs";
import { scanProfile } from "../../engines/profile.mjs";
import { serve } from "../platform/setup.mjs";
import { Mortal, saveAndDie } from "./killed.mjs";
import { passphrase } from "./pure.mjs";
import { buildVault } from "./site.mjs";

const built = buildVault();

test("20 saves, each killed at some moment: it always opens, with the last state or the one before", async (t) => {
  const found = await saveAndDie(t, built.app, { saves: 20, browserEach: 5, seed: 20260105 });
  t.diagnostic(JSON.stringify(found));
  assert.equal(found.last + found.before, 20);
});

test("nothing of what is kept is in the browser's profile, nor the passphrase, nor a row's name", async (t) => {
  const [server, mortal] = [await serve(built.app), new Mortal()];
  t.after(async () => {
    mortal.home.remove();
    await server.close();
  });
  await mortal.start();
  const hand = await mortal.visit(server.url);
  const [text, name, word, planted] = Array.from({ length: 4 }, freshSecret);
  const phrase = `${passphrase} ${word}`;
  assert.ok((await hand.call("create", phrase)).ok);
  assert.ok((await hand.write({ [name]: `${text} `.repeat(500) })).ok);
  assert.ok((await hand.call("seal", phrase, text)).ok);
  await hand.call("lock");
  assert.ok((await hand.call("open", phrase)).ok);
  await hand.page.evaluate((secret) => (localStorage.planted = secret), planted);
  // The browser writes its other stores after a while, and this proves that the search sees them.
  const seen = () => scanProfile(mortal.home.path, [planted]).found.length > 0;
  for (let turn = 0; turn < 100 && !seen(); turn++) await hand.page.waitForTimeout(200);
  await mortal.kill();
  const { found, files } = scanProfile(mortal.home.path, [text, name, word, planted]);
  assert.ok(files > 20 && found.some(({ secret }) => secret === planted), "what is kept in the clear is found");
  const leaked = found.filter(({ secret }) => secret !== planted);
  assert.deepEqual(leaked, []);
  assert.equal(findSecrets(Buffer.from(`x${text}x`), [text]).length, 1);
});

// Three hundred saves, each killed at a random moment (J-S10).
import assert from "node:assert/strict";
import { test } from "node:test";
import { saveAndDie } from "./killed.mjs";
import { buildVault } from "./site.mjs";

const built = buildVault();

test("300 saves, each killed at some moment: it always opens, with the last state or the one before", async (t) => {
  const found = await saveAndDie(t, built.app, { saves: 300, browserEach: 10, seed: 31 });
  t.diagnostic(JSON.stringify(found));
  assert.ok(
    found.last >= 10 && found.before >= 10,
    `struck before and after the moment that counts: ${JSON.stringify(found)}`,
  );
});

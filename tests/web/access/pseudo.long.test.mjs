// Languages that nobody speaks: two fifths longer than English, and English from right to left. What fits them fits the
// next real language too. (F-65)
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pseudoLocales } from "../../../web/build/pseudo.mjs";
import { root } from "../platform/setup.mjs";
import { misfitsIn, wide } from "../support/fits.mjs";
import { needsPage, packing, useSite } from "../support/site.mjs";
import { walk, walks } from "../support/tour.mjs";

const out = mkdtempSync(join(tmpdir(), "pseudo-"));
const site = useSite(join(out, "app"));

before(() => {
  if (needsPage.skip) return;
  const script = join(root, "web/build/build.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, "--out", out, "--pseudo", "--no-budget", "--quiet", ...packing], { encoding: "utf8" }); // prettier-ignore
  assert.equal(status, 0, stderr);
});
after(() => rmSync(out, { recursive: true, force: true }));

for (const name of Object.keys(walks)) {
  test(`longer words and turned words fit: ${name}`, needsPage, async () => {
    const visitor = await site.visit({ viewport: wide, reducedMotion: "reduce" });
    const faults = [];
    const codes = pseudoLocales.map(({ code }) => code);
    await walk(name, visitor, async (stop) => {
      faults.push(...(await misfitsIn(visitor, codes, { spaced: false })).map((fault) => `${stop}, ${fault}`));
    });
    assert.deepEqual(faults, []);
    await visitor.close();
  });
}

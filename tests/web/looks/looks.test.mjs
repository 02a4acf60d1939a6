// Every component in every state, at three sizes, light and dark, in English and Arabic, beside what it should look like.
// After a change that is meant: SB_KEEP_LOOKS=1 node --test tests/web/looks/looks.test.mjs, and look at each that changed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { root } from "../platform/setup.mjs";
import { needsPage, packing, useSite } from "../support/site.mjs";
import { apart, keeps, keptPicture, makeSmall, writePicture } from "./pictures.mjs";

const out = mkdtempSync(join(tmpdir(), "looks-"));
const site = useSite(join(out, "app"));
const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 900 },
};
const themes = ["light", "dark"];
const languages = ["en", "ar"];
// Points that may differ: edges of letters, when their drawing changes a little.
const most = 0.01;

before(() => {
  if (needsPage.skip) return;
  const script = join(root, "web/build/build.mjs");
  const later = ["later", "more"].map((name) => join(root, `web/src/app/${name}.ts`));
  const pages = [...later, join(root, "web/styleguide/guide.ts")].flatMap((path) => ["--later", path]);
  const args = [
    script,
    "--out",
    out,
    "--entry",
    join(root, "web/src/app/main.ts"),
    ...pages,
    "--no-budget",
    "--quiet",
    ...packing,
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
});
after(() => rmSync(out, { recursive: true, force: true }));

const groupsOf = ({ app }) => app.locator("[data-group]").evaluateAll((all) => all.map(({ dataset }) => dataset.group));

/** A page of its own to work on pictures in. */
async function bench(visitor) {
  const page = await visitor.page.context().newPage();
  await page.goto("about:blank");
  return page;
}

async function compare(visitor, tools, name) {
  const group = name.split("/").at(-1);
  const png = await visitor.app
    .locator(`[data-group="${group}"]`)
    .screenshot({ animations: "disabled", caret: "hide" });
  const small = await makeSmall(tools, png, 4);
  const should = keptPicture(name);
  if (keeps) return void writePicture(name, small);
  if (!should) return `${name}: nothing is kept to compare with: ${writePicture(name, small, false)}`;
  const { sizes: both, share } = await apart(tools, should, small);
  if (share <= most) return undefined;
  return `${name}: ${(share * 100).toFixed(1)} % differs (${both.join(", now ")}): ${writePicture(name, small, false)}`;
}

for (const [size, viewport] of Object.entries(sizes))
  for (const colorScheme of themes)
    test(`components look as they should: ${size}, ${colorScheme}`, needsPage, async () => {
      const visitor = await site.visit({ viewport, colorScheme, reducedMotion: "reduce" });
      await visitor.app.waitForSelector("[data-styleguide]");
      const tools = await bench(visitor);
      const faults = [];
      for (const language of languages) {
        await visitor.speak(language);
        for (const group of await groupsOf(visitor)) {
          faults.push(await compare(visitor, tools, `${size}-${colorScheme}-${language}/${group}`));
        }
      }
      assert.deepEqual(faults.filter(Boolean), []);
      await visitor.close();
    });

test("a change that an eye sees is seen: a colour, a place, a size", needsPage, async () => {
  const visitor = await site.visit({ viewport: sizes.phone, reducedMotion: "reduce" });
  await visitor.app.waitForSelector("[data-styleguide]");
  const tools = await bench(visitor);
  const group = visitor.app.locator("[data-group=buttons]");
  const picture = async () => makeSmall(tools, await group.screenshot({ animations: "disabled" }), 4);
  const before = await picture();
  assert.equal((await apart(tools, before, await picture())).share, 0);
  for (const [property, value] of [
    ["background-color", "#a03030"],
    ["margin-inline-start", "1rem"],
    ["min-block-size", "4rem"],
  ]) {
    // prettier-ignore
    const change = (words) => group.evaluate((element, [name, to]) => element.querySelector(".button").style.setProperty(name, to), words); // prettier-ignore
    await change([property, value]);
    assert.ok((await apart(tools, before, await picture())).share > most, property);
    await change([property, ""]);
  }
  await visitor.close();
});

test("axe finds nothing in any component, and every group has states", needsPage, async () => {
  const visitor = await site.visit({ reducedMotion: "reduce" });
  await visitor.app.waitForSelector("[data-styleguide]");
  const groups = await groupsOf(visitor);
  assert.ok(groups.length >= 10);
  for (const group of groups)
    assert.ok((await visitor.app.locator(`[data-group="${group}"] [data-state]`).count()) > 0, group);
  for (const colorScheme of themes) {
    await visitor.page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(visitor.app), []);
  }
  await visitor.close();
});

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
// The fonts that the tests bring along: what a machine calls its own would look different on each.
const fonts = {
  en: { "--sans": '"Noto Sans"', "--serif": '"Noto Serif"' },
  ar: { "--sans": '"Noto Sans Arabic"', "--serif": '"Noto Naskh Arabic"' },
};
const languages = Object.keys(fonts);
// Groups of what can be reached by keys: they are looked at once more with the first of each focused.
const reached = ["buttons", "choices", "fields"];
// Points that may differ: edges of letters, when their drawing changes a little.
const most = 0.01;

before(() => {
  if (needsPage.skip) return;
  const script = join(root, "web/build/build.mjs");
  const later = ["later", "more"].map((name) => join(root, `web/src/app/${name}.ts`));
  const pages = [...later, join(root, "web/styleguide/guide.ts")].flatMap((path) => ["--later", path]);
  const words = ["every", "more", "read", "self", "turns"].flatMap((kind) => ["--words", kind]);
  const args = [
    script,
    "--out",
    out,
    "--entry",
    join(root, "web/src/app/main.ts"),
    ...pages,
    ...words,
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

async function speak(visitor, language) {
  await visitor.speak(language);
  await visitor.app.evaluate((own) => {
    for (const [name, value] of Object.entries(own)) document.documentElement.style.setProperty(name, value);
  }, fonts[language]);
}

/** What differs from the picture that is kept; nothing where it looks as it should. */
async function compare(tools, group, name) {
  const small = await makeSmall(tools, await group.screenshot({ animations: "disabled", caret: "hide" }), 4);
  const should = keptPicture(name);
  if (keeps) return void writePicture(name, small);
  if (!should) return `${name}: nothing is kept to compare with: ${writePicture(name, small, false)}`;
  const { sizes: both, share } = await apart(tools, should, small);
  if (share <= most) return undefined;
  return `${name}: ${(share * 100).toFixed(1)} % differs (${both.join(", now ")}): ${writePicture(name, small, false)}`;
}

/** One group alone on a page that is as high as it: what has to be scrolled to is not drawn alike each time. */
async function alone({ app, page }, name) {
  const height = await app.evaluate((shown) => {
    for (const group of document.querySelectorAll("[data-group]")) group.hidden = group.dataset.group !== shown;
    scrollTo(0, 0);
    return document.querySelector("[data-styleguide]").getBoundingClientRect().bottom;
  }, name);
  await page.setViewportSize({ width: page.viewportSize().width, height: Math.ceil(height) + 200 });
  await app.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return app.locator(`[data-group="${name}"]`);
}

async function compareAll(visitor, tools, place) {
  const faults = [];
  for (const name of await groupsOf(visitor)) {
    const group = await alone(visitor, name);
    faults.push(await compare(tools, group, `${place}/${name}`));
    if (!reached.includes(name)) continue;
    // A key first: without one a browser shows no focus on a button.
    await visitor.page.keyboard.press("Tab");
    await group.locator("button, input").first().focus();
    faults.push(await compare(tools, group, `${place}/${name}-focused`));
    await visitor.app.evaluate(() => document.activeElement.blur());
  }
  return faults;
}

for (const [size, viewport] of Object.entries(sizes))
  for (const colorScheme of themes)
    test(`components look as they should: ${size}, ${colorScheme}`, needsPage, async () => {
      const visitor = await site.visit({ viewport, colorScheme, reducedMotion: "reduce" });
      await visitor.app.waitForSelector("[data-styleguide]");
      const tools = await bench(visitor);
      const faults = [];
      for (const language of languages) {
        await speak(visitor, language);
        faults.push(...(await compareAll(visitor, tools, `${size}-${colorScheme}-${language}`)));
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

test("every word of it is there, in every language", needsPage, async () => {
  const visitor = await site.visit({ reducedMotion: "reduce" });
  await visitor.app.waitForSelector("[data-styleguide]");
  for (const language of languages) {
    await visitor.speak(language);
    const lines = (await visitor.app.locator("[data-styleguide]").innerText()).split("\n");
    assert.deepEqual(lines.filter((line) => /^[a-z-]+(\.[a-z0-9-]+)+$/.test(line.trim())), []); // prettier-ignore
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

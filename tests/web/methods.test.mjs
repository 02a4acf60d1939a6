// The methods page as it is served: readable by everyone, on every width, on paper, under a policy that lets nothing run. (J-C12)
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runInNewContext } from "node:vm";
import { launch, root, serve } from "./platform/setup.mjs";
import { violations } from "./support/axe.mjs";
import { hasTools, readPaper } from "./support/paper.mjs";
import { dist, shipped } from "./support/site.mjs";
import { plain, say } from "./support/words.mjs";

const built = existsSync(join(dist, "app/methods.en.html"));
const skip = built ? false : "dist/app has no methods page: ./dev build makes it";
const needsTools = { skip: skip || (hasTools ? false : "pdftotext is missing: ./dev test installs it") };
const locales = ["en", "es", "ar"];
const folder = mkdtempSync(join(tmpdir(), "methods-"));
const json = (...steps) => JSON.parse(readFileSync(join(root, "core/content", ...steps), "utf8"));
let browser;
let server;

before(async () => {
  if (skip) return;
  [browser, server] = await Promise.all([launch(), serve(join(dist, "app"))]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page of a language and hands it over; nothing but the page may be asked for. */
async function visit(locale, use, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  const asked = server.requests.length;
  await page.goto(`${server.url}methods.${locale}.html`);
  assert.deepEqual(server.requests.slice(asked), [`/methods.${locale}.html`]);
  await use(page);
  assert.deepEqual(complaints, []);
  await context.close();
}

for (const locale of locales) {
  test(`${locale}: no fault is found by axe, in the light and in the dark`, { skip }, async () => {
    for (const colorScheme of ["light", "dark"]) {
      await visit(locale, async (page) => assert.deepEqual(await violations(page), []), { colorScheme });
    }
  });

  test(
    `${locale}: nothing moves sideways but wide tables, on a phone and where letters are twice as large`,
    { skip },
    async () => {
      for (const [width, letters] of [
        [320, 1],
        [390, 1],
        [390, 2],
        [1280, 1],
        [1280, 2],
      ]) {
        const look = (page) =>
          page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            const out = (element) => element.getBoundingClientRect();
            const stray = [...document.querySelectorAll("body *:not(.wide *)")].filter((element) => out(element).right > clientWidth + 1 || out(element).left < -1); // prettier-ignore
            return { over: scrollWidth - clientWidth, stray: stray.map(({ outerHTML }) => outerHTML.slice(0, 120)) };
          });
        const fits = async (page) => {
          // As a browser does whose own letters were made larger.
          await page.evaluate((times) => (document.documentElement.style.fontSize = `${times * 100}%`), letters);
          assert.deepEqual(await look(page), { over: 0, stray: [] }, `${width} px, letters times ${letters}`);
        };
        await visit(locale, fits, { viewport: { width, height: 800 } });
      }
    },
  );
}

test(
  "it comes with a policy of its own, and under it neither a script nor a request gets anywhere",
  { skip },
  async () => {
    const { headers } = await fetch(`${server.url}methods.en.html`);
    assert.match(headers.get("content-security-policy"), /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/); // prettier-ignore
    assert.equal(headers.get("connection-allowlist"), "(response-origin)");
    await visit("en", async (page) => {
      const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      document.head.append(script);
      return globalThis.ran === true;
    }).catch(() => false); // prettier-ignore
      assert.equal(ran, false);
    }).catch((cause) => assert.match(String(cause), /Content Security Policy/));
  },
);

test("its contents lead to every chapter, by the keyboard too, and its languages to each other", { skip }, async () => {
  await visit("en", async (page) => {
    const links = page.locator("nav a");
    assert.ok((await links.count()) > 30);
    await links.filter({ hasText: say("en", "methods.gates.title") }).first().press("Enter"); // prettier-ignore
    assert.equal(new URL(page.url()).hash, "#gates");
    assert.ok(await page.locator("#gates h2").evaluate((heading) => heading.getBoundingClientRect().top < innerHeight));
    const small = await links.evaluateAll(
      (all) => all.filter((link) => link.getBoundingClientRect().height < 43.5).length,
    );
    assert.equal(small, 0);
  });
  await visit("en", async (page) => {
    await page.locator('a[hreflang="ar"]').click();
    await page.waitForURL(/methods\.ar\.html$/);
    assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
  });
});

test("someone who keeps the app for use without a network still gets this page, and not the app in its place", async () => {
  const listeners = {};
  const kept = new Map([["./", "the app"]]);
  const world = {
    URL,
    self: { addEventListener: (name, listen) => (listeners[name] = listen) },
    caches: { open: () => ({ match: (asked) => kept.get(asked) }) },
    fetch: ({ url }) => `fetched ${url}`,
  };
  runInNewContext(readFileSync(join(root, "web/src/shell/worker.js"), "utf8"), world);
  const answer = (path) => {
    const request = { method: "GET", mode: "navigate", url: `http://localhost/${path}` };
    return new Promise((respondWith) => listeners.fetch({ request, respondWith }));
  };
  for (const path of ["", "index.html", "?x=1"]) assert.equal(await answer(path), "the app", path);
  assert.equal(await answer("methods.en.html"), "fetched http://localhost/methods.en.html");
});

/** The page on paper. */
async function onPaper(locale) {
  const path = join(folder, `${locale}.pdf`);
  await visit(locale, (page) => page.pdf({ path, tagged: true, outline: true, preferCSSPageSize: true }));
  return readPaper(path);
}

for (const locale of locales) {
  test(`${locale}: on paper it is tagged, and its text holds every id, figure and version`, needsTools, async () => {
    const { says, info, tags } = await onPaper(locale);
    assert.match(info, /Tagged:\s+yes/);
    for (const tag of ["H1", "H2", "H3", "Table", "TH", "TD", "Caption"])
      assert.match(tags, new RegExp(`\\b${tag}\\b`));
    const holds = (words) => assert.ok(says(words), words);
    for (const key of [
      "methods.title",
      "methods.lede",
      "common.notice.full",
      "methods.rules.text",
      "methods.limits.first",
    ]) {
      holds(plain(say(locale, key)));
    }
    for (const pack of ["plan", "copy", "screen"]) for (const { id } of json("rules", `${pack}.json`).rules) holds(id);
    for (const { id } of json("rules", "plan.json").gates) holds(id);
    const { stdout } = spawnSync(join(shipped, "secure-base"), ["run"], { input: '{"method":"describe","version":1,"input":{}}\n', encoding: "utf8" }); // prettier-ignore
    const { engine, value } = JSON.parse(stdout);
    holds(`${say(locale, "methods.versions.engine")} ${engine}`);
    for (const { id } of [...value.instruments, ...value.norms]) holds(id);
    const written = (number) => new Intl.NumberFormat(locale, { numberingSystem: "latn", maximumFractionDigits: 20 }).format(number); // prettier-ignore
    for (const { id } of value.norms) {
      for (const { mean, sd } of json("norms", `${id}.json`).scales) [mean, sd].forEach((one) => holds(written(one)));
    }
  });
}

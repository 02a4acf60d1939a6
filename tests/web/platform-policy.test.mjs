// The policy, the build's own guards, and the same bytes every time.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { bytesAsText, integrity, inUtf16, literal } from "../../web/build/encode.mjs";
import { toBytes } from "../../web/src/shell/bytes.ts";
import { overBudget } from "../../web/build/sizes.mjs";
import {
  build,
  inline,
  launch,
  metaPolicy,
  module,
  needsModule,
  open,
  read,
  root,
  fileUrl,
  appFrame,
  serve,
} from "./platform/setup.mjs";

const built = build();
const single = read(built.single);
const index = read(join(built.app, "index.html"));

const rules = (policy) => new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
const hashes = (list) => list.filter((value) => value.startsWith("'sha256-"));

const fixed = {
  ...{ "default-src": "'none'", "img-src": "data:", "connect-src": "'none'", "frame-src": "'none'" },
  ...{ "form-action": "'none'", "base-uri": "'none'", "require-trusted-types-for": "'script'" },
  "trusted-types": "shell lit-html app",
};

test("the build of the small app works", () => assert.equal(built.status, 0, built.stderr));

for (const [name, html, hosted] of [
  ["one file", single, false],
  ["hosted", index, true],
]) {
  test(`${name}: the policy is exactly the documented one`, () => {
    const found = rules(metaPolicy(html));
    const expected = new Map(Object.entries(fixed).map(([rule, value]) => [rule, value.split(" ")]));
    expected.set("worker-src", hosted ? ["blob:", "'self'"] : ["blob:"]);
    if (hosted) expected.set("manifest-src", ["'self'"]);
    expected.set(
      "style-src",
      inline(html, "style").map((text) => `'${integrity(text)}'`),
    );
    expected.set("script-src", found.get("script-src"));
    assert.deepEqual(Object.fromEntries([...found].sort()), Object.fromEntries([...expected].sort()));
    const scripts = found.get("script-src");
    assert.deepEqual(
      scripts.filter((value) => !value.startsWith("'sha256-")),
      ["'wasm-unsafe-eval'"],
    );
    assert.doesNotMatch(metaPolicy(html), /'unsafe-|\*|https?:|strict-dynamic/);
  });

  test(`${name}: each inline script is named by its hash, and the policy stands before the first of them`, () => {
    const allowed = hashes(rules(metaPolicy(html)).get("script-src"));
    const scripts = inline(html, "script");
    assert.ok(scripts.length >= 1);
    for (const script of scripts) assert.ok(allowed.includes(`'${integrity(script)}'`));
    assert.ok(html.indexOf("Content-Security-Policy") < html.indexOf("<script"));
    assert.ok(html.indexOf("Content-Security-Policy") < html.indexOf("<style"));
  });

  test(`${name}: no handler, style or address is written into an element`, () => {
    assert.deepEqual(violations(html), []);
    assert.equal(violations(html.replace("<body>", '<body onload="x()">')).length, 1, "a planted handler is found");
    assert.equal(violations(html.replace("<body>", '<body style="x">')).length, 1, "a planted style is found");
    assert.equal(
      violations(html.replace("<body>", '<body><img src="https://x">')).length,
      1,
      "a planted address is found",
    );
  });
}

// Only tags outside scripts and styles count; the icon and the manifest are the only addresses.
function violations(html) {
  const markup = html.replace(/<(script|style)>[^]*?<\/\1>/g, "");
  const tags = markup.match(/<[a-z][^>]*>/gi) ?? [];
  return tags
    .filter((tag) => /\s(on\w+|style|href|src|action|formaction)=/i.test(tag))
    .filter((tag) => !/^<link rel="icon" href="data:|^<link rel="manifest" href="manifest.webmanifest">/.test(tag));
}

test("hosted: every part is asked for with a hash that its file has and the policy names", () => {
  const allowed = hashes(rules(metaPolicy(index)).get("script-src"));
  const parts = readdirSync(built.app).filter((name) => /\.[0-9a-f]{12}\.js$/.test(name));
  assert.ok(parts.length >= 7);
  for (const name of parts) {
    const hash = integrity(readFileSync(join(built.app, name)));
    assert.ok(index.includes(`"${hash}"`), name);
    assert.ok(allowed.includes(`'${hash}'`), name);
  }
});

test("the title is neutral and there is a text for browsers without scripts, in every language", () => {
  for (const html of [single, index]) {
    assert.match(html, /<title>Title en<\/title>/);
    for (const code of ["en", "es", "ar"])
      assert.ok(html.includes(`lang="${code}"`) && html.includes(`No script ${code}`));
  }
});

test("two builds give the same bytes, wherever they are written", () => {
  const again = build();
  assert.equal(read(again.single), single);
  assert.deepEqual(readdirSync(again.app), readdirSync(built.app));
  for (const name of readdirSync(built.app))
    assert.equal(read(join(again.app, name)), read(join(built.app, name)), name);
});

test("nothing in the build tells where or when it was built", () => {
  for (const text of [single, ...readdirSync(built.app).map((name) => read(join(built.app, name)))]) {
    assert.ok(!text.includes(root) && !text.includes(built.out) && !text.includes("node_modules"));
  }
});

test("a build that makes code from text fails", () => {
  const folder = mkdtempSync(join(tmpdir(), "platform-eval-"));
  const entry = join(folder, "main.ts");
  writeFileSync(entry, "globalThis.made = new Function('return 1');");
  const failed = build("--entry", entry);
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /makes code from text/);
});

test("a build with a broken message, or without a language's words, warns and shows English", () => {
  const folder = mkdtempSync(join(tmpdir(), "platform-words-"));
  cpSync(join(root, "tests/web/platform/i18n"), folder, { recursive: true });
  mkdirSync(join(folder, "es"), { recursive: true });
  writeFileSync(join(folder, "es/report.json"), "{}");
  writeFileSync(join(folder, "ar/common.json"), '{"common.hello":"{n, plural, one {#}"}');
  const warned = build("--i18n", folder);
  assert.equal(warned.status, 0, warned.stderr);
  assert.match(warned.stderr, /i18n\/es\/report.json: 1 keys missing, English shown \(report.done\)/);
  assert.match(warned.stderr, /i18n\/ar\/common.json: common.hello/);
});

test("budgets are guarded", () => {
  assert.deepEqual(overBudget({ "first question": 60_000, "first result": 220_000, "whole app": 350_000 }), []);
  assert.equal(overBudget({ "first question": 60_001, "first result": 1, "whole app": 1 }).length, 1);
});

// Every two bytes that can stand beside each other, and one alone: half pairs, line ends, quotes and marks among them.
const pairs = Uint8Array.from({ length: 2 * 65536 + 1 }, (_, i) => (i & 1 ? i >> 9 : i >> 1));
const everyPair = bytesAsText(pairs);

test("a literal survives whatever the text holds, and cannot end its script", () => {
  for (const text of [
    "</script><!-- <script>",
    "\"'\\\n\r\x001\u2028`${x}",
    bytesAsText(Uint8Array.from({ length: 256 }, (_, i) => i)),
    everyPair,
  ]) {
    const made = literal(text);
    assert.doesNotMatch(made, /<\/script|<!--|<script|[\n\r\0]/i);
    assert.equal(vm.runInNewContext(made), text);
  }
});

test("a module arrives as it was, in the page and in a file of its own", () => {
  for (const length of [0, 1, 2, 3, pairs.length]) {
    const bytes = pairs.slice(0, length);
    const script = `taken = ${literal(bytesAsText(bytes))}`;
    const inPage = Buffer.from(script).toString();
    // Whatever it is told of the letters, a browser goes by the mark at the beginning.
    const inFile = new TextDecoder("utf-16le").decode(inUtf16(script));
    for (const text of [inPage, inFile]) {
      const place = { taken: "" };
      vm.runInNewContext(text, place);
      assert.deepEqual(new Uint8Array(toBytes(place.taken)), bytes);
    }
  }
});

test("one file with a changed script does not start, and says what to do instead", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "platform-changed-"));
  const changed = join(folder, "page.html");
  writeFileSync(changed, single.replace('secureBasePart("app",', 'secureBasePart( "app",'));
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`file://${changed}`);
  assert.equal(await page.locator("iframe").count(), 0);
  await page.waitForFunction(
    () => getComputedStyle(document.getElementById("trouble")).visibility === "visible",
    undefined,
    { timeout: 15000 },
  );
  assert.equal(await page.locator("#trouble").textContent(), "Trouble en");
});

test("hosted with a changed part does not start", async (t) => {
  const changed = build();
  const app = readdirSync(changed.app).find((name) => name.startsWith("app.") && name.endsWith(".js"));
  writeFileSync(join(changed.app, app), `${read(join(changed.app, app))};`);
  rmSync(join(changed.app, `${app}.br`));
  const server = await serve(changed.app);
  const browser = await launch();
  t.after(async () => [await browser.close(), await server.close()]);
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForTimeout(500);
  assert.equal(await page.locator("iframe").count(), 0);
});

test("the app starts from the real module and from none", needsModule, async (t) => {
  const withModule = build("--module", module);
  const without = build("--module", join(root, "no-such-folder"));
  assert.equal(withModule.status, 0, withModule.stderr);
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  let app = await open(page, fileUrl(withModule));
  await app.evaluate(() => globalThis.probe.engine.ready);
  const described = await app.evaluate(() => globalThis.probe.engine.run("describe", {}));
  assert.ok(described.instruments.length > 0);
  await page.goto(fileUrl(without));
  app = await appFrame(page);
  const refused = await app.evaluate(() =>
    globalThis.probe.engine.run("describe", {}).catch((error) => [error.name, error.errors[0].code]),
  );
  assert.deepEqual(refused, ["EngineError", "engine_unavailable"]);
});

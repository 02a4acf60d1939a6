// The hosted app: its headers, what it asks for and when, and what it keeps only when told to.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { appFrame, build, launch, metaPolicy, module, hasModule, open, read, root, serve } from "./platform/setup.mjs";

const built = build(...(hasModule ? ["--module", module] : []));
const index = read(join(built.app, "index.html"));
let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve(built.app);
});
after(async () => {
  await browser.close();
  await server.close();
});

// As a plain client sends it: `fetch` would tidy the path first.
function get(path, options = {}) {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const asked = request({ host: "localhost", port, path, ...options }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject).end();
  });
}

test("the page comes with every documented header", async () => {
  const { status, headers } = await get("/");
  assert.equal(status, 200);
  assert.equal(headers["content-security-policy"], `${metaPolicy(index)}; frame-ancestors 'none'`);
  assert.equal(headers["connection-allowlist"], "(response-origin)");
  assert.equal(headers["referrer-policy"], "no-referrer");
  assert.equal(headers["cross-origin-opener-policy"], "same-origin");
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(headers["x-dns-prefetch-control"], "off");
  assert.equal(headers["cache-control"], "no-store");
  assert.match(headers["content-type"], /^text\/html; charset=utf-8$/);
  for (const feature of ["camera", "microphone", "geolocation", "payment", "clipboard-read", "usb"]) {
    assert.match(headers["permissions-policy"], new RegExp(`(^|, )${feature}=\\(\\)`));
  }
  assert.doesNotMatch(headers["permissions-policy"], /self|\*|"/);
  for (const name of ["set-cookie", "server", "etag", "reporting-endpoints", "report-to", "nel"])
    assert.equal(headers[name], undefined);
});

test("parts never change and are kept; the worker has a policy of its own", async () => {
  for (const name of readdirSync(built.app).filter((file) => !file.endsWith(".br"))) {
    const { status, headers } = await get(`/${name}`);
    assert.equal(status, 200, name);
    assert.equal(headers["connection-allowlist"], "(response-origin)", name);
    if (/\.[0-9a-f]{12}\.js$/.test(name)) assert.match(headers["cache-control"], /immutable/, name);
    else assert.match(headers["cache-control"], /no-store|no-cache/, name);
  }
  const worker = await get("/sw.js");
  assert.equal(worker.headers["content-security-policy"], "default-src 'none'; connect-src 'self'");
});

test("brotli is sent to those who take it, and is the same text", async () => {
  const { brotliDecompressSync } = await import("node:zlib");
  for (const name of [
    "/",
    ...readdirSync(built.app)
      .filter((file) => file.endsWith(".js"))
      .map((file) => `/${file}`),
  ]) {
    const packed = await get(name, { headers: { "accept-encoding": "gzip, br" } });
    const plain = await get(name);
    assert.equal(packed.headers["content-encoding"], "br");
    assert.equal(plain.headers["content-encoding"], undefined);
    assert.ok(brotliDecompressSync(packed.body).equals(plain.body), name);
  }
});

test("no path leads out of the folder, and only reading is answered", async () => {
  for (const path of [
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "//etc/passwd",
    "/./index.html",
    "/index.html/",
    "/index.html.br",
    "/x",
    "*",
    "/%00",
    "/..\\package.json",
  ]) {
    const { status, body } = await get(path);
    assert.ok(status === 404 || status === 400, path);
    assert.equal(body.toString().includes("secure-base"), false);
  }
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) assert.equal((await get("/", { method })).status, 405);
  const head = await get("/", { method: "HEAD" });
  assert.deepEqual([head.status, head.body.length], [200, 0]);
});

test("the server's own program prints its address, takes a port, and says so when the port is taken", async () => {
  const { spawn } = await import("node:child_process");
  const start = (port) =>
    spawn(process.execPath, [join(root, "web/server/serve.mjs"), "--port", port, "--root", built.app]);
  const first = start("0");
  const address = await new Promise((resolve) =>
    first.stdout.once("data", (data) => resolve(/http:\S+/.exec(data)[0])),
  );
  const taken = start(new URL(address).port);
  const said = await new Promise((resolve) => taken.stderr.once("data", (data) => resolve(String(data))));
  first.kill();
  assert.match(said, /is taken: try --port/);
});

function recordRequests(context) {
  const requests = [];
  context.on("request", (one) => requests.push(new URL(one.url()).pathname.replace(/\.[0-9a-f]{12}\./, ".")));
  return requests;
}

for (const [wanted, first, others] of [
  ["en-GB", "en", ["es", "ar"]],
  ["es-MX", "es", ["en", "ar"]],
  ["fr", "en", ["es", "ar"]],
]) {
  test(`who reads ${wanted} gets ${first} first; all parts come at load in one order, and then nothing is ever asked for`, async () => {
    const context = await browser.newContext({ locale: wanted });
    const requests = recordRequests(context);
    const page = await context.newPage();
    const app = await open(page, server.url);
    assert.equal(await app.evaluate(() => globalThis.probe.i18n.locale()), first);
    const engine = hasModule ? ["/glue.js", "/engine.js", "/engine.rest.js"] : [];
    const expected = [
      "/",
      "/app.js",
      `/${first}.first.js`,
      "/unpacker.js",
      `/${first}.rest.js`,
      ...engine,
      ...others.flatMap((code) => [`/${code}.first.js`, `/${code}.rest.js`]),
    ];
    assert.deepEqual(requests, expected);
    for (const code of ["ar", "es", "en"]) {
      await app.evaluate((to) => globalThis.probe.i18n.setLocale(to), code);
      await app.waitForFunction((to) => globalThis.probe.i18n.locale() === to, code);
      assert.equal(await app.evaluate(() => globalThis.probe.i18n.t("report.done")), `Done ${code}`);
      assert.equal(await page.title(), `Title ${code}`);
      assert.equal(await page.evaluate(() => document.documentElement.lang), code);
    }
    await app.fill("input", "x");
    await page.waitForTimeout(300);
    assert.deepEqual(requests, expected);
    await context.close();
  });
}

test("the first screen is drawn while the module and the other languages are still on their way", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/engine\.|\.rest\.|es\.|ar\./, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(server.url, { waitUntil: "commit" });
  const app = await appFrame(page);
  assert.match(await app.textContent("h1"), /3 answers/);
  assert.equal(await app.evaluate(() => globalThis.probe.outlines()[0].id), "probe");
  assert.equal(await app.evaluate(() => globalThis.probe.i18n.itemText("probe", "probe-1")), "Question en");
  // A language that has not come yet is shown as soon as it comes.
  await app.evaluate(() => globalThis.probe.i18n.setLocale("ar"));
  assert.equal(await app.evaluate(() => globalThis.probe.i18n.locale()), "en");
  release();
  await app.waitForFunction(() => globalThis.probe.i18n.locale() === "ar");
  assert.equal(await app.evaluate(() => document.documentElement.dir), "rtl");
  await context.close();
});

test("a part that does not arrive is named, and the rest works", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(/engine\.|ar\./, (route) => route.abort());
  const app = await open(page, server.url);
  const refused = await app.evaluate(() =>
    globalThis.probe.engine.run("describe", {}).catch(({ errors }) => errors[0].code),
  );
  assert.equal(refused, "engine_unavailable");
  await app.evaluate(() => globalThis.probe.i18n.setLocale("ar"));
  assert.equal(await app.evaluate(() => globalThis.probe.i18n.locale()), "en");
  await app.evaluate(() => globalThis.probe.i18n.setLocale("es"));
  assert.equal(await app.evaluate(() => globalThis.probe.i18n.locale()), "es");
  await context.close();
});

const kept = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)),
    );
    return { names, files: files.flat(), workers: (await navigator.serviceWorker.getRegistrations()).length };
  });

test("the app is kept for use without a network only when asked, and only its own files", async () => {
  const own = await serve(built.app);
  const context = await browser.newContext();
  const page = await context.newPage();
  let app = await open(page, own.url);
  assert.deepEqual(await kept(page), { names: [], files: [], workers: 0 });
  assert.equal(await app.evaluate(() => globalThis.probe.shell.offline()), "off");
  const before = own.requests.length;
  await app.evaluate(() => globalThis.probe.shell.keepOffline(true));
  await app.waitForFunction(() => globalThis.probe.shell.offline() === "on");
  const now = await kept(page);
  assert.equal(now.workers, 1);
  assert.equal(now.names.length, 1);
  const allowed = readdirSync(built.app).filter((name) => !/\.br$|^sw\.js$|^index/.test(name));
  assert.deepEqual(now.files.sort(), ["/", ...allowed.map((name) => `/${name}`)].sort());
  assert.ok(
    own.requests.slice(before).every((url) => url === "/sw.js" || now.files.includes(url)),
    "nothing else was asked for",
  );
  await own.close();
  await page.goto(own.url);
  app = await appFrame(page);
  await app.waitForFunction(() => globalThis.probe.complete && globalThis.probe.shell.offline() === "on");
  assert.equal(await app.evaluate(() => globalThis.probe.i18n.t("report.done")), "Done en");
  await app.evaluate(() => globalThis.probe.shell.keepOffline(false));
  await app.waitForFunction(() => globalThis.probe.shell.offline() === "off");
  assert.deepEqual(await kept(page), { names: [], files: [], workers: 0 });
  await context.close();
});

test("the hosted app is installable as far as the browser can tell", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await open(page, server.url);
  const client = await context.newCDPSession(page);
  const { installabilityErrors } = await client.send("Page.getInstallabilityErrors");
  // A browser without a profile refuses to install anything; nothing else may be wrong.
  assert.deepEqual(
    installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"),
    [],
  );
  const { errors, url } = await client.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.match(url, /manifest\.webmanifest$/);
  await context.close();
});

test("the page says nothing in the console: no policy is broken by the app itself", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  const app = await open(page, server.url);
  await app.evaluate(() => globalThis.probe.i18n.setLocale("ar"));
  await page.waitForTimeout(200);
  assert.deepEqual(said, []);
  await context.close();
});

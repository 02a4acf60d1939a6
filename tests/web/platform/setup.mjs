// What the tests of the platform share: a small app built like the real one, a browser, a server.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { makeServer } from "../../../web/server/serve.mjs";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
export const module = join(root, "dist/wasm");
export const hasModule = existsSync(join(module, "securebase.wasm"));
export const needsModule = { skip: hasModule ? false : "dist/wasm is missing: ./dev build makes it" };

const outline = {
  ...{ id: "probe", revision: "1.0.0", family: "probe", evidence: "untested", text: "included", about: "self" },
  response: { id: "agreement", min: 1, max: 7 },
  items: [{ id: "probe-1", kind: "rating", sensitive: false }],
  ...{ forms: [{ id: "full", items: ["probe-1"], minutes: 1 }], scales: [] },
};

// Stands in for the native program: it answers describe.
function fakeNative(folder) {
  const path = join(folder, "native");
  const answer = JSON.stringify({ ok: true, version: 1, engine: "0", value: { instruments: [outline] } });
  writeFileSync(path, `#!/bin/sh\ncat >/dev/null\nprintf '%s\\n' '${answer}'\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Builds the small app, without the module unless it is given; answers where it is, what was said and how it ended. */
export function build(...more) {
  const out = mkdtempSync(join(tmpdir(), "platform-"));
  process.on("exit", () => rmSync(out, { recursive: true, force: true }));
  const args = [
    "--out",
    out,
    "--entry",
    join(here, "main.ts"),
    "--i18n",
    join(here, "i18n"),
    "--native",
    fakeNative(out),
  ];
  const script = join(root, "web/build/build.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, ...more], { encoding: "utf8" });
  return { out, app: join(out, "app"), single: join(out, "secure-base.html"), status, stdout, stderr };
}

/** The address of the one-file build. */
export function fileUrl(built) {
  return pathToFileURL(built.single).href;
}

/** A browser; `raw` leaves out the driver's own flags that change what Back does. */
export function launch({ raw = false } = {}) {
  const ignoreDefaultArgs = raw ? ["--disable-back-forward-cache", "--disable-background-networking"] : [];
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"], ignoreDefaultArgs });
}

/** Serves a folder on a free port. */
export async function serve(folder) {
  const requests = [];
  const server = makeServer(folder);
  server.on("request", ({ url }) => requests.push(url));
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${server.address().port}/`, requests, close };
}

/** Opens the small app and waits until everything it will ever get has come. */
export async function open(page, url) {
  await page.goto(url);
  const app = await appFrame(page);
  await app.waitForFunction(() => globalThis.probe?.complete === true);
  return app;
}

/** APP's frame. */
export async function appFrame(page) {
  const element = await page.waitForSelector("iframe", { state: "attached" });
  const frame = await element.contentFrame();
  await frame.waitForSelector("main");
  return frame;
}

/** The inline scripts and styles of a page. */
export function inline(html, tag) {
  return [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))].map((match) => match[1]);
}

/** The policy written into a page. */
export function metaPolicy(html) {
  return /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)[1];
}

export const read = (path) => readFileSync(path, "utf8");

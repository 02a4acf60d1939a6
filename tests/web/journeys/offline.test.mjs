// The page kept on a device: everything works with the network cut, and a newer version is offered, never forced, and
// takes nothing of what was begun.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeServer } from "../../../web/server/serve.mjs";
import { launch, root } from "../platform/setup.mjs";
import { needsCore } from "../support/core.mjs";
import { phase, turnOn, unlock } from "../support/record.mjs";
import { needsPage, shipped } from "../support/site.mjs";
import { Visitor } from "../support/visitor.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const own = join(shipped, "app");
const newWord = "A quiet look, once more";
const work = mkdtempSync(join(tmpdir(), "versions-"));
const servers = [];
let browser;
let newer;

// The next version differs in a word that stands on its first screen.
function buildNewer() {
  const words = join(work, "i18n");
  cpSync(join(root, "i18n"), words, { recursive: true });
  const home = join(words, "en/home.json");
  const text = JSON.parse(readFileSync(home, "utf8"));
  writeFileSync(home, JSON.stringify({ ...text, "home.title": newWord }));
  const script = join(root, "web/build/build.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, "--out", work, "--i18n", words, "--quiet"], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return join(work, "app");
}

before(async () => {
  if (needs.skip) return;
  newer = buildNewer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await Promise.all(servers.map(stop));
  rmSync(work, { recursive: true, force: true });
});

/** A server whose version can be changed under the same address. */
async function host() {
  const versions = new Map([own, newer].map((folder) => [folder, makeServer(folder)]));
  let now = versions.get(own);
  const server = createServer((request, response) => now.emit("request", request, response));
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  servers.push(server);
  return {
    url: `http://localhost:${server.address().port}/`,
    publish: (folder) => (now = versions.get(folder)),
    stop: () => stop(server),
  };
}

function stop(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  return closed;
}

async function visit(context, url) {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "commit" });
  return Visitor.arrive(page, "en");
}

async function keepPage(visitor) {
  await visitor.press("common.settings");
  await visitor.at("settings");
  await visitor.press("settings.offline.keep");
  await visitor.see("settings.offline.on");
}

/** Someone who has kept the page. */
async function keeper() {
  const server = await host();
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, locale: "en" });
  context.setDefaultTimeout(20_000);
  const visitor = await visit(context, server.url);
  await keepPage(visitor);
  return { server, context, visitor };
}

const note = (visitor) => visitor.app.getByText(visitor.say("home.renew.text"), { exact: true });
const offer = (visitor) => visitor.button("home.renew.go");

test("once kept, a whole check-in, its plan, a practice and the library work with no network", needs, async () => {
  const { server, context, visitor: before } = await keeper();
  await before.page.close();
  await server.stop();
  await context.setOffline(true);
  const visitor = await visit(context, server.url);
  const refused = [];
  visitor.page.on("requestfailed", (request) => refused.push(request.url()));
  await visitor.choose();
  await visitor.start();
  await visitor.toTheEnd({ other: "mixed" });
  await visitor.result();
  await visitor.press("result.plan.go");
  await visitor.at("plan");
  await visitor.app.waitForSelector("main [data-step]");
  await visitor.home();
  await visitor.press("home.library.go");
  await visitor.at("library");
  await visitor.app.waitForSelector("main [data-stage]");
  for (const locale of ["es", "ar", "en"]) await visitor.speak(locale);
  assert.deepEqual(refused, []);
  await context.close();
});

test(
  "a newer version waits while something is begun, is offered once nothing is at stake, and opens whole",
  needs,
  async () => {
    const { server, context, visitor } = await keeper();
    const oldTitle = visitor.say("home.title");
    await visitor.choose();
    await visitor.start();
    await visitor.ahead({ other: 2, until: "sbi-avo-03" });
    const asked = await visitor.question();
    server.publish(newer);
    // Opening the page a second time is when a browser looks for a newer worker; what it shows is still the kept version.
    const second = await visit(context, server.url);
    assert.equal(await second.title(), oldTitle);
    await second.page.close();
    await visitor.home();
    await note(visitor).waitFor();
    assert.equal(await offer(visitor).count(), 0, "nothing to press while answers would be lost");
    await visitor.press("home.resume.questions");
    assert.equal(await visitor.question(), asked);
    await visitor.toTheEnd({ other: 3 });
    await visitor.result();
    assert.equal(await visitor.app.locator("main [role=alert]").count(), 0);
    await visitor.home();
    await visitor.press("common.start.over");
    await offer(visitor).click();
    const opened = await arriveAnew(visitor);
    assert.equal(await opened.title(), newWord);
    const names = await opened.page.evaluate(() => caches.keys());
    assert.equal(names.length, 1, "one version is kept");
    assert.equal(await note(opened).count(), 0);
    await server.stop();
    await context.close();
  },
);

test(
  "with a record open it may come in the middle of a check-in, and the next version goes on at the same question",
  needs,
  async () => {
    const { server, context, visitor } = await keeper();
    await turnOn(visitor);
    await visitor.choose();
    await visitor.start();
    await visitor.ahead({ other: 2, until: "sbi-avo-03" });
    server.publish(newer);
    const second = await visit(context, server.url);
    await second.page.close();
    await visitor.home();
    await offer(visitor).click();
    const opened = await arriveAnew(visitor);
    await opened.press("home.locked.go");
    await unlock(opened);
    await phase(opened, "open");
    await opened.home();
    await opened.press("home.resume.questions");
    assert.equal(await opened.question(), "sbi-avo-03");
    await server.stop();
    await context.close();
  },
);

test("who does not press gets the newer version by opening the page again", needs, async () => {
  const { server, context, visitor } = await keeper();
  server.publish(newer);
  const second = await visit(context, server.url);
  await note(second).waitFor();
  await second.page.close();
  await visitor.page.close();
  await server.stop();
  const third = await visit(context, server.url);
  assert.equal(await third.title(), newWord, "with no network at all");
  await context.close();
});

// The page opens anew by itself.
async function arriveAnew(visitor) {
  await visitor.page.frameLocator("iframe").getByRole("heading", { name: newWord }).waitFor();
  return Visitor.arrive(visitor.page, "en");
}

// Leaving: nothing is lost by accident, and nothing is left behind on purpose. Run with the browser's own back-forward
// cache, which the driver's default flags would switch off.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { appFrame, build, fileUrl, launch, needsModule, module, open, serve } from "./platform/setup.mjs";

const canary = "canary-8d1f";
const built = build();
let browser;
let server;

before(async () => {
  browser = await launch({ raw: true });
  server = await serve(built.app);
});
after(async () => {
  await browser.close();
  await server.close();
});

const addresses = { file: () => fileUrl(built), hosted: () => server.url };

// Comes from another page, as people do, so that Back has somewhere to go.
async function answer(page, url) {
  await page.goto(`${server.url}manifest.webmanifest`);
  const app = await open(page, url);
  await app.fill("input", canary);
  return app;
}

async function holdsCanary(page) {
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame
        .evaluate(() => {
          const fields = [...document.querySelectorAll("input")].map(({ value }) => value);
          return [document.documentElement?.outerHTML ?? "", document.title, location.href, ...fields].join();
        })
        .catch(() => ""),
    ),
  );
  return texts.join().includes(canary);
}

// A page that comes from the back-forward cache never says that it has loaded, so this only waits a moment.
async function go(page, act) {
  if (act === "reload") await page.reload();
  if (act === "back" || act === "forward") await page.evaluate((way) => history[way](), act).catch(() => {});
  await page.waitForTimeout(300);
}

const ways = {
  "the button": (page, app) => app.click("button"),
  "three times Shift in APP": async (page, app) => {
    await app.focus("input");
    for (const key of ["ShiftLeft", "ShiftRight", "ShiftLeft"]) await page.keyboard.press(key);
  },
  "three times Shift in SHELL": async (page) => {
    await page.evaluate(() => document.activeElement?.blur());
    await page.evaluate(() => window.focus());
    for (let i = 0; i < 3; i++) {
      await page.evaluate(() => window.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" })));
    }
  },
};

for (const [where, address] of Object.entries(addresses)) {
  for (const [way, leave] of Object.entries(ways)) {
    test(`${where}: ${way} leaves at once, without asking; Back, Forward and reload bring nothing back`, async () => {
      const page = await browser.newPage();
      const asked = [];
      page.on("dialog", (dialog) => asked.push(dialog.type()) && void dialog.accept());
      const app = await answer(page, address());
      assert.ok(await holdsCanary(page), "the check can see an answer");
      const began = Date.now();
      await Promise.all([page.waitForURL("about:blank"), leave(page, app)]);
      assert.ok(Date.now() - began < 3000);
      assert.deepEqual(asked, []);
      for (const act of ["stay", "reload", "back", "forward", "back"]) {
        await go(page, act);
        assert.equal(await holdsCanary(page), false, act);
        assert.notEqual(page.url(), address(), act);
      }
      await page.close();
    });
  }
}

test("leaving wipes: APP is told, and its document is empty before SHELL goes", async () => {
  const page = await browser.newPage();
  const app = await answer(page, fileUrl(built));
  // SHELL does not hear of it, so that what APP has left can be looked at.
  const seen = await app.evaluate(() => {
    globalThis.madePort.postMessage = (message) => (globalThis.lastSaid = message.kind);
    globalThis.probe.shell.leave();
    return [globalThis.probe.wiped, document.documentElement.childNodes.length, globalThis.lastSaid];
  });
  assert.deepEqual(seen, [1, 0, "leave"]);
  await page.close();
});

test("the engine's memory is zero after leaving", needsModule, async () => {
  const whole = build("--module", module);
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...inputs) => {
      const made = await instantiate(...inputs);
      // What unpacks parts holds parts, and asks for nothing.
      if (!Object.keys(inputs[1]).length) return made;
      // The second part of the module brings no memory: it works in that of the first.
      globalThis.seenMemory ??= Object.values(made.exports).find((part) => part instanceof WebAssembly.Memory);
      return made;
    };
  });
  const app = await open(page, fileUrl(whole));
  // An engine that reaches for a part that has not come is started anew, with a memory of its own.
  await app.evaluate(() => globalThis.probe.engine.whole);
  await app.evaluate((text) => globalThis.probe.engine.run("describe", { term: text }).catch(() => {}), canary);
  const [used, rest] = await app.evaluate(() => {
    const count = () => new Uint8Array(globalThis.seenMemory.buffer).reduce((sum, byte) => sum + (byte ? 1 : 0), 0);
    const used = count();
    globalThis.probe.engine.wipe();
    return [used, count()];
  });
  assert.ok(used > 1000);
  assert.equal(rest, 0);
  const refused = await app.evaluate(() =>
    globalThis.probe.engine.run("describe", {}).catch(({ errors }) => errors[0].code),
  );
  assert.equal(refused, "engine_forgotten");
  await page.close();
});

test("a stray reload, Back or closed tab asks first, from the first answer on and no sooner", async () => {
  const page = await browser.newPage();
  const asked = [];
  page.on("dialog", (dialog) => asked.push(dialog.type()) && void dialog.dismiss());
  const app = await open(page, server.url);
  await app.click("h1");
  await page.reload();
  assert.deepEqual(asked, [], "nothing to lose yet");
  const again = await appFrame(page);
  await again.fill("input", canary);
  await again.click("h1");
  // Dismissed: the person stays, and so do the answers.
  await page.reload({ timeout: 1500 }).catch(() => {});
  await page.goto("about:blank", { timeout: 1500 }).catch(() => {});
  await page.evaluate(() => history.back()).catch(() => {});
  await page.waitForTimeout(300);
  assert.ok(asked.length >= 2 && asked.every((type) => type === "beforeunload"), asked.join());
  assert.ok(await holdsCanary(page));
  await again.evaluate(() => globalThis.probe.shell.busy(false));
  await page.waitForTimeout(100);
  asked.length = 0;
  await page.reload();
  assert.deepEqual(asked, []);
  await page.close();
});

test("who goes elsewhere and comes Back finds a fresh page, also from the back-forward cache", async () => {
  const page = await browser.newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  await answer(page, server.url);
  await page.goto(`${server.url}manifest.webmanifest`);
  await page.goBack();
  await page.waitForTimeout(500);
  assert.equal(await holdsCanary(page), false);
  await (await appFrame(page)).waitForSelector("main");
  await page.close();
});

test("APP adds nothing to the history", async () => {
  const page = await browser.newPage();
  const app = await open(page, server.url);
  const length = await page.evaluate(() => history.length);
  await app.evaluate(() => globalThis.probe.i18n.setLocale("ar"));
  await app.fill("input", canary);
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => history.length), length);
  await page.close();
});

test("another key between presses of Shift starts the count over", async () => {
  const page = await browser.newPage();
  const app = await open(page, fileUrl(built));
  await app.focus("input");
  for (const key of ["Shift", "Shift", "a", "Shift", "Shift"]) await page.keyboard.press(key);
  await page.waitForTimeout(200);
  assert.deepEqual(await app.evaluate(() => globalThis.probe.counts), [1, 2, 1, 2]);
  assert.ok(page.url().startsWith("file:"));
  await page.close();
});

test("what the browser's own print command prints is one sentence that says where the report is printed", async () => {
  const page = await browser.newPage();
  await answer(page, fileUrl(built));
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#paper").isVisible(), true);
  assert.equal(await page.locator("iframe").isVisible(), false);
  await page.close();
});

test("nothing is stored: no cookie, no database, no cache, no name, also after a language was chosen", async () => {
  for (const url of [fileUrl(built), server.url]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const app = await answer(page, url);
    await app.evaluate(() => globalThis.probe.i18n.setLocale("es"));
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      window.name,
      (await indexedDB.databases()).length,
      (await navigator.serviceWorker?.getRegistrations().catch(() => []))?.length ?? 0,
      isSecureContext && location.protocol !== "file:" ? (await caches.keys()).length : 0,
    ]);
    assert.deepEqual(kept, [0, 0, "", "", 0, 0, 0]);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  }
});

// The engine on the page, when its second part is late and when it stops in the middle of a run.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { appFrame, build, fileUrl, launch, needsModule, open, root, serve } from "./platform/setup.mjs";

const built = build();
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

// In every frame, before anything else: counts engines, and lets the next large copy in one of them fail.
function watchEngines() {
  const engines = (globalThis.engines = { started: 0, fail: false });
  const instantiate = WebAssembly.instantiate;
  const failing =
    (work) =>
    (...values) => {
      if (!engines.fail) return work(...values);
      engines.fail = false;
      throw new WebAssembly.RuntimeError("made to fail");
    };
  WebAssembly.instantiate = (module, imports) => {
    // What joins a running engine is none, and nor is what unpacks it.
    if (imports.primary || !imports.placeholder) return instantiate(module, imports);
    engines.started++;
    const wrapped = Object.entries(imports).map(([name, functions]) => [
      name,
      name === "placeholder"
        ? functions
        : Object.fromEntries(Object.entries(functions).map(([short, work]) => [short, failing(work)])),
    ]);
    return instantiate(module, Object.fromEntries(wrapped));
  };
}

test("an engine that stops in a run is started anew, knows what it was given, and answers", needsModule, async () => {
  const page = await browser.newPage();
  await page.addInitScript(watchEngines);
  const app = await open(page, fileUrl(built));
  const pack = JSON.parse(readFileSync(join(root, "core/content/instruments/ecr-s.json"), "utf8"));
  const own = { ...pack, id: "brought-along" };
  const said = await app.evaluate(async (given) => {
    const { engine } = globalThis.probe;
    await engine.whole;
    await engine.run("load", { pack: given });
    const before = globalThis.engines.started;
    globalThis.engines.fail = true;
    const { instruments } = await engine.run("describe", { term: "x".repeat(90000) });
    return {
      before,
      after: globalThis.engines.started,
      left: globalThis.engines.fail,
      known: instruments.some(({ id }) => id === given.id),
    };
  }, own);
  assert.deepEqual(said, { before: 1, after: 2, left: false, known: true });
  await page.close();
});

test("what needs the second part waits for it, and what does not, does not", needsModule, async () => {
  const page = await browser.newPage();
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  await page.route(/\/engine\.rest\./, (route) => gate.then(() => route.continue()));
  await page.goto(server.url);
  const app = await appFrame(page);
  await app.evaluate(() => globalThis.probe.engine.run("describe", {}));
  await app.evaluate(() => {
    globalThis.asked = globalThis.probe.engine
      .run("record", { measurements: [], now: "2026-01-01T00:00:00Z" })
      .catch(({ errors }) => errors[0].code);
    void globalThis.asked.then((code) => (globalThis.answered = code));
  });
  await app.evaluate(() => globalThis.probe.engine.run("describe", {}));
  assert.equal(await app.evaluate(() => globalThis.answered), undefined);
  release();
  const code = await app.evaluate(() => globalThis.asked);
  assert.notEqual(code, "engine_unavailable");
  assert.notEqual(code, "internal");
  await page.close();
});

test("without the second part the first goes on, and the rest says that it is not there", needsModule, async () => {
  const page = await browser.newPage();
  await page.route(/\/engine\.rest\./, (route) => route.abort());
  const app = await open(page, server.url);
  const codes = await app.evaluate(async () => {
    const { engine } = globalThis.probe;
    const ask = (method, input) =>
      engine.run(method, input).then(
        () => "fine",
        ({ errors }) => errors[0].code,
      );
    return [
      await ask("describe", {}),
      await ask("record", { measurements: [], now: "2026-01-01T00:00:00Z" }),
      await ask("describe", {}),
    ];
  });
  assert.deepEqual(codes, ["fine", "engine_unavailable", "fine"]);
  await page.close();
});

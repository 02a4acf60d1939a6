// axe-core on every screen and state, in every language, light and dark: no violation of WCAG 2.2 A and AA, nor of its
// best practice. (F-65)
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import { lookAt, violations } from "../support/axe.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { walk, walks } from "../support/tour.mjs";

const site = useSite();

// Everything that moves is still at once, so that axe never meets a colour half way.
const still = { reducedMotion: "reduce" };

test("axe finds nothing on any screen, in any language, light or dark", needsPage, async () => {
  const faults = [];
  let stops = 0;
  const one = async (name) => {
    const visitor = await site.visit(still);
    await walk(name, visitor, async (stop) => {
      stops++;
      faults.push(...(await lookAt(stop, visitor)));
    });
    await visitor.close();
  };
  // Two at a time: every page unpacks the engine, and more of them at once keep each other from their later screens.
  const names = Object.keys(walks);
  const goOn = async () => {
    for (let name = names.shift(); name; name = names.shift()) await one(name);
  };
  await Promise.all([goOn(), goOn()]);
  assert.deepEqual(faults, []);
  assert.ok(stops >= 30, `looked at ${stops} screens and states`);
});

test("axe finds nothing where something has gone wrong", needsPage, async () => {
  const faults = [];
  const prepare = (page) => page.route(/engine\.[0-9a-f]+\.js/, (route) => route.abort());
  const visitor = await site.visit({ ...still, prepare });
  await visitor.choose();
  await visitor.start();
  await visitor.ahead({ other: 1, until: "sbi-none" });
  await visitor.app.waitForSelector("main [role=alert]");
  await visitor.unfold();
  faults.push(...(await lookAt("result, gone wrong", visitor)));
  assert.deepEqual(faults, []);
  await visitor.close();
});

test("axe finds nothing in the page around it, with the frame in it", needsPage, async () => {
  const visitor = await site.visit(still);
  // From the top, axe asks its copy in the frame by messages; it has to be told that the frame has no origin.
  for (const frame of visitor.page.frames()) {
    await frame.evaluate(axe.source);
    await frame.evaluate(() => globalThis.axe.configure({ allowedOrigins: ["<unsafe_all_origins>"] }));
  }
  assert.deepEqual(await violations(visitor.page.mainFrame()), []);
  await visitor.close();
});

test("axe is at work: it finds a planted fault in the same frame", needsPage, async () => {
  const visitor = await site.visit(still);
  await visitor.app.evaluate(() => {
    const image = document.createElement("img");
    document.querySelector("main").append(image);
  });
  const found = await violations(visitor.app);
  assert.deepEqual(
    found.map((fault) => fault.split(":")[0]),
    ["image-alt"],
  );
  await visitor.close();
});

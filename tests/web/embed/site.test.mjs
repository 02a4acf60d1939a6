// The real page inside a clinic's (F-64, J-C1 to J-C3, J-C9; rule R-60): what a site file changes, what it cannot change,
// and what is said of a faulty one.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../platform/setup.mjs";
import { needsEmbed, useEmbed } from "./visit.mjs";
import { key, site } from "./world.mjs";

const { visit, context } = useEmbed();

const whole = {
  name: { en: "Harbour Street Practice", es: "Consulta del Puerto" },
  help: { en: { text: "Call the practice on weekdays.", number: "555 0100" } },
  languages: ["en", "es"],
  parts: ["people", "modules", "plan", "library"],
  off: { families: ["medication", "couple"], touches: ["history"] },
  theme: { light: { action: "#1f4e79" }, dark: { action: "#b5d3f2" } },
  key,
};

test(
  "F-64: a site file changes name, help, colours, languages and what is on offer, and says nothing in the console",
  needsEmbed,
  async (t) => {
    const { visitor, app, said, page } = await visit(t, site(whole));
    await app.getByText("Offered by Harbour Street Practice").waitFor();
    assert.deepEqual(said, []);
    assert.deepEqual(
      (await app.locator("header select option").allInnerTexts()).map((text) => text.trim()),
      ["English", "Español"],
    );
    const colour = () =>
      app.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--action").trim());
    assert.equal(await colour(), "#b5d3f2", "the host asked for the dark theme");
    const main = app.locator("main");
    assert.equal(await main.getByRole("button", { name: visitor.say("home.library.go") }).count(), 1);
    for (const off of ["home.diary.go", "home.over-time.go", "home.clinic.go"])
      assert.equal(await main.getByRole("button", { name: visitor.say(off) }).count(), 0, off);
    // What the host asked for is ticked, and can be unticked.
    await visitor.choose();
    await visitor.unfold();
    assert.ok(await app.locator('[name="sbi-traits"]').isChecked());
    await app
      .locator("header")
      .getByRole("button", { name: visitor.say("common.help") })
      .click();
    await visitor.press("help.looking.go");
    await app.getByText("Call the practice on weekdays.").waitFor();
    await app.getByText("555 0100").waitFor();
    assert.equal(await app.getByText(visitor.say("help.numbers.place")).count(), 1, "the page's own numbers stay");
    assert.equal(
      await page.evaluate(() => document.querySelector("secure-base").shadowRoot.querySelector("slot")),
      null,
    );
  },
);

const practices = readdirSync(join(root, "core/content/interventions")).flatMap(
  (name) => JSON.parse(readFileSync(join(root, "core/content/interventions", name), "utf8")).interventions,
);
const isOff = ({ family, touches, stage }) =>
  stage !== "safety" &&
  (whole.off.families.includes(family) || touches.some((touch) => whole.off.touches.includes(touch)));

test("J-C9: what a site turns off is nowhere in the library", needsEmbed, async (t) => {
  const { visitor, app } = await visit(t, site(whole));
  await app.getByText("Offered by Harbour Street Practice").waitFor();
  await visitor.press("home.library.go");
  await app.waitForSelector("main [data-opens]", { state: "attached" });
  const html = await app.evaluate(() => document.querySelector("main").outerHTML);
  const shown = practices.filter(({ id }) => html.includes(`"${id}"`) || html.includes(`-${id}"`));
  assert.ok(shown.length > 60, `${shown.length} are shown`);
  assert.ok(practices.filter(isOff).length > 10);
  assert.deepEqual(
    shown.filter(isOff).map(({ id }) => id),
    [],
  );
});

test(
  "J-C3: without a word of help the safe one stands, and the console says so; every fault is named with what to do",
  needsEmbed,
  async (t) => {
    const { visitor, app, said } = await visit(t, {
      ...site({ key: "age1short", parts: ["plan", "evrything"] }),
      colour: "red",
    });
    await app.waitForFunction(() => document.querySelector("main"));
    await app.getByRole("button", { name: visitor.say("site.close") }).waitFor();
    const faults = ["/key", "/parts/1", "/colour", "/help"];
    for (const path of faults)
      assert.ok(
        said.some((line) => line.startsWith(`site.json ${path}: `) && /\. /.test(line)),
        `${path}: ${said}`,
      );
    assert.equal(said.length, faults.length);
    await app
      .locator("header")
      .getByRole("button", { name: visitor.say("common.help") })
      .click();
    await visitor.press("help.looking.go");
    await app.getByText(visitor.say("site.help")).waitFor();
  },
);

test("a site file that is not one leaves the page as it is", needsEmbed, async (t) => {
  const { visitor, app, said } = await visit(t, { format: "something", version: 9 });
  await app.getByRole("button", { name: visitor.say("site.close") }).waitFor();
  assert.equal(said.length, 2);
  assert.equal(await app.locator("header select option").count(), 3);
});

test(
  "closing asks first where something would be lost, empties the frame and tells the host",
  needsEmbed,
  async (t) => {
    const { visitor, app, page } = await visit(t, site({ help: whole.help }));
    await visitor.choose();
    await visitor.start();
    await visitor.ahead({ other: 2, until: "sbi-anx-99" }).catch(() => {});
    await visitor.home();
    await visitor.press("site.close");
    await visitor.press("site.close.go");
    await page.waitForFunction(() => globalThis.trace.some(([kind, type]) => kind === "event" && type === "closed"));
    const shell = page.mainFrame().childFrames()[0];
    assert.equal(await shell.locator("iframe").count(), 0);
    assert.equal(await shell.locator("#left").isVisible(), true);
    assert.ok(app.isDetached());
  },
);

test(
  "in a tab of its own the page stands by itself, with the site's words and nobody to hand anything to",
  needsEmbed,
  async (t) => {
    const { visitor, app } = await visit(t, site(whole), { path: "secure-base/embed.html" });
    await app.getByText("Offered by Harbour Street Practice").waitFor();
    assert.equal(await app.getByRole("button", { name: visitor.say("site.close") }).count(), 0);
  },
);

// ------------------------------------------------------------------------------------------------- when it cannot start

/** A bare page of the host with a frame made by hand; answers the frame once it stands. */
async function byHand(t, sandbox, { scripts = true } = {}) {
  const { page, server } = await context(t, site({ key }), { javaScriptEnabled: scripts });
  if (!scripts) await page.goto(`${server.url}secure-base/embed.html`);
  else {
    await page.goto(`${server.url}bare.html`);
    await page.evaluate((words) => {
      const frame = document.createElement("iframe");
      if (words !== null) frame.setAttribute("sandbox", words);
      frame.src = "/secure-base/embed.html";
      document.body.append(frame);
      return new Promise((resolve) => (frame.onload = resolve));
    }, sandbox);
  }
  return { page, frame: scripts ? page.mainFrame().childFrames()[0] : page.mainFrame() };
}

const help = "call the emergency number where you are";

test(
  "B3: with scripts off, in a frame that allows none, or with no host that speaks, words say where to turn",
  needsEmbed,
  async (t) => {
    const { frame: off } = await byHand(t, null, { scripts: false });
    assert.match(await off.locator("noscript, body").first().innerText(), new RegExp(help));
    const { frame: blocked } = await byHand(t, "");
    assert.match(await blocked.locator("body").innerText(), new RegExp(help));
    for (const sandbox of [null, "allow-scripts"]) {
      const { frame, page } = await byHand(t, sandbox);
      await frame.locator("#trouble").waitFor({ state: "visible", timeout: 15_000 });
      assert.match(await frame.locator("#trouble").innerText(), new RegExp(help));
      assert.equal(await frame.locator("iframe").count(), 0, "nothing was started");
      assert.deepEqual(await page.evaluate(() => globalThis.trace.filter(([kind]) => kind === "message")), []);
    }
  },
);

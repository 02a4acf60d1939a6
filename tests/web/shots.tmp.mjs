import { launch, serve, appFrame } from "./platform/setup.mjs";
import { Visitor } from "./support/visitor.mjs";
import { bring, buildWithWayIn, madeUpText } from "./support/brought.mjs";
import { openCore } from "./support/core.mjs";
const folder = buildWithWayIn();
const run = await openCore();
const pack = (id) => run("describe", {}).instruments.find((o) => o.id === id);
const browser = await launch(); const server = await serve(folder);
const modes = { "phone-light-en": [{ width: 390, height: 844 }, "light", "en"], "desk-dark-ar": [{ width: 1280, height: 900 }, "dark", "ar"], ...(process.env.MORE ? {"phone-dark-ar": [{ width: 390, height: 844 }, "dark", "ar"], "desk-light-en": [{ width: 1280, height: 900 }, "light", "en"]}:{}) };
for (const [name, [viewport, colorScheme, locale]] of Object.entries(modes)) {
  const context = await browser.newContext({ viewport, locale: "en", colorScheme, reducedMotion: "reduce", hasTouch: viewport.width < 500 });
  context.setDefaultTimeout(30000);
  const page = await context.newPage(); page.on("pageerror", (e) => console.log("ERR", e.stack)); page.on("console", (m) => m.type()==="error" && console.log(m.text())); await page.goto(server.url, { waitUntil: "commit" });
  const v = await Visitor.arrive(page, "en");
  const id = process.env.ID ?? "ecr-1998-5";
  const p = pack(id);
  const adaptive = id === "ecr-1998-5";
  await bring(v, madeUpText(p), { adaptive, ...(process.env.TARGET ? {target: process.env.TARGET} : {}) });
  if (locale !== "en") await v.speak(locale);
  const shot = async (what, full) => {
    if (full) {
      const H = 2200; await page.setViewportSize({ width: viewport.width, height: H }); await page.waitForTimeout(300);
      const h = await v.app.evaluate(() => document.documentElement.scrollHeight);
      for (let k = 0; k * (H-250) < h && k < 6; k++) { await v.app.evaluate((y) => window.scrollTo(0, y), k * (H-250)); await page.waitForTimeout(250); await page.screenshot({ path: `/tmp/shots/${name}-${id}-${what}-${k}.png` }); }
    } else await page.screenshot({ path: `/tmp/shots/${name}-${id}-${what}.png` });
    if (full) await page.setViewportSize(viewport);
  };
  await shot("intro");
  await v.press("questions.begin"); await v.app.waitForSelector("[data-item]");
  let n = 0;
  for (let item = await v.question(); item; item = await v.question()) {
    const i = p.items.findIndex((x) => x.id === item);
    const inputs = v.app.locator("[data-item] input");
    const c = await inputs.count();
    await inputs.nth(Math.min(c - 1, Math.max(0, Math.round((c - 1) / 2 + (i % 2 ? 1 : -1) + (i % 5 === 0 ? 0.5 : 0))))).press("Space");
    if (++n === 4) await shot("question");
    await v.press("questions.next"); await v.after(item);
  }
  await v.app.waitForTimeout?.(300);
  if (adaptive) { await shot("end"); await v.press("adaptive.end.result"); }
  await v.result(); await v.unfold();
  const norm = v.app.locator("input[type=radio][name^=norm-]"); if (await norm.count()) { await norm.last().check(); await page.waitForTimeout(300); }
  await shot("result", true);
  await v.press("result.why"); await v.at("why"); await v.app.waitForSelector("details"); await v.app.evaluate(() => (document.querySelector("main details").open = true));
  await shot("why", true);
  await context.close();
}
await browser.close(); await server.close();

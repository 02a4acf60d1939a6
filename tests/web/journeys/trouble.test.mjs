// What happens when a part of the page does not arrive. No answer may be lost by it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { needsPage, useSite } from "../support/site.mjs";

const site = useSite();
const without = (part) => (page) => page.route(new RegExp(`/${part}\\.[0-9a-f]+\\.js`), (route) => route.abort());

// Side by side, each in a context of its own: most of their time is waiting.
describe("trouble", { concurrency: 3 }, () => {
  test(
    "the engine does not arrive: every question is asked, the result says so, the answers stay",
    needsPage,
    async () => {
      const visitor = await site.visit({ prepare: without("engine") });
      await visitor.choose();
      await visitor.start();
      await visitor.toTheEnd({ other: 4 });
      const alert = visitor.app.locator("main [role=alert]");
      await alert.waitFor();
      const words = await alert.innerText();
      for (const key of ["error.title", "error.engine_unavailable", "error.kept"])
        assert.ok(words.includes(visitor.say(key)), key);
      await visitor.press("error.again");
      await alert.waitFor();
      await visitor.press("common.back");
      await visitor.at("questions");
      const checked = await visitor.app.evaluate(() =>
        [...document.querySelectorAll("input")].findIndex((one) => one.checked),
      );
      assert.equal(checked, 4);
      await visitor.press("common.steady");
      await visitor.at("steady");
      await visitor.close();
    },
  );

  test("the engine comes late: the page says that it is reading, and then shows the result", needsPage, async () => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    const prepare = (page) => page.route(/\/engine\./, (route) => gate.then(() => route.continue()));
    const visitor = await site.visit({ prepare });
    await visitor.choose();
    await visitor.start();
    await visitor.toTheEnd({ other: 3 });
    await visitor.app.waitForSelector("main [aria-busy=true]");
    assert.equal(await visitor.title(), visitor.say("result.title"));
    release();
    await visitor.result();
    await visitor.see("result.dimensions.title");
    const news = await visitor.app.evaluate(() => document.querySelector("[role=status].unseen").textContent);
    assert.equal(news, visitor.say("result.ready"), "who cannot see it hears it");
    assert.equal(
      await visitor.app.evaluate(() => document.activeElement.localName),
      "h1",
      "and stands where they stood",
    );
    await visitor.close();
  });

  test(
    "the later screens do not arrive: the page says so, the answers stay and the rest works",
    needsPage,
    async () => {
      const visitor = await site.visit({ prepare: without("later") });
      await visitor.choose();
      await visitor.start();
      await visitor.ahead({ other: 4, until: "sbi-anx-03" });
      await visitor.press("questions.finish");
      const alert = visitor.app.locator("main [role=alert]");
      await alert.waitFor();
      for (const key of ["common.not.here.title", "common.not.here.text"])
        assert.ok((await alert.innerText()).includes(visitor.say(key)), key);
      await visitor.press("common.back");
      await visitor.at("questions");
      assert.equal(await visitor.question(), "sbi-anx-03");
      await visitor.press("common.steady");
      await visitor.at("steady");
      await visitor.close();
    },
  );

  test("the later screens come late: the page waits for them, and focus goes to their heading", needsPage, async () => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    const prepare = (page) => page.route(/\/more\./, (route) => gate.then(() => route.continue()));
    const visitor = await site.visit({ prepare });
    await visitor.press("common.settings");
    await visitor.app.waitForSelector("main [aria-busy=true]");
    release();
    assert.equal(await visitor.at("settings"), visitor.say("settings.title"));
    assert.equal(await visitor.app.evaluate(() => document.activeElement.localName), "h1");
    await visitor.close();
  });

  test("a language does not arrive: the page stays in the one it has, and works", needsPage, async () => {
    const prepare = async (page) => {
      await without("ar\\.first")(page);
      await without("ar\\.rest")(page);
    };
    const visitor = await site.visit({ prepare });
    await visitor.app.locator("header select").selectOption("ar");
    await visitor.press("home.self.go");
    await visitor.at("chooser");
    assert.equal(await visitor.app.evaluate(() => document.documentElement.lang), "en");
    await visitor.speak("es");
    await visitor.close();
  });

  test("a reload in the middle asks first; staying keeps every answer", needsPage, async () => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.start();
    await visitor.ahead({ other: 5, until: "sbi-anx-03" });
    await visitor.app.locator("main h1").click();
    const asked = new Promise((resolve) => visitor.page.once("dialog", (dialog) => dialog.dismiss().then(() => resolve(dialog.type())))); // prettier-ignore
    visitor.page.reload().catch(() => {});
    assert.equal(await asked, "beforeunload");
    assert.equal(await visitor.question(), "sbi-anx-03");
    await visitor.press("common.back");
    await visitor.after("sbi-anx-03");
    assert.ok(await visitor.app.locator("[data-item] input").nth(5).isChecked());
    await visitor.close();
  });
});

// What the page is not stands where someone begins, where they read a result, on paper, and where they take a copy of
// their answers away: it does not replace care. (F-62, rule R-66)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();

/** Whether the whole notice is there to be read: in the part of the screen that is not hidden. */
async function read({ app }, notice) {
  const found = app.locator("main p").filter({ visible: true, hasText: notice });
  return (await found.allInnerTexts()).map(plain).filter((text) => text === notice).length;
}

/** What would be on the paper. */
const printed = ({ app }) =>
  app.evaluate(() => {
    window.print = () => (globalThis.paper = document.querySelector(".paper").innerText);
    document.querySelector("main .button-primary").click();
    return globalThis.paper;
  });

for (const locale of ["en", "es", "ar"])
  test(
    `${locale}: the notice is at the start, with the result, on paper and in the copy (F-62, R-66)`,
    needsPage,
    async () => {
      const visitor = await site.visit({ locale });
      const notice = visitor.say("common.notice.full");
      assert.equal(await read(visitor, notice), 1, "at the start");
      await visitor.choose();
      await visitor.tick("chooser.core.short.title", "radio");
      await visitor.start();
      await visitor.toTheEnd({ other: 2 });
      await visitor.result();
      assert.equal(await read(visitor, notice), 1, "with the result");
      await visitor.press("then.keep.go");
      await visitor.at("keep");
      await visitor.button("then.keep.save").waitFor();
      assert.equal(await read(visitor, notice), 1, "beside the copy to keep");
      const { text } = await visitor.saved("then.keep.save");
      assert.equal(JSON.parse(text).notice, notice, "in the copy itself");
      await visitor.press("common.back");
      await visitor.result();
      await visitor.press("result.print");
      await visitor.at("print");
      assert.equal(await read(visitor, notice), 0, "the choice of what to print is not the paper");
      assert.ok(plain(await printed(visitor)).includes(notice), "on paper");
      await visitor.close();
    },
  );

test("a copy has the notice in the language shown, and is read again in any (F-62)", needsPage, async () => {
  const visitor = await site.visit();
  await visitor.choose();
  await visitor.tick("chooser.core.short.title", "radio");
  await visitor.start();
  await visitor.toTheEnd({ other: 2 });
  await visitor.result();
  await visitor.press("then.keep.go");
  await visitor.at("keep");
  const english = visitor.say("common.notice.full");
  await visitor.speak("ar");
  await visitor.button("then.keep.save").waitFor();
  const { text } = await visitor.saved("then.keep.save");
  const kept = JSON.parse(text);
  assert.equal(kept.notice, visitor.say("common.notice.full"));
  assert.notEqual(kept.notice, english);
  assert.equal(kept.language, "en", "the answers were given in the other language");
  await visitor.press("common.back");
  await visitor.press("then.compare.go");
  await visitor.at("then");
  await visitor.openCopy(text);
  await visitor.app.waitForSelector("#then-days");
  assert.equal(await visitor.app.locator("main [role=alert]").count(), 0);
  assert.equal(await read(visitor, kept.notice), 0, "what a file says there is not shown as the page's own words");
  await visitor.close();
});

test("a short form of it is under every screen where nothing is being answered", needsPage, async () => {
  const visitor = await site.visit();
  const foot = visitor.app.locator(".foot");
  const short = visitor.say("common.notice.short");
  for (const [screen, key] of Object.entries({
    help: "common.help",
    settings: "common.settings",
    privacy: "common.privacy",
  })) {
    await visitor.press(key);
    await visitor.at(screen);
    assert.ok(plain(await foot.innerText()).includes(short), screen);
  }
  await visitor.close();
});

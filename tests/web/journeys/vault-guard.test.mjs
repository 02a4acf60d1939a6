// What guards a record: it locks by itself after a warning, it turns nothing on where a device is shared, and when
// something cannot be kept the page says so and loses nothing. (F-21)
import assert from "node:assert/strict";
import { test } from "node:test";
import { bringAndTake, comeBack, holds, journal, kept, openRecord, phase, turnOn, unlock } from "../support/record.mjs"; // prettier-ignore
import { needsPage, useSite } from "../support/site.mjs";
import { Visitor } from "../support/visitor.mjs";

const site = useSite();

const whole = ({ app }) => app.evaluate(() => document.documentElement.textContent);
const pass = ({ page }, seconds) => page.clock.fastForward(seconds * 1000);

test(
  "it locks by itself after a warning that can be put off; then nothing of it is on the page",
  needsPage,
  async () => {
    const visitor = await site.visit();
    await turnOn(visitor);
    await bringAndTake(visitor, JSON.stringify(journal));
    await kept(visitor);
    await visitor.page.clock.install();
    await pass(visitor, 240);
    assert.equal(await visitor.app.locator(".aside").count(), 0, "not yet");
    await pass(visitor, 40);
    await visitor.app.locator(".aside").waitFor();
    await visitor.press("vault.idle.stay");
    await visitor.app.locator(".aside").waitFor({ state: "detached" });
    await pass(visitor, 240);
    await phase(visitor, "open");
    await pass(visitor, 70);
    await phase(visitor, "locked");
    assert.ok(!(await whole(visitor)).includes("CANARY"));
    await visitor.page.clock.resume();
    await unlock(visitor);
    await phase(visitor, "open");
    assert.equal((await holds(visitor)).length, 4);
    await visitor.close();
  },
);

// The warning takes room at the end of the page: had it gone when a press begins, the button would move away from under it.
test("what is pressed while the warning stands does what it says", needsPage, async () => {
  const visitor = await site.visit();
  await turnOn(visitor);
  await visitor.page.clock.install();
  await pass(visitor, 280);
  await visitor.app.locator(".aside").waitFor();
  await visitor.app.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await visitor.press("vault.erase");
  await visitor.see("vault.erase.warning");
  await pass(visitor, 2);
  await visitor.app.locator(".aside").waitFor({ state: "detached" });
  await visitor.close();
});

test("how long it waits is the person's choice and is kept", needsPage, async () => {
  let visitor = await site.visit();
  await turnOn(visitor);
  await visitor.app.getByRole("radio", { name: visitor.say("vault.idle.minutes", { count: 30 }) }).check();
  await kept(visitor);
  visitor = await comeBack(visitor);
  await openRecord(visitor);
  await unlock(visitor);
  await phase(visitor, "open");
  const radio = visitor.app.getByRole("radio", { name: visitor.say("vault.idle.minutes", { count: 30 }) });
  assert.ok(await radio.isChecked());
  await visitor.close();
});

test("whoever leaves at once leaves it locked, and nothing of it is deleted", needsPage, async () => {
  const visitor = await site.visit();
  const address = visitor.page.url();
  await turnOn(visitor);
  await bringAndTake(visitor, JSON.stringify(journal));
  await kept(visitor);
  await visitor.press("common.leave");
  await visitor.page.waitForURL("about:blank");
  await visitor.page.goto(address, { waitUntil: "commit" });
  const next = await Visitor.arrive(visitor.page, "en");
  await next.see("home.locked");
  await next.press("home.locked.go");
  await unlock(next);
  await phase(next, "open");
  assert.equal((await holds(next)).length, 4);
  await next.close();
});

test(
  "where a device is shared nothing can be turned on, offline use neither, and no record is pointed to",
  needsPage,
  async () => {
    const visitor = await site.visit();
    await openRecord(visitor);
    await visitor.tick("vault.shared.go");
    await visitor.see("vault.shared.on");
    assert.equal(await visitor.button("vault.none.go").count(), 0);
    await visitor.press("common.settings");
    await visitor.see("settings.shared");
    assert.equal(await visitor.button("settings.offline.keep").count(), 0);
    const next = await comeBack(visitor);
    await openRecord(next);
    assert.equal(await next.button("vault.none.go").count(), 1, "it holds for one tab");
    await next.close();
  },
);

test(
  "two tabs: the one that comes later is told, and both are joined when it is unlocked again",
  needsPage,
  async () => {
    const one = await site.visit();
    await turnOn(one);
    const page = await one.page.context().newPage();
    await page.goto(one.page.url(), { waitUntil: "commit" });
    const other = await Visitor.arrive(page, "en");
    await openRecord(other);
    await unlock(other);
    await phase(other, "open");
    await bringAndTake(other, JSON.stringify({ ...journal, practice: [], choices: [] }));
    await kept(other);
    await bringAndTake(one, JSON.stringify({ ...journal, occasions: [], diary: [] }));
    await one.app.getByText(one.say("vault.fault.elsewhere")).first().waitFor();
    await phase(one, "locked");
    await unlock(one);
    await phase(one, "open");
    assert.equal((await holds(one)).length, 4, "nothing is lost on either side");
    await one.close();
  },
);

test("where the device is full it says so, keeps all of it in the tab, and tries again", needsPage, async () => {
  const prepare = (page) =>
    page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if (globalThis.noRoom) throw new DOMException("no", "QuotaExceededError");
        return put.apply(this, given);
      };
    });
  const visitor = await site.visit({ prepare });
  const room = (given) => visitor.page.evaluate((now) => void (globalThis.noRoom = !now), given);
  await turnOn(visitor);
  await kept(visitor);
  await room(false);
  await bringAndTake(visitor, JSON.stringify(journal));
  await visitor.app.getByText(visitor.say("vault.fault.full")).first().waitFor();
  assert.equal((await holds(visitor)).length, 4);
  await visitor.home();
  await visitor.press("vault.unsaved.go");
  await visitor.at("vault");
  await visitor.press("vault.open.lock");
  await visitor.see("vault.lock.lede");
  await visitor.press("vault.back");
  await room(true);
  await visitor.press("error.again");
  await visitor.app.locator("main [role=alert]").waitFor({ state: "detached" });
  await visitor.press("vault.open.lock");
  await phase(visitor, "locked");
  await visitor.close();
});

test("where the browser lets nothing be kept, as in some private windows, the page says so", needsPage, async () => {
  const prepare = (page) =>
    page.addInitScript(() => {
      if (window.top !== window) return;
      IDBFactory.prototype.open = () => {
        throw new DOMException("no", "SecurityError");
      };
    });
  const visitor = await site.visit({ prepare });
  await openRecord(visitor);
  await phase(visitor, "unavailable");
  await visitor.see("vault.none.unavailable");
  await visitor.close();
});

test("what was damaged is told apart from a wrong passphrase, and can be deleted", needsPage, async () => {
  const visitor = await site.visit();
  await turnOn(visitor);
  await visitor.press("vault.open.lock");
  await phase(visitor, "locked");
  await visitor.page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const [{ name }] = await indexedDB.databases();
    const database = await done(indexedDB.open(name));
    const [store] = database.objectStoreNames;
    const records = database.transaction(store, "readwrite").objectStore(store);
    for (const head of [1, 2]) {
      const { sequence, bytes } = await done(records.get(head));
      await done(records.put({ sequence, bytes: new Uint8Array(bytes.byteLength).buffer }, head));
    }
    database.close();
  });
  await unlock(visitor);
  await visitor.app.getByText(visitor.say("vault.fault.damaged")).waitFor({ timeout: 30_000 });
  await phase(visitor, "locked");
  await visitor.press("vault.erase");
  await visitor.press("vault.erase.go");
  await visitor.see("vault.erased.lede");
  await visitor.close();
});

test("what was cleared from outside is said to be gone, and can be kept anew from the tab", needsPage, async () => {
  const visitor = await site.visit();
  await turnOn(visitor);
  await visitor.page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await bringAndTake(visitor, JSON.stringify(journal));
  await visitor.app.getByText(visitor.say("vault.fault.gone")).first().waitFor();
  await phase(visitor, "none");
  assert.equal((await holds(visitor)).length, 4);
  await turnOn(visitor);
  assert.equal((await holds(visitor)).length, 4);
  assert.equal(await visitor.app.locator("main [role=alert]").count(), 0);
  await visitor.close();
});

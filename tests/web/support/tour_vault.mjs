// The states of one's own record, for whoever walks through the page.
import { bring, bringAndTake, journal, openRecord, phase, phrase, turnOn, unlock } from "./record.mjs";

async function beforeKeeping(visitor, look) {
  await openRecord(visitor);
  await look("record, nothing kept");
  await visitor.tick("vault.shared.go");
  await visitor.see("vault.shared.on");
  await look("record, a shared device");
  await visitor.app.locator("[name=shared]").uncheck();
  await bring(visitor, "not a file of ours");
  await visitor.app.waitForSelector("main [role=alert]");
  await look("record, a file that cannot be read");
  await bring(visitor, JSON.stringify(journal));
  await visitor.app.waitForSelector("[data-merge]");
  await look("record, what a file would bring");
  await bringAndTake(visitor, JSON.stringify(journal));
  await visitor.unfold();
  await look("record, a file taken in");
  await visitor.press("vault.none.go");
  await visitor.app.locator("#pass-new").fill("short");
  await visitor.press("vault.begin.go");
  await visitor.see("vault.needed.more");
  await look("record, a passphrase that is too short");
  await visitor.home();
}

async function keeping(visitor, look) {
  await turnOn(visitor);
  await visitor.unfold();
  await look("record, kept and open");
  await visitor.press("vault.change.title");
  await look("record, another passphrase");
  await visitor.press("vault.back");
  await visitor.press("vault.open.lock");
  await phase(visitor, "locked");
  await look("record, locked");
  await visitor.home();
  await look("home, a record that is locked");
  await visitor.press("home.locked.go");
  await unlock(visitor, "another one than that");
  await visitor.app.waitForSelector("main [role=alert]", { timeout: 30_000 });
  await look("record, the wrong passphrase");
  await unlock(visitor, phrase);
  await phase(visitor, "open");
  await visitor.page.clock.install();
  await visitor.page.clock.fastForward(280_000);
  await visitor.app.locator(".aside").waitFor();
  // Whatever is done next puts it off.
  await look("record, before it locks by itself");
  await visitor.page.clock.resume();
  await visitor.press("vault.erase");
  await look("record, before it is deleted");
  await visitor.press("vault.erase.go");
  await visitor.app.waitForSelector("[data-listing]");
  await look("record, deleted");
  await visitor.home();
}

/** The legs of this walk. */
export const record = [beforeKeeping, keeping];

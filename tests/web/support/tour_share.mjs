// The states of sharing with a clinic, for whoever walks through the page.
import { bringKey, lookAt, openShare, parts, saveSealed, sayYes } from "./sharing.mjs";

// Of nobody: nothing that was sealed to it is ever opened.
const recipient = "age1x2g7r942k290y6n4en2l4yxwrazy25ep8gwahc2z0rja84sjrpeswvghh7";

async function sharing(visitor, look) {
  await visitor.choose();
  await visitor.unfold();
  for (const who of ["partner", "therapist"]) await visitor.tick(`common.person.${who}.name`);
  for (const module of ["sbi-figures", "sbi-strategies", "sbi-safety"])
    await visitor.app.locator(`main input[name^="${module}"]`).first().check();
  await visitor.start();
  await visitor.toTheEnd({ other: 2 });
  await openShare(visitor);
  await look("share, nothing picked");
  await visitor.press("share.look");
  await visitor.see("share.fault.nothing");
  await visitor.app.locator("#share-key").fill("AGE-SECRET-KEY-1" + "Q".repeat(58));
  await visitor.press("share.key.go");
  await visitor.see("share.fault.secret");
  await look("share, the wrong key");
  await bringKey(visitor, recipient);
  await look("share, a key is here");
  await lookAt(visitor, parts);
  await visitor.unfold();
  await look("share, all that would go");
  await sayYes(visitor);
  await saveSealed(visitor);
  await visitor.see("share.done.title");
  await look("share, a file was made");
  await visitor.press("share.done.again");
  await lookAt(visitor, ["scores"]);
  await sayYes(visitor);
  await visitor.press("share.way.code");
  await visitor.app.waitForSelector("[data-code]");
  await look("share, a code");
  await visitor.home();
  await visitor.press("common.start.over");
}

async function nothingToShare(visitor, look) {
  await visitor.choose();
  await visitor.tick("chooser.core.none.title", "radio");
  await visitor.unfold();
  await visitor.app.locator('main input[name^="sbi-fearful"]').first().check();
  await visitor.start();
  await visitor.toTheEnd({ other: 1 });
  await visitor.press("share.title");
  await visitor.at("share");
  await lookAt(visitor, ["scores"]);
  await visitor.see("share.review.nothing");
  await look("share, nothing is left to share");
  await visitor.home();
}

/** The legs of this walk. */
export const share = [sharing, nothingToShare];

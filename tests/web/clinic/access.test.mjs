// The workspace in small windows, big text, three languages and two themes. (F-65)
import assert from "node:assert/strict";
import { test } from "node:test";
import { lookAt } from "../support/axe.mjs";
import { answersAbout, keepSheet, newSheet, openClient, openFile, pick, side, visitClinic } from "../support/clinic.mjs"; // prettier-ignore
import { misfitsIn, wide } from "../support/fits.mjs";
import { bothAnswer, lookAlone, step } from "../support/jointly.mjs";
import { needsPage, useSite } from "../support/site.mjs";

const site = useSite();

/** Every screen and state of the workspace. */
async function walk(visitor, look) {
  await look("workspace, empty");
  await openFile(visitor, "not ours");
  await visitor.see("workspace.refused");
  await look("workspace, a file refused");
  await openClient(visitor);
  await openFile(visitor, answersAbout("friend", false, true, "2026-11-20"));
  await visitor.app.waitForSelector("[data-moved]");
  await visitor.unfold();
  await look("case, sessions");
  await visitor.press("workspace.type");
  await visitor.app.locator("[name=typed-scale]").selectOption("ecr-rs");
  await visitor.press("workspace.typed.go");
  await look("case, numbers typed");
  await side(visitor, "sources");
  await newSheet(visitor, "as-aai");
  await pick(visitor, "category", visitor.say("as-aai.entry.category.secure"));
  await look("case, a sheet");
  await keepSheet(visitor);
  await look("case, sources");
  for (const name of ["together", "talk", "plan", "notes"]) {
    await side(visitor, name);
    await visitor.unfold();
    await look(`case, ${name}`);
  }
  await visitor.press("workspace.save.locked");
  await look("case, about to be locked");
  await visitor.press("workspace.back");
  await visitor.at("home");
  await look("workspace, with a case");
  await walkOfTwo(visitor, look);
}

const reaches = { move: "louder", fear: "not-matter", afraid: "no", together: "yes" };
const retreats = { ...reaches, move: "quiet" };

async function walkOfTwo(visitor, look) {
  await bothAnswer(visitor, [reaches, retreats], (stop) => look(`two, ${stop}`));
  await look("two, given back");
  await lookAlone(visitor);
  await look("two, for the clinician");
  await visitor.press("joint.look.show");
  await step(visitor, "shown");
  await visitor.press("turns.start", { seconds: 150 });
  await look("two, both sides");
  await visitor.press("joint.end");
  await bothAnswer(visitor, [{}, {}]);
  await lookAlone(visitor);
  await look("two, for the clinician, closed");
  await visitor.press("joint.look.leave");
  await step(visitor, "none");
  await look("two, no picture");
}

test("no sideways scroll, nothing cut off, no target below 44 px", needsPage, async () => {
  const visitor = await visitClinic(site, { viewport: wide, reducedMotion: "reduce" });
  const faults = [];
  await walk(visitor, async (stop) => {
    faults.push(...(await misfitsIn(visitor, ["en", "es", "ar"])).map((fault) => `${stop}, ${fault}`));
  });
  assert.deepEqual(faults, []);
  await visitor.close();
});

test("axe finds nothing, in any language, light or dark", needsPage, async () => {
  const visitor = await visitClinic(site, { reducedMotion: "reduce" });
  const faults = [];
  await walk(visitor, async (stop) => faults.push(...(await lookAt(stop, visitor))));
  assert.deepEqual(faults, []);
  await visitor.close();
});

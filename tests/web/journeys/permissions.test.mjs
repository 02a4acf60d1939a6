// Ways of finding out that need a laboratory, a camera or a sensor are cards: whatever is opened, nobody is asked for
// anything, and the frame with the answers could not ask. (F-19, F-58)
import assert from "node:assert/strict";
import { test } from "node:test";
import { allowedIn, askedIn, goOnWatching, watchAsking } from "../support/asking.mjs";
import { needsCore } from "../support/core.mjs";
import { interventions } from "../support/practising.mjs";
import { needsPage, singleFile, useSite } from "../support/site.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const site = needs.skip ? undefined : useSite();

// What reaches a person's body, room, devices or whereabouts.
const reaching = [
  ...["camera", "microphone", "display-capture", "geolocation", "midi", "usb", "serial", "hid", "bluetooth"],
  ...["accelerometer", "gyroscope", "magnetometer", "ambient-light-sensor", "xr-spatial-tracking", "idle-detection"],
  ...["screen-wake-lock", "clipboard-read", "fullscreen", "payment", "compute-pressure", "publickey-credentials-get"],
];

// Besides all ways of finding out, the two practices that people take for recordings of the body and of the voice.
const watched = interventions.filter(
  ({ id, family }) => family === "assessment" || ["iv-biofeedback", "iv-session-recording"].includes(id),
);

/** Shows the shelf and the reader of a card. */
async function turnTo(visitor, { family, audience }) {
  const shelf = family === "assessment" ? "methods" : "practices";
  await visitor.app.locator(`input[name=shelf][value=${shelf}]`).check();
  const reader = audience.includes("self") ? "" : audience[0];
  const select = visitor.app.locator("select[name=audience]");
  await select.evaluate((one) => (one.closest("details").open = true));
  await select.selectOption(reader);
}

/** Opens a card of the library and what it leads to, and goes back; whether it leads anywhere but to questions. */
async function openCard(visitor, intervention) {
  await turnTo(visitor, intervention);
  const card = visitor.app.locator(`main [data-practice="${intervention.id}"]`);
  await card.waitFor({ state: "attached" });
  const door = card.locator("[data-opens]");
  // Questionnaires lead to their questions, and a few things are held back.
  if (!(await door.count())) return false;
  await door.evaluate((button) => button.click());
  await visitor.app.waitForSelector("main .practice-opening");
  const begin = visitor.app.locator(".button-large");
  // What waits for steady ground is not begun.
  if (await begin.count()) {
    await begin.click();
    await visitor.app.waitForSelector("main:not(:has(.practice-opening)) h1");
    await visitor.app.evaluate(() => document.querySelector("sb-app").updateComplete);
  }
  await visitor.press("common.back");
  await visitor.at("library");
  return true;
}

test(
  "no card of the library asks for a permission, biofeedback and recording among them (F-19, F-58)",
  needs,
  async () => {
    assert.equal(watched.length, 37);
    const visitor = await site.visit({ prepare: watchAsking });
    const frames = [visitor.page.mainFrame(), visitor.app];
    for (const frame of frames) await goOnWatching(frame);
    await visitor.press("home.library.go");
    await visitor.app.waitForSelector("main [data-stage]");
    let opened = 0;
    for (const one of watched) opened += await openCard(visitor, one);
    assert.ok(opened >= 30, `${opened} of them open here`);
    for (const frame of frames) {
      const { asked, there } = await askedIn(frame);
      assert.deepEqual(asked, []);
      const left = frame === visitor.app ? ["Accelerometer"] : ["navigator.mediaDevices.getUserMedia", "Accelerometer"];
      for (const name of ["navigator.permissions.query", ...left])
        assert.ok(there.includes(name), `${name} of ${there}`);
      await frame.evaluate(() => navigator.permissions.query({ name: "geolocation" }).catch(() => {}));
      assert.deepEqual((await askedIn(frame)).asked, ["navigator.permissions.query"], "what is asked is heard");
    }
    const gone = ["mediaDevices", "geolocation", "bluetooth", "usb", "serial", "hid", "xr", "clipboard", "wakeLock"];
    const left = await visitor.app.evaluate((names) => names.filter((name) => navigator[name] !== undefined), gone);
    assert.deepEqual(left, [], "the rest is not even there");
    await visitor.close();
  },
);

test("the frame with the answers could ask for nothing, on a server and as one file", needs, async () => {
  for (const url of [undefined, singleFile]) {
    const visitor = await site.visit({ url });
    const allowed = new Set(await allowedIn(visitor.app));
    assert.deepEqual(reaching.filter((feature) => allowed.has(feature)), [], url); // prettier-ignore
    // A file has no server that forbids anything: there only the frame's own walls hold.
    if (url) assert.ok((await allowedIn(visitor.page.mainFrame())).includes("camera"));
    const frame = await visitor.app.frameElement();
    assert.equal(await frame.getAttribute("sandbox"), "allow-scripts allow-downloads allow-modals");
    assert.equal(await frame.getAttribute("allow"), null);
    await visitor.close();
  }
});

// Two people look at their loop with a clinician: only where each was talked with alone, only where both say yes, and
// nothing of one can be read off the screen by the other. (F-39, F-61)
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { lookAt } from "../support/axe.mjs";
import { openClient, visitClinic } from "../support/clinic.mjs";
import { answerAlone, bothAnswer, drawn, enable, lookAlone, openJoint, step } from "../support/jointly.mjs";
import { headingFocused, pressByKey, tabTo } from "../support/keys.mjs";
import { dist, needsPage, useSite } from "../support/site.mjs";
import { plain } from "../support/words.mjs";

const site = useSite();
const url = pathToFileURL(join(dist, "secure-base-clinic.html")).href;
const offline = { url, offline: true };

const reaches = { move: "louder", fear: "not-matter", afraid: "no", together: "yes" };
const retreats = { move: "quiet", fear: "too-much", afraid: "no", together: "yes" };
/** Sides that agree to nothing, each for another reason. */
const unwilling = [
  { ...reaches, together: "no" },
  { ...reaches, afraid: "yes" },
  { ...retreats, afraid: "unknown" },
  { ...retreats, afraid: undefined },
  { ...reaches, together: undefined },
  { ...reaches, move: undefined },
  {},
  { ...retreats, afraid: "stop" },
];

const stepsIn = (visitor, person) =>
  visitor.app
    .locator(`[data-side="${person}"] [data-step]`)
    .evaluateAll((all) => all.map(({ dataset }) => dataset.step));

for (const locale of ["en", "es", "ar"])
  test(
    `${locale}: where both say yes, both sides are shown, each with steps of their own (F-39, F-61)`,
    needsPage,
    async () => {
      const visitor = await site.visit({ ...offline, locale });
      await bothAnswer(visitor, [reaches, { ...retreats, fear: undefined }]);
      assert.equal(await lookAlone(visitor), true);
      await visitor.press("joint.look.show");
      await step(visitor, "shown");
      await visitor.see("joint.shown.reach-and-retreat");
      const side = async (person) => plain(await visitor.app.locator(`[data-side="${person}"]`).innerText());
      const [first, second] = [await side(0), await side(1)];
      for (const key of ["joint.move.louder", "joint.fear.not-matter"])
        assert.ok(first.includes(visitor.say(key)), first);
      for (const key of ["joint.move.quiet", "joint.side.fear.open"])
        assert.ok(second.includes(visitor.say(key)), second);
      assert.deepEqual(await stepsIn(visitor, 0), ["settle", "ask", "wait"]);
      assert.deepEqual(await stepsIn(visitor, 1), ["break", "back", "word"]);
      assert.ok((await visitor.app.locator("[data-practice]").count()) >= 3);
      await visitor.press("turns.start", { seconds: 150 });
      await visitor.see("turns.turn", { turn: 1 });
      await visitor.press("joint.end");
      await visitor.at("home");
      await openJoint(visitor);
      assert.equal(await visitor.app.locator("input:checked").count(), 0, "nothing of it is left");
      await visitor.close();
    },
  );

test("it does not begin before each was talked with alone (R-77)", needsPage, async () => {
  const visitor = await site.visit(offline);
  await openJoint(visitor);
  await visitor.press("joint.enable.go");
  await visitor.see("joint.enable.needed");
  await visitor.tick("joint.enable.first");
  await visitor.press("joint.enable.go");
  await visitor.see("joint.enable.needed");
  assert.equal(await visitor.app.locator("[data-joint=enable]").count(), 1);
  await visitor.tick("joint.enable.second");
  await visitor.press("joint.enable.go");
  await step(visitor, "hand");
  await visitor.close();
});

/** All that is drawn from the moment the second takes the device until the end, where there is no picture. */
async function tale(visitor, sides) {
  const screens = [];
  const keep = async () => screens.push(await drawn(visitor));
  await bothAnswer(visitor, sides, keep);
  await keep();
  const open = await lookAlone(visitor);
  const looked = await drawn(visitor);
  await visitor.press("joint.look.leave");
  await step(visitor, "none");
  await keep();
  await visitor.press("joint.end");
  return { screens, open, looked };
}

test(
  "the second sees the same screens whatever the first said, and no picture looks the same for any reason (R-77)",
  needsPage,
  async () => {
    const visitor = await site.visit(offline);
    const agreed = await tale(visitor, [reaches, retreats]);
    assert.equal(agreed.open, true);
    const closed = [];
    for (const first of unwilling) {
      const other = await tale(visitor, [first, retreats]);
      assert.equal(other.open, false, JSON.stringify(first));
      assert.deepEqual(other.screens, agreed.screens, JSON.stringify(first));
      closed.push(other.looked);
    }
    for (const second of unwilling) {
      const { open, screens, looked } = await tale(visitor, [reaches, second]);
      assert.equal(open, false, JSON.stringify(second));
      assert.equal(screens.at(-1), agreed.screens.at(-1), JSON.stringify(second));
      closed.push(looked);
    }
    assert.equal(new Set(closed).size, 1, "the clinician is not told either whose answer it was, or which");
    await visitor.close();
  },
);

test("an answer can be changed on the way back, and a break for steadying loses none", needsPage, async () => {
  const visitor = await site.visit(offline);
  await openJoint(visitor);
  await enable(visitor);
  await visitor.press("joint.hand.go");
  await visitor.choice("radio", visitor.say("joint.move.leave")).check();
  await visitor.press("joint.next");
  await visitor.press("joint.before");
  const leave = visitor.choice("radio", visitor.say("joint.move.leave"));
  assert.equal(await leave.isChecked(), true);
  await visitor.press("common.steady");
  await visitor.at("steady");
  await visitor.press("common.back");
  await visitor.at("joint");
  assert.equal(await leave.isChecked(), true);
  await visitor.close();
});

test(
  "while someone else holds the device, nothing leads to the cases, and leaving for them forgets all (R-77)",
  needsPage,
  async () => {
    const visitor = await visitClinic(site);
    await openClient(visitor);
    await visitor.home();
    await openJoint(visitor);
    await enable(visitor);
    const held = async () => {
      assert.equal(await visitor.button("common.settings").count(), 0);
      await visitor.app.locator(".brand").click();
      await visitor.at("joint");
      assert.equal(await visitor.app.locator("[data-case]").count(), 0);
      assert.equal(await visitor.app.locator("main footer, .foot").count(), 0);
    };
    await held();
    assert.equal(await visitor.button("common.back").count(), 0);
    await visitor.press("joint.hand.go");
    await visitor.app.waitForSelector("[data-question=move]");
    await held();
    await visitor.press("common.help");
    await visitor.at("help");
    await held();
    for (const person of [0, 1]) {
      if (person === 1) await visitor.press("joint.hand.go");
      await visitor.press("joint.stop");
    }
    await step(visitor, "back");
    await held();
    await lookAlone(visitor);
    await visitor.home();
    await visitor.app.waitForSelector("[data-case]");
    await openJoint(visitor);
    await step(visitor, "enable");
    await visitor.close();
  },
);

test("by keys alone, with focus on each new heading, and with nothing for axe to find (F-65)", needsPage, async () => {
  const visitor = await site.visit({ ...offline, reducedMotion: "reduce" });
  const faults = [];
  const look = async (stop) => {
    await headingFocused(visitor);
    faults.push(...(await lookAt(stop, visitor)));
  };
  await pressByKey(visitor, "joint.door.go");
  await step(visitor, "enable");
  await look("enable");
  for (const person of [0, 1]) {
    await tabTo(visitor, `talked-${person}`);
    await visitor.page.keyboard.press("Space");
  }
  await pressByKey(visitor, "joint.enable.go");
  for (const person of [0, 1]) await byKeys(visitor, person, look);
  await look("back");
  await pressByKey(visitor, "joint.back.go");
  await visitor.app.waitForSelector("[data-open=true]");
  await look("look");
  await pressByKey(visitor, "joint.look.show");
  await step(visitor, "shown");
  await look("shown");
  await visitor.press("joint.end");
  await bothAnswer(visitor, [{}, {}]);
  assert.equal(await lookAlone(visitor), false);
  await look("look, closed");
  await visitor.press("joint.look.leave");
  await step(visitor, "none");
  await look("none");
  assert.deepEqual(faults, []);
  await visitor.close();
});

// The third question is answered with no, the last with yes; of moves and fears the first is picked.
const downs = { move: 1, fear: 1, afraid: 2, together: 1 };

async function byKeys(visitor, person, look) {
  await visitor.app.getByText(visitor.say("joint.hand.title", { person })).waitFor();
  if (person === 0) await look("hand");
  await pressByKey(visitor, "joint.hand.go");
  for (const [question, presses] of Object.entries(downs)) {
    await visitor.app.waitForSelector(`[data-question=${question}]`);
    if (person === 0) await look(question);
    await tabTo(visitor, `joint-${person}-${question}`);
    // From the last, which leaves it open, the arrow goes on to the first.
    for (let press = 0; press < presses; press++) await visitor.page.keyboard.press("ArrowDown");
    await pressByKey(visitor, "joint.next");
  }
}

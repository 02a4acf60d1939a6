// What takes its time in a lesson: the loop, told by hand or by itself, and listening in pairs with a clock.
// (F-63, J-E5, J-E8)
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { classFile, lesson, needsClass, openActivity, shows, useClass } from "../support/class.mjs";
import { useSite } from "../support/site.mjs";

const site = useSite();
const start = useClass(site);

// ------------------------------------------------------------------------------------------------------------ the loop

// A clock that stands still until it is told to go on.
let clocked;
async function startClocked() {
  if (!clocked) {
    clocked = await site.visit({ url: classFile, offline: true, prepare: (page) => page.clock.install() });
    await clocked.app.locator("[data-lesson]").first().waitFor();
    await clocked.page.clock.pauseAt(await clocked.app.evaluate(() => new Date().getTime() + 60_000));
  }
  await clocked.home();
  return clocked;
}
after(() => clocked?.close());
const pass = ({ page }, seconds) => page.clock.runFor(seconds * 1000);

const roles = ["reach", "retreat"];
const loopOf = (first) => [`loop.begin.${first}`, ...[first, roles.find((one) => one !== first)].flatMap((role) => ["fear", "move", "seen"].map((word) => `loop.${role}.${word}`)), "loop.again"]; // prettier-ignore
const loopTold = (visitor, first, count) => shows(visitor, "main ol.rows > li > p:last-child", loopOf(first).slice(0, count).map((key) => visitor.say(key))); // prettier-ignore

test(
  "the loop is told from either side, step by step and back, with ways out at its end (J-E5)",
  needsClass,
  async () => {
    // prettier-ignore
    const visitor = await start("es");
    await openActivity(visitor, "loop");
    for (const first of ["retreat", "reach"]) {
      await visitor.press(`loop.role.${first}`);
      assert.equal(await visitor.button(`loop.role.${first}`).getAttribute("aria-pressed"), "true");
      const all = loopOf(first);
      await loopTold(visitor, first, 1);
      assert.equal(await visitor.button("class.step.back").count(), 0);
      for (let count = 2; count <= all.length; count++) {
        assert.equal(await visitor.app.locator("#class-out").count(), 0, "no way out before it is told");
        await visitor.press("class.step.next");
        await loopTold(visitor, first, count);
        assert.equal(await visitor.app.locator("main ol.rows > li[aria-current=step]").count(), 1);
      }
      assert.equal(await visitor.button("class.step.next").count(), 0);
      for (const way of ["reach", "retreat", "both"]) await visitor.see(`loop.out.${way}`);
      await visitor.press("class.step.back");
      await loopTold(visitor, first, all.length - 1);
      assert.equal(await visitor.app.locator("#class-out").count(), 0);
    }
  },
);

test(
  "the loop plays by itself, can be paused, and stops at its end and where it is left (J-E5)",
  needsClass,
  async () => {
    // prettier-ignore
    const visitor = await startClocked();
    await openActivity(visitor, "loop");
    const all = loopOf("reach");
    const told = () => visitor.app.locator("main ol.rows > li").count();
    const until = async (count) => {
      for (let second = 0; second < 20 && (await told()) < count; second++) await pass(visitor, 1);
      assert.equal(await told(), count);
    };
    await visitor.press("class.loop.play");
    await until(3);
    await visitor.press("turns.pause");
    await pass(visitor, 60);
    assert.equal(await told(), 3, "paused");
    await visitor.press("class.loop.play");
    await until(4);
    await visitor.press("class.step.next");
    await pass(visitor, 60);
    assert.equal(await told(), 5, "who goes on by hand takes it over");
    await visitor.press("class.loop.play");
    for (let count = 6; count <= all.length; count++) await until(count);
    await pass(visitor, 60);
    assert.equal(await told(), all.length);
    await visitor.see("loop.out.both");
    await visitor.button("class.loop.play").waitFor();
    await visitor.press("class.loop.play");
    assert.equal(await told(), 1, "from its beginning");
    await visitor.home();
    await pass(visitor, 60);
    await openActivity(visitor, "loop");
    const left = await told();
    await pass(visitor, 60);
    assert.equal(await told(), left, "it does not go on behind another screen");
    await visitor.button("class.loop.play").waitFor();
  },
);

// ----------------------------------------------------------------------------------------------------------- listening

test("listening: a minute each, a pause in between, a swap that is told, and an end (J-E8)", needsClass, async () => {
  const visitor = await startClocked();
  await openActivity(visitor, "listening");
  const face = () => visitor.app.locator(".pace-count").innerText();
  const turn = () => visitor.app.locator(".turn-now").getAttribute("data-turn");
  const news = () => visitor.app.locator("[role=status].unseen").textContent();
  for (const { id, seconds } of [lesson.scenes[0], lesson.scenes.at(-1)]) {
    while (!(await visitor.app.locator(`[data-scene=${id}]`).count())) await visitor.press("class.listening.other");
    assert.equal(await visitor.app.locator(".pace-timer").count(), 0, "nothing runs before it is asked to");
    await visitor.press("turns.start", { seconds });
    // The face is drawn just after a second has passed.
    await pass(visitor, seconds / 2 + 0.1);
    const half = await face();
    assert.equal(half, `0:${seconds / 2}`);
    await visitor.press("turns.pause");
    await pass(visitor, seconds);
    assert.deepEqual([await face(), await turn()], [half, "1"], "a pause is one");
    await visitor.press("turns.go.on");
    await pass(visitor, seconds / 2 - 1.1);
    assert.equal(await turn(), "1", "not a second early");
    await pass(visitor, 1.1);
    assert.equal(await turn(), "2");
    assert.equal(await news(), visitor.say("turns.swap"));
    await pass(visitor, seconds - 1.2);
    assert.ok(await visitor.app.locator(".pace-timer[data-over=false]").count(), "not a second early");
    await pass(visitor, 1.2);
    await visitor.app.locator(".pace-timer[data-over=true]").waitFor();
    assert.equal(await news(), visitor.say("turns.over"));
    await visitor.press("turns.again");
    assert.deepEqual(
      [await turn(), await visitor.app.locator(".pace-timer").getAttribute("data-running")],
      ["1", "true"],
    );
    await visitor.press("class.listening.other");
    assert.equal(await visitor.app.locator(".pace-timer").count(), 0, "another scene begins at rest");
  }
});

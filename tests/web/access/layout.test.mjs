// Small windows, big text, fingers: every screen in every language, measured.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { misfitsIn, wide } from "../support/fits.mjs";
import { mapFaults, overflow, smallTargets } from "../support/measure.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { walk, walks } from "../support/tour.mjs";

const site = useSite();

// Side by side, each in a context of its own: most of their time is waiting.
describe("every screen fits", { concurrency: 3 }, () => {
  for (const name of Object.keys(walks)) {
    test(`no sideways scroll, nothing cut off, no target below 44 px: ${name}`, needsPage, async () => {
      const visitor = await site.visit({ viewport: wide, reducedMotion: "reduce" });
      const faults = [];
      await walk(name, visitor, async (stop) => {
        faults.push(...(await misfitsIn(visitor, ["en", "es", "ar"])).map((fault) => `${stop}, ${fault}`));
      });
      assert.deepEqual(faults, []);
      await visitor.close();
    });
  }

  const everybody = ["mother-figure", "father-figure", "partner", "friend", "therapist", "own-choice"];
  for (const [where, other] of Object.entries({ "apart from each other": "mixed", "all in one place": 5 })) {
    test(`six people on the map, ${where}: every name can be read`, needsPage, async () => {
      const visitor = await site.visit({ viewport: wide, reducedMotion: "reduce" });
      await visitor.choose();
      await visitor.unfold();
      for (const who of everybody) await visitor.tick(`common.person.${who}.name`);
      await visitor.start();
      await visitor.toTheEnd({ picks: { "sbi-anx-15": 1 }, other });
      await visitor.result();
      assert.deepEqual(await misfitsIn(visitor, ["en", "es", "ar"]), []);
      await visitor.close();
    });
  }

  test("the measuring finds planted faults", needsPage, async () => {
    const visitor = await site.visit({ viewport: wide });
    await visitor.app.evaluate(() => {
      const add = (name, text, set, className = "") => {
        const element = document.createElement(name);
        element.textContent = text;
        element.className = className;
        Object.assign(element.style, set);
        document.querySelector("main").append(element);
        return element;
      };
      add("button", "small", { width: "20px", height: "20px", minWidth: "0", minHeight: "0", padding: "0" });
      add("p", "wide ".repeat(300), { whiteSpace: "nowrap" });
      add("p", "cut off\nhere", { height: "1em", overflow: "hidden", whiteSpace: "pre" });
      const plot = add("div", "", { position: "relative", width: "100px", height: "100px" }, "map-plot");
      for (const text of ["one", "two"]) {
        const label = document.createElement("span");
        label.className = "map-corner";
        label.textContent = text;
        Object.assign(label.style, { position: "absolute", inset: "0 auto auto 90px" });
        plot.append(label);
      }
    });
    const faults = (await visitor.app.evaluate(overflow)).map((fault) => fault.split(":")[0]);
    assert.deepEqual([...new Set(faults)].sort(), ["is cut off", "leaves its box", "leaves the window"]);
    assert.equal((await visitor.app.evaluate(smallTargets)).length, 1);
    assert.deepEqual((await visitor.app.evaluate(mapFaults)).toSorted(), ["one over two", "outside the map: one", "outside the map: two"]); // prettier-ignore
    await visitor.close();
  });
});

// All rules of axe in the dark too, and where more contrast is asked for.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lookAt } from "../support/axe.mjs";
import { needsPage, useSite } from "../support/site.mjs";
import { walk, walks } from "../support/tour.mjs";

const site = useSite();

describe("axe, all rules in both themes", { concurrency: 3 }, () => {
  for (const contrast of ["no-preference", "more"]) {
    for (const name of Object.keys(walks)) {
      test(`contrast ${contrast}: ${name}`, needsPage, async () => {
        const visitor = await site.visit({ reducedMotion: "reduce", contrast });
        const faults = [];
        await walk(name, visitor, async (stop) => faults.push(...(await lookAt(stop, visitor, { darkToo: true }))));
        assert.deepEqual(faults, []);
        await visitor.close();
      });
    }
  }
});

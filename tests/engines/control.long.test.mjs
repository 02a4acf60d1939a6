/** The whole positive control: every kind of planted leak, those that leave the page included. */
import test from "node:test";
import { assertSighted, plantLeaks } from "./control.mjs";
import { engines, missing } from "./drivers/index.mjs";
import { mustSeeLeaving } from "./expected.mjs";
import { cannotIsolate } from "./sink/network.mjs";

const blocked = cannotIsolate();
if (blocked) console.log(blocked);

for (const engine of engines) {
  test(`every planted leak is seen: ${engine}`, { skip: blocked || missing(engine), timeout: 1000000 }, async (t) => {
    assertSighted(t, engine, await plantLeaks(engine, mustSeeLeaving[engine]));
  });
}

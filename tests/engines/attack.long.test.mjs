/**
 * With hostile code in the app's own realm: hosted in Chromium, which obeys every documented header, nothing at all
 * reaches the wire. Elsewhere at most the name of a host does, by the ways listed here, and never a byte of payload.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { notBuilt } from "./app.mjs";
import { engines, missing } from "./drivers/index.mjs";
import { namesOnly } from "./expected.mjs";
import { freshSecret } from "./sink/canary.mjs";
import { cannotIsolate, makeNetwork } from "./sink/network.mjs";
import { probesSeen, secretsSent } from "./sink/traffic.mjs";

const blocked = cannotIsolate() || notBuilt();
if (blocked) console.log(blocked);

async function attack(engine, hosted) {
  const network = await makeNetwork(engine);
  try {
    const secret = freshSecret();
    const run = await network.run("attack", { secret, hosted });
    const events = network.events();
    const payload = secretsSent(events, [secret]).filter((hit) => !hit.dns);
    return { ...run, seen: probesSeen(events, secret), controlSeen: probesSeen(events, run.control), payload };
  } finally {
    await network.end();
  }
}

for (const engine of engines) {
  for (const hosted of [true, false]) {
    const where = hosted ? "hosted" : "file";
    test(
      `hostile code inside the app: ${engine}, ${where}`,
      { skip: blocked || missing(engine), timeout: 1000000 },
      async (t) => {
        const { ids, seen, controlSeen, payload } = await attack(engine, hosted);
        const tried = ids.stay.length + ids.leave.length;
        t.diagnostic(`${engine}, ${where}: ${tried} ways tried; on the wire: ${JSON.stringify(seen)}`);
        assert.ok(controlSeen.fetch?.payload, "blind: the closing control was not seen");
        assert.deepEqual(payload, [], "secret bytes left the browser");
        const unexpected = Object.keys(seen).filter((id) => !namesOnly[engine][where].includes(id));
        assert.deepEqual(unexpected, [], "a way out that is not in the list");
      },
    );
  }
}

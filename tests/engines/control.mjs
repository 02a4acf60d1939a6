/** The positive control, shared by the quick and the long test: a harness that does not see planted leaks proves nothing. */
import assert from "node:assert/strict";
import { mustSee } from "./expected.mjs";
import { freshSecret } from "./sink/canary.mjs";
import { makeNetwork } from "./sink/network.mjs";
import { probesSeen, summarise } from "./sink/traffic.mjs";

/** Plants the leaks in one engine and says what the sink saw. */
export async function plantLeaks(engine, leave) {
  const network = await makeNetwork(engine);
  try {
    const secret = freshSecret();
    const expect = [...mustSee[engine], ...leave];
    const { ids } = await network.run("leaky", { secret, expect, leave });
    const events = network.events();
    return { ids, expect, seen: probesSeen(events, secret), summary: summarise(events, [secret]) };
  } finally {
    await network.end();
  }
}

/** Fails as blind when a planted leak was missed. */
export function assertSighted(t, engine, { expect, seen, summary }) {
  const missed = expect.filter((id) => !seen[id]);
  const by = (what) => Object.values(seen).filter((found) => found[what]).length;
  t.diagnostic(
    `${engine}: ${Object.keys(seen).length} kinds of leak seen (${by("payload")} with readable bytes), ` +
      `${expect.length} required; the browser's own lookups left out: ${summary.lookups.background.join(", ") || "none"}`,
  );
  assert.deepEqual(missed, [], `blind: ${engine} leaked on purpose and the sink did not see it`);
  assert.ok(
    summary.secrets.some((hit) => hit.dns) && summary.secrets.some((hit) => !hit.dns),
    "canary bytes were not found",
  );
}

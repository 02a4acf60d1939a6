/** Judges a product run; shared by the quick and the long test. */
import assert from "node:assert/strict";
import { nothingStored } from "./observe.mjs";
import { freshSecret } from "./sink/canary.mjs";
import { makeNetwork } from "./sink/network.mjs";
import { probesSeen, summarise } from "./sink/traffic.mjs";
import { wordsOf } from "./words.mjs";

/** Runs the walks in one browser inside the namespace and gives its report with what the sink saw. */
export async function runProduct(engine, walks) {
  const network = await makeNetwork(engine);
  try {
    const report = await network.run("product", { secret: freshSecret(), walks });
    const events = network.events();
    return { ...report, summary: summarise(events, report.secrets), controlSeen: probesSeen(events, report.control) };
  } finally {
    await network.end();
  }
}

/** Nothing but the browser's own background traffic and the leak planted at the end may be in the record. */
export function assertSilent(t, { engine, control, controlSeen, summary, secrets }) {
  assert.ok(controlSeen.fetch?.payload && controlSeen.image?.payload, "blind: the closing control was not seen");
  const planted = (name) => name.includes(`${control}.leak.test`) || name === "leak.test";
  const lookups = summary.lookups.app.filter((name) => !planted(name));
  const connections = Object.keys(summary.connections.app).filter((name) => !planted(name.split(":")[0]));
  t.diagnostic(
    `${engine}: ${summary.secrets.length} canary hits of ${secrets.length} canaries, ${lookups.length} lookups and ` +
      `${connections.length} connections caused by the app; left out as the browser's own: ` +
      `${summary.lookups.background.join(", ") || "none"}`,
  );
  assert.deepEqual(summary.secrets, [], `${engine}: canary bytes left the browser`);
  assert.deepEqual(lookups, [], `${engine}: names were looked up`);
  assert.deepEqual(connections, [], `${engine}: connections were made`);
}

/** After the hosted page has loaded its parts it never turns to its server again. */
export function assertNoRequestAfterLoad({ engine, walks }) {
  const hosted = walks.filter((walked) => walked.afterLoad);
  for (const { afterLoad, locale } of hosted) {
    const readable = afterLoad.map(([kind, data]) => [
      kind,
      data && Buffer.from(data, "base64").toString("latin1").slice(0, 200),
    ]);
    assert.deepEqual(readable, [], `${engine}, ${locale}: requests after load`);
  }
}

/** Nothing brings an answer or a result back, and nothing was stored. */
export function assertForgotten({ engine, walks, profile }) {
  for (const { locale, came, after, reopened } of walks) {
    const word = wordsOf(locale);
    const telling = ["result.title", "why.title", "result.dimensions.title", "home.resume.result"].map(word);
    for (const [move, { text }] of Object.entries(after)) {
      const shown = telling.filter((words) => text.includes(words));
      assert.deepEqual(shown, [], `${engine}, ${locale}: ${move} after quick exit shows the result`);
      assert.doesNotMatch(text, /^true$/m, `${engine}, ${locale}: ${move} after quick exit shows a picked answer`);
    }
    assert.equal(after.back.address, came, `${engine}, ${locale}: Back leads elsewhere`);
    assert.equal(reopened.remembers, false, `${engine}, ${locale}: reopening shows that answers were given`);
    assert.deepEqual(reopened.stored, nothingStored, `${engine}, ${locale}: something is stored`);
  }
  assert.ok(profile.files > 0, "the profile folder is empty: nothing was searched");
  assert.deepEqual(profile.found, [], `${engine}: the profile folder holds canaries`);
}

/** A stray key, reload, Back or address neither moved the page on nor lost an answer, and the person was asked. */
export function assertAsked({ engine, walks }) {
  for (const { stray } of walks.filter((walked) => walked.stray)) {
    assert.ok(stray.before.at, `${engine}: there was no question to lose`);
    assert.equal(stray.keys.at, stray.before.at, `${engine}: a stray key lost the question`);
    if (engine === "webkit") {
      assert.equal(stray.wouldAsk, true, "webkit: the page does not ask before it is left");
      continue;
    }
    let asked = stray.before.asked;
    for (const move of ["reload", "back", "address"]) {
      assert.equal(stray[move].at, stray.before.at, `${engine}: a stray ${move} lost the question`);
      assert.ok(stray[move].asked > asked, `${engine}: a stray ${move} was not asked about`);
      asked = stray[move].asked;
    }
  }
}

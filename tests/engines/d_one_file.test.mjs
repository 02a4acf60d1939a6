/**
 * The one-file build, from file://: what its policy says, and that each engine obeys it there. Its journeys in all
 * languages are part of the product run; where that cannot isolate a network they are walked here instead.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { fileAddress, fileText, notBuilt } from "./app.mjs";
import { engines, missing, withBrowser } from "./drivers/index.mjs";
import { Walker, wholeJourney } from "./journey.mjs";
import { nothingStored, stored, visibleText } from "./observe.mjs";
import { cannotIsolate } from "./sink/network.mjs";
import { locales } from "./words.mjs";

const blocked = notBuilt();

/** Directives of the page's own policy as {name: [values]}. */
function policyOf(html) {
  const [, text] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  const parts = text.split(";").map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name, ...values]) => [name, values]));
}

test("the policy closes everything and opens by hash", { skip: blocked }, () => {
  const policy = policyOf(fileText());
  for (const name of ["default-src", "connect-src", "frame-src", "form-action", "base-uri"]) {
    assert.deepEqual(policy[name], ["'none'"], name);
  }
  const hash = /^'sha(256|384|512)-[A-Za-z0-9+/]+=*'$/;
  const scripts = policy["script-src"].filter((value) => value !== "'wasm-unsafe-eval'");
  assert.ok(policy["script-src"].includes("'wasm-unsafe-eval'"));
  for (const value of [...scripts, ...policy["style-src"]]) assert.match(value, hash);
  assert.deepEqual(policy["require-trusted-types-for"], ["'script'"]);
  assert.deepEqual([...policy["trusted-types"]].sort(), ["app", "lit-html", "shell"]);
  assert.doesNotMatch(Object.values(policy).flat().join(" "), /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test("every script and style of the file is the one its policy names", { skip: blocked }, () => {
  const html = fileText();
  const policy = policyOf(html);
  const inline = [...html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)];
  assert.ok(inline.length >= 2);
  for (const [, tag, attributes, text] of inline) {
    assert.doesNotMatch(attributes, /\bsrc=/);
    const allowed = policy[`${tag}-src`];
    const hashes = ["256", "384", "512"].map(
      (size) => `'sha${size}-${createHash(`sha${size}`).update(text).digest("base64")}'`,
    );
    assert.ok(
      hashes.some((value) => allowed.includes(value)),
      `a ${tag} of ${text.length} characters is not in the policy`,
    );
  }
  assert.doesNotMatch(html.replace(/<script[\s\S]*?<\/script>/g, ""), /\b(src|href)=["']?(https?:)?\/\//);
});

/** What the app's realm can and cannot do; runs inside it. */
function tryEverything() {
  const outcome = (work) => {
    try {
      return work() ? "works" : "nothing";
    } catch {
      return "refused";
    }
  };
  const inline = document.createElement("script");
  return {
    origin: self.origin,
    html: outcome(() => ((document.createElement("p").innerHTML = "<b>x</b>"), true)),
    storage: outcome(() => localStorage.length >= 0),
    script: outcome(() => ((inline.text = "self.ran = true"), document.body.append(inline), self.ran)),
    parent: outcome(() => parent.document),
    network: [
      "fetch",
      "XMLHttpRequest",
      "WebSocket",
      "EventSource",
      "RTCPeerConnection",
      "WebTransport",
      "Worker",
    ].filter((name) => name in self),
    beacon: "sendBeacon" in navigator,
  };
}

for (const engine of engines) {
  test(`the policy holds on file://: ${engine}`, { skip: blocked || missing(engine), timeout: 120000 }, async () => {
    await withBrowser(engine, async (session) => {
      await session.open(fileAddress);
      await new Walker(session, "en").arrive();
      const found = await session.evaluate("app", tryEverything);
      assert.equal(found.origin, "null");
      assert.deepEqual(found.network, [], "network names are left in the app's realm");
      assert.equal(found.beacon, false);
      for (const what of ["html", "storage", "script", "parent"]) assert.notEqual(found[what], "works", what);
      assert.deepEqual(await stored(session), nothingStored);
    });
  });

  // Where a network can be isolated the product run walks these.
  if (!cannotIsolate()) continue;
  test(`the whole journey from file://: ${engine}`, { skip: blocked || missing(engine), timeout: 240000 }, async () => {
    await withBrowser(engine, async (session) => {
      for (const locale of locales) {
        await session.open(fileAddress);
        const { answered } = await wholeJourney(session, locale);
        assert.equal(answered.length, 12);
        assert.equal((await visibleText(session)).trim(), "", `${locale}: something is left after quick exit`);
        await session.open(fileAddress);
        assert.deepEqual(await stored(session), nothingStored);
      }
    });
  });
}

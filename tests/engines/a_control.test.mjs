/** First of all: can the harness see? Planted leaks in an unprotected page, in three engines. */
import assert from "node:assert/strict";
import test from "node:test";
import { assertSighted, plantLeaks } from "./control.mjs";
import { engines, missing } from "./drivers/index.mjs";
import { quickLeaving } from "./expected.mjs";
import { findSecrets, freshSecret } from "./sink/canary.mjs";
import { cannotIsolate, leftovers, makeNetwork } from "./sink/network.mjs";

const blocked = cannotIsolate();
if (blocked) console.log(blocked);

test("a secret is found in every encoding, and only then", () => {
  const secret = "zqexample42";
  const wrap = (text) => Buffer.from(`xx${text}yy`, "latin1");
  const forms = {
    plain: wrap("ZQEXAMPLE42"),
    reversed: wrap("24elpmaxeqz"),
    "url-encoded": wrap([...secret].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("")),
    hex: wrap(Buffer.from(secret).toString("hex").toUpperCase()),
    "utf-16le": Buffer.from(`a${secret}`, "utf16le"),
    "utf-16be": Buffer.from(secret, "utf16le").swap16(),
    base64: wrap(Buffer.from(`{"a":"${secret}"}`).toString("base64")),
  };
  for (const [encoding, bytes] of Object.entries(forms)) {
    assert.ok(
      findSecrets(bytes, [secret]).some((hit) => hit.encoding === encoding),
      encoding,
    );
  }
  for (let pad = 0; pad < 6; pad++) {
    const bytes = Buffer.from(Buffer.from(`${"p".repeat(pad)}${secret}tail`).toString("base64"));
    assert.ok(
      findSecrets(bytes, [secret]).some((hit) => hit.encoding === "base64"),
      `base64 after ${pad} bytes`,
    );
  }
  assert.deepEqual(findSecrets(Buffer.from("zqexample41 is another word"), [secret]), []);
});

for (const engine of engines) {
  test(`planted leaks are seen: ${engine}`, { skip: blocked || missing(engine), timeout: 240000 }, async (t) => {
    assertSighted(t, engine, await plantLeaks(engine, quickLeaving));
  });
}

// WebKit's automated sessions write no profile at all, so its scan has nothing to prove and only Back is looked at.
for (const engine of engines) {
  test(
    `what a careless page keeps is found: ${engine}`,
    { skip: blocked || missing(engine), timeout: 120000 },
    async () => {
      const network = await makeNetwork(engine);
      try {
        const { back, profile } = await network.run("keeping", { secret: freshSecret() });
        assert.equal(back, true, "Back after the usual exit should have shown the mark");
        if (engine !== "webkit") assert.ok(profile.found.length > 0, "the mark should be in the profile folder");
      } finally {
        await network.end();
      }
    },
  );
}

test("no namespace is left behind", { skip: blocked }, () => assert.deepEqual(leftovers(), []));

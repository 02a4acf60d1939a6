// The vault in a browser (J-S10): what SHELL keeps, what it never sees, and every way it can fail.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { readOptions } from "../../../web/build/options.mjs";
import { appFrame, fileUrl, launch, serve } from "../platform/setup.mjs";
import { passphrase } from "./pure.mjs";
import { buildVault, Hand, visit } from "./site.mjs";

const built = buildVault();
let browser;
let server;
before(async () => {
  assert.equal(built.status, 0, built.stderr);
  [browser, server] = await Promise.all([launch(), serve(built.app)]);
});
after(() => Promise.all([browser.close(), server.close()]));

const ok = { ok: true, value: null };
const failed = (fault) => ({ ok: false, fault });
const opened = (rows, previous = false) => ({ ok: true, value: { rows, previous } });

async function begin(t, prepare) {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await prepare?.(page);
  return {
    context,
    page,
    hand: await visit(page, server.url),
    again: async () => visit(await context.newPage(), server.url),
  };
}

async function begun(t, rows) {
  const all = await begin(t);
  assert.deepEqual(await all.hand.call("create", passphrase), ok);
  assert.deepEqual(await all.hand.write(rows), ok);
  return all;
}

test("create, write, lock, open, change the passphrase, erase", async (t) => {
  const { hand, page } = await begin(t);
  for (const trial of [false, true]) {
    assert.equal(await hand.call("look", trial), "none");
    assert.deepEqual(await hand.kept(), [], "looking makes nothing");
  }
  assert.deepEqual(await hand.call("open", passphrase), failed("gone"));
  assert.deepEqual(await hand.kept(), [], "opening makes nothing");
  assert.deepEqual(await hand.call("create", passphrase), ok);
  assert.equal(await hand.call("look"), "open");
  assert.deepEqual(await hand.write({ one: "1 ✓", two: "2" }), ok);
  assert.deepEqual(await hand.write({ two: null, three: "3" }), ok);
  await hand.call("lock");
  assert.equal(await hand.call("look"), "locked");
  assert.deepEqual(await hand.write({ one: "x" }), failed("worker"), "nothing is written to what is locked");
  assert.deepEqual(await hand.call("open", "wrong"), failed("passphrase"));
  assert.equal(await hand.call("look"), "locked");
  assert.deepEqual(await hand.call("open", passphrase), opened({ one: "1 ✓", three: "3" }));
  assert.deepEqual(await hand.call("rewrap", "wrong", "next"), failed("passphrase"));
  assert.deepEqual(await hand.call("rewrap", passphrase, "next"), ok);
  assert.deepEqual(await hand.write({ one: "after" }), ok);
  await page.reload();
  const later = await visit(page, server.url);
  assert.deepEqual(await later.call("open", passphrase), failed("passphrase"));
  assert.deepEqual(await later.call("open", "next"), opened({ one: "after", three: "3" }));
  const { ok: erased, value } = await later.call("erase");
  assert.ok(erased);
  assert.deepEqual(
    { ...value, used: 0, allowed: 0 },
    { databases: [], caches: [], workers: 0, others: [], used: 0, allowed: 0 },
  );
  assert.equal(await later.call("look"), "none");
  assert.deepEqual(await later.write({ one: "x" }), failed("worker"));
});

test("what SHELL keeps is sealed, each record, under names that say nothing", async (t) => {
  const { hand } = await begun(t, { "diary/2026-01-05": "canary-1", "check-ins": "canary-2" });
  const kept = await hand.kept();
  assert.deepEqual(
    kept.slice(0, 4).map(({ name }) => name),
    [0, 1, 2, 3],
  );
  assert.equal(kept.length, 6);
  for (const { name, begin: first, fields } of kept) {
    assert.ok(Number.isSafeInteger(name));
    assert.equal(first, "age-encryption.org/v1\n");
    assert.deepEqual(fields.sort(), ["bytes", "sequence"]);
  }
});

test("a bit flipped in any kind of record gives the last state, the one before, or says damaged", async (t) => {
  const { hand, page } = await begun(t, { one: "old" });
  const rows = async () => (await hand.kept()).filter(({ name }) => name >= 16).map(({ name }) => name);
  const first = await rows();
  await hand.write({ one: "new" });
  const added = (await rows()).filter((name) => !first.includes(name));
  const kept = await hand.kept();
  const newer = kept[1].sequence > kept[2].sequence ? 1 : 2;
  const wanted = [
    [[0], opened({ one: "new" })],
    [[newer], opened({ one: "old" }, true)],
    [added, opened({ one: "old" }, true)],
    [[3 - newer], opened({ one: "new" })],
    [[1, 2], failed("damaged")],
    [[0, 3], failed("damaged")],
    [[...first, ...added], failed("damaged")],
  ];
  for (const [names, expected] of wanted) {
    await hand.tamper("flip", names);
    const later = await visit(page, server.url);
    assert.deepEqual(await later.call("open", passphrase), expected, `records ${names}`);
    await later.tamper("flip", names);
  }
});

// Lets SHELL's n-th put from now on fail, as a browser that stops in the middle or has no room.
function failPuts(page, from, name) {
  return page.evaluate(
    ([nth, error]) => {
      const put = (globalThis.plainPut ??= IDBObjectStore.prototype.put);
      let count = 0;
      IDBObjectStore.prototype.put = function (...given) {
        if (count++ < nth) return put.apply(this, given);
        throw new DOMException("planted", error);
      };
    },
    [from, name],
  );
}

for (const [error, fault] of [
  ["QuotaExceededError", "full"],
  ["UnknownError", "blocked"],
]) {
  test(`a write that fails after any of its puts is said to be ${fault}, and the state before stays`, async (t) => {
    const { hand, page, again } = await begun(t, { one: "old" });
    // Two rows and a head.
    for (let nth = 0; nth < 3; nth++) {
      await failPuts(page, nth, error);
      assert.deepEqual(await hand.write({ one: "new", two: "2" }), failed(fault), `put ${nth}`);
      const other = await again();
      assert.deepEqual(await other.call("open", passphrase), opened({ one: "old" }), `put ${nth}`);
      await other.page.close();
    }
    await failPuts(page, 99, error);
    assert.deepEqual(await hand.write({ one: "newest" }), ok, "it goes on when it can");
    assert.deepEqual(await (await again()).call("open", passphrase), opened({ one: "newest" }));
  });
}

test("no room left on the device is said to be full", async (t) => {
  const { hand, context, page } = await begin(t);
  // Before anything is kept: the browser remembers how much room it found.
  const session = await context.newCDPSession(page);
  const { origin } = new URL(server.url);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 600_000 });
  assert.deepEqual(await hand.call("create", passphrase), ok);
  assert.deepEqual(await hand.write({ one: "old" }), ok);
  assert.deepEqual(await hand.write({ one: "x".repeat(2_000_000) }), failed("full"));
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  assert.deepEqual(await hand.write({ two: "2" }), ok, "it goes on once there is room");
  assert.deepEqual(await hand.call("open", passphrase), opened({ one: "old", two: "2" }));
});

test("of two tabs, the one that writes later is told, and can open what the other wrote", async (t) => {
  const { hand, again } = await begun(t, { one: "1" });
  const other = await again();
  assert.equal(await other.call("look"), "locked");
  await other.call("open", passphrase);
  assert.deepEqual(await hand.write({ one: "first" }), ok);
  assert.deepEqual(await other.write({ one: "second" }), failed("elsewhere"));
  assert.deepEqual(await other.call("create", "another"), failed("elsewhere"));
  assert.deepEqual(await other.call("open", passphrase), opened({ one: "first" }));
  assert.deepEqual(await other.write({ one: "second" }), ok);
  assert.deepEqual((await other.call("erase")).ok, true);
  assert.deepEqual(await hand.write({ one: "third" }), failed("gone"));
  assert.deepEqual(await hand.call("create", passphrase), ok);
  assert.deepEqual(await hand.call("open", passphrase), opened({}));
});

test("writes follow each other, and what is locked in the middle opens as one of its states", async (t) => {
  const { hand, again } = await begun(t, { one: "0" });
  const all = await hand.app.evaluate(async () => {
    const { vault } = globalThis.probe;
    const writes = Array.from({ length: 20 }, (_, turn) => vault.write(new Map([["one", `${turn + 1}`]])));
    await writes[9];
    vault.lock();
    return (await Promise.all(writes)).map(({ ok }) => ok);
  });
  const done = all.filter(Boolean).length;
  assert.ok(done >= 10 && done < 20, `${done} writes`);
  assert.deepEqual(
    all,
    all.map((_, turn) => turn < done),
  );
  const { value } = await (await again()).call("open", passphrase);
  assert.deepEqual([value.rows, value.previous], [{ one: `${done}` }, false]);
});

// The browser ends a worker a moment after it is told.
async function workers(page, wanted) {
  for (let turn = 0; page.workers().length !== wanted && turn < 250; turn++) await page.waitForTimeout(20);
  return page.workers().length;
}

test("leaving ends the worker and deletes nothing", async (t) => {
  const { hand, page, again } = await begun(t, { one: "1" });
  assert.equal(await workers(page, 1), 1);
  // What runs in the frame ends with it.
  const leave = () => hand.app.evaluate(() => globalThis.probe.shell.leave()).catch(() => {});
  await Promise.all([page.waitForURL("about:blank"), leave()]);
  assert.equal(await workers(page, 0), 0);
  assert.deepEqual(await (await again()).call("open", passphrase), opened({ one: "1" }));
});

test("locking ends the worker, and a passphrase's work leaves none behind", async (t) => {
  const { hand, page } = await begun(t, { one: "1" });
  const sealed = await hand.call("seal", passphrase, "a text ✓");
  assert.ok(sealed.ok);
  assert.deepEqual(await hand.call("unseal", passphrase, sealed.value), { ok: true, value: "a text ✓" });
  assert.deepEqual(await hand.call("unseal", "wrong", sealed.value), failed("passphrase"));
  assert.deepEqual(await hand.call("unseal", passphrase, sealed.value.slice(0, -1)), failed("damaged"));
  assert.equal(await workers(page, 1), 1, "only the one that holds the key");
  await hand.call("lock");
  assert.equal(await workers(page, 0), 0);
});

test("one file keeps nothing and says so", async (t) => {
  const { page } = await begin(t);
  const file = await visit(page, fileUrl(built));
  assert.equal(await file.call("look"), "unavailable");
  assert.deepEqual(await file.call("create", passphrase), failed("blocked"));
  assert.deepEqual(await file.call("erase"), failed("blocked"));
  assert.equal(await file.call("persist"), "unknown");
  const { databases, caches, workers, others } = await file.call("list");
  assert.deepEqual([databases, caches, workers, others], [[], [], 0, []]);
  assert.deepEqual((await file.call("seal", passphrase, "x")).ok, true, "a file can be locked there, too");
});

test("a page in another page keeps nothing and says so, should a server let it be framed", async (t) => {
  const files = createServer(({ url }, response) => {
    const name = url.slice(1) || "index.html";
    const type = name.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    const framing = `<link rel="icon" href="data:,"><iframe src="/index.html"></iframe>`;
    response
      .writeHead(200, { "Content-Type": type })
      .end(name === "around" ? framing : readFileSync(join(built.app, name)));
  });
  await new Promise((resolve) => files.listen(0, "localhost", resolve));
  t.after(() => files.close() && files.closeAllConnections());
  const { page } = await begin(t);
  const url = `http://localhost:${files.address().port}`;
  assert.equal(await (await visit(page, `${url}/index.html`)).call("look"), "none", "by itself it could");
  await page.goto(`${url}/around`);
  const shell = await (await page.waitForSelector("iframe")).contentFrame();
  const hand = new Hand(page, await appFrame(shell));
  await hand.app.waitForFunction(() => globalThis.probe);
  assert.equal(await hand.call("look", true), "unavailable");
  assert.deepEqual(await hand.call("create", passphrase), failed("blocked"));
});

test("as it is shipped, a passphrase is worth 18 doublings of work, away from the page's own thread", async (t) => {
  assert.equal(readOptions([]).workFactor, 18);
  const shipped = buildVault(readOptions([]).workFactor);
  const { page } = await begin(t);
  const hand = await visit(page, fileUrl(shipped));
  const [sealed, turns] = await hand.app.evaluate(async (word) => {
    let [turns, done] = [0, false];
    const count = () => void (done || (turns++, setTimeout(count)));
    const sealing = globalThis.probe.vault.seal(word, "x").finally(() => (done = true));
    count();
    return [new TextDecoder().decode((await sealing).value), turns];
  }, passphrase);
  assert.match(sealed, /^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
  assert.ok(turns > 20, `the page went on meanwhile: ${turns} turns`);
});

test("a browser that keeps nothing makes it unavailable", async (t) => {
  const refuse = (page) =>
    page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("planted", "SecurityError");
      };
    });
  const { hand } = await begin(t, refuse);
  assert.equal(await hand.call("look", true), "unavailable");
  assert.deepEqual(await hand.call("create", passphrase), failed("blocked"));
});

test("asking the browser to keep, and listing, tell what the browser says", async (t) => {
  const { hand, page } = await begun(t, { one: "1" });
  assert.ok(["yes", "no"].includes(await hand.call("persist")));
  await page.evaluate(() => {
    localStorage.planted = 1;
    sessionStorage.other = 1;
    document.cookie = "third=1";
  });
  const { databases, others, used } = await hand.call("list");
  assert.deepEqual([databases, others.sort()], [["kept"], ["other", "planted", "third"]]);
  assert.ok(used > 0);
});

test("no worker but the one the page was built with can be made, and it has no way out", async (t) => {
  const { hand, page } = await begin(t);
  const refused = await hand.app.evaluate(async () => {
    const { runWorker } = globalThis.probe;
    return Promise.all(
      ["postMessage(1)", ""].map((text) =>
        runWorker(text).then(
          () => "ran",
          (error) => error.message,
        ),
      ),
    );
  });
  assert.deepEqual(refused, Array(2).fill("not the worker that this page was built with"));
  await hand.call("create", passphrase);
  const [worker] = page.workers();
  const left = await worker.evaluate(() =>
    [
      ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "Request", "Worker", "importScripts"],
      ...["indexedDB", "caches", "BroadcastChannel", "RTCPeerConnection", "Notification", "FontFace"],
    ]
      .filter((name) => name in globalThis)
      .concat(["storage", "locks", "connection", "serviceWorker"].filter((name) => name in navigator)),
  );
  assert.deepEqual(left, []);
});

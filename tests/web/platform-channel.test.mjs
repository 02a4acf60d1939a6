// The one table of messages, and what happens to everything that is not in it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hello, readByApp, readByShell } from "../../web/src/channel/messages.ts";
import { ExitKeys } from "../../web/src/channel/exit_keys.ts";
import { build, fileUrl, launch, open } from "./platform/setup.mjs";

const built = build();
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const sealed = new TextEncoder().encode("age-encryption.org/v1\n-> ...").buffer;
const toShell = [
  { kind: "ready" },
  { kind: "language", lang: "es", dir: "ltr" },
  { kind: "busy", yes: true },
  { kind: "leave" },
  { kind: "offline", keep: false },
  { kind: "renew" },
  { kind: "dial", entry: "es-abuse" },
  { kind: "deliver", bytes: sealed },
  { kind: "close" },
  { kind: "take", ask: 1, names: [1, 2] },
  { kind: "trial", ask: 1 },
  { kind: "put", ask: 2, after: 0, sequence: 7, records: [[1, sealed]] },
  { kind: "prune", ask: 3, after: 7, names: [] },
  { kind: "erase", ask: 4 },
  { kind: "listing", ask: 5 },
  { kind: "persist", ask: 6 },
];
const toApp = [
  { kind: "words", text: "{}" },
  { kind: "unpacker", bytes: new ArrayBuffer(4) },
  { kind: "packed", name: "engine.rest", bytes: new ArrayBuffer(4) },
  { kind: "sent", missing: ["ar.rest"] },
  { kind: "offline", state: "on" },
  { kind: "answer", ask: 1, answer: { value: [null] } },
  { kind: "site", text: "{}" },
  { kind: "embedded", theme: "dark", instrument: "sbi-traits" },
  { kind: "delivered", yes: true },
  { kind: "wipe" },
];

test("each end takes the messages of its own table and none of the other's", () => {
  for (const message of toShell) assert.equal(readByShell(message), message);
  for (const message of toApp) assert.equal(readByApp(message), message);
  for (const message of toApp.filter(({ kind }) => kind !== "offline")) assert.equal(readByShell(message), undefined);
  for (const message of toShell.filter(({ kind }) => kind !== "offline")) assert.equal(readByApp(message), undefined);
});

test("a message with a field more, a field less, or another type is not a message", () => {
  for (const [read, messages] of [
    [readByShell, toShell],
    [readByApp, toApp],
  ]) {
    for (const message of messages) {
      assert.equal(read({ ...message, more: 1 }), undefined);
      for (const field of Object.keys(message)) {
        const { [field]: _, ...less } = message;
        assert.equal(read(less), undefined, `${message.kind} without ${field}`);
        assert.equal(read({ ...message, [field]: { toString: () => message[field] } }), undefined);
      }
    }
  }
  for (const data of [null, undefined, 1, "leave", [], ["leave"], { kind: "__proto__" }, { kind: "constructor" }, {}]) {
    assert.equal(readByShell(data), undefined);
    assert.equal(readByApp(data), undefined);
  }
  assert.equal(readByShell({ kind: "language", lang: '"><script>', dir: "ltr" }), undefined);
});

test("no message to SHELL has room for an answer", () => {
  // The longest thing APP can say is a language code: short, and from a fixed alphabet.
  assert.equal(readByShell({ kind: "language", lang: "a".repeat(40), dir: "ltr" }), undefined);
  const open = toShell
    .flatMap((message) => Object.values(message))
    .filter((value) => typeof value === "string" && value.length > 8);
  assert.deepEqual(open, []);
});

test("what is to be kept is sealed, under numbers, and bounded; nothing else is taken", () => {
  const put = (...records) => readByShell({ kind: "put", ask: 1, after: 0, sequence: 1, records });
  assert.ok(put([1, sealed], [2 ** 52, sealed]));
  const text = new TextEncoder().encode("an answer").buffer;
  const long = new Uint8Array(16_200_000);
  long.set(new Uint8Array(sealed));
  const wrong = [
    ...[
      [1, text],
      ["a", sealed],
      [1.5, sealed],
      [-1, sealed],
      [1],
      [1, sealed, sealed],
      [1, "age-encryption.org/v1\n"],
    ],
    ...[[1, new Uint8Array(sealed)], [1, new ArrayBuffer(0)], [1, long.buffer], sealed],
  ];
  for (const record of wrong) assert.equal(put([1, sealed], record), undefined);
  assert.equal(put(...Array(10_001).fill([1, sealed])), undefined);
  assert.equal(readByShell({ kind: "take", ask: 1, names: ["diary"] }), undefined);
});

test("only what is sealed can be handed to the page around this one", () => {
  const plain = new TextEncoder().encode('{"format":"securebase/shared"}');
  for (const bytes of [plain, plain.buffer, "age-encryption.org/v1\n", new ArrayBuffer(0), new Uint8Array(sealed)])
    assert.equal(readByShell({ kind: "deliver", bytes }), undefined);
});

test("a number is asked for by its name in SHELL's list, never by itself", () => {
  for (const entry of ["024", "tel:024", "es-024", "es", "-abuse", "es-abuse-more", "ES-ABUSE", "es-abuseabuseabuse"])
    assert.equal(readByShell({ kind: "dial", entry }), undefined, entry);
});

test("three presses of Shift within five seconds, with no other key between", () => {
  const count = (presses) => {
    const keys = new ExitKeys();
    return presses.map(([key, time]) => keys.press(key, time));
  };
  assert.deepEqual(
    count([
      ["Shift", 0],
      ["Shift", 2000],
      ["Shift", 4999],
    ]),
    [1, 2, 3],
  );
  assert.deepEqual(
    count([
      ["Shift", 0],
      ["Shift", 2000],
      ["Shift", 5001],
    ]),
    [1, 2, 2],
    "too slow",
  );
  assert.deepEqual(
    count([
      ["Shift", 0],
      ["Shift", 1],
      ["a", 2],
      ["Shift", 3],
    ]),
    [1, 2, 0, 1],
    "another key starts over",
  );
});

test("SHELL hears only one hello, from its own frame; APP hears no window at all", async () => {
  const page = await browser.newPage();
  const app = await open(page, fileUrl(built));
  const before = page.url();
  // From SHELL's own window, from a frame that is not APP's, and from APP's frame once more.
  await page.evaluate((greeting) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (globalThis.answered = true);
    window.postMessage(greeting, "*", [port2]);
    port1.postMessage({ kind: "leave" });
  }, hello);
  await app.evaluate((greeting) => {
    const { port1, port2 } = new MessageChannel();
    window.parent.postMessage(greeting, "*", [port2]);
    port1.postMessage({ kind: "leave" });
    port1.onmessage = () => (globalThis.answered = true);
    for (let i = 0; i < 1000; i++) window.parent.postMessage({ kind: "leave", i }, "*");
  }, hello);
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector("iframe");
    for (let i = 0; i < 1000; i++)
      contentWindow.postMessage(i % 2 ? { kind: "wipe" } : { kind: "words", text: "{}" }, "*");
  });
  await page.waitForTimeout(400);
  assert.equal(page.url(), before);
  assert.equal(await page.evaluate(() => globalThis.answered), undefined);
  assert.equal(await app.evaluate(() => globalThis.answered), undefined);
  assert.equal(await app.evaluate(() => globalThis.probe.wiped), 0);
  assert.equal(await app.evaluate(() => globalThis.probe.i18n.t("report.done")), "Done en");
  await page.close();
});

test("a message that is not in the table changes nothing, over the channel too", async () => {
  const page = await browser.newPage();
  const app = await open(page, fileUrl(built));
  await app.evaluate(() => {
    const send = (data) => globalThis.madePort.postMessage(data);
    for (const kind of ["open", "fetch", "eval", "__proto__", "toString", "words", "wipe"]) send({ kind });
    send({ kind: "leave", now: true });
    send({ kind: "language", lang: "xx-yy-zz-aa-bb", dir: "ltr" });
    send("leave");
  });
  await page.waitForTimeout(200);
  assert.ok(page.url().startsWith("file:"));
  assert.equal(await page.title(), "Title en");
  // The same road with a message that is in the table: it is the message that was refused, not the road.
  await app.evaluate(() => globalThis.madePort.postMessage({ kind: "language", lang: "es", dir: "ltr" }));
  await page.waitForFunction(() => document.title === "Title es");
  await page.close();
});

test("SHELL dials an entry of its own list, after a press, where there is likely to be a telephone", async () => {
  for (const hasTouch of [true, false]) {
    const context = await browser.newContext({ hasTouch, isMobile: hasTouch });
    const page = await context.newPage();
    const app = await open(page, fileUrl(built));
    await page.evaluate(() => {
      globalThis.asked = [];
      window.open = (...all) => void globalThis.asked.push(all);
    });
    const asked = () => page.evaluate(() => globalThis.asked);
    // What the driver runs counts as a press, and goes on counting for five seconds.
    const dial = async (entry, wait = 0) => {
      const post = (one) => setTimeout(() => globalThis.madePort.postMessage({ kind: "dial", entry: one[0] }), one[1]);
      await app.evaluate(post, [entry, wait]);
      await page.waitForTimeout(wait + 300);
    };
    await dial("es-crisis", 6000);
    assert.deepEqual(await asked(), [], "nobody has pressed anything");
    await dial("es-nobody");
    await dial("xx-crisis");
    assert.deepEqual(await asked(), [], "not on the list");
    await dial("es-crisis");
    assert.deepEqual(await asked(), hasTouch ? [["tel:024", "_blank", "noopener"]] : []);
    await context.close();
  }
});

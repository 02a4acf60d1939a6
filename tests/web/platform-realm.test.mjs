// What code in APP's realm can still reach: nothing that leads out of it.
import assert from "node:assert/strict";
import { test, before, after } from "node:test";
import { forbiddenImports, namesInGlue } from "../../web/src/engine/imports.ts";
import { build, fileUrl, launch, open, read, root, serve } from "./platform/setup.mjs";
import { createServer } from "node:http";
import { join } from "node:path";

const built = build();
let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve(built.app);
});
after(async () => {
  await browser.close();
  await server.close();
});

// Written out here, not read from the source: a name that is dropped there by mistake must fail here.
const globalNames = [
  ...[
    "fetch",
    "fetchLater",
    "XMLHttpRequest",
    "WebSocket",
    "WebSocketStream",
    "EventSource",
    "WebTransport",
    "Request",
  ],
  ...["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "RTCDataChannel", "RTCIceTransport"],
  ...[
    "Worker",
    "SharedWorker",
    "importScripts",
    "Worklet",
    "AudioWorklet",
    "AudioContext",
    "OfflineAudioContext",
    "open",
  ],
  ...["PaymentRequest", "PresentationRequest", "IdentityCredential", "Notification", "PushManager", "SharedStorage"],
  ...["speechSynthesis", "SpeechSynthesisUtterance", "webkitSpeechRecognition", "BroadcastChannel", "cookieStore"],
  ...["ServiceWorkerContainer", "caches", "indexedDB", "localStorage", "sessionStorage", "XSLTProcessor", "navigation"],
  ...["showOpenFilePicker", "showSaveFilePicker", "documentPictureInPicture"],
];
const navigatorNames = [
  "sendBeacon",
  "serviceWorker",
  "credentials",
  "mediaDevices",
  "getUserMedia",
  "share",
  "storage",
  "locks",
  "registerProtocolHandler",
  "joinAdInterestGroup",
  "geolocation",
  "clipboard",
];
const documentNames = ["requestStorageAccess", "cookie", "write", "writeln", "browsingTopics"];

const left = ([globals, ofNavigator, ofDocument]) => [
  ...globals.filter((name) => name in globalThis),
  ...ofNavigator.filter((name) => name in navigator || name in Navigator.prototype),
  ...ofDocument.filter((name) => name in document || name in Document.prototype),
];

test("the names are there before they are taken, so the check can see them", async () => {
  const page = await browser.newPage();
  await page.goto(server.url);
  const seen = await page.evaluate(left, [globalNames, navigatorNames, documentNames]);
  for (const name of ["fetch", "RTCPeerConnection", "sendBeacon", "Worker", "AudioWorklet", "cookie"])
    assert.ok(seen.includes(name), name);
  await page.close();
});

test("a sound is one soft audible tone, whatever is asked for, and nobody can take its place", async () => {
  const page = await browser.newPage();
  const app = await open(page, server.url);
  const [pitches, kept] = await app.evaluate(() => {
    const heard = [];
    const { start } = AudioScheduledSourceNode.prototype;
    AudioScheduledSourceNode.prototype.start = function (at) {
      heard.push(this.frequency.value);
      start.call(this, at);
    };
    for (const pitch of [262, 1e9, -5, NaN, "x", 440.4]) globalThis.secureBaseTone(pitch);
    const { writable, configurable } = Object.getOwnPropertyDescriptor(globalThis, "secureBaseTone");
    return [heard, writable || configurable];
  });
  assert.deepEqual(pitches, [262, 1000, 100, 100, 100, 440]);
  assert.equal(kept, false);
  await page.close();
});

for (const where of ["file", "hosted"]) {
  test(`${where}: every way out is gone in APP's realm`, async () => {
    const page = await browser.newPage();
    const app = await open(page, where === "file" ? fileUrl(built) : server.url);
    assert.deepEqual(await app.evaluate(left, [globalNames, navigatorNames, documentNames]), []);
    await page.close();
  });

  test(`${where}: a fresh realm cannot be entered to fetch them back`, async () => {
    const page = await browser.newPage();
    const app = await open(page, where === "file" ? fileUrl(built) : server.url);
    const reached = await app.evaluate(async () => {
      const found = [];
      const look = (name, get) => {
        try {
          const value = get();
          if (value) found.push(name);
        } catch {
          // Refused, as it should be.
        }
      };
      for (const kind of ["iframe", "object", "embed", "frame"]) {
        const element = document.createElement(kind);
        document.body.append(element);
        for (const name of ["contentWindow", "contentDocument"]) look(`${kind}.${name}`, () => element[name]);
        look(`${kind} by number`, () => window[window.length - 1]?.fetch);
        look(`${kind} prototype`, () => Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow"));
      }
      for (const name of ["parent", "top"]) look(name, () => window[name].fetch ?? window[name].document);
      await new Promise((resolve) => setTimeout(resolve, 100));
      look("later", () => window[0]?.document);
      look("function", () => new Function("return 1")());
      look("string timer", () => setTimeout("globalThis.ran = 1") && globalThis.ran);
      return found;
    });
    assert.deepEqual(reached, []);
    await page.close();
  });

  test(`${where}: markup, scripts and navigation that the build did not know are refused`, async () => {
    const page = await browser.newPage();
    const app = await open(page, where === "file" ? fileUrl(built) : server.url);
    const result = await app.evaluate(async () => {
      const refused = (act) => {
        try {
          act();
          return false;
        } catch (error) {
          return error.name;
        }
      };
      const script = document.createElement("script");
      const out = {
        innerHTML: refused(() => (document.createElement("div").innerHTML = "<b>x</b>")),
        text: refused(() => (script.text = "globalThis.ran = true")),
        policy: refused(() => trustedTypes.createPolicy("other", {})),
        again: refused(() => trustedTypes.createPolicy("app", {})),
      };
      script.append("globalThis.ran = true");
      document.body.append(script);
      out.ran = globalThis.ran === true;
      return out;
    });
    assert.deepEqual(result, {
      innerHTML: "TypeError",
      text: "TypeError",
      policy: "TypeError",
      again: "TypeError",
      ran: false,
    });
    await page.close();
  });
}

// Serves the one-file build without a single header, so that only the page's own policy stands in the way, and from the
// same kind of address as the trap: browsers have rules of their own for pages that reach for this machine.
async function trapServer() {
  const requests = [];
  const answer = (request, response) => {
    requests.push(request.url);
    response
      .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
      .end(request.url === "/" ? read(built.single) : "");
  };
  const make = () =>
    new Promise((resolve) => {
      const one = createServer(answer).listen(0, "localhost", () => resolve(one));
    });
  const [page, trap] = [await make(), await make()];
  const url = (one) => `http://localhost:${one.address().port}/`;
  return {
    page: url(page),
    trap: url(trap),
    requests,
    close: () => [page, trap].forEach((one) => one.close() && one.closeAllConnections()),
  };
}

const ways = ["location", "link", "form", "image", "frame", "prefetch", "refresh"];

async function tryWay(context, servers, way) {
  const page = await context.newPage();
  const app = await open(page, servers.page);
  await app.evaluate(leadOut, [way, `${servers.trap}?secret-${way}`]).catch(() => {});
  await page.waitForTimeout(500);
  await page.close();
}

async function leaks(context, servers) {
  servers.requests.length = 0;
  await Promise.all(ways.map((way) => tryWay(context, servers, way)));
  return ways.filter((way) => servers.requests.some((url) => url.includes(`secret-${way}`)));
}

test("APP's frame cannot be led anywhere: no request leaves, whatever it is pointed at", async (t) => {
  const servers = await trapServer();
  t.after(servers.close);
  const unprotected = await browser.newContext({ bypassCSP: true });
  const seen = await leaks(unprotected, servers);
  for (const way of ["location", "image", "frame"])
    assert.ok(seen.includes(way), `without the policy the trap sees ${way}`);
  assert.deepEqual(await leaks(await browser.newContext(), servers), []);
});

function leadOut([way, url]) {
  const make = (tag, fields) => document.body.appendChild(Object.assign(document.createElement(tag), fields));
  if (way === "location") location.href = url;
  if (way === "link") make("a", { href: url }).click();
  if (way === "form")
    make("form", { action: url })
      .appendChild(make("button", { type: "submit" }))
      .click();
  if (way === "image") make("img", { src: url });
  if (way === "frame") make("iframe", { src: url });
  if (way === "prefetch") make("link", { rel: "prefetch", href: url });
  if (way === "refresh") make("meta", { httpEquiv: "refresh", content: `0;url=${url}` });
}

test("a module may import only what is on the allowlist, by its real name", () => {
  const imports = (names, kind = "function") => names.map((name) => ({ module: "env", name, kind }));
  const same = (names) => Object.fromEntries(names.map((name) => [name, name]));
  const fine = [
    "_embind_register_function",
    "_emval_decref",
    "emscripten_memcpy_big",
    "abort",
    "emscripten_resize_heap",
  ];
  assert.deepEqual(forbiddenImports(imports(fine), same(fine)), []);
  assert.equal(forbiddenImports(imports(fine, "memory"), same(fine)).length, fine.length);
  const planted = [
    ...["fetch", "emscripten_fetch", "emscripten_run_script", "emscripten_asm_const_int", "emscripten_date_now"],
    ...["_emval_call", "_emval_get_global", "socket", "__syscall_connect", "fd_write", "xabort", "invoke_viii"],
  ];
  assert.equal(forbiddenImports(imports(planted), same(planted)).length, planted.length);
  assert.deepEqual(forbiddenImports(imports(["a"]), { a: "abort" }), [], "a short name stands for its real one");
  assert.equal(forbiddenImports(imports(["a", "b", "toString"]), { a: "emscripten_fetch" }).length, 3);
});

test("what the glue hands over is read from it, shortened names or not", () => {
  const expected = { a: "abort", b: "__cxa_throw", c: "invoke_vi", d: "_embind_register_void" };
  const short = 'var asmLibraryArg={"a":_abort,"b":___cxa_throw,c:invoke_vi,"d":__embind_register_void};var asm=x()';
  assert.deepEqual(namesInGlue(short), expected);
  assert.deepEqual(namesInGlue('var wasmImports = {\n  /** @export */\n  "abort": _abort\n};'), { abort: "abort" });
  assert.deepEqual(namesInGlue("nothing"), {});
});

// A module of one import, env.fetch, and nothing else.
const fetching = [
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 13, 1, 3, 0x65, 0x6e, 0x76, 5, 0x66, 0x65, 0x74, 0x63, 0x68,
  0, 0,
];

test("a module that asks for the network is not built into a page", async (t) => {
  const { mkdtempSync, writeFileSync, rmSync } = await import("node:fs");
  const folder = mkdtempSync(join(root, "build", "platform-module-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "securebase.wasm"), Uint8Array.from(fetching));
  writeFileSync(join(folder, "securebase.mjs"), "export default () => {};");
  const failed = build("--module", folder);
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /env\.fetch/);
});

test("what takes the network away is the first thing APP's only script does", () => {
  const html = read(built.single);
  const app = html.slice(html.indexOf('secureBasePart("app"'));
  const script = app.slice(app.indexOf("\\x3cscript>"));
  assert.ok(script.indexOf("RTCPeerConnection") < 2000);
  assert.ok(script.indexOf("RTCPeerConnection") < script.indexOf("MessageChannel"));
});

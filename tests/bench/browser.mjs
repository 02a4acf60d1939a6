// A browser with every target slowed down alike. A page's own throttle does not reach its frames, so each target that
// appears is attached to and slowed before it runs its first line.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  // The browser's own windows would be loaded beside the page, and slowed down with it.
  "--disable-features=PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
];

const ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

/** One connection to Chromium's debugging protocol, with sessions for every attached target. */
class Connection {
  #next = 1;
  #waiting = new Map();
  #listeners = new Set();

  constructor(socket) {
    this.socket = socket;
    socket.addEventListener("message", ({ data }) => this.#receive(JSON.parse(data)));
  }

  static async open(address) {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve, { once: true });
      socket.addEventListener("error", reject, { once: true });
    });
    return new Connection(socket);
  }

  #receive(message) {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return this.#listeners.forEach((listener) => listener(message));
    this.#waiting.delete(message.id);
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result);
  }

  on(listener) {
    this.#listeners.add(listener);
  }

  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }
}

async function addressOf(child) {
  let seen = "";
  for await (const chunk of child.stderr) {
    seen += chunk;
    const found = /DevTools listening on (\S+)/.exec(seen);
    if (found) return found[1];
  }
  throw new Error(`Chromium did not start: ${seen.slice(-400)}`);
}

const calm = () => {};

/**
 * Starts Chromium with every target slowed `slowdown` times, and `script` run first in every document of it. What the
 * script says by calling `heard(text)` reaches `heard` here. The answer goes to an address, or closes the browser.
 */
export async function slowBrowser(slowdown, script, heard) {
  const profile = await mkdtemp(join(tmpdir(), "secure-base-bench-"));
  const child = spawn("chromium", [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const connection = await Connection.open(await addressOf(child));
  // All at once: a target that waits for its debugger answers some of these only after it was let go on.
  const prepare = (session) => {
    const steps = [
      ["Target.setAutoAttach", ATTACH],
      ["Runtime.addBinding", { name: "heard" }],
      ["Runtime.enable", {}],
      ["Page.enable", {}],
      ["Page.addScriptToEvaluateOnNewDocument", { source: script, runImmediately: true }],
      ["Emulation.setCPUThrottlingRate", { rate: slowdown }],
      ["Runtime.runIfWaitingForDebugger", {}],
    ];
    return Promise.all(steps.map(([method, params]) => connection.send(method, params, session).catch(calm)));
  };
  const prepared = new Map();
  connection.on(({ method, params }) => {
    if (method === "Target.attachedToTarget") prepared.set(params.sessionId, prepare(params.sessionId));
    if (method === "Runtime.bindingCalled") heard(params.payload);
  });
  const close = async () => {
    child.kill();
    await new Promise((resolve) => child.once("exit", resolve));
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const { targetId } = await connection.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await connection.send("Target.attachToTarget", { targetId, flatten: true });
  await prepared.get(sessionId);
  return { goTo: (url) => connection.send("Page.navigate", { url }, sessionId), close };
}

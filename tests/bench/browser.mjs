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
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
];

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

/** Starts Chromium with every target slowed `slowdown` times; the caller closes it. */
export async function slowBrowser(slowdown) {
  const profile = await mkdtemp(join(tmpdir(), "secure-base-bench-"));
  const child = spawn("chromium", [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const connection = await Connection.open(await addressOf(child));
  const attach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
  connection.on(async ({ method, params }) => {
    if (method !== "Target.attachedToTarget") return;
    const session = params.sessionId;
    const calm = () => {};
    await connection.send("Target.setAutoAttach", attach, session).catch(calm);
    await connection.send("Emulation.setCPUThrottlingRate", { rate: slowdown }, session).catch(calm);
    await connection.send("Runtime.runIfWaitingForDebugger", {}, session).catch(calm);
  });
  const close = async () => {
    child.kill();
    await new Promise((resolve) => child.once("exit", resolve));
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { connection, close };
}

/** Opens a fresh page of the browser and returns its session. */
export async function openPage(connection) {
  const { browserContextId } = await connection.send("Target.createBrowserContext");
  const { targetId } = await connection.send("Target.createTarget", { url: "about:blank", browserContextId });
  const { sessionId } = await connection.send("Target.attachToTarget", { targetId, flatten: true });
  return { sessionId, targetId, browserContextId };
}

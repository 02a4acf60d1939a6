/**
 * Child processes that never outlive a test: each gets a process group of its own, a home folder of its own,
 * and is ended with everything it started.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const running = new Set();

/**
 * Signals the whole group: a browser is a tree of processes, and the launcher's death alone leaves the rest. Never after
 * the launcher's end has been seen: its number may be another program's by then.
 */
function killGroup(child, signal) {
  if (!running.has(child)) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

process.on("exit", () => running.forEach((child) => killGroup(child, "SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));

/** A folder under the system's temporary folder, removed by `remove()`. */
export function temporaryFolder(name) {
  const path = mkdtempSync(join(tmpdir(), `secure-base-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

/** Environment that keeps a browser's dot files inside `home`, where the profile scan finds them. */
export function homeEnvironment(home) {
  return {
    ...process.env,
    HOME: home,
    XDG_CACHE_HOME: join(home, ".cache"),
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_DATA_HOME: join(home, ".local/share"),
    XDG_RUNTIME_DIR: home,
    DBUS_SESSION_BUS_ADDRESS: "disabled:",
    NO_AT_BRIDGE: "1",
  };
}

/** Starts a program; `line(pattern)` resolves with the first output match, `end()` ends its whole group. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "pipe"], ...options });
  running.add(child);
  const output = { text: "" };
  const keep = (chunk) => (output.text = (output.text + chunk).slice(-1048576));
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const gone = new Promise((resolve) => {
    const done = () => {
      // What the launcher left running still holds the group's number, so this is the moment to end it.
      killGroup(child, "SIGKILL");
      running.delete(child);
      resolve();
    };
    child.once("exit", done).once("error", done);
  });
  return {
    child,
    output,
    line: (pattern, limit) => waitForOutput(child, output, pattern, command, limit),
    async end() {
      killGroup(child, "SIGTERM");
      await Promise.race([gone, sleep(4000, undefined, { ref: false })]);
      killGroup(child, "SIGKILL");
      await gone;
    },
  };
}

async function waitForOutput(child, output, pattern, command, limit = 60000) {
  return until(
    () => {
      const match = pattern.exec(output.text);
      if (!match && child.exitCode !== null) throw new Error(`${command} ended early: ${output.text.slice(-2000)}`);
      return match;
    },
    `${command} to print ${pattern}`,
    limit,
  );
}

/** Polls until `probe` gives something true; the time limit is only there so that a broken run ends. */
export async function until(probe, what, limit = 45000) {
  const deadline = Date.now() + limit;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`gave up waiting for ${what}`);
    await sleep(60);
  }
}

/** The answer, or undefined: a question put while a page is being changed may never be answered, and is put again. */
export const soon = (answer) => Promise.race([answer.catch(() => undefined), sleep(2000, undefined, { ref: false })]);

/** A TCP port nobody uses on this machine's loopback right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

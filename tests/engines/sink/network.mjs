/**
 * Two network namespaces joined by one cable: a browser lives in A, a recording dead end in B.
 * Nothing in A can reach anything but B, so what the sink did not see did not leave.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { start, until } from "../drivers/process.mjs";
import { background } from "./background.mjs";
import { readEvents } from "./record.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const prefix = "securebase";
const addresses = { browser: "198.51.100.1", sink: "198.51.100.2", background: "203.0.113.9" };

const ip = (...words) => execFileSync("ip", words, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });

/** False, or the reason why this machine cannot make namespaces; suits node:test's `skip`. */
export function cannotIsolate() {
  if (process.getuid?.() !== 0)
    return "SKIPPED: the network sink needs root (network namespaces); run as root to prove zero egress";
  const name = `${prefix}-${process.pid}-try`;
  try {
    ip("netns", "add", name);
    try {
      // Entering one takes more than making one: some containers and chroots allow the first only.
      ip("netns", "exec", name, "true");
    } finally {
      ip("netns", "del", name);
    }
    execFileSync("python3", ["-c", "import asyncio"]);
    return false;
  } catch (error) {
    return `SKIPPED: no network namespaces or no python3 here (${String(error.stderr || error.message).trim()})`;
  }
}

/** Namespaces of test processes that were killed before they could clean up. */
function removeStale() {
  for (const line of ip("netns", "list").split("\n")) {
    const match = /^securebase-(\d+)-/.exec(line);
    if (match && !isAlive(Number(match[1]))) removeNamespace(line.split(" ")[0]);
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function removeNamespace(name) {
  try {
    ip("netns", "del", name);
  } catch {
    // Never made, or gone already.
  }
  rmSync(join("/etc/netns", name), { recursive: true, force: true });
}

let count = 0;

/** Makes both namespaces and starts the sink for one engine's run. Always `await network.end()` in a finally. */
export async function makeNetwork(engine) {
  removeStale();
  const base = `${prefix}-${process.pid}-${++count}`;
  const names = { a: `${base}a`, b: `${base}b` };
  const folder = mkdtempSync(join(tmpdir(), "secure-base-sink-"));
  const clean = () => {
    removeNamespace(names.a);
    removeNamespace(names.b);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", clean);
  try {
    connect(names, base);
    const network = new Network(engine, names, folder, clean);
    await network.listen();
    return network;
  } catch (error) {
    clean();
    throw error;
  }
}

/** One cable, a default route out of A, and in B every address counts as its own. */
function connect({ a, b }, base) {
  const [left, right] = [`va${base.slice(-9)}`, `vb${base.slice(-9)}`].map((name) =>
    name.replaceAll("-", "").slice(0, 15),
  );
  ip("netns", "add", a);
  ip("netns", "add", b);
  ip("link", "add", left, "netns", a, "type", "veth", "peer", "name", right, "netns", b);
  ip("-n", a, "link", "set", left, "name", "out");
  ip("-n", b, "link", "set", right, "name", "in");
  for (const [name, device, own, peer] of [
    [a, "out", addresses.browser, addresses.sink],
    [b, "in", addresses.sink, addresses.browser],
  ]) {
    ip("-n", name, "link", "set", "lo", "up");
    ip("-n", name, "addr", "add", own, "peer", `${peer}/32`, "dev", device);
    ip("-n", name, "link", "set", device, "up");
  }
  ip("-n", a, "route", "add", "default", "via", addresses.sink, "dev", "out");
  ip("-n", b, "route", "add", "local", "default", "dev", "lo", "table", "main");
  mkdirSync(join("/etc/netns", a), { recursive: true });
  writeFileSync(join("/etc/netns", a, "resolv.conf"), `nameserver ${addresses.sink}\noptions timeout:5\n`);
}

class Network {
  constructor(engine, names, folder, clean) {
    Object.assign(this, { engine, names, folder, clean, log: join(folder, "wire.jsonl") });
    this.programs = [];
  }

  /** Starts a program inside the browser's namespace. */
  inside(command, args, options) {
    const program = start("ip", ["netns", "exec", this.names.a, command, ...args], options);
    this.programs.push(program);
    return program;
  }

  async listen() {
    const patterns = join(this.folder, "background.json");
    writeFileSync(patterns, JSON.stringify(background(this.engine)));
    const words = [this.log, "in", addresses.sink, addresses.background, patterns];
    const sink = start("ip", ["netns", "exec", this.names.b, "python3", join(here, "sink.py"), ...words]);
    this.programs.push(sink);
    await this.listening(this.log, sink);
  }

  listening(log, program) {
    return until(() => {
      if (program.child.exitCode !== null) throw new Error(`the sink ended: ${program.output.text}`);
      return readEvents(log).some((event) => event.kind === "listening");
    }, "the sink to listen");
  }

  /** Everything recorded so far, in order. */
  events() {
    return readEvents(this.log);
  }

  /**
   * Runs a scenario inside A and gives its result; see agent.mjs. When a driver has stopped answering it is run once
   * more in the same network: the record goes on, so nothing that was sent before is forgiven.
   */
  async run(scenario, config = {}, tries = 2) {
    const words = JSON.stringify({ engine: this.engine, log: this.log, ...config });
    const program = this.inside(process.execPath, [join(here, "../agent.mjs"), scenario, words]);
    const said = () => `${this.engine}, ${scenario}: ${program.output.text.slice(-3000)}`;
    const match = await program.line(/^(RESULT|FAILED) (.*)\n/m, 420000).catch(() => undefined);
    await program.end();
    if (match?.[1] === "RESULT") return JSON.parse(match[2]);
    if (tries > 1 && (!match || match[2].includes("no answer to"))) return this.run(scenario, config, tries - 1);
    throw new Error(said());
  }

  async end() {
    await Promise.all(this.programs.map((program) => program.end()));
    process.off("exit", this.clean);
    this.clean();
  }
}

/** Names of the namespaces of this project that exist now; the clean-up test wants none left. */
export function leftovers(pid = process.pid) {
  const etc = (() => {
    try {
      return readdirSync("/etc/netns");
    } catch {
      return [];
    }
  })();
  const all = [...ip("netns", "list").split("\n"), ...etc];
  return all.filter((name) => name.startsWith(`${prefix}-${pid}-`));
}

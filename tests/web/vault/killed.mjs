// A browser with a profile of its own that is killed at any moment, as by an empty battery, and started again.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { homeEnvironment, start, temporaryFolder } from "../../engines/drivers/process.mjs";
import { serve } from "../platform/setup.mjs";
import { passphrase } from "./pure.mjs";
import { visit } from "./site.mjs";

const binary = ["/usr/lib/chromium/chromium", "/usr/bin/chromium"].find(existsSync);

/** A browser over a folder that outlives it. */
export class Mortal {
  constructor() {
    this.home = temporaryFolder("vault");
  }

  async start() {
    const profile = `--user-data-dir=${join(this.home.path, "profile")}`;
    const flags = ["--headless=new", "--no-sandbox", "--remote-debugging-port=0", profile, "about:blank"];
    this.program = start(binary, flags, { env: homeEnvironment(this.home.path) });
    const [, endpoint] = await this.program.line(/DevTools listening on (ws:\S+)/);
    this.browser = await chromium.connectOverCDP(endpoint);
    this.context = this.browser.contexts()[0];
  }

  /** A hand on the vault in a new tab. */
  async visit(url) {
    return visit(await this.context.newPage(), url);
  }

  /** Kills the browser as it stands; nothing of it may say goodbye. */
  async kill() {
    this.program.child.kill("SIGKILL");
    await this.program.end();
    await this.browser.close().catch(() => {});
  }
}

/** Kills one tab as it stands. */
async function killTab({ page }) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // What is dead answers nothing.
  void session.send("Page.crash").catch(() => {});
  await crashed;
  await page.close();
}

// The same numbers for the same seed.
function chance(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const rowsOf = (turn) => ({ one: `one ${turn}`, two: `two ${turn}`, ["x".repeat(turn % 7)]: `${turn}` });

// How long a save takes here: only to know where in it to strike.
async function spanOf(hand) {
  return hand.app.evaluate(async () => {
    const began = performance.now();
    const rows = new Map(["one", "two"].map((name) => [name, `${name} 0`]));
    for (let turn = 0; turn < 5; turn++) await globalThis.probe.vault.write(rows);
    return (performance.now() - began) / 5;
  });
}

/**
 * Saves over and over, each time killed at a random moment: the tab, and every `browserEach` times the whole browser.
 * Checks that it opens each time, whole, with what was last saved or the state before; answers how often it was which.
 */
export async function saveAndDie(t, folder, { saves, browserEach, seed }) {
  const [server, mortal, next] = [await serve(folder), new Mortal(), chance(seed)];
  t.after(async () => {
    await mortal.kill();
    mortal.home.remove();
    await server.close();
  });
  await mortal.start();
  let hand = await mortal.visit(server.url);
  assert.deepEqual(await hand.call("create", passphrase), { ok: true, value: null });
  const span = await spanOf(hand);
  const found = { last: 0, before: 0 };
  for (let [turn, stands] = [1, 0]; turn <= saves; turn++) {
    // It is not waited for.
    void hand.write(rowsOf(turn)).catch(() => {});
    await hand.page.waitForTimeout(next() * span * 1.5).catch(() => {});
    const wholeBrowser = turn % browserEach === 0;
    if (wholeBrowser) await mortal.kill().then(() => mortal.start());
    else await killTab(hand);
    hand = await mortal.visit(server.url);
    const { ok, value, fault } = await hand.call("open", passphrase);
    const what = `save ${turn} (seed ${seed}, ${wholeBrowser ? "browser" : "tab"})`;
    assert.ok(ok, `${what}: ${fault}`);
    const one = Number(value.rows.one.split(" ")[1]);
    assert.ok(one === turn || one === stands, `${what}: ${one}, not ${turn} or ${stands}`);
    assert.equal(value.rows.two, `two ${one}`, `${what}: all of a save or none of it`);
    found[one === turn ? "last" : "before"]++;
    stands = one;
  }
  return found;
}

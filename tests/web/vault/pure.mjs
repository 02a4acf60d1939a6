// The vault under node: a store in memory, and what locks and unlocks in the same thread, at little work.
import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onlyPassphrasesAndKeys } from "../../../web/build/age.mjs";
import { root } from "../platform/setup.mjs";

const out = mkdtempSync(join(tmpdir(), "vault-parts-"));
process.on("exit", () => rmSync(out, { recursive: true, force: true }));
await build({
  entryPoints: [fileURLToPath(new URL("parts.ts", import.meta.url))],
  ...{ bundle: true, format: "esm", platform: "neutral", mainFields: ["module", "main"], target: "es2022" },
  ...{ absWorkingDir: root, outfile: join(out, "parts.mjs"), plugins: [onlyPassphrasesAndKeys], logLevel: "silent" },
});
/** The vault's parts, bundled as they are for the worker. */
export const parts = await import(pathToFileURL(join(out, "parts.mjs")).href);

/** Doublings of work for a passphrase: enough to be real, too few to wait for. */
export const workFactor = 4;
export const passphrase = "correct horse battery staple";
export const heads = [1, 2];
export const keys = [0, 3];
export const firstRow = 16;

/** What SHELL does, in memory: `records` by name. `before` is called before each act, and may refuse it. */
export class MemoryStore {
  constructor(records = []) {
    this.records = new Map(records);
    this.before = () => {};
    this.acts = [];
  }

  newest() {
    return Math.max(0, ...heads.map((name) => this.records.get(name)?.sequence ?? 0));
  }

  check(after) {
    const newest = this.newest();
    if (newest !== after) throw new parts.VaultError(newest ? "elsewhere" : "gone");
  }

  /** As `Store`. */
  ask = async (kind, fields) => {
    this.acts.push(kind);
    await this.before(kind, fields);
    return this[kind](fields);
  };

  take({ names }) {
    return names.map((name) => this.records.get(name) ?? null);
  }

  put({ after, sequence, records }) {
    this.check(after);
    if (after === 0) this.records.clear();
    for (const [name, bytes] of records) this.records.set(name, { sequence, bytes: bytes.slice(0) });
    return null;
  }

  prune({ after, names }) {
    this.check(after);
    for (const name of [...this.records.keys()]) if (!names.includes(name)) this.records.delete(name);
    return null;
  }

  /** Names of rows. */
  rows() {
    return [...this.records.keys()].filter((name) => name >= firstRow);
  }

  /** A store that holds the same. */
  copy() {
    return new MemoryStore(structuredClone([...this.records]));
  }

  /** Changes one bit of a record. */
  flip(name, at = 0.5) {
    const { bytes } = this.records.get(name);
    new Uint8Array(bytes)[Math.floor(bytes.byteLength * at)] ^= 1;
  }
}

/** What locks and unlocks, without a worker. */
export function sealing() {
  const safe = new parts.Safe(workFactor);
  return { call: (method, ...given) => safe[method](...given) };
}

/** A keeper over a store; another one, with nothing in mind, opens what this one kept. */
export const keeperOf = (store) => new parts.Keeper(store.ask, sealing());

/** A new vault with some rows. */
export async function begun(rows = {}) {
  const store = new MemoryStore();
  const keeper = keeperOf(store);
  await keeper.create(passphrase);
  if (Object.keys(rows).length > 0) await keeper.write(new Map(Object.entries(rows)));
  return { store, keeper };
}

/** What is read from a store: rows as an object and whether it is the state before; or the fault. */
export async function read(store, word = passphrase) {
  try {
    const { rows, previous } = await keeperOf(store).open(word);
    return { rows: Object.fromEntries(rows), previous };
  } catch (cause) {
    return cause.fault;
  }
}

/** The fault that an act ends with. */
export async function faultOf(act) {
  try {
    await act();
  } catch (cause) {
    return cause.fault;
  }
  return undefined;
}

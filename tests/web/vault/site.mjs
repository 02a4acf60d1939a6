// The vault in a browser: a small page built like the real one, with little work for a passphrase.
import { fileURLToPath } from "node:url";
import { appFrame, build } from "../platform/setup.mjs";
import { workFactor } from "./pure.mjs";

const entry = fileURLToPath(new URL("main.ts", import.meta.url));

/** Builds the page; as it is shipped, a passphrase is worth 18 doublings of work. */
export const buildVault = (factor = workFactor) => build("--entry", entry, "--work-factor", String(factor));

/** Opens the page and answers a hand on its vault. It does not wait for what the vault does not need. */
export async function visit(page, url) {
  await page.goto(url, { waitUntil: "commit" });
  const app = await appFrame(page);
  await app.waitForFunction(() => globalThis.probe);
  return new Hand(page, app);
}

/** Calls the vault in the page. Maps travel as objects; null stands for a row taken out. */
export class Hand {
  constructor(page, app) {
    this.page = page;
    this.app = app;
  }

  /** What a method of the vault gave. */
  call(method, ...given) {
    return this.app.evaluate(
      async ([name, all]) => {
        const { vault } = globalThis.probe;
        const gave = await vault[name](...all.map((one) => (Array.isArray(one) ? Uint8Array.from(one) : one)));
        const { value } = gave ?? {};
        if (value?.rows) return { ...gave, value: { ...value, rows: Object.fromEntries(value.rows) } };
        return value instanceof Uint8Array ? { ...gave, value: [...value] } : gave;
      },
      [method, given],
    );
  }

  write(rows) {
    return this.app.evaluate((given) => {
      const changes = Object.entries(given).map(([key, text]) => [key, text ?? undefined]);
      return globalThis.probe.vault.write(new Map(changes));
    }, rows);
  }

  /** What is in SHELL's database: names, numbers and sizes, or nothing where there is no database. */
  async kept() {
    return this.page.evaluate(keptRecords);
  }

  /** Changes what is kept: `flip` a bit of these records, or `drop` them. */
  tamper(how, names) {
    return this.page.evaluate(changeRecords, [how, names]);
  }
}

// Runs in SHELL.
async function keptRecords() {
  if (!(await indexedDB.databases()).some(({ name }) => name === "kept")) return [];
  const done = (request) =>
    new Promise((resolve, reject) =>
      Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
    );
  const database = await done(indexedDB.open("kept"));
  const store = database.transaction("records").objectStore("records");
  const names = await done(store.getAllKeys());
  const records = await done(store.getAll());
  database.close();
  const begin = ({ bytes }) => new TextDecoder().decode(bytes.slice(0, 22));
  return names.map((name, index) => ({
    name,
    sequence: records[index].sequence,
    begin: begin(records[index]),
    fields: Object.keys(records[index]),
  }));
}

// Runs in SHELL.
async function changeRecords([how, names]) {
  const done = (request) =>
    new Promise((resolve, reject) =>
      Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
    );
  const database = await done(indexedDB.open("kept"));
  const store = database.transaction("records", "readwrite").objectStore("records");
  for (const name of names) {
    const record = await done(store.get(name));
    new Uint8Array(record.bytes)[record.bytes.byteLength >> 1] ^= 1;
    if (how === "flip") await done(store.put(record, name));
    else await done(store.delete(name));
  }
  database.close();
}

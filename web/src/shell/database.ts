import { headNames, type Asks, type KeepFault, type KeptRecord } from "../channel/kept.js";

/** The one database of the page; its name says nothing, as the page's title. */
export const databaseName = "kept";
const trialName = "trial";
const storeName = "records";

/** Something that could not be kept or found. */
export class Refused extends Error {
  constructor(readonly fault: KeepFault) {
    super(fault);
  }
}

/** What a failed attempt comes to. */
export function faultOf(cause: unknown): KeepFault {
  if (cause instanceof Refused) return cause.fault;
  // Newer browsers make it an error of its own, with the same name.
  return (cause as Error | null)?.name === "QuotaExceededError" ? "full" : "blocked";
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Some older browsers do not list their databases.
async function mayBeThere(): Promise<boolean> {
  return !indexedDB.databases || (await indexedDB.databases()).some(({ name }) => name === databaseName);
}

// Opening a database makes it: nothing may be made but by the first thing that is kept. WebKit leaves an empty one behind
// even where making it was broken off, so one that is not there is not opened at all.
async function open(make: boolean): Promise<IDBDatabase> {
  if (!make && !(await mayBeThere())) throw new Refused("gone");
  const request = indexedDB.open(databaseName, 1);
  let missing = false;
  request.onupgradeneeded = () => {
    missing = !make;
    if (make) request.result.createObjectStore(storeName);
    else request.transaction!.abort();
  };
  return settled(request).catch((cause) => {
    throw missing ? new Refused("gone") : cause;
  });
}

// A database is open for one transaction only: an open one would stand in the way of whoever deletes it.
async function within<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => Promise<T>,
  make = false,
): Promise<T> {
  const database = await open(make);
  try {
    // Strict: what was kept has reached the device before the next step, which relies on it, begins.
    const transaction = database.transaction(storeName, mode, { durability: "strict" });
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const acted = act(transaction.objectStore(storeName)).catch((cause) => {
      // Whatever failed may have ended it already.
      if (!transaction.error) transaction.abort();
      throw cause;
    });
    const [value] = await Promise.all([acted, ended]);
    return value;
  } finally {
    database.close();
  }
}

// Whoever can write to the profile can keep anything under any name.
function recordOf(value: unknown): KeptRecord | null {
  const { sequence, bytes } = (value ?? {}) as Partial<KeptRecord>;
  return Number.isSafeInteger(sequence) && bytes instanceof ArrayBuffer ? { sequence: sequence!, bytes } : null;
}

function records(store: IDBObjectStore, names: readonly number[]): Promise<(KeptRecord | null)[]> {
  return Promise.all(names.map(async (name) => recordOf(await settled(store.get(name)))));
}

// In the same transaction as what is kept or deleted: another tab cannot come between.
async function checkNewest(store: IDBObjectStore, after: number): Promise<void> {
  const newest = Math.max(0, ...(await records(store, headNames)).map((head) => head?.sequence ?? 0));
  if (newest !== after) throw new Refused(newest ? "elsewhere" : "gone");
}

/** The records of some names, or null for each that is not there. */
export function take({ names }: Asks["take"]): Promise<(KeptRecord | null)[]> {
  return within("readonly", (store) => records(store, names));
}

/** Tries whether a database can be made: under a name of its own, as another tab may be making the real one just now. */
export async function tryOut(): Promise<null> {
  (await settled(indexedDB.open(trialName, 1))).close();
  await settled(indexedDB.deleteDatabase(trialName));
  return null;
}

/** Keeps records, all or none, unless another tab has kept something since. */
export function put({ after, sequence, records: given }: Asks["put"]): Promise<null> {
  const act = async (store: IDBObjectStore) => {
    await checkNewest(store, after);
    if (after === 0) store.clear();
    await Promise.all(given.map(([name, bytes]) => settled(store.put({ sequence, bytes }, name))));
    return null;
  };
  return within("readwrite", act, after === 0);
}

/** Deletes every record but the named ones, unless another tab has kept something since. */
export function prune({ after, names }: Asks["prune"]): Promise<null> {
  const named = new Set<IDBValidKey>(names);
  return within("readwrite", async (store) => {
    await checkNewest(store, after);
    const all = await settled(store.getAllKeys());
    await Promise.all(all.filter((name) => !named.has(name)).map((name) => settled(store.delete(name))));
    return null;
  });
}

/** Deletes the database. It waits for a tab that is keeping something at this moment. */
export async function deleteDatabase(): Promise<void> {
  await settled(indexedDB.deleteDatabase(databaseName));
}

/** The databases of this page's origin; where the browser does not list them, whether there is the one of the page. */
export async function databases(): Promise<string[]> {
  if (indexedDB.databases) return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const found = await open(false).catch(() => undefined);
  found?.close();
  return found ? [databaseName] : [];
}

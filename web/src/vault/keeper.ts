import { headNames, type Answers, type Asks, type KeptRecord, type Sealed } from "../channel/kept.js";
import { intact, sumOf, withSum } from "./bytes.js";
import type { Opened } from "./contract.js";
import { VaultError } from "./fault.js";
import type { Locker } from "./locker.js";
import { readManifest, writeManifest, type Row } from "./manifest.js";

/** Where sealed bytes are kept; rejects with a `VaultError`. */
export type Store = <K extends keyof Asks>(kind: K, fields: Asks[K]) => Promise<Answers[K]>;

/** The part of a locker that keeping needs. */
export type Sealing = Pick<Locker, "call">;

// The locked key stands there twice, since without it nothing can be opened.
const keyNames = [0, 3] as const;
const firstRowName = 16;
type Rows = ReadonlyMap<string, Row>;

// At random, so that neither the names nor their order tell of what is kept.
function newName(): number {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2)) as unknown as [number, number];
  return (high & 0xfffff) * 2 ** 32 + low + firstRowName;
}

const names = (rows: Rows): number[] => [...rows.values()].map(({ name }) => name);

/** The newest head of all that are kept; 0 where there is none. */
export function newest(heads: readonly (KeptRecord | null)[]): number {
  return Math.max(0, ...heads.map((head) => head?.sequence ?? 0));
}

async function wrappedKey(copies: readonly (KeptRecord | null)[]): Promise<Uint8Array> {
  for (const copy of copies) {
    const bytes = copy && (await intact(copy.bytes));
    if (bytes) return bytes;
  }
  throw new VaultError("damaged");
}

/**
 * Keeps rows so that whatever stops it, the last state or the one before can be opened. There are two heads; a write
 * keeps new rows under new names, reads them back, puts the other head in place, reads it back, and only then deletes
 * rows that neither head names.
 */
export class Keeper {
  private readonly store: Store;
  private readonly sealing: Sealing;
  // The number of the newest head as it is kept, whether or not it can be read.
  private latest = 0;
  private head: number = headNames[0];
  private rows: Rows = new Map();

  constructor(store: Store, sealing: Sealing) {
    this.store = store;
    this.sealing = sealing;
  }

  /** Keeps a new key and no rows, where nothing is kept. */
  async create(passphrase: string): Promise<void> {
    const key = await withSum(await this.sealing.call("make", passphrase));
    // At random: it then tells what was kept here from what is kept after all was deleted, and not how often.
    const sequence = newName();
    const heads = await Promise.all(headNames.map((_, index) => this.sealHead(sequence + index, this.rows)));
    const records = [...keyNames.map((name): Sealed => [name, key]), [headNames[0], heads[0]!] as const];
    await this.store("put", { after: 0, sequence, records });
    await this.check(records);
    await this.putHead(sequence, headNames[1], heads[1]!);
  }

  /** Reads the newest state that can be read whole. */
  async open(passphrase: string): Promise<Opened> {
    const kept = await this.store("take", { names: [...headNames, ...keyNames] });
    const heads = headNames.map((name, index) => ({ name, record: kept[index] ?? null }));
    this.latest = newest(kept.slice(0, 2));
    if (!this.latest) throw new VaultError("gone");
    await this.sealing.call("open", passphrase, await wrappedKey(kept.slice(2)));
    const inOrder = heads.sort((one, other) => (other.record?.sequence ?? 0) - (one.record?.sequence ?? 0));
    for (const { name, record } of inOrder) {
      const rows = await this.read(name, record).catch((cause: VaultError) => {
        if (cause.fault !== "damaged") throw cause;
      });
      // There are always two: where one is missing it may have been the newer.
      if (rows) return { rows, previous: heads.some((head) => !head.record) || name !== inOrder[0]!.name };
    }
    throw new VaultError("damaged");
  }

  /** Keeps rows, or takes them out where the text is undefined: all, or none. */
  async write(changes: ReadonlyMap<string, string | undefined>): Promise<void> {
    const texts = [...changes].flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]));
    const bytes = await this.seal(texts.map(([, text]) => text));
    const sealed = bytes.map((one): Sealed => [newName(), one]);
    if (sealed.length > 0) {
      await this.store("put", { after: this.latest, sequence: this.latest, records: sealed });
      await this.check(sealed);
    }
    const sums = await Promise.all(bytes.map(sumOf));
    const added = texts.map(([key], index) => [key, { name: sealed[index]![0], sum: sums[index]! }] as const);
    const stay = [...this.rows].filter(([key]) => !changes.has(key));
    const rows = new Map([...stay, ...added]);
    const other = headNames.find((name) => name !== this.head)!;
    const before = this.rows;
    await this.putHead(this.latest, other, await this.sealHead(this.latest + 1, rows));
    this.rows = rows;
    const all = [...headNames, ...keyNames, ...names(before), ...names(rows)];
    // What is left over takes room and does no harm; the next write deletes it.
    await this.store("prune", { after: this.latest, names: [...new Set(all)] }).catch(() => {});
  }

  /**
   * Locks the same key by another passphrase, in both places. What was kept before may lie on the disk until the browser
   * writes over it.
   */
  async rewrap(old: string, passphrase: string): Promise<void> {
    const kept = await this.store("take", { names: [...headNames, ...keyNames] });
    const after = newest(kept.slice(0, 2));
    if (!after) throw new VaultError("gone");
    const before = await wrappedKey(kept.slice(2));
    const key = await withSum(await this.sealing.call("rewrap", old, passphrase, before));
    const put = (bytes: ArrayBuffer) => {
      const records = keyNames.map((name): Sealed => [name, bytes]);
      return this.store("put", { after, sequence: after, records }).then(() => this.check(records));
    };
    await put(key).catch(async (cause) => {
      await put(await withSum(before)).catch(() => {});
      throw cause;
    });
  }

  private async putHead(after: number, name: number, bytes: ArrayBuffer): Promise<void> {
    await this.store("put", { after, sequence: after + 1, records: [[name, bytes]] });
    this.latest = after + 1;
    await this.check([[name, bytes]]);
    this.head = name;
  }

  // What was kept is read back: a browser may say that it kept what it did not.
  private async check(sealed: readonly Sealed[]): Promise<void> {
    const found = await this.store("take", { names: sealed.map(([name]) => name) });
    const sums = await Promise.all(found.map((record) => sumOf(record?.bytes)));
    const wanted = await Promise.all(sealed.map(([, bytes]) => sumOf(bytes)));
    if (sums.some((sum, index) => sum !== wanted[index])) throw new VaultError("blocked");
  }

  private async seal(texts: readonly string[]): Promise<ArrayBuffer[]> {
    return (await this.sealing.call("encrypt", texts)).map((bytes) => bytes.slice().buffer);
  }

  private async sealHead(sequence: number, rows: Rows): Promise<ArrayBuffer> {
    return (await this.seal([writeManifest({ sequence, rows })]))[0]!;
  }

  private async read(name: number, record: KeptRecord | null): Promise<Map<string, string>> {
    if (!record) throw new VaultError("damaged");
    const [text] = await this.sealing.call("decrypt", [new Uint8Array(record.bytes)]);
    const { sequence, rows } = readManifest(text!);
    const found = await this.store("take", { names: names(rows) });
    const sums = await Promise.all(found.map((row) => sumOf(row?.bytes)));
    const whole = [...rows.values()].every(({ sum }, index) => sum === sums[index]);
    if (sequence !== record.sequence || !whole) throw new VaultError("damaged");
    const texts = await this.sealing.call(
      "decrypt",
      found.map((row) => new Uint8Array(row!.bytes)),
    );
    this.head = name;
    this.rows = rows;
    return new Map([...rows.keys()].map((key, index) => [key, texts[index]!]));
  }
}

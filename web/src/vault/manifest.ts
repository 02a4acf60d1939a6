import { VaultError } from "./fault.js";

/** Where a row is kept, and the sum of its sealed bytes. */
export interface Row {
  readonly name: number;
  readonly sum: string;
}

/** What a head says, sealed: every row by the name it was kept under. */
export interface Manifest {
  /** The number of the state; the head bears it outside too. */
  readonly sequence: number;
  readonly rows: ReadonlyMap<string, Row>;
}

type Written = Record<string, unknown>;

/** Turns what one version wrote into what the next one reads, by the version that wrote. */
export type Upgrades = Readonly<Record<number, (written: Written) => Written>>;

const format = "securebase/vault";
/** The version that is written now. A breaking change raises it and adds the step from the version before. */
export const manifestVersion = 1;
const upgrades: Upgrades = {};

/** The text of a manifest. */
export function writeManifest({ sequence, rows }: Manifest): string {
  const written = [...rows].map(([name, row]) => [name, row.name, row.sum]);
  return JSON.stringify({ format, version: manifestVersion, sequence, rows: written });
}

function parsed(text: string): Written {
  try {
    return Object(JSON.parse(text)) as Written;
  } catch {
    throw new VaultError("damaged");
  }
}

function rowOf(value: unknown): [string, Row] {
  const [key, name, sum] = value as [unknown, unknown, unknown];
  const fine = typeof key === "string" && Number.isSafeInteger(name) && typeof sum === "string";
  if (!fine) throw new VaultError("damaged");
  return [key, { name: name as number, sum }];
}

/** Reads a manifest of this version, or of an older one, step by step. */
export function readManifest(text: string, version = manifestVersion, steps = upgrades): Manifest {
  let written = parsed(text);
  if (written["format"] !== format) throw new VaultError("damaged");
  if ((written["version"] as number) > version) throw new VaultError("newer");
  while (written["version"] !== version) {
    const step = steps[written["version"] as number];
    if (!step) throw new VaultError("damaged");
    written = step(written);
  }
  const { sequence, rows } = written;
  if (!Number.isSafeInteger(sequence) || !Array.isArray(rows)) throw new VaultError("damaged");
  return { sequence: sequence as number, rows: new Map(rows.map(rowOf)) };
}

import type { Answer, Asks } from "./kept.js";

/**
 * Whether the person asked for the app to be kept on this device, as far as SHELL can tell; "newer": it is kept, and a
 * newer version of it waits until it is asked for or the page is opened again.
 */
export type OfflineState = "unavailable" | "off" | "saving" | "on" | "failed" | "newer";

/** What SHELL is asked about what it keeps; the answer bears the same number. */
export type Asking = { [K in keyof Asks]: { ask: number } & Asks[K] };

/** Everything APP may say to SHELL. Nothing here can carry an answer, but for what is sealed. */
export interface ToShell extends Asking {
  /** The first screen is drawn. */
  ready: Record<never, never>;
  /** The language and direction now shown, for SHELL's own few words. */
  language: { lang: string; dir: "ltr" | "rtl" };
  /** Whether leaving by accident would lose answers. */
  busy: { yes: boolean };
  /** Leave at once. */
  leave: Record<never, never>;
  /** Keep the app (never answers) on this device, or stop keeping it. */
  offline: { keep: boolean };
  /** Open the newer version that waits, in place of this page. */
  renew: Record<never, never>;
  /** Call an entry of SHELL's own list of telephone numbers, by its name there; never by a number. */
  dial: { entry: string };
  /** Hand what is sealed to the host of this page, if there is one and its site has a key; answered by `delivered`. */
  deliver: { bytes: ArrayBuffer };
  /** The person closed the page, which a host is told of. */
  close: Record<never, never>;
}

/** Everything SHELL may say to APP. */
export interface ToApp {
  /** The first words of another language, as JSON text. */
  words: { text: string };
  /** The module that unpacks. */
  unpacker: { bytes: ArrayBuffer };
  /** A part by its name, packed (see `Unpacker`). */
  packed: { name: string; bytes: ArrayBuffer };
  /** Every part that can come has been sent; those named here did not come. */
  sent: { missing: string[] };
  /** What is kept on this device. */
  offline: { state: OfflineState };
  /** What came of something that was asked about what is kept. */
  answer: { ask: number; answer: Answer };
  /** The site file that stands beside SHELL, as it is written; sent before the first part, or not at all. */
  site: { text: string };
  /** This page stands inside a host's, which said how it should look and what to begin with; empty without a wish. */
  embedded: { theme: "system" | "light" | "dark"; instrument: string };
  /** Whether what was to be handed over went to the host. */
  delivered: { yes: boolean };
  /** The person asked SHELL to leave: forget everything now. */
  wipe: Record<never, never>;
}

/** What parts become once they are unpacked; APP says this to itself. */
export interface Unpacked {
  /** The screens that come after the first, as a script; it runs only because the page's policy names its hash. */
  later: { script: string };
  /** The program that joins the page to WebAssembly, and the bytes of the module's first part. */
  engine: { glue: string; bytes: ArrayBuffer };
  /** The bytes of the module's second part: what is not on the way to a first result. */
  rest: { bytes: ArrayBuffer };
  /** More words of one language, as JSON text; they are unpacked when they are asked for, given its first words. */
  wordsOf: { locale: string; text: (first: string) => Promise<string> };
  /** Every part that can come has come; those named here did not. */
  complete: { missing: string[] };
}

/** The first message, sent to SHELL's window with one end of the channel; the only one that is not on the channel. */
export const hello = "secure-base:hello:1";

type Check = (value: unknown) => boolean;
type Fields<M> = { [K in keyof M]: Check };
type Table<M> = { [K in keyof M]: Fields<M[K]> };

const isText: Check = (value) => typeof value === "string" && value.length <= 4_000_000;
const isLanguage: Check = (value) => typeof value === "string" && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,2}$/.test(value);
const isDirection: Check = (value) => value === "ltr" || value === "rtl";
const isFlag: Check = (value) => typeof value === "boolean";
const isEntry: Check = (value) => typeof value === "string" && /^[a-z]{2}-[a-z]{3,9}$/.test(value);
const isBytes: Check = (value) => value instanceof ArrayBuffer;
const isName: Check = (value) => typeof value === "string" && /^[a-zA-Z-]{2,14}(\.[a-z]{4,6})?$/.test(value);
const isTheme: Check = (value) => ["system", "light", "dark"].includes(value as string);
const isInstrument: Check = (value) => typeof value === "string" && /^[a-z0-9-]{0,40}$/.test(value);
const isNames: Check = (value) => Array.isArray(value) && value.every((name) => typeof name === "string");
const isOffline: Check = (value) => ["unavailable", "off", "saving", "on", "failed", "newer"].includes(value as string);

// Names and numbers of records: at random, so that they say nothing.
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isCounts: Check = (value) => Array.isArray(value) && value.length <= 10_000 && value.every(isCount);
const sealedBegin = "age-encryption.org/v1\n";
// Only what is sealed may be kept, and no more of it than the longest text comes to.
const isSealed: Check = (value) =>
  value instanceof ArrayBuffer &&
  value.byteLength <= 16_100_000 &&
  new TextDecoder().decode(value.slice(0, sealedBegin.length)) === sealedBegin;
const isRecord: Check = (value) =>
  Array.isArray(value) && value.length === 2 && isCount(value[0]) && isSealed(value[1]);
const isRecords: Check = (value) => Array.isArray(value) && value.length <= 10_000 && value.every(isRecord);
// What an answer holds is as old as what is kept: whoever reads it checks it again, seal and all.
const isAnswer: Check = (value) =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length === 1 &&
  ("value" in value || "fault" in value);

const toShell: Table<ToShell> = {
  ready: {},
  language: { lang: isLanguage, dir: isDirection },
  busy: { yes: isFlag },
  leave: {},
  offline: { keep: isFlag },
  renew: {},
  dial: { entry: isEntry },
  deliver: { bytes: isSealed },
  close: {},
  take: { ask: isCount, names: isCounts },
  trial: { ask: isCount },
  put: { ask: isCount, after: isCount, sequence: isCount, records: isRecords },
  prune: { ask: isCount, after: isCount, names: isCounts },
  erase: { ask: isCount },
  listing: { ask: isCount },
  persist: { ask: isCount },
};

const toApp: Table<ToApp> = {
  words: { text: isText },
  unpacker: { bytes: isBytes },
  packed: { name: isName, bytes: isBytes },
  sent: { missing: isNames },
  offline: { state: isOffline },
  answer: { ask: isCount, answer: isAnswer },
  site: { text: isText },
  embedded: { theme: isTheme, instrument: isInstrument },
  delivered: { yes: isFlag },
  wipe: {},
};

/** A message as it travels: its kind and its fields. */
export type Message<M> = { [K in keyof M & string]: { kind: K } & M[K] }[keyof M & string];

// A message is taken only when it has exactly the fields of its kind, so that neither end can be led to read more.
function matches<M>(table: Table<M>, data: unknown): data is Message<M> {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return false;
  const given = data as Record<string, unknown>;
  const kind = given["kind"];
  if (typeof kind !== "string" || !Object.hasOwn(table, kind)) return false;
  const fields = table[kind as keyof M] as Record<string, Check>;
  const names = Object.keys(fields);
  if (Object.keys(given).length !== names.length + 1) return false;
  return names.every((name) => Object.hasOwn(given, name) && fields[name]!(given[name]));
}

/** Reads what arrived at SHELL; undefined for anything that is not in the table. */
export function readByShell(data: unknown): Message<ToShell> | undefined {
  return matches<ToShell>(toShell, data) ? data : undefined;
}

/** Reads what arrived at APP; undefined for anything that is not in the table. */
export function readByApp(data: unknown): Message<ToApp> | undefined {
  return matches<ToApp>(toApp, data) ? data : undefined;
}

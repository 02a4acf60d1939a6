/** The host protocol, version 1: what a page that frames SHELL may say to it, and what SHELL may say back. */

/** How the page looks, as far as the host may say. */
export type HostTheme = "system" | "light" | "dark";

/** What a host may say: once, to begin with. Nothing it says can ask for anything about the person. */
export interface FromHost {
  init: { locale?: string; theme?: HostTheme; instrument?: string; maxHeight?: number };
}

/** What a host is told. None of it depends on an answer, but for `result`, which is sealed and sent by consent only. */
export interface ToHost {
  /** The first screen is drawn. */
  ready: Record<never, never>;
  /** How high the frame should be; said once. */
  resize: { height: number };
  /** What the person chose to hand over: a file in the age format, for the key of the site. */
  result: { payload: ArrayBuffer };
  /** The person closed the page. */
  closed: Record<never, never>;
}

/** What a field may hold, as a JSON schema says it; what is sealed are bytes, which JSON has no word for. */
type Rule =
  | { readonly type: "string"; readonly maxLength: number; readonly pattern: string }
  | { readonly type: "integer"; readonly minimum: number; readonly maximum: number }
  | { readonly enum: readonly string[] }
  | { readonly bytes: "age" };
type Kind = { readonly must?: Readonly<Record<string, Rule>>; readonly may?: Readonly<Record<string, Rule>> };
/** The messages one end takes, by their type. */
export type Table<M> = { readonly [K in keyof M]: Kind };

/** The version of the protocol that every message names. */
export const version = 1;

/** What SHELL takes. Every field is short, so that no message can be longer than 4 kB. */
export const fromHost: Table<FromHost> = {
  init: {
    may: {
      locale: { type: "string", maxLength: 35, pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$" },
      theme: { enum: ["system", "light", "dark"] },
      instrument: { type: "string", maxLength: 40, pattern: "^[a-z0-9-]+$" },
      maxHeight: { type: "integer", minimum: 320, maximum: 4000 },
    },
  },
};

/** What a host takes. */
export const toHost: Table<ToHost> = {
  ready: {},
  resize: { must: { height: { type: "integer", minimum: 320, maximum: 4000 } } },
  result: { must: { payload: { bytes: "age" } } },
  closed: {},
};

/** A message as it travels. */
export type HostMessage<M> = { [K in keyof M & string]: { v: 1; type: K } & M[K] }[keyof M & string];

function fits(rule: Rule, value: unknown): boolean {
  if ("enum" in rule) return rule.enum.includes(value as string);
  if ("bytes" in rule) return value instanceof ArrayBuffer;
  if (rule.type === "integer") {
    return Number.isInteger(value) && (value as number) >= rule.minimum && (value as number) <= rule.maximum;
  }
  return typeof value === "string" && value.length <= rule.maxLength && new RegExp(rule.pattern).test(value);
}

/** Reads what arrived; undefined for anything that is not in the table, or has a field more or less. */
export function readHost<M>(table: Table<M>, data: unknown): HostMessage<M> | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { v, type, ...fields } = data as Record<string, unknown>;
  if (v !== version || typeof type !== "string" || !Object.hasOwn(table, type)) return undefined;
  const { must = {}, may = {} } = table[type as keyof M];
  const known: Readonly<Record<string, Rule>> = { ...must, ...may };
  const names = Object.keys(fields);
  const right = names.every((name) => Object.hasOwn(known, name) && fits(known[name]!, fields[name]));
  return right && Object.keys(must).every((name) => names.includes(name)) ? (data as HostMessage<M>) : undefined;
}

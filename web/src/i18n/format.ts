/**
 * A message as the build leaves it: plain text, or a list of pieces. Pieces are data, not code, so that a language can
 * arrive over the channel without anything of it being run.
 *
 * - text: itself
 * - `[]`: the number of the plural around it (`#`)
 * - `[name]`: a value
 * - `[name, "number", style]`: a value as a number in the given style
 * - `[name, "plural" | "selectordinal" | "select", cases, offset]`
 */
export type Piece =
  | string
  | []
  | [name: string]
  | [name: string, kind: "number", style: NumberStyle]
  | [name: string, kind: "plural" | "selectordinal" | "select", cases: Record<string, Words>, offset?: number];
/** One message. */
export type Words = string | Piece[];
/** The number styles a message may name. */
export type NumberStyle = "integer" | "percent";
/** What a message may be filled with. */
export type Values = Readonly<Record<string, string | number>>;

const numberStyles: Record<NumberStyle, Intl.NumberFormatOptions> = {
  integer: { maximumFractionDigits: 0 },
  percent: { style: "percent" },
};

const cache = new Map<string, Intl.NumberFormat | Intl.PluralRules>();

// Intl objects are slow to make and messages are formatted on every draw.
function cached<T extends Intl.NumberFormat | Intl.PluralRules>(key: string, make: () => T): T {
  let found = cache.get(key);
  if (!found) cache.set(key, (found = make()));
  return found as T;
}

// Below a thousand there is nothing to group, and with these digits every language writes a count alike. A browser takes
// tens of milliseconds to make its first number format, and the first screens hold nothing but such counts.
function isPlainCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000 && !Object.is(value, -0);
}

/**
 * A number as the locale writes it, in the digits that answer labels and keys carry: engines differ in which digits
 * they take for Arabic, and one page must not show two kinds. What rounds to nothing has no sign.
 */
export function formatNumber(locale: string, value: number, options?: Intl.NumberFormatOptions): string {
  if (!options && isPlainCount(value)) return String(value);
  const key = `n ${locale} ${JSON.stringify(options ?? {})}`;
  return cached(
    key,
    () => new Intl.NumberFormat(locale, { numberingSystem: "latn", signDisplay: "negative", ...options }),
  ).format(value);
}

function pluralCase(locale: string, type: "cardinal" | "ordinal", value: number): string {
  return cached(`p ${locale} ${type}`, () => new Intl.PluralRules(locale, { type })).select(value);
}

function text(locale: string, value: string | number | undefined): string {
  return typeof value === "number" ? formatNumber(locale, value) : (value ?? "");
}

function formatCases(locale: string, piece: Piece & { length: 3 | 4 }, values: Values, count: number): string {
  const [name, kind, cases, offset = 0] = piece as [string, string, Record<string, Words>, number?];
  const value = values[name];
  // A value may be anything that was written, the name of what every object inherits included.
  const named = Object.hasOwn(cases, String(value)) ? String(value) : "other";
  if (kind === "select") return formatWords(locale, cases[named] ?? "", values, count);
  const amount = Number(value);
  const type = kind === "selectordinal" ? "ordinal" : "cardinal";
  const chosen = cases[`=${amount}`] ?? cases[pluralCase(locale, type, amount - offset)] ?? cases["other"] ?? "";
  return formatWords(locale, chosen, values, amount - offset);
}

function formatPiece(locale: string, piece: Piece, values: Values, count: number): string {
  if (typeof piece === "string") return piece;
  if (piece.length === 0) return formatNumber(locale, count);
  if (piece.length === 1) return text(locale, values[piece[0]]);
  if (piece[1] === "number") return formatNumber(locale, Number(values[piece[0]]), numberStyles[piece[2]]);
  return formatCases(locale, piece as Piece & { length: 3 | 4 }, values, count);
}

/** A message filled with values, with the plural and number forms of the locale. */
export function formatWords(locale: string, words: Words, values: Values = {}, count = 0): string {
  if (typeof words === "string") return words;
  return words.map((piece) => formatPiece(locale, piece, values, count)).join("");
}

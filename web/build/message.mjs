import { parse } from "@messageformat/parser";

const numberStyles = new Set(["integer", "percent"]);

/** The plural forms a language has, by CLDR. */
export function pluralForms(locale, type) {
  return new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
}

function casesOf(token, locale) {
  return Object.fromEntries(token.cases.map(({ key, tokens }) => [key, pieces(tokens, locale)]));
}

function selection(token, locale) {
  if (!token.cases.some(({ key }) => key === "other")) throw new Error(`"${token.arg}" has no form "other"`);
  const piece = [token.arg, token.type, casesOf(token, locale)];
  return token.pluralOffset ? [...piece, token.pluralOffset] : piece;
}

function numberPiece(token) {
  const style = (token.param ?? []).map(({ value }) => value ?? "").join("").trim() || undefined;
  if (token.key !== "number") throw new Error(`"${token.key}" is not a kind of value that messages may use`);
  if (style === undefined) return [token.arg];
  if (!numberStyles.has(style)) throw new Error(`"${style}" is not a number style`);
  return [token.arg, "number", style];
}

function piece(token, locale) {
  if (token.type === "content") return token.value;
  if (token.type === "argument") return [token.arg];
  if (token.type === "octothorpe") return [];
  return token.type === "function" ? numberPiece(token) : selection(token, locale);
}

function pieces(tokens, locale) {
  const all = tokens.map((token) => piece(token, locale));
  if (all.length === 0) return "";
  return all.length === 1 && typeof all[0] === "string" ? all[0] : all;
}

/** One ICU message as the data that web/src/i18n/format.ts reads. Throws with the reason if it is not well formed. */
export function compileMessage(text, locale) {
  const cardinal = pluralForms(locale, "cardinal");
  const ordinal = pluralForms(locale, "ordinal");
  return pieces(parse(text, { cardinal, ordinal, strict: false }), locale);
}

// What a message asks of whoever fills it in, read from its ICU syntax tree rather than guessed from its text.
import { parse } from "@messageformat/parser";

export const pluralCategories = (locale, type = "cardinal") =>
  new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;

/** Parses a message the way the build does; a syntax error names itself. */
export function tokensOf(message) {
  return parse(message, { cardinal: undefined, ordinal: undefined, strictPluralKeys: false });
}

function walk(tokens, visit) {
  for (const token of tokens) {
    visit(token);
    for (const branch of token.cases ?? []) walk(branch.tokens, visit);
    if (Array.isArray(token.param)) walk(token.param, visit);
  }
}

/** The values a message needs, each with what is done to it: `n:number`, `who:select(a|b|other)`, `name:value`. */
export function placeholders(message) {
  const found = new Set();
  walk(tokensOf(message), (token) => {
    if (token.type === "argument") found.add(`${token.arg}:value`);
    else if (token.type === "function") found.add(`${token.arg}:value`);
    else if (token.type === "plural" || token.type === "selectordinal") found.add(`${token.arg}:value`);
    else if (token.type === "select") {
      const keys = token.cases.map((branch) => branch.key).sort();
      found.add(`${token.arg}:select(${keys.join("|")})`);
    }
  });
  return [...found].sort();
}

/** Faults of the plural forms: every category the language has, and none it lacks; exact values (=0) may be added. */
export function pluralFaults(message, locale) {
  const faults = [];
  walk(tokensOf(message), (token) => {
    if (token.type !== "plural" && token.type !== "selectordinal") return;
    const wanted = pluralCategories(locale, token.type === "plural" ? "cardinal" : "ordinal");
    const given = token.cases.map((branch) => branch.key).filter((key) => !key.startsWith("="));
    for (const category of wanted) if (!given.includes(category)) faults.push(`${token.arg} lacks ${category}`);
    for (const category of given) if (!wanted.includes(category)) faults.push(`${token.arg} has ${category}`);
  });
  return faults;
}

/** The text a person may see, branch by branch, with every filled-in value standing as a short word. */
export function plainText(message, filler = "five") {
  const say = (tokens) =>
    tokens
      .map((token) => {
        if (token.type === "content") return token.value;
        if (token.cases) return say(token.cases.at(-1).tokens);
        return filler;
      })
      .join("");
  return say(tokensOf(message));
}

/** A message with its values filled in: plain values and choices only. */
export function filled(message, values) {
  const say = (tokens) =>
    tokens
      .map((token) => {
        if (token.type === "content") return token.value;
        if (token.type === "argument") return values[token.arg];
        const branch = token.cases.find(({ key }) => key === values[token.arg]);
        return say((branch ?? token.cases.at(-1)).tokens);
      })
      .join("");
  return say(tokensOf(message));
}

/** All text of a message, every branch of it: what a banned word could hide in. */
export function everyText(message) {
  const parts = [];
  walk(tokensOf(message), (token) => token.type === "content" && parts.push(token.value));
  return parts.join(" ");
}

/** Keys and messages of one locale area against English: missing, extra, unreadable, other placeholders, plurals. */
export function areaFaults(english, translated, locale) {
  const faults = [];
  for (const key of Object.keys(english)) if (!(key in translated)) faults.push(`${key}: missing`);
  for (const [key, message] of Object.entries(translated)) {
    if (!(key in english)) {
      faults.push(`${key}: extra`);
      continue;
    }
    try {
      const [ours, theirs] = [placeholders(english[key]), placeholders(message)];
      if (ours.join() !== theirs.join())
        faults.push(`${key}: needs ${theirs.join()} where English needs ${ours.join()}`);
      for (const fault of pluralFaults(message, locale)) faults.push(`${key}: ${fault}`);
      if (message.trim() === "") faults.push(`${key}: empty`);
    } catch (problem) {
      faults.push(`${key}: ${problem.message.split("\n")[0]}`);
    }
  }
  return faults;
}

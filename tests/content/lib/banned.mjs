// Words that would turn a pattern into a verdict, or a hope into a promise. Each language keeps its own list.
import fs from "node:fs";
import { at, readJson } from "./content.mjs";
import { everyText } from "./messages.mjs";

export const hasList = (locale) => fs.existsSync(at("tests/content/banned", `${locale}.json`));

/** A list entry: a pattern, why it is banned, and the message ids (a trailing * stands for any ending) that may use it. */
export function bannedList(locale) {
  return readJson("tests/content/banned", `${locale}.json`).entries.map((entry) => ({
    ...entry,
    expression: new RegExp(entry.pattern, "iu"),
  }));
}

const allows = (entry, id) =>
  (entry.allowed ?? []).some((allowed) =>
    allowed.endsWith("*") ? id.startsWith(allowed.slice(0, -1)) : id === allowed,
  );

export function bannedFaults(entries, id, message) {
  const text = everyText(message);
  return entries
    .filter((entry) => entry.expression.test(text) && !allows(entry, id))
    .map((entry) => `${id}: “${text.match(entry.expression)[0]}” (${entry.rule}: ${entry.why})`);
}

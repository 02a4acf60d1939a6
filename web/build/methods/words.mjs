import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatNumber, formatWords } from "../../src/i18n/format.ts";
import { compileMessage } from "../message.mjs";
import { h } from "./markup.mjs";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const jsonFiles = (folder) => readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => join(folder, name));

/** All words of one language, and how it writes numbers. A key without words is a fault of the build. */
export function speakerOf(i18n, { code, name, dir }) {
  const folder = join(i18n, code);
  const messages = Object.assign({}, ...[...jsonFiles(folder), ...jsonFiles(join(folder, "interventions"))].map(readJson));
  const has = (key) => Object.hasOwn(messages, key);
  const t = (key, values) => {
    if (!has(key)) throw new Error(`i18n/${code}: no words for ${key}`);
    return formatWords(code, compileMessage(messages[key], code), values);
  };
  // As it stands in a pack, to the last digit; machines find it beside what people read.
  const figure = (value) => h("data", { value }, formatNumber(code, value, { maximumFractionDigits: 20 }));
  const together = (names) => names.reduce((one, other) => (one ? t("methods.and", { one, other }) : other), "");
  const texts = new Map(jsonFiles(join(folder, "items")).map(readJson).map((text) => [text.instrument, text]));
  return { code, name, dir, t, has, figure, together, texts };
}

import { build, transform } from "esbuild";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { methodsDocument } from "./methods/document.mjs";
import { readFacts } from "./methods/facts.mjs";
import { speakerOf } from "./methods/words.mjs";
import { root } from "./options.mjs";

const styleEntry = `import { tokens } from "./web/src/styles/tokens.ts"; import { methods } from "./web/src/styles/methods.ts"; export default [tokens, methods].map(String).join("");`;

// The page's own colours and sizes, as a sheet.
async function stylesOf() {
  const options = { bundle: true, write: false, format: "esm", platform: "node", minify: true, absWorkingDir: root, logLevel: "silent" };
  const { outputFiles } = await build({ ...options, stdin: { contents: styleEntry, resolveDir: root } });
  const { default: styles } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  const { code } = await transform(styles, { loader: "css", minify: true, target: ["chrome111", "firefox115", "safari16.4"] });
  return code.trim();
}

/**
 * The methods page in every language, as names and texts of files: what each number, rule and gate rests on, made from the
 * packs and from what the native program says. Nothing where there is no program; a language without words for it has none,
 * which `warn` is told.
 */
export async function methodsPages({ content, i18n, native }, warn = () => {}) {
  const all = JSON.parse(readFileSync(join(i18n, "locales.json"), "utf8"));
  const locales = all.filter(({ code }) => existsSync(join(i18n, code, "methods.json")));
  for (const { code } of all) if (!locales.some((one) => one.code === code)) warn(`i18n/${code}/methods.json is missing: no methods page`);
  if (!native || locales.length === 0) return [];
  const facts = readFacts({ content, native });
  const speakers = locales.map((locale) => speakerOf(i18n, locale));
  const styles = await stylesOf();
  return speakers.map((speaker) => [`methods.${speaker.code}.html`, methodsDocument(speaker, speakers, facts, styles)]);
}

import { parseArgs } from "node:util";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { basename, join, resolve } from "node:path";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const script = (name) => join(root, `web/src/app/${name}.ts`);
const named = (paths) => paths.map((path) => ({ name: basename(path, ".ts"), entry: resolve(path) }));
/**
 * The pages: what each is called when it is hosted and as one file, its script, those that come later in their order, the
 * engine it takes, the packs it has beside its engine's own, and the kinds of words that come last on it.
 */
const ownPages = [
  { name: "index", file: "secure-base.html", entry: script("main"), later: named(["later", "more", "guide"].map(script)), module: "securebase", packs: "guidance", words: ["every", "more", "read", "self"] },
  { name: "clinic", file: "secure-base-clinic.html", entry: script("plain_main"), later: named([script("clinic")]), module: "securebase_clinic", packs: "guidance", words: ["every", "more", "turns", "clinic"] },
  { name: "class", file: "secure-base-class.html", entry: script("plain_main"), later: named([script("class")]), module: "securebase_class", packs: "teaching", words: ["every", "read", "turns", "class"] },
];
const natives = ["dist/secure-base", "build/release/core/cli/secure-base", "build/dev/core/cli/secure-base"];

// Another app than the page's own has the scripts that are given.
function pagesOf({ entry, later = [], words = ownPages[0].words }) {
  if (!entry) return ownPages;
  return [{ ...ownPages[0], entry: resolve(entry), later: named(later), words }];
}

// The first page, as it stands in a site's own pages: with what reads the site's file.
function sitePage({ entry, site }, [{ later, ...first }]) {
  const scripts = named(site ?? (entry ? [] : [script("site")]));
  return { ...first, module: "securebase_site", later: [...later, ...scripts] };
}

/** What the build works on; every path can be given, so that tests can build something else somewhere else. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: "string", default: join(root, "dist") },
      entry: { type: "string" },
      later: { type: "string", multiple: true },
      site: { type: "string", multiple: true },
      words: { type: "string", multiple: true },
      i18n: { type: "string", default: join(root, "i18n") },
      content: { type: "string", default: join(root, "core/content") },
      module: { type: "string", default: join(root, "dist/wasm") },
      packing: { type: "string", default: join(root, "dist/wasm") },
      native: { type: "string" },
      // As age does. Tests that unlock many times ask for less; what is shipped never does.
      "work-factor": { type: "string", default: "18" },
      pseudo: { type: "boolean", default: false },
      "no-budget": { type: "boolean", default: false },
      quiet: { type: "boolean", default: false },
    },
  });
  const native = values.native ?? natives.map((path) => join(root, path)).find((path) => existsSync(path));
  const pages = pagesOf(values);
  return {
    out: resolve(values.out),
    pages,
    sitePage: sitePage(values, pages),
    i18n: resolve(values.i18n),
    content: resolve(values.content),
    module: resolve(values.module),
    packing: resolve(values.packing),
    native: native && resolve(native),
    workFactor: Number(values["work-factor"]),
    pseudo: values.pseudo,
    budget: !values["no-budget"],
    quiet: values.quiet,
  };
}

import { build } from "esbuild";
import { join, resolve } from "node:path";
import { onlyPassphrasesAndKeys } from "./age.mjs";
import { root } from "./options.mjs";

const common = {
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: ["chrome111", "firefox115", "safari16.4"],
  charset: "utf8",
  legalComments: "none",
  absWorkingDir: root,
  logLevel: "silent",
};

async function bundle(options) {
  const result = await build({ ...common, ...options });
  // Line breaks stand in templates only, and what indents them is for whoever reads the source.
  const code = result.outputFiles[0].text.trimEnd().replace(/\n[ \t]+/g, "\n");
  // In this order they change where an inline script ends.
  if (/<!--[^]*<script/i.test(code)) throw new Error("a bundle holds <!-- before <script");
  return { code, warnings: result.warnings.map(({ text, location }) => `${location?.file ?? ""}: ${text}`) };
}

/** A script of SHELL, with what it has to know written in. */
export function bundleShell(entry, data) {
  return bundle({ entryPoints: [entry], define: { SHELL_DATA: JSON.stringify(data) } });
}

/** The element that hosts put into their pages, as a module. */
export function bundleElement(entry) {
  return bundle({ entryPoints: [entry], format: "esm" });
}

// Where a later script finds the modules that an earlier one already holds.
const shelf = "globalThis.secureBaseShared";

async function inputsOf(entry) {
  const { metafile } = await build({ ...common, entryPoints: [entry], metafile: true });
  return new Set(Object.keys(metafile.inputs).map((path) => resolve(root, path)));
}

// In a later script, an import of a module that an earlier one holds becomes a look at the shelf; `wanted` remembers it.
// Modules stand there under numbers, which take fewer bytes than paths.
function fromShelf(held, wanted, numberOf) {
  return {
    name: "from-shelf",
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind === "entry-point" || pluginData === "resolving") return undefined;
        const found = await bundler.resolve(path, { kind, importer, resolveDir, pluginData: "resolving" });
        if (!held.has(found.path)) return found;
        wanted.add(found.path);
        return { path: found.path, namespace: "shelf" };
      });
      bundler.onLoad({ filter: /.*/, namespace: "shelf" }, ({ path }) => ({
        contents: `module.exports = ${shelf}[${numberOf(path)}]`,
      }));
    },
  };
}

// A script with its entry, which first puts on the shelf what later ones take from it.
function withShelf(entry, lent, numberOf) {
  const paths = lent.sort();
  const imports = paths.map((path, index) => `import * as m${index} from ${JSON.stringify(path)};`);
  const entries = paths.map((path, index) => `${numberOf(path)}: m${index}`);
  const put = lent.length > 0 ? `${shelf} = {...${shelf}, ${entries.join()}};` : "";
  return { stdin: { contents: `${imports.join("")} ${put} import ${JSON.stringify(entry)};`, resolveDir: root, sourcefile: "shelf.js" } };
}

/**
 * APP's scripts, in the order they come; in the first, what takes the network away comes before everything else. What
 * several need is in the earliest of them only. `define` are the values that the build writes in, by name.
 */
export async function bundleApp(entries, define = {}) {
  const scrub = await bundle({ entryPoints: ["web/src/shell/scrub.ts"], define });
  const inputs = await Promise.all(entries.map(inputsOf));
  const heldBefore = (index) => new Set(inputs.slice(0, index).flatMap((paths) => [...paths]));
  const all = [...heldBefore(inputs.length)].sort();
  const numberOf = (path) => all.indexOf(path);
  const wanted = new Set();
  const scripts = [];
  // The last first: each asks for what those before it have to lend.
  for (let index = entries.length - 1; index >= 0; index--) {
    const held = heldBefore(index);
    const lent = [...wanted].filter((path) => inputs[index].has(path) && !held.has(path));
    const options = index > 0 ? { plugins: [fromShelf(held, wanted, numberOf)] } : { banner: { js: scrub.code } };
    scripts.unshift(await bundle({ ...withShelf(entries[index], lent, numberOf), ...options, define }));
  }
  return scripts;
}

/** The script of the worker that locks and unlocks; `workFactor` is how many doublings of work a passphrase is worth. */
export async function bundleVaultWorker(workFactor) {
  const define = { WORK_FACTOR: String(workFactor) };
  const { code } = await bundle({ entryPoints: ["web/src/vault/worker.ts"], plugins: [onlyPassphrasesAndKeys], define });
  return code;
}

/** The program that joins the page to WebAssembly, as a script that hands over its factory and what that hands over. */
export function bundleGlue(path, names) {
  return bundle({
    stdin: {
      contents: `import factory from ${JSON.stringify(path)}; globalThis.secureBaseGlue(factory, ${JSON.stringify(names)});`,
      resolveDir: root,
    },
    // The glue works out where the module would lie; it is never fetched, but the address has to be one.
    define: { "import.meta.url": '"file:///"' },
  });
}

/** SHELL's styles. */
export async function bundleStyles() {
  const { code } = await bundle({ entryPoints: [join(root, "web/src/shell/shell.css")] });
  return code;
}

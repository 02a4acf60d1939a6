import { build } from "esbuild";
import { join, relative, resolve } from "node:path";
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
  const code = result.outputFiles[0].text.trimEnd();
  // In this order they change where an inline script ends.
  if (/<!--[^]*<script/i.test(code)) throw new Error("a bundle holds <!-- before <script");
  return { code, warnings: result.warnings.map(({ text, location }) => `${location?.file ?? ""}: ${text}`) };
}

/** SHELL's script, with what it has to know written in. */
export function bundleShell(data) {
  return bundle({ entryPoints: ["web/src/shell/main.ts"], define: { SHELL_DATA: JSON.stringify(data) } });
}

// Where a later script finds the modules that the first one already holds.
const shelf = "globalThis.secureBaseShared";

async function inputsOf(entry) {
  const { metafile } = await build({ ...common, entryPoints: [entry], metafile: true });
  return new Set(Object.keys(metafile.inputs).map((path) => resolve(root, path)));
}

// In a later script, an import of a module that the first script holds becomes a look at the shelf.
function fromShelf(held, shared) {
  return {
    name: "from-shelf",
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind === "entry-point" || pluginData === "resolving") return undefined;
        const found = await bundler.resolve(path, { kind, importer, resolveDir, pluginData: "resolving" });
        if (!held.has(found.path)) return found;
        shared.add(found.path);
        return { path: found.path, namespace: "shelf" };
      });
      bundler.onLoad({ filter: /.*/, namespace: "shelf" }, ({ path }) => ({
        contents: `module.exports = ${shelf}[${JSON.stringify(relative(root, path))}]`,
      }));
    },
  };
}

// The first script with a shelf for the modules that later ones take from it.
function withShelf(entry, shared) {
  const paths = [...shared].sort();
  const imports = paths.map((path, index) => `import * as m${index} from ${JSON.stringify(path)};`);
  const entries = paths.map((path, index) => `${JSON.stringify(relative(root, path))}: m${index}`);
  const contents = `${imports.join("")} ${shelf} = {${entries.join()}}; import ${JSON.stringify(entry)};`;
  return { stdin: { contents, resolveDir: root, sourcefile: "shelf.js" } };
}

/**
 * APP's scripts: the first, in which what takes the network away comes before everything else, and a later one when an
 * entry for it is given. What both need is in the first one only.
 */
export async function bundleApp(entry, later) {
  const scrub = await bundle({ entryPoints: ["web/src/shell/scrub.ts"] });
  const banner = { js: scrub.code };
  if (!later) return { first: await bundle({ entryPoints: [entry], banner }) };
  const shared = new Set();
  const second = await bundle({ entryPoints: [later], plugins: [fromShelf(await inputsOf(entry), shared)] });
  return { first: await bundle({ ...withShelf(entry, shared), banner }), later: second };
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

import { build } from "esbuild";
import { join } from "node:path";
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

/** APP's script: what takes the network away comes before everything else, in the same script. */
export async function bundleApp(entry) {
  const scrub = await bundle({ entryPoints: ["web/src/shell/scrub.ts"] });
  const app = await bundle({ entryPoints: [entry], banner: { js: scrub.code } });
  return app;
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

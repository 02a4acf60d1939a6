// Modules of the page under Node, for what needs no browser.
import { build } from "esbuild";
import { join } from "node:path";
import { root } from "../platform/setup.mjs";

/**
 * All that these modules of web/src export. `instead` are modules that need a page, by their path without the ending, with
 * what stands in for them.
 */
export async function bundled(paths, { outlines = [], instead = {} } = {}) {
  // What reads the page's own blocks.
  const stubs = { "engine/outlines": `export const outlines = () => ${JSON.stringify(outlines)};`, ...instead };
  const stand = {
    name: "stand-ins",
    setup(bundler) {
      for (const [path, contents] of Object.entries(stubs))
        bundler.onLoad({ filter: new RegExp(`/web/src/${path}\\.ts$`) }, () => ({ contents }));
    },
  };
  const contents = paths.map((path) => `export * from "./${path}";`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, "web/src"), sourcefile: "all.ts" },
    ...{ bundle: true, write: false, format: "esm", logLevel: "silent", plugins: [stand] },
    define: { GUIDANCE_PACKS: "[]" },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}

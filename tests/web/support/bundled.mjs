// Modules of the page under Node, for what needs no browser. What reads the page's own blocks gets `outlines` instead.
import { build } from "esbuild";
import { join } from "node:path";
import { root } from "../platform/setup.mjs";

/** All that these modules of web/src export. */
export async function bundled(paths, { outlines = [] } = {}) {
  const instead = {
    name: "outlines",
    setup(bundler) {
      bundler.onLoad({ filter: /engine\/outlines\.ts$/ }, () => ({
        contents: `export const outlines = () => ${JSON.stringify(outlines)};`,
      }));
    },
  };
  const contents = paths.map((path) => `export * from "./${path}";`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, "web/src"), sourcefile: "all.ts" },
    ...{ bundle: true, write: false, format: "esm", logLevel: "silent", plugins: [instead] },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}

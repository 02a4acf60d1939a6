// Bundles the SurveyJS page the way ours is: minified, one script, one style sheet.
import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>SurveyJS</title>
    <link rel="stylesheet" href="page.css" />
  </head>
  <body>
    <div id="survey"></div>
    <script src="page.js"></script>
  </body>
</html>
`;

/** Writes the page to `folder` and returns how many bytes it takes after brotli. */
export async function buildSurveyPage(folder) {
  await build({
    entryPoints: ["tests/bench/survey/page.mjs"],
    bundle: true,
    minify: true,
    format: "iife",
    outfile: join(folder, "page.js"),
    loader: { ".json": "json" },
    logLevel: "error",
  });
  await writeFile(join(folder, "index.html"), HTML);
  let bytes = 0;
  for (const name of ["index.html", "page.js", "page.css"]) {
    bytes += brotliCompressSync(await readFile(join(folder, name))).length;
  }
  return bytes;
}

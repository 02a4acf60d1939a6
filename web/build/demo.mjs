import { build } from "esbuild";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./options.mjs";

const folder = join(root, "web/demo");
const scripts = ["clinic", "inbox", "builder"];

/** The pages of the made-up clinic: its scripts as modules that need no other file, and all else as it is. */
export async function demoFiles() {
  const { outputFiles } = await build({
    entryPoints: scripts.map((name) => join(folder, `${name}.js`)),
    outdir: "/",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: ["chrome111", "firefox115", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    absWorkingDir: root,
  });
  const bundled = scripts.map((name) => [`${name}.js`, outputFiles.find(({ path }) => path.endsWith(`/${name}.js`)).text]);
  const others = readdirSync(folder).filter((name) => /\.(html|css|txt)$/.test(name));
  return [...bundled, ...others.map((name) => [name, readFileSync(join(folder, name), "utf8")])];
}

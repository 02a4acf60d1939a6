// Published scales with words made up here: the page is built with a way in for them, since it ships with none.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../platform/setup.mjs";
import { packing } from "./site.mjs";

const entry = fileURLToPath(new URL("brought.ts", import.meta.url));

/** Builds the page with the way in; answers the folder to serve. */
export function buildWithWayIn() {
  const out = mkdtempSync(join(tmpdir(), "brought-"));
  process.on("exit", () => rmSync(out, { recursive: true, force: true }));
  const script = join(root, "web/build/build.mjs");
  const later = ["later", "more"].flatMap((name) => ["--later", join(root, `web/src/app/${name}.ts`)]);
  const args = [script, "--out", out, "--entry", entry, ...later, "--no-budget", "--quiet", ...packing];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return join(out, "app");
}

/** Words for every question of an instrument, made up: nobody has ever been asked these. */
export function madeUpText({ id, revision, items }, language = "en", more = {}) {
  const said = items.map(({ id: item }, place) => [item, `Made-up sentence ${place + 1} (${language}).`]);
  const choices = items.filter(({ kind }) => kind === "choice");
  const options = choices.map(({ id: item, options: all }) => [item, Object.fromEntries(all.map((one) => [one, `Made-up ${one}`]))]); // prettier-ignore
  return { instrument: id, revision, language, status: "source", items: Object.fromEntries(said), options: Object.fromEntries(options), ...more }; // prettier-ignore
}

/** Brings words along and begins the scale, as the import screen would. */
export async function bring(visitor, pack, how) {
  await visitor.app.evaluate(
    async ([text, choice]) => {
      await globalThis.brought.learnScale(text.instrument);
      globalThis.brought.addItemText(text);
      globalThis.brought.beginScale(text.instrument, choice);
    },
    [pack, how],
  );
  await visitor.at("questions");
}

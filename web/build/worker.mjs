import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./encode.mjs";
import { root } from "./options.mjs";

/** The service worker, with the files it keeps and a version that changes with any of them. */
export function worker(files, page) {
  const code = readFileSync(join(root, "web/src/shell/worker.js"), "utf8");
  const version = fingerprint(files.join() + page);
  return code.replace('"FILES"', () => JSON.stringify(["./", ...files])).replace('"VERSION"', () => JSON.stringify(version));
}

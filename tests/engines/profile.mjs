/** Searches everything a browser left in its profile folder. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { findSecrets } from "./sink/canary.mjs";

const largest = 256 * 1024 * 1024;

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.isFile() && statSync(path).size <= largest) yield path;
  }
}

/** {files, bytes, found:[{file, secret, encoding}]} of a folder whose browser has ended. */
export function scanProfile(folder, secrets) {
  const result = { files: 0, bytes: 0, found: [] };
  for (const path of files(folder)) {
    const bytes = readFileSync(path);
    result.files += 1;
    result.bytes += bytes.length;
    for (const { secret, encoding } of findSecrets(bytes, secrets)) {
      result.found.push({ file: relative(folder, path), secret, encoding });
    }
  }
  return result;
}

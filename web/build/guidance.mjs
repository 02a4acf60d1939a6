import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// Each speaks of what stands in those before it.
const folders = ["sources", "interventions", "plans", "rules", "readings", "scenarios"];

function packsIn(content, names) {
  const paths = names
    .map((name) => join(content, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).sort().map((name) => join(folder, name)));
  return paths.map((path) => JSON.parse(readFileSync(path, "utf8")));
}

/** The packs of guidance in the order in which an engine takes them. */
export const guidancePacks = (content) => packsIn(content, folders);

/** What only clinicians work with. */
export const clinicPacks = (content) => packsIn(content, ["clinic"]);

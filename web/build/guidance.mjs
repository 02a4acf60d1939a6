import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// Each speaks of what stands in those before it.
const folders = ["sources", "interventions", "plans", "rules", "readings", "scenarios"];

// A name is that of a folder, or of one pack.
function packsIn(content, names) {
  const inside = (path) => (path.endsWith(".json") ? [path] : readdirSync(path).sort().map((name) => join(path, name)));
  const paths = names
    .map((name) => join(content, name))
    .filter((path) => existsSync(path))
    .flatMap(inside);
  return paths.map((path) => JSON.parse(readFileSync(path, "utf8")));
}

/** The packs of guidance in the order in which an engine takes them. */
export const guidancePacks = (content) => packsIn(content, folders);

/** What only clinicians work with. */
export const clinicPacks = (content) => packsIn(content, ["clinic"]);

/** What a lesson is made of, and nothing of what is meant for oneself: no practice, plan or rule is in that page. */
export const teachingPacks = (content) => packsIn(content, ["sources", "readings/myths.json", "classroom"]);

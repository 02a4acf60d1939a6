/** The one list of hosts that browsers ask for by themselves. */
import { readFileSync } from "node:fs";

const lists = JSON.parse(readFileSync(new URL("background.json", import.meta.url), "utf8"));

/** Name patterns (`*` is any run of characters) of one engine. */
export const background = (engine) => lists[engine];

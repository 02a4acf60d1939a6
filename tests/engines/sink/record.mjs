/** Reads the sink's record while it is still being written. */
import { readFileSync } from "node:fs";

/** All whole lines so far, as events; none when there is no record yet. */
export function readEvents(path) {
  let text = "";
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return [];
  }
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

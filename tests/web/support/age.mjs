// The `age` program: what is locked here has to open there, and the other way round.
import { spawnSync } from "node:child_process";

/** For tests that need the program. */
export const needsAge = {
  skip: spawnSync("age", ["--version"]).status === 0 ? false : "age is missing: ./dev test installs it",
};

/** Runs it in a folder. It asks a terminal for the passphrase, so it gets one where that is typed. */
export function age(cwd, args, typed) {
  const command = ["age", ...args].join(" ");
  return spawnSync("script", ["-qec", command, "/dev/null"], { input: `${typed}\n`, cwd, encoding: "utf8" });
}

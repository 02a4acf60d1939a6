// The page's sizes as its own build measures them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const BUDGETS = { "first question": 60, "first result": 220, "whole app": 350 };

/** Rows of the report: brotli bytes until each point, in the language that needs most. */
export function benchSizes() {
  const folder = mkdtempSync(join(tmpdir(), "secure-base-sizes-"));
  try {
    const printed = execFileSync(process.execPath, ["web/build/build.mjs", "--out", folder], { encoding: "utf8" });
    return Object.entries(BUDGETS).map(([point, limit]) => {
      const bytes = Number(new RegExp(`until the ${point}\\s+(\\d+)`).exec(printed)[1]);
      return {
        what: `Brotli bytes until the ${point}`,
        ours: `${(bytes / 1000).toFixed(1)} kB`,
        peer: "",
        target: `<= ${limit} kB`,
        holds: bytes <= limit * 1000,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

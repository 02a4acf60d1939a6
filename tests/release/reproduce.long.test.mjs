// Two clean builds, in folders of different names and one after the other, give the same bytes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../web/build/options.mjs";

const work = mkdtempSync(join(tmpdir(), "reproduce-"));
after(() => rmSync(work, { recursive: true }));

function run(program, args, cwd) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(status, 0, `${program} ${args.join(" ")}\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`);
}

/** The sums of a release that was built from a clean copy of what is committed. */
function build(...steps) {
  const folder = join(work, ...steps);
  mkdirSync(folder, { recursive: true });
  run("git", ["clone", "--quiet", root, folder], work);
  run("./dev", ["release"], folder);
  return readFileSync(join(folder, "release/SHA256SUMS"), "utf8");
}

test("a second build elsewhere and later gives the same sums", () => {
  const one = build("one");
  const other = build("another place", "with a longer name");
  assert.equal(other, one);
  assert.ok(one.includes("secure-base.html"));
});

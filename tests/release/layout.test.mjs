// What is released: all of it is there, its sums are right, and laying it out again gives the same bytes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../web/build/options.mjs";
import { sum } from "../../web/build/encode.mjs";

const needsDist = { skip: existsSync(join(root, "dist/npm")) ? false : "dist is missing: ./dev build makes it" };
const work = mkdtempSync(join(tmpdir(), "release-"));
after(() => rmSync(work, { recursive: true }));

function layOut(name) {
  const out = join(work, name);
  const { status, stderr } = spawnSync(process.execPath, [join(root, "web/release/release.mjs"), "--out", out], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return out;
}

test("everything is there with its sum, and a second time gives the same", needsDist, () => {
  const [one, other] = [layOut("one"), layOut("other")];
  const sums = readFileSync(join(one, "SHA256SUMS"), "utf8");
  assert.equal(readFileSync(join(other, "SHA256SUMS"), "utf8"), sums);
  const listed = Object.fromEntries(sums.trim().split("\n").map((line) => line.split("  ").reverse()));
  const files = readdirSync(one).filter((file) => file !== "SHA256SUMS");
  assert.deepEqual(Object.keys(listed).sort(), files.sort());
  for (const file of files) assert.equal(sum(readFileSync(join(one, file))), listed[file], file);
  const names = ["secure-base.html", "secure-base-clinic.html", "secure-base-class.html", "secure-base", "secure-base-app.tar.gz", "secure-base-embed.tar.gz", "bom.cdx.json", "THIRD-PARTY.txt", "COPIES.txt", "LICENSE"]; // prettier-ignore
  for (const name of names) assert.ok(files.includes(name), name);
  assert.ok(files.some((name) => /^secure-base-engine-.*\.tgz$/.test(name)), "the npm package");
});

test("the number of a copy is the sum of its policy, and each page has its own", needsDist, () => {
  const lines = readFileSync(join(layOut("three"), "COPIES.txt"), "utf8").trim().split("\n");
  const numbers = lines.map((line) => line.split("  "));
  assert.ok(numbers.length >= 7);
  for (const [number, file] of numbers) {
    const html = readFileSync(join(root, "dist", file), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)[1];
    assert.equal(number, sum(policy), file);
  }
  assert.equal(new Set(numbers.map(([number]) => number)).size, numbers.length);
});

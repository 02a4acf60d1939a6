// The independent judge: the `age` program opens what is sealed here, and what it locks opens here (J-S10).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { age as program, needsAge } from "../support/age.mjs";
import { faultOf, parts, passphrase, workFactor } from "./pure.mjs";

const folder = mkdtempSync(join(tmpdir(), "vault-age-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const path = (name) => join(folder, name);
const text = `${"A line with ñ, ع and ✓.\n".repeat(9000)}end`;

const age = (args, typed) => program(folder, args, typed);

test("age opens a file that was locked here, and refuses a wrong passphrase", needsAge, async () => {
  writeFileSync(path("kept.age"), await new parts.Safe(workFactor).seal(passphrase, text));
  assert.equal(age(["-d", "-o", "kept.txt", "kept.age"], passphrase).status, 0);
  assert.equal(readFileSync(path("kept.txt"), "utf8"), text);
  assert.notEqual(age(["-d", "-o", "wrong.txt", "kept.age"], "wrong").status, 0);
});

test("what age -p locked opens here", needsAge, async () => {
  writeFileSync(path("plain.txt"), text);
  const locked = age(["-p", "-o", "theirs.age", "plain.txt"], `${passphrase}\n${passphrase}`);
  assert.equal(locked.status, 0, locked.stdout);
  const bytes = new Uint8Array(readFileSync(path("theirs.age")));
  const safe = new parts.Safe(workFactor);
  assert.equal(await safe.unseal(passphrase, bytes), text);
  assert.equal(await faultOf(() => safe.unseal("wrong", bytes)), "passphrase");
  assert.equal(await faultOf(() => safe.unseal(passphrase, bytes.slice(0, -9))), "damaged");
});

test("a row of the vault is a file that age opens with the key", needsAge, async () => {
  const safe = new parts.Safe(workFactor);
  const wrapped = await safe.make(passphrase);
  const [row] = await safe.encrypt([text]);
  writeFileSync(path("row.age"), row);
  writeFileSync(path("key.age"), wrapped);
  assert.equal(age(["-d", "-o", "key.txt", "key.age"], passphrase).status, 0);
  const opened = spawnSync("age", ["-d", "-i", path("key.txt"), path("row.age")], { encoding: "utf8" });
  assert.equal(opened.stdout, text);
});

test("a file that asks for more than four times the work is refused before any work is done", async () => {
  const safe = new parts.Safe(workFactor);
  const bytes = Buffer.from(await safe.seal(passphrase, "x")).toString("latin1");
  for (const factor of ["21", "63", "9999999", "-4", "0", "4x", "1e1"]) {
    const asking = Buffer.from(bytes.replace(/(-> scrypt \S+) 4\n/, `$1 ${factor}\n`), "latin1");
    assert.notEqual(asking.length, 0);
    assert.equal(await faultOf(() => safe.unseal(passphrase, new Uint8Array(asking))), "damaged", factor);
  }
});

test("a file for someone's key, or no age file at all, is not said to have a wrong passphrase", async () => {
  const safe = new parts.Safe(workFactor);
  await safe.make(passphrase);
  const [row] = await safe.encrypt(["x"]);
  const others = [row, new Uint8Array(), new TextEncoder().encode("-----BEGIN AGE"), Uint8Array.of(255, 254)];
  for (const bytes of others) assert.equal(await faultOf(() => safe.unseal(passphrase, bytes)), "damaged");
});

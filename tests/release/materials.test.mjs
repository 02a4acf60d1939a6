// What others made and is in what we ship: listed, licensed, pinned, and nothing that is not needed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { components, packagesInPage } from "../../web/release/components.mjs";
import { billOfMaterials, noticesText } from "../../web/release/notices.mjs";
import { root } from "../../web/build/options.mjs";

const readJson = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const pack = readJson("package.json");
const all = await components();
const bill = billOfMaterials(all, { name: pack.name, version: pack.version, licence: pack.license });

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

test("the bill of materials is CycloneDX 1.6, and the judge is awake", async () => {
  assert.equal(await validator.validate(JSON.stringify(bill)), null);
  const spoilt = { ...bill, components: [{ ...bill.components[0], type: "thing" }] };
  assert.notEqual(await validator.validate(JSON.stringify(spoilt)), null);
});

test("every package that the bundler reads into the page is on it, with its sum and its licence in full", async () => {
  const folders = await packagesInPage();
  assert.ok(folders.length >= 8, "the bundler reads some");
  for (const folder of folders) {
    const { name, version } = readJson(join(folder, "package.json"));
    const one = all.find((each) => each.name === name && each.version === version);
    assert.ok(one?.sha512?.length === 128, `${name} has the sum of the lock file`);
    assert.ok(one.text.length > 500, `${name} has its licence`);
    assert.ok(noticesText(all).includes(`${name} ${version}`), name);
  }
});

test("nothing is under a licence that would bind who uses it", () => {
  const free = ["MIT", "BSD-3-Clause", "Apache-2.0", "(MIT OR Apache-2.0)"];
  for (const { name, licence } of all) assert.ok(free.includes(licence), `${name}: ${licence}`);
});

test("a package that the page needs is named as one, and none is named that it does not need", () => {
  const inPage = new Set(all.filter(({ where }) => where.includes("page")).map(({ name }) => name));
  assert.deepEqual(Object.keys(pack.dependencies).filter((name) => !inPage.has(name)), []); // prettier-ignore
  const onlyForWork = Object.keys(pack.devDependencies).filter((name) => inPage.has(name));
  assert.deepEqual(onlyForWork, [], "what is in the page is no tool");
});

test("versions are pinned, and the lock file agrees", () => {
  const lock = readJson("package-lock.json");
  for (const [name, version] of Object.entries({ ...pack.dependencies, ...pack.devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(lock.packages[`node_modules/${name}`].version, version, name);
  }
  for (const [path, { integrity, link }] of Object.entries(lock.packages)) {
    if (path) assert.ok(link || integrity, `${path} has a sum`);
  }
});

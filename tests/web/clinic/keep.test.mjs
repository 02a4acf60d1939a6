// Cases are kept in the same locked record as everything else, or taken along as a locked file. (J-C8, R-60)
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { age, needsAge } from "../support/age.mjs";
import { openClient, openFile, savedCase, visitClinic } from "../support/clinic.mjs";
import { comeBack, phase, phrase, unlock } from "../support/record.mjs";
import { needsPage, useSite } from "../support/site.mjs";

const site = useSite();

async function keepHere(visitor) {
  await visitor.press("workspace.back");
  await visitor.at("home");
  await visitor.press("workspace.keep.none.go");
  await visitor.at("vault");
  await visitor.press("vault.none.go");
  for (const field of ["new", "again"]) await visitor.app.locator(`#pass-${field}`).fill(phrase);
  await visitor.press("vault.begin.go");
  await phase(visitor, "open");
}

test("a kept case is locked, and there again after its passphrase", needsPage, async () => {
  const visitor = await visitClinic(site);
  await openClient(visitor);
  const before = await savedCase(visitor);
  await keepHere(visitor);
  await visitor.app.getByText(visitor.say("vault.open.saved")).waitFor();
  const again = await comeBack(visitor);
  await again.see("workspace.cases.none");
  await again.press("workspace.keep.locked.go");
  await again.at("vault");
  await unlock(again, phrase);
  await phase(again, "open");
  await again.home();
  await again.app.waitForSelector("[data-case]");
  await again.app.locator("[data-case] button").first().click();
  await again.at("clinic");
  assert.deepEqual(await savedCase(again), before);
  await again.close();
});

test("a case taken along as a locked file opens with age and comes back", needsAge, async () => {
  const visitor = await visitClinic(site);
  await openClient(visitor);
  const before = await savedCase(visitor);
  await visitor.press("workspace.save.locked");
  for (const field of ["new", "again"]) await visitor.app.locator(`#pass-out-${field}`).fill(phrase);
  const [download] = await Promise.all([visitor.page.waitForEvent("download"), visitor.press("vault.take.locked.go")]);
  const bytes = readFileSync(await download.path());
  assert.match(download.suggestedFilename(), /^case-\d{4}-\d\d-\d\d\.json\.age$/);
  const folder = mkdtempSync(join(tmpdir(), "case-"));
  writeFileSync(join(folder, "case.age"), bytes);
  age(folder, ["-d", "-o", "case.json", "case.age"], phrase);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, "case.json"), "utf8")), before);
  rmSync(folder, { recursive: true });
  await visitor.press("workspace.back");
  await openFile(visitor, bytes, "case.age");
  await visitor.app.locator("#pass-case-now").fill(phrase);
  await visitor.press("vault.bring.open");
  await visitor.at("clinic");
  assert.deepEqual(await savedCase(visitor), before);
  await visitor.close();
});

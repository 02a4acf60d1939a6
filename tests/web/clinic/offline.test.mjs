// The workspace as one file, from a folder, with no network: what a client brought opens, and a case comes back. (J-C11)
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { Clinic } from "../seal/site.mjs";
import { needsAge } from "../support/age.mjs";
import { answersAbout, openFile, savedCase } from "../support/clinic.mjs";
import { needsPage, shipped, useSite } from "../support/site.mjs";

const site = useSite();
const url = pathToFileURL(join(shipped, "secure-base-clinic.html")).href;

test(
  "one file, opened with the network cut, opens a sealed file and saves the case",
  { skip: needsPage.skip || needsAge.skip },
  async () => {
    const keys = new Clinic();
    const visitor = await site.visit({ url, offline: true });
    await openFile(visitor, keys.seal(JSON.stringify(answersAbout("friend", true, true))), "file.age");
    await visitor.app.waitForSelector("[data-locked]");
    await visitor.app.locator("#case-key").fill(keys.keys);
    await visitor.press("workspace.file.key.go");
    await visitor.app.waitForSelector("[data-view=sessions] [data-session]");
    const saved = await savedCase(visitor);
    assert.equal(saved.format, "securebase/case");
    await visitor.home();
    await visitor.app.locator("[data-case]").first().waitFor();
    await openFile(visitor, saved);
    await visitor.app.waitForSelector("[data-view=sessions] [data-session]");
    assert.deepEqual((await savedCase(visitor)).sessions, saved.sessions);
    await visitor.close();
  },
);

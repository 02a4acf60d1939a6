// What was new or changed since: things to read have a revision of their own, as things to do have. (F-66)
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsCore } from "../support/core.mjs";
import { usePractising } from "../support/practising.mjs";
import { needsPage } from "../support/site.mjs";

const needs = { skip: needsPage.skip || needsCore.skip };
const { visitorIn } = usePractising(needs.skip);

test("terms and myths are let through by their own revision, counted as numbers", needs, async () => {
  const visitor = await visitorIn("en");
  await visitor.app.waitForFunction(() => globalThis.practising);
  const made = { "word-old": "1.0.0", "word-new": "1.2.0", "word-tenth": "1.10.0", "word-silent": undefined };
  const readings = Object.entries(made).map(([id, revision]) => ({
    id,
    kind: "word",
    sources: [],
    related: [],
    revision,
  }));
  readings.push({ id: "g-99", kind: "error", sources: [], related: [], revision: "1.2.1" });
  const since = (revision) =>
    visitor.app.evaluate(([all, from]) => globalThis.practising.since(all, from), [readings, revision]);
  assert.deepEqual(await since("1.2.0"), ["word-new", "word-tenth", "g-99"]);
  assert.deepEqual(await since("1.3.0"), ["word-tenth"]);
  assert.deepEqual(await since("1.0.0"), ["word-old", "word-new", "word-tenth", "g-99"]);
});

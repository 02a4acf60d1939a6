// What the page is told of the instruments when it is built.
import assert from "node:assert/strict";
import { test } from "node:test";
import { describe } from "../../web/build/outlines.mjs";

const program = new URL("../../dist/secure-base", import.meta.url).pathname;

test("the page is told only of instruments whose questions come with it", () => {
  const outlines = describe(program);
  assert.ok(outlines.length >= 12);
  for (const { id, family, text } of outlines) {
    assert.equal(text, "included", id);
    assert.equal(family, "sbi", id);
  }
});

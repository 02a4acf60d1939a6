/**
 * The product itself: a whole journey with canary answers, hosted and from a file, in a network whose only other end
 * records everything. Nothing may leave, nothing may stay, and nothing may be lost by accident.
 */
import test from "node:test";
import { notBuilt } from "./app.mjs";
import { engines, missing } from "./drivers/index.mjs";
import { assertAsked, assertForgotten, assertNoRequestAfterLoad, assertSilent, runProduct } from "./product.mjs";
import { cannotIsolate } from "./sink/network.mjs";

const blocked = cannotIsolate() || notBuilt();
if (blocked) console.log(blocked);

// The one file in all languages, the hosted page in one: the long run walks every one of them everywhere.
const walks = [
  { hosted: true, locale: "en", careful: true },
  ...["en", "es", "ar"].map((locale) => ({ hosted: false, locale })),
];

for (const engine of engines) {
  test(
    `nothing leaves, nothing stays (R-64): ${engine}`,
    { skip: blocked || missing(engine), timeout: 900000 },
    async (t) => {
      const run = await runProduct(engine, walks);
      await t.test("no canary byte, no lookup, no connection", (inner) => assertSilent(inner, run));
      await t.test("no request after load", () => assertNoRequestAfterLoad(run));
      await t.test("quick exit leaves nothing to come back to", () => assertForgotten(run));
      await t.test("stray moves ask first", () => assertAsked(run));
    },
  );
}

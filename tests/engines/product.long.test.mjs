/** The product run in every language, hosted and from the file, in three engines. */
import test from "node:test";
import { notBuilt } from "./app.mjs";
import { engines, missing } from "./drivers/index.mjs";
import { assertAsked, assertForgotten, assertNoRequestAfterLoad, assertSilent, runProduct } from "./product.mjs";
import { cannotIsolate } from "./sink/network.mjs";
import { locales } from "./words.mjs";

const blocked = cannotIsolate() || notBuilt();
if (blocked) console.log(blocked);

for (const engine of engines) {
  for (const hosted of [true, false]) {
    const where = hosted ? "hosted" : "file";
    test(`every language, ${where}: ${engine}`, { skip: blocked || missing(engine), timeout: 1000000 }, async (t) => {
      const walks = locales.flatMap((locale) => [
        { hosted, locale, careful: true },
        { hosted, locale },
      ]);
      const run = await runProduct(engine, walks);
      assertSilent(t, run);
      assertNoRequestAfterLoad(run);
      assertForgotten(run);
      assertAsked(run);
    });
  }
}

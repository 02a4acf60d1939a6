/** Every case file through the shipped module in each browser: the same bytes as the native program, and as expected. */
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { notBuilt } from "./app.mjs";
import { at, modules, nativeAnswers, readCases } from "./case_files.mjs";
import { engines, missing, withBrowser } from "./drivers/index.mjs";
import { servePages } from "./pages/serve.mjs";

const built = fileURLToPath(new URL("../../dist/wasm", import.meta.url));
const blocked = notBuilt();
const cases = blocked ? [] : readCases();
const expected = cases.map(nativeAnswers);

/**
 * Runs in the page: a fresh engine for every case file, since `load` is remembered. Each is compiled anew, as each page
 * compiles its one engine. Of some forty engines in one page, one now and then trapped in WebKit ("Out of bounds memory
 * access", WebKitGTK 2.50.6: 3 of 98 runs with one compiled module, 1 of 8 with modules of their own) while the module
 * had a function of 6,000 lines, always in that one; one engine alone did in none of 100 runs. It has none so large now.
 */
async function runInPage({ module, requests }) {
  const { default: createSecureBase } = await import(new URL(`/${module}.mjs`, location.href).href);
  const wasmBinary = await (await fetch(`/${module}.wasm`)).arrayBuffer();
  const engine = await createSecureBase({ wasmBinary });
  return requests.map((text) => engine.run(text));
}

test("there are cases, and what they expect holds natively", { skip: blocked }, () => {
  assert.ok(cases.length >= 8);
  for (const [index, { name, wheres }] of cases.entries()) {
    for (const [step, where] of wheres.entries()) {
      for (const [pointer, wanted] of Object.entries(expected[index] ? where : {})) {
        assert.deepEqual(at(JSON.parse(expected[index][step]), pointer), wanted, `${name} step ${step + 1} ${pointer}`);
      }
    }
  }
});

for (const engine of engines) {
  test(`the same bytes in ${engine}`, { skip: blocked || missing(engine), timeout: 180000 }, async (t) => {
    const names = modules.flatMap((name) => [`${name}.mjs`, `${name}.wasm`]);
    const pages = await servePages(Object.fromEntries(names.map((name) => [name, join(built, name)])));
    try {
      const answers = await withBrowser(engine, async (session) => {
        await session.open(`${pages.url}/blank.html`);
        const all = [];
        for (const { module, requests } of cases)
          all.push(await session.evaluate("top", runInPage, { module, requests }));
        return all;
      });
      cases.forEach(({ name }, index) => {
        if (expected[index]) assert.deepEqual(answers[index], expected[index], name);
      });
      const bytes = answers.flat().reduce((sum, text) => sum + text.length, 0);
      t.diagnostic(
        `${engine}: ${answers.flat().length} answers of ${cases.length} files, ${bytes} characters, all equal`,
      );
    } finally {
      pages.close();
    }
  });
}

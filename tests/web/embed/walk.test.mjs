// A newcomer's walk: from an empty folder and the section of the README alone to a working check-in in a page. All that is
// typed here is read from the README: commands, headers, lines and file.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { test } from "node:test";
import { launch, root } from "../platform/setup.mjs";
import { dist } from "../support/site.mjs";

const built = existsSync(join(dist, "embed/embed.html"));
const needsEmbed = { skip: built ? false : "dist/embed is missing: ./dev build makes it" };

const section = readFileSync(join(root, "README.md"), "utf8").split("## Put it in your site\n")[1].split("\n## ")[0];

/** The text of the one block of a language, without what indents it. */
function block(language) {
  const found = [...section.matchAll(new RegExp("^( *)```" + language + "\\n([^]*?)^ *```", "gm"))];
  assert.equal(found.length, 1, language);
  const [, indent, text] = found[0];
  return text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
}

const types = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json" };

/** Any server of files, that adds what the README says, and the policy it names for the page. */
function anyServer(folder, headers) {
  return createServer((request, response) => {
    const path = join(folder, request.url === "/" ? "index.html" : request.url);
    if (!existsSync(path)) return response.writeHead(404).end();
    const own = request.url.startsWith("/secure-base/") ? headers : { "Content-Security-Policy": "default-src 'self'" };
    return response
      .writeHead(200, { "Content-Type": types[extname(path)] ?? "text/plain", ...own })
      .end(readFileSync(path));
  });
}

test("F-64, J-C1: the README's section alone leads to a working check-in", needsEmbed, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "newcomer-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "public"));
  symlinkSync(dist, join(folder, "dist"));
  const { status, stderr } = spawnSync("sh", ["-eu"], { cwd: folder, input: block("sh"), encoding: "utf8" });
  assert.equal(status, 0, stderr);
  writeFileSync(join(folder, "public/secure-base/site.json"), block("json"));
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>${block("html")}</body></html>`;
  writeFileSync(join(folder, "public/index.html"), page);
  const headers = Object.fromEntries(
    [...block("nginx").matchAll(/add_header (\S+) "([^"]+)";/g)].map(([, name, value]) => [name, value]),
  );
  const server = anyServer(join(folder, "public"), headers);
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const tab = await browser.newPage();
  const said = [];
  // Of an icon the README says nothing.
  tab.on("console", (message) => message.location().url.endsWith("favicon.ico") || said.push(message.text()));
  const asked = [];
  tab.on("request", (request) => asked.push(new URL(request.url())));
  const origin = `http://localhost:${server.address().port}`;
  await tab.goto(origin);
  const app = tab.frameLocator("secure-base iframe").frameLocator("iframe");
  await app.getByText("Offered by Harbour Street Practice").waitFor({ timeout: 30_000 });
  await app.getByRole("heading", { level: 1 }).first().waitFor();
  assert.ok((await tab.locator("secure-base").boundingBox()).height >= 600, "it takes its height");
  assert.deepEqual(said, []);
  for (const url of asked)
    assert.ok(url.origin === origin || url.protocol === "data:" || url.protocol === "about:", url.href);
});

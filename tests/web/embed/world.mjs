// A site with the check-in in its pages, as the tests of all engines need it: the small APP, a host under a strict policy.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { embedAt, makeServer, pagesAt } from "../../../web/server/serve.mjs";
import { build } from "../platform/setup.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A key that is as good as any: what is made up is never opened. */
export const key = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
/** What the small APP hands over. */
export const sealed = "age-encryption.org/v1\n-> X25519 made up\nnot for anyone";
/** The least a site file may be. */
export const site = (more = {}) => ({ format: "securebase/site", version: 1, ...more });

/** Builds the page that sites frame, around the small APP. */
export const buildEmbed = () => join(build("--entry", here("app.ts")).out, "embed");

/**
 * Serves a host's pages and, below them, what is built; `file` is its site file, or null for none. Answers its address,
 * what was asked for, and how to end it.
 */
export async function serveHost(embed, { file = site({ key }), pages = here("pages"), hosts } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  if (file) writeFileSync(join(folder, "site.json"), JSON.stringify(file));
  const at = "/secure-base/";
  const server = makeServer([pagesAt("/", pages), embedAt(at, embed, hosts), embedAt(at, folder, hosts)]);
  const requests = [];
  server.on("request", ({ url }) => requests.push(url));
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const close = () => {
    rmSync(folder, { recursive: true, force: true });
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const origin = `http://localhost:${server.address().port}`;
  return { origin, url: `${origin}/`, requests, close };
}

/** Serves this folder on loopback, with no protection of any kind. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript" };

/** Starts the server; `url` has no slash at its end, `more` names further files by their paths. */
export function servePages(more = {}) {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.replace(/^\/+/, "");
    const place = more[name] ?? (/^[\w-]+\.(html|js)$/.test(name) && new URL(name, import.meta.url));
    const body = place && (await readFile(place).catch(() => null));
    response.writeHead(body ? 200 : 404, { "Content-Type": types[extname(name)] ?? "text/plain" }).end(body || "");
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        port: server.address().port,
        close: () => server.close(),
      });
    });
  });
}

#!/usr/bin/env node
// Serves dist/app on this machine only, with the headers that a deployment should send. It keeps no log.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { always, demoHeadersFor, embedHeadersFor, headersFor, isPage, pagePolicy } from "./headers.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

// Only names that were in the folder when the server started are served, so a path cannot lead out of it.
function listFiles({ at, folder, headers }) {
  const names = readdirSync(folder).filter((name) => extname(name) in types);
  return names.map((name) => [
    `${at}${name}`,
    { path: join(folder, name), type: types[extname(name)], headers: headers(name) },
  ]);
}

/** The page by itself, as the first place of a server. */
export function appAt(folder) {
  const policyOf = (name) => (isPage(name) ? pagePolicy(folder, name) : "");
  return { at: "/", folder, index: "index.html", headers: (name) => headersFor(name, policyOf(name)) };
}

/** What a site puts into its pages; `hosts` are other sites that may. */
export function embedAt(at, folder, hosts = []) {
  return { at, folder, headers: (name) => embedHeadersFor(name, hosts) };
}

/** Pages of a clinic, under a policy as strict as its own may be. */
export function pagesAt(at, folder) {
  return { at, folder, index: "index.html", headers: demoHeadersFor };
}

function refuse(response, status) {
  response.writeHead(status, { ...always, "Content-Type": "text/plain; charset=utf-8", "Content-Length": 0 });
  response.end();
}

function send(request, response, file) {
  const packed = /\bbr\b/.test(request.headers["accept-encoding"] ?? "") && existsSync(`${file.path}.br`);
  const body = readFileSync(packed ? `${file.path}.br` : file.path);
  response.writeHead(200, {
    ...file.headers,
    "Content-Type": file.type,
    "Content-Length": body.length,
    Vary: "Accept-Encoding",
    ...(packed && { "Content-Encoding": "br" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Makes the server of a folder or of several places; `listen` is the caller's. */
export function makeServer(places) {
  const all = typeof places === "string" ? [appAt(places)] : places;
  const files = new Map(all.flatMap(listFiles));
  for (const { at, index } of all) if (index) files.set(at, files.get(`${at}${index}`));
  return createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    const file = files.get((request.url ?? "").split("?", 1)[0]);
    return file ? send(request, response, file) : refuse(response, 404);
  });
}

// A made-up clinic with the check-in in its pages.
function demo() {
  const here = (path) => fileURLToPath(new URL(path, import.meta.url));
  const at = "/clinic/secure-base/";
  return [
    pagesAt("/clinic/", here("../../dist/demo")),
    embedAt(at, here("../../dist/embed")),
    embedAt(at, here("../demo/site")),
  ];
}

function main() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8080" },
      root: { type: "string" },
      host: { type: "string", default: "localhost" },
    },
  });
  const folder = resolve(values.root ?? fileURLToPath(new URL("../../dist/app", import.meta.url)));
  const server = makeServer([appAt(folder), ...(values.root ? [] : demo())]);
  server.on("error", (cause) => {
    console.error(cause.code === "EADDRINUSE" ? `port ${values.port} is taken: try --port N` : cause.message);
    process.exitCode = 1;
  });
  server.listen(Number(values.port), values.host, () => {
    console.log(`Secure Base is at http://localhost:${server.address().port}/ (Ctrl+C ends it)`);
    if (!values.root) console.log(`A clinic that offers it is at http://localhost:${server.address().port}/clinic/`);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();

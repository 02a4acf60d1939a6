// Keeps the app's own files for use without a network. It is registered only after the person asked for it, holds only
// the files listed here, all of one version, and never sees what someone answers.
const files = "FILES";
const prefix = "app-";
const cacheName = prefix + "VERSION";

async function keep() {
  const cache = await caches.open(cacheName);
  // Past the browser's own cache: a page of one version must not be joined with parts of another.
  await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
}

async function dropOlder() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  }
}

// Pages of other names stand beside the app's own, and are no part of it.
const isApp = ({ mode, url }) => mode === "navigate" && /\/(index\.html)?$/.test(new URL(url).pathname);

async function answer(request) {
  const cache = await caches.open(cacheName);
  const ignoreSearch = request.mode === "navigate";
  const kept = await cache.match(isApp(request) ? "./" : request, { ignoreSearch });
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
// The page that asked for this is served from here at once: else a newer version would not wait for it.
self.addEventListener("activate", (event) => event.waitUntil(dropOlder().then(() => self.clients.claim())));
// A newer version waits until no page of an older one is open, or until the person asks for it.
self.addEventListener("message", ({ data }) => data === "renew" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

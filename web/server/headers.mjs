import { readFileSync } from "node:fs";
import { join } from "node:path";

// Everything a page may be granted, granted to nobody.
const features = [
  ...["accelerometer", "autoplay", "browsing-topics"],
  ...["camera", "clipboard-read", "clipboard-write", "compute-pressure", "display-capture", "encrypted-media"],
  ...["fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection"],
  ...["keyboard-map", "local-fonts", "magnetometer", "microphone", "midi", "otp-credentials"],
  ...["payment", "picture-in-picture", "private-state-token-issuance", "publickey-credentials-create"],
  ...["publickey-credentials-get", "screen-wake-lock", "serial", "storage-access"],
  ...["sync-xhr", "unload", "usb", "window-management", "xr-spatial-tracking"],
];

/** Headers of every answer. */
export const always = {
  // Sent only to where the page came from, whatever asks: it closes what a content policy leaves open.
  "Connection-Allowlist": "(response-origin)",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-DNS-Prefetch-Control": "off",
  "Permissions-Policy": features.map((feature) => `${feature}=()`).join(", "),
};

const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
// The worker fetches the app's own files, and nothing else.
const workerPolicy = "default-src 'none'; connect-src 'self'";

/** A page's own policy, as the build wrote it into the page. */
export function pagePolicy(folder, name = "index.html") {
  const html = readFileSync(join(folder, name), "utf8");
  const found = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  if (!found) throw new Error(`${name} has no policy: build the page first`);
  return found[1];
}

/** Whether a file of the app is one of its pages. */
export const isPage = (name) => name.endsWith(".html");

function policyFor(name, page) {
  // Only a header can say who may frame the page.
  if (isPage(name)) return `${page}; frame-ancestors 'none'`;
  return name === "sw.js" ? workerPolicy : nothing;
}

// The page's own policy stands in it, behind the one request it makes before; a header can only add who may frame it.
const framedBy = (hosts) => `frame-ancestors ${["'self'", ...hosts].join(" ")}`;

/**
 * The headers of one file of dist/embed. The page runs in a frame without an origin, so all it asks for has to come with
 * leave to be read by anyone; there is nothing secret in it.
 */
export function embedHeadersFor(name, hosts = []) {
  const isPage = name === "embed.html";
  return {
    ...always,
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
    "Content-Security-Policy": isPage ? framedBy(hosts) : nothing,
    "Cache-Control": cachingFor(name),
  };
}

const demoPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The headers of a page of a clinic: as strict as such a page can be. */
export function demoHeadersFor() {
  return { ...always, "Content-Security-Policy": demoPolicy, "Cache-Control": "no-cache" };
}

function cachingFor(name) {
  if (/\.[0-9a-f]{12}\.js$/.test(name)) return "public, max-age=31536000, immutable";
  return isPage(name) ? "no-store" : "no-cache";
}

/** The headers of one file of the app; `page` is the policy of a page. */
export function headersFor(name, page) {
  return { ...always, "Content-Security-Policy": policyFor(name, page), "Cache-Control": cachingFor(name) };
}

/**
 * What the positive control must see in each engine: measured with every protection off.
 * An engine that lacks a channel (WebKitGTK here is built without WebRTC and WebTransport) has it in no list.
 */

const everywhere = [
  ..."fetch fetch-post fetch-keepalive xhr beacon event-source web-socket".split(" "),
  ..."image image-object image-srcset image-input picture svg-image svg-filter poster video audio embed object".split(
    " ",
  ),
  ..."iframe iframe-srcdoc iframe-data iframe-blob iframe-refresh fresh-fetch form-frame".split(" "),
  ..."script script-inline script-module import eval stylesheet preload preload-fetch modulepreload preconnect".split(
    " ",
  ),
  ..."css-import css-background css-attribute css-setter css-adopted css-list css-content css-mask css-border".split(
    " ",
  ),
  ..."css-shape css-font font-object worker-fetch worker-import worker-socket shared-worker audio-worklet".split(" "),
];
const realTime = ["rtc-stun", "rtc-turn", "rtc-turn-tcp", "rtc-peer", "fresh-rtc", "web-transport"];
const leaving = [
  ..."location-href location-assign location-replace top-location parent-replace open-self open-top".split(" "),
  ..."link link-top link-download area form-get form-post form-top refresh document-write".split(" "),
];

/** Leaks that stay on the page: one page load shows them all. */
export const mustSee = {
  chromium: [...everywhere, ...realTime, "dns-prefetch", "prefetch", "link-ping", "payment", "fedcm", "paint-worklet"],
  firefox: [...everywhere, ...realTime, "dns-prefetch", "prefetch", "touch-icon", "icon"],
  webkit: [...everywhere, "link-ping"],
};

/** Leaks that navigate or open a window: each needs a load of its own, so the quick run takes three of them. */
export const mustSeeLeaving = {
  chromium: [...leaving, "window-open", "navigation-api"],
  firefox: [...leaving, "window-open", "link-blank", "form-blank", "navigation-api"],
  webkit: [...leaving, "link-blank"],
};

export const quickLeaving = ["location-href", "link", "form-post"];

const hints = ["dns-prefetch", "preconnect"];
const links = ["link", "link-blank", "link-top", "link-download", "area"];
const refusedMoves = [
  ..."location-href location-assign location-replace open-self refresh navigation-api".split(" "),
  ..."iframe iframe-refresh form-get form-post".split(" "),
];

/**
 * Ways by which hostile code inside the app can still make a browser look a host name up, or open a connection that
 * carries nothing. Chromium hosted obeys the connection allowlist header; elsewhere no header or policy stops these:
 * the move itself is refused, but its host has been looked up by then.
 */
export const namesOnly = {
  chromium: { hosted: [], file: [...hints, ...links, ...refusedMoves] },
  firefox: { hosted: [...hints, ...links], file: [...hints, ...links] },
  webkit: { hosted: ["preconnect", ...links], file: ["preconnect", ...links] },
};

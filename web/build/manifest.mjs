import { pngIcon } from "./icons.mjs";

// The page's policy lets images come only from the page itself, and a browser asks for a manifest's icons under that
// policy, so they lie in the manifest.
function icon(size, purpose) {
  const src = `data:image/png;base64,${pngIcon(size).toString("base64")}`;
  return { src, sizes: `${size}x${size}`, type: "image/png", purpose };
}

/** What makes the hosted app installable. Its name is as neutral as the page's title. */
export function manifest(title) {
  return `${JSON.stringify({
    id: "./",
    name: title,
    short_name: title,
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#f7f3ec",
    theme_color: "#f7f3ec",
    icons: [icon(192, "any"), icon(512, "any maskable")],
  })}\n`;
}

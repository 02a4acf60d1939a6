/**
 * What the page may do, as one policy. Scripts and styles by hash; no connection of any kind; no frame but the one the
 * page writes itself; no form; Trusted Types. What is installable may besides register the worker that keeps the app.
 */
export function policy({ scripts, styles, installable }) {
  const hashes = (list) => list.map((hash) => `'${hash}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)} 'wasm-unsafe-eval'`,
    `style-src ${hashes(styles)}`,
    "img-src data:",
    "connect-src 'none'",
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types shell lit-html app",
    installable ? "worker-src blob: 'self'" : "worker-src blob:",
    ...(installable ? ["manifest-src 'self'"] : []),
  ].join("; ");
}

/**
 * What the page may do, as one policy. Scripts and styles by hash; no connection of any kind; no frame but the one the
 * page writes itself; no form; Trusted Types. The hosted page may besides register the worker that keeps the app.
 */
export function policy({ scripts, styles, hosted }) {
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
    hosted ? "worker-src blob: 'self'" : "worker-src blob:",
    ...(hosted ? ["manifest-src 'self'"] : []),
  ].join("; ");
}

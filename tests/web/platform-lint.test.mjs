// What the sources of the page may not do, so that no answer can become an address, markup or code.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { read, root } from "./platform/setup.mjs";

const source = join(root, "web/src");

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

// Where a rule does not hold, the file is named with the reason.
const rules = [
  {
    name: "no links, frames, forms or other elements that load or lead somewhere",
    pattern:
      /<\s*\/?(a|link|iframe|frame|object|embed|form|base|meta|img|audio|video|source|script|portal)(?=[\s>/]|$)/i,
  },
  {
    name: "no address bound or set",
    pattern:
      /\b(href|src|srcdoc|srcset|action|formaction|ping|poster|data)\s*=\s*["']?\$\{|[.?](href|src|srcdoc|srcset|action|formAction)\s*=\s*["']?\$\{/i,
  },
  {
    name: "no markup from text",
    pattern:
      /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|DOMParser|createContextualFragment|unsafeHTML|unsafeSVG|unsafeStatic)\b/,
    allow: ["shell/scrub.ts"],
  },
  {
    name: "styles from text only where the tokens become styles",
    pattern: /\bunsafeCSS\b/,
    allow: ["styles/tokens.ts"],
  },
  { name: "no style attribute in a template", pattern: /<[^>]*\sstyle\s*=|\bstyleMap\b/ },
  { name: "no handler written as text", pattern: /<[a-z][^>]*\son[a-z]+\s*=\s*["']/i },
  { name: "no code from text", pattern: /\beval\s*\(|\bnew Function\b|\bset(Timeout|Interval)\s*\(\s*["'`]/ },
  {
    name: "no requests, storage or workers",
    pattern:
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|sessionStorage|indexedDB|document\.cookie|new Worker|new Image|importScripts)\b(?!["'])/,
    // What is sealed is kept by SHELL in one database, and it lists all that storage holds.
    // Before its policy stands, the page of a site asks for the site's file.
    allow: ["shell/worker.js", "shell/scrub.ts", "shell/database.ts", "shell/keeping.ts", "shell/ask_site.ts"],
  },
  {
    name: "the one request before the policy is for one file, and takes nothing along",
    pattern:
      /\bfetch\((?!file, \{ credentials: "omit", referrerPolicy: "no-referrer" \}\))|\$\{(?!file|String\(cause\)|answer\.status)/,
    only: ["shell/ask_site.ts"],
  },
  {
    // An empty one is made and deleted to find out whether there can be one.
    name: "what has storage makes no request and writes to nothing but the one database",
    pattern:
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|new Worker|importScripts|setItem)\b|document\.cookie\s*=|\bindexedDB\.(open|deleteDatabase)\((?!databaseName|trialName)/,
    only: ["shell/database.ts", "shell/keeping.ts"],
  },
  {
    name: "caches and workers only where the app is kept",
    // A listing of what is stored names them too.
    pattern: /(?<!\b(listing|found)\.)\bcaches\b(?!: readonly )|\bserviceWorker\b/,
    allow: ["shell/worker.js", "shell/scrub.ts", "shell/offline.ts"],
  },
  {
    name: "no navigation",
    pattern:
      /\blocation\s*(\.href)?\s*=[^=]|\blocation\.(assign|replace|reload)|\bhistory\.|\bwindow\.open\b|\bnavigation\./,
    // SHELL may open the telephone; the rule below holds it to that.
    allow: ["shell/leave.ts", "shell/scrub.ts", "shell/dial.ts"],
  },
  {
    name: "beside the page nothing opens but the telephone",
    pattern: /\bopen\((?!`tel:\$\{this\.numbers\[entry\]!\}`, "_blank", "noopener"\))|\blocation\b/,
    only: ["shell/dial.ts"],
  },
  {
    name: "elements with an address are made only by SHELL, and for files the person saves",
    pattern: /createElement\(\s*["'`](a|script|iframe|link|img|object|embed|form)["'`]/,
    // The element of a host's page makes the frame that SHELL stands in.
    allow: ["shell/frame.ts", "shell/parts.ts", "engine/late_script.ts", "app/save.ts", "embed/element.ts"],
  },
  { name: "elements are made by a fixed name", pattern: /createElement(NS)?\(\s*(?!["'])[^)]/ },
  {
    name: "no message to a window",
    pattern: /\.postMessage\([^)]*["']\*["']/,
    // A frame without an origin cannot be named; what a host's page says to it is no secret.
    allow: ["channel/app.ts", "embed/element.ts"],
  },
  { name: "no policy but the three", pattern: /createPolicy\(/, allow: ["shell/trusted.ts", "engine/late_script.ts"] },
  {
    name: "no clock or chance that could mark a person",
    pattern: /\bMath\.random\b|\bcrypto\.randomUUID\b|\bDate\.now\b/,
  },
];

// Comments may name what the code may not do.
const code = (text) => text.replace(/\/\*[^]*?\*\//g, "").replace(/(^|[^:"'`])\/\/[^\n]*/g, "$1");

function faults(name, text) {
  const lines = code(text).split("\n");
  return rules
    .filter(({ allow = [], only = [name] }) => only.includes(name) && !allow.includes(name))
    .flatMap((rule) =>
      lines.flatMap((line) => (rule.pattern.test(line) ? [`${name}: ${rule.name}: ${line.trim()}`] : [])),
    );
}

test("the sources keep every rule", () => {
  const found = files(source).flatMap((path) => faults(relative(source, path), read(path)));
  assert.deepEqual(found, []);
});

test("each rule catches what is planted", () => {
  const planted = [
    'html`<a href="x">`',
    "html`<iframe></iframe>`",
    "html`<p .src=${x}>`",
    "html`<use href=${x}>`",
    "el.innerHTML = x;",
    'html`<p style="color:red">`',
    "html`<p style=${x}>`",
    "html`<b onclick='x'>`",
    "eval(x)",
    'setTimeout("x")',
    "fetch(x)",
    "localStorage.a = 1",
    "navigator.serviceWorker.x",
    "globalThis.caches.keys()",
    "const x = { caches: 1 };",
    "location.href = x",
    "location.replace(x)",
    'document.createElement("a")',
    "document.createElement(name)",
    'parent.postMessage(x, "*")',
    "trustedTypes.createPolicy('x', {})",
    "Math.random()",
    "unsafeHTML(x)",
    "history.pushState(x)",
    "new Image()",
    "html`<form>`",
    "html`<img src=x>`",
  ];
  for (const line of ["window.open(x)", "window.open(`https:${x}`)", "location.assign(x)"]) {
    assert.ok(faults("shell/dial.ts", line).length > 0, line);
    assert.ok(faults("screens/planted.ts", line).length > 0, line);
  }
  for (const line of ["fetch(x)", "localStorage.setItem(x)", "document.cookie = x", 'indexedDB.open("other")'])
    for (const name of ["shell/database.ts", "shell/keeping.ts", "screens/planted.ts"])
      assert.ok(faults(name, line).length > 0, `${name}: ${line}`);
  for (const line of planted) assert.ok(faults("screens/planted.ts", line).length > 0, line);
  assert.deepEqual(
    faults("screens/fine.ts", "html`<button @click=${x} class=${y}>${z}</button>` // <a href> innerHTML"),
    [],
  );
});

test("no source file is longer than 350 lines", () => {
  const long = [...files(source), ...files(join(root, "web/build")), ...files(join(root, "web/server"))]
    .filter((path) => !path.endsWith(".gen.ts"))
    .filter((path) => read(path).split("\n").length > 350);
  assert.deepEqual(long, []);
});

test("SHELL and the channel never import what holds answers, or what could open what is sealed", () => {
  const imports = (path) => [...read(path).matchAll(/from "([^"]+)"/g)].map((match) => match[1]);
  for (const path of files(join(source, "shell"))) {
    for (const from of imports(path))
      assert.match(from, /^\.\/|^\.\.\/channel\/(messages|kept|exit_keys|host)\.js$/, `${path}: ${from}`);
  }
  for (const path of files(join(source, "channel")))
    for (const from of imports(path)) assert.match(from, /^\.\//, `${path}: ${from}`);
});

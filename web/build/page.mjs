import { sum } from "./encode.mjs";
import { svgIcon } from "./icons.mjs";

/** Text inside HTML. */
export function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function block(name, value) {
  const json = typeof value === "string" ? value : JSON.stringify(value).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="data-${name}">${json}</script>`;
}

/**
 * APP's document. SHELL puts the words of the first language in the place left for them, and so the number of the copy.
 */
export function appPage({ code, locales, outlines, numbers, title }) {
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no"></head><body>',
    block("locales", locales),
    block("outlines", outlines),
    block("numbers", numbers),
    block("words", "<!--words-->"),
    block("copy", '"<!--copy-->"'),
    `<script>${code}</script></body></html>`,
  ].join("");
}

function icon() {
  return `data:image/svg+xml,${encodeURIComponent(svgIcon().trim())}`;
}

function paragraphs(languages, note) {
  return languages
    .filter(({ notes }) => notes[note])
    .map(({ code, dir, notes }) => `<p lang="${code}" dir="${dir}">${escapeHtml(notes[note])}</p>`)
    .join("");
}

// What a page inside another one shows once it was left.
const leftNote = '\n<p id="left" class="note" role="status" hidden></p>';

/** The number of a copy: the SHA-256 sum of its policy, which has the hash of every script and style that may run in it. */
export function copyOf(policy) {
  return sum(policy);
}

/**
 * SHELL's document. `inline` are the parts that lie in the page itself; `early` is a script that runs before the policy
 * stands.
 */
export function shellPage({ policy, styles, code, languages, inline = [], installable = false, early = "", canBeLeft = false }) {
  const { title, trouble, paper } = languages[0].notes;
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">${early && `\n<script>${early}</script>`}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="secure-base:copy" content="${copyOf(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${icon()}">${installable ? '\n<link rel="manifest" href="manifest.webmanifest">' : ""}
<style>${styles}</style>
<script>${code}</script>
</head>
<body>
<noscript><div class="note">${paragraphs(languages, "noscript")}</div></noscript>
<p id="trouble" class="note">${escapeHtml(trouble)}</p>
<p id="paper" class="note">${escapeHtml(paper)}</p>${canBeLeft ? leftNote : ""}
${inline.map((script) => `<script>${script}</script>\n`).join("")}</body>
</html>
`;
}

import { bundleShell, bundleStyles } from "./bundle.mjs";
import { integrity } from "./encode.mjs";
import { dialList } from "./numbers.mjs";
import { shellPage } from "./page.mjs";
import { policy } from "./policy.mjs";

// A page is a shell and the parts it asks for. Which words of SHELL's own each of them needs:
const always = ["title", "frame", "trouble", "paper"];

function notesOf(languages, names) {
  const picked = (notes) => Object.fromEntries(names.filter((name) => notes[name]).map((name) => [name, notes[name]]));
  return Object.fromEntries(languages.map(({ code, notes }) => [code, picked(notes)]));
}

function shellData(parts, { languages, numbers, inFiles, notes = always, worker }) {
  return {
    locales: languages.map(({ code, name, dir }) => ({ code, name, dir })),
    notes: notesOf(languages, notes),
    parts: parts.map(({ holds, file, content }) => (inFiles ? { holds, file, integrity: integrity(content) } : { holds })),
    numbers: dialList(numbers),
    ...(worker && { worker }),
  };
}

/** A page of these parts: `shell` is its script's source; its parts lie in files of their own or in the page itself. */
async function makePage(parts, { shell, inFiles, early, ...more }) {
  const installable = more.worker !== undefined;
  const [styles, { code }] = await Promise.all([bundleStyles(), bundleShell(shell, shellData(parts, { inFiles, ...more }))]);
  const inner = parts.flatMap((one) => one.inner);
  const outer = parts.map(({ script, content }) => (inFiles ? content : script));
  const rules = policy({ scripts: [code, ...inner, ...outer].map(integrity), styles: [integrity(styles)], installable });
  const inline = inFiles ? [] : parts.map(({ script }) => script);
  const { languages } = more;
  return shellPage({ policy: rules, styles, code, languages, inline, installable, early, canBeLeft: more.notes?.includes("left") });
}

/** The page that a server hands out, and that can be kept for use without a network. */
export function hostedPage(parts, what) {
  return makePage(parts, { shell: "web/src/shell/main.ts", inFiles: true, ...what });
}

/** The page that is one file. */
export function oneFile(parts, what) {
  return makePage(parts, { shell: "web/src/shell/main.ts", inFiles: false, ...what });
}

/** The page that a site puts into its own pages. It reads the site's file, and says where to turn when it cannot start. */
export async function embedPage(parts, { languages, numbers }) {
  const { code: early } = await bundleShell("web/src/shell/ask_site.ts", {});
  const withHelp = (text, { help }) => [text, help].filter(Boolean).join(" ");
  const framed = languages.map(({ notes, ...rest }) => ({
    ...rest,
    notes: { ...notes, trouble: withHelp(notes.trouble, notes), noscript: withHelp(notes.noscript, notes) },
  }));
  const notes = [...always, "left"];
  return makePage(parts, { shell: "web/src/shell/embed.ts", inFiles: true, early, notes, languages: framed, numbers });
}

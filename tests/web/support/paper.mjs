// A printed file as other programs read it: its text in the order it stands, and what a screen reader is given.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether the tools that read printed files are here. */
export const hasTools = spawnSync("pdftotext", ["-v"]).status === 0;

const run = (tool, ...args) => spawnSync(tool, args, { encoding: "utf8", maxBuffer: 1 << 28 }).stdout;

const arabic = /\p{Script=Arabic}/u;
const sorted = (letters) => [...letters].sort().join("");

// The tool that takes the text out draws apart an Arabic letter and its marks, and turns lam with alef about: such words
// are compared by the letters they have. What counts is that every word is there, and follows the one before it.
function wordsOf(piece) {
  const own = sorted(piece.match(/\p{Script=Arabic}/gu) ?? "");
  const others = piece.replace(/\p{Script=Arabic}/gu, " ").match(/\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu) ?? [];
  return own ? [own, ...others] : others;
}

function piecesOf(text) {
  const bare = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
  return bare.split(/\s+/).filter(Boolean);
}

const inRow = (text) => piecesOf(text).flatMap(wordsOf);

// In the order in which it is drawn, a line that runs from right to left comes with its last word first.
function asDrawn(text) {
  const lines = text.split("\n").map((line) => (arabic.test(line) ? piecesOf(line).reverse() : piecesOf(line)));
  return lines.flat().flatMap(wordsOf);
}

// Whether these words follow each other from a place on; a mark within an Arabic word may have cut it in two.
function standsAt(row, place, words) {
  let at = place;
  for (const word of words) {
    if (row[at] === word) at += 1;
    else if (arabic.test(word) && sorted(`${row[at]}${row[at + 1]}`) === word) at += 2;
    else return false;
  }
  return true;
}

const stands = (row, words) => row.some((_, place) => standsAt(row, place, words));

/** The texts inside the structure, without the names of its parts. */
const heardIn = (tags) => [...tags.matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text).join(" ");

/**
 * Reads a file. `says` tells whether words stand in it in their order; `hears` whether a screen reader is given them, and
 * `heardAt` where.
 */
export function readPaper(path) {
  const tags = run("pdfinfo", "-struct-text", path);
  // All ways of laying out the text: one takes what stands side by side for columns, one keeps lines whole, and one
  // keeps what stands in a cell together.
  const text = run("pdftotext", "-layout", path, "-");
  const rows = [inRow(run("pdftotext", path, "-")), inRow(text), asDrawn(run("pdftotext", "-raw", path, "-"))];
  // Lines of one paragraph come without a space between them.
  const close = (said) => piecesOf(said).join("");
  const heard = close(heardIn(tags));
  return {
    text,
    info: run("pdfinfo", path),
    tags,
    says: (words) => rows.some((row) => stands(row, inRow(words))),
    hears: (words) => heard.includes(close(words)),
    heardAt: (words) => heard.indexOf(close(words)),
  };
}

/** Presses a button where the browser's dialog would open, and answers the document that would be on paper. */
export async function print(visitor, key) {
  await visitor.app.evaluate(() => {
    window.print = () => {
      const styles = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
      const { lang, dir } = document.documentElement;
      const body = document.body.outerHTML;
      globalThis.printed = { title: document.title, lang, dir, body, styles: styles.join("\n") };
    };
  });
  await visitor.press(key);
  return visitor.app.evaluate(() => globalThis.printed);
}

/** The same document as a file, by the browser's own printing, and read. */
export async function asFile(visitor, { title, lang, dir, body, styles }) {
  const folder = mkdtempSync(join(tmpdir(), "print-"));
  const path = join(folder, "report.pdf");
  const page = await visitor.page.context().newPage();
  await page.setContent(
    `<!doctype html><html lang="${lang}" dir="${dir}"><title>${title}</title><style>${styles}</style>${body}`,
  );
  await page.pdf({ path, tagged: true, outline: true, format: "A4" });
  await page.close();
  const read = readPaper(path);
  rmSync(folder, { recursive: true });
  return read;
}

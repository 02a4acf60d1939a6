import { escapeHtml } from "../page.mjs";

/** HTML that is made already, told apart from text that has yet to be escaped. */
class Markup {
  constructor(html) {
    this.html = html;
  }
}

const htmlOf = (child) => {
  if (child === undefined || child === null || child === false) return "";
  if (Array.isArray(child)) return child.map(htmlOf).join("");
  return child instanceof Markup ? child.html : escapeHtml(String(child));
};

/** An element: `h("p", { id: "x" }, "text", h("b", {}, "more"))`. Text is escaped, nothing is left out but what is absent. */
export function h(tag, attributes = {}, ...children) {
  const written = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  const inside = written.map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join("");
  return new Markup(`<${tag}${inside}>${htmlOf(children)}</${tag}>`);
}

/** The HTML of what was made. */
export const render = (...children) => htmlOf(children);

/** Ids, formulas and paths: written from left to right in every language. */
export const code = (text) => h("code", { dir: "ltr" }, text);

/** Text that stands in the packs in English, whatever language is around it. */
export const inEnglish = (text) => h("span", { lang: "en", dir: "ltr" }, text);

/** Several things in one line. */
export const joined = (parts, between = ", ") => parts.flatMap((part, index) => (index > 0 ? [between, part] : [part]));

/** A list; nothing where there is nothing to list. */
export const list = (items) => items.length > 0 && h("ul", {}, items.map((item) => h("li", {}, item)));

/** Names with what they are: `pairs([["Range", "1 to 7"], ...])`; absent ones are left out. */
export function pairs(rows) {
  const kept = rows.filter(([, value]) => value !== undefined && value !== false);
  return h("dl", {}, kept.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

// So many letters need a column of some width.
const manyLetters = 60;
const lengthOf = (cell) => htmlOf(cell).replace(/<[^>]+>/g, "").length;
const wide = (cell) => ({ class: lengthOf(cell) > manyLetters && "long" });

let tables = 0;

/**
 * A table with its caption, in a frame of its own that can be moved sideways where a window is narrow; the first cell of a
 * row is its name. `id` says whose rows they are.
 */
export function table(caption, heads, rows, attributes = {}) {
  if (rows.length === 0) return false;
  const name = `table-${(tables += 1)}`;
  const head = h("tr", {}, heads.map((one) => h("th", { scope: "col" }, one)));
  const body = rows.map(([first, ...rest]) => h("tr", {}, h("th", { scope: "row" }, first), rest.map((cell) => h("td", wide(cell), cell))));
  return h(
    ...["div", { class: "wide", role: "region", "aria-labelledby": name, tabindex: "0" }],
    h("table", attributes, h("caption", { id: name }, caption), h("thead", {}, head), h("tbody", {}, body)),
  );
}

/** Forgets the tables of the document before, so that each counts its own. */
export function beginDocument() {
  tables = 0;
}

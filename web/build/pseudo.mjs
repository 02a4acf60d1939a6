/** Languages that nobody speaks: they show where words do not fit and where left and right are mixed up. */
export const pseudoLocales = [
  { code: "en-XA", name: "[Éñĝļîšĥ, ļöñĝ]", dir: "ltr", pseudo: "long" },
  { code: "ar-XB", name: "‮English, turned‬", dir: "rtl", pseudo: "turned" },
];

const accents = { a: "á", c: "ç", e: "é", g: "ĝ", h: "ĥ", i: "î", l: "ļ", n: "ñ", o: "ö", s: "š", u: "ü", y: "ý" };

// Only what lies outside braces is text of the message; the rest is syntax.
function eachText(message, change) {
  let depth = 0;
  let text = "";
  let result = "";
  for (const letter of message) {
    if (letter === "{" && depth++ === 0) {
      result += text && change(text);
      text = "";
    }
    if (depth > 0) result += letter;
    else text += letter;
    if (letter === "}") depth--;
  }
  return result + (text && change(text));
}

// Two fifths more letters: about what the longest translations need, in a longer last word and more words of that length.
const longestWord = 8;
function long(text) {
  const accented = [...text].map((letter) => accents[letter] ?? letter).join("");
  const more = "~".repeat(Math.ceil(text.trim().length * 0.4));
  return text.trim() ? `${accented}${more.match(new RegExp(`~{1,${longestWord}}`, "g")).join(" ")}` : text;
}

/** A message made longer, or made to run from right to left. Texts inside plural and select forms stay as they are. */
export function pseudoText(text, { pseudo }) {
  if (pseudo === "long") return `[${eachText(text, long)}]`;
  return eachText(text, (part) => (part.trim() ? `\u202e${part}\u202c` : part));
}

// One finding a fault, for a single English question. The rules come from survey writing: a person should be able to
// answer a statement at first reading, and disagreeing with it should mean one thing.
import readability from "text-readability";

export const gradeLimit = 6;

const word = (list) => new RegExp(`\\b(?:${list})\\b`, "i");

const absolutes = word(
  "always|never|every|everyone|everybody|everything|all|none|nobody|no one|anyone|anybody|nothing|completely|totally|entirely|only|constantly",
);
const negation = word("no|not|cannot|neither|nor|without|never|nothing|nobody|hardly|rarely|\\w+n['’]t");
const secondIdea = /\b(?:and|or|as well as|plus)\b/i;
const turn = /(?:, (?:but|yet|then)|\bbut)\b/i;
const assumed = word(
  "partners?|spouse|husband|wife|boyfriend|girlfriend|lover|marriage|married|dating|romantic|sex|mother|father|mom|mum|dad|parents?|brother|sister|siblings?|child|children|family|boss",
);
const clinical = word(
  "attachment|anxious|anxiety|avoidant|avoidance|trauma\\w*|dissociat\\w*|disorders?|symptoms?|therap\\w*|regulat\\w*|intima\\w*|abandon\\w*|secure|insecure|dysregulat\\w*|hypervigilan\\w*|ambivalen\\w*",
);

/** Flesch-Kincaid grade, which counts words a sentence and syllables a word. */
export const grade = (text) => readability.fleschKincaidGrade(text);

/**
 * Faults of one question or answer option.
 * kind: statement (rated), scene (a choice is asked about it), option, portrait.
 * A scene may set its stage in several clauses, and a portrait is a small story: the one-idea rules are for statements.
 */
export function itemFaults(text, kind) {
  const faults = [];
  const check = (name, bad) => bad && faults.push(name);
  check("grade", grade(text) > gradeLimit);
  check("assumes-someone", assumed.test(text));
  check("clinical-term", clinical.test(text));
  if (kind === "option" || kind === "statement") {
    check("second-idea", secondIdea.test(text));
    check("two-steps", turn.test(text));
  }
  if (kind === "statement") {
    check("absolute", absolutes.test(text));
    check("negation", negation.test(text));
    check("two-sentences", (text.match(/[.?!](?:\s|$)/g) ?? []).length > 1);
  }
  return faults;
}

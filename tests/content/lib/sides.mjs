// What may be said to someone who worries about a bond, and to someone who keeps a distance, told by wordings: each
// language keeps its own list. Which texts are for whom is read from the packs, never from an id.
import { readJson } from "./content.mjs";
import { flags, interventions, mainWords, rules } from "./guidance.mjs";

/** The wordings of a language: name -> one expression over all of them. */
export function wordings(locale) {
  const { lists } = readJson("tests/content/sides", `${locale}.json`);
  return Object.fromEntries(
    Object.entries(lists).map(([name, patterns]) => [name, new RegExp(patterns.join("|"), "iu")]),
  );
}

const has = (list, value) => list.includes(value);
const forOneself = ({ use, audience }) => use === "guided" && (has(audience, "self") || has(audience, "couple"));

/** Practices for worry about a bond: meant for that side alone, or aimed at one of its traits. */
export const anxiousPractices = () =>
  [...interventions().values()].filter(
    (each) =>
      forOneself(each) &&
      ((has(each.patterns, "preoccupied") && !has(each.patterns, "dismissing")) ||
        each.targets.some((target) => target.startsWith("tr-anx-"))),
  );

/** Whatever is for keeping a distance: meant for that side alone, or aimed at one of its traits. */
export const avoidantPractices = () =>
  [...interventions().values()].filter(
    (each) =>
      (has(each.patterns, "dismissing") && !has(each.patterns, "preoccupied")) ||
      each.targets.some((target) => target.startsWith("tr-avo-")),
  );

/** Whether a condition can hold only for someone of one side. */
function onlyFor(side, condition) {
  if (condition.kind === "all") return condition.of.some((each) => onlyFor(side, each));
  if (condition.kind === "any") return condition.of.length > 0 && condition.of.every((each) => onlyFor(side, each));
  if (condition.kind === "dimension") return condition.dimension === side.dimension && condition.level === "high";
  if (condition.kind === "trait") return condition.trait.startsWith(side.traits);
  if (condition.kind === "pattern") return condition.pattern === side.pattern;
  if (condition.kind !== "flag") return false;
  return has(side.flags, condition.flag) || onlyFor(side, flags().find(({ id }) => id === condition.flag).up_when);
}

export const anxious = {
  dimension: "anxiety",
  traits: "tr-anx-",
  pattern: "preoccupied",
  // What someone says of themselves: they want to write at once, they are the one who reaches.
  flags: ["flag-urge", "flag-loop-reach"],
};
export const avoidant = {
  dimension: "avoidance",
  traits: "tr-avo-",
  pattern: "dismissing",
  flags: ["flag-loop-retreat"],
};

/** The keys of the messages that rules say to one side and not to both at once. */
export function messagesFor(side, other) {
  const cases = rules().flatMap((rule) => rule.cases ?? []);
  return cases
    .filter(({ when }) => onlyFor(side, when) && !onlyFor(other, when))
    .flatMap(({ then }) => then.filter(({ kind }) => kind === "message").map(({ message }) => message));
}

/** What is read of a practice before it starts. */
export const opening = (words, { id }) => mainWords.map((word) => words.get(`${id}.${word}`)).join(" ");

/** Faults of a text for someone who worries: the feeling is accepted, an own step follows, nothing is promised. */
export function anxiousFaults(lists, key, text) {
  const faults = [];
  if (!lists.accepts.test(text)) faults.push(`${key}: accepts no feeling: ${text}`);
  if (!lists.steps.test(text)) faults.push(`${key}: no own step: ${text}`);
  if (lists.promises.test(text)) faults.push(`${key}: promises “${text.match(lists.promises)[0]}”`);
  return faults;
}

import type { Given, PracticeAction, PracticePart, TickedLine } from "../engine/engine.js";
import { date, has, keysUnder, number, t } from "../i18n/i18n.js";
import { givenNow, practice } from "../state/practice_slice.js";

/** An answer of its own: there is no word for it yet. */
export const NO_WORD = "none";

// What a text made of parts is told of a part that was not given; it then leaves out the words around it too.
const MISSING = "_";

/** A message of the practice that is open; empty if it has none. */
export function own(key: string): string {
  const whole = `${practice().intervention}.${key}`;
  return has(whole) ? t(whole) : "";
}

/** The key of a part of the action that is open, after the intervention. */
export function partKey(part: string): string {
  return `${practice().action}.${part}`;
}

/** What a part says or asks. */
export function partText(part: PracticePart): string {
  return part.kind === "script" ? "" : own(partKey(part.id));
}

/** The name of an action; one that stands alone goes by what it is. */
export function actionName({ id, kind }: PracticeAction): string {
  return own(id) || t(`practice.kind.${kind}`);
}

/** The words of a list by group; a list without groups is one group without a name. */
export function wordGroups(list: string): { name: string; words: { id: string; text: string }[] }[] {
  const start = `list.${list}.`;
  const groups = new Map<string, { name: string; words: { id: string; text: string }[] }>();
  for (const key of keysUnder(start)) {
    const [first = "", second] = key.slice(start.length).split(".");
    const id = second === undefined ? "" : first;
    const group = groups.get(id) ?? { name: "", words: [] };
    groups.set(id, group);
    if (second === "name") group.name = t(key);
    else group.words.push({ id: second ?? first, text: t(key) });
  }
  return [...groups.values()];
}

function wordText(list: string, id: string): string {
  if (id === NO_WORD) return t("practice.word.none");
  return wordGroups(list).flatMap(({ words }) => words).find((word) => word.id === id)?.text ?? id; // prettier-ignore
}

const comma = (all: readonly string[]) => all.join(t("common.list.comma"));

function whenText(what: PracticePart["what"], value: Given): string {
  if (what === "minutes") return t("practice.minutes", { count: Number(value) });
  if (what === "weekday") return t(`practice.weekday.${String(value)}`);
  return what === "date" ? date(String(value)) : String(value);
}

function listText(value: Given): string[] {
  const entries = Array.isArray(value) ? (value as readonly (string | TickedLine)[]) : [];
  return entries.map((entry) => {
    if (typeof entry === "string") return entry;
    return entry.ticked ? t("practice.list.ticked", { text: entry.text }) : entry.text;
  });
}

/** What was given in a part, as words; one line each for a list. */
export function givenLines(part: PracticePart, value: Given): string[] {
  if (part.kind === "list") return listText(value);
  const option = (id: string) => own(`${partKey(part.id)}.${id}`) || id;
  if (part.kind === "pick")
    return [Array.isArray(value) ? comma((value as string[]).map(option)) : option(String(value))];
  if (part.kind === "word") return [wordText(String(part.from), String(value))];
  if (part.kind === "rate") return [t("practice.rate.of", { value: number(Number(value)) })];
  return part.kind === "when" ? [whenText(part.what, value)] : [String(value)];
}

/** What a part puts into a text made of several; what was not given leaves nothing behind. */
function insert(part: PracticePart): string {
  const value = givenNow()[part.id];
  if (value === undefined || value === NO_WORD) return "";
  return part.kind === "rate" ? number(Number(value)) : comma(givenLines(part, value));
}

/** The text a script part makes of what was given before it; empty while none of that is there. */
export function scriptText(part: PracticePart, action: PracticeAction): string {
  const from = action.parts.filter(({ id }) => (part.from ?? []).includes(id));
  const values = Object.fromEntries(from.map((one) => [one.id, insert(one).trim() || MISSING]));
  if (Object.values(values).every((text) => text === MISSING)) return "";
  const whole = t(`${practice().intervention}.${partKey(part.id)}`, values);
  return whole.replace(/[^\S\n]+/g, " ").trim();
}

/** A question and what was given to it. */
export interface GivenLine {
  readonly question: string;
  readonly lines: readonly string[];
}

/** All that was given in an action, and the texts made of it, in the order of its parts. */
export function allGiven(action: PracticeAction): GivenLine[] {
  return action.parts.flatMap((part) => {
    const value = givenNow()[part.id];
    const script = part.kind === "script" ? scriptText(part, action) : "";
    if (script) return [{ question: own(`${partKey(part.id)}.hint`) || t("practice.script.title"), lines: [script] }];
    return value === undefined ? [] : [{ question: partText(part), lines: givenLines(part, value) }];
  });
}

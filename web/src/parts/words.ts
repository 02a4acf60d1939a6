import { has, itemText, number, optionText, t } from "../i18n/i18n.js";
import type { Leg } from "../state/model.js";
import { outline } from "../state/plan.js";

/** A person, as a heading: "Partner". */
export function personName(target: string): string {
  return t(`common.person.${target}.name`);
}

/** A person inside a sentence: "your partner". */
export function personInSentence(target: string): string {
  return t(`common.person.${target}.your`);
}

/** The name of an instrument, with the person it was asked about. */
export function partName(instrument: string, target?: string): string {
  const name = has(`chooser.module.${instrument}.name`) ? t(`chooser.module.${instrument}.name`) : instrument;
  return target ? t("common.part.about", { part: name, person: personInSentence(target) }) : name;
}

/** The words of a question, in the form that suits whether someone is in the person's life now. */
export function questionText(leg: Pick<Leg, "instrument" | "state">, item: string): string {
  return itemText(leg.instrument, item, leg.state) || item;
}

/** The scale a question is answered on. */
export function responseOf(instrument: string, item: string): { id: string; min: number; max: number } {
  const pack = outline(instrument);
  const own = pack?.items.find((entry) => entry.id === item)?.response;
  return own ?? pack?.response ?? { id: "agreement", min: 1, max: 7 };
}

/** One point of a scale in words: "Agree". */
export function pointText(scale: string, value: number): string {
  return t(`response.${scale}.${value}`);
}

/** A score that is a point of the instrument's own scale, in the words of that point: a single answer, say. */
export function pointOf(instrument: string, value: number): string | undefined {
  const { id } = responseOf(instrument, "");
  return has(`response.${id}.${value}`) ? pointText(id, value) : undefined;
}

/** An answer in words, whatever kind it is. */
export function answerText(instrument: string, item: string, answer: unknown): string {
  if (answer === null || answer === undefined) return t("common.answer.skipped");
  if (Array.isArray(answer)) {
    return answer.length
      ? answer.map((who) => personName(String(who))).join(t("common.list.comma"))
      : t("questions.people.nobody");
  }
  if (typeof answer === "string") return optionText(instrument, item, answer) || answer;
  const response = responseOf(instrument, item);
  return t("common.answer.point", {
    words: pointText(response.id, Number(answer)),
    value: Number(answer),
    max: response.max,
  });
}

/** A score as people read it: one decimal. */
export function score(value: number): string {
  return number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A construct's own name. */
export function constructName(id: string): string {
  const key = `construct.${id}.name`;
  return has(key) ? t(key) : id;
}

/** A construct's own explanation, when there is one. */
export function constructText(id: string): string {
  const key = `construct.${id}.text`;
  return has(key) ? t(key) : "";
}

// Two scales may look at two sides of one construct; then each side has words of its own.
function named({ id, construct }: { id: string; construct: string }): string {
  return has(`construct.${id}.name`) ? id : construct;
}

/** A scale's name: its own, or that of the construct it measures. */
export function scaleName(scale: { id: string; construct: string }): string {
  return constructName(named(scale));
}

/** A scale's explanation: its own, or that of the construct it measures. */
export function scaleText(scale: { id: string; construct: string }): string {
  return constructText(named(scale));
}

/** The name of a scale of an instrument. */
export function scaleNameIn(instrument: string, id: string): string {
  const scale = outline(instrument)?.scales.find((one) => one.id === id);
  return scale ? scaleName(scale) : id;
}

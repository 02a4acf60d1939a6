import { html, type TemplateResult } from "lit";
import { has, itemLanguage, itemText, labelText, number, optionText, t } from "../i18n/i18n.js";
import type { Scale } from "../engine/engine.js";
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
  const known = [`chooser.module.${instrument}.name`, `published.name.${instrument}`].find(has);
  const name = known ? t(known) : instrument;
  return target ? t("common.part.about", { part: name, person: personInSentence(target) }) : name;
}

/** The words of a question, in the form that suits whether someone is in the person's life now. */
export function questionText(leg: Pick<Leg, "instrument" | "state">, item: string): string {
  return itemText(leg.instrument, item, leg.state) || item;
}

/** Words that came with an instrument, marked with their language where it is not the page's own. */
export function marked(instrument: string, words: string): TemplateResult | string {
  const own = itemLanguage(instrument);
  return own ? html`<span lang=${own.lang} dir=${own.dir}>${words}</span>` : words;
}

/** The scale a question is answered on. */
export function responseOf(instrument: string, item: string): { id: string; min: number; max: number } {
  const pack = outline(instrument);
  const own = pack?.items.find((entry) => entry.id === item)?.response;
  return own ?? pack?.response ?? { id: "agreement", min: 1, max: 7 };
}

// Scales of one kind may differ in length; where a length has words of its own, those hold.
function pointKey({ id, max }: { id: string; max: number }, value: number): string {
  const own = `response.${id}-${max}.${value}`;
  return has(own) ? own : `response.${id}.${value}`;
}

/** One point of the scale a question is answered on, in words: "Agree". */
export function pointText(instrument: string, item: string, value: number): string {
  return labelText(instrument, value) ?? t(pointKey(responseOf(instrument, item), value));
}

/** A score that is a point of the instrument's own scale, in the words of that point: a single answer, say. */
export function pointOf(instrument: string, value: number): string | undefined {
  const known = labelText(instrument, value) ?? has(pointKey(responseOf(instrument, ""), value));
  return known ? pointText(instrument, "", value) : undefined;
}

// Inside a sentence of the page, words that run the other way stand apart by marks that are not seen.
const apart = (instrument: string, words: string) => (itemLanguage(instrument) ? `\u2068${words}\u2069` : words);

/** An answer in words, whatever kind it is. */
export function answerText(instrument: string, item: string, answer: unknown): string {
  if (answer === null || answer === undefined) return t("common.answer.skipped");
  if (Array.isArray(answer)) {
    return answer.length
      ? answer.map((who) => personName(String(who))).join(t("common.list.comma"))
      : t("questions.people.nobody");
  }
  if (typeof answer === "string") return apart(instrument, optionText(instrument, item, answer) || answer);
  const response = responseOf(instrument, item);
  return t("common.answer.point", {
    words: apart(instrument, pointText(instrument, item, Number(answer))),
    value: Number(answer),
    max: response.max,
  });
}

/** Where a person stands on one dimension, in the metric of the map: means of answers, or theta where calibrated. */
export interface Standing {
  readonly metric: "mean" | "theta";
  readonly value: number;
  readonly interval: readonly [number, number];
}

/** Reads from a scale what stands on the map; undefined when there were too few answers. */
export function standing(scale: Scale): Standing | undefined {
  const { theta, theta_interval95: around, mean, interval95, status } = scale;
  if (theta !== undefined) return { metric: "theta", value: theta, interval: around ?? [theta, theta] };
  if (status !== "scored" || mean === undefined) return undefined;
  return { metric: "mean", value: mean, interval: interval95 ?? [mean, mean] };
}

/** A score as people read it: one decimal. */
export function score(value: number): string {
  return number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

// The four patterns are constructs too, and have words of their own.
const construct = (id: string, part: "name" | "text") =>
  [`construct.${id}.${part}`, `style.${id.replace(/^cls-/, "")}.${part}`].find(has);

/** A construct's own name. */
export function constructName(id: string): string {
  const key = construct(id, "name");
  return key ? t(key) : id;
}

/** A construct's own explanation, when there is one. */
export function constructText(id: string): string {
  const key = construct(id, "text");
  return key ? t(key) : "";
}

// Two scales may look at two sides of one construct; then each side has words of its own.
function named({ id, construct }: { id: string; construct: string }): string {
  return has(`construct.${id}.name`) ? id : construct;
}

/** A scale's name: its own, or that of the construct it measures. */
export function scaleName(scale: { instrument?: string; id: string; construct: string }): string {
  const own = `published.scale.${scale.instrument}.${scale.id}`;
  return has(own) ? t(own) : constructName(named(scale));
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

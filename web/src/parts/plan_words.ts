import type { HeldItem, NearestChange, PlanItem, ReasonGiven, ReasonValue } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { constructName } from "./words.js";

type Gate = PlanItem["gates"][number];

const known = (key: string): string | undefined => (has(key) ? t(key) : undefined);

/** The name of a practice. */
export function practiceName(id: string): string {
  return t(`${id}.name`);
}

/** A person inside a sentence; one that nobody was asked about is the one in mind. */
export function whom(person: string): string {
  return known(`common.person.${person}.your`) ?? t("guide.person.in-mind");
}

/** A pattern or a trait that has first steps of its own. */
function planName(id: string): string {
  return known(`style.${id}.name`) ?? constructName(id);
}

// What a value is about, by its kind. What has no words is not told: nobody's fear of a person is ever read back.
const about: Readonly<Record<string, (value: ReasonValue) => string | undefined>> = {
  pattern: ({ value }) => known(`style.${value}.name`),
  dimension: ({ id }) => constructName(`dim-${id}`),
  trait: ({ id }) => constructName(id),
  picked: ({ id }) => constructName(id),
  capacity: ({ id }) => constructName(id),
  model: ({ id }) => constructName(id),
  rating: ({ id }) => known(`guide.rate.${id}`),
  flag: ({ id }) => known(`guide.flag.${id}`),
  done: ({ id }) => known(`guide.stage.${id}`),
};

/** What comes from the answers of a check-in, and not from what was said beside it. */
const fromAnswers: readonly string[] = ["pattern", "dimension", "trait", "picked", "capacity", "model"];

/** One value that spoke for a choice; undefined where it is not told. */
export function valueWords(value: ReasonValue): string | undefined {
  const name = about[value.kind]?.(value);
  return name && t(`guide.value.${value.kind}`, { name, value: value.value });
}

/** A reason in words, with the values that fired it. */
export interface ReasonWords {
  readonly rule: string;
  readonly text: string;
  readonly values: readonly string[];
}

/** Why something is in a plan. */
export function reasonWords({ rule, plan, values }: ReasonGiven): ReasonWords {
  const own = known(`guide.rule.${rule.toLowerCase()}`) ?? t("guide.rule.r-06");
  const text = plan ? t("guide.reason.plan", { name: planName(plan) }) : own;
  const told = values.flatMap((value) => valueWords(value) ?? []);
  return { rule, text, values: [...new Set(told)] };
}

/** The reasons that may lie about on paper: those that rest on nothing but the answers of a check-in. */
export function printedReasons(reasons: readonly ReasonGiven[]): ReasonWords[] {
  const plain = ({ values }: ReasonGiven) => values.every(({ kind }) => fromAnswers.includes(kind));
  return reasons.filter(plain).map(reasonWords);
}

/** A gate that was passed; undefined where there are no words for it. */
export function gateWords({ gate, result, people }: Gate): string | undefined {
  const name = known(`guide.gate.${gate}`);
  if (!name) return undefined;
  if (people.length > 0) return t("guide.gate.people", { name, people: people.map(whom).join(t("common.list.comma")) });
  return t(result === "information" ? "guide.gate.information" : "guide.gate.passed", { name });
}

// What would have to be different, by kind.
const changed: Readonly<Record<NearestChange["kind"], (id: string) => string | undefined>> = {
  dimension: (id) => constructName(`dim-${id}`),
  trait: constructName,
  capacity: constructName,
  model: constructName,
  rating: (id) => known(`guide.rate.${id}`),
  gate: (id) => known(`guide.gate.${id}.ask`),
  person: whom,
  flag: (id) => known(`guide.flag.${id}`),
  done: practiceName,
};

/** The smallest difference that would alter a choice; undefined where there are no words for it. */
export function changeWords(change: NearestChange | undefined): string | undefined {
  if (!change) return t("guide.why.fixed");
  const { kind, id, to } = change;
  const name = changed[kind](id);
  return name && t(`guide.change.${kind}`, { name, person: name, to });
}

/** Everything that holds a practice back. */
export function holdWords({
  gates,
  rules,
  preferences,
  declined,
}: Pick<HeldItem, "gates" | "rules" | "preferences" | "declined">): string[] {
  const told = [
    ...gates.map((gate) => known(`guide.gate.${gate}.closed`) ?? t("guide.held.other")),
    ...rules.map((rule) => known(`guide.held.${rule.toLowerCase()}`) ?? t("guide.held.other")),
    ...preferences.map((touch) => t("guide.held.preference", { name: t(`guide.touch.${touch}`) })),
    ...(declined ? [t("guide.held.declined")] : []),
  ];
  return [...new Set(told)];
}

/** What had better be done before. */
export function waitWords(stages: PlanItem["waits_for"]): string[] {
  return stages.map(({ stage, count }) => t("guide.waits", { count, stage: t(`guide.stage.${stage}`) }));
}

/** How long a practice takes, and where that number comes from. */
export function minutesWords(minutes: PlanItem["minutes"]): string | undefined {
  if (!minutes) return undefined;
  const { value, basis } = minutes;
  return [t("guide.minutes", { count: value }), t(`guide.minutes.${basis}`)].join(t("common.list.comma"));
}

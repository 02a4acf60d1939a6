import { code, h, joined, list } from "./markup.mjs";

const lower = (id) => id.toLowerCase();

/** The name of a practice with its id. */
export const practiceName = ({ t }, id) => [t(`${id}.name`), " ", code(id)];

/** The name of what is noted about a person, with its id. */
export function flagName({ t, has }, id) {
  const key = [`guide.flag.${id}`, `methods.flag.${id}`].find(has);
  return ["“", t(key), "” ", code(id)];
}

const constructName = ({ t, has }, id) => (has(`construct.${id}.name`) ? [t(`construct.${id}.name`), " ", code(id)] : code(id));
const gateName = ({ t }, id) => [t(`guide.gate.${id}`), " ", code(id)];

const ratingName = ({ t, has }, rating) => t(has(`guide.rate.${rating}`) ? `guide.rate.${rating}` : `methods.rating.${rating}`);

// One way to put each kind of condition; those that hold others show them as a list.
const ways = {
  always: ({ t }) => t("methods.when.always"),
  joint: ({ t }) => t("methods.when.joint"),
  pattern: ({ t }, { pattern }) => t("methods.when.pattern", { name: t(`style.${pattern}.name`) }),
  partner: ({ t }, { pattern }) => t("methods.when.partner", { name: t(`style.${pattern}.name`) }),
  dimension: ({ t }, { dimension, level }) => t("guide.value.dimension", { name: t(`construct.dim-${dimension}.name`), value: level }),
  trait: (speaker, { trait }) => [speaker.t("methods.when.trait"), " ", constructName(speaker, trait)],
  capacity: (speaker, { capacity }) => [speaker.t("methods.when.capacity"), " ", constructName(speaker, capacity)],
  model: (speaker, { model }) => [speaker.t("methods.when.model"), " ", constructName(speaker, model)],
  flag: (speaker, { flag }) => [speaker.t("methods.when.flag"), " ", flagName(speaker, flag)],
  context: ({ t }, { context }) => t("methods.when.context", { context }),
  picked: (speaker, { trait }) => [speaker.t("methods.when.picked"), " ", constructName(speaker, trait)],
  done: ({ t }, { stage }) => t("methods.when.done", { stage: t(`guide.stage.${stage}`) }),
  people: ({ t }, { state }) => t("methods.when.people", { state }),
  gate: (speaker, { gate }) => [speaker.t("methods.when.gate"), " ", gateName(speaker, gate)],
  rating: (speaker, { rating, side, threshold }, { thresholds }) => [
    ...["“", ratingName(speaker, rating), "” ", speaker.t("methods.when.rating", { side }), " "],
    ...[speaker.figure(thresholds[threshold].value), " ", code(threshold)],
  ],
};

/** A condition as a person reads it. `settings` hold the values of the thresholds that it names. */
export function condition(speaker, when, settings) {
  if (when === undefined) return ways.always(speaker);
  const { kind, of } = when;
  if (of === undefined) return ways[kind](speaker, when, settings);
  if (of.length === 0) return speaker.t("methods.when.said");
  if (of.length === 1 && kind !== "not") return condition(speaker, of[0], settings);
  return [speaker.t(`methods.when.${kind}`), list(of.map((one) => condition(speaker, one, settings)))];
}

const practices = (speaker, ids = []) => list(ids.map((id) => practiceName(speaker, id)));
const stages = ({ t }, ids = []) => joined(ids.map((id) => `“${t(`guide.stage.${id}`)}”`));

const slots = { now: "guide.now.title", in_the_moment: "guide.moment.title", next: "guide.next.title", later: "guide.later.title" };

function blocked(speaker, { interventions = [], touches = [], gates = [], families = [] }) {
  const { t } = speaker;
  return list([
    ...touches.map((touch) => [t("methods.then.touch"), " ", t(`guide.touch.${touch}`), " ", code(touch)]),
    ...gates.map((gate) => [t("methods.then.gate"), " ", gateName(speaker, gate)]),
    ...families.map((family) => [t("methods.then.family"), " ", code(family)]),
    ...interventions.map((id) => practiceName(speaker, id)),
  ]);
}

// One way to put each kind of effect.
const effects = {
  add: (speaker, { slot, interventions }) => [speaker.t("methods.then.add", { slot: speaker.t(slots[slot]) }), practices(speaker, interventions)],
  first: (speaker, { interventions }) => [speaker.t("methods.then.first"), practices(speaker, interventions)],
  before: (speaker, { earlier, later, order_only: order }) => [
    ...[speaker.t(order ? "methods.then.order" : "methods.then.before"), practices(speaker, earlier)],
    ...[speaker.t("methods.then.after"), practices(speaker, later)],
  ],
  block: (speaker, effect) => [speaker.t(effect.hidden ? "methods.then.hide" : "methods.then.block"), blocked(speaker, effect)],
  only: (speaker, { stages: kept = [], interventions }) => {
    if (kept.length + interventions.length === 0) return speaker.t("methods.then.nothing");
    return [speaker.t("methods.then.only"), " ", stages(speaker, kept), practices(speaker, interventions)];
  },
  swap: (speaker, { from, to }) => [speaker.t("methods.then.swap"), " ", practiceName(speaker, from), practices(speaker, to)],
  pair: (speaker, { these, those }) => [speaker.t("methods.then.pair"), practices(speaker, these), speaker.t("methods.then.with"), practices(speaker, those)],
  stage: (speaker, { stage, needs = [], hold, declined_counts: putAside }) => [
    speaker.t(hold ? "methods.then.hold" : "methods.then.stage", { stage: speaker.t(`guide.stage.${stage}`) }),
    list(needs.map(({ stage: from, count }) => speaker.t("guide.waits", { count, stage: speaker.t(`guide.stage.${from}`) }))),
    putAside && speaker.t("methods.then.put-aside"),
  ],
  include: (speaker, { stages: kept }) => [speaker.t("methods.then.include"), " ", stages(speaker, kept)],
  message: ({ t }, { message, alone }) => [t(alone ? "methods.then.message-alone" : "methods.then.message"), " ", h("q", {}, t(message))],
  professional: (speaker, { intervention, first }) => [speaker.t(first ? "methods.then.professional-first" : "methods.then.professional"), " ", practiceName(speaker, intervention)],
  lead: ({ t, together }, { prefer = [], avoid = [] }) => {
    const kinds = (ids) => together(ids.map((kind) => t(`practice.kind.${kind}`)));
    return [t("methods.then.lead", { kinds: kinds(prefer) }), avoid.length > 0 && ` ${t("methods.then.avoid", { kinds: kinds(avoid) })}`];
  },
  ask: (speaker, { interventions, words = [] }) => [words.map((word) => `${speaker.t(`guide.asks.${word}`)} `), practices(speaker, interventions)],
};

/** What a rule does, as a person reads it. */
export const effect = (speaker, then) => effects[then.kind](speaker, then);

/** What the page says where a rule spoke for something, or held it back. */
export function said({ t, has }, id) {
  return ["guide.rule", "guide.held"].map((area) => `${area}.${lower(id)}`).filter(has).map((key) => h("q", {}, t(key)));
}

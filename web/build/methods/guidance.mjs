import { code, h, inEnglish, joined, list, table } from "./markup.mjs";
import { condition, effect, flagName, practiceName, said } from "./conditions.mjs";

const rulesOf = ({ rulePacks }) => rulePacks.flatMap(({ rules }) => rules);
const sourceNames = ({ t }, ids) => joined(ids.map((id) => [t(`practice.source.${id}`), " ", code(id)]), "; ");

/** The settings of the plan: the one pack that has them. */
export const settingsOf = ({ rulePacks }) => rulePacks.find(({ settings }) => settings).settings;

/** Sizes, weights, thresholds and limits, each with what it rests on. */
export function settingsSection(speaker, facts) {
  const { t, figure } = speaker;
  const settings = settingsOf(facts);
  const groups = ["sizes", "weights", "thresholds", "limits"].flatMap((group) => Object.entries(settings[group]).map(([name, number]) => [group, name, number]));
  const rows = [...groups, ["sizes", "short_minutes", settings.short_minutes]].map(([group, name, { value, basis }]) => [
    ...[code(name), t(`methods.settings.${group}`), figure(value), t(`methods.basis.${basis}`)],
  ]);
  const heads = ["setting", "what", "value", "basis"].map((head) => t(`methods.head.${head}`));
  const same = Object.entries(settings.same).map(([one, other]) => [code(one), " = ", code(other)]);
  return [
    table(t("methods.settings.caption"), heads, rows, { "data-table": "settings" }),
    list([
      [t("methods.settings.never"), " ", joined(settings.never.map(code))],
      [t("methods.settings.library"), " ", joined(settings.library.map(code))],
      [t("methods.settings.same"), " ", joined(same)],
      [t("methods.settings.default"), " ", code(settings.default_rule)],
    ]),
  ];
}

function gateNotes({ t }, gate) {
  return [gate.per_person && t("methods.gate.person"), gate.information && t("methods.gate.information"), gate.hidden && t("methods.gate.hidden")].filter(Boolean);
}

/** Every gate: what opens it. */
export function gatesSection(speaker, facts) {
  const { t } = speaker;
  const rows = facts.rulePacks.flatMap(({ gates = [] }) => gates).map((gate) => [
    h("span", { id: gate.id }, t(`guide.gate.${gate.id}`), " ", code(gate.id)),
    condition(speaker, gate.opens_when, settingsOf(facts)),
    t(`guide.gate.${gate.id}.closed`),
    list(gateNotes(speaker, gate)),
  ]);
  const heads = ["gate", "opens", "closed", "more"].map((head) => t(`methods.head.${head}`));
  return table(t("methods.gates.caption"), heads, rows, { "data-table": "gates" });
}

/** What can be noted about someone, and what notes it. */
export function flagsSection(speaker, facts) {
  const { t } = speaker;
  const raisedBy = (id) => facts.instruments.filter(({ flags = [] }) => flags.some((flag) => flag.id === id)).map((one) => code(one.id));
  const rows = facts.rulePacks.flatMap(({ flags = [] }) => flags).map((flag) => [
    flagName(speaker, flag.id),
    condition(speaker, flag.up_when, settingsOf(facts)),
    joined(raisedBy(flag.id)),
    t(flag.may_explain === false ? "methods.no" : "methods.yes"),
  ]);
  const heads = ["flag", "noted", "answers-to", "explains"].map((head) => t(`methods.head.${head}`));
  return table(t("methods.noted.caption"), heads, rows, { "data-table": "noted" });
}

// Those that hold every rule of the plan, besides the ones that name it.
const planTests = ["tests/core/guide/properties_tests.cpp", "tests/core/guide/rules_tests.cpp"];

function testsOf({ tests }, { id, kind, test }) {
  if (kind !== "plan") return [test];
  return [...new Set([...(tests.get(id) ?? []), ...planTests])].sort();
}

function ruleCase(speaker, facts, { when, then }) {
  return h(
    ...["div", {}],
    h("div", {}, h("b", {}, speaker.t("methods.rule.when")), " ", condition(speaker, when, settingsOf(facts))),
    h("div", {}, h("b", {}, speaker.t("methods.rule.then")), list(then.map((one) => effect(speaker, one)))),
  );
}

function whatItDoes(speaker, facts, rule) {
  const { t, figure } = speaker;
  if (rule.kind === "plan") return [rule.cases.map((one) => ruleCase(speaker, facts, one)), said(speaker, rule.id).map((words) => h("p", {}, words))];
  const { limits } = settingsOf(facts);
  const named = (rule.limits ?? []).map((name) => [code(name), ": ", figure(limits[name].value)]);
  return [h("p", {}, t(`methods.rule.${rule.id.toLowerCase()}`)), list(named)];
}

/** Every rule of one kind. */
export function rulesSection(speaker, facts, kind) {
  const { t } = speaker;
  const rules = rulesOf(facts).filter((rule) => rule.kind === kind);
  const rows = rules.map((rule) => [
    h("span", { id: rule.id.toLowerCase() }, code(rule.id)),
    whatItDoes(speaker, facts, rule),
    sourceNames(speaker, rule.basis),
    list(testsOf(facts, rule).map(code)),
  ]);
  const heads = ["rule", "does", "basis", "held-by"].map((head) => t(`methods.head.${head}`));
  return table(t(`methods.rules.${kind}`), heads, rows, { "data-table": `rules-${kind}` });
}

/** The first steps for each pattern word, and for each trait. */
export function plansSection(speaker, { plans }) {
  const { t } = speaker;
  const steps = (ids) => list(ids.map((id) => practiceName(speaker, id)));
  const patterns = plans.flatMap((plan) => plan.patterns).map((one) => [
    ...[t(`style.${one.pattern}.name`), joined(one.rules.map(code)), steps(one.now), steps(one.next), steps(one.later), steps(one.hold_back)],
  ]);
  const traits = plans.flatMap((plan) => plan.traits).map((one) => [[t(`construct.${one.trait}.name`), " ", code(one.trait)], joined(one.rules.map(code)), steps(one.first), steps(one.then)]);
  const titles = ["guide.now.title", "guide.next.title", "guide.later.title", "guide.held.title"].map((key) => t(key));
  return [
    table(t("methods.plans.patterns"), [t("methods.head.pattern"), t("methods.head.rule"), ...titles], patterns, { "data-table": "plans" }),
    table(t("methods.plans.traits"), [t("methods.head.what"), t("methods.head.rule"), t("methods.head.first"), t("methods.head.then")], traits, { "data-table": "traits" }),
  ];
}

function minutesOf({ t, together }, { minutes }) {
  return minutes && together([t("guide.minutes", { count: minutes.value }), t(`guide.minutes.${minutes.basis}`)]);
}

/** Every practice and way of finding out: how well it is backed, and where it comes from. */
export function interventionsSection(speaker, { interventionPacks }) {
  const { t, together } = speaker;
  const rows = interventionPacks.flatMap(({ interventions }) => interventions).map((one) => [
    h("span", { id: one.id }, practiceName(speaker, one.id)),
    t(`practice.evidence.${one.evidence}`),
    [sourceNames(speaker, one.sources), one.cites.length > 0 && ["; ", inEnglish(one.cites.join("; "))]],
    [code(one.family), ", ", t(`guide.stage.${one.stage}`)],
    together(one.audience.map((who) => t(`library.audience.${who}`))),
    joined([...one.gates, ...one.touches].map(code)),
    minutesOf(speaker, one),
  ]);
  const heads = ["practice", "backed", "source", "kind", "for", "gates", "minutes"].map((head) => t(`methods.head.${head}`));
  return table(t("methods.practices.caption"), heads, rows, { "data-table": "interventions" });
}

import { code, h, inEnglish, joined, list, pairs, table } from "./markup.mjs";

const codes = (ids) => joined(ids.map(code));

/** What an instrument is called: by its own name, or by what its questions are about. */
export function nameOf({ t, has }, { id }) {
  const key = [`chooser.module.${id}.name`, `published.name.${id}`].find(has);
  return key ? t(key) : id;
}

/** What a scale is called: by its own words where there are any, or by what it is to measure. */
function scaleName({ t, has }, instrument, { id, construct }) {
  const keys = [`published.scale.${instrument.id}.${id}`, `construct.${id}.name`, `construct.${construct}.name`];
  const style = construct.replace(/^cls-/, "");
  const key = [...keys, `style.${style}.name`].find(has);
  return key ? t(key) : id;
}

const nameWith = (speaker, instrument, scale) => [scaleName(speaker, instrument, scale), " ", code(scale.id)];

function about({ t, has, together }, { about: what, targets = [] }) {
  const names = targets.map((target) => (has(`common.person.${target}.name`) ? t(`common.person.${target}.name`) : target));
  return [t(`methods.about.${what}`), targets.length > 0 && ` (${together(names)})`];
}

function facts(speaker, instrument) {
  const { t, figure } = speaker;
  const { id, revision, response, forms, provenance, evidence, position } = instrument;
  const sizes = forms.map((form) => [code(form.id), ": ", t("methods.items", { count: form.items.length })]);
  const range = response.min === undefined ? false : [figure(response.min), " – ", figure(response.max)];
  return pairs([
    [t("methods.head.id"), code(id)],
    [t("methods.head.revision"), code(revision)],
    [t("methods.head.tested"), t(`methods.evidence.${evidence}`)],
    [t("methods.head.checked"), t(`methods.checked.${provenance.verification}`)],
    [t("methods.head.source"), inEnglish(provenance.source)],
    [t("methods.head.terms"), inEnglish(provenance.terms)],
    [t("methods.head.words-of"), t(`methods.texts.${provenance.text}`)],
    [t("methods.head.about"), about(speaker, instrument)],
    [t("methods.head.range"), range],
    [t("methods.head.forms"), joined(sizes, "; ")],
    [t("methods.head.cut"), position && [figure(position.cut.value), " (", code(position.cut.basis), "; ", t("methods.cut.least", { n: position.minimum_items }), ")"]],
  ]);
}

function keyOf({ t, figure }, scale) {
  const { kind, items, reversed = [], option, weights } = scale;
  if (kind === "weighted") return joined(items.map((item) => [code(item), " × ", figure(weights[item])]), "; ");
  const straight = items.filter((item) => !reversed.includes(item));
  return [
    codes(straight),
    reversed.length > 0 && [straight.length > 0 && "; ", h("b", {}, t("methods.turned")), " ", codes(reversed)],
    option && [" = ", code(option)],
  ];
}

function keys(speaker, instrument) {
  const { t, figure } = speaker;
  const rows = instrument.scales.map((scale) => [
    nameWith(speaker, instrument, scale),
    [t(`methods.kind.${scale.kind}`), scale.also_sum && `; ${t("methods.kind.also-sum")}`],
    keyOf(speaker, scale),
    figure(scale.minimum_share),
  ]);
  const heads = ["scale", "how", "key", "share"].map((head) => t(`methods.head.${head}`));
  return table(t("methods.keys.caption", { name: nameOf(speaker, instrument) }), heads, rows, { "data-table": "keys" });
}

/** Questions that stand outside every scale: they are read, or raise a flag. */
function otherItems(speaker, { items, scales }) {
  const keyed = new Set(scales.flatMap((scale) => scale.items));
  const left = items.map(({ id }) => id).filter((id) => !keyed.has(id));
  return left.length > 0 && h("p", {}, speaker.t("methods.keys.others"), " ", codes(left));
}

function norms(speaker, instrument, all) {
  const { t, figure } = speaker;
  const byId = (id) => instrument.scales.find((scale) => scale.id === id);
  const rows = all.flatMap((norm) =>
    norm.scales.map((scale) => [
      code(norm.id),
      code(norm.revision),
      inEnglish(norm.sample),
      nameWith(speaker, instrument, byId(scale.scale)),
      figure(scale.n ?? norm.n),
      figure(scale.mean),
      figure(scale.sd),
      code(norm.metric),
      joined((scale.percentiles ?? []).map(([share, value]) => [figure(share), ": ", figure(value)]), "; "),
      t(`methods.checked.${norm.verification}`),
      inEnglish(norm.source),
    ]),
  );
  const heads = ["norm", "revision", "sample", "scale", "n", "mean", "sd", "metric", "percentiles", "checked", "source"].map((head) => t(`methods.head.${head}`));
  if (rows.length === 0) return h("p", {}, t("methods.norms.none"));
  return table(t("methods.norms.caption", { name: nameOf(speaker, instrument) }), heads, rows, { "data-table": "norms" });
}

function reliabilities(speaker, instrument) {
  const { t, figure } = speaker;
  const { reliabilities: all = [] } = instrument;
  if (all.length === 0) return h("p", {}, t("methods.reliability.none"));
  const rows = all.map((one) => [
    nameWith(speaker, instrument, instrument.scales.find(({ id }) => id === one.scale)),
    code(one.coefficient),
    figure(one.value),
    figure(one.sd),
    figure(one.n),
    inEnglish(one.sample),
    t(`methods.checked.${one.verification}`),
    inEnglish(one.source),
  ]);
  const heads = ["scale", "coefficient", "reliability", "sd", "n", "sample", "checked", "source"].map((head) => t(`methods.head.${head}`));
  return table(t("methods.reliability.caption", { name: nameOf(speaker, instrument) }), heads, rows, { "data-table": "reliabilities" });
}

function calibration(speaker, pack) {
  const { t, figure } = speaker;
  const rows = Object.entries(pack.scales).flatMap(([scale, { items }]) =>
    Object.entries(items).map(([item, { slope, thresholds }]) => [code(item), code(scale), figure(slope), joined(thresholds.map(figure), "; ")]),
  );
  const heads = ["item", "scale", "slope", "thresholds"].map((head) => t(`methods.head.${head}`));
  return [
    pairs([
      [t("methods.head.calibration"), code(pack.id)],
      [t("methods.head.revision"), code(pack.revision)],
      [t("methods.head.sample"), inEnglish(pack.sample)],
      [t("methods.head.n"), figure(pack.n)],
      [t("methods.head.how"), inEnglish(pack.method)],
      [t("methods.head.checked"), t(`methods.checked.${pack.verification}`)],
      [t("methods.head.source"), inEnglish(pack.source)],
      [t("methods.head.prior"), pack.prior && figure(pack.prior.correlation)],
    ]),
    table(t("methods.calibration.caption", { name: pack.id }), heads, rows, { "data-table": "calibration" }),
  ];
}

function quality(speaker, instrument) {
  const { t, figure } = speaker;
  const { limits = [], pairs: contrary = [] } = instrument.quality ?? {};
  const rows = limits.map((limit) => [
    [t(`methods.quality.${limit.index}`), limit.forms && [" (", codes(limit.forms), ")"]],
    figure(limit.value),
    limit.base_rate === undefined ? t("methods.unknown") : figure(limit.base_rate),
    t(`methods.checked.${limit.verification}`),
    inEnglish(limit.source),
  ]);
  const heads = ["note", "limit", "rate", "checked", "source"].map((head) => t(`methods.head.${head}`));
  const said = contrary.map(({ items, opposite, largest_difference: most }) => [codes(items), ": ", t(opposite ? "methods.pairs.opposite" : "methods.pairs.alike"), " ", figure(most)]);
  return [
    table(t("methods.quality.caption", { name: nameOf(speaker, instrument) }), heads, rows, { "data-table": "quality" }),
    said.length > 0 && h("p", {}, t("methods.pairs.text")),
    list(said),
  ];
}

function flags(speaker, instrument) {
  const { t, figure } = speaker;
  const { flags: all = [] } = instrument;
  const rows = all.map((flag) => {
    const enough = flag.options ? codes(flag.options) : ["≥ ", figure(flag.value_at_least)];
    return [code(flag.id), codes(flag.items), [enough, flag.skips_count && `; ${t("methods.flag.skips")}`], figure(flag.count_at_least)];
  });
  const heads = ["flag", "items", "answers", "times"].map((head) => t(`methods.head.${head}`));
  return table(t("methods.flags.caption", { name: nameOf(speaker, instrument) }), heads, rows, { "data-table": "flags" });
}

function functions({ t, figure }, { functions: found }) {
  if (!found) return false;
  const rows = found.styles.map(({ style, anxiety, avoidance, constant }) => [t(`style.${style}.name`), figure(anxiety), figure(avoidance), figure(constant)]);
  const heads = [t("methods.head.pattern"), t("construct.dim-anxiety.name"), t("construct.dim-avoidance.name"), t("methods.head.constant")];
  return [
    table(t("published.functions.title"), heads, rows, { "data-table": "functions" }),
    h("p", {}, t(`methods.checked.${found.verification}`), " ", inEnglish(found.source)),
  ];
}

// What nobody has shown yet, in plain words, from what the packs say of themselves.
function unvalidated({ t, has, texts }, instrument, { norms: samples, calibrations }) {
  const { id, evidence, reliabilities: known = [], provenance, notes = [] } = instrument;
  const text = texts.get(id);
  return list([
    t(`methods.open.${evidence}`),
    ...(samples.length === 0 ? [t("methods.open.no-norm")] : [t("methods.open.norm")]),
    ...(known.length === 0 ? [t("methods.open.no-reliability")] : []),
    ...(known.some(({ coefficient }) => coefficient === "retest") ? [] : [t("methods.open.no-retest")]),
    ...(calibrations.length === 0 ? [t("methods.open.no-calibration")] : []),
    ...(text ? [t(`methods.open.words-${text.status}`, { n: text.provenance.cognitive_debriefing_n })] : [t("methods.open.words-theirs")]),
    ...(["verified", "own"].includes(provenance.verification) ? [] : [t(`methods.checked.${provenance.verification}`)]),
    ...notes.filter(has).map((note) => t(note)),
  ]);
}

/** One instrument, whole. */
export function instrumentSection(speaker, instrument, { norms: allNorms, calibrations: allCalibrations }) {
  const { t } = speaker;
  const of = (packs) => packs.filter((pack) => pack.instrument === instrument.id);
  const mine = { norms: of(allNorms), calibrations: of(allCalibrations) };
  return h(
    ...["section", { id: `instrument-${instrument.id}`, "data-instrument": instrument.id }],
    h("h3", {}, nameOf(speaker, instrument)),
    facts(speaker, instrument),
    h("h4", {}, t("methods.open.title")),
    unvalidated(speaker, instrument, mine),
    h("h4", {}, t("methods.keys.title")),
    keys(speaker, instrument),
    otherItems(speaker, instrument),
    flags(speaker, instrument),
    functions(speaker, instrument),
    h("h4", {}, t("methods.figures.title")),
    norms(speaker, instrument, mine.norms),
    reliabilities(speaker, instrument),
    mine.calibrations.map((pack) => calibration(speaker, pack)),
    quality(speaker, instrument),
  );
}

import { integrity } from "../encode.mjs";
import { escapeHtml } from "../page.mjs";
import { formulaSection } from "./formulas.mjs";
import { flagsSection, gatesSection, interventionsSection, plansSection, rulesSection, settingsSection } from "./guidance.mjs";
import { instrumentSection, nameOf } from "./instruments.mjs";
import { beginDocument, code, h, inEnglish, joined, list, render, table } from "./markup.mjs";

function versions(speaker, facts) {
  const { t } = speaker;
  const packs = [...facts.instruments, ...facts.norms, ...facts.calibrations, ...facts.guidance, ...facts.evidence];
  const rows = packs.map(({ format, id, instrument, kind, revision }) => [code(id ?? `${instrument}/${kind}`), code(format), code(revision)]);
  const texts = [...speaker.texts.values()].map(({ format, instrument, revision, status, language }) => [code(`${instrument}.${language}`), [code(format), `, ${t(`methods.status.${status}`)}`], code(revision)]);
  const heads = ["id", "kind", "revision"].map((head) => t(`methods.head.${head}`));
  return [
    h("p", {}, t("methods.versions.engine"), " ", h("b", {}, code(facts.engine))),
    h("p", {}, t("methods.versions.methods"), " ", joined(facts.methods.map(code))),
    table(t("methods.versions.caption"), heads, [...rows, ...texts], { "data-table": "versions" }),
  ];
}

function ownEvidence(speaker, { evidence }) {
  const { t, figure } = speaker;
  const simulated = evidence.find(({ kind }) => kind === "simulation");
  const rows = simulated.reliability.flatMap(({ form, mean_inter_item_r: r, ...both }) =>
    ["anxiety", "avoidance"].map((dimension) => {
      const { alpha, mean_sem: error, interval95_covers: covers } = both[dimension];
      return [code(form), t(`construct.dim-${dimension}.name`), figure(r), figure(alpha), figure(error), figure(covers)];
    }),
  );
  const heads = ["form", "what", "r", "alpha", "error", "covers"].map((head) => t(`methods.head.${head}`));
  return [
    h("p", {}, t("methods.own.text")),
    list(evidence.map((one) => [code(`${one.instrument}/${one.kind}`), ": ", inEnglish(`${one.made_by}; ${one.says}`)])),
    table(t("methods.own.caption"), heads, rows, { "data-table": "simulation" }),
  ];
}

/** The chapters of the page: id and what stands in them. */
function chapters(speaker, facts) {
  const { t } = speaker;
  const instruments = facts.instruments.map((one) => instrumentSection(speaker, one, facts));
  const rules = ["plan", "copy", "screen"].map((kind) => [h("h3", { id: `rules-${kind}` }, t(`methods.rules.${kind}.title`)), rulesSection(speaker, facts, kind)]);
  return [
    ["versions", versions(speaker, facts)],
    ["limits", list(["first", "report", "words", "norms", "plan", "change", "safety", "languages", "isolation"].map((id) => t(`methods.limits.${id}`)))],
    ["formulas", formulaSection(speaker, facts)],
    ["instruments", [h("p", {}, t("methods.instruments.text")), instruments]],
    ["own", ownEvidence(speaker, facts)],
    ["settings", settingsSection(speaker, facts)],
    ["gates", gatesSection(speaker, facts)],
    ["noted", flagsSection(speaker, facts)],
    ["rules", [h("p", {}, t("methods.rules.text")), rules]],
    ["plans", plansSection(speaker, facts)],
    ["practices", [h("p", {}, t("methods.practices.text")), interventionsSection(speaker, facts)]],
  ];
}

function contents(speaker, facts, all) {
  const { t } = speaker;
  const link = (id, words) => h("a", { href: `#${id}` }, words);
  const entries = all.map(([id]) => [
    link(id, t(`methods.${id}.title`)),
    id === "instruments" && list(facts.instruments.map((one) => link(`instrument-${one.id}`, nameOf(speaker, one)))),
  ]);
  return h("nav", { "aria-label": t("methods.contents") }, h("h2", {}, t("methods.contents")), list(entries));
}

const others = (speaker, speakers) =>
  h("p", { class: "languages" }, joined(speakers.filter(({ code: id }) => id !== speaker.code).map(({ code: id, name, dir }) => h("a", { href: `methods.${id}.html`, lang: id, hreflang: id, dir }, name)), " · "));

/** The whole document: no script, styles known by their sum, nothing asked for. */
export function methodsDocument(speaker, speakers, facts, styles) {
  beginDocument();
  const { t, code: lang, dir } = speaker;
  const all = chapters(speaker, facts);
  const policy = `default-src 'none'; style-src '${integrity(styles)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const body = render(
    h("header", {}, h("h1", {}, t("methods.title")), h("p", {}, t("methods.lede")), h("p", {}, h("b", {}, t("common.notice.full"))), others(speaker, speakers)),
    contents(speaker, facts, all),
    h("main", {}, all.map(([id, inside]) => h("section", { id }, h("h2", {}, t(`methods.${id}.title`)), inside))),
  );
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(t("methods.title"))}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

import { code, h, inEnglish, table } from "./markup.mjs";

/** How numbers come about: what each formula is called in the words, how it is written, and whose it is. */
const formulas = (n) => [
  ["reverse", "min + max − x", "the key of each scale"],
  ["mean", "sum of answers / n", "the key of each scale"],
  ["error-known", "SD · √(1 − r) · √(k / n)", "classical test theory: Lord & Novick (1968)"],
  ["error-own", "√((4·s₀² + (n − 1)·s²) / ((n + 3)·n))", "within-person standard error of a mean: Brennan (1998), Applied Psychological Measurement, 22; drawn toward what is usual"],
  ["interval", `mean ± ${n.normal.toFixed(2)} · SE`, "normal distribution"],
  ["graded", "P(x ≥ j) = 1 / (1 + exp(−a·(θ − b_j)))", "graded response model: Samejima (1969)"],
  ["place", `E(θ) over ${n.grid} to ${-n.grid}`, "expected a posteriori: Bock & Mislevy (1982)"],
  ["word", `largest share of four ≥ ${n.word}`, "a choice of this tool"],
  ["choice", "largest expected information", "maximum expected information over the belief so far"],
  ["percentile", "table of the norm, or Φ((x − M) / SD)", "the norm that is named"],
  ["change-known", `|d| > ${n.beyond} · SD · √(2·(1 − r))`, "reliable change: Jacobson & Truax (1991)"],
  ["change-own", `|d| > ${n.beyond} · ${n.days} · √(SE₁² + SE₂²)`, "a choice of this tool, with room for days that differ"],
  ["same", `|d| + ${n.within} · s_d < ${n.half}`, "two one-sided tests; the smallest difference is a choice of this tool"],
  ["people", `|d| > ${n.telling} · s_d`, "a bound for fifteen pairs (two-sided p = .0023 each)"],
  ["fit", "l_z", "Drasgow, Levine & Williams (1985)"],
  ["pace", `median < ${n.fast} ms`, "Huang et al. (2012)"],
  ["calibration", "marginal maximum likelihood, EM", "Bock & Aitkin (1981)"],
];

/** The section on formulas. */
export function formulaSection(speaker, { numbers, variances }) {
  const { t, figure } = speaker;
  const rows = formulas(numbers).map(([id, text, source]) => [t(`methods.formula.${id}.name`), t(`methods.formula.${id}.text`), code(text), inEnglish(source)]);
  return [
    h("p", {}, t("methods.formulas.text")),
    table(t("methods.formulas.caption"), [t("methods.head.what"), t("methods.head.words"), t("methods.head.formula"), t("methods.head.source")], rows, { "data-table": "formulas" }),
    table(t("methods.formulas.usual"), [t("methods.head.range"), code("s₀²")], variances.map(({ width, value }) => [code(width.replace("-", "–")), figure(value)]), { "data-table": "variances" }),
  ];
}

// The statistics that only the evidence needs; those that others need too come from the shared file.
export { alpha, correlation, mean } from "../../lib/statistics.mjs";
import { mean } from "../../lib/statistics.mjs";

export const rounded = (value, digits = 3) => Number(value.toFixed(digits));

/** Mean inter-item correlation that goes with an alpha of k items (the standardised form, solved for r). */
export const meanCorrelation = (reliability, k) => reliability / (k - (k - 1) * reliability);

const counts = (votes) => {
  const tally = new Map();
  for (const vote of votes) tally.set(vote, (tally.get(vote) ?? 0) + 1);
  return [...tally.values()];
};

const agreementOf = (votes) => {
  const n = votes.length;
  return counts(votes).reduce((sum, count) => sum + count * (count - 1), 0) / (n * (n - 1));
};

/** Share of pairs of raters who gave the same answer. */
export const pairwise = (rows) => mean(rows.map(agreementOf));

/** Fleiss' kappa: agreement beyond what the overall use of each answer would give by chance. */
export const fleiss = (rows) => {
  const all = rows.flat();
  const chance = counts(all).reduce((sum, count) => sum + (count / all.length) ** 2, 0);
  return (pairwise(rows) - chance) / (1 - chance);
};

// The few statistics the evidence needs, in plain arithmetic.

export const rounded = (value, digits = 3) => Number(value.toFixed(digits));

export const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;

export const variance = (list) => {
  const centre = mean(list);
  return list.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (list.length - 1);
};

export const correlation = (a, b) => {
  const [ma, mb] = [mean(a), mean(b)];
  const cross = a.reduce((sum, value, i) => sum + (value - ma) * (b[i] - mb), 0) / (a.length - 1);
  return cross / Math.sqrt(variance(a) * variance(b));
};

/** Cronbach's alpha of keyed answers, one row a person. */
export const alpha = (rows) => {
  const k = rows[0].length;
  const items = rows[0].map((_, i) => variance(rows.map((row) => row[i])));
  const total = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
  return (k / (k - 1)) * (1 - items.reduce((sum, value) => sum + value, 0) / total);
};

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

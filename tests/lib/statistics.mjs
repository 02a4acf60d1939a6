// The few statistics that tests and measurements need, in plain arithmetic.

export const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;

/** Over n - 1. */
export const variance = (list) => {
  const centre = mean(list);
  return list.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (list.length - 1);
};

export const correlation = (a, b) => {
  const [ma, mb] = [mean(a), mean(b)];
  const cross = a.reduce((sum, value, i) => sum + (value - ma) * (b[i] - mb), 0) / (a.length - 1);
  return cross / Math.sqrt(variance(a) * variance(b));
};

/** Root of the mean squared value. */
export const rootMeanSquare = (list) => Math.sqrt(mean(list.map((value) => value * value)));

/** Root of the mean squared difference of two lists. */
export const rmsd = (a, b) => rootMeanSquare(a.map((value, i) => value - b[i]));

/** The middle value of a list of numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Cronbach's alpha of keyed answers, one row a person. */
export const alpha = (rows) => {
  const k = rows[0].length;
  const items = rows[0].map((_, i) => variance(rows.map((row) => row[i])));
  const total = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
  return (k / (k - 1)) * (1 - items.reduce((sum, value) => sum + value, 0) / total);
};

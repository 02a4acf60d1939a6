// Small helpers that every measurement shares.

/** The middle value of a list of numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How long one call takes, in milliseconds. */
export function milliseconds(call) {
  const start = performance.now();
  call();
  return performance.now() - start;
}

// The keys of the published instruments as their sources print them, written down apart from the packs: an item with a
// minus counts turned round.

const span = (from, to, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
const signed = (items, reversed = []) => items.map((item) => (reversed.includes(item) ? `-Q${item}` : `Q${item}`));

const ecrReversed = [3, 15, 19, 22, 25, 27, 29, 31, 33, 35];
const ecr = { anxiety: signed(span(2, 36, 2), ecrReversed), avoidance: signed(span(1, 35, 2), ecrReversed) };
const takingTurns = [2, 3, 5, 11, 15, 17, 19, 22, 25, 27, 29, 31, 33, 35];
const close = [1, 6, "8R", 12, "13R", "17R"];
const depend = ["2R", 5, "7R", 14, "16R", "18R"];

/** `8R` as printed, read as -Q8. */
const printed = (items) => items.map((item) => (String(item).endsWith("R") ? `-Q${parseInt(item, 10)}` : `Q${item}`));
const turned = (items) => items.map((item) => (item.startsWith("-") ? item.slice(1) : `-${item}`));

/**
 * For each instrument: the items of its table in order, the range of answers, the key of each scale, and the fewest
 * answers that we give a score for. `sums` are scales without a mean: every answer is needed, and psych's own total is
 * `shift` higher, because it turns items round where ours takes them away.
 */
export const keys = {
  "ecr-1998": { items: span(1, 36), range: [1, 7], scales: ecr, needed: { anxiety: 15, avoidance: 15 } },
  "ecr-1998-5": { items: span(1, 36), range: [1, 5], scales: ecr, needed: { anxiety: 15, avoidance: 15 } },
  "ecr-r": {
    items: span(1, 36),
    range: [1, 7],
    scales: {
      anxiety: signed(span(1, 18), [9, 11]),
      avoidance: signed(span(19, 36), [20, 22, 26, 27, 28, 29, 30, 31, 33, 34, 35, 36]),
    },
    needed: { anxiety: 15, avoidance: 15 },
  },
  "ecr-r-interleaved": {
    items: span(1, 36),
    range: [1, 7],
    scales: { anxiety: signed(span(2, 36, 2), takingTurns), avoidance: signed(span(1, 35, 2), takingTurns) },
    needed: { anxiety: 15, avoidance: 15 },
  },
  "ecr-s": {
    items: span(1, 12),
    range: [1, 7],
    scales: { anxiety: printed([2, 4, 6, "8R", 10, 12]), avoidance: printed(["1R", 3, "5R", 7, "9R", 11]) },
    needed: { anxiety: 5, avoidance: 5 },
  },
  "ecr-12": {
    items: [2, 6, 8, 9, 14, 15, 18, 24, 25, 27, 29, 31],
    range: [1, 7],
    scales: { anxiety: printed([2, 6, 8, 14, 18, 24]), avoidance: printed([9, "15R", "25R", "27R", "29R", "31R"]) },
    needed: { anxiety: 5, avoidance: 5 },
  },
  "ecr-rs": {
    items: span(1, 9),
    range: [1, 7],
    target: "partner",
    scales: { anxiety: printed([7, 8, 9]), avoidance: printed(["1R", "2R", "3R", "4R", 5, 6]) },
    needed: { anxiety: 3, avoidance: 5 },
  },
  rsq: {
    items: span(1, 30),
    range: [1, 5],
    scales: {
      secure: printed([3, "9R", 10, 15, "28R"]),
      fearful: printed([1, 5, 12, 24]),
      preoccupied: printed(["6R", 8, 16, 25]),
      dismissing: printed([2, 6, 19, 22, 26]),
    },
    needed: { secure: 4, fearful: 4, preoccupied: 4, dismissing: 4 },
  },
  raas: {
    items: span(1, 18),
    range: [1, 5],
    scales: {
      anxiety: printed([3, 4, 9, 10, 11, 15]),
      avoidance: turned(printed([...close, ...depend])),
      close: printed(close),
      depend: printed(depend),
    },
    needed: { anxiety: 5, avoidance: 10, close: 5, depend: 5 },
  },
  rq: {
    items: ["secure", "dismissing", "preoccupied", "fearful"],
    range: [1, 7],
    choice: "choice",
    scales: {
      "model-of-self": ["secure", "dismissing", "-preoccupied", "-fearful"],
      "model-of-other": ["secure", "preoccupied", "-dismissing", "-fearful"],
    },
    needed: { "model-of-self": 4, "model-of-other": 4 },
    sums: { "model-of-self": 16, "model-of-other": 16 },
  },
};

// Does the interval from a person's own answers cover as it says? Real answers are split into halves of nine questions a
// scale, many times over. From one half alone, the other is foretold: both means carry an error, and the error of the
// half that is not known is taken to be that of the half that is.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { generator } from "../content/evidence/random.mjs";

const ROWS = "../shared/data/ecr36_answers.csv";
const SPLITS = 20;
const LEVELS = [
  { share: 0.95, z: 1.959963984540054, near: "near .94" },
  { share: 0.8, z: 1.2815515655446004, near: "near .80" },
];

function readRows() {
  const [head, ...lines] = readFileSync(ROWS, "utf8").trim().split(/\r?\n/);
  const items = head.split(",");
  return lines.map((line) => line.split(",").map((cell, i) => [items[i], cell === "" ? null : Number(cell)]));
}

function shuffled(items, next) {
  const order = [...items];
  for (let i = order.length - 1; i > 0; --i) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** The published key with one scale cut into two halves, and without a known reliability: the rule under test. */
function halvesOf(instrument, scale, split, next) {
  const order = shuffled(scale.items, next);
  const half = (id, items) => ({
    ...scale,
    id,
    items,
    reversed: (scale.reversed ?? []).filter((item) => items.includes(item)),
    minimum_share: 1,
  });
  const { position, reliabilities, ...key } = instrument;
  return {
    ...key,
    id: `halves-${scale.id}-${split}`,
    items: instrument.items.filter(({ id }) => scale.items.includes(id)),
    forms: [{ ...instrument.forms[0], items: order }],
    scales: [half("one", order.slice(0, 9)), half("other", order.slice(9))],
  };
}

const request = (method, input) => JSON.stringify({ method, version: 1, input });

function requests(packs, rows) {
  return packs.flatMap((pack) => {
    const wanted = new Set(pack.items.map(({ id }) => id));
    const answers = rows.map((row) => Object.fromEntries(row.filter(([item]) => wanted.has(item))));
    return [
      request("load", { pack }),
      ...answers.map((one) => request("score", { instrument: pack.id, answers: one })),
    ];
  });
}

/** How far apart the two halves of each person are, in standard errors. */
function distances() {
  const instrument = JSON.parse(readFileSync("core/content/instruments/ecr-1998-5.json", "utf8"));
  const next = generator(9);
  const packs = instrument.scales.flatMap((scale) =>
    Array.from({ length: SPLITS }, (_, split) => halvesOf(instrument, scale, split, next)),
  );
  const lines = requests(packs, readRows()).join("\n");
  const answered = execFileSync("dist/secure-base", ["run"], {
    input: `${lines}\n`,
    maxBuffer: 2 ** 30,
    encoding: "utf8",
  });
  return answered
    .trim()
    .split("\n")
    .flatMap((line) => {
      const { ok, value, errors } = JSON.parse(line);
      if (!ok) throw new Error(JSON.stringify(errors));
      const { one, other } = value.scales ?? {};
      if (one?.status !== "scored" || other?.status !== "scored") return [];
      return [Math.abs(one.mean - other.mean) / (Math.SQRT2 * one.sem)];
    });
}

/** Rows of the report: the share of split halves that each interval covers. */
export function benchCoverage() {
  if (!existsSync(ROWS))
    return [{ what: "Interval coverage", ours: "skipped", peer: "no real answers beside", target: "" }];
  const apart = distances();
  return LEVELS.map(({ share, z, near }) => {
    const covered = apart.filter((distance) => distance <= z).length / apart.length;
    return {
      what: `Coverage of the ${share * 100} % interval, halves of 9`,
      ours: covered.toFixed(3),
      peer: `${apart.length} splits of real answers`,
      target: near,
      holds: Math.abs(covered - (share === 0.95 ? 0.94 : 0.8)) < 0.02,
    };
  });
}

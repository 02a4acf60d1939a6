// Cohorts: tables cut into blocks and scored side by side give the same bytes in the same order as one process.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeTable } from "../lib/table.mjs";
import { keys } from "../oracle/keys.mjs";
import { completed, made } from "../oracle/people.mjs";
import { digest, folder, jobsOf, peakMemory, readmeLines, shell, withoutParallel } from "./cohort.mjs";

const skip = withoutParallel;
const options = { skip, timeout: 300_000 };
const parallel = "parallel -q --joblog jobs.log --pipepart --keep-order";
const simulate = (n, name = "answers.csv") =>
  shell(`dist/secure-base simulate --instrument ecr-1998-5 --n ${n} --seed 7 --missing 0.03 > ${name}`);

test("the lines of the README score a cohort as one process does", options, async () => {
  simulate(20_000);
  shell(readmeLines("150k").replace("parallel ", "parallel --joblog jobs.log "));
  shell("dist/secure-base score --instrument ecr-1998-5 answers.csv | tail -n +2 > whole.csv");
  assert.ok(jobsOf("jobs.log") >= 10, `${jobsOf("jobs.log")} blocks`);
  const [one, many] = [await digest("whole.csv"), await digest("scores.csv")];
  assert.equal(one.lines, 20_000);
  assert.deepEqual(many, one);
});

test("requests of one line each are answered in order", options, async () => {
  simulate(2000);
  const [head, ...rows] = readFileSync(join(folder, "answers.csv"), "utf8").trim().split("\n");
  const ids = head.split(",");
  const request = (row) => {
    const cells = row.split(",").map((cell, i) => [ids[i], cell === "" ? null : Number(cell)]);
    const answers = Object.fromEntries(cells.slice(2));
    return `${JSON.stringify({ method: "score", version: 1, input: { instrument: "ecr-1998-5", answers } })}\n`;
  };
  writeFileSync(join(folder, "requests.jsonl"), rows.map(request).join(""));
  shell("dist/secure-base run < requests.jsonl > whole.jsonl");
  shell(`${parallel} --block 200k -a requests.jsonl dist/secure-base run > answers.jsonl`);
  assert.ok(jobsOf("jobs.log") >= 4);
  assert.equal(JSON.parse(readFileSync(join(folder, "whole.jsonl"), "utf8").split("\n")[1999]).ok, true);
  const whole = await digest("whole.jsonl");
  assert.equal(whole.lines, 2000);
  assert.deepEqual(await digest("answers.jsonl"), whole);
});

for (const instrument of ["rsq", "rq", "raas", "ecr-rs"]) {
  test(`${instrument}: a cohort of other questions, about whom each row says`, options, async () => {
    const key = keys[instrument];
    const people = ["mother", "father", "partner", "friend"];
    const rows = completed(key, made(key, { seed: 5, share: 0.03, people: 6000 })).map((row, i) => ({
      "person id": i + 1,
      ...row,
      ...(key.target && { who: people[(i * 7 + (i >> 3)) % people.length] }),
    }));
    writeFileSync(join(folder, "answers.csv"), writeTable(rows));
    const about = key.target ? "--target-column who" : "";
    const score = `dist/secure-base score --instrument ${instrument} ${about}`;
    shell(`${score} answers.csv | tail -n +2 > whole.csv`);
    shell(`items=$(head -n 1 answers.csv); tail -n +2 answers.csv > rows.csv
      ${parallel} --block 20k -a rows.csv ${score} --no-header --items "$items" > scores.csv`);
    assert.ok(jobsOf("jobs.log") >= 4, `${jobsOf("jobs.log")} blocks`);
    const whole = await digest("whole.csv");
    assert.equal(whole.lines, rows.length);
    assert.deepEqual(await digest("scores.csv"), whole);
    const first = readFileSync(join(folder, "whole.csv"), "utf8").split("\n", 4);
    if (key.target) assert.deepEqual(first.map((line) => line.split(",")[1]).sort(), [...people].sort());
  });
}

test("a mistake in one block fails the whole, and is named", options, () => {
  const rows = made(keys.raas, { seed: 4, share: 0, people: 3000 });
  rows[2345].Q7 = "many";
  writeFileSync(join(folder, "answers.csv"), writeTable(rows));
  const lines = readmeLines("20k").replace("ecr-1998-5", "raas");
  assert.throws(() => shell(lines), /line \d+, column Q7: answer_wrong_type: .*\(many\)/);
});

test("names in place of a header may be quoted, as R writes them", options, () => {
  writeFileSync(join(folder, "answers.csv"), writeTable(made(keys.raas, { seed: 3, share: 0, people: 5 })));
  const named = readFileSync(join(folder, "answers.csv"), "utf8").split("\n")[0];
  const score = (names) =>
    shell(`tail -n +2 answers.csv | dist/secure-base score --instrument raas --no-header --items '${names}'`);
  const quoted = named.replaceAll(/Q\d+/g, '"$&"');
  assert.notEqual(quoted, named);
  assert.equal(score(quoted), score(named));
  assert.equal(score(`${named}\r`), score(named));
});

test("a sample is described in memory that does not grow with it", options, async (t) => {
  simulate(20_000);
  const args = ["reliability", "--instrument", "ecr-1998-5"];
  const [few, many] = [await peakMemory(args, "answers.csv"), await peakMemory(args, "answers.csv", 15)];
  t.diagnostic(`${few} kB and ${many} kB`);
  assert.ok(many - few <= 1024, `${few} kB for one table, ${many} kB for fifteen`);
});
